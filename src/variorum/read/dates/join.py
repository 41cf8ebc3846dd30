"""Clock times find their day: the one they stand beside, else the one spoken of."""

from collections.abc import Sequence

import msgspec

from variorum.lang import Passage
from variorum.read.dates.lexer import lower
from variorum.read.dates.scene import FROM_TEXT, NONE, Scene, Timex

Placed = tuple[Timex, int, int]
"""A reading with its characters in the passage."""
_GAPS = frozenset({"", ",", "on", "at", "of", ", on", ", at", "|", "in"})
_LINKS = frozenset({"and", "to", "-", "until", "or"})
MAX_GAP = 8
DAY_LENGTH = 10


def join(placed: Sequence[Placed], passage: Passage, default: Timex) -> list[Placed]:
    """Return the readings with each bare clock time given its day, `default` when none is near."""
    joined: list[Placed] = []
    waiting: list[Placed] = []
    for timex, start, end in placed:
        if timex.value.startswith("T"):
            if waiting and not _beside(passage, waiting[-1], start, _LINKS):
                joined.extend(_alone(waiting, joined, default))
                waiting = []
            if not waiting and joined and _takes(passage, joined[-1], start):
                day, first, _ = joined.pop()
                joined.append((_at(day, timex.value), first, end))
            else:
                waiting.append((timex, start, end))
            continue
        if waiting and _beside(passage, waiting[-1], start, _GAPS) and _is_day(timex):
            *others, last = waiting
            joined.extend((_at(timex, t.value), s, e) for t, s, e in others)
            joined.append((_at(timex, last[0].value), last[1], end))
        else:
            joined.extend(_alone(waiting, joined, default))
            joined.append((timex, start, end))
        waiting = []
    return [*joined, *_alone(waiting, joined, default)]


def _takes(passage: Passage, before: Placed, start: int) -> bool:
    return _beside(passage, before, start, _GAPS) and _is_day(before[0])


def _beside(passage: Passage, before: Placed, start: int, gaps: frozenset[str]) -> bool:
    gap = passage.text[before[2] : start] if start - before[2] <= MAX_GAP else "far"
    return lower(gap).strip() in gaps


def _is_day(timex: Timex) -> bool:
    """Tell whether a reading names a single day, known or not (`XXXX-WXX-2`)."""
    value = timex.value.split("T")[0]
    if timex.type not in ("DATE", "TIME") or ":" in timex.value:
        return False
    return len(value) == DAY_LENGTH and value[4] == "-"


def _at(day: Timex, clock: str) -> Timex:
    value = day.value.split("T")[0] + clock
    return msgspec.structs.replace(day, type="TIME", value=value, low=None, high=None)


def _alone(waiting: Sequence[Placed], before: Sequence[Placed], default: Timex) -> list[Placed]:
    """Give clock times the last day named in their paragraph, else the default."""
    if not waiting:
        return []
    day = _day_before(before) or default
    return [(_at(day, timex.value), start, end) for timex, start, end in waiting]


def _day_before(before: Sequence[Placed]) -> Timex | None:
    for other, _, _ in reversed(before):
        if _is_day(other) or (other.type == "TIME" and len(other.value) > DAY_LENGTH):
            return msgspec.structs.replace(other, type="TIME", basis=FROM_TEXT)
    return None


def default_day(scene: Scene) -> Timex:
    """Return the day for clock times that stand alone: the last one named, else publication's.

    Reports that appear a day late go on telling the hours of the day that they named first.
    """
    if scene.day is not None:
        return Timex(type="TIME", value=scene.day.value, basis=FROM_TEXT, anchor=scene.day.span)
    basis = scene.basis
    if basis.day is not None and basis.published:
        return Timex(type="TIME", value=basis.day.isoformat(), basis=basis.why, anchor=basis.anchor)
    return Timex(type="TIME", value="XXXX-XX-XX", basis=NONE)
