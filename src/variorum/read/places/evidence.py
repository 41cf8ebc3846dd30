"""What an article names beyond doubt: how often each country and each state."""

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.read.places.gazetteer import Candidate

DOMINANT = 5
"""A state counts as named beyond doubt when it has so many times the people of its namesakes."""
NAMESAKES = 2
"""Times that a name whose bearers are all in one country counts as that country's: end to end F1
.797 at 0, .799 at 1 and 2; local news .765, .769, .769."""
SURE = frozenset({"USA", "CAN", "AUS", "GBR"})
"""Countries whose states English news names without any sign that they are places."""


@dataclass(frozen=True)
class Evidence:
    """What the article names beyond doubt: how often each country and each state."""

    countries: Mapping[str, int]
    states: Mapping[int, int]

    def share(self, state: int) -> float:
        """Return the state's share of all that is named of states, 0 where none is."""
        total = sum(self.states.values())
        return self.states.get(state, 0) / total if total else 0.0


def gather(
    names: Mapping[str, tuple[Candidate, ...]],
    qualifiers: Mapping[str, Candidate],
    counts: Mapping[str, int],
) -> Evidence:
    """Count the countries and states that the article names, also as qualifiers."""
    countries: dict[str, int] = {}
    states: dict[int, int] = {}
    sure = [(_sure(names[k]), counts.get(k, 0)) for k in sorted(names) if _plainly(names[k])]
    sure += [(qualifiers[k], 2) for k in sorted(qualifiers)]
    for code in filter(None, (_only_country(names[k]) for k in sorted(names))):
        countries[code] = countries.get(code, 0) + NAMESAKES
    for place, n in sure:
        if place.country:
            countries[place.country] = countries.get(place.country, 0) + n
        if place.is_state:
            states[place.admin1] = states.get(place.admin1, 0) + n
    return Evidence(countries, states)


def _only_country(candidates: tuple[Candidate, ...]) -> str | None:
    """Return the country of a name whose bearers, several, are all in one (`Henry County`)."""
    if len(candidates) < 2 or _plainly(candidates):
        return None
    held = {c.country for c in candidates}
    return held.pop() if len(held) == 1 else None


def _plainly(candidates: tuple[Candidate, ...]) -> bool:
    if not candidates:
        return False
    states = [c for c in candidates if c.is_state and c.country in SURE and not c.alternate]
    first = states[0] if states else candidates[0]
    if states:
        others = [c.population for c in candidates if c is not first and not c.alternate]
        capital = any(c.feature == "P.PPLC" and not c.alternate for c in candidates)
        return not capital and all(first.population > DOMINANT * n for n in others)
    return first.is_country or len(candidates) == 1


def _sure(candidates: tuple[Candidate, ...]) -> Candidate:
    states = [c for c in candidates if c.is_state and c.country in SURE and not c.alternate]
    return states[0] if states else candidates[0]
