"""Quotations in marks: whose they are, and which belong together."""

from collections.abc import Sequence

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.read.grammar import child, own_subject, subject_of
from variorum.read.quotes.draft import Draft, Range, characters
from variorum.read.quotes.governed import cue_range, source_of, source_range
from variorum.read.quotes.lexicon import cues
from variorum.read.quotes.marks import Quotation, quotations

SPEECH_WORDS = 4
"""Words from which a quotation without a cue may be speech; shorter ones are scare quotes, titles."""
REACH = 30
"""Tokens between a quotation and its cue at most."""
GAP = 4
"""Words that may stand between a quotation and the phrase that attributes it."""


class Speech:
    """Walks through an article's quotations and gives each to an attribution."""

    def __init__(self, drafts: list[Draft]) -> None:
        self.drafts = drafts
        self.last: Draft | None = None
        self.last_end = -1
        self.running = False
        self.colon: tuple[Passage, Token] | None = None

    def read(self, passage: Passage) -> None:
        """Attribute the quotations of one passage."""
        found = quotations(passage)
        self.last_end = -1
        for number, quotation in enumerate(found):
            draft = self._owner(passage, found, number)
            if draft is not None:
                _take(draft, quotation)
                self.last, self.last_end = draft, quotation.end
                draft.quoted = True
        self.running = bool(found) and not found[-1].closed and self.last is not None
        self.colon = None if found and self.last_end >= 0 else _colon(passage)

    def _owner(self, passage: Passage, found: Sequence[Quotation], number: int) -> Draft | None:
        quotation = found[number]
        governed = _governing(self.drafts, quotation)
        if governed is not None:
            return governed
        cue = _cue_after(quotation, found, number) or _cue_before(quotation, found, number)
        if cue is not None:
            return self._of_cue(passage, cue)
        if not _is_speech(quotation):
            return None
        return self._continued(passage, quotation, first=number == 0)

    def _of_cue(self, passage: Passage, verb: Token) -> Draft:
        for draft in self.drafts:
            if draft.passage is passage and draft.anchor == verb.i:
                if draft.loose or not draft.quoted:
                    draft.parts = []
                draft.loose = False
                return draft
        cue = cue_range(verb)
        who = _speaker(verb)
        source = source_range(passage, who, cue)
        stance = cues().clause.get(verb.lemma_.lower(), "asserted")
        draft = Draft(passage, characters(passage, *cue), source, [], stance, who, verb.i)
        self.drafts.append(draft)
        return draft

    def _continued(self, passage: Passage, quotation: Quotation, *, first: bool) -> Draft | None:
        """Give a quotation without a cue of its own to what goes before it."""
        if self.last_end >= 0:
            return self.last
        if not first or passage.text[: quotation.start].strip():
            return None
        if self.running:
            return self.last
        if self.colon is not None:
            before, verb = self.colon
            return self._of_cue(before, verb)
        return None


def _take(draft: Draft, quotation: Quotation) -> None:
    """Add a quotation to a draft's content, joining what touches."""
    start, end = quotation.start, quotation.end
    kept: list[tuple[Passage, Range]] = []
    for where, (a, b) in draft.parts:
        if where is quotation.passage and a <= end and start <= b:
            start, end = min(a, start), max(b, end)
        else:
            kept.append((where, (a, b)))
    draft.parts = [*kept, (quotation.passage, (start, end))]


def _governing(drafts: Sequence[Draft], quotation: Quotation) -> Draft | None:
    """Return the attribution whose content holds most of the quotation."""
    size = quotation.end - quotation.start
    best = max(
        (d for d in drafts if d.passage is quotation.passage or d.quoted),
        key=lambda d: (_share(d, quotation), not d.loose),
        default=None,
    )
    if best is None or 2 * _share(best, quotation) < min(size, 60):
        return None
    return best


def _share(draft: Draft, quotation: Quotation) -> int:
    if quotation.start <= draft.cue[0] < quotation.end and draft.passage is quotation.passage:
        return 0
    return draft.covers(quotation.passage, (quotation.start, quotation.end))


def _is_speech(quotation: Quotation) -> bool:
    return quotation.words >= SPEECH_WORDS and quotation.inner[-1:] in {".", ",", "!", "?", "…", "-"}


def _cue_after(quotation: Quotation, found: Sequence[Quotation], number: int) -> Token | None:
    """Find the cue in `"…," she said` or `"…," said the minister`."""
    limit = found[number + 1].start if number + 1 < len(found) else len(quotation.passage.text)
    tokens = _tokens(quotation.passage, quotation.end, limit)[:REACH]
    for token in tokens:
        if token.text in {".", "?", "!"} or token.text.startswith("\n"):
            return None
        if not _is_cue(token):
            continue
        who = _speaker(token)
        near = min(token.i, who.left_edge.i if who is not None and who.i > tokens[0].i else token.i)
        if who is not None and near - tokens[0].i <= GAP:
            return token
        return None
    return None


def _cue_before(quotation: Quotation, found: Sequence[Quotation], number: int) -> Token | None:
    """Find the cue in `She said: "…"` or `The minister told reporters, "…"`."""
    floor = found[number - 1].end if number else 0
    passage = quotation.passage
    lead = passage.text[floor : quotation.start].rstrip()
    tokens = _tokens(passage, floor, quotation.start)[-REACH:]
    for token in reversed(tokens):
        if token.is_sent_end and token.text in {".", "?", "!"}:
            return None
        if not _is_cue(token):
            continue
        close = sum(1 for t in tokens if t.i > token.i and not t.is_punct) <= GAP
        if _speaker(token) is not None and (close or lead.endswith((",", ":"))):
            return token
        return None
    return None


def _colon(passage: Passage) -> tuple[Passage, Token] | None:
    """Return the cue of a passage that ends by announcing a quotation ("He said:")."""
    if not passage.text.rstrip().endswith((":", ",")) or not len(passage.doc):
        return None
    for token in reversed(passage.doc[-REACH:]):
        if _is_cue(token) and _speaker(token) is not None:
            return passage, token
    return None


def _tokens(passage: Passage, start: int, end: int) -> list[Token]:
    part = passage.doc.char_span(start, end, alignment_mode="contract") if start < end else None
    return [t for t in part if not t.is_space] if part is not None else []


def _is_cue(token: Token) -> bool:
    return token.pos_ == "VERB" and token.lemma_.lower() in cues().clause


def _speaker(verb: Token) -> Token | None:
    """Return whose words a cue announces; in `"…," said X` the parse may hold X for an object."""
    who = own_subject(verb) or source_of(verb) or subject_of(verb)
    if who is not None:
        return who
    after = child(verb, "dobj", "attr", "npadvmod")
    return after if after is not None and after.pos_ in {"PROPN", "PRON", "NOUN"} else None
