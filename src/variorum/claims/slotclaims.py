"""Claims of one slot: the number, time or place that several reports give of one thing."""

from collections.abc import Callable, Sequence
from itertools import combinations

from variorum.claims import number, place, time
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
from variorum.claims.extent import clause_extent, value_extent
from variorum.claims.frames import Frame
from variorum.claims.nodes import Node
from variorum.claims.slots import Finding, Setting, Value
from variorum.claims.verdict import AGREEING
from variorum.model import Claim, Difference, Reading

Read = Callable[[Frame], list[Value]]
Differ = Callable[[Value, Value, Setting], Finding | None]
Key = tuple[str, str, int, int]
SLOTS: tuple[tuple[Read, Differ], ...] = (
    (number.values, number.differ),
    (time.values, time.differ),
    (place.values, place.differ),
)


def slot_claims(cluster: Sequence[Node], bench: Bench, *, whole: bool = False) -> list[Claim]:
    """Return the claims of the slots in which a cluster's reports differ or independently agree.

    Args:
        cluster: nodes that state one fact.
        bench: what claims are put together on.
        whole: let readings be whole clauses instead of the value with its verb.
    """
    claims = []
    for read, differ in SLOTS:
        held: dict[str, list[tuple[Node, Value]]] = {}
        for node in cluster:
            for value in (v for frame in node.frames for v in read(frame)):
                held.setdefault(value.key, []).append((node, value))
        claims += [slot_claim(held[k], bench, differ, whole=whole) for k in sorted(held)]
    return [c for c in claims if c is not None]


def slot_claim(
    held: Sequence[tuple[Node, Value]],
    bench: Bench,
    differ: Differ,
    *,
    whole: bool = False,
) -> Claim | None:
    """Return the claim of one slot, where reports differ in it or independent ones agree."""
    held = sorted(held, key=lambda h: order_of(h[1].frame))
    values = [value for _, value in held]
    readings = [_reading(value, whole=whole) for value in values]
    differences = _differences(held, bench, differ)
    if len({r.span.article for r in readings}) < 2:
        return None
    frames = [v.frame for v in values]
    found_held = Held(values[0].key, frames, readings, differences)
    claim = claim_of(
        found_held, bench, lambda i, j: _agree(values[i], values[j], differences, i, j)
    )
    return claim if differences or claim.verdict == "corroborated" else None


def _reading(value: Value, *, whole: bool) -> Reading:
    frame = value.frame
    span = clause_extent(frame, frame.terms) if whole else value_extent(frame, value.focus)
    return reading_of(frame, span, value=value.text, focus=value.focus)


def _agree(a: Value, b: Value, differences: Sequence[Difference], i: int, j: int) -> bool:
    """Tell whether two values are one, or differ by rounding or spelling only."""
    if a.several or b.several:
        return a.text == b.text
    if (a.low, a.high) == (b.low, b.high):
        return True
    return any({d.a, d.b} == {i, j} and d.kind in AGREEING for d in differences)


def _differences(
    held: Sequence[tuple[Node, Value]], bench: Bench, differ: Differ
) -> list[Difference]:
    """Name every pair of differing values once, by the clauses of each that are most alike."""
    articles = [value.frame.article.key for _, value in held]
    groups: dict[tuple[str, bool], list[int]] = {}
    for i, (_, value) in enumerate(held):
        groups.setdefault((value.text, value.loose), []).append(i)
    found = []
    for one, two in combinations(list(groups.values())[:MAX_COMPARED], 2):
        if pairs := facing(one, two, articles):
            settings = [bench.setting(held[i][0], held[j][0]) for i, j in pairs]
            best = max(range(len(pairs)), key=lambda k: (settings[k].likeness, -k))
            i, j = pairs[best]
            finding = differ(held[i][1], held[j][1], settings[best])
            found += [(i, j, finding)] if finding else []
    return differences_of(found)
