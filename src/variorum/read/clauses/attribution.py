"""Which quote a clause stands in, and which clauses do nothing but attribute."""

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Span as DocSpan

from variorum.lang import Parsed
from variorum.model import Quote, Span

NEAR = 4
"""Cues looked at before a word: cues are short and hardly ever overlap."""


class Attributions:
    """The quotes of an article, found by position."""

    def __init__(self, parsed: Parsed, quotes: Sequence[Quote]) -> None:
        states = _Stating(parsed)
        self._parts = sorted(
            ((_key(c), c.end, q) for q in quotes for c in q.content if states.fact(q, c)),
            key=_order,
        )
        self._starts = [p[0] for p in self._parts]
        self._cues = sorted(((_key(c), c.end, q) for q in quotes for c in q.cue), key=_order)
        self._cue_starts = [c[0] for c in self._cues]
        self._longest = max((end - key[1] for key, end, _ in self._parts), default=0)

    def around(self, span: Span) -> Quote | None:
        """Return the innermost quote whose content holds `span`."""
        best: tuple[int, Quote] | None = None
        i = bisect_right(self._starts, _key(span))
        while i and self._parts[i - 1][0] >= (span.field, span.start - self._longest):
            i -= 1
            key, end, quote = self._parts[i]
            if end >= span.end and (best is None or end - key[1] < best[0]):
                best = (end - key[1], quote)
        return best[1] if best is not None else None

    def of_cue(self, span: Span) -> Quote | None:
        """Return the quote whose cue holds the word `span`."""
        i = bisect_right(self._cue_starts, _key(span))
        for key, end, quote in reversed(self._cues[max(0, i - NEAR) : i]):
            if key[0] == span.field and span.end <= end:
                return quote
        return None


class _Stating:
    """Tells contents that state something from noun phrases ("praised the drills that …")."""

    def __init__(self, parsed: Parsed) -> None:
        self._passages = sorted(parsed.passages, key=lambda p: (p.field, p.offset))
        self._starts = [(p.field, p.offset) for p in self._passages]

    def fact(self, quote: Quote, content: Span) -> bool:
        """Tell whether the source states the content's clauses (rather than names a thing)."""
        if quote.form == "direct":
            return True
        i = bisect_right(self._starts, (content.field, content.start)) - 1
        if i < 0:
            return False
        passage = self._passages[i]
        start, end = content.start - passage.offset, content.end - passage.offset
        part = passage.doc.char_span(start, end, alignment_mode="contract")
        return part is not None and part.root.pos_ in {"VERB", "AUX"} and not _is_deed(quote, part)


def _is_deed(quote: Quote, part: DocSpan) -> bool:
    """Tell whether a content is what somebody will do ("pledged to withdraw"), not what he says."""
    deed = part.root.tag_ == "VB" and any(c.tag_ == "TO" for c in part.root.lefts)
    return deed and quote.stance != "asked"


def _key(span: Span) -> tuple[str, int]:
    return (span.field, span.start)


def _order(part: tuple[tuple[str, int], int, Quote]) -> tuple[tuple[str, int], int]:
    return part[0], part[1]
