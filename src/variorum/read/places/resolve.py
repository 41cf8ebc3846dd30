"""Which place a name means: the places of one article support each other.

After the observation that toponyms of one text lie near each other and share containers (Leidner
2007; Lieberman and Samet 2012): a candidate is weighed by what contains it, by the countries and
states the article names, by the distance to its neighbours, and by its population.
"""

from collections.abc import Mapping
from itertools import groupby

import numpy as np

from variorum.read.places.evidence import SURE, gather
from variorum.read.places.gazetteer import Candidate
from variorum.read.places.nearness import Support
from variorum.read.places.weights import weight

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
        alone = np.array([
            weight(c, evidence, _qualified(c, qualifiers.get(key)), names[key]) for key, c in some
        ])  # fmt: skip
        support = Support([key for key, _ in some], [c for _, c in some])
        scores = alone
        for _ in range(ROUNDS):
            scores = alone + support.of(scores)
        for (key, c), score in zip(some, scores, strict=True):
            ranked.setdefault(key, []).append((round(float(score), 6), c))
    chosen = {key: _decided(ranks, home) for key, ranks in ranked.items()}
    return {key: place for key, place in chosen.items() if place is not None}


def _qualified(c: Candidate, qualifier: Candidate | None) -> bool:
    return qualifier is not None and inside(c, qualifier)


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
    """Return the candidates inside the qualifier; none inside a state of `SURE` is none at all.

    The towns of those states are nearly all known: a hamlet of the name is no town elsewhere.

    Where our table has an area, GeoNames' division of the name is left out: ours takes no side.
    """
    ours = [c for c in candidates if c.own]
    candidates = tuple(
        c for c in candidates
        if c.own or not c.is_state or all(_elsewhere(c, own) for own in ours)
    )  # fmt: skip
    if qualifier is None:
        return candidates
    held = tuple(c for c in candidates if inside(c, qualifier))
    return held if held or (qualifier.is_state and qualifier.country in SURE) else candidates


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
