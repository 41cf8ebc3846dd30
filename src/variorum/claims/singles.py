"""Claims that one article alone makes: those that matter, those near its beginning first."""

from collections.abc import Iterable, Sequence

from variorum.claims import wording
from variorum.claims.frames import Frame
from variorum.claims.nodes import Node

MAX_SINGLES = 12
"""Claims listed for an article that no other article makes."""
MIN_SINGLE_TERMS = 4
"""Terms a clause needs to be a claim of its own."""


def singles(clusters: Iterable[Sequence[Node]]) -> list[Sequence[Node]]:
    """Return the clusters of one article each that matter, bounded for each article."""
    by_article: dict[str, list[Sequence[Node]]] = {}
    for cluster in clusters:
        by_article.setdefault(min(cluster[0].articles), []).append(cluster)
    kept: list[Sequence[Node]] = []
    for key in sorted(by_article):
        found = [c for c in by_article[key] if weight(c[0].first) > 0]
        found.sort(key=lambda c: (-weight(c[0].first), c[0].first.key))
        kept.extend(found[:MAX_SINGLES])
    return kept


def weight(frame: Frame) -> int:
    """Return how much a clause matters: tolls, numbers, names, doing, a place in the lede."""
    clause = frame.clause
    if len(frame.terms) < MIN_SINGLE_TERMS or clause.predicate is None or frame.scope:
        return 0
    telling = 0
    telling += 3 if frame.terms & wording.words_of("casualty") else 0
    telling += 2 if frame.quantities else 0
    telling += (
        1 if any(clause.subject and clause.subject.overlaps(m.span) for m in frame.mentions) else 0
    )
    telling += 2 if frame.lede and telling else 0
    return telling
