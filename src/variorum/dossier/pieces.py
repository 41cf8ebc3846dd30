"""A wording in pieces, marked and unmarked, as every form of a dossier prints it."""

from collections.abc import Sequence

from variorum.dossier.characters import inert
from variorum.model import Span
from variorum.model.dossier import Wording

MAX_CELL = 400
"""Characters of a wording that are shown; the whole stands in the full text. The longest of 699
readings marked by hand has 152."""


def pieces(wording: Wording) -> tuple[tuple[str, bool], ...]:
    """Return a wording's characters as (text, marked), cut around the first mark when long."""
    span = wording.span
    start, end = _window(span, wording.marks)
    found: list[tuple[str, bool]] = [("… ", False)] if start else []
    at = start
    for mark in wording.marks:
        left, right = mark.start - span.start, min(mark.end - span.start, end)
        if left < at or right <= left:
            continue
        found += [(span.exact[at:left], False), (span.exact[left:right], True)]
        at = right
    found.append((span.exact[at:end], False))
    if end < len(span.exact):
        found.append((" …", False))
    return tuple((inert(text), marked) for text, marked in found if text)


def _window(span: Span, marks: Sequence[Span]) -> tuple[int, int]:
    size = len(span.exact)
    if size <= MAX_CELL:
        return 0, size
    first = marks[0].start - span.start if marks else 0
    start = max(0, min(first - MAX_CELL // 3, size - MAX_CELL))
    return start, start + MAX_CELL
