"""Plain text for people: aligned, one record a line, control characters made visible."""

from collections.abc import Mapping
from typing import Any

from variorum.cli.shell import plain
from variorum.model import (
    Article,
    Event,
    Fact,
    Facts,
    Lineage,
    Mention,
    Place,
    Quote,
    first_span,
)

WIDTH = 100


def stories_table(view: Mapping[str, Any]) -> str:
    """Return the stories, one a line: rank, id, days, reports, origins, title."""
    if not view["stories"]:
        return "no stories yet: `variorum add PATH`, then `variorum build`"
    lines = [f"{'':>4}  {'id':<12}{'from':<12}{'reports':>8}{'origins':>8}  title"]
    for rank, story in enumerate(view["stories"], start=1):
        lines.append(
            f"{rank:>4}  {story['id'][:10]:<12}{story['from'] or 'unknown':<12}"
            f"{len(story['articles']):>8}{story['origins']:>8}  {_short(story['title'])}"
        )
    return "\n".join(lines)


def copies_table(lineage: Lineage, labels: Mapping[str, str]) -> str:
    """Return the pairs with their longest shared passage, then the origins."""
    lines = []
    for p in lineage.pairs:
        longest = max(p.spans, key=lambda s: len(s.a.exact)).a.exact
        arrow = {"a": "->", "b": "<-", "unknown": "--"}[p.source]
        lines.append(
            f"{labels[p.a]} {arrow} {labels[p.b]}  {p.kind}, "
            f"{p.containment_a:.0%} / {p.containment_b:.0%}, {len(p.spans)} passages: "
            f"“{_short(longest)}”"
        )
    for e in lineage.echoes:
        longest = max(e.spans, key=lambda s: len(s.a.exact)).a.exact
        lines.append(f"{labels[e.a]} ~~ {labels[e.b]}  same passage: “{_short(longest)}”")
    count = f"{len(lineage.pairs)} pairs, {len(lineage.echoes)} echoes"
    lines.append(f"{count}, {len(lineage.origins)} origins")
    for o in lineage.origins:
        members = ", ".join(labels[a] for a in o.articles)
        lines.append(f"origin {plain(o.name)}: {members} ({plain(o.because)})")
    return "\n".join(plain(line) for line in lines)


def facts_table(label: str, article: Article, facts: Facts) -> str:
    """Return one article's facts, one a line: kind, offsets, characters, value."""
    stamp = article.published
    published = f"{stamp.value} ({stamp.basis})" if stamp else "not stated"
    outlet = article.outlet.value if article.outlet else "unknown"
    lines = [plain(f"{label}  outlet {outlet}  published {published}")]
    if facts.unread:
        lines.append(f"  not read: {facts.unread}")
    for fact in facts.all():
        span = first_span(fact)
        kind = type(fact).__name__.lower()
        where = f"{'title ' if span.field == 'title' else ''}{span.start}-{span.end}"
        lines.append(plain(f"  {kind:<9}{where:<12}“{_short(span.exact)}”  {_value(fact)}"))
    return "\n".join(lines)


def _value(fact: Fact) -> str:
    match fact:
        case Quote():
            return f"{fact.form}, speaker {fact.speaker or 'unknown'}"
        case Event():
            actor = " + ".join(s.exact for s in fact.actor) or "?"
            recipient = " + ".join(s.exact for s in fact.recipient) or "?"
            return f"{fact.code}: {_short(actor)} -> {_short(recipient)} ({fact.status})"
    given = [fact.name if isinstance(fact, Mention | Place) else fact.value, *_units(fact)]
    return " ".join(str(v) for v in given if v is not None)


def _units(fact: Fact) -> list[object]:
    return [getattr(fact, n, None) for n in ("unit", "basis", "precision", "type")]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"
