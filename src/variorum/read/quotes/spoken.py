"""Quotations in marks: whose they are, and which belong together."""

from collections.abc import Sequence

from variorum.lang import Passage
from variorum.read.quotes.draft import Draft, Range, characters, text_of
from variorum.read.quotes.introduced import Introduction, after, before, by_colon
from variorum.read.quotes.lead import names_somebody, told_before
from variorum.read.quotes.lexicon import cues
from variorum.read.quotes.marks import Quotation, quotations
from variorum.read.quotes.parties import cue_range, source_range

MARKS = 3
"""Characters by which a content may miss a quotation that it holds: its marks and a comma."""


class Speech:
    """Walks through an article's quotations and gives each to an attribution."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._by_cue: dict[tuple[str, int, int], Draft] = {}
        self._last: Draft | None = None
        self._last_end = -1
        self._running = False
        self._lately = False
        self._colon: tuple[Passage, Introduction] | None = None

    def read(self, passage: Passage, governed: Sequence[Draft]) -> None:
        """Take the drafts of one passage and attribute its quotations."""
        for draft in governed:
            self._keep(draft)
        found = quotations(passage)
        self._last_end = -1
        for number, quotation in enumerate(found):
            if quotation.is_title:
                continue
            owner = _governing(governed, quotation) or self._owner(passage, found, number)
            if owner is not None:
                _take(owner, quotation)
                self._last, self._last_end = owner, quotation.end
        self._lately = self._last_end >= 0
        self._running = self._lately and not found[-1].closed
        colon = None if self._lately else by_colon(passage)
        self._colon = (passage, colon) if colon is not None else None

    def _keep(self, draft: Draft) -> None:
        self.drafts.append(draft)
        passage = draft.passage
        self._by_cue.setdefault((passage.field, passage.offset, draft.anchor), draft)

    def _owner(self, passage: Passage, found: Sequence[Quotation], number: int) -> Draft | None:
        quotation = found[number]
        introduced = after(found, number) or before(found, number)
        if introduced is not None:
            return self._of_cue(passage, introduced)
        if not quotation.speech:
            return None
        told = told_before(found, number)
        if told is None or told.who is None or self._goes_on_with(told):
            return self._continued(passage, quotation, first=number == 0)
        return self._beside(passage, told) if names_somebody(told.who) else None

    def _goes_on_with(self, told: Introduction) -> bool:
        """Tell whether the sentence between two quotations leaves the speaker as he is."""
        if self._last is None or self._last_end < 0 or told.who is None:
            return False
        return told.cue.i == self._last.anchor or told.who.pos_ == "PRON"

    def _beside(self, passage: Passage, introduced: Introduction) -> Draft:
        """Return a new attribution by a cue that may carry another content already."""
        cue = cue_range(introduced.cue)
        source = source_range(passage, introduced.who, cue)
        draft = Draft(
            passage, characters(passage, *cue), source, [], "asserted", introduced.who,
            introduced.cue.i,
        )  # fmt: skip
        self.drafts.append(draft)
        return draft

    def _of_cue(self, passage: Passage, introduced: Introduction) -> Draft:
        verb, who = introduced.cue, introduced.who
        draft = self._by_cue.get((passage.field, passage.offset, verb.i))
        if draft is not None:
            if draft.loose:
                draft.parts, draft.loose = [], False
                draft.stance = cues().clause.get(verb.lemma_.lower(), "asserted")
            if draft.source is None and who is not None:
                draft.who, draft.source = who, source_range(passage, who, cue_range(verb))
            return draft
        cue = cue_range(verb)
        source = source_range(passage, who, cue)
        stance = cues().clause.get(verb.lemma_.lower(), "asserted")
        draft = Draft(passage, characters(passage, *cue), source, [], stance, who, verb.i)
        self._keep(draft)
        return draft

    def _continued(self, passage: Passage, quotation: Quotation, *, first: bool) -> Draft | None:
        """Give a quotation without a cue of its own to what goes before it."""
        if self._last_end >= 0:
            return self._last
        if not first or text_of(passage)[: quotation.start].strip():
            return None
        if self._running or (self._lately and self._goes_on(passage, quotation)):
            return self._last
        if self._colon is not None:
            return self._of_cue(*self._colon)
        return None

    def _goes_on(self, passage: Passage, quotation: Quotation) -> bool:
        """Tell whether a paragraph that is all speech goes on with the one before it."""
        return not quotation.opened or not text_of(passage)[quotation.end :].strip()


def _take(draft: Draft, quotation: Quotation) -> None:
    """Add a quotation to a draft's content, joining what touches."""
    start, end, passage = quotation.start, quotation.end, quotation.passage
    first = len(draft.parts)
    while first and draft.parts[first - 1][0] is passage:
        first -= 1
    kept: list[tuple[Passage, Range]] = []
    for _, (a, b) in draft.parts[first:]:
        if a <= end and start <= b:
            start, end = min(a, start), max(b, end)
        else:
            kept.append((passage, (a, b)))
    draft.spoken.append((passage, (quotation.start, quotation.end)))
    draft.parts[first:] = [*kept, (passage, (start, end))]


def _governing(drafts: Sequence[Draft], quotation: Quotation) -> Draft | None:
    """Return the attribution whose content holds most of the quotation.

    What reports a whole sentence ("…, according to X") yields to the cue within it.
    """
    size = quotation.end - quotation.start
    best = max(
        drafts,
        key=lambda d: (min(_share(d, quotation), size - MARKS), not d.wraps, not d.loose),
        default=None,
    )
    if best is None or 2 * _share(best, quotation) < min(size, 60):
        return None
    return best


def _share(draft: Draft, quotation: Quotation) -> int:
    if quotation.start <= draft.cue[0] < quotation.end and draft.passage is quotation.passage:
        return 0
    return draft.covers(quotation.passage, (quotation.start, quotation.end))
