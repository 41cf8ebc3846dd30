"""Reuse: one passage in reports of different origins is one source for what it says."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from variorum.claims.frames import Frame
from variorum.model import Echo, Lineage, Pair, Shared, Span

COVERED = 0.5
"""Share of a clause that must lie in a passage both articles share."""

Passages = Mapping[tuple[str, str], tuple[Shared, ...]]


def passages_of(lineage: Lineage) -> Passages:
    """Return the passages shared by articles of different origins, by the articles' keys."""
    origin_of = lineage.origin_of()
    found: dict[tuple[str, str], tuple[Shared, ...]] = {}
    both: tuple[Pair | Echo, ...] = (*lineage.pairs, *lineage.echoes)
    for shared in both:
        if origin_of.get(shared.a) != origin_of.get(shared.b):
            key = (shared.a, shared.b)
            found[key] = (*found.get(key, ()), *shared.spans)
    return found


def reused(frames: Sequence[Frame], passages: Passages) -> Iterator[tuple[int, int]]:
    """Yield pairs of frames, by index, of which one passes on the other's words."""
    first: dict[str, int] = {}
    places: dict[str, list[int]] = {}
    for i, frame in enumerate(frames):
        places.setdefault(frame.article.key, []).append(i)
        for run in frame.runs:
            yield first.setdefault(run, i), i
    for a, b in _pairs(places, passages):
        for i, j in product(places[a], places[b]):
            if _shared(frames[i].clause.span, frames[j].clause.span, passages[a, b]):
                yield i, j


def _pairs(places: Mapping[str, list[int]], passages: Passages) -> list[tuple[str, str]]:
    if len(passages) < len(places) ** 2:
        return sorted(p for p in passages if p[0] in places and p[1] in places)
    return sorted((a, b) for a in places for b in places if (a, b) in passages)


def _shared(x: Span, y: Span, passages: Sequence[Shared]) -> bool:
    return any(_covers(p.a, x) and _covers(p.b, y) for p in passages)


def _covers(passage: Span, clause: Span) -> bool:
    if not passage.overlaps(clause):
        return False
    common = min(passage.end, clause.end) - max(passage.start, clause.start)
    return common >= COVERED * len(clause.exact)
