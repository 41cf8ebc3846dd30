"""Claims of one slot: the number, time or place that several reports give of one thing."""

from collections.abc import Callable, Sequence
from itertools import combinations

from variorum.claims import district, number, numbered, place, time
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
from variorum.claims.support import of_one_happening
from variorum.claims.verdict import AGREEING, UNTRACED, agreeing
from variorum.model import Claim, Difference, Reading

Read = Callable[[Frame], list[Value]]
Differ = Callable[[Value, Value, Setting], Finding | None]
Key = tuple[str, str, int, int]
SLOTS: tuple[tuple[Read, Differ], ...] = (
    (number.values, number.differ),
    (time.values, time.differ),
    (place.values, place.differ),
    (numbered.values, numbered.differ),
    (district.values, district.differ),
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
    gathered: bool = False,
) -> Claim | None:
    """Return the claim of one slot, where reports differ in it or independent ones agree.

    Args:
        held: the values under one key, with the nodes they stand in.
        bench: what claims are put together on.
        differ: the slot's comparator.
        whole: let readings be whole clauses instead of the value with its verb.
        gathered: the values are of one happening, however little their clauses are alike.
    """
    held = sorted(held, key=lambda h: order_of(h[1].frame))
    values = [value for _, value in held]
    readings = [_reading(value, whole=whole) for value in values]
    differences = _differences(held, bench, differ)
    nodes = [node for node, _ in held]
    if len({r.span.article for r in readings}) < 2:
        return None
    frames = [v.frame for v in values]
    found_held = Held(values[0].key, frames, readings, differences)

    counted = values[0].slot == "number"

    def agree(i: int, j: int) -> bool:
        same = _agree(values[i], values[j], differences, i, j)
        if same and gathered and (counted or of_one_happening(nodes[i], nodes[j])):
            return True
        return same and bench.one_thing(nodes[i], nodes[j], counted=counted)

    claim = claim_of(found_held, bench, agree)
    if claim.verdict != "corroborated":
        return claim if differences else None
    group = {i for d in differences for i in (d.a, d.b)}
    origins = [bench.origin_of.get(r.span.article, UNTRACED) for r in readings]
    group |= set(agreeing(readings, differences, origins, agree))
    told = {(values[i].text, origins[i]) for i in group}
    group |= {i for i, value in enumerate(values) if (value.text, origins[i]) in told}
    if len(group) == len(held):
        return claim
    few = [held[i] for i in sorted(group)]
    return slot_claim(few, bench, differ, whole=whole, gathered=gathered)


def _reading(value: Value, *, whole: bool) -> Reading:
    frame = value.frame
    span = clause_extent(frame, frame.terms) if whole else value_extent(frame, value.focus)
    return reading_of(frame, span, value=value.text, focus=value.focus)


def _agree(a: Value, b: Value, differences: Sequence[Difference], i: int, j: int) -> bool:
    """Tell whether two values are one, or differ by rounding or spelling only."""
    if a.several or b.several:
        return a.text == b.text
    if a.slot == "number" and (a.exact is None or b.exact is None):
        return False
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
    found: list[tuple[float, int, int, Finding]] = []
    for one, two in combinations(list(groups.values())[:MAX_COMPARED], 2):
        if pairs := facing(one, two, articles):
            settings = [bench.setting(held[i][0], held[j][0]) for i, j in pairs]
            best = max(range(len(pairs)), key=lambda k: (settings[k].likeness, -k))
            i, j = pairs[best]
            finding = differ(held[i][1], held[j][1], settings[best])
            found += [(settings[best].likeness, i, j, finding)] if finding else []
    titles = [value.frame.titled for _, value in held]
    ranked = sorted(found, key=lambda f: (titles[f[1]] + titles[f[2]], -f[0], f[1], f[2]))
    steps = _stepwise([(i, j, f) for _, i, j, f in ranked], [value for _, value in held])
    return differences_of(sorted(steps, key=lambda s: (s[0], s[1])))


def _stepwise(
    found: Sequence[tuple[int, int, Finding]], values: Sequence[Value]
) -> list[tuple[int, int, Finding]]:
    """Keep of a rising toll each step once: not four to eleven where nine came between."""
    rises = {
        _numbers(values[i], values[j]): None for i, j, f in reversed(found) if f.kind == "update"
    }
    kept: set[tuple[float, float]] = set()
    out = []
    for i, j, finding in found:
        if finding.kind == "update":
            low, high = step = _numbers(values[i], values[j])
            between = any((low, n) in rises and (n, high) in rises for _, n in rises)
            if step in kept or between:
                continue
            kept.add(step)
        out.append((i, j, finding))
    return out


def _numbers(a: Value, b: Value) -> tuple[float, float]:
    one, two = sorted((a.exact or 0.0, b.exact or 0.0))
    return one, two
