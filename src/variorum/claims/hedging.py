"""Hedges: the words by which a report leaves room for doubt."""

import re

from variorum.claims import wording
from variorum.model import Clause

BEFORE = 4
"""Words before a clause that may soften it."""
_LETTERS = re.compile(r"[^\W\d_]+")


def hedges(text: str) -> list[str]:
    """Return the hedging words of a text in alphabetical order."""
    words = {w.lower() for w in _LETTERS.findall(text)}
    return sorted(words & wording.words_of("hedge"))


def governing(clause: Clause) -> str:
    """Return the clause with the words right before it, which may soften it (`… suggest that`)."""
    before = clause.sentence.exact[: max(0, clause.span.start - clause.sentence.start)]
    nearest = re.split(r"[.;:]", before)[-1].split()[-BEFORE:]
    return " ".join([*nearest, clause.span.exact])
