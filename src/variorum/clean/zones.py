"""Time zone abbreviations to offsets from UTC."""

from datetime import date, datetime, timedelta

from variorum.clean.lexicon import lexicon

_NEW_RULE = 2007
"""First year of the present dates of summer time in the United States and Canada."""


def offset_of(zone: str, moment: datetime) -> int | None:
    """Return the minutes from UTC that `zone` means at the local `moment`; None when unknown."""
    words = lexicon()
    if zone in words.zones:
        return words.zones[zone]
    if zone in words.seasonal_zones and moment.year >= _NEW_RULE:
        return words.seasonal_zones[zone] + (60 if _is_summer(moment) else 0)
    return None


def _is_summer(moment: datetime) -> bool:
    """Second Sunday of March, 2 a.m., to the first Sunday of November, 2 a.m."""
    two = timedelta(hours=2)
    start = datetime.combine(_sunday(moment.year, 3, 8), datetime.min.time()) + two
    end = datetime.combine(_sunday(moment.year, 11, 1), datetime.min.time()) + two
    return start <= moment < end


def _sunday(year: int, month: int, first: int) -> date:
    day = date(year, month, first)
    return day + timedelta(days=(6 - day.weekday()) % 7)
