"""Builders for expressions that count from the day of writing or from a date named before."""

from datetime import date

import msgspec

from variorum.model import Span
from variorum.read.dates.calendar import add_months, bounds, moved_value, shift, value_at
from variorum.read.dates.lexer import Item
from variorum.read.dates.lookup import units
from variorum.read.dates.points import Reading
from variorum.read.dates.scene import FROM_TEXT, NAMED_NEXT, NONE, Hit, Mark, Scene, Timex

UNKNOWN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX",
    "Y": "XXXX",
}  # fmt: skip
_COMPARING = frozenset({
    "from", "than", "with", "versus", "below", "above", "million", "billion", "share", "cents",
    "%", "percent",
})  # fmt: skip
NEAR_WEEKS = 2
"""Up to so many weeks ago means a day in the gold annotation of TempEval-3, beyond it a week."""


def from_text(mark: Mark, value: str) -> Timex:
    """Return a date that rests on one named before."""
    timex = Timex(type="DATE", value=value, basis=FROM_TEXT, anchor=mark.span)
    if value != mark.value or bounds(value) == mark.bounds:
        return timex
    low, high, precision = mark.bounds
    return msgspec.structs.replace(timex, low=low, high=high, precision=precision)


def amount(item: Item | None) -> float:
    """Return the number that a count word stands for, 0 when it is vague or absent."""
    if item is None or item.kind == "q":
        return 0.0
    return 2.0 if item.kind == "c" else (item.number or 1.0)


def unit_of(hit: Hit, name: str = "u") -> str:
    """Return the TIMEX3 letter of the unit that the hit names."""
    return units().get(hit.text(name), "")


def window(scene: Scene, unit: str, count: float, sign: int) -> Timex:
    """Return a duration that ends (or begins) on the reference day: `the past five years`."""
    timex = Timex(type="DURATION", value=period(count, unit), basis="stated")
    ref = scene.basis.day
    if ref is None or not count or unit.startswith("T") or not float(count).is_integer():
        return timex
    other = shift(ref, unit, sign * int(count))
    if other is None:
        return timex
    low, high = sorted((ref, other))
    return msgspec.structs.replace(
        timex, basis=scene.basis.why, anchor=scene.basis.anchor,
        low=low.isoformat(), high=high.isoformat(),
    )  # fmt: skip


def period(count: float, unit: str) -> str:
    """Return the TIMEX3 value of a length of time, `X` for an unknown count.

    >>> period(2.5, "Y"), period(0, "D"), period(3, "TH")
    ('P2Y6M', 'PXD', 'PT3H')
    """
    factor, letter = {
        "E": (10, "Y"), "C": (100, "Y"), "N": (1, "D"), "F": (2, "W"),
        "WE": (2, "D"), "S": (3, "M"),
    }.get(unit, (1, unit))  # fmt: skip
    prefix = "PT" if letter.startswith("T") else "P"
    letter = letter.removeprefix("T")
    if not count:
        return f"{prefix}X{letter}"
    total = count * factor
    if total.is_integer() if isinstance(total, float) else True:
        return f"{prefix}{int(total)}{letter}"
    if prefix == "PT" and letter == "M":
        letter = "min"
    finer = {"Y": (12, "M"), "H": (60, "M"), "W": (7, "D"), "min": (60, "S")}.get(letter)
    rest = (total - int(total)) * finer[0] if finer else 0.5
    letter = letter[0].upper()
    if finer is None or not rest.is_integer():
        return f"{prefix}{total:g}{letter}"
    whole = f"{int(total)}{letter}" if int(total) else ""
    return f"{prefix}{whole}{int(rest)}{finer[1]}"


def read_ago(hit: Hit, scene: Scene) -> Reading:
    """`two days ago`, `three weeks ago`, `a decade ago`; a vague count says only `past`."""
    item, unit, ref = hit.get("n"), unit_of(hit), scene.basis.day
    count = amount(item) if item else 0.0
    if not count:
        return (Timex(type="DATE", value="PAST_REF", basis=NONE),)
    if unit.startswith("T"):
        when = ref.isoformat() if ref and scene.basis.published and unit != "TH" else None
        return (scene.deictic(when, "PAST_REF"),)
    quarter = _quarter_told_of(hit, scene) if unit == "Y" and count == 1 else None
    if quarter is not None:
        return year_before(quarter)
    value = _ago(ref, unit, count) if ref else None
    timex = scene.deictic(_coarse(value, unit, hedged=_hedged(hit)), "PAST_REF")
    return (msgspec.structs.replace(timex, compared=unit == "Y" and count == 1),)


def _quarter_told_of(hit: Hit, scene: Scene) -> Mark | None:
    """Return the quarter that `a year ago` counts from: the one told of, not a longer stretch."""
    if scene.longer or scene.last is None:
        return None
    if "-Q" in scene.last.value or (compares(hit) and scene.reported is not None):
        return scene.told_of or scene.last
    return None


def compares(hit: Hit) -> bool:
    """Tell whether an amount or word of comparison stands before: `from $2 million a year ago`."""
    at = hit.match.start()
    before = [i.text for i in hit.items[max(at - 2, 0) : at]]
    return any(w in _COMPARING or w[0].isdigit() for w in before)


