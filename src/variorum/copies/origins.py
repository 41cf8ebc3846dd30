"""Articles that are not independent of each other, grouped: each group counts once."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.copies.direction import agencies, earlier
from variorum.copies.naming import squash
from variorum.model import Article, Origin, Pair, Span, content_id
from variorum.model.lineage import CopyKind

EVIDENCE_PER_TIE = 2
"""Longest shared passages of a pair that an origin cites; the pair itself has them all."""
_SAME: Mapping[CopyKind, str] = {
    "verbatim": "the same text word for word",
    "edited": "the same text, edited",
    "rewritten": "passages of the same text",
}
REASONS_SHOWN = 4
"""Reasons that a large origin states; the evidence holds the spans of all."""


@dataclass(frozen=True)
class Tie:
    """Two articles that share a source, and what shows it."""

    a: str
    b: str
    because: str
    evidence: tuple[Span, ...]
    source: str | None = None
    """The outlet that one of the two names as its source."""

    @classmethod
    def of(cls, pair: Pair) -> "Tie":
        """Return the tie that a pair of copies makes."""
        longest = sorted(pair.spans, key=lambda s: (s.a.start - s.a.end, s.a.start))
        spans = tuple(x for s in longest[:EVIDENCE_PER_TIE] for x in (s.a, s.b))
        return cls(pair.a, pair.b, _SAME[pair.kind], spans)


def group(articles: Sequence[Article], ties: Iterable[Tie]) -> tuple[Origin, ...]:
    """Return the connected groups of articles under `ties`, each article in exactly one."""
    by_key = {a.key: a for a in sorted(articles, key=lambda x: x.key)}
    root = {key: key for key in by_key}
    ordered = sorted(ties, key=lambda t: (t.a, t.b, t.because, t.source or ""))
    for tie in ordered:
        first, second = sorted((_find(root, tie.a), _find(root, tie.b)))
        root[second] = first
    members: dict[str, list[Article]] = {}
    for key, article in by_key.items():
        members.setdefault(_find(root, key), []).append(article)
    bonds: dict[str, list[Tie]] = {}
    for tie in ordered:
        bonds.setdefault(_find(root, tie.a), []).append(tie)
    return tuple(_origin(group, bonds.get(key, [])) for key, group in sorted(members.items()))


def _find(root: dict[str, str], key: str) -> str:
    while root[key] != key:
        root[key] = root[root[key]]
        key = root[key]
    return key


def _origin(members: list[Article], ties: list[Tie]) -> Origin:
    keys = tuple(a.key for a in members)
    name, named_by = _name(members, ties)
    spans = {s for tie in ties for s in tie.evidence} | set(named_by)
    return Origin(
        id=content_id("origin", *keys),
        name=name,
        articles=keys,
        because=_because(members, ties),
        evidence=tuple(sorted(spans, key=lambda s: s.order)),
    )


def _name(members: list[Article], ties: list[Tie]) -> tuple[str, tuple[Span, ...]]:
    """Return the agency most members credit, else the outlet most name, else the first one."""
    credits = [(name, credit) for a in members for name, credit in sorted(agencies(a).items())]
    counts = Counter(name for name, _ in credits)
    if counts:
        best = min(counts, key=lambda n: (-counts[n], n))
        values = sorted(c.value for n, c in credits if n == best)
        return values[0], tuple(c.span for n, c in credits if n == best and c.span)
    sources = Counter(t.source for t in ties if t.source)
    if sources:
        return min(sources, key=lambda n: (-sources[n], n)), ()
    first = _first(members)
    if first is not None and first.outlet is not None:
        return first.outlet.value, (first.outlet.span,) if first.outlet.span else ()
    return f"unknown origin ({min(members, key=lambda a: (a.name, a.key)).name})", ()


def _first(members: list[Article]) -> Article | None:
    """Return the member published before all others; of one outlet, any is as good."""
    outlets = {squash(a.outlet.value) if a.outlet else "" for a in members}
    if len(outlets) == 1:
        return members[0]
    dated = sorted((a for a in members if a.published), key=_stamp)
    if len(dated) < len(members):
        return None
    certain = earlier(dated[0].published, dated[1].published) == "a"
    return dated[0] if certain else None


def _stamp(article: Article) -> tuple[str, str]:
    return (article.published.value if article.published else "", article.key)


def _because(members: list[Article], ties: list[Tie]) -> str:
    if len(members) == 1:
        return "shares no text and no credit with another report"
    reasons = Counter(t.because for t in ties)
    return "; ".join(sorted(reasons, key=lambda r: (-reasons[r], r))[:REASONS_SHOWN])
