"""The command `variorum` itself; the verbs are added to it where they are written."""

import click

from variorum.cli import shell
from variorum.cli.options import Common, common


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="variorum", message="%(prog)s %(version)s")
@common
@click.pass_context
def app(context: click.Context, common: Common) -> None:
    """Read many news reports of the same happenings and show what they say happened.

    What independent sources agree on, what only one says, where they contradict each other, who
    copied whom; every statement linked to the characters it was read from. Works offline.

    \b
    Example:
      variorum read examples/harbour-fire -o out/
    """
    context.obj = common
    shell.configure_logging(common)
