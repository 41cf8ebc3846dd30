"""Builders for clock times and parts of a day, which wait for their day (see `join`)."""

import re

from variorum.read.dates.hours import half
from variorum.read.dates.lexer import OTHER
from variorum.read.dates.lookup import table
from variorum.read.dates.names import token_at
from variorum.read.dates.points import Reading, forward
from variorum.read.dates.scene import AHEAD, NONE, STATED, Hit, Scene, Timex
from variorum.read.dates.spoken import HOURS, O_CLOCK

_ON_THE_GAME_CLOCK = ("left", "remaining", "mark", "to play", "to go", "into", "report")
_TIME_LEADS = frozenset({
    "at", "around", "about", "between", "before", "after", "by", "until", "till", "from", "since",
    "approximately", "approx", "past", "near",
})  # fmt: skip
_BOUNDS = frozenset({"by", "until", "till", "since", "before"})
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)? ?(?:([ap])\.?m)?")
MIDNIGHT = "midnight"
_TOWARD = frozenset({"before", "until", "till", "by", "toward", "towards", "approaching"})
"""Words before `midnight` after which the day that is named with it is the one that ends."""


def read_part_of(hit: Hit, _scene: Scene) -> Reading:
    """`the night of Nov. 3`, `dawn on Tuesday`: joined with the day that follows."""
    item = hit.get("part")
    if item is None:
        return ()
    return (Timex(type="TIME", value=f"T{table('parts')[item.text]}", end=item.end),)


def read_by_part(hit: Hit, _scene: Scene) -> Reading:
    """`by mid afternoon`, `since early morning`: a part of the day spoken of."""
    before = hit.neighbour(-1)
    if before is None or before.text not in _BOUNDS or hit.first.text.endswith("of"):
        return ()
    return (Timex(type="TIME", value=f"T{table('parts')[hit.text('part')]}"),)


def read_clock(hit: Hit, _scene: Scene) -> Reading:
    """`10:30 p.m. ET`, `noon`, `1500 GMT`, `3 p.m. Kyiv time`: the value waits for its day."""
    text, before, zone = hit.text("c"), hit.neighbour(-1), hit.get("z")
    if not _zoned(hit) or (text == "noon" and before is not None and before.text == "high"):
        return ()
    bare = zone is not None or hit.get("hours") is not None
    time = clock((military(text) or text) if bare else text)
    if time is None:
        return ()
    if text == MIDNIGHT and before is not None and before.text in _TOWARD:
        return (Timex(type="TIME", value=f"T{time}", closing=True),)
    if _counted_from(hit):
        return (Timex(type="TIME", value=f"XXXX-XX-XXT{time}", basis=NONE),)
    either = zone is None and text[:1].isdigit() and "m" not in text and time != "00:00"
    spoken = text.endswith(O_CLOCK)
    if either and (_before_noun(hit) if spoken else not _stands_as_time(hit)):
        return ()
    if text == MIDNIGHT:
        either = before is None or before.text not in ("after", "past")
    basis = AHEAD if forward(hit) > 0 else STATED
    return (Timex(type="TIME", value=f"T{time}", basis=basis, either=either, unsettled=spoken),)


def _before_noun(hit: Hit) -> bool:
    """Tell whether the hour only names a kind: `the six o'clock news`."""
    following = hit.neighbour(1)
    token = token_at(hit.passage, following) if following is not None else None
    if token is None or following is None:
        return False
    return token.pos_ == "NOUN" and following.kind == OTHER


