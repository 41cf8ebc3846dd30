"""Direct, mixed or indirect: how much of a content stands in quotation marks."""

from collections.abc import Sequence

from variorum.lang import Passage
from variorum.model.facts import QuoteForm
from variorum.read.quotes.draft import Range, text_of
from variorum.read.quotes.marks import quotations

DIRECT = 0.9
"""Share of a content's letters inside marks from which it is direct (PolNeAR's own threshold)."""


def form_of(parts: Sequence[tuple[Passage, Range]]) -> QuoteForm:
    """Return the form of a content from the share of its letters and digits inside marks."""
    total = inside = 0
    for passage, (start, end) in parts:
        marked = [(q.start, q.end) for q in quotations(passage)]
        text = text_of(passage)
        total += _letters(text, start, end)
        inside += sum(_letters(text, max(a, start), min(b, end)) for a, b in marked)
    if not inside:
        return "indirect"
    return "direct" if inside >= DIRECT * total else "mixed"


def _letters(text: str, start: int, end: int) -> int:
    return sum(c.isalnum() for c in text[start:end]) if start < end else 0
