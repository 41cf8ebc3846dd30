"""Reading the time expressions of an article, in order, against what was understood before."""

from collections.abc import Callable
from typing import cast

from variorum.lang import Parsed, Passage
from variorum.model import Date
from variorum.model.facts import TimexType
from variorum.read.dates import (
    context,
    digits,
    feasts,
    fiscal,
    lengths,
    neighbours,
    points,
    quarters,
    relative,
    series,
)
from variorum.read.dates.calendar import bounds
from variorum.read.dates.evidence import day_after, is_told, text_basis
from variorum.read.dates.grammar import hits
from variorum.read.dates.join import Placed, default_day, join
from variorum.read.dates.lexer import Item, lex
from variorum.read.dates.points import Reading
from variorum.read.dates.scene import Hit, Scene, published_basis

BUILDERS: dict[str, Callable[[Hit, Scene], Reading]] = {
    "day_series": series.read_day_series,
    "days_of_month": series.read_days_of_month,
    "day_span": series.read_day_span,
    "day_of_month": context.read_day_of_month,
    "week_of": context.read_week_of,
    "weekdays": context.read_weekdays,
    "year_range": series.read_year_range,
    "fiscal": fiscal.read_fiscal,
    "fiscal_neighbour": fiscal.read_fiscal_neighbour,
    "ended": fiscal.read_ended,
    "year_end": fiscal.read_year_end,
    "anniversary": context.read_anniversary,
    "day": points.read_day,
    "nth_weekday": points.read_nth_weekday,
    "month_range": points.read_month_range,
    "month": points.read_month,
    "weekday": points.read_weekday,
    "deictic": points.read_deictic,
    "digits": digits.read_digits,
    "year": points.read_year,
    "decade": points.read_decade,
    "century": quarters.read_century,
    "quarter": quarters.read_quarter,
    "short_quarter": quarters.read_short_quarter,
    "year_quarter": quarters.read_year_quarter,
    "holiday": feasts.read_holiday,
    "season": points.read_season,
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
    "part_of": lengths.read_part_of,
    "clock": lengths.read_clock,
    "hour_of_part": lengths.read_hour_of_part,
}


def read_dates(parsed: Parsed) -> tuple[Date, ...]:
    """Return the time expressions of an article in text order.

    Values follow TIMEX3. What a value rests on is named in `basis`; what cannot be known keeps
    `X` in its value (`XXXX-11-19`) and has no first and last day.
    """
    parts = [(passage, lex(passage.text)) for passage in parsed.passages]
    basis = published_basis(parsed.article)
    scene = Scene(
        basis if basis.day is not None else text_basis(parts), day_after(parts, parsed.article)
    )
    found: list[Date] = []
    for passage, items in parts:
        default = default_day(scene, passage)
        placed = _read(passage, items, scene)
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
        timexes = BUILDERS[name](hit, scene)
        for timex in timexes:
            start = hit.first.start if timex.start is None else timex.start
            end = hit.final.end if timex.end is None else timex.end
            placed.append((timex, start, end))
            told = is_told(passage, start, end)
            scene.note(timex, passage.span(start, end), told=told)
        if timexes:
            taken = match.end()
    return placed


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
