"""Clock times set on a day."""

import msgspec

from variorum.read.dates.calendar import moved_value
from variorum.read.dates.scene import DAY_LENGTH, NONE, Timex

Placed = tuple[Timex, int, int]
"""A reading with its characters in the passage."""
ANY_DAY = Timex(type="TIME", value="XXXX-XX-XX", basis=NONE)
NOON = 12
PARTS = frozenset({"MO", "AF", "EV", "NI"})
FIRST_MOMENT = "T00:00"
DUSK = 5
"""First hour of an evening or night; the small hours of a night are left as they are written."""


def is_day(timex: Timex) -> bool:
    """Tell whether a reading names a single day, known or not (`XXXX-WXX-2`)."""
    value = timex.value.split("T")[0]
    if timex.type not in ("DATE", "TIME") or ":" in timex.value:
        return False
    return len(value) == DAY_LENGTH and value[4] == "-"


def at_hour(day: Timex, clock: Timex) -> Timex:
    """Return a day narrowed to a clock time; `midnight` may be either end of it."""
    date_part, _, part = day.value.partition("T")
    if clock.unsettled and part not in PARTS:
        return msgspec.structs.replace(day, type="DATE", value=date_part, low=None, high=None)
    time = half(clock.value, part) if clock.either else "TNI" if clock.closing else clock.value
    timex = msgspec.structs.replace(day, type="TIME", value=date_part + time, low=None, high=None)
    after = moved_value(date_part, "D", 1) if clock.either and time == FIRST_MOMENT else None
    if after is None:
        return timex
    return msgspec.structs.replace(timex, low=date_part, high=after, precision="day")


def half(time: str, part: str) -> str:
    """Return a clock time in the half of the day that the part of day tells.

    Half past twelve at night is of that night, of which day is not told.

    >>> half("T08:30", "NI"), half("T12:20", "MO"), half("T08:30", ""), half("T12:30", "NI")
    ('T20:30', 'T00:20', 'T08:30', 'TNI')
    """
    hour = int(time[1:3])
    if part == "NI" and hour == NOON:
        return "TNI"
    if part == "MO" and hour == NOON:
        hour = 0
    elif part in ("AF", "EV", "NI") and (1 if part == "AF" else DUSK) <= hour < NOON:
        hour += NOON
    return f"T{hour:02d}{time[3:]}"
