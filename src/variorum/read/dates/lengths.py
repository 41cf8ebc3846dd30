"""Builders for lengths of time, repeated times, references to the present, and clock times."""

import re

from variorum.read.dates.lookup import months, step, table, weekdays
from variorum.read.dates.names import token_at
from variorum.read.dates.numerals import HALF
from variorum.read.dates.points import Reading, forward
from variorum.read.dates.relative import amount, period, unit_of, window
from variorum.read.dates.scene import AHEAD, NONE, STATED, Hit, Scene, Timex

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)? ?(?:([ap])\.?m)?")
_BARE = frozenset({"W", "M", "Y", "E"})
"""Bare plurals read as lengths (`for months`); days and hours are too often plain words."""
_PREPOSITIONS = frozenset({
    "for", "in", "within", "after", "over", "during", "than", "every", "another", "of", "by",
})  # fmt: skip


def read_window(hit: Hit, scene: Scene) -> Reading:
    """`the past five years`, `the next two weeks`."""
    return (window(scene, unit_of(hit), amount(hit.get("n")), step(hit.text("r")) or -1),)


def read_duration(hit: Hit, _scene: Scene) -> Reading:
    """`18 months`, `a 20-year`, `more than two hours`, `several weeks`; never an age."""
    item, unit = hit.get("n"), unit_of(hit)
    if item is None or not unit or _age(hit):
        return ()
    if item.kind == "a" and item.text != "one" and not _led(hit):
        return ()
    if unit == "Q" and ("quarters" not in hit.text("u") or _fraction(hit)):
        return ()
    time = clock(military(item.text)) if hit.text("u") == "hours" else None
    if time is not None:
        return (Timex(type="TIME", value=f"T{time}"),)
    return (Timex(type="DURATION", value=period(amount(item), unit)),)


def _fraction(hit: Hit) -> bool:
    """Tell whether quarters are parts of a whole: `three-quarters`, `three quarters of voters`."""
    following = hit.neighbour(1)
    of = following is not None and following.text == "of"
    return "-" in hit.match.group() or (of and hit.number("n") == 3)


def read_long(hit: Hit, _scene: Scene) -> Reading:
    """`decades-long`, `day-long`."""
    count = 0 if hit.text("u").endswith("s") else 1
    return (Timex(type="DURATION", value=period(count, unit_of(hit))),)


def _led(hit: Hit) -> bool:
    before = hit.neighbour(-1)
    return hit.first.kind == "A" or (before is not None and before.text in _PREPOSITIONS)


def _age(hit: Hit) -> bool:
    """Tell whether the words after it make it an age: `34-year-old`, `34 years of age`."""
    at = hit.match.end()
    following = [i.text for i in hit.items[at : at + 2]]
    return following[:1] == ["old"] or following == ["-", "old"] or following == ["of", "age"]


def read_first_units(hit: Hit, _scene: Scene) -> Reading:
    """`the first nine months`, `the six months`."""
    if not unit_of(hit) or _age(hit):
        return ()
    return (Timex(type="DURATION", value=period(amount(hit.get("n")), unit_of(hit))),)


def read_bare_duration(hit: Hit, _scene: Scene) -> Reading:
    """`for months`, `weeks of talks`: plural units that say only how long things are counted."""
    if unit_of(hit) not in _BARE or not hit.text("u").endswith("s"):
        return ()
    before = hit.neighbour(-1)
    if before is None or before.text not in ("for", "in", "within", "after", "over", "of"):
        return ()
    return (Timex(type="DURATION", value=period(0, unit_of(hit))),)


def read_for_the_year(hit: Hit, _scene: Scene) -> Reading:
    """`for the year`, `for the fiscal year`: a length, of which year is not said."""
    before = hit.neighbour(-1)
    if unit_of(hit) != "Y" or before is None or before.text != "for":
        return ()
    return (Timex(type="DURATION", value=period(1, "Y")),)


