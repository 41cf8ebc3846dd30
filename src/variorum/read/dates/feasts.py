"""Feasts and observances: fixed days, n-th weekdays, days from Easter, windows of the moon."""

from datetime import date, timedelta

from variorum.read.dates.calendar import add_days, day, nth_weekday
from variorum.read.dates.choose import CLEAR
from variorum.read.dates.lexer import Item
from variorum.read.dates.lookup import days, group, step
from variorum.read.dates.names import token_at
from variorum.read.dates.points import Reading, forward
from variorum.read.dates.scene import NONE, Hit, Scene, Timex

MOON = 2
"""Days by which the arithmetic Islamic calendar may differ from the month as it was seen (van Gent,
The Arithmetical Islamic Calendar)."""
MONTH = 28
_EPOCH = 1_948_439
"""Julian day number of the last day before 1 Muharram 1, civil epoch."""
_BEFORE_ONE = 1_721_425
"""Julian day number of the day before 1 January of year 1."""
Window = tuple[date, date]


def read_holiday(hit: Hit, scene: Scene) -> Reading:
    """`Christmas Eve`, `Good Friday`, `Thanksgiving Day 2020`; `Ramadan` is a window of days."""
    name, year, ref = hit.text("h"), hit.number("y"), scene.basis.day
    item = hit.get("h")
    if item is None or not hit.original(item)[:1].isupper() or _modifies(hit, item):
        return ()
    if name in group("unsettled"):
        return (
            Timex(type="DATE", value=f"{year:04d}-XX-XX" if year else "XXXX-XX-XX", basis=NONE),
        )
    if year:
        found = windows(name, year)
        return (_timex(found[0]),) if found else ()
    word = hit.text("r")
    best = _chosen(name, ref, word, step(word) or forward(hit)) if ref else None
    if best is None:
        return (Timex(type="DATE", value=_unknown(name), basis=NONE),)
    timex = _timex(best)
    return (
        Timex(
            type="DATE", value=timex.value, basis=scene.basis.why, anchor=scene.basis.anchor,
            low=timex.low, high=timex.high, precision=timex.precision,
        ),
    )  # fmt: skip


def _modifies(hit: Hit, item: Item) -> bool:
    """Tell whether the name only names a kind or another time: `a Christmas market`."""
    following = hit.neighbour(1)
    if following is not None and following.kind == "U":
        return True
    token = token_at(hit.passage, item)
    return token is not None and item.text.isalpha() and token.dep_ == "compound"


def _timex(window: Window) -> Timex:
    low, high = window
    if low == high:
        return Timex(type="DATE", value=low.isoformat())
    return Timex(
        type="DATE", value=f"{low.year:04d}-XX-XX", low=low.isoformat(), high=high.isoformat(),
        precision="month" if (high - low).days > MONTH else "week",
    )  # fmt: skip


def _unknown(name: str) -> str:
    fixed = days("holidays").get(name)
    return f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else "XXXX-XX-XX"


def _chosen(name: str, ref: date, word: str, direction: int) -> Window | None:
    """Return the feast on the side that the words look to; the near one where they do not tell."""
    found = [w for n in (-1, 0, 1) for w in windows(name, ref.year + n)]
    if word in ("this", "current"):
        return next((w for w in found if w[0].year == ref.year), None)
    if direction < 0:
        return max((w for w in found if w[0] <= ref), default=None)
    if direction > 0:
        return min((w for w in found if w[1] >= ref), default=None)
    near = [(abs((w[0] - ref).days), w) for w in found]
    distance, best = min(near, default=(CLEAR + 1, None))
    return best if distance <= CLEAR else None


def windows(name: str, year: int) -> list[Window]:
    """Return the first and last possible day of a feast, for each time it begins in `year`.

    >>> windows("good friday", 2023)
    [(datetime.date(2023, 4, 7), datetime.date(2023, 4, 7))]
    """
    if not 1 <= year < date.max.year:
        return []
    if name in days("islamic"):
        return _islamic(*days("islamic")[name], year=year)
    found = _single(name, year)
    return [(found, found)] if found else []


def _single(name: str, year: int) -> date | None:
    if name in days("holidays"):
        month, of_month = days("holidays")[name]
        return day(year, month, of_month)
    if name in days("easter"):
        return add_days(easter(year), days("easter")[name][0])
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


def _islamic(month: int, first: int, length: int, *, year: int) -> list[Window]:
    around = (year - 622) * 33 // 32
    found = []
    for islamic in range(max(around - 1, 1), around + 4):
        start = islamic_day(islamic, month, first)
        if start is not None and start.year == year:
            last = start + timedelta(length - 1 + MOON)
            found.append((start - timedelta(MOON), last))
    return found


def islamic_day(year: int, month: int, of_month: int) -> date | None:
    """Return a day of the arithmetic Islamic calendar (30-year cycle, civil epoch).

    >>> islamic_day(1444, 9, 1).isoformat()
    '2023-03-23'
    """
    length = 354 * (year - 1) + (11 * year + 3) // 30 + 29 * (month - 1) + month // 2
    return add_days(date.min, _EPOCH + length + of_month - _BEFORE_ONE - 1)
