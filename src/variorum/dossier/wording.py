"""The words in which readings differ: marks inside cells, and word diffs of quotations."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

from variorum.lang.fold import straighten
from variorum.model import Reading, Span

Change = tuple[Literal["same", "cut", "added"], str]

MAX_TOKENS = 200
"""Longest text that is compared word by word; 99 of 100 readings have fewer than 60 words."""
ALIKE = 0.34
"""Share of common words from which a word-by-word mark helps: below it nearly all would be marked."""
_TOKEN = re.compile(r"\w+(?:['’.,-]\w+)*|[^\w\s]")


def mark(reading: Reading, against: Reading | None) -> tuple[Span, ...]:
    """Return the parts of `reading` to mark, given a reading that differs from it.

    Where the comparison said which characters carry the value, the words in them that differ are
    marked, or all of them when no word differs on one side. Without that, the differing words of
    two similar readings are.
    """
    if against is None:
        return reading.focus
    if reading.focus and against.focus:
        mine, theirs = _differing(reading.focus, against.focus)
        return _spans(reading, mine) if mine and theirs else _inside(reading)
    if reading.focus:
        return _inside(reading)
    mine, theirs = _differing((reading.span,), (against.span,))
    common = len(_tokens((reading.span,))) - len(mine)
    enough = common >= ALIKE * len(_tokens((reading.span,)))
    return _spans(reading, mine) if enough and len(mine) <= MAX_TOKENS else ()


def word_changes(old: str, new: str) -> tuple[Change, ...]:
    """Return how `new` comes from `old`, word by word, blanks kept with the word before.

    >>> word_changes("a calm day", "a cold day")
    (('same', 'a '), ('cut', 'calm '), ('added', 'cold '), ('same', 'day'))
    """
    a, b = _pieces(old), _pieces(new)
    if len(a) > MAX_TOKENS or len(b) > MAX_TOKENS:
        return (("same", new),) if old == new else (("cut", old), ("added", new))
    changes: list[Change] = []
    for op, i, j, k, m in _matcher([_norm(x) for x in a], [_norm(x) for x in b]).get_opcodes():
        if op == "equal":
            changes.append(("same", "".join(b[k:m])))
            continue
        if i < j:
            changes.append(("cut", "".join(a[i:j])))
        if k < m:
            changes.append(("added", "".join(b[k:m])))
    return tuple(changes)


def _pieces(text: str) -> list[str]:
    return re.findall(r"\S+\s*|\s+", text)


def _norm(word: str) -> str:
    return straighten(word).strip()


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


def _inside(reading: Reading) -> tuple[Span, ...]:
    return _spans(reading, [(f.start, f.end) for f in reading.focus if reading.span.contains(f)])


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
