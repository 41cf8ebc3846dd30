"""Which of the known runs are used as toponyms here, judged by the words around them."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from variorum.model import Mention
from variorum.read.places.fold import fold_name
from variorum.read.places.signs import (
    PLACES,
    adjective,
    alone,
    beside_kind,
    dateline,
    division,
    fits,
    inside_longer,
    led,
    located,
    named_so,
    ordinary,
    plain,
    qualified,
    signed,
    strong,
    university,
    unlabelled,
)
from variorum.read.places.spotted import Found

_LISTS = ([","], ["and"], ["or"], [",", "and"], ["&"])
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "lord", "lady", "judge", "sgt", "lt", "capt",
                     "col", "gen", "sen", "rep", "gov", "rev", "prof", "officer", "detective",
                     "coach", "sheriff", "justice", "president", "miss", "madam"})  # fmt: skip
COMMON = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "west", "east", "north", "south",
    "western", "eastern", "northern", "southern", "central", "peninsula", "island", "islands",
    "bay", "university", "police", "park", "federal", "national", "center", "centre", "valley",
    "court", "common", "hospital", "union",
    "church", "school", "bar", "airport", "herald", "story", "drug",
    "college", "house", "street", "hall", "city", "county", "lake", "river", "press",
    "museum", "bank", "club", "young", "best", "white", "green", "brown", "price", "wing",
    "god", "christmas", "easter", "republic", "commonwealth", "kingdom", "federation", "congress",
    "region", "township", "village", "la", "el nino", "la nina",
})  # fmt: skip


def accept(found: Sequence[Found], mentions: Sequence[Mention]) -> list[Found]:
    """Return the runs that are toponyms: seen so at once, or named so elsewhere in the article."""
    people = _people(mentions)
    possible = [f for f in found if not _blocked(f)]
    doubtful = {id(f) for f in possible if _person(f, people) and _bare(f, people)}
    free = [
        f for f in possible
        if not _person(f, people) or division(f) or (id(f) in doubtful and _told(f))
    ]  # fmt: skip
    named: set[tuple[str, int, int]] = {
        (m.span.field, m.span.start, m.span.end) for m in mentions if m.type == "place"
    }
    certain = [f for f in free if _is_place(f) or _at(f) in named]
    certain += _listed(free, certain)
    keys = {f.key for f in certain}
    sure = {id(f) for f in certain} | doubtful
    open_ = {id(f) for f in free}
    return [
        f for f in possible
        if f.key in keys and (id(f) in sure or (id(f) in open_ and _again(f)))
    ]  # fmt: skip


def _people(mentions: Sequence[Mention]) -> dict[tuple[str, int], Mention]:
    taken: dict[tuple[str, int], Mention] = {}
    for mention in mentions:
        if mention.type in {"person", "vehicle"}:
            for at in range(mention.span.start, mention.span.end):
                taken[(mention.span.field, at)] = mention
    return taken


def _blocked(f: Found) -> bool:
    if f.form != "name":
        return f.form == "demonym" and not adjective(f)
    if fold_name(f.text) in COMMON or university(f):
        return True
    return beside_kind(f) or (f.start > 0 and plain(f.doc[f.start - 1]) in _TITLES)


def _told(f: Found) -> bool:
    """Tell whether the words beside a supposed person say place."""
    return led(f) if strong(f) else located(f)


def _mention(f: Found, people: Mapping[tuple[str, int], Mention]) -> Mention | None:
    return people.get((f.passage.field, f.passage.offset + f.doc[f.start].idx))


def _person(f: Found, people: Mapping[tuple[str, int], Mention]) -> bool:
    return f.form == "name" and _mention(f, people) is not None


def _bare(f: Found, people: Mapping[tuple[str, int], Mention]) -> bool:
    """Tell whether nothing but the parser's label makes it a person: one name, never a fuller."""
    held = _mention(f, people)
    if held is None or held.type != "person" or not alone(f):
        return False
    return held.name == held.span.exact and " " not in held.name


def _is_place(f: Found) -> bool:
    if f.form != "name" or division(f):
        return True
    first = f.doc[f.start]
    label = first.ent_type_
    if ordinary(f):
        return dateline(f) or qualified(f) or named_so(f)
    if label in PLACES:
        return strong(f) or not inside_longer(f)
    if label == "PERSON":
        return alone(f) and _told(f)
    if strong(f):
        return first.pos_ in {"PROPN", "ADJ", "NOUN"} or f.end - f.start > 1
    return signed(f) or fits(f)


def _at(f: Found) -> tuple[str, int, int]:
    first, last = f.doc[f.start], f.doc[f.end - 1]
    start = f.passage.offset + first.idx
    return f.passage.field, start, f.passage.offset + last.idx + len(last.text)


def _listed(free: Sequence[Found], certain: Sequence[Found]) -> list[Found]:
    """Return the runs that stand in a list with a certain toponym (`Ghent, Mechelen and Lier`)."""
    sure = {(id(f.passage), f.start) for f in certain if f.form == "name"}
    found = []
    for one, other in pairwise(free):
        if one.passage is not other.passage or one.form != "name" or other.form != "name":
            continue
        pair = [(id(f.passage), f.start) in sure for f in (one, other)]
        between = [t.lower_ for t in one.doc[one.end : other.start]]
        if any(pair) and not all(pair) and between in _LISTS:
            loose = other if pair[0] else one
            if unlabelled(loose) and loose.doc[loose.start].pos_ == "PROPN":
                found.append(loose)
    return found


def _again(f: Found) -> bool:
    first = f.doc[f.start]
    if first.ent_type_ == "PERSON" and not alone(f):
        return False
    return first.ent_type_ in PLACES or (first.pos_ == "PROPN" and not ordinary(f))
