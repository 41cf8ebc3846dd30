"""Quotations that were handed on: told to one medium, or taken over with the words around them.

Two reports that carry the same quotation may both have heard it. Where one of them says that it
was told to a medium, or where the narration around it is the same too, one had it from the other
or both from a third, and doubt never adds a source.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from variorum.claims.reuse import Passages
from variorum.model import Article, Reading, Shared, Span

AROUND = 6
"""Words outside the quotation that must be the same: an attribution alone ("the minister told
reporters on Tuesday") is shorter; the same measure as for other reused sentences."""
NEARBY = 250
"""Code points on either side, within the paragraph, in which an attribution is looked for."""
COVERED = 0.5
"""Share of the quotation that the shared passage must hold."""
_TOLD = re.compile(
    r"\b(?:told|tells|spoke\sto|speaking\sto|interview\swith|interviewed\sby|according\sto"
    r"|reported\sby|wrote\sin|writes\sin|quoted\sby|cited\sby)\s(?:[Tt]he\s)?(?=[A-Z])"
)


def handed_on(
    readings: Sequence[Reading], articles: Mapping[str, Article], passages: Passages
) -> Iterator[tuple[int, int]]:
    """Yield pairs of readings, by index, that may not be independent of each other."""
    told = [_told(r.span, articles[r.span.article]) for r in readings]
    for i, j in combinations(range(len(readings)), 2):
        a, b = readings[i].span, readings[j].span
        if told[i] or told[j] or _with_words_around(a, b, passages):
            yield i, j


def _told(span: Span, article: Article) -> bool:
    """Tell whether the paragraph says that the words were told to, or printed by, a medium."""
    text = article.text if span.field == "text" else article.title or ""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - NEARBY)
    end = text.find("\n", span.end)
    end = min(end if end >= 0 else len(text), span.end + NEARBY)
    return bool(_TOLD.search(text, start, span.start) or _TOLD.search(text, span.end, end))


def _with_words_around(a: Span, b: Span, passages: Passages) -> bool:
    found = passages.get((a.article, b.article), ())
    turned = passages.get((b.article, a.article), ())
    return any(_beyond(p, a, b) for p in found) or any(_beyond(p, b, a) for p in turned)


def _beyond(passage: Shared, first: Span, second: Span) -> bool:
    return all(
        _common(p, s) >= COVERED * len(s.exact) and _outside(p, s) >= AROUND
        for p, s in ((passage.a, first), (passage.b, second))
    )


def _common(passage: Span, span: Span) -> int:
    if not passage.overlaps(span):
        return 0
    return min(passage.end, span.end) - max(passage.start, span.start)


def _outside(passage: Span, span: Span) -> int:
    """Return how many words of a passage stand outside a span."""
    before = passage.exact[: max(0, span.start - passage.start)]
    after = passage.exact[max(0, span.end - passage.start) :]
    return len(before.split()) + len(after.split())
