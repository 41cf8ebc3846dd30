"""Builders for days, months, weekdays, years and longer calendar spans."""

from datetime import date

import msgspec

from variorum.model import Span
from variorum.read.dates import choose
from variorum.read.dates.awaited import MAYBE
from variorum.read.dates.calendar import day, nth_weekday
from variorum.read.dates.elections import NOVEMBER, is_of_contest
from variorum.read.dates.happenings import happening, known_by_itself
from variorum.read.dates.lookup import months, step, table, units, weekdays
from variorum.read.dates.names import is_name, names_place
from variorum.read.dates.parts_of import third
from variorum.read.dates.scene import FROM_TEXT, Hit, Scene, Timex
from variorum.read.dates.tense import direction

Reading = tuple[Timex, ...]


def forward(hit: Hit) -> int:
    """Return the direction in which the words that govern the expression look."""
    start, end = hit.first.start, hit.final.end
    span = hit.passage.doc.char_span(start, end, alignment_mode="expand")
    return direction(span.root, hit.signs) if span is not None and len(span) else 0


def read_day(hit: Hit, scene: Scene) -> Reading:
    """`Nov. 3`, `Tuesday, Nov. 3, 2020`, `the 3rd of November`, `June 12 last year`."""
    item = hit.get("mon")
    if item is None or not hit.original(item)[:1].isupper() or names_place(hit.passage, hit.final):
        return ()
    if (hit.get("the") is not None and not _day_alone(hit)) or _ends_score(hit):
        return ()
    if hit.get("rel") is not None and units().get(hit.text("u")) != "Y":
        return ()
    timex = day_named(hit, scene)
    if timex is None:
        return ()
    if hit.get("r") is not None and hit.get("y") is not None:
        return (cut(timex, item.start, hit.final.end),)
    return (timex,)


def _ends_score(hit: Hit) -> bool:
    """Tell whether a number before the month ends a score: `a 30-7 Oct. 19 loss`."""
    at, day_item, following = hit.match.start(), hit.get("d"), hit.neighbour(1)
    if hit.first is not day_item or at < 2 or following is None or following.kind not in "do":
        return False
    dash, points = hit.items[at - 1], hit.items[at - 2]
    tied = dash.text == "-" and dash.end == hit.first.start and points.end == dash.start
    return tied and points.text.isdigit()


def _day_alone(hit: Hit) -> bool:
    """Tell whether an ordinal is a day, and counts nothing: `March the 12th`."""
    item, following = hit.get("d"), hit.neighbour(1)
    if item is None or not item.text[0].isdigit():
        return False
    return hit.get("y") is not None or following is None or not following.text[0].isalpha()


def day_named(
    hit: Hit, scene: Scene, number: int | None = None, *, ended: bool = False
) -> Timex | None:
    """Return the day that the parts `mon`, `d`, `y`, `rel` and `wd` of a match name.

    The year is the stated one, that of `last year`, the one in which the weekday fits, or that of
    the day that is meant (the last one where it is told to have `ended`); None when the calendar
    has no such day.
    """
    month, year = months()[hit.text("mon")], hit.number("y")
    number = hit.number("d") if number is None else number
    if year:
        when = day(year, month, number)
        return Timex(type="DATE", value=when.isoformat()) if when else None
    if day(2000, month, number) is None:
        return None
    ref = scene.basis.day
    when = _seen_from(ref, hit, month, number, scene.vote) if ref else None
    if ended and ref:
        when = day(choose.year_beside(ref, month, number, -1), month, number)
    told = _near_full(hit, scene, month, number) if hit.get("rel") is None else None
    known = happening(hit, month, number, scene) if told is None else None
    if known is None and (when is None or not _is_near(ref, when)):
        known = known_by_itself(hit, month, number, scene)
    if known is not None:
        return known
    if told is not None and told[0] != when:
        if not _clearly(ref, when, hit):
            return Timex(type="DATE", value=told[0].isoformat(), basis=FROM_TEXT, anchor=told[1])
        when = None
    return scene.deictic(when.isoformat() if when else None, f"XXXX-{month:02d}-{number:02d}")


def _is_near(ref: date | None, when: date) -> bool:
    return ref is not None and abs((when - ref).days) <= choose.CLEAR


def _clearly(ref: date | None, when: date | None, hit: Hit) -> bool:
    """Tell whether a day near publication may be meant as well as one near a day of the text."""
    if ref is None or when is None or not _is_near(ref, when):
        return False
    return when <= ref or forward(hit) >= 0


def _near_full(hit: Hit, scene: Scene, month: int, number: int) -> tuple[date, Span] | None:
    """Return the day near a full date of the same paragraph: `On May 3, 2019 … On May 5 …`."""
    mark = scene.full
    if mark is None or mark.span.field != hit.passage.field:
        return None
    if scene.basis.day is not None and mark.span.start < hit.passage.offset:
        return None
    named = date.fromisoformat(mark.bounds[0][:10])
    near = choose.nearest_day(named, month, number, 0, weekdays().get(hit.text("wd"), 0))
    if near is None or abs((near - named).days) > choose.CLEAR:
        return None
    return near, mark.span


