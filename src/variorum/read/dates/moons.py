"""Days of the calendars that go by the moon: Hebrew, Islamic and Chinese, set on our own."""

from datetime import date, timedelta
from typing import NamedTuple

from variorum.read.dates.calendar import add_days
from variorum.read.dates.lookup import new_moons

SEEN = 2
"""Days by which the arithmetic Islamic calendar may differ from the month as it was seen (van Gent,
The Arithmetical Islamic Calendar)."""
_ISLAMIC_EPOCH = 1_948_439
"""Julian day number of the last day before 1 Muharram 1, civil epoch."""
_BEFORE_ONE = 1_721_425
"""Julian day number of the day before 1 January of year 1."""
_HEBREW_EPOCH = -1_373_427
"""Number of 1 Tishri of year 1, counted from 1 January of year 1 as day 1."""
_HEBREW_YEARS = 3761
"""Difference of the Hebrew year that begins in an autumn from our year."""
_MONTHS = 235
"""Months in 19 Hebrew years."""
_PARTS = 25_920
"""Parts of a day (1,080 to the hour), in which the mean moon is reckoned."""
_LONG_HESHVAN = 5
"""Last digit of the length of a year whose second month has 30 days (355, 385)."""


class Window(NamedTuple):
    """First and last possible day of a feast, and its one day where it has only one."""

    low: date
    high: date
    day: date | None = None


def islamic(month: int, first: int, length: int, *, year: int) -> list[Window]:
    """Return the windows of days of an Islamic month that begin in our `year`: one or two."""
    around = (year - 622) * 33 // 32
    found = []
    for of_moon in range(max(around - 1, 1), around + 4):
        start = islamic_day(of_moon, month, first)
        if start is not None and start.year == year:
            last = start + timedelta(length - 1 + SEEN)
            found.append(Window(start - timedelta(SEEN), last))
    return found


def islamic_day(year: int, month: int, of_month: int) -> date | None:
    """Return a day of the arithmetic Islamic calendar (30-year cycle, civil epoch).

    >>> islamic_day(1444, 9, 1).isoformat()
    '2023-03-23'
    """
    length = 354 * (year - 1) + (11 * year + 3) // 30 + 29 * (month - 1) + month // 2
    return add_days(date.min, _ISLAMIC_EPOCH + length + of_month - _BEFORE_ONE - 1)


def hebrew(first: int, length: int, by_heshvan: int = 0, *, year: int) -> list[Window]:
    """Return the feast that begins `first` days from Rosh Hashanah of our `year`.

    Each begins at the sunset before its first day. `by_heshvan` is 1 for what comes after the
    month of Heshvan, which is a day longer in some years.
    """
    new_year, after = hebrew_new_year(year), hebrew_new_year(year + 1)
    if new_year is None or after is None:
        return []
    longer = by_heshvan * ((after - new_year).days % 10 == _LONG_HESHVAN)
    start = add_days(new_year, first + longer)
    last = add_days(start, length - 1) if start else None
    eve = add_days(start, -1) if start else None
    if start is None or last is None or eve is None:
        return []
    return [Window(eve, last, start if length == 1 else None)]


def hebrew_new_year(year: int) -> date | None:
    """Return Rosh Hashanah in autumn of our `year` (Reingold and Dershowitz 2018, chapter 8).

    >>> hebrew_new_year(2022).isoformat()
    '2022-09-26'
    """
    number = year + _HEBREW_YEARS
    before, this, after = (_hebrew_elapsed(n) for n in (number - 1, number, number + 1))
    delay = 2 if after - this == 356 else int(this - before == 382)
    return add_days(date.min, _HEBREW_EPOCH + this + delay - 1)


def _hebrew_elapsed(year: int) -> int:
    """Return days from the epoch to the new moon of a year, put off so that no feast collides."""
    months = (_MONTHS * year - _MONTHS + 1) // 19
    day = 29 * months + (12_084 + 13_753 * months) // _PARTS
    return day + (3 * (day + 1) % 7 < 3)


def lunar(offset: int, *, year: int) -> list[Window]:
    """Return the day `offset` days from the Chinese new year in our `year`; none beyond the table.

    >>> lunar(0, year=2021)[0].day.isoformat()
    '2021-02-12'
    """
    first, days, _ = new_moons()
    if not first <= year < first + len(days):
        return []
    when = date(year, 1, 20) + timedelta(days[year - first] + offset)
    return [Window(when, when, when)]


def tet(offset: int, *, year: int) -> list[Window]:
    """Return the day counted from the Vietnamese new year; none where its zone made it another."""
    return [] if year in new_moons()[2] else lunar(offset, year=year)
