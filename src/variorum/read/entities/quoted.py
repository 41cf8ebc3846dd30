"""Which characters of a paragraph stand in quotation marks."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Span as DocSpan

_PAIRS = {"“": "”", "«": "»", "„": "”"}
_MARK = re.compile(r"``|''|[\"'‘’“”«»„]")
_OPENING = frozenset({'"', "'", "‘", "``", "''", *_PAIRS})
_DOUBTFUL = frozenset({"'", "‘", "''"})
"""Marks that may also be apostrophes or close a quotation that was never opened."""


@dataclass(frozen=True)
class Quoted:
    """Ranges `[start, end)` of a paragraph between quotation marks, in text order."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def number(self, at: int) -> int | None:
        """Return which quotation a character stands in, None when it stands in none."""
        i = bisect_right(self.starts, at) - 1
        return i if i >= 0 and at < self.ends[i] else None

    def ended(self, start: int, at: int) -> int | None:
        """Return the last quotation that ends in the characters `[start, at]`, None without one."""
        i = bisect_right(self.ends, at) - 1
        return i if i >= 0 and self.ends[i] > start else None


def quoted(text: str) -> Quoted:
    """Return what a paragraph quotes; a mark that is never closed runs to the paragraph's end.

    >>> quoted("“Go,” he said, ``now.''").starts
    (0, 15)
    """
    starts: list[int] = []
    ends: list[int] = []
    closing = ""
    for found in _MARK.finditer(text):
        mark, at = found.group(), found.start()
        if not closing and mark in _OPENING and _opens(text, at, mark):
            closing = _PAIRS.get(mark) or {"``": "''", "‘": "’"}.get(mark, mark)
            starts.append(at)
        elif closing and mark == closing and _closes(text, at, mark):
            ends.append(at + len(mark))
            closing = ""
    if closing:
        _run_on(text, starts, ends, closing)
    return Quoted(tuple(starts), tuple(ends))


def all_quoted(sentence: DocSpan, marks: Quoted) -> bool:
    """Tell whether a sentence stands in one quotation as a whole."""
    first, last = sentence[0], sentence[-1]
    number = marks.number(first.idx)
    return number is not None and number == marks.number(last.idx)


def _opens(text: str, at: int, mark: str) -> bool:
    if mark not in _DOUBTFUL:
        return True
    end = at + len(mark)
    before = text[at - 1] if at else " "
    after = text[end] if end < len(text) else " "
    return not before.isalnum() and (after.isalnum() or after in ".[$£€")


def _closes(text: str, at: int, mark: str) -> bool:
    if mark not in {"'", "’"}:
        return True
    after = text[at + 1] if at + 1 < len(text) else " "
    return not after.isalnum() and not text[at - 1].isspace()


def _run_on(text: str, starts: list[int], ends: list[int], closing: str) -> None:
    """End the last quotation: a single mark that nothing closes was an apostrophe."""
    if closing in {"'", "’"}:
        starts.pop()
    else:
        ends.append(len(text))
