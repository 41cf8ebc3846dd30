"""Verbs that take reports in and build: read, add, build."""

import sys
from pathlib import Path

import click

from variorum.cli import shell
from variorum.cli.group import app
from variorum.cli.options import FAIL_ON, FORMATS, STAGES, Common, common


@app.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("dossiers"),
    show_default=True,
    metavar="DIR",
    help="Where to write the dossiers and their index.",
)
@click.option(
    "--format",
    "fmt",
    type=click.Choice(FORMATS),
    default="html",
    show_default=True,
    help="What to write.",
)
@click.option("--open", "open_it", is_flag=True, help="Show the index in the browser.")
@FAIL_ON
@common
def read(
    common: Common,
    paths: tuple[str, ...],
    folder: Path,
    fmt: str,
    open_it: bool,
    fail_on: str | None,
) -> int:
    """Read reports and write a dossier for each story.

    The main job in one step. PATH is a file (text, HTML, JSON Lines), a folder, a glob, or -
    for standard input. Nothing else is kept unless -w names a workspace.

    \b
    Example:
      variorum read reports/ -o out/
    """
    from variorum import views

    with shell.opened(common, default=":memory:", create=True) as workspace:
        added = workspace.add(paths, stdin=sys.stdin.buffer)
        failed = workspace.build()
        accounting = shell.final(added, failed)
        written = workspace.publish(folder, format=fmt)
        if common.json:
            shell.out_json(
                {
                    **views.accounting_view(accounting),
                    "stories": [s.id for s in workspace.stories()],
                    "files": [str(p) for p in written],
                }
            )
        else:
            shell.out(str(written[0]))
        shell.account(common, accounting)
        if open_it:
            click.launch(str(written[0]))
        return shell.exit_code(accounting.rejected, workspace.comparisons(), fail_on)


@app.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@common
def add(common: Common, paths: tuple[str, ...]) -> int:
    """Take reports into the workspace.

    PATH is a file, a folder, a glob, or - for standard input. What the accounting line counts
    is stored. Adding the same again changes nothing.

    \b
    Example:
      variorum add reports/ more/*.html
    """
    from variorum import views

    with shell.opened(common, create=True) as workspace:
        accounting = workspace.add(paths, stdin=sys.stdin.buffer)
        if common.json:
            shell.out_json(views.accounting_view(accounting))
        shell.account(common, accounting)
        return shell.exit_code(accounting.rejected)


@app.command()
@click.option(
    "--until",
    type=click.Choice(STAGES),
    default="dossier",
    show_default=True,
    metavar="STAGE",
    help=f"Last stage to bring up to date: {', '.join(STAGES)}.",
)
@common
def build(common: Common, until: str) -> int:
    """Bring everything derived up to date.

    What is done already is not done again; a run that was interrupted goes on where it was.

    \b
    Example:
      variorum build --until stories
    """
    with shell.opened(common) as workspace:
        failed = workspace.build(until)
        if common.json:
            shell.out_json({"until": until, "rejected": list(failed)})
        shell.complain(failed)
        shell.say(common, str(workspace.accounting()))
        return shell.exit_code(failed)
