"""Clock times find their day: the one they stand beside, else the one spoken of."""

from collections.abc import Sequence
from datetime import date

import msgspec

from variorum.lang import Passage
from variorum.read.dates.calendar import moved_value
from variorum.read.dates.evidence import is_told
from variorum.read.dates.lexer import lower
from variorum.read.dates.scene import (
    AHEAD,
    DAY_LENGTH,
    FROM_TEXT,
    NONE,
    PUBLICATION,
    Mark,
    Scene,
    Timex,
)

Placed = tuple[Timex, int, int]
"""A reading with its characters in the passage."""
_GAPS = frozenset({"", ",", "on", "at", "of", ", on", ", at", "|", "in"})
_LINKS = frozenset({"and", "to", "-", "until", "or"})
MAX_GAP = 8
_ANY_DAY = Timex(type="TIME", value="XXXX-XX-XX", basis=NONE)
NOON = 12
MIDNIGHT = "midnight"
_LATE = frozenset({"AF", "EV", "NI"})
DUSK = 5
"""First hour of an evening or night; the small hours of a night are left as they are written."""
NEWS_DAYS = 7
"""Days from publication within which a day named anywhere before is the day of the news. Clock
times alone in TempEval-3: three of three right within it, three of three wrong beyond (11 days)."""
NEAR = 400
"""Characters before the paragraph within which any day may be the one still told of."""


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
                joined.extend(_alone(waiting, joined, passage, default, until))
                waiting = []
            if not waiting and joined and _repeats(passage, joined[-1], start):
                joined.append((_at(_ANY_DAY, timex), start, end))
            elif not waiting and joined and _takes(passage, joined[-1], start):
                day, first, _ = joined.pop()
                joined.append((_at(day, timex), first, end))
            else:
                waiting.append((timex, start, end))
            continue
        if waiting and _beside(passage, waiting[-1], start, _GAPS) and _is_day(timex):
            *others, last = waiting
            joined.extend((_at(timex, t), s, e) for t, s, e in others)
            joined.append((_at(timex, last[0]), last[1], end))
        else:
            joined.extend(_alone(waiting, joined, passage, default, until))
            joined.append((timex, start, end))
        waiting = []
    return [*joined, *_alone(waiting, joined, passage, default, until)]


def _takes(passage: Passage, before: Placed, start: int) -> bool:
    return _beside(passage, before, start, _GAPS) and _is_day(before[0])


def _repeats(passage: Passage, before: Placed, start: int) -> bool:
    """Tell whether a clock time belongs to a set: `every Monday at 9 a.m.`."""
    return before[0].type == "SET" and _beside(passage, before, start, _GAPS)


def _beside(passage: Passage, before: Placed, start: int, gaps: frozenset[str]) -> bool:
    gap = passage.text[before[2] : start] if start - before[2] <= MAX_GAP else "far"
    return lower(gap).strip() in gaps


def _is_day(timex: Timex) -> bool:
    """Tell whether a reading names a single day, known or not (`XXXX-WXX-2`)."""
    value = timex.value.split("T")[0]
    if timex.type not in ("DATE", "TIME") or ":" in timex.value:
        return False
    return len(value) == DAY_LENGTH and value[4] == "-"


def _at(day: Timex, clock: Timex) -> Timex:
    date_part, _, part = day.value.partition("T")
    time = _half(clock.value, part) if clock.either else clock.value
    return msgspec.structs.replace(day, type="TIME", value=date_part + time, low=None, high=None)


def _half(time: str, part: str) -> str:
    """Return a clock time in the half of the day that the part of day tells.

    >>> _half("T08:30", "NI"), _half("T12:20", "MO"), _half("T08:30", "")
    ('T20:30', 'T00:20', 'T08:30')
    """
    hour = int(time[1:3])
    if part == "MO" and hour == NOON:
        hour = 0
    elif part in ("AF", "EV", "NI") and (1 if part == "AF" else DUSK) <= hour < NOON:
        hour += NOON
    return f"T{hour:02d}{time[3:]}"


def _alone(
    waiting: Sequence[Placed],
    before: Sequence[Placed],
    passage: Passage,
    default: Timex,
    until: str,
) -> list[Placed]:
    """Give clock times the last day named in their paragraph, else the default."""
    placed: list[Placed] = []
    named = _day_before(before, passage)
    for clock, start, end in waiting:
        day = named or _not_after(default, clock, until)
        if passage.text[start:end].lower().endswith(MIDNIGHT):
            day = _ending(day)
        placed.append((_at(day, clock), start, end))
    return placed


def _ending(day: Timex) -> Timex:
    """Return the day whose first moment is the midnight told of, where the part of day tells.

    After an afternoon, an evening or a night it is the end of that day, as the Associated Press
    writes it; after a morning the one before; else it is not known which is meant.
    """
    date_part, _, part = day.value.partition("T")
    hour = int(part[:2]) if part[:2].isdigit() else None
    early = part == "MO" or (hour is not None and hour < NOON)
    if day.basis != FROM_TEXT or not (early or part in _LATE or hour is not None):
        return _ANY_DAY
    first = date_part if early else moved_value(date_part, "D", 1)
    return msgspec.structs.replace(day, value=first) if first else _ANY_DAY


def _not_after(day: Timex, clock: Timex, until: str) -> Timex:
    late = bool(until) and day.basis == PUBLICATION and clock.value.removeprefix("T") > until
    return _ANY_DAY if late and clock.basis != AHEAD else day


def _day_before(before: Sequence[Placed], passage: Passage) -> Timex | None:
    """Return the day named last in the paragraph; any day where it names only days of telling."""
    told = False
    for other, start, end in reversed(before):
        if _is_day(other) or (other.type == "TIME" and len(other.value) > DAY_LENGTH):
            if not is_told(passage, start, end):
                return msgspec.structs.replace(other, type="TIME", basis=FROM_TEXT)
            told = True
    return _ANY_DAY if told else None


def default_day(scene: Scene, passage: Passage) -> Timex:
    """Return the day for clock times that stand alone: the last one named, else publication's.

    Reports that appear a day late go on telling the hours of the day that they named first. The day
    on which somebody said so is not it ("… at 9 p.m., police said on Wednesday"), nor one of an
    older story that was recalled some paragraphs before: then it is not known.
    """
    mark, basis = scene.happened, scene.basis
    if mark is not None and (_is_news(mark, basis.day) or _is_near(mark, passage)):
        return Timex(type="TIME", value=mark.value, basis=FROM_TEXT, anchor=mark.span)
    named = mark or scene.day
    if named is None and basis.day is not None and basis.published:
        return Timex(type="TIME", value=basis.day.isoformat(), basis=basis.why, anchor=basis.anchor)
    return _ANY_DAY


def _is_news(mark: Mark, published: date | None) -> bool:
    if published is None:
        return True
    return abs((date.fromisoformat(mark.bounds[0][:10]) - published).days) <= NEWS_DAYS


def _is_near(mark: Mark, passage: Passage) -> bool:
    return mark.span.field == passage.field and passage.offset - mark.span.end <= NEAR
