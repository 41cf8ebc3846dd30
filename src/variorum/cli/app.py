"""The whole command line: the command with all of its verbs."""

from variorum.cli import ask, check, make
from variorum.cli.group import app

__all__ = ["app", "ask", "check", "make"]
