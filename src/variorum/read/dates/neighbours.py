"""Builders for the neighbours of a time and for the time spoken of: `last week`, `that day`."""

from datetime import date

from variorum.read.dates.calendar import bounds, moved_value, neighbour, value_at
from variorum.read.dates.lookup import group, step
from variorum.read.dates.names import token_at
from variorum.read.dates.parts_of import third, until
from variorum.read.dates.points import Reading, forward, with_part
from variorum.read.dates.relative import (
    UNKNOWN,
    ends_phrase,
    from_text,
    leans,
    unit_of,
    window,
)
from variorum.read.dates.scene import ANAPHORIC, NONE, Hit, Scene, Timex

_PLAIN_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
"""Parts that `the` alone makes those of the day spoken of; `the sunset` is more often a sight."""
_FRIDAY = 5
_SIDES = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def read_neighbour(hit: Hit, scene: Scene) -> Reading:
    """`last week`, `this month`, `next year`, `earlier this year`, `the past month`."""
    word, unit = hit.text("r"), unit_of(hit)
    if unit.startswith("T") or unit in ("", "S", "N", "F") or _titled(hit):
        return ()
    if word == "the full" and unit not in ("Y", "Q"):
        return ()
    if hit.text("u").endswith("s"):
        return (Timex(type="DATE", value=_SIDES[step(word)], basis=NONE),)
    told = word == "next" and (unit == "D" or (hit.get("t") is not None and forward(hit) < 0))
    if word in ANAPHORIC or told:
        return _from_last(scene, unit, step(word))
    if unit == "D":
        return ()
    if word == "past" or (word == "last" and unit != "Q" and hit.get("t")):
        return (window(scene, unit, 1, -1),)
    return _beside_publication(hit, scene, word, unit)


def _beside_publication(hit: Hit, scene: Scene, word: str, unit: str) -> Reading:
    """Return the unit of, before or after the day of publication, or that results are told of."""
    ref = scene.basis.day
    results = _of_results(scene, word, unit) or _of_this_quarter(hit, scene, word, unit)
    if results is not None:
        return results
    over = unit == "WE" and word == "this" and ref is not None and _over(hit, ref)
    value = neighbour(ref, unit, step(word) - over) if ref else None
    timex = scene.deictic(value, UNKNOWN.get(unit, "XXXX"))
    return (until(timex, hit.text("e"), ref),)


def _over(hit: Hit, ref: date) -> bool:
    """Tell whether `this weekend` is the one just over: `six died this weekend`, on a Monday."""
    return ref.isoweekday() <= _FRIDAY and forward(hit) < 0


def _of_results(scene: Scene, word: str, unit: str) -> Reading | None:
    """`the latest quarter`, `the full year` after a fourth quarter: what results are told of."""
    mark = scene.told_of
    if word == "latest":
        return (from_text(mark, mark.value),) if mark else ()
    if word == "the full" and unit == "Y" and mark and "-Q4" in mark.value:
        return (from_text(mark, mark.value[:4]),)
    return None


def _of_this_quarter(hit: Hit, scene: Scene, word: str, unit: str) -> Reading | None:
    """`This quarter's loss`, where a quarter that is over is told of: results come after it."""
    at, mark = hit.match.end(), scene.reported
    owned = [i.text for i in hit.items[at : at + 3]]
    if word != "this" or unit != "Q" or mark is None or owned[:1] != ["'s"]:
        return None
    return (from_text(mark, mark.value),) if group("results") & set(owned[1:]) else None


def _titled(hit: Hit) -> bool:
    """Tell whether capitals within a sentence make it a name: the programme `This Week`."""
    item = hit.get("u")
    if item is None or hit.passage.region == "title":
        return False
    return hit.original(item).istitle()


def _from_last(scene: Scene, unit: str, count: int) -> Reading:
    """A neighbour of the last date named: `the next day`, `the following month`."""
    if scene.last is None:
        return (Timex(type="DATE", value=UNKNOWN.get(unit, "XXXX"), basis=NONE),)
    value = moved_value(scene.last.value.split("T")[0], unit, count)
    known = bounds(value) if value else None
    if known is None:
        return (Timex(type="DATE", value=UNKNOWN.get(unit, "XXXX"), basis=NONE),)
    return (from_text(scene.last, value_at(date.fromisoformat(known[0][:10]), unit)),)


