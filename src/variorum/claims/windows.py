"""Windows: where the words of a quotation stand in the other reports."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher

from variorum.claims import wording
from variorum.lang import Folded, straighten
from variorum.model import Article, Facts, Quote, Span

GRAM = 3
"""Words in a row that two places must share to be compared."""
MIN_WORDS = 2
"""Words of the shortest quotation that is followed from report to report.

Below three words it must stand in quotation marks in both.
"""
MAX_WORDS = 300
"""Words of a quotation that are compared, its first: bounds the work of one pair."""
MIN_UNMARKED = 6
"""Words that must agree where the other report has no quotation marks."""
SHARE = 0.8
"""Share of a quotation's words, in order, that the other report must have."""
MAX_POSTING = 200
"""Places a run of words may stand in and still propose candidates."""
MAX_ARTICLES = 40
"""Other articles in which one quotation is looked for, most promising first."""
_OUTER = "\"' "
_DOUBLE = re.compile(r'"([^"]+)(?:"|$)')
_SINGLE = re.compile(r"(?<!\w)'((?:[^']|'(?=\w))+)(?:'(?!\w)|$)")


@dataclass(frozen=True, eq=False)
class Piece:
    """One unbroken stretch of quoted words."""

    index: int
    article: Article
    span: Span
    words: tuple[str, ...]
    speaker: str | None


@dataclass(frozen=True, eq=False)
class Window:
    """The words of a piece as they stand in another article."""

    piece: int
    other: int | None
    """The piece of the other article it falls on; None where there are no quotation marks."""
    span: Span
    words: tuple[str, ...]


class _Stream:
    """An article's text as words with their offsets."""

    def __init__(self, article: Article) -> None:
        self.article = article
        folded = Folded(article.text)
        found = wording.tokens(folded.text)
        self.words = tuple(w for w, _, _ in found)
        self.places = [folded.back(start, end) for _, start, end in found]

    def span(self, first: int, last: int) -> Span:
        return self.article.span(self.places[first][0], self.places[last][1])


def pieces_of(articles: Sequence[Article], facts: Mapping[str, Facts]) -> list[Piece]:
    """Return the quoted stretches of the articles, numbered in order."""
    found: list[Piece] = []
    for article in articles:
        spans = {s: q.speaker for q in facts[article.key].quotes for s in _marked(article, q)}
        for span in sorted(spans, key=lambda s: s.order):
            words = tuple(w for w, _, _ in wording.tokens(Folded(span.exact).text))[:MAX_WORDS]
            inner = any(o != span and o.contains(span) for o in spans)
            if len(words) >= MIN_WORDS and not inner:
                found.append(Piece(len(found), article, span, words, spans[span]))
    return found


def _marked(article: Article, quote: Quote) -> Iterator[Span]:
    """Yield the stretches of a quote that stand in quotation marks, without the marks."""
    for span in quote.content if quote.form in {"direct", "mixed"} else ():
        if span.field != "text":
            continue
        plain = straighten(span.exact)
        inner = quote.form == "mixed" or '"' in plain.strip(_OUTER)
        for start, end in _stretches(plain) if inner else _trimmed(plain):
            yield article.span(span.start + start, span.start + end)


def _stretches(plain: str) -> Iterator[tuple[int, int]]:
    """Yield what stands between marks; a mark at either end of the content may be left out."""
    found = [m.span(1) for m in _DOUBLE.finditer(plain)] or [
        m.span(1) for m in _SINGLE.finditer(plain)
    ]
    for start, end in found:
        if plain[start:end].strip():
            yield start, end


def _trimmed(plain: str) -> Iterator[tuple[int, int]]:
    start, end = len(plain) - len(plain.lstrip(_OUTER)), len(plain.rstrip(_OUTER))
    if start < end:
        yield start, end


def find_windows(pieces: Sequence[Piece], articles: Sequence[Article]) -> list[Window]:
    """Return the windows of each wording in the articles other than the first that has it."""
    streams = [_Stream(a) for a in articles]
    index = _index(streams)
    by_article: dict[str, list[Piece]] = {}
    for piece in pieces:
        by_article.setdefault(piece.article.key, []).append(piece)
    windows = []
    for piece in {p.words: p for p in reversed(pieces)}.values():
        for number, offset in _candidates(piece, index, streams):
            window = _window(piece, streams[number], offset)
            if window is not None:
                windows += _bind(window, by_article.get(streams[number].article.key, []))
    return windows


def _index(streams: Sequence[_Stream]) -> dict[tuple[str, ...], list[tuple[int, int]]]:
    index: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for number, stream in enumerate(streams):
        for i in range(len(stream.words) - GRAM + 1):
            index.setdefault(stream.words[i : i + GRAM], []).append((number, i))
    return index


def _candidates(
    piece: Piece,
    index: dict[tuple[str, ...], list[tuple[int, int]]],
    streams: Sequence[_Stream],
) -> list[tuple[int, int]]:
    """Return the best (article, offset of the piece's first word) for each other article."""
    votes: Counter[tuple[int, int]] = Counter()
    for i in range(len(piece.words) - GRAM + 1):
        places = index.get(piece.words[i : i + GRAM], [])
        for number, j in places if len(places) <= MAX_POSTING else ():
            if streams[number].article.key != piece.article.key:
                votes[number, j - i] += 1
    best: dict[int, tuple[int, int]] = {}
    for (number, offset), count in sorted(votes.items()):
        if number not in best or count > best[number][0]:
            best[number] = (count, offset)
    ranked = sorted(best, key=lambda n: (-best[n][0], n))[:MAX_ARTICLES]
    return [(n, best[n][1]) for n in sorted(ranked)]


def _window(piece: Piece, stream: _Stream, offset: int) -> Window | None:
    slack = len(piece.words) // 3 + 2
    start = max(0, offset - slack)
    stop = min(len(stream.words), offset + len(piece.words) + slack)
    words = stream.words[start:stop]
    matcher = SequenceMatcher(None, piece.words, words, autojunk=False)
    blocks = _core([b for b in matcher.get_matching_blocks() if b.size])
    share = SHARE if len(piece.words) >= MIN_UNMARKED else 1.0
    if not blocks or sum(b.size for b in blocks) < share * len(piece.words):
        return None
    first, last = start + blocks[0].b, start + blocks[-1].b + blocks[-1].size - 1
    return Window(piece.index, None, stream.span(first, last), stream.words[first : last + 1])


def _core(blocks: list[Match]) -> list[Match]:
    """Drop single words at the ends that stand apart from the rest: they match by chance."""
    while len(blocks) > 1 and blocks[0].size == 1 and _gap(blocks[0], blocks[1]) > 1:
        blocks = blocks[1:]
    while len(blocks) > 1 and blocks[-1].size == 1 and _gap(blocks[-2], blocks[-1]) > 1:
        blocks = blocks[:-1]
    return blocks


def _gap(one: Match, two: Match) -> int:
    return two.b - one.b - one.size


def _bind(window: Window, others: Iterable[Piece]) -> list[Window]:
    """Bind a window to the quotation it falls on; unmarked it must be long enough.

    A window that covers the lesser part of a longer quotation stays a reading of its own: else one
    long quotation would draw all the sentences in it into one saying.
    """
    marked = [p for p in others if p.span.overlaps(window.span)]
    for piece in marked:
        shared = min(piece.span.end, window.span.end) - max(piece.span.start, window.span.start)
        if 2 * shared >= len(piece.span.exact):
            return [Window(window.piece, piece.index, piece.span, piece.words)]
    return [window] if marked or len(window.words) >= MIN_UNMARKED else []
