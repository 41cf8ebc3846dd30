"""The command line: arguments in, text out, no logic."""

from variorum.cli import interrupts

__all__ = ["main"]


def main() -> None:
    """Run the command line; interruptions are heeded before anything else is imported."""
    interrupts.heed()
    try:
        from variorum.cli.app import app
        from variorum.cli.shell import run

        run(app)
    except (Exception, KeyboardInterrupt):
        if interrupts.came():
            interrupts.end()
        raise
