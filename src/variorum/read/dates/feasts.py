"""Feasts and observances: fixed days, n-th weekdays, days from Easter, windows of the moon."""

from collections.abc import Callable
from datetime import date

import msgspec

from variorum.read.dates.awaited import MAYBE
from variorum.read.dates.calendar import add_days, bounds, day, nth_weekday, value_at
from variorum.read.dates.choose import CLEAR, WEEK
from variorum.read.dates.lexer import Item
from variorum.read.dates.lookup import days, group, step
from variorum.read.dates.moons import Window, hebrew, islamic, lunar, tet
from variorum.read.dates.names import token_at
from variorum.read.dates.points import Reading, cut, forward
from variorum.read.dates.relative import amount, unit_of
from variorum.read.dates.scene import NONE, Hit, Scene, Timex

MONTH = 28
ELECTION_DAY = "election day"
MONDAY = 1
_OF_MOON: dict[str, Callable[..., list[Window]]] = {
    "islamic": islamic, "hebrew": hebrew, "lunar": lunar, "tet": tet,
}  # fmt: skip


def read_holiday(hit: Hit, scene: Scene) -> Reading:
    """`Christmas Eve`, `Good Friday`, `Thanksgiving Day 2020`; `Ramadan` is a window of days."""
    name, year, ref = hit.text("h"), hit.number("y"), scene.basis.day
    item = hit.get("h")
    if item is None or not hit.original(item)[:1].isupper() or _modifies(hit, item):
        return ()
    if name in group("unsettled"):
        ahead = name == ELECTION_DAY and not year and forward(hit) >= 0
        known = scene.vote if ahead else None
        return (scene.deictic(known.isoformat(), "") if known else _unknown(name, year),)
    if year:
        return (_timex(_of_year(name, year)) or _unknown(name, year),)
    if ref is None:
        return (_unknown(name),)
    if hit.get("rel") is not None:
        if unit_of(hit) != "Y":
            return ()
        found = _of_year(name, ref.year + step(hit.text("rel")))
        return (_seen_from(scene, found) or _unknown(name),)
    word = hit.text("r")
    token = token_at(hit.passage, item)
    subject = token is not None and token.dep_ == "nsubj"
    best = _chosen(name, ref, word, step(word) or (0 if subject else forward(hit)))
    if best is not None and not word and scene.is_of_other_time(hit, best.low, best.high):
        best = None
    return (_seen_from(scene, best) or _unknown(name),)


def read_feast_ago(hit: Hit, scene: Scene) -> Reading:
    """`Christmas two years ago`, `the New Year's Eve riots three years ago`: of that year."""
    item, count, ref = hit.get("h"), amount(hit.get("n")), scene.basis.day
    if item is None or ref is None or unit_of(hit) != "Y" or not 1 <= count < ref.year:
        return ()
    if not hit.original(item)[:1].isupper() or not count.is_integer():
        return ()
    year = ref.year - int(count)
    feast = _seen_from(scene, _of_year(hit.text("h"), year)) or _unknown(hit.text("h"), year)
    counted = hit.get("n")
    start = counted.start if counted is not None else item.end
    ago = scene.deictic(f"{year:04d}", "XXXX")
    return cut(feast, item.start, item.end), cut(ago, start, hit.final.end)


def read_feast_week(hit: Hit, scene: Scene) -> Reading:
    """`Easter week`, `Labor Day weekend`: the days around a feast whose day is known."""
    item, name, unit, ref = hit.get("h"), hit.text("h"), unit_of(hit), scene.basis.day
    if item is None or ref is None or unit not in ("W", "WE") or name in group("unsettled"):
        return ()
    near = _chosen(name, ref, "", 0)
    now = near is not None and abs((near.low - ref).days) <= WEEK
    best = near if now else _chosen(name, ref, "", forward(hit))
    if best is None or best.day is None or not hit.original(item)[:1].isupper():
        return ()
    inside = add_days(best.day, -(unit == "WE" and best.day.isoweekday() == MONDAY))
    known = bounds(value_at(inside, unit)) if inside else None
    if inside is None or known is None:
        return ()
    timex = scene.deictic(value_at(inside, unit), "XXXX")
    low, high = min(known[0], best.day.isoformat()), max(known[1], best.day.isoformat())
    return (msgspec.structs.replace(timex, low=low, high=high),)


