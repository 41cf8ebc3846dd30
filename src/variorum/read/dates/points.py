"""Builders for days, months, weekdays, years and longer calendar spans."""

from datetime import date

import msgspec

from variorum.model import Span
from variorum.read.dates import choose
from variorum.read.dates.calendar import add_days, day, nth_weekday
from variorum.read.dates.lookup import deictic, months, step, table, units, weekdays
from variorum.read.dates.names import is_name, token_at
from variorum.read.dates.parts_of import third
from variorum.read.dates.scene import DAY_AFTER, FROM_TEXT, Hit, Scene, Timex
from variorum.read.dates.tense import direction
from variorum.read.dates.yearlike import is_year

Reading = tuple[Timex, ...]
_SEASONABLE = frozenset({
    "in", "of", "over", "into", "during", "through", "throughout", "until", "since", "by",
})  # fmt: skip
"""Words after which `the summer` is a time: elsewhere a bare season says too little."""


def forward(hit: Hit) -> int:
    """Return the direction in which the words that govern the expression look."""
    start, end = hit.first.start, hit.final.end
    span = hit.passage.doc.char_span(start, end, alignment_mode="expand")
    return direction(span.root, hit.signs) if span is not None and len(span) else 0


def read_day(hit: Hit, scene: Scene) -> Reading:
    """`Nov. 3`, `Tuesday, Nov. 3, 2020`, `the 3rd of November`, `June 12 last year`."""
    item = hit.get("mon")
    if item is None or not hit.original(item)[:1].isupper():
        return ()
    if hit.get("rel") is not None and units().get(hit.text("u")) != "Y":
        return ()
    timex = day_named(hit, scene)
    if timex is None:
        return ()
    if hit.get("r") is not None and hit.get("y") is not None:
        return (cut(timex, item.start, hit.final.end),)
    return (timex,)


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
    when = _seen_from(ref, hit, month, number) if ref else None
    if ended and ref:
        when = day(choose.year_beside(ref, month, number, -1), month, number)
    told = _near_full(hit, scene, month, number) if hit.get("rel") is None else None
    if told is not None and told[0] != when:
        if not _clearly(ref, when, hit):
            return Timex(type="DATE", value=told[0].isoformat(), basis=FROM_TEXT, anchor=told[1])
        when = None
    return scene.deictic(when.isoformat() if when else None, f"XXXX-{month:02d}-{number:02d}")


def _clearly(ref: date | None, when: date | None, hit: Hit) -> bool:
    """Tell whether a day near publication may be meant as well as one near a day of the text."""
    if ref is None or when is None or abs((when - ref).days) > choose.CLEAR:
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


def _seen_from(ref: date, hit: Hit, month: int, number: int) -> date | None:
    if hit.get("rel") is not None:
        return day(ref.year + step(hit.text("rel")), month, number)
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
    year = hit.number("y") or (choose.month_year(ref, month, forward(hit)) if ref else 0)
    when = nth_weekday(year, month, wanted, nth)
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
    """`November`, `last March`, `June last year`, `mid-December`, `March 1999`."""
    item = hit.get("mon")
    if item is None or not hit.original(item)[:1].isupper():
        return ()
    month, year, ref = months()[hit.text("mon")], hit.number("y"), scene.basis.day
    if year:
        return (third(Timex(type="DATE", value=f"{year:04d}-{month:02d}"), hit.text("e")),)
    if not hit.text("r") and is_name(hit.passage, item):
        return ()
    value = None
    if ref is not None:
        value = f"{_year_of_month(hit, ref, month):04d}-{month:02d}"
    return (third(scene.deictic(value, f"XXXX-{month:02d}"), hit.text("e")),)


def _year_of_month(hit: Hit, ref: date, month: int) -> int:
    word = hit.text("r")
    if hit.get("u") is not None:
        return ref.year + {"last": -1, "next": 1}.get(word, 0)
    if word == "last":
        return ref.year if month < ref.month else ref.year - 1
    if word == "next":
        return ref.year if month > ref.month else ref.year + 1
    return ref.year if word == "this" else choose.month_year(ref, month, forward(hit))


