"""Builders for days, months, weekdays, years and longer calendar spans."""

from datetime import date

from spacy.tokens import Token

from variorum.read.dates import choose
from variorum.read.dates.calendar import add_days, day, nth_weekday
from variorum.read.dates.lookup import days, deictic, months, table, weekdays
from variorum.read.dates.names import is_name, token_at
from variorum.read.dates.parts_of import third
from variorum.read.dates.scene import Hit, Scene, Timex
from variorum.read.dates.tense import direction
from variorum.read.dates.yearlike import is_year

Reading = tuple[Timex, ...]


def forward(hit: Hit) -> int:
    """Return the direction in which the words that govern the expression look."""
    start, end = hit.first.start, hit.final.end
    span = hit.passage.doc.char_span(start, end, alignment_mode="expand")
    return direction(span.root) if span is not None and len(span) else 0


def read_day(hit: Hit, scene: Scene) -> Reading:
    """`Nov. 3`, `Tuesday, Nov. 3, 2020`, `the 3rd of November`."""
    item = hit.get("mon")
    if item is None or not hit.original(item)[:1].isupper():
        return ()
    timex = _day(hit, scene, hit.number("d"))
    if timex is None:
        return ()
    if hit.get("r") is not None and hit.get("y") is not None:
        return (_cut(timex, item.start, hit.final.end),)
    return (timex,)


def _day(hit: Hit, scene: Scene, number: int) -> Timex | None:
    month, year = months()[hit.text("mon")], hit.number("y")
    if year:
        when = day(year, month, number)
        return Timex(type="DATE", value=when.isoformat()) if when else None
    if day(2000, month, number) is None:
        return None
    ref = scene.basis.day
    when = choose.nearest_day(ref, month, number, forward(hit)) if ref else None
    unknown = f"XXXX-{month:02d}-{number:02d}"
    return scene.deictic(when.isoformat() if when else None, unknown)


def read_day_range(hit: Hit, scene: Scene) -> Reading:
    """`Oct. 3-5`: two dates, as TimeML counts them."""
    month, second = hit.get("mon"), hit.get("d2")
    if month is None or second is None or not hit.original(month)[:1].isupper():
        return ()
    one, two = _day(hit, scene, hit.number("d")), _day(hit, scene, hit.number("d2"))
    first = hit.get("d")
    if one is None or two is None or first is None or hit.number("d") >= hit.number("d2"):
        return ()
    return _cut(one, hit.first.start, first.end), _cut(two, second.start, hit.final.end)


def _cut(timex: Timex, start: int, end: int) -> Timex:
    return Timex(
        type=timex.type, value=timex.value, basis=timex.basis, anchor=timex.anchor,
        low=timex.low, high=timex.high, start=start, end=end,
    )  # fmt: skip


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
    """`2019`, `mid-1996`, `fiscal 1989`, where the neighbours show that it is a year."""
    item = hit.get("y")
    if item is None or not is_year(hit, item):
        return ()
    return (third(Timex(type="DATE", value=f"{hit.number('y'):04d}"), hit.text("e")),)


def read_decade(hit: Hit, _scene: Scene) -> Reading:
    """`the 1980s`, `mid-1990s`, `'60s` (of the twentieth century from the thirties on)."""
    digits = "".join(c for c in hit.text("k") if c.isdigit())
    if len(digits) == 2:
        if int(digits) < 30:
            return ()
        digits = "19" + digits
    return (third(Timex(type="DATE", value=digits[:3]), hit.text("e")),)


def read_holiday(hit: Hit, scene: Scene) -> Reading:
    """`Christmas Eve`, `New Year's Eve in 2020`, `Thanksgiving Day`."""
    name, year, ref = hit.text("h"), hit.number("y"), scene.basis.day
    token = token_at(hit.passage, hit.first)
    if not hit.original(hit.first)[:1].isupper() or _modifies(token, name):
        return ()
    years = [year] if year else [ref.year + n for n in (-1, 0, 1)] if ref else []
    found = [d for d in (_holiday(name, y) for y in years) if d is not None]
    if year and found:
        return (Timex(type="DATE", value=found[0].isoformat()),)
    best = min(found, key=lambda d: (abs((d - ref).days), d)) if ref and found else None
    fixed = days("holidays").get(name)
    unknown = f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else "XXXX-XX-XX"
    return (scene.deictic(best.isoformat() if best else None, unknown),)


def _modifies(token: Token | None, name: str) -> bool:
    """Tell whether a feast of one word only names a kind: `a Christmas market`."""
    return token is not None and name.isalpha() and token.dep_ == "compound"


def _holiday(name: str, year: int) -> date | None:
    if name in days("holidays"):
        month, of_month = days("holidays")[name]
        return day(year, month, of_month)
    month, weekday, nth = days("floating")[name]
    return nth_weekday(year, month, weekday, nth)


def read_season(hit: Hit, scene: Scene) -> Reading:
    """`last summer`, `this winter`, `the spring of 2019`; a bare season word says too little."""
    code, year, ref, word = table("seasons")[hit.text("s")], hit.number("y"), scene.basis.day, ""
    if year:
        return (third(Timex(type="DATE", value=f"{year:04d}-{code}"), hit.text("e")),)
    word = hit.text("r")
    before = hit.neighbour(-1)
    if not word and not (hit.get("t") and before is not None and before.kind == "F"):
        return ()
    value = f"{choose.season_year(ref, code, word, forward(hit)):04d}-{code}" if ref else None
    return (third(scene.deictic(value, f"XXXX-{code}"), hit.text("e")),)
