"""The comparison of a story: from the facts of its reports to claims with readings."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.claims.align import align, likeness
from variorum.claims.assemble import claims_of
from variorum.claims.bench import Bench
from variorum.claims.cardinal import cardinal_claims
from variorum.claims.frames import Frame, frames_of
from variorum.claims.nodes import Node, nodes_of, weights_of
from variorum.claims.relations import relate
from variorum.claims.reuse import passages_of
from variorum.claims.sayings import sayings_of
from variorum.claims.singles import singles
from variorum.claims.slotclaims import SLOTS
from variorum.claims.spoken import spoken_claims, unsaid
from variorum.claims.verdict import UNTRACED
from variorum.model import Article, Claim, Comparison, Facts, Lineage, Role, Story


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
    spoken = spoken_claims(story.id, quotes, {a.key: a for a in ordered}, origin_of)
    claims = sorted([*unsaid(_claims(story, nodes, lineage), spoken), *spoken], key=_rank)
    return Comparison(
        story=story.id,
        articles=roles,
        origins=_origins(ordered, lineage),
        claims=tuple(claims),
        quotes=quotes,
    )


def _claims(story: Story, nodes: Sequence[Node], lineage: Lineage) -> list[Claim]:
    weights = weights_of(nodes)
    bench = Bench(
        story=story.id,
        origin_of=lineage.origin_of(),
        passages=passages_of(lineage),
        likeness=lambda a, b: likeness(a, b, weights),
        stated=_stated(nodes),
    )
    clusters = align(nodes, weights)
    many = [c for c in clusters if len({k for n in c for k in n.articles}) > 1]
    one = [c for c in clusters if len({k for n in c for k in n.articles}) == 1]
    cardinal = cardinal_claims(nodes, bench)
    claims = [claim for c in [*many, *singles(one)] for claim in claims_of(c, bench)]
    return _merged(claims, cardinal)


def _merged(claims: Sequence[Claim], cardinal: Sequence[Claim]) -> list[Claim]:
    """Put both together without saying one thing twice: the claim with more readings stays."""
    kept = [c for c in cardinal if not any(_again(c, other) for other in claims)]
    return [*kept, *(c for c in claims if not any(_again(c, other) for other in kept))]


def _again(claim: Claim, other: Claim) -> bool:
    """Tell whether all readings of one claim lie on those of another of its type."""
    if claim.type != other.type or len(claim.readings) > len(other.readings):
        return False
    return all(any(r.span.overlaps(o.span) for o in other.readings) for r in claim.readings)


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
            found.setdefault(frame.article.key, set()).update(pairs)
    return {key: frozenset(pairs) for key, pairs in found.items()}


def _origins(articles: Sequence[Article], lineage: Lineage) -> tuple[tuple[str, ...], ...]:
    keys = {a.key for a in articles}
    groups = [tuple(sorted(keys & set(o.articles))) for o in lineage.origins]
    known = {k for g in groups for k in g}
    return tuple(sorted([g for g in groups if g] + [(k,) for k in sorted(keys - known)]))
