"""Counties that share one word for what they are (`Butler, Clark and Preble counties`)."""

from collections.abc import Iterator

from spacy.tokens import Doc

from variorum.lang import Passage
from variorum.read.places.gazetteer import lookup
from variorum.read.places.spotted import Found

_PLURALS = {"counties": "County", "parishes": "Parish", "townships": "Township"}
_JOINING = frozenset({",", "and", "or", "&"})
MOST = 40
"""Tokens of such a list that are read backwards."""


def counties(passage: Passage) -> Iterator[Found]:
    """Yield the names in front of a plural, each as the county of that name, left to right."""
    doc = passage.doc
    for token in doc:
        kind = _PLURALS.get(token.lower_)
        if kind and token.i:
            yield from _named(passage, _start(doc, token.i), token.i, kind)


def _start(doc: Doc, end: int) -> int:
    start = end
    while start > max(0, end - MOST):
        before = doc[start - 1]
        if not (before.text[:1].isupper() or before.lower_ in _JOINING):
            break
        start -= 1
    return start


def _named(passage: Passage, start: int, end: int, kind: str) -> Iterator[Found]:
    doc, first = passage.doc, start
    for at in range(start, end + 1):
        if at < end and doc[at].lower_ not in _JOINING:
            continue
        if first < at:
            last = doc[at - 1]
            text = passage.text[doc[first].idx : last.idx + len(last.text)]
            known = tuple(c for c in lookup(f"{text} {kind}") if c.feature == "A.ADM2")
            if known:
                yield Found(passage, first, at, text, known, "county")
        first = at + 1
