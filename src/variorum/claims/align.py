"""Alignment: which clauses of different articles state the same fact."""

from collections.abc import Mapping, Sequence

from variorum.claims.frames import Frame
from variorum.claims.nodes import Node, candidates, overlap, weights_of

THRESHOLD = 0.42
"""Likeness from which two clauses are taken to state one fact."""
OTHER_THRESHOLD = 0.62
"""The same between reports of different happenings, which share background sentences only."""
CONTEXT_SHARE = 0.3
"""Share of the whole sentences' likeness in the likeness of two clauses."""
MAX_PER_ARTICLE = 2
"""Readings one article may give a claim: an article can give a fact twice, not five times."""
MAX_MEMBERS = 24
"""Members of a cluster that a newcomer is compared with, in node order."""

Edges = Mapping[tuple[int, int], float]


def align(nodes: Sequence[Node]) -> list[tuple[Node, ...]]:
    """Cluster nodes that state one fact; every node is in exactly one cluster."""
    weights = weights_of(nodes)
    edges = {
        (i, j): score
        for i, j in candidates(nodes, weights)
        if (score := likeness(nodes[i], nodes[j], weights)) > 0
    }
    clusters = _merge(nodes, edges)
    return [tuple(nodes[i] for i in sorted(members)) for members in clusters]


def likeness(a: Node, b: Node, weights: Mapping[str, float]) -> float:
    """Return how alike two nodes are (0–1); 0 when they may not be compared."""
    x, y = a.first, b.first
    if x.scope != y.scope and (a.lede or b.lede):
        return 0.0
    score = _score(x, y, weights)
    floor = THRESHOLD if x.scope == y.scope else OTHER_THRESHOLD
    return score if score >= floor * 0.6 else 0.0


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
    floors = {
        (i, j): THRESHOLD if nodes[i].first.scope == nodes[j].first.scope else OTHER_THRESHOLD
        for i in a[:MAX_MEMBERS]
        for j in b[:MAX_MEMBERS]
    }
    total = sum(edges.get((min(p), max(p)), 0.0) for p in floors)
    return total >= sum(floors.values()) and _few_per_article(nodes, [*a, *b])


def _few_per_article(nodes: Sequence[Node], members: list[int]) -> bool:
    counts: dict[str, int] = {}
    for i in members:
        for article in nodes[i].articles:
            counts[article] = counts.get(article, 0) + 1
    return max(counts.values()) <= MAX_PER_ARTICLE
