"""Numbers: precision, rounding, update or conflict between two counts of one thing."""

from collections import defaultdict

from variorum.claims import wording
from variorum.claims.frames import Frame
from variorum.claims.slots import Finding, Setting, Value, quoted
from variorum.model import Quantity

NEAR = 0.1
"""Relative distance within which an approximate number is a rounding of another (`some 30`, 31)."""
MEASURES = frozenset({"percent", "USD", "EUR", "GBP", "kilometre", "metre", "mile", "kilogram"})
"""Units that measure many things in one report: the unit alone does not show which."""


def values(frame: Frame) -> list[Value]:
    """Return the numbers of a frame, one for each thing that is measured."""
    by_key: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in frame.quantities:
        key = _key(frame, quantity)
        if key and quantity.value is not None:
            by_key[key].append(quantity)
    return [_value(frame, key, found) for key, found in sorted(by_key.items())]


def differ(a: Value, b: Value, setting: Setting) -> Finding | None:
    """Return how two numbers of one thing differ; None when they agree or cannot be compared."""
    if a.several or b.several or a.low is None or b.low is None:
        return None
    if (a.low, a.high) == (b.low, b.high):
        return _loose(a, b) if a.loose != b.loose else None
    if _casualty(a) and _casualty(b) and _bounds_differ(a, b):
        return _toll(a, b, setting)
    if _overlap(a, b):
        return _finding("precision", a, b, "the one is a less exact form of the other")
    if (a.loose or b.loose) and _distance(a, b) <= NEAR:
        return _finding("rounding", a, b, "the one rounds the other")
    if not setting.sure(a.frame, b.frame) or setting.both_state(a, b):
        return None
    return _finding("conflict", a, b, "both cannot be true of the same thing at one time")


def _key(frame: Frame, quantity: Quantity) -> str:
    unit = quantity.unit or ""
    counted = wording.term(quantity.of.exact.split()[-1]) if quantity.of else ""
    if unit in wording.words_of("casualty", "units"):
        return f"casualty:{wording.term(unit)}"
    if unit in MEASURES:
        return f"{unit}:{wording.term(frame.predicate or '')}"
    if unit in {"", "person"} or counted in wording.words_of("generic", "nouns"):
        done = wording.term(frame.predicate or "")
        return f"{counted or unit}:{done}" if (counted or unit) and done else ""
    return f"{unit}:{counted}"


def _value(frame: Frame, key: str, found: list[Quantity]) -> Value:
    exact = sorted({(q.value, q.low, q.high) for q in found}, key=str)
    first = found[0]
    return Value(
        frame=frame,
        slot="number",
        key=f"number:{key}",
        text=", ".join(_text(q) for q in found),
        focus=tuple(q.span for q in found),
        low=first.low if first.low is not None else float("-inf"),
        high=first.high if first.high is not None else float("inf"),
        loose=first.approximate,
        several=len(exact) > 1,
    )


def _text(quantity: Quantity) -> str:
    number = f"{quantity.value:g}" if quantity.value is not None else quantity.span.exact
    bound = _BOUNDS.get((quantity.low is None, quantity.high is None), "")
    about = "about " if quantity.approximate and not bound else ""
    return f"{bound}{about}{number} {quantity.unit or ''}".strip()


_BOUNDS = {(False, True): "at least ", (True, False): "at most "}


def _casualty(value: Value) -> bool:
    return value.key.startswith("number:casualty:")


def _bounds_differ(a: Value, b: Value) -> bool:
    """Two tolls with the same least number (`at least seven`, `seven`) do not rise or fall."""
    return a.low != b.low and not (a.loose or b.loose)


def _toll(a: Value, b: Value, setting: Setting) -> Finding | None:
    early, late = (a, b) if float(a.low or 0) < float(b.low or 0) else (b, a)
    if _when(early) and _when(late) and _when(early)[:10] > _when(late)[:10]:
        if _overlap(a, b) or not setting.sure(a.frame, b.frame) or setting.both_state(a, b):
            return None
        return _finding("conflict", a, b, "the later report has the smaller toll")
    if _overlap(a, b) and not _open(early):
        return _finding("precision", a, b, "the one is a less exact form of the other")
    return _finding("update", a, b, "a toll that rises from one report to the next")


def _open(value: Value) -> bool:
    return value.high == float("inf")


def _when(value: Value) -> str:
    stamp = value.frame.article.updated or value.frame.article.published
    return stamp.value if stamp else ""


def _overlap(a: Value, b: Value) -> bool:
    lows, highs = (float(a.low or 0), float(b.low or 0)), (float(a.high or 0), float(b.high or 0))
    return max(lows) <= min(highs)


def _distance(a: Value, b: Value) -> float:
    x, y = float(a.low or 0), float(b.low or 0)
    return abs(x - y) / max(abs(x), abs(y), 1.0)


def _loose(a: Value, b: Value) -> Finding:
    return _finding("rounding", a, b, "the same number, in one of the two only about")


def _finding(kind: str, a: Value, b: Value, why: str) -> Finding:
    because = f"{quoted(a.words)} against {quoted(b.words)}: {why}."
    if kind == "update":
        return Finding("number", "update", because, a.focus, b.focus)
    if kind == "conflict":
        return Finding("number", "conflict", because, a.focus, b.focus)
    if kind == "rounding":
        return Finding("number", "rounding", because, a.focus, b.focus)
    return Finding("number", "precision", because, a.focus, b.focus)
