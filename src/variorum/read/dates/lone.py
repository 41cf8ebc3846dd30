"""Clock times that stand alone take the day spoken of, else that of publication."""

from collections.abc import Sequence
from datetime import date

import msgspec

from variorum.lang import Passage
from variorum.read.dates.calendar import moved_value
from variorum.read.dates.clocks import MIDNIGHT
from variorum.read.dates.evidence import is_told
from variorum.read.dates.hours import ANY_DAY, DUSK, FIRST_MOMENT, NOON, Placed, at_hour, is_day
from variorum.read.dates.scene import AHEAD, DAY_LENGTH, FROM_TEXT, PUBLICATION, Mark, Scene, Timex

_LATE = frozenset({"AF", "EV", "NI"})
LATE_HOUR = 18
"""First hour after which the small hours that are told of next are those of the day after."""
NEWS_DAYS = 7
"""Days from publication within which a day named anywhere before is the day of the news. Clock
times alone in TempEval-3: three of three right within it, three of three wrong beyond (11 days)."""
NEAR = 400
"""Characters before the paragraph within which any day may be the one still told of."""


def lone(
    waiting: Sequence[Placed],
    before: Sequence[Placed],
    passage: Passage,
    default: Timex,
    until: str,
) -> list[Placed]:
    """Give clock times the last day named in their paragraph, else the default."""
    placed: list[Placed] = []
    named = _day_before(before, passage, waiting[0][1]) if waiting else None
    for waited, start, end in waiting:
        clock = waited
        day = (
            _of_that_night(_small_hours(named, clock), clock)
            if named
            else _not_after(default, clock, until)
        )
        if clock.value == FIRST_MOMENT and passage.text[start:end].lower().endswith(MIDNIGHT):
            clock = msgspec.structs.replace(clock, either=False, closing=False)
            day = _ending(day)
        placed.append((at_hour(day, clock), start, end))
    return placed


def _small_hours(day: Timex, clock: Timex) -> Timex:
    """Return the day after for the small hours that follow a late hour: `11 p.m. … at 1 a.m.`.

    After a night or evening it is not known whether they are of its first or its second day.
    """
    date_part, _, part = day.value.partition("T")
    if ":" not in clock.value or int(clock.value[1:3]) >= DUSK or clock.value == FIRST_MOMENT:
        return day
    if part in ("EV", "NI"):
        return ANY_DAY
    late = part[:2].isdigit() and int(part[:2]) >= LATE_HOUR
    value = moved_value(date_part, "D", 1) if late else None
    return msgspec.structs.replace(day, value=value) if value else day


def _of_that_night(day: Timex, clock: Timex) -> Timex:
    """Return no day for `before midnight` after a morning: it may be the night before."""
    return ANY_DAY if clock.closing and day.value.endswith("TMO") else day


def _ending(day: Timex) -> Timex:
    """Return the day whose first moment is the midnight told of, where the part of day tells.

    After an afternoon, an evening or a night it is the end of that day, as the Associated Press
    writes it; after a morning the one before; else it is not known which is meant.
    """
    date_part, _, part = day.value.partition("T")
    hour = int(part[:2]) if part[:2].isdigit() else None
    early = part == "MO" or (hour is not None and hour < NOON)
    if day.basis != FROM_TEXT or not (early or part in _LATE or hour is not None):
        return ANY_DAY
    first = date_part if early else moved_value(date_part, "D", 1)
    return msgspec.structs.replace(day, value=first) if first else ANY_DAY


def _not_after(day: Timex, clock: Timex, until: str) -> Timex:
    late = bool(until) and day.basis == PUBLICATION and clock.value.removeprefix("T") > until
    return ANY_DAY if late and clock.basis != AHEAD else day


def _day_before(before: Sequence[Placed], passage: Passage, at: int) -> Timex | None:
    """Return the day named last in the paragraph; any day where it names only days of telling.

    A day far before those of telling is that of an older story.
    """
    told = False
    for other, start, end in reversed(before):
        if is_day(other) or (other.type == "TIME" and len(other.value) > DAY_LENGTH):
            if told and at - end > NEAR:
                break
            if not is_told(passage, start, end):
                return msgspec.structs.replace(other, type="TIME", basis=FROM_TEXT)
            told = True
    return ANY_DAY if told else None


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
    return ANY_DAY


def _is_news(mark: Mark, published: date | None) -> bool:
    if published is None:
        return True
    return abs((date.fromisoformat(mark.bounds[0][:10]) - published).days) <= NEWS_DAYS


def _is_near(mark: Mark, passage: Passage) -> bool:
    return mark.span.field == passage.field and passage.offset - mark.span.end <= NEAR
