"""A small builder of invented stories: spans are found in the texts, never counted."""

from collections.abc import Sequence

import msgspec

from variorum.model import (
    Article,
    Claim,
    Difference,
    DifferenceKind,
    Pair,
    Reading,
    Region,
    Shared,
    Slot,
    Span,
    Verdict,
    content_id,
)
from variorum.model.article import RegionKind


def article(name: str, text: str, **known: object) -> Article:
    """Make an article whose whole text is body unless regions are given."""
    regions = known.pop("regions", (Region("body", 0, len(text)),))
    made = Article(key=content_id("test", name), name=name, text=text, language="en")
    return msgspec.structs.replace(made, regions=regions, **known)


def find(where: Article, exact: str, nth: int = 0) -> Span:
    """Return the span of the n-th occurrence of `exact`."""
    at = -1
    for _ in range(nth + 1):
        at = where.text.index(exact, at + 1)
    return where.span(at, at + len(exact))


def regions_of(text: str, *named: tuple[RegionKind, str]) -> tuple[Region, ...]:
    """Return regions for the named parts, and body for what lies between them."""
    regions: list[Region] = []
    at = 0
    for kind, part in named:
        start = text.index(part, at)
        if text[at:start].strip():
            regions.append(Region("body", at, start))
        regions.append(Region(kind, start, start + len(part)))
        at = start + len(part)
    if text[at:].strip():
        regions.append(Region("body", at, len(text)))
    return tuple(regions)


def reading(where: Article, exact: str, value: str, focus: str = "", **how: object) -> Reading:
    """Return a reading of `exact`, its focus found inside it."""
    span = find(where, exact)
    inner: tuple[Span, ...] = ()
    if focus:
        start = span.start + exact.index(focus)
        inner = (where.span(start, start + len(focus)),)
    return msgspec.convert(
        {"span": span, "value": value, "focus": inner, **how}, Reading, from_attributes=True
    )


def claim(
    gist: str,
    kind: str,
    verdict: Verdict,
    readings: Sequence[Reading],
    *differences: tuple[int, int, Slot, DifferenceKind, str],
    origins: int = 1,
    date: str | None = None,
    background: bool = False,
) -> Claim:
    """Return a claim."""
    return Claim(
        id=content_id("claim", gist),
        gist=gist,
        type=kind,
        verdict=verdict,
        origins=origins,
        readings=tuple(readings),
        differences=tuple(
            Difference(a=a, b=b, type=slot, kind=how, because=why)
            for a, b, slot, how, why in differences
        ),
        date=date,
        background=background,
    )


def pair(source: Article, copy: Article, of_source: float, of_copy: float, text: str) -> Pair:
    """Return a pair whose text came from `source`, with one shared passage."""
    first, second = find(source, text), find(copy, text)
    turned = source.key > copy.key
    return Pair(
        a=min(source.key, copy.key),
        b=max(source.key, copy.key),
        containment_a=of_copy if turned else of_source,
        containment_b=of_source if turned else of_copy,
        kind="verbatim" if of_copy > 0.8 else "rewritten",
        source="b" if turned else "a",
        because="It carries the text and is not the agency.",
        spans=(Shared(second, first) if turned else Shared(first, second),),
    )
