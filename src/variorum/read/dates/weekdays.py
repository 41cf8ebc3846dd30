"""Builders for weekdays: near ones, ranges, those of a week, and `the following Monday`."""

from datetime import date

import msgspec

from variorum.read.dates import choose
from variorum.read.dates.calendar import add_days
from variorum.read.dates.deictic import OVERNIGHT
from variorum.read.dates.lexer import Item
from variorum.read.dates.lookup import ahead_words, group, step, table, units, weekdays
from variorum.read.dates.names import is_name, token_at
from variorum.read.dates.points import Reading, cut, forward, with_part
from variorum.read.dates.relative import ends_phrase
from variorum.read.dates.scene import ANAPHORIC, DAY_AFTER, FROM_TEXT, NONE, Hit, Scene, Timex

FRIDAY = 5
_DEFINITE = frozenset({"the", "that"})
"""Before a weekday of its own they point at one spoken of: `on the Monday`."""
_INTO = frozenset({"into", "to", "through"})
_LEADS = frozenset({"on", "until", "till", "by", "for", "from", "before", "since"})


def read_weekday(hit: Hit, scene: Scene) -> Reading:
    """`Friday`, `last Monday`, `late Tuesday night`, `the following Friday`.

    Without an article `following` is a preposition: `following Friday's vote`.
    """
    item = hit.get("wd")
    if item is None or is_name(hit.passage, item):
        return ()
    wanted, part, word = weekdays()[hit.text("wd")], hit.text("part"), hit.text("r")
    if word == "following" and hit.first.text == word:
        return (cut(with_part(_near(hit, scene, wanted, ""), part), item.start, hit.final.end),)
    if _is_spoken_of(hit, item, word):
        timex = _beside_named(hit, scene, wanted, step(word))
    elif not word and _is_any(hit, item):
        timex = _unknown(wanted)
    else:
        timex = _near(hit, scene, wanted, word)
    return (with_part(timex, part),)


def _is_spoken_of(hit: Hit, item: Item, word: str) -> bool:
    """Tell whether a weekday is counted from one named before: `on the Monday`."""
    if not word:
        return _determined(hit, item, _DEFINITE) and not _modifies(hit)
    return word in ANAPHORIC or (
        word == "next" and hit.first.text == "the" and forward(hit) < 0
    )  # fmt: skip


def _is_any(hit: Hit, item: Item) -> bool:
    """Tell whether no single day is meant: `fell on a Sunday`, but `a Sunday night blaze`."""
    if _of_other_time(hit):
        return True
    return _determined(hit, item, group("indefinite")) and not _modifies(hit)


def _unknown(wanted: int) -> Timex:
    return Timex(type="DATE", value=f"XXXX-WXX-{wanted}", basis=NONE)


def _near(hit: Hit, scene: Scene, wanted: int, word: str) -> Timex:
    """Return the weekday that is meant, seen from the day of publication."""
    ref = scene.basis.day if scene.basis.published else None
    when = choose.weekday(ref, wanted, word, forward(hit)) if ref else None
    after = add_days(ref, 1) if ref and when is None and wanted == scene.day_after else None
    if after is not None:
        return Timex(
            type="DATE", value=after.isoformat(), basis=DAY_AFTER, anchor=scene.basis.anchor
        )
    return scene.deictic(when.isoformat() if when else None, f"XXXX-WXX-{wanted}")


def _determined(hit: Hit, item: Item, words: frozenset[str]) -> bool:
    """Tell whether one of `words` determines a weekday, or its part of day: `fell on a Sunday`."""
    before, token = hit.neighbour(-1), token_at(hit.passage, item)
    if before is None or before.text not in words or token is None:
        return False
    if token.dep_ == "compound":
        token = token.head
        if token.lower_ not in table("parts"):
            return False
    return any(c.dep_ in ("det", "nummod") and c.lower_ in words for c in token.children)


def _of_other_time(hit: Hit) -> bool:
    """Tell whether a month or year follows that it is a day of: `one Sunday in May 2020`."""
    at = hit.match.end()
    kinds = "".join(i.kind for i in hit.items[at : at + 2])
    return len(kinds) > 1 and kinds[0] == "F" and kinds[1] in "MY"


def _modifies(hit: Hit) -> bool:
    """Tell whether a noun follows that the weekday only tells apart: `the Friday night fire`."""
    following = hit.neighbour(1)
    token = token_at(hit.passage, following) if following is not None else None
    return token is not None and (
        token.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or token.tag_ == "VBG"
    )


def _beside_named(hit: Hit, scene: Scene, wanted: int, side: int) -> Timex:
    """Return the weekday at or after the day named last, or next to it; unknown without one."""
    last, following = scene.last, hit.neighbour(1)
    if last is None or last.bounds[2] != "day" or last.span.field != hit.passage.field:
        return _unknown(wanted)
    if not side and following is not None and (following.kind in "blF" or following.text == "that"):
        return _unknown(wanted)
    day = date.fromisoformat(last.bounds[0][:10])
    ahead = (wanted - day.isoweekday()) % choose.WEEK
    distance = (ahead or choose.WEEK) if side > 0 else ahead - choose.WEEK if side < 0 else ahead
    when = add_days(day, distance)
    ref = scene.basis.day
    if when and ref and side < 0 and when == choose.weekday(ref, wanted, "", -1):
        when = add_days(when, -choose.WEEK)
    if when is None:
        return _unknown(wanted)
    return Timex(type="DATE", value=when.isoformat(), basis=FROM_TEXT, anchor=last.span)


