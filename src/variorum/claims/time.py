"""Times: precision, rounding or conflict between two days or clock times of one happening."""

import math
import re

from variorum.claims.frames import Frame, days_between
from variorum.claims.slots import Finding, Setting, Value, between
from variorum.model import Date, DifferenceKind

NEAR_MINUTES = 15
"""Minutes within which `about 6 a.m.` and `6.10 a.m.` are one time, roughly told."""
MAX_GAP_DAYS = 40
"""Days beyond which two dates are of two happenings rather than in conflict over one."""
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DAY_NAME = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day\b|\btomorrow\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}"
)
_ROUGH = re.compile(
    r"\b(?:around|about|approximately|roughly|nearly|almost|some time|circa|early|late)\b"
    r"[^.]{0,12}$"
)
_BOUND = re.compile(
    r"\b(?:(?P<near>shortly|just|soon|minutes|moments)\s{1,3})?"
    r"(?P<side>before|after|by|until|till|since|past|from|between)\s{1,3}(?:\w{1,9}\s{1,3}){0,2}$"
)
SHORTLY = 60.0
"""Minutes that `shortly before` and `just after` reach at most."""


def values(frame: Frame) -> list[Value]:
    """Return the day and the clock time of a frame, where it has them."""
    if frame.reports:
        return []
    dates = [d for d in frame.dates if d.type in {"DATE", "TIME"} and d.value != "PRESENT_REF"]
    clocks = [d for d in dates if _CLOCK.search(d.value)]
    days = [d for d in dates if d.low and d.high and _DAY.match(d.low) and _names_day(d)]
    found = []
    if clocks:
        found.append(_clock_value(frame, clocks))
    if days:
        found.append(_day_value(frame, days))
    return found


def differ(a: Value, b: Value, setting: Setting) -> Finding | None:
    """Return how two times of one happening differ; None when they agree or cannot be compared."""
    if a.several or b.several or _folded(a) == _folded(b):
        return None
    return _clocks(a, b, setting) if a.key.startswith("time:clock") else _days(a, b, setting)


def _names_day(date: Date) -> bool:
    """Tell whether an expression names a day, and not an hour of a day that is only inferred."""
    return not _CLOCK.search(date.value) or bool(_DAY_NAME.search(date.span.exact.lower()))


def _clock_value(frame: Frame, dates: list[Date]) -> Value:
    texts = sorted({m.group()[1:] for d in dates if (m := _CLOCK.search(d.value))})
    minutes = float(texts[0][:2]) * 60 + float(texts[0][3:])
    before, after = _reach(frame, dates[0])
    return Value(
        frame=frame,
        slot="time",
        key="time:clock",
        text=" / ".join(texts),
        focus=tuple(d.span for d in dates),
        low=minutes - before,
        high=minutes + after,
        loose=bool(before or after),
        exact=minutes,
        several=len(texts) > 1,
    )


def _reach(frame: Frame, date: Date) -> tuple[float, float]:
    """Minutes before and after a clock time that its words allow."""
    words = date.span.exact.split()
    hour = next((i for i, w in enumerate(words) if w[:1].isdigit()), 1)
    before = f"{frame.before(date.span)} {' '.join(words[:hour])} ".lower()
    if bound := _BOUND.search(before):
        far = SHORTLY if bound["near"] else math.inf
        early = bound["side"] in {"before", "by", "until", "till"}
        return (far, 0.0) if early else (0.0, far)
    return (NEAR_MINUTES, NEAR_MINUTES) if _ROUGH.search(before) else (0.0, 0.0)


def _day_value(frame: Frame, dates: list[Date]) -> Value:
    ranges = sorted({((d.low or "")[:10], (d.high or "")[:10]) for d in dates})
    low, high = ranges[0]
    return Value(
        frame=frame,
        slot="date",
        key="time:day",
        text=" / ".join(sorted({d.value[:10] for d in dates})),
        focus=tuple(d.span for d in dates),
        low=low,
        high=high,
        several=len(ranges) > 1,
    )


def _folded(value: Value) -> str:
    return value.words.lower()


def _clocks(a: Value, b: Value, setting: Setting) -> Finding | None:
    if (a.low, a.high) == (b.low, b.high):
        return None
    if a.loose or b.loose:
        return _roughly(a, b)
    if not setting.sure(a.frame, b.frame) or setting.both_state(a, b):
        return None
    return _finding("conflict", a, b, "both cannot be right")


def _roughly(a: Value, b: Value) -> Finding | None:
    """Two clock times of which one is a bound or about: never a conflict."""
    low = max(float(a.low or 0), float(b.low or 0))
    high = min(float(a.high or 0), float(b.high or 0))
    if low > high:
        return None
    around = all(abs(float(v.high or 0) - float(v.low or 0)) <= 2 * NEAR_MINUTES for v in (a, b))
    if around:
        return _finding("rounding", a, b, "one of them is only about")
    return _finding("precision", a, b, "one is less exact")


def _days(a: Value, b: Value, setting: Setting) -> Finding | None:
    if (a.low, a.high) == (b.low, b.high) or not (_reaches(a) and _reaches(b)):
        return None
    early, late = sorted((a, b), key=lambda v: (str(v.low), str(v.high)))
    if str(late.low) <= str(early.high):
        return _finding("precision", a, b, "one is less exact")
    if days_between(str(early.high), str(late.low)) > MAX_GAP_DAYS:
        return None
    if not setting.sure(a.frame, b.frame) or setting.both_state(a, b):
        return None
    return _finding("conflict", a, b, "both cannot be right")


def _reaches(value: Value) -> bool:
    """Tell whether a time is of some weeks at most: a year tells nothing of a day."""
    return days_between(str(value.low), str(value.high)) <= MAX_GAP_DAYS


def _finding(kind: DifferenceKind, a: Value, b: Value, why: str) -> Finding:
    because = f"{between(a.words, b.words)}: {why}."
    return Finding(
        "time" if a.key.startswith("time:clock") else "date", kind, because, a.focus, b.focus
    )
