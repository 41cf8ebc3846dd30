"""Numbers written in words: `twenty-four`, `two hundred and ten`, `nineteen ninety-six`."""

from collections.abc import Sequence
from functools import cache

from variorum import resources

HUNDRED = 100
HALF = "and a half"
"""Taken as one word, and only at the end of a number."""


@cache
def cardinals() -> dict[str, int]:
    """Return number words below one hundred with their values."""
    return dict(resources.lexicon("quantities")["cardinals"])


@cache
def scales() -> dict[str, int]:
    """Return the words that multiply (`hundred`, `million`, `dozen`) with their factors."""
    return dict(resources.lexicon("quantities")["scales"])


@cache
def ordinals() -> dict[str, int]:
    """Return ordinal words with their values."""
    return dict(resources.lexicon("quantities")["ordinals"])


def spelled(words: Sequence[str]) -> float | None:
    """Return the number that lower-case number words spell; None when they spell none.

    >>> spelled(["two", "hundred", "and", "ten"])
    210.0
    >>> spelled(["three", "five"]) is None
    True
    """
    total, current, last = 0.0, 0.0, 0
    for word in words:
        if word in ("and", "-"):
            continue
        if word == HALF:
            return total + current + 0.5 if word is words[-1] and len(words) > 1 else None
        if word in scales():
            total, current = _scale(total, current or 1.0, scales()[word])
            last = 0
            continue
        value = cardinals().get(word)
        if value is None or not _fits(last, value):
            return None
        current, last = current + value, value
    return total + current if words else None


def spelled_year(words: Sequence[str]) -> int | None:
    """Return the year that words spell in two halves.

    >>> spelled_year(["nineteen", "ninety", "six"])
    1996
    """
    if len(words) < 2 or cardinals().get(words[0], 0) not in range(16, 21):
        return None
    rest = spelled(words[1:])
    if rest is None or not 10 <= rest < HUNDRED or not rest.is_integer():
        return None
    return cardinals()[words[0]] * HUNDRED + int(rest)


def _scale(total: float, current: float, factor: int) -> tuple[float, float]:
    if factor <= HUNDRED:
        return total, current * factor
    return total + current * factor, 0.0


def _fits(last: int, value: int) -> bool:
    """Tell whether a word of `value` may follow one of `last`: tens before ones, nothing twice."""
    return last == 0 or (last >= 20 and last % 10 == 0 and 0 < value < 10)
