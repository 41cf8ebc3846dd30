"""Countries abbreviated with points in front of a hyphen, which the parser keeps as one word."""

from collections.abc import Iterator

from variorum.lang import Passage
from variorum.read.places.gazetteer import Candidate, lookup
from variorum.read.places.spotted import Found


def joined(passage: Passage) -> Iterator[Found]:
    """Yield the countries and states in words like `U.S.-led` and `U.S.-Mexico`."""
    for token in passage.doc:
        first, hyphen, rest = token.text.partition("-")
        if not hyphen or not first.endswith("."):
            continue
        start = token.idx
        for part in (first, rest):
            meant = _wide(part) if part[:1].isupper() else ()
            if meant:
                chars = (start, start + len(part))
                yield Found(passage, token.i, token.i + 1, part, meant, "joined", chars)
            start += len(first) + len(hyphen)


def _wide(name: str) -> tuple[Candidate, ...]:
    return tuple(c for c in lookup(name) if c.is_country)
