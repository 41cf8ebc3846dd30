"""Assembly: a cluster of aligned clauses becomes claims with readings and differences."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.claims import drift, name, number, place, time
from variorum.claims.extent import clause_extent, value_extent
from variorum.claims.frames import Frame
from variorum.claims.kinds import claim_type, value_of
from variorum.claims.nodes import Node
from variorum.claims.slots import Finding, Setting, Value
from variorum.claims.verdict import origins_of, verdict
from variorum.model import Claim, Difference, Reading, Span, content_id

MAX_COMPARED = 12
"""Wordings of one claim that are compared pair by pair, those most carried first."""

Compare = Callable[[Frame, Frame, Setting], Finding | None]
CLAUSE_COMPARATORS: tuple[Compare, ...] = (drift.role, drift.action, drift.status, name.differ)
SLOTS: tuple[
    tuple[Callable[[Frame], list[Value]], Callable[[Value, Value, Setting], Finding | None]], ...
] = ((number.values, number.differ), (time.values, time.differ), (place.values, place.differ))


@dataclass(frozen=True)
class Bench:
    """What the claims of a story are assembled with."""

    story: str
    origin_of: Mapping[str, str]
    likeness: Callable[[Node, Node], float]
    stated: Mapping[str, frozenset[tuple[str, str]]]

    def setting(self, a: Node, b: Node) -> Setting:
        """Return how two nodes stand to each other."""
        origins_a = {self.origin_of.get(k, k) for k in a.articles}
        origins_b = {self.origin_of.get(k, k) for k in b.articles}
        return Setting(
            likeness=self.likeness(a, b),
            dependent=bool(origins_a & origins_b),
            stated=self.stated,
        )


def claims_of(cluster: Sequence[Node], bench: Bench) -> list[Claim]:
    """Return the claims of one cluster: what its clauses say, and each slot that matters."""
    slots = [claim for read, differ in SLOTS for claim in _slot_claims(cluster, bench, read, differ)]
    return [_clause_claim(cluster, bench), *slots]


def _clause_claim(cluster: Sequence[Node], bench: Bench) -> Claim:
    frames = _ordered(f for node in cluster for f in node.frames)
    shared = _shared_terms(cluster)
    readings = [
        _reading(f, clause_extent(f, shared), value=value_of(f)) for f in frames
    ]
    found = [
        (a, b, finding)
        for a, b in _pairs(cluster)
        for compare in CLAUSE_COMPARATORS
        if (finding := _between(a, b, compare, bench))
    ]
    place_of = {f.key: i for i, f in reversed(list(enumerate(frames)))}
    differences = _bound(found, place_of)
    return _claim("clause", frames, readings, differences, bench)


def _between(a: Node, b: Node, compare: Compare, bench: Bench) -> Finding | None:
    return compare(a.first, b.first, bench.setting(a, b))


def _pairs(cluster: Sequence[Node]) -> list[tuple[Node, Node]]:
    """Pairs of wordings in the order of their first readings."""
    most = sorted(cluster, key=lambda n: (-len(n.articles), n.index))[:MAX_COMPARED]
    ordered = sorted(most, key=lambda n: _order(min(n.frames, key=_order)))
    pairs = combinations(ordered, 2)
    return [(a, b) for a, b in pairs if len(a.articles | b.articles) > 1]


def _slot_claims(
    cluster: Sequence[Node],
    bench: Bench,
    read: Callable[[Frame], list[Value]],
    differ: Callable[[Value, Value, Setting], Finding | None],
) -> list[Claim]:
    held: dict[str, list[tuple[Node, Value]]] = {}
    for node in cluster:
        for frame in node.frames:
            for value in read(frame):
                held.setdefault(value.key, []).append((node, value))
    claims = [slot_claim(held[key], bench, differ) for key in sorted(held)]
    return [c for c in claims if c is not None]


def slot_claim(
    held: Sequence[tuple[Node, Value]],
    bench: Bench,
    differ: Callable[[Value, Value, Setting], Finding | None],
) -> Claim | None:
    """Return the claim of one slot, where reports differ in it or independent ones agree."""
    held = sorted(held, key=lambda h: _order(h[1].frame))
    values = [value for _, value in held]
    readings = [
        _reading(v.frame, value_extent(v.frame, v.focus), value=v.text, focus=v.focus)
        for v in values
    ]
    found = []
    for (node_a, a), (node_b, b) in combinations(_distinct(held), 2):
        if a.frame.article.key != b.frame.article.key:
            finding = differ(a, b, bench.setting(node_a, node_b))
            found += [(a.frame.key, b.frame.key, finding)] if finding else []
    place_of = {v.frame.key: i for i, v in reversed(list(enumerate(values)))}
    differences = _once(place_of, found, readings)
    if len({r.span.article for r in readings}) < 2:
        return None
    if not differences and len(origins_of(readings, bench.origin_of)) < 2:
        return None
    frames = [v.frame for v in values]
    return _claim(values[0].key, frames, readings, differences, bench)


def _distinct(held: Sequence[tuple[Node, Value]]) -> list[tuple[Node, Value]]:
    """The first holder of each value and wording, at most `MAX_COMPARED`."""
    seen: dict[tuple[str, bool, int], tuple[Node, Value]] = {}
    for node, value in held:
        seen.setdefault((value.text, value.loose, node.index), (node, value))
    return list(seen.values())[:MAX_COMPARED]


def _bound(
    found: Sequence[tuple[Node, Node, Finding]], place_of: Mapping[tuple[str, str, int, int], int]
) -> list[Difference]:
    differences = []
    for a, b, finding in found:
        i = min(place_of[f.key] for f in a.frames)
        j = min(place_of[f.key] for f in b.frames)
        differences.append(
            Difference(a=i, b=j, type=finding.type, kind=finding.kind, because=finding.because)
        )
    return differences


def _once(
    place_of: Mapping[tuple[str, str, int, int], int],
    found: Sequence[tuple[tuple[str, str, int, int], tuple[str, str, int, int], Finding]],
    readings: Sequence[Reading],
) -> list[Difference]:
    """Name every pair of differing values once."""
    kept: dict[tuple[frozenset[str], str], Difference] = {}
    for a, b, finding in found:
        i, j = place_of[a], place_of[b]
        pair = frozenset((readings[i].value, readings[j].value))
        difference = Difference(
            a=i, b=j, type=finding.type, kind=finding.kind, because=finding.because
        )
        kept.setdefault((pair, finding.kind), difference)
    return list(kept.values())


def _reading(frame: Frame, span: Span, *, value: str, focus: tuple[Span, ...] = ()) -> Reading:
    clause = frame.clause
    stamp = frame.article.published
    return Reading(
        span=span,
        value=value,
        focus=tuple(f for f in focus if span.contains(f)),
        attributed_to=clause.speaker or (clause.source.exact if clause.source else None),
        hedged=clause.hedged,
        negated=clause.negated,
        published=stamp.value if stamp else None,
    )


def _claim(
    slot: str,
    frames: Sequence[Frame],
    readings: Sequence[Reading],
    differences: Sequence[Difference],
    bench: Bench,
) -> Claim:
    spans = [f"{r.span.article}:{r.span.field}:{r.span.start}:{r.span.end}" for r in readings]
    gist = min(readings, key=lambda r: (abs(len(r.span.exact) - 90), r.span.order))
    days = sorted({d.value for f in frames for d in f.dates if d.low and d.precision == "day"})
    return Claim(
        id=content_id("claim", bench.story, slot, *sorted(spans)),
        gist=" ".join(gist.span.exact.split()),
        type=claim_type(slot, frames),
        verdict=verdict(readings, differences, bench.origin_of),
        origins=len(origins_of(readings, bench.origin_of)),
        readings=tuple(readings),
        differences=tuple(differences),
        background=all(f.scope for f in frames) or len({f.scope for f in frames}) > 1,
        date=days[0] if len(days) == 1 else None,
    )


def _ordered(frames: "Sequence[Frame] | object") -> list[Frame]:
    return sorted(frames, key=_order)  # type: ignore[call-overload,no-any-return]


def _order(frame: Frame) -> tuple[str, tuple[str, str, int, int]]:
    stamp = frame.article.published
    return (stamp.value if stamp else "9999", frame.key)


def _shared_terms(cluster: Sequence[Node]) -> frozenset[str]:
    counts: dict[str, int] = {}
    for node in cluster:
        for term in node.first.terms:
            counts[term] = counts.get(term, 0) + 1
    return frozenset(t for t, n in counts.items() if n > 1)
