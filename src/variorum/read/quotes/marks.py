"""Quotations as the marks show them: all shapes of marks, unbalanced ones, runs over paragraphs."""

import re
from dataclasses import dataclass

from variorum.lang import Passage, straighten
from variorum.read.quotes.draft import text_of

MIN_OPEN = 20
"""Code points that must follow an unclosed straight mark before it counts as a running quotation;
after a curly one, which cannot be a closing mark, a single word is enough."""
SPEECH_WORDS = 4
"""Words from which a quotation without a cue may be speech; shorter ones are scare quotes."""
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
    def speech(self) -> bool:
        """Whether it may be speech although no cue says so: many words, or a sentence."""
        inner = self.inner
        if inner[-1:] in {".", "!", "?"} and inner[:1].isupper() and self.words > 1:
            return True
        return self.words >= SPEECH_WORDS and inner[-1:] in {".", ",", "!", "?", "…", "-"}


def quotations(passage: Passage) -> list[Quotation]:
    """Return the quotations of a passage in text order, never overlapping."""
    double = _paired(passage)
    if double:
        return double
    return [Quotation(passage, m.start(), m.end()) for m in _SINGLE.finditer(text_of(passage))]


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
        found.append(Quotation(passage, opened.start(), len(text), closed=False))
    return found


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
