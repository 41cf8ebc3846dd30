"""Clock times find their day: the one they stand beside, else the one spoken of."""

from collections.abc import Sequence

import msgspec

from variorum.lang import Passage
from variorum.read.dates.lexer import lower
from variorum.read.dates.scene import NONE, Basis, Timex

Placed = tuple[Timex, int, int]
"""A reading with its characters in the passage."""
_GAPS = frozenset({"", ",", "on", "at", "of", ", on", ", at", "|", "in"})
MAX_GAP = 8
DAY_LENGTH = 10


def join(placed: Sequence[Placed], passage: Passage, basis: Basis) -> list[Placed]:
    """Return the readings with each bare clock time given its day."""
    joined: list[Placed] = []
    waiting: Placed | None = None
    for timex, start, end in placed:
        if waiting is not None and _beside(passage, waiting, start) and _is_day(timex):
            joined.append((_at(timex, waiting[0].value), waiting[1], end))
            waiting = None
            continue
        if waiting is not None:
            joined.append(_alone(waiting, joined, basis))
            waiting = None
        if not timex.value.startswith("T"):
            joined.append((timex, start, end))
        elif joined and _beside(passage, joined[-1], start) and _is_day(joined[-1][0]):
            day, first, _ = joined.pop()
            joined.append((_at(day, timex.value), first, end))
        else:
            waiting = (timex, start, end)
    if waiting is not None:
        joined.append(_alone(waiting, joined, basis))
    return joined


def _beside(passage: Passage, before: Placed, start: int) -> bool:
    gap = passage.text[before[2] : start] if start - before[2] <= MAX_GAP else "far"
    return lower(gap).strip() in _GAPS


def _is_day(timex: Timex) -> bool:
    """Tell whether a reading names a single day, known or not (`XXXX-WXX-2`)."""
    value = timex.value.split("T")[0]
    if timex.type not in ("DATE", "TIME") or ":" in timex.value:
        return False
    return len(value) == DAY_LENGTH and value[4] == "-"


def _at(day: Timex, clock: str) -> Timex:
    value = day.value.split("T")[0] + clock
    return msgspec.structs.replace(day, type="TIME", value=value, low=None, high=None)


def _alone(waiting: Placed, before: Sequence[Placed], basis: Basis) -> Placed:
    """Give a clock time the last day named in its paragraph, else the day of publication."""
    timex, start, end = waiting
    for other, _, _ in reversed(before):
        if _is_day(other) or (other.type == "TIME" and len(other.value) > DAY_LENGTH):
            day = msgspec.structs.replace(other, type="TIME", basis="text: date named before")
            return _at(day, timex.value), start, end
    if basis.day is not None and basis.published:
        day = Timex(
            type="TIME", value=basis.day.isoformat(), basis=basis.why, anchor=basis.anchor
        )
        return _at(day, timex.value), start, end
    value = "XXXX-XX-XX" + timex.value
    return Timex(type="TIME", value=value, basis=NONE), start, end
