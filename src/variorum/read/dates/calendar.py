"""Arithmetic on TIMEX3 values: what days they denote, their neighbours, and shifts."""

import calendar
import re
from datetime import date, timedelta

SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of the meteorological season (northern hemisphere)."""
RANK = {"minute": 0, "day": 1, "week": 2, "month": 3, "quarter": 4, "year": 5, "decade": 6}
UNIT_RANK = {"D": 1, "N": 1, "WE": 2, "W": 2, "F": 2, "M": 3, "Q": 4, "S": 4, "Y": 5, "E": 6}
Bounds = tuple[str, str, str]
"""First and last day (or moment) and the precision."""
_VALUE = re.compile(
    r"(?P<y>\d{4})"
    r"(?:-(?:W(?P<w>\d\d)(?:-(?P<wd>[1-7]|WE))?|Q(?P<q>[1-4])|H(?P<h>[12])|(?P<s>SP|SU|FA|WI)"
    r"|(?P<m>\d\d)(?:-(?P<d>\d\d))?))?(?:T(?P<t>\d\d:\d\d|[A-Z]{2}))?"
)


def day(year: int, month: int, of_month: int) -> date | None:
    """Return the day, or None when the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    last = calendar.monthrange(year, month)[1]
    return date(year, month, of_month) if 1 <= of_month <= last else None


def add_days(start: date, count: int) -> date | None:
    """Return the day `count` days later, or None outside the calendar."""
    ordinal = start.toordinal() + count
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def add_months(start: date, count: int) -> date | None:
    """Return the same day `count` months later, the month's last day where it has none such."""
    index = start.year * 12 + start.month - 1 + count
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def shift(start: date, unit: str, count: int) -> date | None:
    """Return `start` moved by `count` units (TIMEX3 letters, `N` night, `F` fortnight)."""
    days = {"D": 1, "N": 1, "W": 7, "WE": 7, "F": 14}
    months = {"M": 1, "Q": 3, "Y": 12, "S": 12, "E": 120, "C": 1200}
    if unit in days:
        return add_days(start, count * days[unit])
    return add_months(start, count * months[unit]) if unit in months else None


def value_at(when: date, unit: str) -> str:
    """Return the TIMEX3 value of the unit that contains `when`."""
    year, week, _ = when.isocalendar()
    forms = {
        "W": f"{year:04d}-W{week:02d}",
        "F": f"{year:04d}-W{week:02d}",
        "WE": f"{year:04d}-W{week:02d}-WE",
        "M": when.isoformat()[:7],
        "Q": f"{when.year:04d}-Q{(when.month + 2) // 3}",
        "Y": f"{when.year:04d}",
        "E": f"{when.year // 10:03d}",
        "C": f"{when.year // 100:02d}",
    }
    return forms.get(unit, when.isoformat())


def neighbour(when: date, unit: str, step: int) -> str | None:
    """Return the value of the unit `step` units from the one that contains `when`."""
    moved = shift(when.replace(day=1) if unit in "MQYEC" else when, unit, step)
    return value_at(moved, unit) if moved else None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """Return the n-th `weekday` (1 = Monday) of a month, counted from the end when negative."""
    first = day(year, month, 1)
    if first is None:
        return None
    days = [d for d in calendar.Calendar().itermonthdates(year, month) if d.month == month]
    fitting = [d for d in days if d.isoweekday() == weekday]
    return fitting[nth - 1 if nth > 0 else nth]


def bounds(value: str) -> Bounds | None:
    """Return the first and last day of a calendar value; None when it is not one.

    >>> bounds("2021-Q3")
    ('2021-07-01', '2021-09-30', 'quarter')
    """
    if re.fullmatch(r"\d{2,3}", value):
        return _ages(value)
    match = _VALUE.fullmatch(value)
    if match is None or match["y"] == "0000":
        return None
    year = int(match["y"])
    if match["d"]:
        return _moment(day(year, int(match["m"]), int(match["d"])), match["t"])
    if match["w"]:
        return _week(year, int(match["w"]), match["wd"])
    return _span_of_months(year, match)


def _span_of_months(year: int, match: re.Match[str]) -> Bounds | None:
    if match["m"]:
        return _months(year, int(match["m"]), 1, "month")
    if match["q"]:
        return _months(year, 3 * int(match["q"]) - 2, 3, "quarter")
    if match["h"]:
        return _months(year, 6 * int(match["h"]) - 5, 6, "quarter")
    if match["s"]:
        return _months(year, SEASON_START[match["s"]], 3, "quarter")
    return _months(year, 1, 12, "year")


def moved_value(value: str, unit: str, count: int) -> str | None:
    """Return the value `count` units from `value`, at its own precision.

    None when the unit is finer than the value: a day after `2021-11` is not a day.
    """
    span = bounds(value)
    if span is None or unit not in UNIT_RANK or UNIT_RANK[unit] < RANK.get(span[2], 9):
        return None
    letter = {"minute": "D", "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y"}
    moved = shift(date.fromisoformat(span[0][:10]), unit, count)
    return value_at(moved, letter.get(span[2], "E")) if moved else None


def _ages(value: str) -> Bounds | None:
    years = 10 if len(value) == 3 else 100
    first = int(value) * years
    if first == 0:
        return None
    precision = "decade" if years == 10 else "century"
    return f"{first:04d}-01-01", f"{first + years - 1:04d}-12-31", precision


def _moment(when: date | None, time: str | None) -> Bounds | None:
    if when is None:
        return None
    if time and time[0].isdigit():
        moment = f"{when.isoformat()}T{time}"
        return moment, moment, "minute"
    return when.isoformat(), when.isoformat(), "day"


def _week(year: int, week: int, weekday: str | None) -> Bounds | None:
    last = date(year, 12, 28).isocalendar().week
    if not 1 <= week <= last or year >= 9999:
        return None
    monday = date.fromisocalendar(year, week, 1)
    if weekday == "WE":
        low, high = monday + timedelta(5), monday + timedelta(6)
        return low.isoformat(), high.isoformat(), "day"
    if weekday:
        when = (monday + timedelta(int(weekday) - 1)).isoformat()
        return when, when, "day"
    return monday.isoformat(), (monday + timedelta(6)).isoformat(), "week"


def _months(year: int, month: int, count: int, precision: str) -> Bounds | None:
    low = day(year, month, 1)
    last = add_months(low, count - 1) if low else None
    if low is None or last is None:
        return None
    high = last.replace(day=calendar.monthrange(last.year, last.month)[1])
    return low.isoformat(), high.isoformat(), precision
