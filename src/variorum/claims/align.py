"""Alignment: which clauses of different articles state the same fact."""

import math
from collections.abc import Mapping, Sequence

from variorum.claims.frames import Frame
from variorum.claims.nodes import MAX_PER_ARTICLE, Node, candidates, overlap

THRESHOLD = 0.3
"""Likeness from which two clauses are taken to state one fact.

On six stories read by hand, of the linked readings .88 are right at .34, .83 at .3 and .78 at
.27, while the share of links found rises from .55 to .59 to .62.
"""
JOIN = 1.0
"""Mean likeness, in shares of the floor, from which a claim also takes a clause of another."""
OTHER_THRESHOLD = 0.62
"""The same between reports of different happenings, which share background sentences only."""
CONTEXT_SHARE = 0.3
"""Share of the whole sentences' likeness in the likeness of two clauses."""
MAX_MEMBERS = 12
"""Members of a cluster that a newcomer is compared with, in node order."""

Edges = Mapping[tuple[int, int], float]
"""Likeness of two nodes in shares of the floor that holds for them."""


def align(nodes: Sequence[Node], weights: Mapping[str, float]) -> list[tuple[Node, ...]]:
    """Cluster nodes that state one fact; every node is in exactly one cluster."""
    edges = {
        (i, j): score / floor(nodes[i], nodes[j])
        for i, j in candidates(nodes, weights)
        if (score := likeness(nodes[i], nodes[j], weights)) > 0
    }
    near = _neighbours(edges)
    clusters = [_joined(nodes, edges, near, members) for members in _merge(nodes, edges)]
    return [tuple(nodes[i] for i in members) for members in _largest(clusters)]


def _largest(clusters: Sequence[list[int]]) -> list[list[int]]:
    """Leave out the clusters that lie wholly within another, the first of equal ones kept."""
    sets = [frozenset(members) for members in clusters]
    homes: dict[int, list[int]] = {}
    for k, members in enumerate(sets):
        for i in members:
            homes.setdefault(i, []).append(k)

    def within(k: int) -> bool:
        others = homes[min(sets[k])]
        return any(sets[k] < sets[o] or (sets[k] == sets[o] and o < k) for o in others)

    return [sorted(members) for k, members in enumerate(clusters) if not within(k)]


def likeness(a: Node, b: Node, weights: Mapping[str, float]) -> float:
    """Return how alike two nodes are (0–1); 0 when they may not be compared.

    Reports of another happening share sentences about the past with the story's, never the news.
    """
    x, y = a.first, b.first
    if x.scope != y.scope and (a.lede or b.lede):
        return 0.0
    return _score(x, y, weights)


def floor(a: Node, b: Node) -> float:
    """Return the likeness from which two nodes are taken to state one fact."""
    return THRESHOLD if a.first.scope == b.first.scope else OTHER_THRESHOLD


def _score(x: Frame, y: Frame, weights: Mapping[str, float]) -> float:
    clause = overlap(x.terms, y.terms, weights)
    sentence = overlap(x.context, y.context, weights)
    return (1 - CONTEXT_SHARE) * clause + CONTEXT_SHARE * sentence


def _merge(nodes: Sequence[Node], edges: Edges) -> list[list[int]]:
    home = list(range(len(nodes)))
    members = {i: [i] for i in home}
    for (i, j), _ in sorted(edges.items(), key=lambda e: (-e[1], e[0])):
        a, b = home[i], home[j]
        if a == b or not _may_join(nodes, edges, members[a], members[b]):
            continue
        keep, gone = min(a, b), max(a, b)
        members[keep] = sorted(members[keep] + members.pop(gone))
        for k in members[keep]:
            home[k] = keep
    return [members[k] for k in sorted(members)]


def _may_join(nodes: Sequence[Node], edges: Edges, a: list[int], b: list[int]) -> bool:
    """Tell whether two clusters are alike on average (average linkage, no chains)."""
    pairs = [(min(i, j), max(i, j)) for i in a[:MAX_MEMBERS] for j in b[:MAX_MEMBERS]]
    total = math.fsum(edges.get(pair, 0.0) for pair in pairs)
    return total >= len(pairs) and _few_per_article(nodes, [*a, *b])


def _neighbours(edges: Edges) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for i, j in edges:
        found.setdefault(i, set()).add(j)
        found.setdefault(j, set()).add(i)
    return found


def _joined(
    nodes: Sequence[Node], edges: Edges, near: Mapping[int, set[int]], members: list[int]
) -> list[int]:
    """Let a claim also take clauses of further articles that belong to another claim first.

    One clause often states several facts.
    """
    articles = {k for i in members for k in nodes[i].articles}
    scores = []
    for j in sorted({j for i in members[:MAX_MEMBERS] for j in near.get(i, ())} - set(members)):
        pairs = [(min(i, j), max(i, j)) for i in members[:MAX_MEMBERS]]
        mean = math.fsum(edges.get(p, 0.0) for p in pairs) / len(pairs)
        if mean >= JOIN:
            scores.append((-mean, j))
    taken = list(members)
    for _, j in sorted(scores):
        if not nodes[j].articles & articles:
            taken.append(j)
            articles |= nodes[j].articles
    return sorted(taken)


def _few_per_article(nodes: Sequence[Node], members: list[int]) -> bool:
    counts: dict[str, int] = {}
    for i in members:
        for article in nodes[i].articles:
            counts[article] = counts.get(article, 0) + 1
    return max(counts.values()) <= MAX_PER_ARTICLE
