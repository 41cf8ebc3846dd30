"""Names of people, organisations, places and vehicles, and which of them are one thing."""

from variorum.read.entities.reader import read_names

__all__ = ["read_names"]
