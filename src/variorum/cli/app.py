"""The whole command line: the command with all of its verbs."""

from variorum.cli import ask, check, make, shell
from variorum.cli.group import app

__all__ = ["app", "ask", "check", "main", "make"]


def main() -> None:
    """Run the command line."""
    shell.run(app)
