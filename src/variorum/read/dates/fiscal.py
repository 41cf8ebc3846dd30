"""Builders for fiscal years, periods that end on a stated day, and the end of the year."""

from calendar import monthrange
from datetime import date

import msgspec

from variorum.read.dates.calendar import add_days, add_months, bounds, neighbour
from variorum.read.dates.lookup import step
from variorum.read.dates.parts_of import fiscal
from variorum.read.dates.points import Reading, cut, day_named, forward
from variorum.read.dates.relative import amount, period, unit_of
from variorum.read.dates.scene import Hit, Scene, Timex

_MONTHS = {"Q": 3, "Y": 12, "M": 1}
EARLY = 3
"""Months in which a year-end that is told of without a direction is still the last one."""


def read_fiscal(hit: Hit, _scene: Scene) -> Reading:
    """`fiscal 2022`, `FY2022`, `the 2022 fiscal year`: a year whose first month is not known."""
    return (fiscal(Timex(type="DATE", value=f"{hit.number('y'):04d}")),)


def read_fiscal_neighbour(hit: Hit, scene: Scene) -> Reading:
    """`the current fiscal year`, `last fiscal year`."""
    ref = scene.basis.day
    if unit_of(hit) != "Y":
        return ()
    value = neighbour(ref, "Y", step(hit.text("r"))) if ref else None
    return (fiscal(scene.deictic(value, "XXXX")),)


def read_ended(hit: Hit, scene: Scene) -> Reading:
    """`the quarter ended Sept. 30`, `the fiscal year ending June 30`: the period and its last day.

    A fiscal quarter keeps the number the text gives it; its days are those that end as stated.
    """
    unit, month, last = unit_of(hit), hit.get("mon"), hit.get("u")
    end = day_named(hit, scene, ended=hit.text("w").endswith("ended"))
    if unit not in _MONTHS or month is None or last is None or end is None:
        return ()
    if not hit.original(month)[:1].isupper():
        return ()
    count = int(amount(hit.get("n"))) if hit.get("n") else 1
    known = bounds(end.value)
    low = _first_day(known[1], count * _MONTHS[unit]) if known else None
    quarter = unit == "Q" and hit.get("n") is None
    value = _quarter(end.value, hit.number("o")) if quarter else period(count, unit)
    whole = Timex(
        type="DATE" if quarter else "DURATION", value=value, basis=end.basis, anchor=end.anchor,
        end=last.end, low=low, high=known[1] if known and low else None,
        precision="quarter" if quarter else None,
    )  # fmt: skip
    return whole, cut(end, month.start, hit.final.end)


def _quarter(last: str, number: int) -> str:
    """Return the quarter that ends with a day: its stated number, else the calendar's, else `X`."""
    month, of_month = (int(p) if p.isdigit() else 0 for p in last[5:].split("-"))
    year = int(last[:4]) if last[:4].isdigit() else 0
    if not number and year and month % 3 == 0 and of_month == monthrange(year, month)[1]:
        number = month // 3
    return f"{last[:4]}-Q{number or 'X'}"


def _first_day(last: str, months: int) -> str | None:
    """Return the first day of so many months that end with `last`."""
    end = date.fromisoformat(last)
    if end.day == monthrange(end.year, end.month)[1]:
        first = add_months(end.replace(day=1), 1 - months)
        return first.isoformat() if first else None
    before = add_months(end, -months)
    first = add_days(before, 1) if before else None
    return first.isoformat() if first else None


def read_year_end(hit: Hit, scene: Scene) -> Reading:
    """`by year-end`, `since year end`: the year whose last days are meant."""
    ref, before = scene.basis.day, hit.neighbour(-1)
    if before is None or before.text not in ("by", "before", "until", "since", "at", "around"):
        return ()
    if ref is None:
        return (scene.deictic(None, "XXXX"),)
    back = before.text == "since" or (ref.month <= EARLY and forward(hit) < 0)
    timex = scene.deictic(f"{ref.year - back:04d}", "XXXX")
    year = timex.value
    return (msgspec.structs.replace(timex, low=f"{year}-12-01", high=f"{year}-12-31"),)
