"""Which of the known runs are used as toponyms here, judged by the words around them."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from variorum.model import Mention
from variorum.read.places.bars import barred
from variorum.read.places.lists import in_list
from variorum.read.places.signs import (
    PLACES,
    alone,
    communal,
    dateline,
    division,
    fits,
    inside_longer,
    labelled_city,
    led,
    located,
    named_so,
    ordinary,
    qualified,
    signed,
    strong,
    unlabelled,
    unmistakable,
)
from variorum.read.places.spot import after_party
from variorum.read.places.spotted import Found


def accept(found: Sequence[Found], mentions: Sequence[Mention]) -> list[Found]:
    """Return the runs that are toponyms: seen so at once, or named so elsewhere in the article."""
    people = _people(mentions)
    possible = [f for f in found if not barred(f)]
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


def undecided(
    found: Sequence[Found], accepted: Sequence[Found], mentions: Sequence[Mention]
) -> list[Found]:
    """Return the runs that were not accepted, but of which nothing says that they are none."""
    people = _people(mentions)
    taken = {id(f) for f in accepted}
    return [
        f for f in found
        if id(f) not in taken and not barred(f) and (not _person(f, people) or _bare(f, people))
    ]  # fmt: skip


def _people(mentions: Sequence[Mention]) -> dict[tuple[str, int], Mention]:
    taken: dict[tuple[str, int], Mention] = {}
    for mention in mentions:
        if mention.type in {"person", "vehicle"}:
            for at in range(mention.span.start, mention.span.end):
                taken[(mention.span.field, at)] = mention
    return taken


def _told(f: Found) -> bool:
    """Tell whether its fame, or the words beside a supposed person, say place."""
    if unmistakable(f) or labelled_city(f):
        return True
    return led(f) if strong(f) else located(f)


def _mention(f: Found, people: Mapping[tuple[str, int], Mention]) -> Mention | None:
    return people.get((f.passage.field, f.passage.offset + f.doc[f.start].idx))


def _person(f: Found, people: Mapping[tuple[str, int], Mention]) -> bool:
    return f.form == "name" and _mention(f, people) is not None


def _bare(f: Found, people: Mapping[tuple[str, int], Mention]) -> bool:
    """Tell whether nothing but the parser's label makes it a person: one name, never a fuller."""
    held = _mention(f, people)
    if held is None or held.type != "person":
        return False
    if communal(f) or after_party(f.doc, f.start):
        return True
    return (
        alone(f)
        and held.name == held.span.exact
        and held.name in {f.text, f.doc[f.start : f.end].text}
    )


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
        return (alone(f) or communal(f) or after_party(f.doc, f.start)) and _told(f)
    if strong(f):
        return first.pos_ in {"PROPN", "ADJ", "NOUN"} or f.end - f.start > 1
    return signed(f) or fits(f)


def _at(f: Found) -> tuple[str, int, int]:
    start, end = f.chars
    return f.passage.field, f.passage.offset + start, f.passage.offset + end


def _listed(free: Sequence[Found], certain: Sequence[Found]) -> list[Found]:
    """Return the runs that stand in a list with a certain toponym (`Ghent, Mechelen and Lier`)."""
    sure = {(id(f.passage), f.start) for f in certain if f.form == "name"}
    pairs = [pair for pair in pairwise(free) if in_list(*pair)]
    found = []
    for sure_one, loose in (*pairs, *((b, a) for a, b in reversed(pairs))):
        at = (id(loose.passage), loose.start)
        if at in sure or (id(sure_one.passage), sure_one.start) not in sure:
            continue
        if unlabelled(loose) and loose.doc[loose.start].pos_ == "PROPN":
            found.append(loose)
            sure.add(at)
    return found


def _again(f: Found) -> bool:
    first = f.doc[f.start]
    if first.ent_type_ == "PERSON" and not alone(f):
        return False
    return first.ent_type_ in PLACES or (first.pos_ == "PROPN" and not ordinary(f))
