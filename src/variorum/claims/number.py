"""Numbers: precision, rounding, update or conflict between two counts of one thing."""

import math
import re
from collections import defaultdict
from decimal import Decimal

from variorum.claims import wording
from variorum.claims.frames import Frame
from variorum.claims.slots import Finding, Setting, Value, between, quoted
from variorum.model import DifferenceKind, Quantity

MAX_RISE = 3.0
"""How many times a toll may grow between two reports: beyond it they count different things."""
NEAR = 1.1
"""How far above a bound a toll still is what the bound says (`more than 500`, 527)."""
_OF_WHAT = re.compile(
    r"\b(damage|loss|losses|cost|costs|profit|profits|budget|debt|price|share|revenue|sales|toll)"
    r" (?:to|of|at|in|for) ((?:[\w'’-]{1,20} ){0,3}[\w'’-]{1,20})(?= (?:at|to|by|was|were|is|as)\b)"
)
MEASURES = frozenset({"percent", "USD", "EUR", "GBP", "year_age"})
"""Units of which a report gives many: two of them meet only in clauses that are surely one."""


def values(frame: Frame) -> list[Value]:
    """Return the numbers of a frame, one for each thing that is counted or measured."""
    by_key: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in frame.quantities:
        if key := _key(frame, quantity):
            by_key[key].append(quantity)
    return [_value(frame, key, found) for key, found in sorted(by_key.items())]


def differ(a: Value, b: Value, setting: Setting) -> Finding | None:
    """Return how two numbers of one thing differ; None when they agree or cannot be compared."""
    if a.several or b.several or (a.low, a.high) == (b.low, b.high) or _converted(a, b):
        return None
    if _casualty(a) and not (math.isnan(_exact(a)) or math.isnan(_exact(b))):
        return _toll(a, b, setting)
    if _overlap(a, b):
        return _soft(a, b)
    if scope := _scope(a, b):
        return scope
    if _casualty(a) or a.loose or b.loose or not _one_thing(a, b, setting):
        return None
    return _finding("conflict", a, b, "both cannot be right")


def _converted(a: Value, b: Value) -> bool:
    """Tell whether two measures in different units are one but for rounding: 20 km, 12 miles."""
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return False
    lows = float(a.low or 0) - a.slack, float(b.low or 0) - b.slack
    highs = float(a.high or 0) + a.slack, float(b.high or 0) + b.slack
    return max(lows) <= min(highs)


def _scope(a: Value, b: Value) -> Finding | None:
    """Find that one verb and noun measure two things (`damage to its stock`, `to the quay`)."""
    if a.frame.predicate is None or a.frame.predicate != b.frame.predicate:
        return None
    mine, others = _measured(a.frame), _measured(b.frame)
    for noun in sorted(mine.keys() & others.keys()):
        (x, words), (y, other_words) = mine[noun], others[noun]
        if words and other_words and not words & other_words:
            because = f"{between(x, y)}: they measure two things."
            return Finding("number", "scope", because, a.focus, b.focus)
    return None


def _measured(frame: Frame) -> dict[str, tuple[str, frozenset[str]]]:
    """By noun what it is said of in the clause, with the terms of that."""
    found: dict[str, tuple[str, frozenset[str]]] = {}
    span = frame.clause.span
    for match in _OF_WHAT.finditer(span.exact):
        start = span.start + match.start(2)
        inside = [w for w in frame.clause.words if start <= w.start < span.start + match.end()]
        terms = frozenset(wording.term(w.lemma) for w in inside if w.pos in {"NOUN", "PROPN"})
        found.setdefault(wording.term(match[1]), (match.group(), terms))
    return found


def _key(frame: Frame, quantity: Quantity) -> str:
    """Name what a quantity measures; empty when the clause does not show it."""
    unit = quantity.unit or ""
    counted = wording.term(quantity.of.exact.split()[-1]) if quantity.of else ""
    done = wording.term(frame.predicate or "")
    if unit in wording.words_of("casualty", "units"):
        if quantity.value == 0 and counted not in wording.generic_nouns() | {""}:
            return ""  # `no civilians were killed` denies nothing of the soldiers
        return f"casualty:{wording.term(unit)}{_grade(frame)}"
    if quantity.base is not None:
        return quantity.base.unit
    if unit in MEASURES:
        return unit
    if counted in wording.generic_nouns() or (unit == "person" and not counted):
        return f"person:{done}" if done else ""
    if unit:
        return f"{unit}:{counted}"
    alone = frame.clause.subject is not None and frame.clause.subject.contains(quantity.span)
    return f"person:{done}" if alone and not counted and done else ""


