"""The sentences of a report, and which of them a span stands in."""

from bisect import bisect_right
from collections.abc import Sequence

from variorum.model import Facts, Span

NESTED = 2
"""Sentences before a place among which the one that holds it is sought."""


def sentences_of(facts: Facts) -> list[Span]:
    """Return the sentences that were read, title first, in text order."""
    return sorted({c.sentence for c in facts.clauses}, key=lambda s: s.order)


def sentence_around(span: Span, sentences: Sequence[Span]) -> Span | None:
    """Return the sentence, of those of the span's report in order, that holds all of a span."""
    at = bisect_right(sentences, span.order, key=lambda s: s.order)
    near = sentences[max(0, at - NESTED) : at + 1]
    return next((s for s in near if s.contains(span)), None)