def _of_year(name: str, year: int) -> Window | None:
    found = windows(name, year)
    return found[0] if found else None


def _seen_from(scene: Scene, window: Window | None) -> Timex | None:
    """Return a feast that is chosen from the day of reference."""
    timex = _timex(window)
    if timex is None:
        return None
    return msgspec.structs.replace(timex, basis=scene.basis.why, anchor=scene.basis.anchor)


def _modifies(hit: Hit, item: Item) -> bool:
    """Tell whether the name only names a kind or another time: `a Christmas market`."""
    following = hit.neighbour(1)
    if following is not None and following.kind == "U":
        return True
    token = token_at(hit.passage, item)
    if following is not None and hit.get("y") is None and _begins_name(hit, following):
        return True
    kind = item.text.isalpha() or (hit.get("y") is None and item.text in days("thanksgiving"))
    return token is not None and kind and token.dep_ == "compound"


def _begins_name(hit: Hit, following: Item) -> bool:
    """Tell whether the feast is part of a longer name: the Good Friday Agreement."""
    token = token_at(hit.passage, following)
    named = following.text in group("named_after_days") and hit.original(following).istitle()
    return named and token is not None and token.pos_ in ("PROPN", "NOUN")


def _timex(window: Window | None) -> Timex | None:
    if window is None:
        return None
    low, high, single = window
    if low == high:
        return Timex(type="DATE", value=low.isoformat())
    long = "month" if (high - low).days > MONTH else "week"
    return Timex(
        type="DATE", value=single.isoformat() if single else f"{high.year:04d}-XX-XX",
        low=low.isoformat(), high=high.isoformat(), precision="day" if single else long,
    )  # fmt: skip


def _unknown(name: str, year: int = 0) -> Timex:
    fixed, of_year = days("holidays").get(name), f"{year:04d}" if year else "XXXX"
    value = f"{of_year}-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else f"{of_year}-XX-XX"
    return Timex(type="DATE", value=value, basis=NONE)


def _chosen(name: str, ref: date, word: str, direction: int) -> Window | None:
    """Return the feast on the side that the words look to; the near one where they do not tell."""
    found = [w for n in (-1, 0, 1) for w in windows(name, ref.year + n)]
    if word in ("this", "current"):
        return next((w for w in found if w[0].year == ref.year), None)
    if direction < 0:
        return max((w for w in found if w[0] <= ref), default=None)
    if 0 < direction < MAYBE:
        return min((w for w in found if w[1] >= ref), default=None)
    near = [(abs((w[0] - ref).days), w) for w in found]
    distance, best = min(near, default=(CLEAR + 1, None))
    return best if distance <= CLEAR else None


def windows(name: str, year: int) -> list[Window]:
    """Return the first and last possible day of a feast, for each time it begins in `year`.

    >>> [window.day.isoformat() for window in windows("good friday", 2023)]
    ['2023-04-07']
    """
    if not 1 <= year < date.max.year:
        return []
    if name in days("between"):
        low, high = (day(year, *days("between")[name][n : n + 2]) for n in (0, 2))
        return [Window(low, high)] if low and high else []
    for table, of_moon in _OF_MOON.items():
        if name in days(table):
            return of_moon(*days(table)[name], year=year)
    found = _single(name, year)
    return [Window(found, found, found)] if found else []


def _single(name: str, year: int) -> date | None:
    if name in days("holidays"):
        month, of_month = days("holidays")[name]
        return day(year, month, of_month)
    if name in days("easter"):
        return add_days(easter(year), days("easter")[name][0])
    if name in days("thanksgiving"):
        feast = nth_weekday(year, *days("floating")["thanksgiving"])
        return add_days(feast, days("thanksgiving")[name][0]) if feast else None
    month, weekday, nth = days("floating")[name]
    return nth_weekday(year, month, weekday, nth)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Butcher's rule, Meeus 1991, chapter 8).

    >>> easter(2024).isoformat()
    '2024-03-31'
    """
    century, of_century = divmod(year, 100)
    moon = (
        19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15
    ) % 30  # fmt: skip
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, of_month = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, of_month + 1)
