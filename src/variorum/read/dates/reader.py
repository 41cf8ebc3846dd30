"""Reading the time expressions of an article, in order, against what was understood before."""

import re
from collections.abc import Callable
from typing import cast

from variorum.lang import Parsed, Passage
from variorum.model import Date
from variorum.model.facts import TimexType
from variorum.read.dates import (
    clocks,
    context,
    deictic,
    digits,
    feasts,
    fiscal,
    happenings,
    lengths,
    neighbours,
    points,
    quarters,
    relative,
    series,
    weekdays,
    years,
)
from variorum.read.dates.calendar import bounds
from variorum.read.dates.elections import election_day, tells_of_election
from variorum.read.dates.evidence import dateline_basis, day_after, is_told, text_basis
from variorum.read.dates.grammar import hits
from variorum.read.dates.hours import Placed
from variorum.read.dates.join import join
from variorum.read.dates.lexer import Item, lex
from variorum.read.dates.lone import default_day
from variorum.read.dates.points import Reading
from variorum.read.dates.relative import counted
from variorum.read.dates.scene import Hit, Scene, published_basis
from variorum.read.dates.spoken import join_clocks

_COUNTED_GAP = re.compile(r"( before| after|) (?:the )?", re.ASCII)
"""Between a count of days and the day that it counts from: `two days before the March 14 vote`."""
BUILDERS: dict[str, Callable[[Hit, Scene], Reading]] = {
    "day_series": series.read_day_series,
    "days_of_month": series.read_days_of_month,
    "day_span": series.read_day_span,
    "day_of_month": context.read_day_of_month,
    "week_of": context.read_week_of,
    "weekdays": weekdays.read_weekdays,
    "weekday_range": weekdays.read_weekday_range,
    "weekday_of_week": weekdays.read_weekday_of_week,
    "weekday_week": weekdays.read_weekday_week,
    "overnight": weekdays.read_overnight,
    "ago_day": context.read_ago_day,
    "last_year_quarter": quarters.read_last_year_quarter,
    "year_range": series.read_year_range,
    "fiscal": fiscal.read_fiscal,
    "fiscal_neighbour": fiscal.read_fiscal_neighbour,
    "ended": fiscal.read_ended,
    "year_end": fiscal.read_year_end,
    "anniversary": context.read_anniversary,
    "day": points.read_day,
    "day_ago": context.read_day_ago,
    "month_ago": context.read_month_ago,
    "nth_weekday": points.read_nth_weekday,
    "month_range": points.read_month_range,
    "month": points.read_month,
    "month_quarter": quarters.read_month_quarter,
    "weekday": weekdays.read_weekday,
    "deictic": deictic.read_deictic,
    "digits": digits.read_digits,
    "year": years.read_year,
    "decade": years.read_decade,
    "century": quarters.read_century,
    "quarter": quarters.read_quarter,
    "short_quarter": quarters.read_short_quarter,
    "year_quarter": quarters.read_year_quarter,
    "happening": happenings.read_happening,
    "holiday": feasts.read_holiday,
    "feast_ago": feasts.read_feast_ago,
    "feast_week": feasts.read_feast_week,
    "season": years.read_season,
    "neighbour": neighbours.read_neighbour,
    "of_unit": neighbours.read_of_unit,
    "that": neighbours.read_that,
    "that_part": neighbours.read_that_part,
    "window": lengths.read_window,
    "ago": relative.read_ago,
    "from_day": context.read_from_day,
    "half_ago": relative.read_half_ago,
    "offset": relative.read_offset,
    "the_day_before": neighbours.read_the_day_before,
    "back": quarters.read_back,
    "first_units": lengths.read_first_units,
    "same_quarter": quarters.read_same_quarter,
    "duration": lengths.read_duration,
    "for_the_year": lengths.read_for_the_year,
    "long": lengths.read_long,
    "bare_duration": lengths.read_bare_duration,
    "every": lengths.read_every,
    "set": lengths.read_set,
    "half": lengths.read_half,
    "recent": lengths.read_recent,
    "reference": lengths.read_reference,
    "current": lengths.read_current,
    "the_past": lengths.read_the_past,
    "part_of": clocks.read_part_of,
    "by_part": clocks.read_by_part,
    "clock": clocks.read_clock,
    "hour_of_part": clocks.read_hour_of_part,
    "clock_of_part": clocks.read_clock_of_part,
    "clock_at": clocks.read_clock_at,
}


def read_dates(parsed: Parsed) -> tuple[Date, ...]:
    """Return the time expressions of an article in text order.

    Values follow TIMEX3. What a value rests on is named in `basis`; what cannot be known keeps
    `X` in its value (`XXXX-11-19`) and has no first and last day.
    """
    parts = [(passage, join_clocks(lex(passage.text))) for passage in parsed.passages]
    stamped = published_basis(parsed.article)
    basis = dateline_basis(parts, stamped)
    late = day_after(parts, parsed.article) if basis is stamped else 0
    vote = election_day(basis.day) if basis.day and tells_of_election(parts) else None
    scene = Scene(basis if basis.day is not None else text_basis(parts), late, vote)
    found: list[Date] = []
    for passage, items in parts:
        default = default_day(scene, passage)
        placed = _read(passage, items, scene)
        scene.introduced = passage.text.rstrip().endswith(":")
        found.extend(_date(passage, p) for p in join(placed, passage, default, basis.time))
    return tuple(found)


def _read(passage: Passage, items: tuple[Item, ...], scene: Scene) -> list[Placed]:
    placed: list[Placed] = []
    signs: dict[int, int] = {}
    taken = 0
    for name, match in hits(items):
        if match.start() < taken:
            continue
        hit = Hit(passage, items, match, signs)
        if is_title(hit):
            continue
        timexes = BUILDERS[name](hit, scene)
        for timex in timexes:
            start = hit.first.start if timex.start is None else timex.start
            end = hit.final.end if timex.end is None else timex.end
            told = is_told(passage, start, end)
            scene.note(timex, passage.span(start, end), told=told)
            if placed:
                placed[-1] = _counted(passage, placed[-1], (timex, start, end))
            placed.append((timex, start, end))
        if timexes:
            taken = match.end()
    return placed


def _counted(passage: Passage, before: Placed, day: Placed) -> Placed:
    """Return a count of days with its value, where the day it counts from follows at once."""
    gap = _COUNTED_GAP.fullmatch(passage.text, before[2], day[1])
    found = counted(before[0], day[0], passage.span(day[1], day[2])) if gap else None
    return before if found is None or gap is None else (found, before[1], gap.end(1))


def is_title(hit: Hit) -> bool:
    """Tell whether quotation marks hold the expression and no more: the film "Friday"."""
    at, end = hit.match.start(), hit.match.end()
    before = "".join(i.text for i in hit.items[max(at - 1, 0) : at])
    after = "".join(i.text for i in hit.items[end : end + 2])
    quoted = before == '"' and after.startswith(('"', ',"', '."'))
    return quoted and hit.original(hit.first)[:1].isupper()


def _date(passage: Passage, placed: Placed) -> Date:
    timex, start, end = placed
    known = bounds(timex.value) if timex.type in ("DATE", "TIME") else None
    return Date(
        span=passage.span(start, end),
        type=cast(TimexType, timex.type),
        value=timex.value,
        low=timex.low or (known[0] if known else None),
        high=timex.high or (known[1] if known else None),
        precision=timex.precision or (known[2] if known else "unknown"),
        basis=timex.basis,
        anchor=timex.anchor,
    )
