"""Nodes: clauses in the same words are one node, however many articles carry them.

Weights, candidates and clusters are worked out over nodes, so that another copy of an article
changes nothing but the list of those who carry it.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from variorum.claims.frames import Frame

MAX_PER_ARTICLE = 2
"""Readings one article may give a claim: an article can give a fact twice, not five times."""
MAX_POSTING = 400
"""Nodes a term may stand in and still propose candidates: bounds the work of a large story."""
MAX_CANDIDATES = 60
"""Candidates kept for each node, best first."""


@dataclass(frozen=True, eq=False)
class Node:
    """Frames of one wording; `index` is its place in the order of wordings."""

    index: int
    frames: tuple[Frame, ...]

    @cached_property
    def origins(self) -> frozenset[str]:
        """Origins of the articles that carry it."""
        return frozenset(f.origin for f in self.frames)

    @cached_property
    def first(self) -> Frame:
        """The frame that stands for the node."""
        return self.frames[0]

    @cached_property
    def articles(self) -> frozenset[str]:
        """Keys of the articles that carry it."""
        return frozenset(f.clause.span.article for f in self.frames)

    @cached_property
    def direct(self) -> bool:
        """Whether any of its articles has it inside quotation marks."""
        return any(f.direct for f in self.frames)

    @cached_property
    def lede(self) -> bool:
        """Whether any of its articles has it in the lede."""
        return any(f.lede for f in self.frames)


def nodes_of(frames: Iterable[Frame]) -> list[Node]:
    """Group frames by wording, in the order of wordings."""
    ordered = sorted(frames, key=lambda f: (f.scope, f.wording, f.key))
    groups = groupby(ordered, key=lambda f: (f.scope, f.wording))
    return [Node(index=i, frames=_few(group)) for i, (_, group) in enumerate(groups)]


def _few(frames: Iterable[Frame]) -> tuple[Frame, ...]:
    """Keep the first frames of each article, those of its text before those of its title."""
    ordered = sorted(frames, key=lambda f: (f.article.key, f.clause.span.field == "title", f.key))
    kept: dict[str, list[Frame]] = {}
    for frame in ordered:
        kept.setdefault(frame.article.key, []).append(frame)
    return tuple(f for found in kept.values() for f in found[:MAX_PER_ARTICLE])


def weights_of(nodes: Sequence[Node]) -> dict[str, float]:
    """Return how telling each term is: the logarithm of how few nodes have it."""
    counts = Counter(term for node in nodes for term in sorted(node.first.terms))
    return {term: math.log(1 + len(nodes) / count) for term, count in counts.items()}


def overlap(a: frozenset[str], b: frozenset[str], weights: Mapping[str, float]) -> float:
    """Return the weighted share of terms that two sets have in common (Dice, 0–1)."""
    shared = math.fsum(weights.get(t, 0.0) for t in a & b)
    total = math.fsum(weights.get(t, 0.0) for t in a) + math.fsum(weights.get(t, 0.0) for t in b)
    return 2 * shared / total if total else 0.0


def candidates(nodes: Sequence[Node], weights: Mapping[str, float]) -> list[tuple[int, int]]:
    """Return pairs of nodes that share telling terms, found through an inverted index."""
    postings: dict[str, list[int]] = {}
    for node in nodes:
        for term in node.first.terms:
            postings.setdefault(term, []).append(node.index)
    pairs: set[tuple[int, int]] = set()
    for node in nodes:
        scores: dict[int, float] = {}
        for term in sorted(node.first.terms):
            if len(postings[term]) <= MAX_POSTING:
                for other in postings[term]:
                    scores[other] = scores.get(other, 0.0) + weights[term]
        scores.pop(node.index, None)
        best = sorted(scores, key=lambda i: (-scores[i], i))[:MAX_CANDIDATES]
        pairs.update((min(node.index, i), max(node.index, i)) for i in best)
    return sorted(pairs)
