"""Builders for lengths of time, repeated times and references to the present."""

from variorum.read.dates.clocks import clock, military
from variorum.read.dates.lookup import group, months, step, table, weekdays
from variorum.read.dates.names import token_at
from variorum.read.dates.numerals import HALF
from variorum.read.dates.points import Reading
from variorum.read.dates.relative import amount, period, unit_of, window
from variorum.read.dates.scene import NONE, STATED, Hit, Scene, Timex

_BARE = frozenset({"W", "M", "Y", "E"})
"""Bare plurals read as lengths (`for months`); days and hours are too often plain words."""
_PREPOSITIONS = frozenset({
    "for", "in", "within", "after", "over", "during", "than", "every", "another", "of", "by",
})  # fmt: skip


def read_window(hit: Hit, scene: Scene) -> Reading:
    """`the past five years`, `the next two weeks`; `will last three weeks` is no window."""
    token, count = token_at(hit.passage, hit.first), hit.get("n")
    if token is not None and token.pos_ == "VERB" and count is not None:
        value = period(amount(count), unit_of(hit))
        return (Timex(type="DURATION", value=value, start=count.start),)
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
    value = period(amount(hit.get("n")), unit_of(hit))
    return (Timex(type="DURATION", value=value, reported=unit_of(hit) == "M"),)


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
    skips = hit.first.text in group("skipping")
    values = {
        "D": lambda: f"XXXX-WXX-{weekdays()[hit.text('u')]}",
        "M": lambda: f"XXXX-{months()[hit.text('u')]:02d}",
        "S": lambda: f"XXXX-{table('seasons')[hit.text('u')]}",
        "P": lambda: f"XXXX-XX-XXT{table('parts')[hit.text('u')]}",
        "U": lambda: period(amount(hit.get("n")) or 1 + skips, unit_of(hit)),
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
    before = hit.neighbour(-1)
    if before is not None and f"{before.text} {hit.first.text}" == "most recent":
        return ()
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
