"""Cleaning: a report becomes an article whose text is marked, never cut."""

from variorum.clean.cleaner import clean

__all__ = ["clean"]
