"""Assembly: a cluster of aligned clauses becomes claims with readings and differences."""

from collections.abc import Callable, Sequence
from itertools import combinations

import msgspec

from variorum.claims import drift, name, parties
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
from variorum.claims.singles import weight
from variorum.claims.slotclaims import slot_claims
from variorum.claims.slots import Finding, Setting
from variorum.claims.verdict import UNTRACED, agreeing
from variorum.model import TELLING, Claim

Compare = Callable[[Frame, Frame, Setting], Finding | None]
CLAUSE_COMPARATORS: tuple[Compare, ...] = (
    parties.role,
    parties.actor,
    drift.action,
    drift.complement,
    drift.matter,
    drift.period,
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
    if not clause.differences and any(_absorbs(s, clause) for s in slots):
        return slot_claims(cluster, bench, whole=True)
    return [*(_uncounted(c, slots) for c in _parted(cluster, clause, bench)), *slots]


def _uncounted(clause: Claim, slots: Sequence[Claim]) -> Claim:
    """Count nobody for a clause of which some slot is in dispute."""
    disputed = [
        s for s in slots if any(d.kind in TELLING and d.kind != "update" for d in s.differences)
    ]
    spans = [r.span for s in disputed for r in s.readings]
    if clause.verdict == "corroborated" and any(
        r.span.overlaps(s) for r in clause.readings for s in spans
    ):
        return msgspec.structs.replace(clause, verdict="single_source", origins=1)
    return clause


def _parted(cluster: Sequence[Node], clause: Claim, bench: Bench) -> list[Claim]:
    """Part what is agreed or disputed from what is only told beside it.

    A claim in which no two origins support each other stays whole: its readings stand side by
    side and none is counted.
    """
    found, rest = [], list(cluster)
    while clause.verdict != "single_source":
        core = _core(rest, clause, bench)
        rest = [n for n in rest if n not in core]
        part = _clause_claim(core, bench)
        found.append(msgspec.structs.replace(part, origins=min(part.origins, clause.origins)))
        if not rest:
            return found
        clause = _clause_claim(rest, bench)
    several = len({r.span.article for r in clause.readings}) > 1
    return [*found, clause] if not found or several or weight(rest[0].first) else found


def _core(cluster: Sequence[Node], clause: Claim, bench: Bench) -> list[Node]:
    """The wordings that a claim is judged by, and those that surely say the same."""
    nodes = [homes for _, homes in _placed(cluster)]
    if clause.verdict == "disputed":
        telling = [d for d in clause.differences if d.kind in TELLING]
        chosen = {nodes[i].index for d in telling for i in (d.a, d.b)}
    else:
        sources = [bench.origin_of.get(r.span.article, UNTRACED) for r in clause.readings]
        group = agreeing(
            clause.readings,
            clause.differences,
            sources,
            lambda i, j: bench.supports(nodes[i], nodes[j]),
        )
        chosen = {nodes[i].index for i in group}
    seeds = [n for n in cluster if n.index in chosen][:MAX_COMPARED]
    return [n for n in cluster if n.index in chosen or any(_with(n, seed, bench) for seed in seeds)]


def _with(node: Node, seed: Node, bench: Bench) -> bool:
    """Tell whether a wording belongs beside one that a claim is judged by."""
    return bench.supports(node, seed) or bench.alike(node, seed)


def _absorbs(slot: Claim, clause: Claim) -> bool:
    telling = any(d.kind in TELLING and d.kind != "update" for d in slot.differences)
    return telling and len(slot.readings) == len(clause.readings)


def _clause_claim(cluster: Sequence[Node], bench: Bench) -> Claim:
    placed = _placed(cluster)
    frames, nodes = [f for f, _ in placed], [n for _, n in placed]
    shared = _shared_terms(cluster)
    readings = [reading_of(f, clause_extent(f, shared), value=value_of(f)) for f in frames]
    differences = differences_of(_findings(cluster, frames, bench))
    held = Held("clause", frames, readings, differences)
    return claim_of(held, bench, lambda i, j: bench.supports(nodes[i], nodes[j]))


def _placed(cluster: Sequence[Node]) -> list[tuple[Frame, Node]]:
    """The frames of a cluster in the order of readings, each with its node."""
    return sorted(((f, n) for n in cluster for f in n.frames), key=lambda p: order_of(p[0]))


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