def _grade(frame: Frame) -> str:
    """How badly hurt: the seriously injured are counted apart from the injured."""
    words = {w.lower() for w in frame.clause.span.exact.split()}
    return ":graded" if words & wording.words_of("casualty", "grades") else ""


def _value(frame: Frame, key: str, found: list[Quantity]) -> Value:
    ranges = sorted({_range(q) for q in found})
    low, high = ranges[0]
    return Value(
        frame=frame,
        slot="number",
        key=f"number:{key}",
        text=", ".join(_text(q) for q in found),
        focus=tuple(q.span for q in found),
        low=low,
        high=high,
        loose=any(q.approximate for q in found),
        several=len(ranges) > 1,
        exact=found[0].value,
        counted=_counted(found[0]),
        unit=found[0].unit if found[0].base else None,
        slack=_slack(found[0]),
    )


def _range(quantity: Quantity) -> tuple[float, float]:
    stated = quantity.base or quantity
    low = stated.low if stated.low is not None else -math.inf
    return low, stated.high if stated.high is not None else math.inf


def _slack(quantity: Quantity) -> float:
    """Return half a unit of a measure's last significant digit, in SI units: 20 is 15 to 25."""
    value, base = quantity.value, quantity.base
    if not value or base is None or base.value is None:
        return 0.0
    exponent = Decimal(f"{value:.12g}").normalize().as_tuple().exponent
    factor = 1.0 if base.unit == "kelvin" else abs(base.value / value)
    return 0.5 * 10.0 ** int(exponent) * factor


def _text(quantity: Quantity) -> str:
    if quantity.value is None:
        number = quantity.span.exact.lower()
    else:
        number = f"{quantity.value:.12g}"
        number = _bound(quantity) + number
    return f"{number} {quantity.unit or ''}".strip()


def _bound(quantity: Quantity) -> str:
    if quantity.low is not None and quantity.high is None:
        return "at least "
    if quantity.high is not None and quantity.low is None:
        return "at most "
    return "about " if quantity.approximate else ""


def _counted(quantity: Quantity) -> frozenset[str]:
    words = quantity.of.exact.split() if quantity.of else []
    return frozenset(wording.term(w) for w in words)


def _one_thing(a: Value, b: Value, setting: Setting) -> bool:
    """Tell whether two numbers certainly count the same: same noun, clauses surely of one thing."""
    same = a.counted == b.counted and setting.sure(a.frame, b.frame)
    return same and not setting.both_state(a, b)


def _casualty(value: Value) -> bool:
    return value.key.startswith("number:casualty:")


def _exact(value: Value) -> float:
    return math.nan if value.exact is None else value.exact


def _toll(a: Value, b: Value, setting: Setting) -> Finding | None:
    early, late = (a, b) if _exact(a) < _exact(b) else (b, a)
    if _exact(early) == _exact(late):
        return _soft(a, b)
    if early.frame.recalls != late.frame.recalls:
        return None
    if _overlap(a, b) and _exact(late) <= NEAR * _exact(early):
        return _finding("precision", a, b, "the one is only a bound")
    if _exact(late) > MAX_RISE * max(_exact(early), 1.0):
        return None
    if _when(early) and _when(late) and _when(early)[:10] > _when(late)[:10]:
        if _overlap(a, b) or not _one_thing(a, b, setting):
            return None
        return _finding("conflict", a, b, "the later report gives the smaller toll")
    because = (
        f"{quoted(early.words)} in one report, {quoted(late.words)} in another: the toll rose."
    )
    return Finding("number", "update", because, a.focus, b.focus)


def _soft(a: Value, b: Value) -> Finding:
    """Two numbers that may be one: rounded where both say a number, else less exact."""
    if (_about(a) or _about(b)) and a.exact is not None and b.exact is not None:
        return _finding(
            "rounding",
            a,
            b,
            "a round figure and an exact one" if _about(a) != _about(b) else "two round figures",
        )
    return _finding("precision", a, b, "one is less exact")


def _about(value: Value) -> bool:
    """Tell whether a value is a number with some room on both sides (`some 30`)."""
    low, high = float(value.low or 0), float(value.high or 0)
    return value.exact is not None and value.loose and math.isfinite(low) and math.isfinite(high)


def _when(value: Value) -> str:
    stamp = value.frame.article.updated or value.frame.article.published
    return stamp.value if stamp else ""


def _overlap(a: Value, b: Value) -> bool:
    lows, highs = (float(a.low or 0), float(b.low or 0)), (float(a.high or 0), float(b.high or 0))
    return max(lows) <= min(highs)


def _finding(kind: DifferenceKind, a: Value, b: Value, why: str) -> Finding:
    because = f"{between(a.words, b.words)}: {why}."
    return Finding("number", kind, because, a.focus, b.focus)
