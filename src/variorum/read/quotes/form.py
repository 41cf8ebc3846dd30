"""Direct, mixed or indirect: how much of a content stands in quotation marks."""

from collections.abc import Sequence

from variorum.lang import Passage
from variorum.model.facts import QuoteForm
from variorum.read.quotes.draft import Range
from variorum.read.quotes.marks import quotations

DIRECT = 0.9
"""Share of a content's letters inside marks from which it is direct (PolNeAR's own threshold)."""


def form_of(parts: Sequence[tuple[Passage, Range]]) -> QuoteForm:
    """Return the form of a content from the share of its letters and digits inside marks."""
    total = inside = 0
    for passage, (start, end) in parts:
        marked = [(q.start, q.end) for q in quotations(passage)]
        for i in range(start, end):
            if passage.text[i].isalnum():
                total += 1
                inside += any(a <= i < b for a, b in marked)
    if not inside:
        return "indirect"
    return "direct" if inside >= DIRECT * total else "mixed"