def read_of_unit(hit: Hit, scene: Scene) -> Reading:
    """`the end of the year`, `earlier in the day`, `the beginning of last month`."""
    word, unit, ref = hit.text("e"), unit_of(hit), scene.basis.day
    if unit.startswith("T") or unit not in ("D", "W", "M", "Q", "Y") or _titled(hit):
        return ()
    if hit.first.kind == "e" and not hit.first.text.endswith("of"):
        return ()
    if unit == "D":
        return () if _is_idiom(hit) else _that(scene, unit)
    value = neighbour(ref, unit, step(hit.text("r"))) if ref else None
    timex = scene.deictic(value, UNKNOWN.get(unit, "XXXX"))
    return (until(timex, hit.first.text if hit.first.kind in "EL" else word, ref),)


def _is_idiom(hit: Hit) -> bool:
    """Tell whether it is `at the end of the day, ...`, which tells no time."""
    before, following = hit.neighbour(-1), hit.neighbour(1)
    if before is None or following is None or hit.first.text != "the end of":
        return False
    return before.text == "at" and following.text == ","


def read_that(hit: Hit, scene: Scene) -> Reading:
    """`that year`, `the same day`, `earlier that month`."""
    unit = unit_of(hit)
    if unit not in ("D", "W", "M", "Q", "Y", "E"):
        return ()
    if unit == "Q" and scene.quarter is not None:
        return (from_text(scene.quarter, scene.quarter.value),)
    return tuple(third(t, hit.text("e")) for t in _that(scene, unit))


def _that(scene: Scene, unit: str) -> Reading:
    if scene.last is None:
        return (Timex(type="DATE", value=UNKNOWN.get(unit, "XXXX"), basis=NONE),)
    low, high, _ = scene.last.bounds
    first, last = (value_at(date.fromisoformat(d[:10]), unit) for d in (low, high))
    if first != last:
        return (Timex(type="DATE", value=UNKNOWN.get(unit, "XXXX"), basis=NONE),)
    return (from_text(scene.last, first),)


def read_the_day_before(hit: Hit, scene: Scene) -> Reading:
    """`The day before, ...`, `the week after.`: of the date named before.

    Before a happening (`the day before the vote`) its day is not known.
    """
    unit = unit_of(hit)
    if unit not in UNKNOWN:
        return ()
    if not ends_phrase(hit):
        happening = not hit.text("u").endswith("s") and not leans(hit, scene)
        counts = (unit, -1 if hit.text("dir") == "before" else 1)
        unknown = Timex(type="DATE", value=UNKNOWN[unit], basis=NONE, counts=counts)
        return (unknown,) if happening else ()
    return _from_last(scene, unit, -1 if hit.text("dir") == "before" else 1)


def read_that_part(hit: Hit, scene: Scene) -> Reading:
    """`the morning`, `that night`, `the next morning`: of the day spoken of."""
    word = hit.text("r")
    last = scene.last if word else scene.happened
    if not word and (hit.get("t") is None or hit.text("part") not in _PLAIN_PARTS):
        return ()
    if last is None or last.bounds[2] != "day" or _of_happening(hit):
        return ()
    if word in group("within"):
        return ()
    value = moved_value(last.value.split("T")[0], "D", step(word))
    if value is None:
        return ()
    return (with_part(from_text(last, value), hit.text("part")),)


_SUBJECTS = frozenset({"i", "he", "she", "it", "we", "they", "that"})


def _of_happening(hit: Hit) -> bool:
    """Tell whether other words say which night it is, or what it belongs to.

    `The night the mill burned`, `the night shift`.
    """
    token, following = token_at(hit.passage, hit.final), hit.neighbour(1)
    if following is not None and following.text in _SUBJECTS:
        return True
    return token is not None and (
        token.dep_ == "compound"
        or any(
            c.i > token.i and (c.dep_ in ("relcl", "acl") or c.lower_ in ("of", "before", "after"))
            for c in token.children
        )
    )