def _hedged(hit: Hit) -> bool:
    """Tell whether the count is only about right: `nearly two weeks ago`."""
    return any(i.kind == "A" for i in hit.items[hit.match.start() : hit.match.end()])


def _coarse(value: str | None, unit: str, *, hedged: bool) -> str | None:
    """Return a day no finer than the unit it was counted in: `a year later` names no day."""
    known = bounds(value) if value else None
    if known is None or known[2] != "day" or unit == "D" or (unit in ("W", "F") and not hedged):
        return value
    return value_at(date.fromisoformat(known[0]), unit)


def read_half_ago(hit: Hit, scene: Scene) -> Reading:
    """`half a century ago`."""
    whole = {"C": (50.0, "Y"), "E": (5.0, "Y"), "Y": (6.0, "M")}.get(unit_of(hit))
    if whole is None:
        return ()
    ref = scene.basis.day
    return (scene.deictic(_ago(ref, whole[1], whole[0]) if ref else None, "PAST_REF"),)


def year_before(mark: Mark) -> Reading:
    """Return the same day, month or quarter a year before the one named."""
    value = moved_value(mark.value, "Y", -1)
    if value is None and "-QX" in mark.value:
        value = f"{int(mark.value[:4]) - 1:04d}-QX"
    if value is None:
        return ()
    timex = from_text(mark, value)
    if mark.bounds == bounds(mark.value):
        return (timex,)
    low, high = (add_months(date.fromisoformat(d[:10]), -12) for d in mark.bounds[:2])
    if low is None or high is None:
        return (timex,)
    low_day, high_day = low.isoformat(), high.isoformat()
    return (msgspec.structs.replace(timex, low=low_day, high=high_day, precision=mark.bounds[2]),)


def _ago(ref: date, unit: str, count: float) -> str | None:
    if not count.is_integer():
        count, unit = (count * 12, "M") if unit == "Y" else (float(int(count)), unit)
    if count > ref.year * 366:
        return None
    moved = shift(ref, unit, -int(count))
    if moved is None:
        return None
    near = (unit == "W" and count <= NEAR_WEEKS) or (unit == "F" and count == 1)
    return value_at(moved, "D" if near else unit)


def read_offset(hit: Hit, scene: Scene) -> Reading:
    """`two days earlier`, `a year later`; before a clause (`a day after the vote`) it turns round.

    `Reopened on Friday, a day after the council met`: it met on Thursday.
    """
    word, unit, count = hit.text("dir"), unit_of(hit), amount(hit.get("n"))
    sign = -1 if word in ("earlier", "before") else 1
    if word in ("before", "after") and not ends_phrase(hit):
        if not leans(hit, scene) or unit not in ("D", "W") or _hedged(hit):
            end = hit.items[hit.match.end() - 2].end
            exact = count.is_integer() and not _hedged(hit) and not unit.startswith("T")
            counts = (unit, sign * int(count)) if count and exact else None
            return (Timex(type="DURATION", value=period(count, unit), end=end, counts=counts),)
        sign = -sign
    if not count or unit.startswith("T"):
        return (Timex(type="DURATION", value=period(count, unit)),)
    mark = scene.last
    if mark and unit == "Y" and count == 1 and sign < 0:
        if compares(hit) and scene.longer and scene.basis.day is not None:
            return (scene.deictic(_ago(scene.basis.day, "Y", 1.0), "XXXX"),)
        if compares(hit) and mark.compared:
            return (from_text(mark, mark.value),)
        mark = _quarter_told_of(hit, scene) or mark
    value = moved_value(mark.value.split("T")[0], unit, sign * int(count)) if mark else None
    value = _coarse(value, unit, hedged=_hedged(hit))
    if mark is None or value is None:
        return (Timex(type="DATE", value=UNKNOWN.get(unit, "XXXX"), basis=NONE),)
    return (from_text(mark, value),)


def counted(timex: Timex, day: Timex, span: Span) -> Timex | None:
    """Return the time counted from the day named next: `two days before March 14`."""
    known = bounds(day.value)
    if timex.counts is None or day.type != "DATE" or known is None or known[2] != "day":
        return None
    unit, number = timex.counts
    whole = timex.type == "DATE" and unit != "D"
    value = _coarse(moved_value(day.value, unit, number), unit, hedged=whole)
    if value is None:
        return None
    return Timex(type="DATE", value=value, basis=NAMED_NEXT, anchor=span)


def ends_phrase(hit: Hit) -> bool:
    """Tell whether nothing follows that the expression could belong to."""
    following = hit.neighbour(1)
    return following is None or following.text in (".", ",", ";", ")", '"')


def leans(hit: Hit, scene: Scene) -> bool:
    """Tell whether a day named shortly before in the sentence is what the offset counts from."""
    before = hit.neighbour(-1)
    if scene.last is None or before is None or before.text != "," or scene.last.bounds[2] != "day":
        return False
    gap = hit.passage.offset + hit.first.start - scene.last.span.end
    return 0 <= gap <= len(", ")
