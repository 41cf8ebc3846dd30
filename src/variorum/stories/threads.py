"""Stories that are earlier and later happenings of one development."""

from collections import Counter
from collections.abc import Iterable, Sequence

from variorum.stories.cluster import Edges, agglomerate
from variorum.stories.features import Features

SAME_THREAD = 0.12
"""Mean likeness of words from which on two stories may belong to one thread."""
SHARED_NAMES = 2
"""Rare names that two stories of a thread have in common, at least."""
RARE_SHARE, RARE_LEAST = 0.02, 4
"""A name is rare when at most this share of the articles has it, or so many of them."""


def spin(features: Sequence[Features], groups: Sequence[list[int]], topics: Edges) -> list[int]:
    """Return for each group of articles the number of its thread (that of its first group)."""
    names = _rare_names(features, groups)
    owner = {i: g for g, members in enumerate(groups) for i in members}
    sums: Edges = {}
    for (i, j), value in sorted(topics.items()):
        a, b = sorted((owner[i], owner[j]))
        if a != b and len(names[a] & names[b]) >= SHARED_NAMES:
            sums[a, b] = sums.get((a, b), 0.0) + value
    means = {(a, b): v / (len(groups[a]) * len(groups[b])) for (a, b), v in sums.items()}
    number = list(range(len(groups)))
    for thread in agglomerate(len(groups), means, least=SAME_THREAD):
        for g in thread:
            number[g] = thread[0]
    return number


def _rare_names(features: Sequence[Features], groups: Iterable[list[int]]) -> list[frozenset[str]]:
    held = [f.values("name") | f.values("place") for f in features]
    counts = Counter(name for names in held for name in names)
    most = max(RARE_LEAST, int(RARE_SHARE * len(features)))
    rare = [frozenset(n for n in names if counts[n] <= most) for names in held]
    return [frozenset().union(*(rare[i] for i in members)) for members in groups]
