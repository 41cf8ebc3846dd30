"""The words in which readings differ: marks inside cells, and word diffs of quotations."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

from variorum.lang.fold import straighten
from variorum.model import Reading, Span

Change = tuple[Literal["same", "cut", "added"], str]
Contrasted = tuple[Sequence[Span], Sequence[Span]]
"""The characters in which a reading differs from another, and those of the other."""

MAX_TOKENS = 200
"""Longest text compared word by word: of 699 readings marked by hand, the longest has 26 words."""
ALIKE = 0.34
"""Share of common words from which marks help: of 124 hand-read differences a third share less,
and there nearly every word would be marked."""
TELLING = 4
"""Letters from which a word tells something: the shorter ones are mostly grammar."""
_EDGES = ".,;:!?'\"()[]-…"
"""Punctuation at the edge of a word, which does not make it another word."""
_TOKEN = re.compile(r"\w+(?:['’.,-]\w+)*|[^\w\s]")


def mark(
    reading: Reading, against: Reading | None, differing: Sequence[Contrasted] = ()
) -> tuple[Span, ...]:
    """Return the parts of `reading` to mark, given a reading that differs from it.

    Where the comparison said which characters differ, or carry the value, the words in them that
    differ are marked, or all of them when no word differs on one side. Without that, the differing
    words of two similar readings are, and of two unlike ones only the differing figures.

    Args:
        reading: what is to be marked.
        against: the reading that it is compared with.
        differing: for each difference the characters on its own side and on the other.
    """
    found = [part for one, other in differing for part in _contrasted(reading, one, other)]
    if found:
        return _spans(reading, found)
    if against is None:
        return reading.focus
    if reading.focus:
        return _spans(reading, _contrasted(reading, reading.focus, against.focus))
    mine, _ = _differing((reading.span,), (against.span,))
    total = len(_tokens((reading.span,)))
    if total - len(mine) < ALIKE * total:
        mine = [(start, end) for start, end in mine if _has_digit(reading.span, start, end)]
    return _spans(reading, mine)


def _contrasted(
    reading: Reading, one: Sequence[Span], other: Sequence[Span]
) -> list[tuple[int, int]]:
    """Return the characters of one side that differ from the other's, found again in `reading`."""
    own = [place for span in one if (place := _found(span, reading.span)) is not None]
    if not own or any(s == reading.span for s in own):
        return []
    mine, theirs = _differing(own, other) if other else ([], [])
    return mine if mine and theirs else [(s.start, s.end) for s in own]


def _found(span: Span, whole: Span) -> Span | None:
    """Return a part of a reading, also where it was found in another report of the same words."""
    if whole.contains(span):
        return span
    at = whole.exact.find(span.exact)
    if at < 0 or whole.exact.find(span.exact, at + 1) >= 0:
        return None
    start = whole.start + at
    return Span(whole.article, start, start + len(span.exact), span.exact, whole.field)


def _has_digit(span: Span, start: int, end: int) -> bool:
    return any(c.isdecimal() for c in span.exact[start - span.start : end - span.start])


def word_changes(old: str, new: str) -> tuple[Change, ...]:
    """Return how `new` comes from `old`, word by word, blanks outside the marks.

    >>> word_changes("a calm day", "a cold day")
    (('same', 'a '), ('cut', 'calm'), ('same', ' '), ('added', 'cold'), ('same', ' day'))
    """
    a, b = _pieces(old), _pieces(new)
    if len(a) > MAX_TOKENS or len(b) > MAX_TOKENS:
        return (("same", new),) if old == new else (("cut", old), ("added", new))
    changes: list[Change] = []
    for op, i, j, k, m in _matcher([_norm(x) for x in a], [_norm(x) for x in b]).get_opcodes():
        new_words, old_words = "".join(b[k:m]), "".join(a[i:j])
        if op == "equal":
            changes.append(("same", new_words))
            continue
        if old_words:
            changes += [("cut", old_words.rstrip()), ("same", " ")]
        if new_words:
            blank = new_words[len(new_words.rstrip()) :]
            changes += [("added", new_words.rstrip()), ("same", blank)]
    return _joined(changes)


def letters(text: str) -> str:
    """Return the letters and digits of a text in small letters, for telling the same words.

    >>> letters("“So it is,”") == letters("so it is")
    True
    """
    return "".join(c for c in text.casefold() if c.isalnum())


def shared_words(a: str, b: str) -> tuple[float, float]:
    """Return the share of the shorter and of the longer text's telling words that both have (0-1).

    >>> shared_words("the ferry left Port Mallow", "the late ferry left Port Mallow at noon")
    (1.0, 0.6666666666666666)
    """
    one, other = ({_norm(t) for t in _TOKEN.findall(text) if len(t) >= TELLING} for text in (a, b))
    short, long = sorted((len(one), len(other)))
    both = len(one & other)
    return (both / short, both / long) if short else (0.0, 0.0)


def _joined(changes: list[Change]) -> tuple[Change, ...]:
    """Drop empty parts, and join neighbours of one kind."""
    joined: list[Change] = []
    for kind, text in changes:
        if joined and joined[-1][0] == kind:
            joined[-1] = (kind, joined[-1][1] + text)
        elif text:
            joined.append((kind, text))
    return tuple(joined)


def _pieces(text: str) -> list[str]:
    return re.findall(r"\S+\s*|\s+", text)


def same_words(text: str) -> str:
    """Return what two forms of a quotation share that differ in blanks and punctuation alone."""
    return " ".join(_norm(word) for word in text.split())


def _norm(word: str) -> str:
    plain = straighten(word).strip()
    return plain.strip(_EDGES) or plain


def _matcher(a: list[str], b: list[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, a, b, autojunk=False)


def _tokens(spans: Sequence[Span]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for span in spans:
        for token in _TOKEN.finditer(span.exact):
            start, end = span.start + token.start(), span.start + token.end()
            found.append((start, end, straighten(token.group()).casefold()))
    return found


def _differing(
    mine: Sequence[Span], theirs: Sequence[Span]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    a, b = _tokens(mine), _tokens(theirs)
    if len(a) > MAX_TOKENS or len(b) > MAX_TOKENS:
        return [], []
    left: list[tuple[int, int]] = []
    right: list[tuple[int, int]] = []
    for op, i, j, k, m in _matcher([t for *_, t in a], [t for *_, t in b]).get_opcodes():
        if op != "equal":
            left += [(start, end) for start, end, _ in a[i:j]]
            right += [(start, end) for start, end, _ in b[k:m]]
    return left, right


def _spans(reading: Reading, ranges: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Join ranges with only blanks between them, and give each its characters."""
    whole = reading.span
    joined: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if start < whole.start or end > whole.end:
            continue
        gap = whole.exact[joined[-1][1] - whole.start : start - whole.start] if joined else "x"
        if joined and not gap.strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(
        Span(whole.article, s, e, whole.exact[s - whole.start : e - whole.start], whole.field)
        for s, e in joined
    )
