"""Sayings: one direct quotation as several reports carry it, altered or not."""

from collections.abc import Mapping, Sequence

from variorum.claims.altered import differing
from variorum.claims.nodes import MAX_PER_ARTICLE
from variorum.claims.windows import Piece, Window, find_windows, pieces_of
from variorum.model import Article, Facts, Saying, Span


def sayings_of(articles: Sequence[Article], facts: Mapping[str, Facts]) -> tuple[Saying, ...]:
    """Return the quotations that two or more of the articles carry.

    The words may stand in quotation marks in only one of them: marks get lost on the way.
    """
    ordered = sorted(articles, key=lambda a: a.key)
    pieces = pieces_of(ordered, facts)
    groups = _groups(pieces, find_windows(pieces, ordered))
    sayings = [_saying(members, windows) for members, windows in groups]
    kept = [s for s in sayings if len({r.article for r in s.readings}) > 1]
    return tuple(sorted(kept, key=lambda s: s.readings[0].order))


def _groups(
    pieces: Sequence[Piece], windows: Sequence[Window]
) -> list[tuple[list[Piece], list[Window]]]:
    home = list(range(len(pieces)))

    def root(i: int) -> int:
        while home[i] != i:
            i = home[i]
        return i

    bound = [(w.piece, w.other) for w in windows if w.other is not None]
    for one, two in [*bound, *_equal(pieces)]:
        a, b = root(one), root(two)
        home[max(a, b)] = min(a, b)
    found: dict[int, tuple[list[Piece], list[Window]]] = {}
    for i, piece in enumerate(pieces):
        found.setdefault(root(i), ([], []))[0].append(piece)
    for window in windows:
        found[root(window.piece)][1].append(window)
    return [found[i] for i in sorted(found)]


def _equal(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """Pairs of quotations in the same words: each with the first of them."""
    first: dict[tuple[str, ...], int] = {}
    return [(first.setdefault(p.words, p.index), p.index) for p in pieces]


def _saying(pieces: Sequence[Piece], windows: Sequence[Window]) -> Saying:
    unmarked = [w.span for w in windows if w.other is None]
    marked = {p.span.article for p in pieces}
    spans: dict[str, list[Span]] = {}
    for piece in pieces:
        spans.setdefault(piece.span.article, []).append(piece.span)
    for span in sorted(unmarked, key=lambda s: (-len(s.exact), s.order)):
        if span.article not in marked:
            spans.setdefault(span.article, []).append(span)
    readings = [s for found in spans.values() for s in found[:MAX_PER_ARTICLE]]
    numbered = {p.index: p for p in pieces}
    found = (differing(numbered[w.piece], w) for w in windows)
    because = sorted(text for text in found if text)
    speakers = [p.speaker for p in pieces if p.speaker]
    lost = {s.article for s in unmarked} - marked
    return Saying(
        speaker=max(sorted(speakers), key=speakers.count) if speakers else None,
        altered=bool(because),
        because=because[0] if because else _same(lost),
        readings=tuple(sorted(readings, key=lambda s: s.order)),
    )


def _same(lost: set[str]) -> str:
    if lost:
        return "The same words; some of the reports have them without quotation marks."
    return "The same words, but for length, spelling or punctuation."
