"""Options that every command takes, before or after the verb."""

import functools
from collections.abc import Callable
from typing import Any, TypeVar

import click
import msgspec

F = TypeVar("F", bound=Callable[..., Any])
DEFAULT_WORKSPACE = "variorum.db"
VARIABLE = "VARIORUM_WORKSPACE"
"""Environment variable that names the workspace where no option does."""


class Common(msgspec.Struct, frozen=True, kw_only=True):
    """What was chosen by the options that every command takes."""

    workspace: str | None = None
    json: bool = False
    quiet: bool = False
    verbose: bool = False
    workers: int | None = None

    def over(self, earlier: "Common") -> "Common":
        """Return these choices, with those made before the verb where these are silent."""
        return Common(
            workspace=self.workspace or earlier.workspace,
            json=self.json or earlier.json,
            quiet=self.quiet or earlier.quiet,
            verbose=self.verbose or earlier.verbose,
            workers=self.workers if self.workers is not None else earlier.workers,
        )


_OPTIONS = (
    click.option(
        "-w",
        "--workspace",
        metavar="FILE|URL",
        help=f"Where the workspace is kept.  [default: {VARIABLE}, else {DEFAULT_WORKSPACE}]",
    ),
    click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text."),
    click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors."),
    click.option("-v", "--verbose", is_flag=True, help="Say more, with the reasons of failures."),
    click.option(
        "--workers",
        type=click.IntRange(min=1, max=256),
        metavar="N",
        help="Worker processes.  [default: one for each processor]",
    ),
)


def common(function: F) -> F:
    """Give a command the shared options and pass them as one `Common`."""

    @functools.wraps(function)
    def called(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  (click decides the arguments)
        own = Common(
            workspace=kwargs.pop("workspace"),
            json=kwargs.pop("as_json"),
            quiet=kwargs.pop("quiet"),
            verbose=kwargs.pop("verbose"),
            workers=kwargs.pop("workers"),
        )
        context = click.get_current_context()
        chosen = own.over(context.obj) if isinstance(context.obj, Common) else own
        return function(chosen, *args, **kwargs)

    decorated: Any = called
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated  # type: ignore[no-any-return]  # click's decorators are untyped here


STAGES = ("clean", "read", "copies", "stories", "claims", "dossier")
FORMATS = ("html", "md", "json")
FAIL_ON = click.option(
    "--fail-on",
    type=click.Choice(["conflict"]),
    help="Exit with 1 when a conflict is found.",
)