def read_every(hit: Hit, _scene: Scene) -> Reading:
    """`every Tuesday`, `each year`, `every two weeks`."""
    item = hit.get("u")
    if item is None:
        return ()
    values = {
        "D": lambda: f"XXXX-WXX-{weekdays()[hit.text('u')]}",
        "M": lambda: f"XXXX-{months()[hit.text('u')]:02d}",
        "S": lambda: f"XXXX-{table('seasons')[hit.text('u')]}",
        "P": lambda: f"XXXX-XX-XXT{table('parts')[hit.text('u')]}",
        "U": lambda: period(amount(hit.get("n")) or 1, unit_of(hit)),
    }
    return (Timex(type="SET", value=values[item.kind](), basis=STATED),)


def read_set(hit: Hit, _scene: Scene) -> Reading:
    """`daily`, `annually`, `Tuesdays`."""
    value, token = table("sets")[hit.first.text], token_at(hit.passage, hit.first)
    if value.startswith("P") and token is not None and token.pos_ == "PROPN":
        return ()
    return (Timex(type="SET", value=value),)


def read_reference(hit: Hit, _scene: Scene) -> Reading:
    """`now`, `recently`: a time known only by its side of the present."""
    value = table("references").get(hit.first.text, "PAST_REF")
    return (Timex(type="DATE", value=value, basis=NONE),)


def read_recent(hit: Hit, _scene: Scene) -> Reading:
    """`recent weeks`."""
    return (Timex(type="DURATION", value=period(0, unit_of(hit)), basis=NONE),)


def read_current(hit: Hit, _scene: Scene) -> Reading:
    """`current` as an adjective of its own: `the current leader`."""
    if hit.first.text != "current":
        return ()
    return (Timex(type="DATE", value="PRESENT_REF", basis=NONE),)


def read_the_past(hit: Hit, _scene: Scene) -> Reading:
    """`in the past`, where no noun follows."""
    token = token_at(hit.passage, hit.final)
    if hit.final.text != "past" or token is None or token.pos_ != "NOUN":
        return ()
    return (Timex(type="DATE", value="PAST_REF", basis=NONE),)


def read_half(hit: Hit, _scene: Scene) -> Reading:
    """`half an hour`, `a year and a half`."""
    unit = unit_of(hit)
    if not unit or (hit.get("h") is None and hit.text("n") != HALF):
        return ()
    return (Timex(type="DURATION", value=period(0.5 if hit.get("h") else 1.5, unit)),)


def read_part_of(hit: Hit, _scene: Scene) -> Reading:
    """`the night of Nov. 3`, `dawn on Tuesday`: joined with the day that follows."""
    item = hit.get("part")
    if item is None:
        return ()
    return (Timex(type="TIME", value=f"T{table('parts')[item.text]}", end=item.end),)


def read_clock(hit: Hit, _scene: Scene) -> Reading:
    """`10:30 p.m. ET`, `noon`, `1500 GMT`: the value waits for its day (see `join`)."""
    text = hit.text("c")
    zone, before = hit.get("z"), hit.neighbour(-1)
    if text == "noon" and before is not None and before.text == "high":
        return ()
    if zone is not None:
        if not hit.original(zone).isupper():
            return ()
        text = military(text)
    time = clock(text)
    if time is None:
        return ()
    if _counted_from(hit):
        return (Timex(type="TIME", value=f"XXXX-XX-XXT{time}", basis=NONE),)
    basis, either = AHEAD if forward(hit) > 0 else STATED, text[:1].isdigit() and "m" not in text
    return (Timex(type="TIME", value=f"T{time}", basis=basis, either=either and zone is None),)


def _counted_from(hit: Hit) -> bool:
    """Tell whether its day is counted from a happening: `7 a.m. three days before the trial`."""
    at = hit.match.end()
    kinds = [i.kind for i in hit.items[at : at + 3]]
    return len(kinds) == 3 and kinds[0] in "ndacq" and kinds[1] == "U" and kinds[2] in "bl"


def read_hour_of_part(hit: Hit, _scene: Scene) -> Reading:
    """`4 in the morning`."""
    hour, part = hit.number("d"), table("parts")[hit.text("part")]
    if not 1 <= hour <= 12:
        return ()
    late = part in ("AF", "EV") or (part == "NI" and 6 <= hour < 12)
    return (Timex(type="TIME", value=f"T{hour % 12 + (12 if late else 0):02d}:00"),)


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
