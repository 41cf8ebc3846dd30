"""Builders for times that lean on others: `the 24th`, `a week from Tuesday`, `a year ago today`."""

from datetime import date

import msgspec

from variorum.read.dates import choose
from variorum.read.dates.calendar import add_days, bounds, day, neighbour, shift, value_at
from variorum.read.dates.lookup import deictic, months, step, units, weekdays
from variorum.read.dates.points import Reading, day_named, with_part
from variorum.read.dates.relative import UNKNOWN, amount, from_text, unit_of, window
from variorum.read.dates.scene import NONE, Hit, Scene, Timex

INFERRED = "inferred: number of the anniversary and publication date"
"""The basis of what an anniversary implies: a year, never a day."""
REACH = 1200
"""Characters within which a month named before is the one that `the 24th` is a day of: a paragraph
or two. By reasoning: the sets have three cases."""
MAX_YEARS = 1000
LONGEST_MONTH = 31
_LEADS = frozenset(
    {"on", "by", "until", "till", "from", "since", "before", "after", "to", "through"}
)
_FOLLOWING = frozenset({"and", "to", "but", "when", "after", "before", "at", "with", "in"})


def read_week_of(hit: Hit, scene: Scene) -> Reading:
    """`the week of Feb. 6`, `the weekend of June 10`: the one that holds the day."""
    month, named, unit = hit.get("mon"), day_named(hit, scene), unit_of(hit)
    if unit not in ("W", "WE") or month is None or named is None:
        return ()
    if not hit.original(month)[:1].isupper():
        return ()
    known = bounds(named.value)
    value = value_at(date.fromisoformat(known[0]), unit) if known else UNKNOWN[unit]
    return (msgspec.structs.replace(named, value=value),)


def read_day_of_month(hit: Hit, scene: Scene) -> Reading:
    """`on the 24th`, of the month named shortly before; `the 24th of last month`."""
    number, item, before = hit.number("d"), hit.get("d"), hit.neighbour(-1)
    if item is None or not item.text[0].isdigit() or not 1 <= number <= LONGEST_MONTH:
        return ()
    unknown = Timex(type="DATE", value=f"XXXX-XX-{number:02d}", basis=NONE)
    if hit.get("u") is not None:
        return _of_month(hit, scene, number, unknown)
    if before is None or before.text not in _LEADS or not _ends(hit):
        return ()
    return _of_named_month(hit, scene, number, unknown)


def _ends(hit: Hit) -> bool:
    following = hit.neighbour(1)
    return following is None or not following.text[0].isalpha() or following.text in _FOLLOWING


def _of_month(hit: Hit, scene: Scene, number: int, unknown: Timex) -> Reading:
    ref, word = scene.basis.day, hit.get("r")
    if unit_of(hit) != "M":
        return ()
    if word is None or word.kind == "T":
        return _of_named_month(hit, scene, number, unknown) or (unknown,)
    month = neighbour(ref, "M", step(hit.text("r"))) if ref else None
    when = day(int(month[:4]), int(month[5:]), number) if month else None
    return (scene.deictic(when.isoformat() if when else None, unknown.value),)


def _of_named_month(hit: Hit, scene: Scene, number: int, unknown: Timex) -> Reading:
    """Return the day of the month named last; not known when that day has passed by then."""
    mark = scene.last
    if mark is None or mark.bounds[2] not in ("minute", "day", "month"):
        return ()
    reach = hit.passage.offset + hit.first.start - mark.span.end
    if mark.span.field != hit.passage.field or reach > REACH:
        return ()
    low = date.fromisoformat(mark.bounds[0][:10])
    when = day(low.year, low.month, number)
    if when is None or when < low:
        return (unknown,)
    return (from_text(mark, when.isoformat()),)


