"""The command line: arguments in, text out, no logic."""

from variorum.cli.app import app, main

__all__ = ["app", "main"]
