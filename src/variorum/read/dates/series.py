"""Builders for ranges and series, each day or year of which is a date of its own."""

from collections.abc import Sequence
from itertools import pairwise

from variorum.read.dates.calendar import day
from variorum.read.dates.lexer import Item
from variorum.read.dates.lookup import months
from variorum.read.dates.names import token_at
from variorum.read.dates.points import Reading, cut, day_named
from variorum.read.dates.scene import Hit, Scene, Timex

LAST_MONTH = 12
CENTURY = 100


def read_day_series(hit: Hit, scene: Scene) -> Reading:
    """`Oct. 3-5 and 9`, `June 4, 5 and 7, 2021`: the days after the month."""
    month = hit.get("mon")
    if month is None or not hit.original(month)[:1].isupper():
        return ()
    part = slice(hit.match.start("days"), hit.match.end("days"))
    days = _taken(hit, hit.items[part])
    timexes = [day_named(hit, scene, int(d.number or 0)) for d in days]
    if len(days) < 2 or None in timexes or not _ascending(days):
        return ()
    end = hit.final.end if days[-1] is hit.items[part][-1] else days[-1].end
    starts = [hit.first.start, *(d.start for d in days[1:])]
    ends = [*(d.end for d in days[:-1]), end]
    return tuple(cut(t, s, e) for t, s, e in zip(timexes, starts, ends, strict=True) if t)


def _taken(hit: Hit, items: Sequence[Item]) -> list[Item]:
    """Return the days of a series; a number that counts what follows it is none.

    A comma goes on only to an `and` (`June 4, 5 and 7`): `on June 4, 5 boats sank`.
    """
    days = [(i, n) for n, i in enumerate(items) if i.number is not None]
    if hit.get("y") is None and len(days) > 1 and _counts(hit, days[-1][0]):
        days.pop()
    while len(days) > 1 and items[days[-1][1] - 1].text == ",":
        days.pop()
    return [item for item, _ in days]


def _counts(hit: Hit, item: Item) -> bool:
    token = token_at(hit.passage, item)
    return token is not None and token.dep_ in ("nummod", "compound") and token.head.i > token.i


def _ascending(days: Sequence[Item]) -> bool:
    numbers = [d.number or 0.0 for d in days]
    return all(a < b for a, b in pairwise(numbers))


def read_days_of_month(hit: Hit, scene: Scene) -> Reading:
    """`3-5 October 2021`, `the 3rd and 4th of May`: the days before the month."""
    month = hit.get("mon")
    if month is None or not hit.original(month)[:1].isupper():
        return ()
    items = hit.items[hit.match.start() : hit.match.start("mon")]
    days = [i for i in items if i.number is not None]
    timexes = [day_named(hit, scene, int(d.number or 0)) for d in days]
    if None in timexes or not _ascending(days):
        return ()
    starts = [hit.first.start, *(d.start for d in days[1:])]
    ends = [*(d.end for d in days[:-1]), hit.final.end]
    return tuple(cut(t, s, e) for t, s, e in zip(timexes, starts, ends, strict=True) if t)


def read_day_span(hit: Hit, _scene: Scene) -> Reading:
    """`Sept. 30-Oct. 2, 2021`, `28 December to 3 January 2022`: the year is of the last day."""
    one, two = hit.get("mon"), hit.get("mon2")
    if one is None or two is None or not hit.original(one)[:1].isupper():
        return ()
    first, last, year = months()[hit.text("mon")], months()[hit.text("mon2")], hit.number("y")
    start = day(year - (first > last), first, hit.number("d"))
    end = day(year, last, hit.number("d2"))
    if start is None or end is None or start >= end:
        return ()
    edge = hit.items[hit.match.end("one") - 1].end
    return (
        Timex(type="DATE", value=start.isoformat(), end=edge),
        Timex(type="DATE", value=end.isoformat(), start=hit.items[hit.match.start("two")].start),
    )


def read_year_range(hit: Hit, _scene: Scene) -> Reading:
    """`2021-25`, `2021/22`: two years. What may be a month (`2010-12`) is no range."""
    one, two = hit.get("y"), hit.get("y2")
    if one is None or two is None or len(two.text) != len("25"):
        return ()
    first, short = hit.number("y"), hit.number("y2")
    before, after = hit.neighbour(-1), hit.neighbour(1)
    tied = (
        one.end + 1 != two.start
        or (before is not None and before.end == one.start and before.text in "-/.")
        or (after is not None and after.start == two.end and after.text in "-/:%")
    )
    second = first - first % CENTURY + short
    near = second == first + 1
    if tied or second <= first or ("/" in hit.match.group() and not near):
        return ()
    if short <= LAST_MONTH and not near:
        return ()
    return (
        Timex(type="DATE", value=f"{first:04d}", end=one.end),
        Timex(type="DATE", value=f"{second:04d}", start=two.start),
    )