def _stands_as_time(hit: Hit) -> bool:
    """Tell whether digits such as `7:41` are a time of day and no length, score or verse.

    Beside a day, after another time or after a word of time: `at 8:30`, `8:30 Monday night`, but
    `with 7:41 left`, `Video 1:10`, `Proverbs 3:16`.
    """
    at, end = hit.match.start(), hit.match.end()
    before = "".join(i.kind for i in hit.items[max(at - 2, 0) : at])
    after = "".join(i.kind for i in hit.items[end : end + 2])
    leading = hit.neighbour(-1)
    if " ".join(i.text for i in hit.items[end : end + 2]).startswith(_ON_THE_GAME_CLOCK):
        return False
    if hit.first.kind == "A" or (leading is not None and leading.text in _TIME_LEADS):
        return True
    if before == "Md":
        return True
    beside = after[:1] in tuple("DWP") or (after[:1] == "O" and after[1:] in tuple("DMdo"))
    linked = before[:1] in tuple("CDYIpdoPW") and before[1:] in tuple("&Z-,|(/·")
    return beside or linked or before[-1:] in tuple("DYIpoPW")


def _zoned(hit: Hit) -> bool:
    """Tell whether what stands behind the hours belongs to them: a zone, `UTC+3`, `Kyiv time`."""
    zone, city = hit.get("z"), hit.get("city")
    if zone is not None:
        hours = hit.get("c")
        return (hours is not None and hours.kind == "C") or hit.original(zone).isupper()
    if city is not None:
        return hit.final.text == "time" and hit.original(city)[:1].isupper()
    if hit.get("offset") is not None:
        return hit.text("offset") in ("utc", "gmt") and hit.final.text[0].isdigit()
    return hit.get("hours") is None or hit.text("hours") == "hours"


def _counted_from(hit: Hit) -> bool:
    """Tell whether its day is counted from a happening: `7 a.m. three days before the trial`."""
    at = hit.match.end()
    kinds = [i.kind for i in hit.items[at : at + 3]]
    return len(kinds) == 3 and kinds[0] in "ndacq" and kinds[1] == "U" and kinds[2] in "bl"


def read_hour_of_part(hit: Hit, _scene: Scene) -> Reading:
    """`4 in the morning`."""
    hour, part, before = hit.number("d"), table("parts")[hit.text("part")], hit.neighbour(-1)
    if hour not in HOURS or _before_noun(hit):
        return ()
    if before is None or (before.kind != "A" and before.text not in _TIME_LEADS):
        return ()
    late = part in ("AF", "EV") or (part == "NI" and 6 <= hour < 12)
    return (Timex(type="TIME", value=f"T{hour % 12 + (12 if late else 0):02d}:00"),)


def read_clock_of_part(hit: Hit, _scene: Scene) -> Reading:
    """`six o'clock in the evening`, `8:30 at night`."""
    time = clock(hit.text("c"))
    if time is None or _before_noun(hit):
        return ()
    told = half(f"T{time}", table("parts")[hit.text("part")])
    return (Timex(type="TIME", value=f"T{time}" if "m" in hit.text("c") else told),)


def read_clock_at(hit: Hit, _scene: Scene) -> Reading:
    """`at 1630 on Thursday`: hours and minutes in four digits, beside their day."""
    item = hit.get("c")
    time = clock(military(item.text)) if item is not None else None
    if item is None or time is None or hit.first.text != "at":
        return ()
    return (Timex(type="TIME", value=f"T{time}", start=item.start),)


def military(text: str) -> str:
    """Return `1500` or `09.30` as a clock time would be written, other text as empty.

    >>> military("1500"), military("9.30"), military("1,500")
    ('15:00', '9:30', '')
    """
    if len(text) == len("1500") and text.isdigit():
        return f"{text[:2]}:{text[2:]}"
    hour, _, minute = text.partition(".")
    whole = hour.isdigit() and minute.isdigit() and len(hour) <= len(minute) == len("30")
    return f"{hour}:{minute}" if whole else ""


def clock(text: str) -> str | None:
    """Return hours and minutes of a clock time; None when there is no such time.

    >>> clock("9:15 p.m"), clock("12 am"), clock("25:10")
    ('21:15', '00:00', None)
    """
    if text in table("clocks"):
        return table("clocks")[text]
    match = _CLOCK.match(text)
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None
