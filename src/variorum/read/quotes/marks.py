"""Quotations as the marks show them: all shapes of marks, unbalanced ones, runs over paragraphs."""

import re
from dataclasses import dataclass

from variorum.lang import Passage, straighten
from variorum.read.quotes.draft import text_of
from variorum.read.quotes.lexicon import cues

MIN_OPEN = 20
"""Code points that must follow an unclosed straight mark before it counts as a running quotation;
after a curly one, which cannot be a closing mark, a single word is enough."""
SPEECH_WORDS = 4
"""Words from which a quotation without a cue may be speech; shorter ones are scare quotes."""
MAX_NAME = 6
"""Words that a name or title between marks may have."""
SOURCE_WORDS = 6
"""Words between the comma and the cue that may end a paragraph with an unclosed quotation."""
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_WHEN = frozenset({"DATE", "TIME"})
_NOMINAL = frozenset({"PROPN", "NOUN", "DET", "ADJ"})
_LEADS = frozenset({"ADP", "DET", "PART", "NOUN", "PROPN", "ADJ"})
_OWNERS = frozenset({"’", "'", "’s", "'s"})
_SMALL = frozenset({
    "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
})  # fmt: skip
"""Words that stay small in a title."""
_OPENING = frozenset("“„«‟")
_DOUBLE = re.compile(r"''|``|[\"“”„‟«»″]")
_SINGLE = re.compile(
    r"(?<!\w)[‘'‛`](?=\w)[^‘'’\n]{1,400}(?:(?<=\w)['’](?=\w)[^‘'’\n]{1,400}){0,8}['’](?!\w)"
    r"|‚(?=\w)[^‚‘\n]{1,400}‘(?!\w)"
)


@dataclass(frozen=True)
class Quotation:
    """Characters `[start, end)` of a passage between marks, marks included."""

    passage: Passage
    start: int
    end: int
    opened: bool = True
    closed: bool = True

    @property
    def inner(self) -> str:
        """The characters without marks at the edges."""
        return straighten(text_of(self.passage)[self.start : self.end]).strip("\"' ")

    @property
    def words(self) -> int:
        """Number of words inside."""
        return len(self.inner.split())

    @property
    def _is_sentence(self) -> bool:
        """Whether it is a sentence of its own whose full stop stands after the closing mark."""
        text = text_of(self.passage)
        before = straighten(text[: self.start].rstrip()[-1:])
        alone = before in {"", ".", "!", "?", '"'}
        ends = text[self.end : self.end + 1] in {".", "!", "?"}
        return alone and ends and self.inner[:1].isupper() and self.words > 1

    @property
    def is_name(self) -> bool:
        """Whether it is a name or a title: a few words, all but small ones in capitals."""
        words = self.inner.rstrip(".,").split()
        if not 2 <= len(words) <= MAX_NAME or self.passage.region == "title":
            return False
        return all(w[:1].isupper() or w[:1].isdigit() or w in _SMALL for w in words)

    @property
    def is_title(self) -> bool:
        """Whether it is a name that the words before it lead into ("on KMB’s “Face the Town”")."""
        if not self.is_name:
            return False
        doc, start = self.passage.doc, self.start
        last = doc.char_span(start, start + 1, alignment_mode="expand") if start else None
        before = last[0].nbor(-1) if last is not None and last[0].i else None
        if before is None:
            return False
        return before.pos_ in _LEADS or before.tag_ == "VBN" or before.text in _OWNERS

    @property
    def speech(self) -> bool:
        """Whether it may be speech although no cue says so: many words, or a sentence."""
        inner = self.inner
        if self._is_sentence:
            return True
        if inner[-1:] in {".", "!", "?"} and inner[:1].isupper() and self.words > 1:
            return True
        return self.words >= SPEECH_WORDS and inner[-1:] in {".", ",", "!", "?", "…", "-"}


def quotations(passage: Passage) -> list[Quotation]:
    """Return the quotations of a passage in text order, never overlapping."""
    double = _paired(passage)
    single = [Quotation(passage, m.start(), m.end()) for m in _SINGLE.finditer(text_of(passage))]
    if not double:
        return single
    outer = [s for s in single if any(_holds(s, d) for d in double)]
    if not outer:
        return double
    inner = [d for d in double if not any(_holds(s, d) for s in outer)]
    return sorted([*inner, *outer], key=lambda q: q.start)


def _holds(outer: Quotation, inner: Quotation) -> bool:
    """Tell whether a quotation stands in single marks within which another is quoted."""
    return inner.closed and inner.opened and outer.start < inner.start and inner.end < outer.end


def _paired(passage: Passage) -> list[Quotation]:
    text = text_of(passage)
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in _DOUBLE.finditer(text):
        if _is_measure(text, mark):
            continue
        if opened is None and _closes_only(text, mark):
            start = found[-1].end if found else 0
            if not found and mark.start() - start >= MIN_OPEN:
                found.append(Quotation(passage, start, mark.end(), opened=False))
        elif opened is None:
            opened = mark
        elif mark.group() in _OPENING and mark.group() == opened.group() and _opens(text, mark):
            found.append(Quotation(passage, opened.start(), mark.start(), closed=False))
            opened = mark
        else:
            found.append(Quotation(passage, opened.start(), mark.end()))
            opened = None
    if opened is not None and len(text) - opened.start() > _least(opened):
        end = _before_cue(passage, opened.end()) or len(text)
        found.append(Quotation(passage, opened.start(), end, closed=False))
    return found


def _before_cue(passage: Passage, start: int) -> int | None:
    """Return where an unclosed quotation ends if the paragraph ends in its cue (", Lima said.")."""
    doc = passage.doc
    words = (t for t in reversed(doc) if t.is_alpha and t.pos_ != "ADP")
    last = next((t for t in words if t.ent_type_ not in _WHEN), None)
    if last is None or last.tag_ not in _FINITE or last.lemma_.lower() not in cues().clause:
        return None
    who = [t for t in doc[max(0, last.i - SOURCE_WORDS) : last.i] if t.idx > start]
    comma = next((t for t in reversed(who) if t.text == ","), None)
    if comma is None or comma.i + 1 == last.i:
        return None
    noun = all(t.pos_ in _NOMINAL for t in doc[comma.i + 1 : last.i])
    return comma.idx + 1 if noun else None


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a mark of opening shape opens; by its place it may close (“so,“ he said)."""
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    return not before.strip() or bool(after.strip() and after not in ".,;:!?)")


def _least(opened: re.Match[str]) -> int:
    return 2 if opened.group() in _OPENING else MIN_OPEN


def _closes_only(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a mark met outside any quotation can only close one."""
    if mark.group() in {"”", "»"}:
        return True
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    return before in {".", ",", "!", "?"} and before != "" and not after.strip()


def _is_measure(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a straight mark stands for inches or seconds."""
    before = text[max(0, mark.start() - 1) : mark.start()]
    opened = text.count('"', 0, mark.start()) % 2
    return mark.group() in {'"', "″"} and before.isdigit() and not opened