def _seen_from(ref: date, hit: Hit, month: int, number: int, vote: date | None) -> date | None:
    if hit.get("rel") is not None:
        return day(ref.year + step(hit.text("rel")), month, number)
    if vote is not None and (vote.month, vote.day) == (month, number):
        return vote
    weekday, word = weekdays().get(hit.text("wd"), 0), hit.text("r")
    if word and (month, number) != (ref.month, ref.day):
        year = choose.year_beside(ref, month, number, step(word))
        return day(year, month, number)
    return choose.nearest_day(ref, month, number, forward(hit), weekday)


def cut(timex: Timex, start: int, end: int) -> Timex:
    """Return a reading of only some characters of its match."""
    return msgspec.structs.replace(timex, start=start, end=end)


def read_nth_weekday(hit: Hit, scene: Scene) -> Reading:
    """`the second Sunday in May`, `the last Friday of June 2020`."""
    nth = hit.number("o") if hit.text("o") != "last" else -1
    month, wanted, ref = months()[hit.text("mon")], weekdays()[hit.text("wd")], scene.basis.day
    if not (nth == -1 or 1 <= nth <= 4):
        return ()
    year = hit.number("y") or (choose.month_year(ref, month, forward(hit)) if ref else None)
    when = nth_weekday(year, month, wanted, nth) if year else None
    if hit.get("y") is not None:
        return (Timex(type="DATE", value=when.isoformat()),) if when else ()
    return (scene.deictic(when.isoformat() if when else None, f"XXXX-{month:02d}-XX"),)


def read_month_range(hit: Hit, _scene: Scene) -> Reading:
    """`June-August 2021`."""
    first, second = hit.get("mon"), hit.get("mon2")
    if first is None or second is None or not hit.original(first)[:1].isupper():
        return ()
    year, month = hit.number("y"), months()[second.text.rstrip(".")]
    value = f"{year:04d}-{months()[hit.text('mon')]:02d}"
    return (
        Timex(type="DATE", value=value, start=hit.first.start, end=first.end),
        Timex(type="DATE", value=f"{year:04d}-{month:02d}", start=second.start, end=hit.final.end),
    )


def read_month(hit: Hit, scene: Scene) -> Reading:
    """`November`, `last March`, `June last year`, `mid-December`, `March 1999`.

    `Last February` in March may be that of either year: it is not known.
    """
    item = hit.get("mon")
    if item is None or not hit.original(item)[:1].isupper():
        return ()
    month, ref = months()[hit.text("mon")], scene.basis.day
    year: int | None = hit.number("y")
    if _impossible(hit, month):
        return ()
    if year:
        return (third(Timex(type="DATE", value=f"{year:04d}-{month:02d}"), hit.text("e")),)
    following = hit.neighbour(1)
    if not hit.text("r") and is_name(hit.passage, item):
        return ()
    if following is not None and following.kind == "d" and names_place(hit.passage, following):
        return ()
    if ref is not None and not _just_over(hit, ref, month):
        year = _year_of_month(hit, scene, ref, month)
    value = f"{year:04d}-{month:02d}" if year else None
    return (third(scene.deictic(value, f"XXXX-{month:02d}"), hit.text("e")),)


def _impossible(hit: Hit, month: int) -> bool:
    """Tell whether it is the rest of a day that no calendar has: `on Feb. 30`."""
    before, following = hit.neighbour(-1), hit.neighbour(1)
    if before is None or before.text != "on" or following is None or following.kind != "d":
        return False
    return day(2000, month, int(following.number or 0)) is None


def _just_over(hit: Hit, ref: date, month: int) -> bool:
    last = hit.text("r") == "last" and hit.get("u") is None
    return last and (ref.month - month) % 12 == 1


def _year_of_month(hit: Hit, scene: Scene, ref: date, month: int) -> int | None:
    word = hit.text("r")
    if hit.get("u") is not None:
        return ref.year + {"last": -1, "next": 1}.get(word, 0)
    if word == "last":
        return ref.year if month < ref.month else ref.year - 1
    if word == "next":
        return ref.year if month > ref.month else ref.year + 1
    if word == "this":
        return ref.year
    item, side = hit.get("mon"), forward(hit)
    if scene.vote is None or month != NOVEMBER or item is None or ref.month == NOVEMBER:
        return choose.month_year(ref, month, side)
    if side >= 0 and is_of_contest(hit.passage, item):
        return ref.year
    return None if side in (0, MAYBE) else choose.month_year(ref, month, side)


def with_part(timex: Timex, part: str) -> Timex:
    """Return a day narrowed to a part of it (`morning`), or as it is without one."""
    if not part:
        return timex
    value = f"{timex.value}T{table('parts')[part]}"
    return Timex(type="TIME", value=value, basis=timex.basis, anchor=timex.anchor)
