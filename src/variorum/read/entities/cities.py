"""Towns that the parser takes for a person or a company, or misses in a dateline."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from variorum.lang import Parsed
from variorum.read.entities.again import covered
from variorum.read.entities.naming import all_first_names
from variorum.read.entities.raw import Raw
from variorum.read.places.gazetteer import lookup

GREAT = 500_000
"""Inhabitants from which a lone name means the city: smaller towns share theirs with people.

Set by convention and not measured; Hamilton and Jackson are below it or given names too.
"""
LARGE = 50_000
"""Inhabitants from which a lone name means the town where it only ever stands behind `in`.

Set by convention and not measured.
"""
_INSIDE = frozenset({"in", "near", "outside", "around"})
_DATED = frozenset({",", "(", "-", "–", "—", "--", "/"})
SHORTEST = 4
"""Letters of a town in a dateline: shorter ones may be acronyms."""
LONGEST = 3
"""Words of a town in a dateline."""
_BOUND = frozenset({"for", "to", "from", "in", "at", "near", "off", "via", "toward", "towards"})
_TAKEN = frozenset({"person", "organisation"})


def great_cities(raws: Sequence[Raw]) -> list[Raw]:
    """Return the mentions, a one-word name being a place where it only ever stands as one.

    It stands behind a preposition of way or place each time, is no part of a longer name, no given
    name, and the main name of a city with half a million people.
    """
    alone: dict[str, list[Raw]] = defaultdict(list)
    longer: set[str] = set()
    for raw in raws:
        if len(raw.words) == 1:
            alone[raw.key].append(raw)
        else:
            longer.update(raw.words)
    cities = {k for k, found in alone.items() if k not in longer and _is_city(k, found)}
    return [replace(r, type="place") if r.key in cities else r for r in raws]


def _is_city(key: str, found: Sequence[Raw]) -> bool:
    if key in all_first_names() or not all(r.type in _TAKEN and r.strength == 1 for r in found):
        return False
    before = {_preposition(raw) for raw in found}
    if not before <= _BOUND:
        return False
    least = LARGE if before <= _INSIDE else GREAT
    return any(
        c.precision == "city" and c.population >= least and not c.alternate for c in lookup(key)
    )


def _preposition(raw: Raw) -> str:
    part = raw.passage.doc.char_span(raw.start, raw.end, alignment_mode="expand")
    if part is None or part.root.dep_ != "pobj":
        return ""
    return str(part.root.head.lower_)


def datelines(parsed: Parsed, raws: Sequence[Raw]) -> Iterator[Raw]:
    """Yield towns in capitals that open a sentence, before a comma, a dash or an agency."""
    taken = covered(raws)
    for passage in parsed.passages:
        doc = passage.doc
        for at, start in enumerate(doc.to_array("SENT_START").tolist()):
            if start != 1:
                continue
            token = doc[at]
            if not token.text.isupper() or len(token) < SHORTEST:
                continue
            if taken.has(passage, token):
                continue
            end = _end(doc, at)
            if end is not None:
                stop = doc[end - 1].idx + len(doc[end - 1].text)
                yield Raw(passage, token.idx, stop, "place")


def _end(doc: Doc, at: int) -> int | None:
    """Return where the town's name ends, None when it is none or nothing of a dateline follows."""
    end = at
    while end < len(doc) and end - at < LONGEST and doc[end].text.isupper():
        end += 1
    dated = end < len(doc) and doc[end].text in _DATED
    first = next(iter(lookup(doc[at:end].text)), None) if dated else None
    return end if first is not None and first.precision in {"city", "country", "admin1"} else None
