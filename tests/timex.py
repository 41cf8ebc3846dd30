"""Time expressions of invented sentences, for the tests of their reader."""

from variorum.lang import parse_text
from variorum.model import Date
from variorum.read.dates import read_dates

THURSDAY = "2023-03-16"
"""Day of publication of the invented reports: a Thursday."""


def dates(text: str, published: str | None = THURSDAY, title: str = "") -> list[Date]:
    """Return what is read in `text`."""
    return list(read_dates(parse_text(text, published=published, title=title)))


def values(text: str, published: str | None = THURSDAY) -> list[tuple[str, str]]:
    """Return the characters and the value of each expression."""
    return [(d.span.exact, d.value) for d in dates(text, published)]
