"""Towns that the parser takes for a body or a person, told by what stands beside them.

`in Saltford, Ohio`, `a Saltford man`: one such place in an article settles the name's type in all
of it.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span as DocSpan

from variorum.read.entities import naming
from variorum.read.entities.raw import Raw
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup, words

LONGEST = 3
"""Words of a town's name that is retyped."""
_WRONG = frozenset({"person", "organisation", "other"})
_AT = frozenset({"in", "of", "from", "near", "at", "outside", "to", "around", "through", ";"})
_LOCALS = frozenset(
    {"man", "woman", "resident", "residents", "couple", "native", "teenager", "teen"}
)
_SERVICES = frozenset({"police", "firefighters"})
LARGE = 10_000
"""Inhabitants from which a name before `police` is the town's."""
_ONE = frozenset({"a", "an", "some", "many", "most", "two", "three", "old"})


def townsfolk(raws: Sequence[Raw]) -> list[Raw]:
    """Return the mentions, a name being a place if its region follows or its people are told."""
    after = {(id(r.passage), r.start): r for r in raws if r.type == "place" and r.country}
    surnames = {w for r in raws if r.type == "person" and len(r.words) > 1 for w in r.words}
    told = {r.key for r in raws if _may_be_town(r, surnames) and (_dated(r, after) or _home(r))}
    return [
        replace(r, type="place") if r.key in told and _may_be_town(r, surnames) else r for r in raws
    ]


def _may_be_town(raw: Raw, surnames: set[str]) -> bool:
    """Tell whether a name of the parser's may be a town: of nobody in the article a part."""
    if raw.type not in _WRONG or raw.strength > 1 or len(raw.words) > LONGEST:
        return False
    if raw.type == "person" and len(raw.words) > 1:
        return raw.words[0] not in naming.all_first_names()
    return not surnames & {*raw.words} and raw.text[:1].isupper()


def _dated(raw: Raw, after: dict[tuple[int, int], Raw]) -> bool:
    """Tell whether a name stands behind a preposition and before a comma and its region."""
    if (id(raw.passage), raw.end + len(", ")) not in after:
        return False
    part = _part(raw)
    before = part.doc[part.start - 1].lower_ if part is not None and part.start else ""
    if before == "and" and part is not None and part.start > 1:
        before = part.doc[part.start - 2].text  # "in Holm, Ohio; and Saltford, Iowa"
    return raw.passage.text[raw.end : raw.end + 2] == ", " and before in _AT


def _home(raw: Raw) -> bool:
    """Tell whether somebody of a town is told: `a Saltford man`."""
    part = _part(raw)
    if part is None or part.end >= len(part.doc):
        return False
    before, noun = part.doc[max(0, part.start - 1)], part.doc[part.end]
    if noun.lower_ in _SERVICES:  # "Saltford police", but a university has police, too
        return any(c.population >= LARGE and c.precision == "city" for c in lookup(raw.text)[:1])
    given = raw.key in naming.all_first_names() or fold_name(raw.text) in words("demonym")
    one = before.lower_ in _ONE or noun.lower_ == "residents"
    return one and noun.lower_ in _LOCALS and not given and raw.text.istitle()


def _part(raw: Raw) -> DocSpan | None:
    return raw.passage.doc.char_span(raw.start, raw.end)
