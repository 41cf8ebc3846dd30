"""Direct, mixed or indirect: how much of a content stands in quotation marks."""

from collections.abc import Sequence

from variorum.lang import Passage
from variorum.model.facts import QuoteForm
from variorum.read.quotes.draft import Range, text_of
from variorum.read.quotes.marks import quotations

DIRECT = 0.9
"""Share of a content's letters inside marks from which it is direct (PolNeAR's own threshold)."""


def form_of(parts: Sequence[tuple[Passage, Range]]) -> QuoteForm:
    """Return the form of a content from the share of its letters and digits inside marks.

    Names and titles between marks among other words ("plays “Harbour Lights”") are nobody's speech.
    """
    total = inside = named = 0
    for passage, (start, end) in parts:
        text = text_of(passage)
        total += _letters(text, start, end)
        for quotation in quotations(passage):
            letters = _letters(text, max(quotation.start, start), min(quotation.end, end))
            inside += letters
            named += letters if letters and quotation.is_name else 0
    if not inside:
        return "indirect"
    if inside >= DIRECT * total:
        return "direct"
    return "mixed" if inside > named else "indirect"


def _letters(text: str, start: int, end: int) -> int:
    return sum(c.isalnum() for c in text[start:end]) if start < end else 0
