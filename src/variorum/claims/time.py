"""Times: precision, rounding or conflict between two days or clock times of one happening."""

import re

from variorum.claims.frames import Frame, days_between
from variorum.claims.slots import Finding, Setting, Value, quoted
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
    r"\b(?:around|about|approximately|roughly|nearly|almost|some time|shortly|just"
    r"|soon|early|late)\b[^.]{0,12}$"
)


def values(frame: Frame) -> list[Value]:
    """Return the day and the clock time of a frame, where it has them."""
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
    return Value(
        frame=frame,
        slot="time",
        key="time:clock",
        text=" / ".join(texts),
        focus=tuple(d.span for d in dates),
        low=minutes,
        high=minutes,
        loose=any(_rough(frame, d) for d in dates),
        several=len(texts) > 1,
    )


def _rough(frame: Frame, date: Date) -> bool:
    span = date.span
    source = frame.article.text if span.field == "text" else (frame.article.title or "")
    before = source[max(0, span.start - 30) : span.start] + span.exact.split()[0]
    return bool(_ROUGH.search(before.lower()))


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
    gap = abs(float(a.low or 0) - float(b.low or 0))
    if gap == 0:
        return _finding("rounding", a, b, "one of them roughly") if a.loose != b.loose else None
    if gap <= NEAR_MINUTES and (a.loose or b.loose):
        return _finding("rounding", a, b, "one rounds the other")
    if not setting.sure(a.frame, b.frame) or setting.both_state(a, b):
        return None
    return _finding("conflict", a, b, "two clock times for the same happening")


def _days(a: Value, b: Value, setting: Setting) -> Finding | None:
    if (a.low, a.high) == (b.low, b.high):
        return None
    early, late = sorted((a, b), key=lambda v: (str(v.low), str(v.high)))
    if str(late.low) <= str(early.high):
        return _finding("precision", a, b, "one names the time less exactly")
    if days_between(str(early.high), str(late.low)) > MAX_GAP_DAYS:
        return None
    if not setting.sure(a.frame, b.frame) or setting.both_state(a, b):
        return None
    return _finding("conflict", a, b, "two different days for the same happening")


def _finding(kind: DifferenceKind, a: Value, b: Value, why: str) -> Finding:
    because = f"{quoted(a.words)} against {quoted(b.words)}: {why}."
    return Finding(
        "time" if a.key.startswith("time:clock") else "date", kind, because, a.focus, b.focus
    )
