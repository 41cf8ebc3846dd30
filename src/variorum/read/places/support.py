"""Names that nothing beside them makes toponyms, but the places that the article names surely do.

A recogniser alone takes `Leavenworth`, `Durban` or `Tbilisi` for people and companies. Where a town
of the name lies next to one that the article means beyond doubt, or a great city of the name lies
in a country that it names, the name is read as the town (after the joint recognition and resolution
of toponyms, Lieberman and Samet 2012).
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from variorum.read.entities.lexicon import speech_verbs
from variorum.read.places.evidence import SURE
from variorum.read.places.gazetteer import Candidate
from variorum.read.places.signs import open_to_support
from variorum.read.places.spotted import Found

CELL = 0.3
"""Degrees of a cell; a town in the same cell as a sure one, or in the next, lies near it."""
GREAT = 50_000
"""Inhabitants from which a country's being named is enough."""
DOMINANT = 20
"""How many times the people of its namesakes abroad such a city must have."""
_ENGLISH = SURE | {"IRL", "NZL"}
"""Countries whose towns share their names with English surnames: they must lie near."""


def supported(
    found: Sequence[Found], sure: Iterable[Candidate], named: Mapping[str, int]
) -> list[Found]:
    """Return the runs that the sure places of the article make toponyms.

    Args:
        found: runs that are not accepted and not taken for fuller names of people.
        sure: the places that the accepted names mean.
        named: ISO 3166-1 codes of the countries that the article names → how often.
    """
    near = _Near(sure)
    told: dict[str, tuple[bool, bool]] = {}
    for f in found:
        if f.key not in told:
            told[f.key] = any(map(near, f.candidates)), _great(f.candidates, named)
    return [
        f for f in found
        if (told[f.key][1] or (told[f.key][0] and not _speaks(f))) and open_to_support(f)
    ]  # fmt: skip


def _speaks(f: Found) -> bool:
    """Tell whether it says something, as the people do for whom small towns are named."""
    last = f.doc[f.end - 1]
    return last.dep_ == "nsubj" and last.head.lemma_ in speech_verbs()


def _cell(c: Candidate) -> tuple[int, int]:
    return math.floor(c.lat / CELL), math.floor(c.lon / CELL)


def _around(c: Candidate) -> Iterable[tuple[int, int]]:
    y, x = _cell(c)
    return ((y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1))


class _Near:
    """What lies near the sure towns, in their counties or round them, or in the sure counties."""

    def __init__(self, sure: Iterable[Candidate]) -> None:
        known = list(sure)
        towns = [c for c in known if c.feature.startswith("P.")]
        self.cells = {cell for c in towns for cell in _around(c)}
        self.held = {c.admin2 for c in towns} - {0}
        self.counties = {c.admin2 for c in known if c.feature == "A.ADM2"} - {0}

    def __call__(self, c: Candidate) -> bool:
        if c.feature == "A.ADM2":
            return c.admin2 in self.held
        return _cell(c) in self.cells or c.admin2 in self.counties


def _great(candidates: Sequence[Candidate], named: Mapping[str, int]) -> bool:
    if not candidates or candidates[0].country in _ENGLISH or candidates[0].country not in named:
        return False
    country, best = candidates[0].country, candidates[0].population
    return best >= GREAT and all(
        best >= DOMINANT * c.population for c in candidates if c.country != country
    )
