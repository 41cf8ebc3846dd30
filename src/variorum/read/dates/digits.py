"""Full dates in digits: ISO 8601, `23/11/2021`, `11/23/21`, `22-12-2020`, `20211123`."""

import re

from variorum.read.dates.calendar import day
from variorum.read.dates.lexer import PIVOT
from variorum.read.dates.points import Reading
from variorum.read.dates.scene import Hit, Scene, Timex

_ISO = re.compile(r"(\d{4})[-/.](\d\d)[-/.](\d\d)(?:[t ](\d\d:\d\d))?")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)")
_PACKED = re.compile(r"(\d{4})(\d\d)(\d\d)")


def read_digits(hit: Hit, _scene: Scene) -> Reading:
    """Return a date written in digits; day and month are told apart only where one exceeds 12."""
    text = hit.first.text
    value = _iso(text) or _numeric(text) or _packed(text)
    if value is None:
        return ()
    return (Timex(type="TIME" if "T" in value else "DATE", value=value),)


def _iso(text: str) -> str | None:
    match = _ISO.match(text)
    if match is None:
        return None
    when = day(int(match[1]), int(match[2]), int(match[3]))
    if when is None:
        return None
    return f"{when.isoformat()}T{match[4]}" if match[4] else when.isoformat()


def _numeric(text: str) -> str | None:
    """Return the date; where both orders are possible and differ, only the year is certain."""
    match = _NUMERIC.fullmatch(text)
    if match is None:
        return None
    first, second, year = (int(g) for g in match.groups())
    year += 0 if len(match[3]) == len("2021") else 2000 if year <= PIVOT else 1900
    options = {d for d in (day(year, second, first), day(year, first, second)) if d is not None}
    if len(options) == 1:
        return options.pop().isoformat()
    return f"{year:04d}-XX-XX" if options else None


def _packed(text: str) -> str | None:
    match = _PACKED.fullmatch(text)
    when = day(int(match[1]), int(match[2]), int(match[3])) if match else None
    return when.isoformat() if when else None
