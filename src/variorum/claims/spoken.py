"""Claims that are quotations: a saying which several reports carry is a claim of its own."""

from collections.abc import Mapping, Sequence

from variorum.claims.handed import handed_on
from variorum.claims.reuse import passages_of
from variorum.claims.verdict import sources_of, verdict
from variorum.model import Article, Claim, Difference, Lineage, Reading, Saying, Span, content_id

TELLING_WORDS = 6
"""Words of a quotation below which it may be a catchword that several people use."""
MOSTLY = 0.8
"""Share of both spans that must be common for a clause to be a whole quotation and no more."""


def spoken_claims(
    story: str,
    sayings: Sequence[Saying],
    articles: Mapping[str, Article],
    lineage: Lineage,
) -> list[Claim]:
    """Return a claim for each saying, its altered wordings named as differences."""
    origin_of, passages = lineage.origin_of(), passages_of(lineage)
    claims = []
    for saying in sayings:
        readings = tuple(_reading(s, saying.speaker, articles[s.article]) for s in saying.readings)
        handed = handed_on(readings, articles, passages)
        claims.append(_claim(story, saying, readings, sources_of(readings, origin_of, handed)))
    return claims


def unsaid(claims: Sequence[Claim], spoken: Sequence[Claim]) -> list[Claim]:
    """Leave out the claims that are nothing but the clauses of one quotation."""
    return [c for c in claims if not any(_within(c, s) for s in spoken)]


def _within(claim: Claim, spoken: Claim) -> bool:
    return all(any(_mostly(r.span, s.span) for s in spoken.readings) for r in claim.readings)


def _mostly(inner: Span, outer: Span) -> bool:
    if not inner.overlaps(outer):
        return False
    shared = min(inner.end, outer.end) - max(inner.start, outer.start)
    return shared >= MOSTLY * max(len(inner.exact), len(outer.exact))


def _claim(
    story: str, saying: Saying, readings: tuple[Reading, ...], sources: Sequence[str]
) -> Claim:
    spans = [f"{s.article}:{s.field}:{s.start}:{s.end}" for s in saying.readings]
    differences = _differences(saying, readings)
    words = [len(r.value.split()) for r in readings]
    judged, origins = verdict(
        readings, differences, sources, lambda i, j: min(words[i], words[j]) >= TELLING_WORDS
    )
    longest = max(readings, key=lambda r: (len(r.span.exact), r.span.order))
    return Claim(
        id=content_id("claim", story, "quote", *sorted(spans)),
        gist=" ".join(longest.span.exact.split()),
        type="quote",
        verdict=judged,
        origins=origins,
        readings=readings,
        differences=differences,
    )


def _reading(span: Span, speaker: str | None, article: Article) -> Reading:
    return Reading(
        span=span,
        value=" ".join(span.exact.split()),
        attributed_to=speaker,
        published=article.published.value if article.published else None,
    )


def _differences(saying: Saying, readings: Sequence[Reading]) -> tuple[Difference, ...]:
    """Name the alteration between the two wordings furthest apart in length."""
    if not saying.altered:
        return ()
    order = sorted(range(len(readings)), key=lambda i: (len(readings[i].value), i))
    a, b = sorted((order[0], order[-1]))
    return (Difference(a=a, b=b, type="quote", kind="paraphrase_drift", because=saying.because),)
