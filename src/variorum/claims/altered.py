"""Alterations: words of a quotation that are not the same in another report."""

import re
from difflib import SequenceMatcher
from itertools import pairwise

from variorum.claims.slots import between, quoted
from variorum.claims.windows import Piece, Window

_ARTICLES = frozenset(["a", "an", "the"])
_AND = re.compile(r"\s*\band\b\s*")
MAX_ALTERED = 4
"""Words of the longest stretch that is an alteration: a longer one interrupts the quotation."""
MISSPELT = 0.9
"""Likeness of two words (difflib ratio) of which one is the other with a letter wrong."""
_SMALL = frozenset(["and", "a", "an", "the", "that"])
"""Words that are put in or left out without anyone's noticing; `&` is read as nothing."""
_CONTRACTED = frozenset(
    frozenset(pair)
    for pair in (
        ("s", "is"), ("s", "has"), ("re", "are"), ("ll", "will"), ("ve", "have"), ("m", "am"),
        ("d", "would"), ("d", "had"), ("t", "not"),
    )
)  # fmt: skip


def differing(source: Piece, window: Window) -> str | None:
    """Return a sentence naming the first words that differ inside the common stretch."""
    matcher = SequenceMatcher(None, source.words, window.words, autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if b.size]
    for one, two in pairwise(blocks):
        mine = " ".join(source.words[one.a + one.size : two.a])
        other = " ".join(window.words[one.b + one.size : two.b])
        if not _alike(mine, other) and not _skipped(source, window, mine, other):
            return _told(mine, other)
    return None


def _told(mine: str, other: str) -> str:
    if mine and other:
        return f"{between(mine, other)}: the words of the quotation were changed."
    return f"{quoted(mine or other)} stands in one report and not in the other."


def _alike(mine: str, other: str) -> bool:
    """Tell whether a stretch is no alteration: spelling, `&` for `and`, or a long interruption."""
    longest = max(len(mine.split()), len(other.split()))
    small = not mine or not other
    if longest > MAX_ALTERED or (small and (mine or other) in _SMALL):
        return True
    if mine in _ARTICLES and other in _ARTICLES:
        return True
    return _same_letters(*(_AND.sub("", w.replace(".", "")) for w in (mine, other)))


def _same_letters(mine: str, other: str) -> bool:
    """`onto` and `on to` are one word spelled differently, and so are `'s` and `is`."""
    if mine.replace(" ", "") == other.replace(" ", ""):
        return True
    if not mine or not other or " " in mine + other:
        return False
    return frozenset((mine, other)) in _CONTRACTED or misspelt(mine, other)


def misspelt(mine: str, other: str) -> bool:
    """Tell whether two words are one with a letter wrong.

    >>> misspelt("sloping", "slopping"), misspelt("million", "billion")
    (True, False)
    """
    if mine[0] != other[0] or any(c.isdigit() for c in mine + other):
        return False
    return SequenceMatcher(None, mine, other, autojunk=False).ratio() >= MISSPELT


def _skipped(source: Piece, window: Window, mine: str, other: str) -> bool:
    """Words left out under an ellipsis are truncation; brackets show an editor's hand."""
    texts = (source.span.exact, window.span.exact)
    marked = any(mark in text for mark in ("...", "…") for text in texts)
    bracketed = any("[" in text for text in texts)
    return (marked and (not mine or not other)) or bracketed
