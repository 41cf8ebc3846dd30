"""What every command does around its work: open, account, end with the right code."""

import contextlib
import logging
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click
import msgspec

from variorum.cli import interrupts, streams
from variorum.cli.bars import progress
from variorum.cli.options import DEFAULT_WORKSPACE, VARIABLE, Common
from variorum.errors import VariorumError

if TYPE_CHECKING:
    from variorum.api import Workspace
    from variorum.model import Comparison, Rejected
    from variorum.model.accounting import Accounting

FINDINGS, WRONG_USE, REJECTED = 1, 2, 3


@contextlib.contextmanager
def opened(
    common: Common, *, default: str | None = None, create: bool = False
) -> Iterator["Workspace"]:
    """Open the workspace that was chosen, and close it in the end.

    A verb that keeps none by itself gives a `default`; the environment does not change that.
    """
    from variorum.api import Workspace
    from variorum.config import Settings

    settings = Settings(workers=common.workers or 0)
    usual = default or os.environ.get(VARIABLE) or DEFAULT_WORKSPACE
    url = common.workspace or usual
    shown = interrupts.Interruptible(progress(quiet=common.quiet))
    with Workspace(url, settings=settings, progress=shown, create=create) as workspace:
        yield workspace


def out(text: str) -> None:
    """Print data."""
    with streams.printing():
        sys.stdout.write(text if text.endswith("\n") else text + "\n")


def out_json(value: object) -> None:
    """Print one JSON value on a line of its own."""
    out(msgspec.json.encode(value).decode())


def say(common: Common, text: str) -> None:
    """Talk, unless asked to be quiet."""
    if not common.quiet:
        print(text, file=sys.stderr)


def complain(rejected: Sequence["Rejected"]) -> None:
    """Name each input that was rejected, with its reason."""
    for item in rejected:
        where = "" if item.stage == "intake" else f" ({item.stage})"
        print(
            f"variorum: rejected: {plain(item.origin)}{where}: {plain(item.reason)}",
            file=sys.stderr,
        )


def account(common: Common, accounting: "Accounting") -> None:
    """End a run that took inputs: name what was rejected, print the accounting line."""
    complain(accounting.rejected)
    say(common, str(accounting))


def plain(text: str) -> str:
    """Return one line in which control characters are visible and do nothing."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)


def run(group: click.Group) -> None:
    """Run the command line and end the process with the right code, never with a traceback."""
    interrupts.heed()
    streams.prepare()
    try:
        code = group.main(standalone_mode=False)
        with streams.printing():
            sys.stdout.flush()
    except BrokenPipeError:
        code = 0
    except (click.exceptions.Abort, KeyboardInterrupt):
        interrupts.end()
    except Exception as error:  # noqa: BLE001  (no run ends with a traceback)
        if interrupts.came():
            interrupts.end()
        code = _failed(error)
    interrupts.ignore()
    sys.exit(code if isinstance(code, int) else 0)


def _failed(error: Exception) -> int:
    """Say in one line what went wrong, and return the code for it."""
    if isinstance(error, click.ClickException):
        error.show()
    elif isinstance(error, VariorumError):
        print(f"variorum: error: {plain(str(error))}", file=sys.stderr)
    else:
        logging.getLogger("variorum").debug("the run failed", exc_info=error)
        kind = type(error).__name__
        print(f"variorum: error: {kind}: {plain(str(error))}; -v says where", file=sys.stderr)
    return WRONG_USE


def configure_logging(common: Common) -> None:
    """Send our log to stderr: warnings, or everything when verbose."""
    level = logging.DEBUG if common.verbose else logging.WARNING
    ours = logging.getLogger("variorum")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("variorum: %(levelname)s: %(message)s"))
    ours.handlers[:] = [handler]
    ours.setLevel(level)
    ours.propagate = False
    logging.getLogger().addHandler(logging.NullHandler())  # libraries keep their talk to themselves


def exit_code(
    rejected: "Sequence[Rejected]",
    comparisons: "Iterable[Comparison]" = (),
    fail_on: str | None = None,
) -> int:
    """Return how a run ends: what `--fail-on` asked for first, then whether inputs were lost."""
    if fail_on is None:
        return REJECTED if rejected else 0
    found = {d.kind for c in comparisons for claim in c.claims for d in claim.differences}
    if fail_on in found:
        return FINDINGS
    return REJECTED if rejected else 0


def final(added: "Accounting", failed: "tuple[Rejected, ...]") -> "Accounting":
    """Return the accounting of a whole run: an article that failed later counts as rejected."""
    from variorum.model.accounting import Accounting

    lost = sum(r.of_input for r in failed)
    rest = max(0, added.articles - lost)
    return Accounting(articles=rest, known=added.known, rejected=(*added.rejected, *failed))
