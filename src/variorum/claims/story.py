"""The comparison of a story: from the facts of its reports to claims with readings."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import msgspec

from variorum.claims.align import align, likeness
from variorum.claims.assemble import claims_of
from variorum.claims.bench import Bench
from variorum.claims.cardinal import cardinal_claims
from variorum.claims.deeds import deed_claims
from variorum.claims.frames import Frame, frames_of
from variorum.claims.names import name_claims
from variorum.claims.nodes import Node, nodes_of, weights_of
from variorum.claims.parts import without_parts
from variorum.claims.relations import relate
from variorum.claims.reuse import passages_of
from variorum.claims.sayings import sayings_of
from variorum.claims.singles import singles
from variorum.claims.slotclaims import SLOTS
from variorum.claims.spoken import spoken_claims, unsaid
from variorum.claims.support import supports
from variorum.claims.verdict import UNTRACED
from variorum.model import TELLING, Article, Claim, Comparison, Facts, Lineage, Role, Story


def compare_story(
    story: Story,
    articles: Sequence[Article],
    facts: Mapping[str, Facts],
    lineage: Lineage,
) -> Comparison:
    """Compare the reports of one story.

    Args:
        story: the story; its day, where known, tells which articles report another happening.
        articles: its articles, in any order.
        facts: what was read in each, by article key.
        lineage: who copied whom, over these articles or more.

    Returns:
        The claims, most corroborated and most disputed first, each reading with its characters.
    """
    ordered = sorted(articles, key=lambda a: a.key)
    origin_of = lineage.origin_of()
    frames = {a.key: frames_of(a, facts[a.key], origin_of.get(a.key, UNTRACED)) for a in ordered}
    roles = relate(story, ordered, facts, frames, origin_of)
    nodes = nodes_of(_scoped(frames, roles))
    quotes = sayings_of(ordered, facts)
    spoken = spoken_claims(story.id, quotes, {a.key: a for a in ordered}, lineage)
    claims = sorted([*unsaid(_claims(story, nodes, facts, lineage), spoken), *spoken], key=_rank)
    claims = [*without_parts(claims), *name_claims(story.id, ordered, facts)]
    return Comparison(
        story=story.id,
        articles=roles,
        origins=_origins(ordered, lineage),
        claims=tuple(claims),
        quotes=quotes,
    )


def _claims(
    story: Story, nodes: Sequence[Node], facts: Mapping[str, Facts], lineage: Lineage
) -> list[Claim]:
    weights = weights_of(nodes)
    bench = Bench(
        story=story.id,
        origin_of=lineage.origin_of(),
        passages=passages_of(lineage),
        likeness=lambda a, b: likeness(a, b, weights),
        stated=_stated(nodes),
        supports=_supporting(weights),
    )
    clusters = align(nodes, weights)
    many = [c for c in clusters if len({k for n in c for k in n.articles}) > 1]
    one = [c for c in clusters if len({k for n in c for k in n.articles}) == 1]
    cardinal = cardinal_claims(nodes, bench)
    claims = [claim for c in [*many, *singles(one)] for claim in claims_of(c, bench)]
    deeds = deed_claims([f for n in nodes for f in n.frames], facts, bench)
    merged = _merged(claims, cardinal)
    return [*merged, *(d for d in deeds if not _in_dispute(d, merged))]


def _in_dispute(claim: Claim, others: Sequence[Claim]) -> bool:
    """Tell whether a reading lies on one that is disputed, but for a newer state."""
    disputed = [
        r.span
        for c in others
        if any(d.kind in TELLING and d.kind != "update" for d in c.differences)
        for r in c.readings
    ]
    return any(r.span.overlaps(s) for r in claim.readings for s in disputed)


def _supporting(weights: Mapping[str, float]) -> Callable[[Node, Node], bool]:
    known: dict[tuple[int, int], bool] = {}

    def supporting(a: Node, b: Node) -> bool:
        key = (min(a.index, b.index), max(a.index, b.index))
        if key not in known:
            known[key] = supports(a, b, weights)
        return known[key]

    return supporting


def _merged(claims: Sequence[Claim], cardinal: Sequence[Claim]) -> list[Claim]:
    """Put both together without saying one thing twice: the claim with more readings stays."""
    tolls = [c for c in cardinal if c.type == "casualty"]
    rest = [c for c in claims if not any(_same_toll(c, toll) for toll in tolls)]
    cardinal = [_joined(c, claims) if c.type == "casualty" else c for c in cardinal]
    kept = [c for c in cardinal if not any(_again(c, other) for other in rest)]
    return [*kept, *(c for c in rest if not any(_again(c, other) for other in kept))]


def _again(claim: Claim, other: Claim) -> bool:
    """Tell whether all readings of one claim lie on those of another of its type."""
    known = {d.because for d in other.differences}
    if any(d.because not in known for d in claim.differences):
        return False
    if claim.verdict == "corroborated" != other.verdict:
        return False
    if claim.type != other.type or len(claim.readings) > len(other.readings):
        return False
    return all(any(r.span.overlaps(o.span) for o in other.readings) for r in claim.readings)


def _joined(toll: Claim, claims: Sequence[Claim]) -> Claim:
    """Add to a toll the readings of the claims that give it again."""
    readings = list(toll.readings)
    for again in (c for c in claims if _same_toll(c, toll)):
        for reading in again.readings:
            if not any(reading.span.overlaps(r.span) for r in readings):
                readings.append(reading)
    return msgspec.structs.replace(toll, readings=tuple(readings))


def _same_toll(claim: Claim, toll: Claim) -> bool:
    """Tell whether a claim gives a toll again: most of its readings, and no further report."""
    if claim.type != "casualty" or not claim.differences:
        return False
    if any(d.type != "number" or d.kind == "conflict" for d in claim.differences):
        return False
    known = {r.span.article for r in toll.readings}
    again = [r for r in claim.readings if any(r.span.overlaps(o.span) for o in toll.readings)]
    return 2 * len(again) >= len(claim.readings) and all(
        r.span.article in known for r in claim.readings
    )


def _rank(claim: Claim) -> tuple[int, int, int, str]:
    articles = {r.span.article for r in claim.readings}
    first = min(r.span.start for r in claim.readings)
    return (-claim.origins, -len(articles), first, claim.id)


def _scoped(frames: Mapping[str, Sequence[Frame]], roles: Sequence[Role]) -> list[Frame]:
    """Return the frames of all reports, those of another happening marked with its article."""
    found: list[Frame] = []
    for role in roles:
        if role.relation == "other_event":
            found.extend(replace(f, scope=role.because) for f in frames[role.article])
        elif role.relation != "not_an_article":
            found.extend(frames[role.article])
    return found


def _stated(nodes: Sequence[Node]) -> dict[str, frozenset[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for node in nodes:
        for frame in node.frames:
            pairs = {(v.key, v.text) for read, _ in SLOTS for v in read(frame)}
            pairs |= {("name", t) for m in frame.mentions for t in m.span.exact.lower().split()}
            found.setdefault(frame.article.key, set()).update(pairs)
    return {key: frozenset(pairs) for key, pairs in found.items()}


def _origins(articles: Sequence[Article], lineage: Lineage) -> tuple[tuple[str, ...], ...]:
    keys = {a.key for a in articles}
    groups = [tuple(sorted(keys & set(o.articles))) for o in lineage.origins]
    known = {k for g in groups for k in g}
    return tuple(sorted([g for g in groups if g] + [(k,) for k in sorted(keys - known)]))
