"""Great cities that the parser takes for a person or a company: `fruit for Rotterdam`."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from variorum.read.entities.naming import all_first_names
from variorum.read.entities.raw import Raw
from variorum.read.places.gazetteer import lookup

GREAT = 500_000
"""Inhabitants from which a lone name means the city: smaller towns share theirs with people.

Set by convention and not measured; Hamilton and Jackson are below it or given names too.
"""
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
    if not all(_bound(r) for r in found):
        return False
    return any(
        c.precision == "city" and c.population >= GREAT and not c.alternate for c in lookup(key)
    )


def _bound(raw: Raw) -> bool:
    part = raw.passage.doc.char_span(raw.start, raw.end, alignment_mode="expand")
    if part is None or part.root.dep_ != "pobj":
        return False
    return part.root.head.lower_ in _BOUND
