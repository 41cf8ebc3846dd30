"""Names: one name in two spellings."""

import re
from difflib import SequenceMatcher

from variorum.claims import wording
from variorum.claims.frames import Frame
from variorum.claims.slots import Finding, Setting, quoted
from variorum.lang import Folded
from variorum.model import Span

ALIKE = 0.85
"""Likeness of two words (difflib ratio) that are one name spelled differently."""
MIN_CONSONANTS = 3
"""Consonants by which a first name is told apart from others (`Jon` and `Jan` have two)."""
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
            if misspelt(x, y):
                because = f"{quoted(mine[x].exact)} and {quoted(others[y].exact)} are one name."
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


def misspelt(x: str, y: str) -> bool:
    """Tell whether two folded words are one name with a letter or two written otherwise."""
    if not min(len(x), len(y)) >= MIN_LETTERS or max(len(x), len(y)) > MAX_LETTERS:
        return False
    if x[0] != y[0] or wording.term(x) == wording.term(y) or x in y or y in x:
        return False
    return SequenceMatcher(None, x, y, autojunk=False).ratio() >= ALIKE


def spelled_alike(x: str, y: str) -> bool:
    """Tell whether two first names are one in two spellings: the same consonants in order.

    >>> spelled_alike("yusuf", "youssef"), spelled_alike("john", "jane")
    (True, False)
    """
    one, two = _consonants(x), _consonants(y)
    return one == two and len(one) >= MIN_CONSONANTS and not x.endswith(".")


def _consonants(word: str) -> str:
    """The first letter and the consonants after it, doubled ones once."""
    plain = Folded(word).text.lower()
    kept = plain[:1] + "".join(c for c in plain[1:] if c.isalpha() and c not in "aeiouyw")
    return "".join(c for i, c in enumerate(kept) if i == 0 or kept[i - 1] != c)
