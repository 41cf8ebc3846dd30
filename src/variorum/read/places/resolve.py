"""Which place a name means: the places of one article support each other.

After the observation that toponyms of one text lie near each other and share containers (Leidner
2007; Lieberman and Samet 2012): a candidate is weighed by what contains it, by the countries and
states the article names, by the distance to its neighbours, and by its population.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from variorum.read.places.gazetteer import Candidate
from variorum.read.places.nearness import Support

POPULATION = 1.0
"""Weight of one power of ten of inhabitants."""
COUNTRY, STATE = 1.2, 2.0
"""Weight of the article's naming the candidate's country, its state (per natural log of count)."""
QUALIFIED = 20.0
"""Weight of `City, State`: outweighs everything else."""
MARGIN = 0.5
"""Lead below which it cannot be told which of two places is meant. End to end F1 .799 at 0.3, .800
at 0.4 and 0.5, .798 at 0.6; right within 161 km of those placed .906, .909, .913, .914."""
ELSEWHERE = 1.5
"""Degrees from which two candidates are not about the same spot (some 160 km)."""
ROUNDS = 3
"""How often the support is weighed anew by what it has made likely: end to end F1 .767 once, .770
twice and thrice (local news .704, .710, .712), no more after that."""
TOGETHER = 2_000
"""Candidates weighed against each other at once (a matrix of 32 MB); news has some hundreds."""
ALTERNATE = 2.5
"""What a name that is not the place's main one costs: `Berea` was also Aleppo's."""
DOMINANT = 5
"""A state counts as named beyond doubt when it has so many times the people of its namesakes."""
CAPITAL = 3.0
"""Weight of a country's capital: bare `Washington` is the city."""
FOREIGN = 2.0
"""What a capital loses where the article names states and not its country (`a Paris woman`): end
to end F1 .797 at 0, .799 at 1 and 2, .798 at 3; local news .765, .769, .769, .769."""
NAMESAKES = 2
"""Times that a name whose bearers are all in one country counts as that country's: end to end F1
.797 at 0, .799 at 1 and 2; local news .765, .769, .769."""
SURE = frozenset({"USA", "CAN", "AUS", "GBR"})
"""Countries whose states English news names without any sign that they are places."""
SHIRES = frozenset({"GBR"})
"""Countries whose counties are named without a word for what they are (`Kent`)."""
OWN_COUNTY = 5.5
"""Weight of a county of our table, which has no count of people: `Cheshire` before Connecticut's,
unless the article names that state."""
COUNTY_WORDS = ("county", "parish", "district", "municipality", "borough", "region", "province")


@dataclass(frozen=True)
class Evidence:
    """What the article names beyond doubt: how often each country and each state."""

    countries: Mapping[str, int]
    states: Mapping[int, int]


def resolve(
    names: Mapping[str, tuple[Candidate, ...]],
    qualifiers: Mapping[str, Candidate],
    counts: Mapping[str, int],
    *,
    home: Candidate | None = None,
) -> dict[str, Candidate]:
    """Return the best candidate for each name; names without candidates are left out.

    `home` is the state of the outlet: it decides only where nothing else does.
    """
    keys = sorted(k for k, c in names.items() if c)
    flat = [(key, c) for key in keys for c in narrowed(names[key], qualifiers.get(key))]
    if not flat:
        return {}
    evidence = gather(names, qualifiers, counts)
    ranked: dict[str, list[tuple[float, Candidate]]] = {}
    for some in _together(flat):
        alone = np.array([_score(c, evidence, qualifiers.get(key)) for key, c in some])
        support = Support([key for key, _ in some], [c for _, c in some])
        scores = alone
        for _ in range(ROUNDS):
            scores = alone + support.of(scores)
        for (key, c), score in zip(some, scores, strict=True):
            ranked.setdefault(key, []).append((round(float(score), 6), c))
    chosen = {key: _decided(ranks, home) for key, ranks in ranked.items()}
    return {key: place for key, place in chosen.items() if place is not None}


