"""Write docs/reference/cli.md from the commands' own help.

python scripts/write_cli_page.py            write the page
python scripts/write_cli_page.py --check    exit 1 when the page is not what help says
"""

import sys
from pathlib import Path

import click

from variorum.cli.app import app

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "cli.md"
WIDTH = 100
HEAD = """# Command line

Written from the commands' own help by `make docs`.

Data goes to standard output, talk and progress bars to standard error. Exit codes: 0 done, 1
findings that were asked for (`--fail-on conflict`, or `verify` found something), 2 wrong use or
configuration, 3 done but some inputs were rejected (each is named with its reason), 130
interrupted.
"""


def page() -> str:
    """Return the whole page."""
    parts = [HEAD, section("variorum", app, None)]
    for name, command in app.commands.items():
        parts.append(section(f"variorum {name}", command, app))
    return "\n".join(parts)


def section(title: str, command: click.Command, parent: click.Command | None) -> str:
    """Return one command's help under a heading."""
    above = click.Context(parent, info_name="variorum") if parent else None
    context = click.Context(
        command,
        info_name=title.split()[-1],
        parent=above,
        terminal_width=WIDTH,
        help_option_names=app.context_settings["help_option_names"],
    )
    return f"## {title}\n\n```text\n{command.get_help(context)}\n```\n"


def main() -> None:
    """Write or check the page."""
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.read_text(encoding="utf-8") == page() else f"{PAGE}: run `make docs`")
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
