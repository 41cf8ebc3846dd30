"""Assembly: a cluster of aligned clauses becomes claims with readings and differences."""

from collections.abc import Callable, Sequence
from itertools import combinations

from variorum.claims import drift, name
from variorum.claims.bench import (
    MAX_COMPARED,
    Bench,
    Held,
    claim_of,
    differences_of,
    facing,
    order_of,
    reading_of,
)
from variorum.claims.extent import clause_extent
from variorum.claims.frames import Frame
from variorum.claims.kinds import value_of
from variorum.claims.nodes import Node
from variorum.claims.slotclaims import slot_claims
from variorum.claims.slots import Finding, Setting
from variorum.model import TELLING, Claim

AGREE = 0.45
"""Likeness from which clauses of two origins certainly state the same, so that they corroborate it.

Linked readings are right in .93 of the cases from here on; doubt never adds a source.
"""
AGREE_TERMS = 3
"""Terms that such clauses must share: two words (`escape`, `fire`) are in anybody's report."""

Compare = Callable[[Frame, Frame, Setting], Finding | None]
CLAUSE_COMPARATORS: tuple[Compare, ...] = (
    drift.role,
    drift.action,
    drift.complement,
    drift.matter,
    drift.status,
    name.differ,
)


def claims_of(cluster: Sequence[Node], bench: Bench) -> list[Claim]:
    """Return the claims of one cluster: what its clauses say, and each slot that matters.

    A clause whose reports all differ tellingly in one slot is stated by that slot's claim alone:
    else its gist would pass on one of the disputed values as agreed.
    """
    clause = _clause_claim(cluster, bench)
    slots = slot_claims(cluster, bench)
    if clause.differences or not any(_absorbs(s, clause) for s in slots):
        return [clause, *slots]
    return slot_claims(cluster, bench, whole=True)


def _absorbs(slot: Claim, clause: Claim) -> bool:
    telling = any(d.kind in TELLING for d in slot.differences)
    return telling and len(slot.readings) == len(clause.readings)


def _clause_claim(cluster: Sequence[Node], bench: Bench) -> Claim:
    frames = sorted((f for node in cluster for f in node.frames), key=order_of)
    shared = _shared_terms(cluster)
    readings = [reading_of(f, clause_extent(f, shared), value=value_of(f)) for f in frames]
    differences = differences_of(_findings(cluster, frames, bench))
    homes = {f.key: node for node in cluster for f in node.frames}

    def agree(i: int, j: int) -> bool:
        a, b = homes[frames[i].key], homes[frames[j].key]
        shared = a.first.terms & b.first.terms
        return a is b or (len(shared) >= AGREE_TERMS and bench.likeness(a, b) >= AGREE)

    return claim_of(Held("clause", frames, readings, differences), bench, agree)


def _findings(
    cluster: Sequence[Node], frames: Sequence[Frame], bench: Bench
) -> list[tuple[int, int, Finding]]:
    index = {f.key: i for i, f in enumerate(frames)}
    articles = [f.article.key for f in frames]
    found = []
    for a, b in _pairs(cluster):
        pairs = facing(
            sorted(index[f.key] for f in a.frames), sorted(index[f.key] for f in b.frames), articles
        )
        if pairs:
            setting = bench.setting(a, b)
            hits = (compare(a.first, b.first, setting) for compare in CLAUSE_COMPARATORS)
            found += [(*pairs[0], finding) for finding in hits if finding]
    return found


def _pairs(cluster: Sequence[Node]) -> list[tuple[Node, Node]]:
    """Pairs of the most carried wordings in the order of their first readings."""
    most = sorted(cluster, key=lambda n: (-len(n.articles), n.index))[:MAX_COMPARED]
    ordered = sorted(most, key=lambda n: order_of(min(n.frames, key=order_of)))
    return list(combinations(ordered, 2))


def _shared_terms(cluster: Sequence[Node]) -> frozenset[str]:
    counts: dict[str, int] = {}
    for node in cluster:
        for term in node.first.terms:
            counts[term] = counts.get(term, 0) + 1
    return frozenset(t for t, n in counts.items() if n > 1)
