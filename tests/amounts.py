"""Quantities of invented sentences, for the tests of their reader."""

from variorum.lang import parse_text
from variorum.model import Quantity
from variorum.read.dates import read_dates
from variorum.read.quantities import read_quantities


def quantities(text: str, title: str = "") -> list[Quantity]:
    """Return what is read in `text`."""
    parsed = parse_text(text, title=title)
    return list(read_quantities(parsed, read_dates(parsed)))


def one(text: str) -> Quantity:
    """Return the only quantity of `text`."""
    (found,) = quantities(text)
    return found
