"""Clock times find their day: the one they stand beside, else the one spoken of."""

from collections.abc import Sequence

import msgspec

from variorum.lang import Passage
from variorum.read.dates.calendar import moved_value
from variorum.read.dates.hours import ANY_DAY, NOON, Placed, at_hour, is_day
from variorum.read.dates.lexer import lower
from variorum.read.dates.lone import lone
from variorum.read.dates.scene import Timex

_GAPS = frozenset({
    "", ",", "/", "on", "at", "of", ", on", ", at", "|", "in", ")", ") on", "),", ") of", "), on",
    "on a", "on the",
})  # fmt: skip
_LINKS = frozenset({"and", "to", "-", "until", "or", "(", "/", ", or"})
MAX_GAP = 8
MAX_THING = 30
"""Characters between a clock time and its day that may name a thing: ` flight on `."""


def join(
    placed: Sequence[Placed], passage: Passage, default: Timex, until: str = ""
) -> list[Placed]:
    """Return the readings with each bare clock time given its day, `default` when none is near.

    A clock time later than `until`, the hour of publication, was not on that day unless the text
    looks ahead to it.
    """
    joined: list[Placed] = []
    waiting: list[Placed] = []
    for timex, start, end in placed:
        if timex.value.startswith("T"):
            if waiting and not _beside(passage, waiting[-1], start, _LINKS):
                joined.extend(lone(waiting, joined, passage, default, until))
                waiting = []
            if not waiting and joined and _repeats(passage, joined[-1], start):
                joined.append((at_hour(ANY_DAY, timex), start, end))
            elif not waiting and joined and _takes(passage, joined[-1], start):
                day, first, _ = joined.pop()
                joined.append((at_hour(day, timex), first, end))
            else:
                waiting.append((timex, start, end))
            continue
        if waiting and timex.type == "SET" and _beside(passage, waiting[-1], start, _GAPS):
            joined.extend((at_hour(ANY_DAY, t), s, e) for t, s, e in waiting)
            joined.append((timex, start, end))
        elif waiting and is_day(timex) and _reaches(passage, waiting[-1], start):
            joined.extend(_together(passage, waiting, (timex, start, end)))
        else:
            joined.extend(lone(waiting, joined, passage, default, until))
            joined.append((timex, start, end))
        waiting = []
    return [*joined, *lone(waiting, joined, passage, default, until)]


def _together(passage: Passage, waiting: Sequence[Placed], day: Placed) -> list[Placed]:
    """Return clock times with the day that follows them: `3 p.m. (1300 GMT) on Tuesday`.

    A time of another zone in brackets may be that of the day before or after.
    """
    timex, start, end = day
    *others, last = waiting
    if not _beside(passage, last, start, _GAPS):
        return [*((at_hour(timex, t), s, e) for t, s, e in waiting), day]
    if not passage.text[last[2] : start].startswith(")"):
        hours = _of_local_day(passage, others, last, timex)
        return [*hours, (at_hour(timex, last[0]), last[1], end)]
    local = others[-1][0] if others else last[0]
    step = _zone_step(local.value, last[0].value)
    moved = moved_value(timex.value, "D", step) if step else timex.value
    there = msgspec.structs.replace(timex, value=moved) if moved else ANY_DAY
    hours = [(at_hour(timex, t), s, e) for t, s, e in others]
    return [*hours, (at_hour(there, last[0]), last[1], last[2]), day]


def _of_local_day(
    passage: Passage, others: Sequence[Placed], last: Placed, day: Timex
) -> list[Placed]:
    """Return clock times before one whose day is named: `5 a.m. (1930 GMT Monday)` is Tuesday."""
    if not others or not _beside(passage, others[-1], last[1], frozenset({"("})):
        return [(at_hour(day, t), s, e) for t, s, e in others]
    step = _zone_step(last[0].value, others[-1][0].value)
    moved = moved_value(day.value, "D", step) if step else day.value
    there = msgspec.structs.replace(day, value=moved) if moved else ANY_DAY
    return [(at_hour(there, t), s, e) for t, s, e in others]


def _zone_step(local: str, other: str) -> int:
    """Return days from the day of a local time to that of the same moment elsewhere.

    >>> _zone_step("T01:17", "T22:17"), _zone_step("T20:00", "T01:00")
    (-1, 1)
    """
    if ":" not in local or ":" not in other:
        return 0
    hours = int(other[1:3]) - int(local[1:3])
    return -1 if hours > NOON else 1 if hours < -NOON else 0


def _reaches(passage: Passage, clock: Placed, start: int) -> bool:
    """Tell whether a day that follows is a clock time's: beside it, or after what it tells apart.

    `The 9 a.m. flight on Monday`.
    """
    if _beside(passage, clock, start, _GAPS):
        return True
    if not 0 < start - clock[2] <= MAX_THING:
        return False
    between = passage.doc.char_span(clock[2], start, alignment_mode="contract")
    if between is None or len(between) < len(("flight", "on")) or between[-1].lower_ != "on":
        return False
    return all(t.pos_ in ("NOUN", "PROPN", "ADJ") for t in between[:-1])


def _takes(passage: Passage, before: Placed, start: int) -> bool:
    return _beside(passage, before, start, _GAPS) and is_day(before[0])


def _repeats(passage: Passage, before: Placed, start: int) -> bool:
    """Tell whether a clock time belongs to a set: `every Monday at 9 a.m.`."""
    return before[0].type == "SET" and _beside(passage, before, start, _GAPS)


def _beside(passage: Passage, before: Placed, start: int, gaps: frozenset[str]) -> bool:
    gap = passage.text[before[2] : start] if start - before[2] <= MAX_GAP else "far"
    return lower(gap).strip() in gaps