def read_from_day(hit: Hit, scene: Scene) -> Reading:
    """`a week from Tuesday`, `two days from tomorrow`, `three months from now`: counted ahead."""
    count, unit, ref = amount(hit.get("n")), unit_of(hit), scene.basis.day
    text = hit.text("w")
    if hit.get("w") is not None and text not in ("now", "today", "tomorrow", "tonight"):
        return ()
    unknown = UNKNOWN.get(unit, "XXXX")
    if not count or not count.is_integer() or unit.startswith("T") or ref is None:
        return (Timex(type="DATE", value=unknown, basis=NONE),)
    start = add_days(ref, 1) if text == "tomorrow" else ref
    if hit.get("wd") is not None:
        start = choose.weekday(ref, weekdays()[hit.text("wd")], "next", 1)
    moved = shift(start, unit, int(count)) if start and scene.basis.published else None
    exact = text != "now" or unit == "D"
    value = value_at(moved, "D" if exact else unit) if moved else None
    return (with_part(scene.deictic(value, unknown), "night" if text == "tonight" else ""),)


def read_anniversary(hit: Hit, scene: Scene) -> Reading:
    """`the 20th anniversary of the flood`: the years since then; the year of then is inferred."""
    count = hit.number("o") or hit.number("n")
    if not 1 <= count <= MAX_YEARS or (hit.get("u") is not None and unit_of(hit) != "Y"):
        return ()
    timex = window(scene, "Y", count, -1)
    if timex.low is None:
        return (timex,)
    return (msgspec.structs.replace(timex, basis=INFERRED, precision="year"),)


def read_ago_day(hit: Hit, scene: Scene) -> Reading:
    """`a week ago Tuesday`, `three years ago today`, `20 years ago this month`: one time, not two.

    Counted in weeks, or from today, it is a day; else the month or year is all that is told.
    """
    ref, unit, count = scene.basis.day, unit_of(hit), amount(hit.get("n"))
    if not count or not count.is_integer() or unit not in ("D", "W", "F", "M", "Y", "E"):
        return ()
    if hit.get("r") is not None and (unit_of(hit, "u2") not in ("W", "M") or unit not in "YE"):
        return ()
    unknown = UNKNOWN.get(unit, "XXXX")
    if ref is None or not scene.basis.published:
        return (scene.deictic(None, unknown),)
    start, letter = _counted_from(hit, ref, unit)
    moved = shift(start, unit, -int(count)) if start else None
    return (scene.deictic(value_at(moved, letter) if moved else None, unknown),)


def _counted_from(hit: Hit, ref: date, unit: str) -> tuple[date | None, str]:
    """Return the day that is counted from, and the unit down to which the result is known."""
    if hit.get("w") is not None:
        return add_days(ref, deictic()[hit.text("w")][0]), "D"
    if hit.get("wd") is not None:
        back = choose.weekday(ref, weekdays()[hit.text("wd")], "", -1)
        return back, "D" if unit in ("W", "F") else unit
    moved = shift(ref, unit_of(hit, "u2"), step(hit.text("r")))
    return moved, "M" if unit_of(hit, "u2") == "M" else unit


def read_day_ago(hit: Hit, scene: Scene) -> Reading:
    """`March 3, two years ago`, `a year ago on March 3`: the day of that year."""
    year, item = _years_ago(hit, scene), hit.get("mon")
    if year is None or item is None or not hit.original(item)[:1].isupper():
        return ()
    month, number = months()[hit.text("mon")], hit.number("d")
    when = day(year, month, number) if year else None
    return (scene.deictic(when.isoformat() if when else None, f"XXXX-{month:02d}-{number:02d}"),)


def read_month_ago(hit: Hit, scene: Scene) -> Reading:
    """`a year ago in March`, `March two years ago`: the month of that year."""
    year, item = _years_ago(hit, scene), hit.get("mon")
    if year is None or item is None or not hit.original(item)[:1].isupper():
        return ()
    month = months()[hit.text("mon")]
    return (scene.deictic(f"{year:04d}-{month:02d}" if year else None, f"XXXX-{month:02d}"),)


def _years_ago(hit: Hit, scene: Scene) -> int | None:
    """Return the year that is so many years ago, 0 when not known; None for other counts."""
    item, ref = hit.get("n"), scene.basis.day
    if units().get(hit.text("u")) != "Y" or item is None or item.kind == "q":
        return None
    count = 2 if item.kind == "c" else int(item.number or 1)
    return ref.year - count if ref is not None and 0 < count < ref.year else 0
