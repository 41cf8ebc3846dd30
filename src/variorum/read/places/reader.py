"""Reading an article's places: spot names, accept those used as toponyms, resolve them together."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import structs

from variorum.lang import Parsed, Passage
from variorum.model import Field, Mention, Place
from variorum.read.entities.naming import all_first_names
from variorum.read.places.accept import accept, undecided
from variorum.read.places.bars import COMMON, KINDS
from variorum.read.places.borne import of_others, short_capitals
from variorum.read.places.containers import contained, told_apart
from variorum.read.places.dateline import Stamp, read_stamp, stamped_places
from variorum.read.places.gazetteer import Candidate
from variorum.read.places.home import read_home
from variorum.read.places.lists import by_list
from variorum.read.places.people import people
from variorum.read.places.resolve import resolve
from variorum.read.places.signs import alone
from variorum.read.places.spot import after_party, spot
from variorum.read.places.spotted import Found
from variorum.read.places.support import supported


def read_places(parsed: Parsed, mentions: Sequence[Mention]) -> tuple[Place, ...]:
    """Return every toponym of the article, with a point where the article tells which is meant.

    Args:
        parsed: the article's passages; its dateline is read from the article itself.
        mentions: what `read_names` found, so that people and ships are not taken for towns.

    Returns:
        Places in the order of the text, each with its exact span. Latitude and longitude are WGS
        84 degrees; `precision` says what they stand for. Where namesakes cannot be told apart, or
        the gazetteer knows none, there is no point and the precision is `unknown`. What two states
        claim has a point and no country.

    >>> from variorum.lang import parse_text
    >>> from variorum.read.entities import read_names
    >>> parsed = parse_text("Two trawlers sank off Bergen, Norway.")
    >>> [(p.span.exact, p.precision) for p in read_places(parsed, read_names(parsed))]
    [('Bergen', 'city'), ('Norway', 'country')]
    """
    spotted = spot(parsed)
    others = of_others(spotted, mentions)
    found = _without(spotted, others)
    accepted = accept(found, mentions)
    stamp = read_stamp(parsed.article)
    home = read_home(parsed.article)
    told = by_list(accepted)
    meant = _meant(told, stamp, home)
    more = supported(undecided(found, accepted, mentions), meant.values(), _countries(meant))
    if more:
        order = {id(f): n for n, f in enumerate(found)}
        accepted = sorted((*accepted, *more), key=lambda f: order[id(f)])
        told = by_list(accepted)
        meant = _meant(told, stamp, home)
    unknown = list(_unknown(parsed, [*accepted, *filter(alone, others)], mentions))
    apart = {id(f): place for f, place in told_apart(told, meant)}
    places = [_place(f, apart.get(id(f), meant.get(f.key))) for f in (*told, *unknown)]
    if stamp is not None:
        taken = {p.span.start for p in places if p.span.field == "text"}
        stamped = stamped_places(parsed.article, stamp, meant.get(stamp.key))
        places += [p for p in stamped if p.span.start not in taken]
    return tuple(sorted(places, key=lambda p: p.span.order))


def _without(found: Sequence[Found], others: Sequence[Found]) -> list[Found]:
    taken = {id(f) for f in others}
    return [f for f in found if id(f) not in taken]


def _meant(
    accepted: Sequence[Found], stamp: Stamp | None, home: Candidate | None
) -> dict[str, Candidate]:
    """Return name → the place it means, all names of the article and its dateline together."""
    names = {f.key: f.candidates for f in accepted if f.candidates}
    qualifiers: dict[str, Candidate] = {}
    for f, _, container in contained(accepted):
        qualifiers.setdefault(f.key, container)
    counts = Counter(f.key for f in accepted if not after_party(f.doc, f.start))
    if stamp is not None:
        names[stamp.key] = stamp.candidates or names.get(stamp.key, ())
        if stamp.container is not None:
            qualifiers[stamp.key] = stamp.container
        counts[stamp.key] += 1
    return resolve(names, qualifiers, counts, home=home)


def _countries(meant: Mapping[str, Candidate]) -> Counter[str]:
    return Counter(
        c.country for c in meant.values() if c.country and not c.feature.startswith("P.")
    )


def _unknown(
    parsed: Parsed, known: Sequence[Found], mentions: Sequence[Mention]
) -> Iterator[Found]:
    """Yield names that the parser holds for places and that are not `known` to be or not to be."""
    taken = {(id(f.passage), i) for f in known for i in range(f.start, f.end)}
    other = {
        (m.span.field, at)
        for m in mentions if m.type != "place"
        for at in (m.span.start, m.span.end - 1)
    }  # fmt: skip
    for passage in parsed.passages:
        for ent in passage.doc.ents:
            if ent.label_ not in {"GPE", "LOC"}:
                continue
            start = ent.start + (ent[0].lower_ == "the")
            end = ent.end - (ent[-1].text in {"'s", "’s"})
            if start >= end or any((id(passage), i) in taken for i in range(start, end)):
                continue
            if not _taken_otherwise(passage, start, other) and _toponym_like(passage, start, end):
                text = passage.doc[start:end].text
                yield Found(passage, start, end, text, (), "unknown")


def _taken_otherwise(passage: Passage, start: int, other: set[tuple[Field, int]]) -> bool:
    return (passage.field, passage.offset + passage.doc[start].idx) in other


def _toponym_like(passage: Passage, start: int, end: int) -> bool:
    first, text = passage.doc[start], passage.doc[start:end].text
    if end - start == 1 and (first.lower_ in COMMON or text.endswith(".")):
        return False
    person = first.lower_ in all_first_names() and text.split()[-1].lower() not in KINDS
    if person or (short_capitals(text) and not passage.text.isupper()):
        return False
    return first.text[:1].isupper() and any(t.pos_ == "PROPN" for t in passage.doc[start:end])


def _place(f: Found, meant: Candidate | None) -> Place:
    span = f.passage.span(*f.chars)
    if meant is None:
        return Place(span=span, name=f.text)
    place = meant.at(span)
    if f.form == "demonym" and people(f):
        return structs.replace(place, lat=None, lon=None)
    return place