def _together(flat: list[tuple[str, Candidate]]) -> list[list[tuple[str, Candidate]]]:
    """Divide candidates, a name's never apart, so that their distances fit into memory."""
    groups: list[list[tuple[str, Candidate]]] = [[]]
    for _, held in groupby(flat, key=lambda pair: pair[0]):
        pairs = list(held)
        if groups[-1] and len(groups[-1]) + len(pairs) > TOGETHER:
            groups.append([])
        groups[-1] += pairs
    return groups


def _decided(ranks: list[tuple[float, Candidate]], home: Candidate | None) -> Candidate | None:
    """Return the best candidate, among those as good elsewhere the outlet's: else it is open."""
    ranks = sorted(ranks, key=lambda r: (-r[0], abs(r[1].id)))
    rivals = [c for score, c in ranks if ranks[0][0] - score < MARGIN]
    if not any(_elsewhere(c, rivals[0]) for c in rivals):
        return rivals[0]
    ours = [c for c in rivals if home is not None and inside(c, home)]
    return ours[0] if ours and not any(_elsewhere(c, ours[0]) for c in ours) else None


def _elsewhere(place: Candidate, best: Candidate) -> bool:
    return max(abs(place.lat - best.lat), abs(place.lon - best.lon)) > ELSEWHERE


def narrowed(
    candidates: tuple[Candidate, ...], qualifier: Candidate | None
) -> tuple[Candidate, ...]:
    """Return the candidates inside the qualifier, or all of them when none is.

    Where our table has an area, GeoNames' division of the name is left out: ours takes no side.
    """
    ours = [c for c in candidates if c.own]
    candidates = tuple(
        c for c in candidates
        if c.own or not c.is_state or all(_elsewhere(c, own) for own in ours)
    )  # fmt: skip
    if qualifier is None:
        return candidates
    return tuple(c for c in candidates if inside(c, qualifier)) or candidates


def inside(place: Candidate, container: Candidate) -> bool:
    """Tell whether one place lies in another, by the gazetteer's own hierarchy."""
    if place.id == container.id:
        return False
    if container.is_country:
        return place.country == container.country
    if container.is_state:
        return bool(place.admin1) and place.admin1 == container.admin1
    if container.feature == "A.ADM2":
        return bool(place.admin2) and place.admin2 == container.admin2
    return False


def gather(
    names: Mapping[str, tuple[Candidate, ...]],
    qualifiers: Mapping[str, Candidate],
    counts: Mapping[str, int],
) -> Evidence:
    """Count the countries and states that the article names, also as qualifiers."""
    countries: dict[str, int] = {}
    states: dict[int, int] = {}
    sure = [(_sure(names[k]), counts.get(k, 1)) for k in sorted(names) if _plainly(names[k])]
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


def _score(c: Candidate, evidence: Evidence, qualifier: Candidate | None) -> float:
    score = POPULATION * math.log10(c.population + 10) + _kind(c)
    if c.alternate and not (c.is_country or c.own):
        score -= ALTERNATE
    if c.country:
        score += COUNTRY * math.log1p(evidence.countries.get(c.country, 0))
    if c.admin1:
        score += STATE * math.log1p(evidence.states.get(c.admin1, 0))
    if qualifier is not None and inside(c, qualifier):
        score += QUALIFIED
    if c.feature == "P.PPLC" and evidence.states and not evidence.countries.get(c.country or ""):
        score -= FOREIGN
    return score


def _kind(c: Candidate) -> float:
    if c.is_country:
        return 3.0
    if c.own:
        return OWN_COUNTY if c.feature == "A.ADM2" else 8.0
    if c.is_state:
        return 1.5 if c.country in SURE else -0.5
    if c.feature == "A.ADM2":
        return 0.0 if c.country in SHIRES or c.name.lower().endswith(COUNTY_WORDS) else -2.0
    return CAPITAL if c.feature == "P.PPLC" and not c.alternate else 0.0
