"""Reading an article's places: spot names, accept those used as toponyms, resolve them together."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from variorum.lang import Parsed, Passage
from variorum.model import Field, Mention, Place
from variorum.read.places.accept import COMMON, accept
from variorum.read.places.dateline import read_stamp, stamped_places
from variorum.read.places.gazetteer import Candidate
from variorum.read.places.resolve import inside, resolve
from variorum.read.places.spot import spot
from variorum.read.places.spotted import Found


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
    accepted = accept(spot(parsed), mentions)
    unknown = list(_unknown(parsed, accepted, mentions))
    names = {f.key: f.candidates for f in accepted if f.candidates}
    qualifiers = _qualifiers(accepted)
    stamp = read_stamp(parsed.article)
    if stamp is not None:
        names[stamp.key] = stamp.candidates or names.get(stamp.key, ())
        if stamp.container is not None:
            qualifiers[stamp.key] = stamp.container
    counts = Counter(f.key for f in accepted)
    meant = resolve(names, qualifiers, counts)
    places = [_place(f, meant.get(f.key)) for f in (*accepted, *unknown)]
    if stamp is not None:
        taken = {p.span.start for p in places if p.span.field == "text"}
        stamped = stamped_places(parsed.article, stamp, meant.get(stamp.key))
        places += [p for p in stamped if p.span.start not in taken]
    return tuple(sorted(places, key=lambda p: p.span.order))


def _qualifiers(accepted: Sequence[Found]) -> dict[str, Candidate]:
    """Return name → the state, country or county that the text puts after it, or round it."""
    found: dict[str, Candidate] = {}
    for one, other in pairwise(accepted):
        if one.passage is not other.passage or not _joined(one, other) or _wide(one):
            continue
        for container in other.candidates:
            if any(inside(c, container) for c in one.candidates):
                found.setdefault(one.key, container)
                break
    return found


def _wide(one: Found) -> bool:
    """Tell whether the name is a country's: what follows the comma is the next in a list."""
    return any(c.is_country for c in one.candidates[:1])


def _joined(one: Found, other: Found) -> bool:
    between = "".join(t.text_with_ws for t in one.doc[one.end : other.start]).strip()
    return between in {",", "(", "in"} or (not between and other.form == "short")


def _end(f: Found) -> int:
    last = f.doc[f.end - 1]
    return int(last.idx) + len(last.text)


def _unknown(
    parsed: Parsed, accepted: Sequence[Found], mentions: Sequence[Mention]
) -> Iterator[Found]:
    """Yield names that the parser holds for places and the gazetteer does not know."""
    taken = {(id(f.passage), i) for f in accepted for i in range(f.start, f.end)}
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
    first = passage.doc[start]
    if end - start == 1 and first.lower_ in COMMON:
        return False
    return first.text[:1].isupper() and any(t.pos_ == "PROPN" for t in passage.doc[start:end])


def _place(f: Found, meant: Candidate | None) -> Place:
    span = f.passage.span(f.doc[f.start].idx, _end(f))
    return Place(span=span, name=f.text) if meant is None else meant.at(span)
