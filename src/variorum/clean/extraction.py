"""Which lines of a page are the article: an extraction library's answer, laid onto the lines."""

import bisect
from collections.abc import Sequence
from typing import cast

import trafilatura
from lxml.html import HtmlElement

from variorum.clean.lines import Line
from variorum.clean.repeats import squeeze

MIN_COVERED = 0.5
"""Share of a line's letters that extraction must have kept for the line to be body."""
MIN_ANCHOR = 20
"""Letters of a paragraph from which its place is looked for on its own."""


def body_lines(root: HtmlElement, lines: Sequence[Line], *, url: str | None) -> frozenset[int]:
    """Return the indices of the lines that extraction holds to be the article.

    The extracted paragraphs are found again by their letters and digits alone, in order, so that
    what the library does to blanks, links and entities does not matter.
    """
    found = trafilatura.bare_extraction(
        root, url=url, fast=True, include_comments=False, include_formatting=False,
        with_metadata=False,
    )  # fmt: skip
    text = cast("str | None", getattr(found, "text", None))
    if not text:
        return frozenset()
    keys = [squeeze(line.text) for line in lines]
    places, lost = _placed("".join(keys), text)
    inside = {i for i, key in enumerate(keys) if len(key) >= MIN_ANCHOR and key in lost}
    return _covered(keys, places) | inside


def _placed(stream: str, extracted: str) -> tuple[list[tuple[int, int]], str]:
    """Return where in `stream` the extracted paragraphs stand, and those that stand nowhere.

    Each is looked for after the one before it. What stands nowhere was put together from lines
    that the page shows apart (a picture floats between them).
    """
    places: list[tuple[int, int]] = []
    lost: list[str] = []
    cursor = 0
    for key in filter(None, map(squeeze, extracted.splitlines())):
        at = _find(stream, key, cursor)
        if at >= 0:
            places.append((at, at + len(key)))
            cursor = at + len(key)
        else:
            lost.append(key)
    return places, "\n".join(lost)


def _find(stream: str, key: str, cursor: int) -> int:
    after = stream.find(key, cursor)
    if len(key) < MIN_ANCHOR:
        return after if after - cursor < len(key) * 20 else -1
    return after if after >= 0 else stream.find(key)


def _covered(keys: Sequence[str], places: list[tuple[int, int]]) -> frozenset[int]:
    starts, at = [], 0
    for key in keys:
        starts.append(at)
        at += len(key)
    letters = [0] * len(keys)
    for start, end in places:
        i = max(0, bisect.bisect_right(starts, start) - 1)
        while i < len(keys) and starts[i] < end:
            letters[i] += max(0, min(end, starts[i] + len(keys[i])) - max(start, starts[i]))
            i += 1
    return frozenset(
        i for i, key in enumerate(keys) if key and letters[i] >= MIN_COVERED * len(key)
    )