def read_weekday_range(hit: Hit, scene: Scene) -> Reading:
    """`from Monday to Wednesday`, `Saturday through Monday`: the last day follows the first.

    `Monday to Friday` without a word before it is every week; where the days named began before
    publication and would end after it, which week is meant is not known.
    """
    one, two = hit.get("wd"), hit.get("wd2")
    if one is None or two is None or is_name(hit.passage, one):
        return ()
    first, last = weekdays()[one.text.rstrip(".")], weekdays()[two.text.rstrip(".")]
    before = hit.neighbour(-1)
    starts, ends = one.start, _end(hit, "wd2", "part2")
    edge = _end(hit, "wd", "part")
    if (first, last) == (1, FRIDAY) and (before is None or before.kind not in "XBNT"):
        return tuple(
            Timex(type="SET", value=f"XXXX-WXX-{n}", start=s, end=e)
            for n, s, e in ((first, starts, edge), (last, two.start, ends))
        )
    begin = _near(hit, scene, first, "")
    end = _following(scene, begin, (last - first) % choose.WEEK, forward(hit))
    if end is None or _moved(hit):
        begin, end = _unknown(first), _unknown(last)
    return (
        cut(with_part(begin, hit.text("part")), starts, edge),
        cut(with_part(end, hit.text("part2")), two.start, ends),
    )


def _end(hit: Hit, weekday: str, part: str) -> int:
    item = hit.get(part) or hit.get(weekday)
    return item.end if item is not None else hit.final.end


def _moved(hit: Hit) -> bool:
    """`Postponed from Sunday to Monday`: an old and a new day, which may be over as well."""
    token = token_at(hit.passage, hit.first)
    verb = token.head.head if token is not None and token.dep_ == "pobj" else token
    return verb is not None and verb.lemma_.lower() in ahead_words("postponing")


def _following(scene: Scene, begin: Timex, distance: int, direction: int) -> Timex | None:
    """Return the last day of a range, None where it contradicts the words about it."""
    ref = scene.basis.day
    if ref is None or begin.value.startswith("X"):
        return None
    first = date.fromisoformat(begin.value)
    when = add_days(first, distance)
    since = ref.toordinal() - first.toordinal() + choose.WEEK
    around = direction > 0 and 0 < since <= distance
    if when is None or around or (direction < 0 and when > ref):
        return None
    return msgspec.structs.replace(begin, value=when.isoformat())


def read_weekday_of_week(hit: Hit, scene: Scene) -> Reading:
    """`Monday of last week`, `Tuesday next week`, `last week on Friday`."""
    item, word, ref = hit.get("wd"), hit.text("r"), scene.basis.day
    if item is None or units().get(hit.text("u")) != "W" or is_name(hit.passage, item):
        return ()
    if word in ANAPHORIC or any(i.text == "in" for i in _items(hit)):
        return ()
    wanted = weekdays()[hit.text("wd")]
    monday = add_days(ref, 1 - ref.isoweekday()) if ref and scene.basis.published else None
    when = add_days(monday, choose.WEEK * step(word) + wanted - 1) if monday else None
    timex = scene.deictic(when.isoformat() if when else None, f"XXXX-WXX-{wanted}")
    return (with_part(timex, hit.text("part")),)


def _items(hit: Hit) -> tuple[Item, ...]:
    return tuple(hit.items[hit.match.start() : hit.match.end()])


def read_weekday_week(hit: Hit, scene: Scene) -> Reading:
    """`on Tuesday week`: a week after the coming Tuesday, as the British say."""
    before, following, wanted = hit.neighbour(-1), hit.neighbour(1), weekdays()[hit.text("wd")]
    led = before is not None and before.text in _LEADS
    if hit.text("u") != "week" or not (led or ends_phrase(hit)):
        return ()
    if following is not None and following.kind in "GELbl":
        return ()
    ref = scene.basis.day if scene.basis.published else None
    coming = choose.weekday(ref, wanted, "next", 1) if ref else None
    when = add_days(coming, choose.WEEK) if coming else None
    return (scene.deictic(when.isoformat() if when else None, f"XXXX-WXX-{wanted}"),)


def read_overnight(hit: Hit, scene: Scene) -> Reading:
    """`overnight Saturday into Sunday`; `overnight on Tuesday` may be the night before or after."""
    if hit.text("w") != OVERNIGHT:
        return ()
    item, two = hit.get("wd"), hit.get("wd2")
    if item is None or is_name(hit.passage, item):
        return ()
    if two is not None and hit.items[hit.match.start("wd2") - 1].text not in _INTO:
        return ()
    first = _near(hit, scene, weekdays()[item.text.rstrip(".")], "")
    night = with_part(first, "night")
    if first.value.startswith("X"):
        return (night,)
    day = date.fromisoformat(first.value)
    low, high = add_days(day, 0 if two else -1), add_days(day, 1)
    if low is None or high is None:
        return (night,)
    return (msgspec.structs.replace(night, low=low.isoformat(), high=high.isoformat()),)


def read_weekdays(hit: Hit, _scene: Scene) -> Reading:
    """`Thursday and Sunday nights`, `every Monday and Tuesday`: a set for each weekday."""
    part, items = hit.text("part"), _items(hit)
    code = table("parts").get(part, table("parts").get(part.removesuffix("s"), ""))
    if items[0].kind != "V" and not (code and part.endswith("s")):
        return ()
    days = [i for i in items if i.kind == "D"]
    if not all(hit.original(d)[:1].isupper() for d in days) or (part and not code):
        return ()
    starts = [hit.first.start, *(d.start for d in days[1:])]
    ends = [*(d.end for d in days[:-1]), hit.final.end]
    return tuple(
        Timex(type="SET", value=f"XXXX-WXX-{_number(d)}{code and 'T' + code}", start=s, end=e)
        for d, s, e in zip(days, starts, ends, strict=True)
    )


def _number(weekday: Item) -> int:
    return weekdays()[weekday.text.rstrip(".")]
