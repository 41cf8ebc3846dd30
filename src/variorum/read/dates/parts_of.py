"""Early, middle and late parts of a longer calendar span narrow its days, not its value."""

from datetime import date, timedelta

import msgspec

from variorum.read.dates.calendar import bounds
from variorum.read.dates.lookup import group
from variorum.read.dates.scene import Timex


def third(timex: Timex, word: str) -> Timex:
    """Return the date narrowed to its first, middle or last third, as `word` says."""
    known = bounds(timex.value)
    if not word or known is None or known[2] in ("day", "minute"):
        return timex
    low, high = date.fromisoformat(known[0]), date.fromisoformat(known[1])
    length = (high - low).days // 3
    if word in group("start"):
        high = low + timedelta(length)
    elif word in group("middle"):
        low, high = low + timedelta(length), high - timedelta(length)
    elif word in group("end"):
        low = high - timedelta(length)
    return msgspec.structs.replace(timex, low=low.isoformat(), high=high.isoformat())


def fiscal(timex: Timex) -> Timex:
    """Return a fiscal year, half or quarter with all days that it may have.

    Its first month is the company's or the country's, and some name the year by its start, others
    by its end.
    """
    known = bounds(timex.value)
    if known is None or not date.min.year < int(timex.value[:4]) < date.max.year:
        return timex
    year = int(timex.value[:4])
    return msgspec.structs.replace(
        timex, low=f"{year - 1:04d}-01-02", high=f"{year + 1:04d}-12-30", precision=known[2]
    )


def until(timex: Timex, word: str, ref: date | None) -> Timex:
    """Return `earlier this year` ending, or `later this year` beginning, on the reference day."""
    known = bounds(timex.value)
    if ref is None or known is None or not known[0] <= ref.isoformat() <= known[1]:
        return third(timex, word)
    if word in group("earlier"):
        return msgspec.structs.replace(timex, low=known[0], high=ref.isoformat())
    if word in group("later"):
        return msgspec.structs.replace(timex, low=ref.isoformat(), high=known[1])
    return third(timex, word)
