"""Copies of one report count as one report when stories are formed."""

from collections.abc import Sequence

from variorum.model import Lineage
from variorum.stories.features import Features

COPY = 0.7
"""Containment on both sides from which on two articles are one report: whoever printed it adds no
weight, and ten thousand reprints of an agency's text are compared once."""
LAST_DAY = 10**7


def heads(features: Sequence[Features], lineage: Lineage) -> list[int]:
    """Return for each article the position of the one that stands for its copies.

    That is the earliest published of them, then the first by position.
    """
    at = {f.key: i for i, f in enumerate(features)}
    root = list(range(len(features)))
    for pair in lineage.pairs:
        if min(pair.containment_a, pair.containment_b) >= COPY and {pair.a, pair.b} <= at.keys():
            first, second = sorted((_find(root, at[pair.a]), _find(root, at[pair.b])))
            root[second] = first
    found = [_find(root, i) for i in range(len(features))]
    best: dict[int, int] = {}
    for i in sorted(range(len(features)), key=lambda i: (_day(features[i]), i)):
        best.setdefault(found[i], i)
    return [best[r] for r in found]


def _day(features: Features) -> int:
    return LAST_DAY if features.day is None else features.day


def _find(root: list[int], i: int) -> int:
    while root[i] != i:
        root[i] = root[root[i]]
        i = root[i]
    return i
