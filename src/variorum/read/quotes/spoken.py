"""Quotations in marks: whose they are, and which belong together."""

from collections.abc import Sequence

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.read.grammar import child, own_subject, subject_of
from variorum.read.quotes.draft import Draft, Range, characters, text_of
from variorum.read.quotes.governed import cue_range, source_of, source_range
from variorum.read.quotes.lexicon import cues
from variorum.read.quotes.marks import Quotation, quotations

SPEECH_WORDS = 4
"""Words from which a quotation without a cue may be speech; shorter ones are scare quotes."""
REACH = 30
"""Tokens between a quotation and its cue at most."""
GAP = 4
"""Words that may stand between a quotation and the phrase that attributes it."""
MARKS = 3
"""Characters by which a content may miss a quotation that it holds: its marks and a comma."""
_LEADING = frozenset({"ADP", "DET", "ADJ", "NUM"})
"""What leads to a title or a quoted word ("on “The Hour”", "a “clean break”"), not to speech."""


class Speech:
    """Walks through an article's quotations and gives each to an attribution."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._by_cue: dict[tuple[str, int, int], Draft] = {}
        self._last: Draft | None = None
        self._last_end = -1
        self._running = False
        self._lately = False
        self._colon: tuple[Passage, Token] | None = None

    def read(self, passage: Passage, governed: Sequence[Draft]) -> None:
        """Take the drafts of one passage and attribute its quotations."""
        for draft in governed:
            self._keep(draft)
        found = quotations(passage)
        self._last_end = -1
        for number, quotation in enumerate(found):
            owner = _governing(governed, quotation) or self._owner(passage, found, number)
            if owner is not None:
                _take(owner, quotation)
                self._last, self._last_end = owner, quotation.end
        self._lately = self._last_end >= 0
        self._running = self._lately and not found[-1].closed
        self._colon = None if self._lately else _colon(passage)

    def _keep(self, draft: Draft) -> None:
        self.drafts.append(draft)
        passage = draft.passage
        self._by_cue.setdefault((passage.field, passage.offset, draft.anchor), draft)

    def _owner(self, passage: Passage, found: Sequence[Quotation], number: int) -> Draft | None:
        quotation = found[number]
        cue = _cue_after(quotation, found, number) or _cue_before(quotation, found, number)
        if cue is not None:
            return self._of_cue(passage, cue)
        if not _is_speech(quotation):
            return None
        return self._continued(passage, quotation, first=number == 0)

    def _of_cue(self, passage: Passage, verb: Token) -> Draft:
        draft = self._by_cue.get((passage.field, passage.offset, verb.i))
        if draft is not None:
            if draft.loose:
                draft.parts, draft.loose = [], False
            return draft
        cue = cue_range(verb)
        who = _speaker(verb)
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
            before, verb = self._colon
            return self._of_cue(before, verb)
        return None

    def _goes_on(self, passage: Passage, quotation: Quotation) -> bool:
        """Tell whether a paragraph that is all speech goes on with the one before it."""
        return not quotation.opened or not text_of(passage)[quotation.end :].strip()


def _take(draft: Draft, quotation: Quotation) -> None:
    """Add a quotation to a draft's content, joining what touches."""
    start, end = quotation.start, quotation.end
    kept: list[tuple[Passage, Range]] = []
    for where, (a, b) in draft.parts:
        if where is quotation.passage and a <= end and start <= b:
            start, end = min(a, start), max(b, end)
        else:
            kept.append((where, (a, b)))
    draft.spoken.append((quotation.passage, (quotation.start, quotation.end)))
    draft.parts = [*kept, (quotation.passage, (start, end))]


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


def _is_speech(quotation: Quotation) -> bool:
    """Tell whether a quotation without a cue may be speech: many words, or a sentence."""
    inner = quotation.inner
    if inner[-1:] in {".", "!", "?"} and inner[:1].isupper() and quotation.words > 1:
        return True
    return quotation.words >= SPEECH_WORDS and inner[-1:] in {".", ",", "!", "?", "…", "-"}


def _cue_after(quotation: Quotation, found: Sequence[Quotation], number: int) -> Token | None:
    """Find the cue in `"…," she said` or `"…," said the minister`."""
    limit = found[number + 1].start if number + 1 < len(found) else len(text_of(quotation.passage))
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
    lead = text_of(passage)[floor : quotation.start].rstrip()
    tokens = _tokens(passage, floor, quotation.start)[-REACH:]
    for token in reversed(tokens):
        if token.is_sent_end and token.text in {".", "?", "!"}:
            return None
        if not _is_cue(token):
            continue
        between = [t for t in tokens if t.i > token.i and not t.is_punct]
        close = len(between) <= GAP and not (between and between[-1].pos_ in _LEADING)
        if _speaker(token) is not None and (close or lead.endswith((",", ":"))):
            return token
        return None
    return None


def _colon(passage: Passage) -> tuple[Passage, Token] | None:
    """Return the cue of a passage that ends by announcing a quotation ("He said:")."""
    if not text_of(passage).rstrip().endswith((":", ",")) or not len(passage.doc):
        return None
    for token in reversed(passage.doc[-REACH:]):
        if _is_cue(token) and _speaker(token) is not None:
            return passage, token
    if text_of(passage).rstrip().endswith(":"):
        *_, last = passage.doc.sents
        if last.root.pos_ == "VERB" and own_subject(last.root) is not None:
            return passage, last.root
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
