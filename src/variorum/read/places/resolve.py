"""Which place a name means: the places of one article support each other.

After the observation that toponyms of one text lie near each other and share containers (Leidner
2007; Lieberman and Samet 2012): a candidate is weighed by what contains it, by the countries and
states the article names, by the distance to its neighbours, and by its population.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import numpy.typing as npt

from variorum.read.places.gazetteer import Candidate

POPULATION = 1.0
"""Weight of one power of ten of inhabitants."""
COUNTRY, STATE = 1.2, 2.0
"""Weight of the article's naming the candidate's country, its state (per natural log of count)."""
QUALIFIED = 20.0
"""Weight of `City, State`: outweighs everything else."""
NEAR_KM = 150.0
"""Distance at which the support of a neighbour has fallen to 1/e."""
NEAR = 3.0
"""Weight of a neighbour at distance nought: 1.5 gave .751 end to end, 3.0 .756, 0.8 .746."""
MARGIN = 0.4
"""Lead below which it cannot be told which of two places is meant. End to end P .791 R .735
F1 .762; P .773 R .745 F1 .758 without it, P .804 R .723 F1 .761 at 0.8."""
ELSEWHERE = 1.5
"""Degrees from which two candidates are not about the same spot (some 160 km)."""
CONTAINED = 4.0
"""How many neighbours a named county is worth to the towns inside it: end to end F1 .785 at 1, .788
at 2, .789 at 3, .790 at 4; local news .743, .751, .754, .755."""
ROUNDS = 3
"""How often the support is weighed anew by what it has made likely: end to end F1 .767 once, .770
twice and thrice (local news .704, .710, .712), no more after that."""
TOGETHER = 2_000
"""Candidates weighed against each other at once (a matrix of 32 MB); news has some hundreds."""
NEIGHBOURS = 12.0
"""Support of neighbours is damped to a logarithm beyond this many names."""
ALTERNATE = 2.5
"""What a name that is not the place's main one costs: `Berea` was also Aleppo's."""
DOMINANT = 5
"""A state counts as named beyond doubt when it has so many times the people of its namesakes."""
CAPITAL = 3.0
"""Weight of a country's capital: bare `Washington` is the city."""
SURE = frozenset({"USA", "CAN", "AUS", "GBR"})
"""Countries whose states English news names without any sign that they are places."""
EARTH_KM = 6371.0
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
) -> dict[str, Candidate]:
    """Return the best candidate for each name; names without candidates are left out."""
    keys = sorted(k for k, c in names.items() if c)
    flat = [(key, c) for key in keys for c in narrowed(names[key], qualifiers.get(key))]
    if not flat:
        return {}
    evidence = gather(names, qualifiers, counts)
    ranked: dict[str, list[tuple[float, Candidate]]] = {}
    for some in _together(flat):
        alone = np.array([_score(c, evidence, qualifiers.get(key)) for key, c in some])
        support = _Support([key for key, _ in some], [c for _, c in some])
        scores = alone
        for _ in range(ROUNDS):
            scores = alone + support.of(scores)
        for (key, c), score in zip(some, scores, strict=True):
            ranked.setdefault(key, []).append((round(float(score), 6), c))
    chosen = {key: _decided(ranks) for key, ranks in ranked.items()}
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


def _decided(ranks: list[tuple[float, Candidate]]) -> Candidate | None:
    """Return the best candidate unless one elsewhere is as good: then it cannot be told."""
    ranks = sorted(ranks, key=lambda r: (-r[0], abs(r[1].id)))
    score, best = ranks[0]
    for other, place in ranks[1:]:
        if score - other >= MARGIN:
            break
        if max(abs(place.lat - best.lat), abs(place.lon - best.lon)) > ELSEWHERE:
            return None
    return best


def narrowed(
    candidates: tuple[Candidate, ...], qualifier: Candidate | None
) -> tuple[Candidate, ...]:
    """Return the candidates inside the qualifier, or all of them when none is."""
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
    for place, n in sure:
        if place.country:
            countries[place.country] = countries.get(place.country, 0) + n
        if place.is_state:
            states[place.admin1] = states.get(place.admin1, 0) + n
    return Evidence(countries, states)


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
    return score


def _kind(c: Candidate) -> float:
    if c.is_country:
        return 3.0
    if c.own:
        return 8.0
    if c.is_state:
        return 1.5 if c.country in SURE else -0.5
    if c.feature == "A.ADM2":
        return 0.0 if c.name.lower().endswith(COUNTY_WORDS) else -2.0
    return CAPITAL if c.feature == "P.PPLC" else 0.0


class _Support:
    """What the candidates of the other names lend to each candidate by their nearness."""

    def __init__(self, keys: list[str], places: Sequence[Candidate]) -> None:
        names, self.group = np.unique(np.array(keys), return_inverse=True)
        self.names = len(names)
        point = np.radians(np.array([(c.lat, c.lon) for c in places]))
        self.broad = np.array([c.is_country or c.own for c in places])
        self.near = np.exp(-_distances(point) / NEAR_KM)
        county = np.array([c.admin2 if c.feature == "A.ADM2" else 0 for c in places])
        within = np.array([c.admin2 for c in places])
        self.near[(county[None, :] > 0) & (within[:, None] == county[None, :])] = CONTAINED
        self.near[self.group[:, None] == self.group[None, :]] = 0.0

    def of(self, scores: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Return each candidate's support when the others are as likely as `scores` say."""
        weight = np.where(self.broad, 0.0, _shares(scores, self.group, self.names))
        near = self.near * weight[None, :]
        best = np.zeros((len(scores), self.names))
        for name in range(self.names):
            best[:, name] = near[:, self.group == name].max(axis=1)
        total: npt.NDArray[np.float64] = NEAR * best.sum(axis=1)
        return np.where(self.broad, 0.0, NEIGHBOURS * np.log1p(total / NEIGHBOURS))


def _shares(
    scores: npt.NDArray[np.float64], group: npt.NDArray[np.intp], n: int
) -> npt.NDArray[np.float64]:
    """Return each candidate's chance among those of its name, before support."""
    top = np.full(n, -np.inf)
    np.maximum.at(top, group, scores)
    raw = np.exp(scores - top[group])
    total = np.zeros(n)
    np.add.at(total, group, raw)
    share: npt.NDArray[np.float64] = raw / total[group]
    return share


def _distances(point: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    lat, lon = point[:, 0], point[:, 1]
    half_lat = np.sin((lat[:, None] - lat[None, :]) / 2) ** 2
    half_lon = np.sin((lon[:, None] - lon[None, :]) / 2) ** 2
    inner = half_lat + np.cos(lat)[:, None] * np.cos(lat)[None, :] * half_lon
    distance: npt.NDArray[np.float64] = 2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(inner, 0, 1)))
    return distance
