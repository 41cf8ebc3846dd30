"""Claims that one article alone makes: those that matter, those near its beginning first."""

from collections.abc import Iterable, Sequence

from variorum.claims import wording
from variorum.claims.frames import Frame
from variorum.claims.nodes import Node

MAX_SINGLES = 50
"""Claims listed for an article that no other article makes: of 152 news reports 95 in 100 have
fewer (half of them have 11)."""
MIN_SINGLE_TERMS = 3
"""Terms a clause needs to be a claim of its own."""


def singles(clusters: Iterable[Sequence[Node]]) -> list[Sequence[Node]]:
    """Return the wordings of clusters of one article each that state a fact, bounded for each.

    Those that tell most are kept; what a report opens with is always among them. Wordings that
    were aligned within one article are parted: nobody else says either of them.
    """
    by_article: dict[str, list[Node]] = {}
    for cluster in clusters:
        by_article.setdefault(min(cluster[0].articles), []).extend(cluster)
    kept: list[Sequence[Node]] = []
    for key in sorted(by_article):
        found = [n for n in by_article[key] if weight(n.first) > 0]
        found.sort(key=lambda n: (-weight(n.first), n.first.key))
        kept.extend((n,) for n in found[:MAX_SINGLES])
    return kept


def weight(frame: Frame) -> int:
    """Return how much a clause tells: a place in the lede, tolls, numbers, names, places, days."""
    if len(frame.terms) < MIN_SINGLE_TERMS or frame.scope or frame.caption:
        return 0
    if not frame.clause.states:
        return 0
    telling = 8 if frame.lede else 0
    telling += 3 if frame.terms & wording.words_of("casualty") else 0
    telling += 2 if frame.quantities else 0
    telling += 1 if frame.mentions or frame.clause.source else 0
    telling += 1 if frame.places or frame.dates else 0
    return telling
