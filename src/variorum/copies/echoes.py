"""Passages that two articles share without being copies: background, or the same statement."""

from collections.abc import Iterator

from variorum.copies.align import Run, passages
from variorum.copies.words import Words
from variorum.model import Echo

ECHO_RUN = 12
"""Words of a passage from which on it is an echo: about half a news sentence. Set phrases of the
trade ("was pronounced dead at the scene, according to police") are shorter."""


def echo(a: Words, b: Words, runs: tuple[Run, ...]) -> Iterator[Echo]:
    """Yield the echo that two articles' shared runs make, if one is long enough."""
    long = tuple(r for r in runs if r.length >= ECHO_RUN)
    if not long:
        return
    if a.article.key > b.article.key:
        turned = tuple(sorted(Run(r.j, r.i, r.length) for r in long))
        yield from echo(b, a, turned)
        return
    yield Echo(a=a.article.key, b=b.article.key, spans=passages(a, b, long))
