"""One story's lineage: what lies outside it cut off, and each publisher counted once.

Over an archive an outlet is no origin: its five hundred reports tell of three hundred happenings.
Within one story two reports of an outlet, or one that rests on the other's, are one source.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from variorum.copies.direction import agencies, rests_on
from variorum.copies.naming import squash
from variorum.model import Article, Lineage, Origin, Span, content_id

FRONT = 80
"""Code points that stand for a report that has no headline."""
NAMES_SHOWN = 3
"""Reports that a reason names."""
_INK = re.compile(rf"\S(?:.{{0,{FRONT - 2}}}\S)?")
PUBLISHED, CREDITED, NAMED = "published by it", "crediting it", "naming it as their source"
_RANKS = (PUBLISHED, CREDITED, NAMED)


@dataclass(frozen=True)
class _Part:
    """What one article has to do with a publisher, and the characters that show it."""

    rank: int
    article: Article
    value: str
    evidence: tuple[Span, ...]


def within_story(lineage: Lineage, articles: Sequence[Article]) -> Lineage:
    """Return the lineage of a story: its articles only, origins of one publisher merged.

    Two origins of `lineage` become one where an article of each was published by the same
    outlet, credits it, or rests on its report by naming it as the source. Adding a copy, or a
    second report of one outlet, never gives more origins. An article that `lineage` does not
    know is in no origin. What is narrowed already stays as it is.

    Args:
        lineage: of these articles and any others.
        articles: all articles of one story, in any order.
    """
    own = {a.key: a for a in sorted(articles, key=lambda a: a.key)}
    parts = [o for o in lineage.origins if any(k in own for k in o.articles)]
    narrowed = {o.id: _narrowed(o, own) for o in sorted(parts, key=lambda o: o.id)}
    home = {k: o.id for o in narrowed.values() for k in o.articles}
    bonds = [b for b in _bonds([own[k] for k in sorted(home)]) if len(b) > 1]
    groups = _joined(list(narrowed), [sorted({home[p.article.key] for p in b}) for b in bonds])
    origins = [
        _merged([narrowed[i] for i in ids], [b for b in bonds if home[b[0].article.key] in ids])
        for ids in groups
    ]
    return Lineage(
        pairs=tuple(p for p in lineage.pairs if p.a in own and p.b in own),
        origins=tuple(sorted(origins, key=lambda o: o.id)),
        echoes=tuple(e for e in lineage.echoes if e.a in own and e.b in own),
    )


def _narrowed(origin: Origin, own: Mapping[str, Article]) -> Origin:
    if all(k in own for k in origin.articles):
        return origin
    return msgspec.structs.replace(
        origin,
        articles=tuple(k for k in origin.articles if k in own),
        evidence=tuple(s for s in origin.evidence if s.article in own),
    )


def _bonds(articles: Sequence[Article]) -> Iterator[list[_Part]]:
    """Yield for each publisher of these articles those that go back to it, publications first."""
    parts: dict[str, dict[str, _Part]] = {}
    for article in articles:
        for name, part in _parts(article):
            held = parts.setdefault(name, {})
            if part.evidence:
                held[article.key] = min(held.get(article.key, part), part, key=lambda p: p.rank)
    for _, held in sorted(parts.items()):
        bond = sorted(held.values(), key=lambda p: (p.rank, p.article.key))
        if bond and _RANKS[bond[0].rank] != NAMED:
            yield bond


def _parts(article: Article) -> Iterator[tuple[str, _Part]]:
    """Yield the publishers that an article goes back to, in comparable form."""
    front = _front(article)
    if article.outlet is not None:
        spans = (article.outlet.span,) if article.outlet.span else front
        yield squash(article.outlet.value), _Part(0, article, article.outlet.value, spans)
    for name, credit in sorted(agencies(article).items()):
        spans = (credit.span,) if credit.span else front
        yield name, _Part(1, article, credit.value, spans)
    for name, span in rests_on(article).items():
        yield name, _Part(2, article, name, (span,))


def _front(article: Article) -> tuple[Span, ...]:
    """Return the characters that stand for an article: its headline, else how it begins."""
    if article.headline is not None:
        return (article.headline,)
    bodies = article.regions_of("body")
    found = _INK.search(article.text, bodies[0].start if bodies else 0)
    return (article.span(*found.span()),) if found else ()


def _joined(ids: Sequence[str], bonds: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the connected groups of origins under the bonds."""
    root = {i: i for i in ids}

    def find(i: str) -> str:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for bond in bonds:
        for other in bond[1:]:
            first, second = sorted((find(bond[0]), find(other)))
            root[second] = first
    groups: dict[str, list[str]] = {}
    for i in ids:
        groups.setdefault(find(i), []).append(i)
    return list(groups.values())


def _merged(origins: Sequence[Origin], bonds: Sequence[Sequence[_Part]]) -> Origin:
    """Return one origin of several: named after the publisher of the largest bond."""
    shown = {s for bond in bonds for part in bond for s in part.evidence}
    if len(origins) == 1:
        return origins[0]
    keys = sorted(k for o in origins for k in o.articles)
    spans = shown.union(*(o.evidence for o in origins))
    told = [o.because for o in origins if len(o.articles) > 1] + [_told(b) for b in bonds]
    return Origin(
        id=content_id("origin", *keys),
        name=_name(origins, bonds),
        articles=tuple(keys),
        because="; ".join(told),
        evidence=tuple(sorted(spans, key=lambda s: s.order)),
    )


def _name(origins: Sequence[Origin], bonds: Sequence[Sequence[_Part]]) -> str:
    """Return the agency that an origin is named after already, else the widest bond's outlet."""
    credited = {p.value for b in bonds for p in b if _RANKS[p.rank] == CREDITED}
    agency = [o for o in origins if o.name in credited]
    if agency:
        return min(agency, key=lambda o: (-len(o.articles), o.name)).name
    return min(bonds, key=lambda b: (-len(b), b[0].value))[0].value


def _told(bond: Sequence[_Part]) -> str:
    """Return one sentence part that says how articles go back to one publisher."""
    found = []
    for rank, how in enumerate(_RANKS):
        names = sorted(p.article.name for p in bond if p.rank == rank)
        more = len(names) - NAMES_SHOWN
        listed = ", ".join(names[:NAMES_SHOWN]) + (f" and {more} more" if more > 0 else "")
        found += [f"{listed} {how}"] if names else []
    return f"they go back to {bond[0].value} ({'; '.join(found)})"