def read_weekday(hit: Hit, scene: Scene) -> Reading:
    """`Friday`, `last Monday`, `late Tuesday night`."""
    item = hit.get("wd")
    if item is None or is_name(hit.passage, item):
        return ()
    wanted, part = weekdays()[hit.text("wd")], hit.text("part")
    ref = scene.basis.day if scene.basis.published else None
    when = choose.weekday(ref, wanted, hit.text("r"), forward(hit)) if ref else None
    timex = scene.deictic(when.isoformat() if when else None, f"XXXX-WXX-{wanted}")
    after = add_days(ref, 1) if ref and when is None and wanted == scene.day_after else None
    if after is not None:
        timex = Timex(
            type="DATE", value=after.isoformat(), basis=DAY_AFTER, anchor=scene.basis.anchor
        )
    return (with_part(timex, part),)


def with_part(timex: Timex, part: str) -> Timex:
    """Return a day narrowed to a part of it (`morning`), or as it is without one."""
    if not part:
        return timex
    value = f"{timex.value}T{table('parts')[part]}"
    return Timex(type="TIME", value=value, basis=timex.basis, anchor=timex.anchor)


def read_deictic(hit: Hit, scene: Scene) -> Reading:
    """`today`, `yesterday morning`, `tonight`, `overnight`."""
    offset, part = deictic()[hit.text("w")]
    ref = scene.basis.day if scene.basis.published else None
    when = add_days(ref, offset) if ref else None
    timex = scene.deictic(when.isoformat() if when else None, "XXXX-XX-XX")
    part = table("parts").get(hit.text("part"), part)
    if not part:
        return (timex,)
    value = f"{timex.value}T{part}"
    return (Timex(type="TIME", value=value, basis=timex.basis, anchor=timex.anchor),)


def read_year(hit: Hit, _scene: Scene) -> Reading:
    """`2019`, `mid-1996`, where the neighbours show that it is a year."""
    item = hit.get("y")
    if item is None or not is_year(hit, item):
        return ()
    return (third(Timex(type="DATE", value=f"{hit.number('y'):04d}"), hit.text("e")),)


def read_decade(hit: Hit, _scene: Scene) -> Reading:
    """`the 1980s`, `mid-1990s`, `the nineties`; `'60s` is of the twentieth century."""
    if hit.text("k") in table("decades"):
        return (third(Timex(type="DATE", value=table("decades")[hit.text("k")]), hit.text("e")),)
    digits = "".join(c for c in hit.text("k") if c.isdigit())
    if len(digits) == 2:
        if int(digits) < 30:
            return ()
        digits = "19" + digits
    return (third(Timex(type="DATE", value=digits[:3]), hit.text("e")),)


def read_season(hit: Hit, scene: Scene) -> Reading:
    """`last summer`, `this winter`, `the spring of 2019`; a bare season word says too little."""
    code, year, ref, word = table("seasons")[hit.text("s")], hit.number("y"), scene.basis.day, ""
    if year:
        return (third(Timex(type="DATE", value=f"{year:04d}-{code}"), hit.text("e")),)
    word = hit.text("r")
    before, item = hit.neighbour(-1), hit.get("s")
    token = token_at(hit.passage, item) if item is not None else None
    if not word and token is not None and token.dep_ == "compound":
        return ()
    if not word and not (hit.get("t") and before is not None and before.text in _SEASONABLE):
        return ()
    following = hit.neighbour(1)
    if not word and following is not None and following.kind in "FX":
        return ()
    value = f"{choose.season_year(ref, code, word, forward(hit)):04d}-{code}" if ref else None
    return (third(scene.deictic(value, f"XXXX-{code}"), hit.text("e")),)
