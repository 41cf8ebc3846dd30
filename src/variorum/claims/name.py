"""Names: one name in two spellings."""

import re
from difflib import SequenceMatcher

from variorum.claims import wording
from variorum.claims.frames import Frame
from variorum.claims.slots import Finding, Setting, quoted
from variorum.model import Span

ALIKE = 0.85
"""Likeness of two words (difflib ratio) that are one name spelled differently."""
MIN_LETTERS = 5
"""Shorter names are one letter away from too many others."""
MAX_LETTERS = 40
"""Longer words are no names."""
_WORD = re.compile(r"[^\W\d_]+")


def differ(a: Frame, b: Frame, setting: Setting) -> Finding | None:
    """Return the first name that two aligned clauses spell differently."""
    del setting
    mine, others = _names(a), _names(b)
    for x in sorted(mine.keys() - others.keys()):
        for y in sorted(others.keys() - mine.keys()):
            if _spelled(x, y):
                because = f"{quoted(mine[x].exact)} and {quoted(others[y].exact)}: one name."
                return Finding("name", "spelling", because, (mine[x],), (others[y],))
    return None


def _names(frame: Frame) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for mention in frame.mentions:
        for word in _WORD.finditer(mention.span.exact):
            text = word.group()
            if MIN_LETTERS <= len(text) <= MAX_LETTERS and text[0].isupper():
                start = mention.span.start + word.start()
                span = frame.article.span(start, start + len(text), mention.span.field)
                found.setdefault(text.lower(), span)
    return found


def _spelled(x: str, y: str) -> bool:
    if x[0] != y[0] or wording.term(x) == wording.term(y) or x in y or y in x:
        return False
    return SequenceMatcher(None, x, y, autojunk=False).ratio() >= ALIKE
