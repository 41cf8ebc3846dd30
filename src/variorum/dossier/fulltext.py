"""A report's whole text cut at every cited passage and region, ready to print with anchors."""

import heapq
import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from variorum.dossier.anchors import Passage
from variorum.dossier.characters import inert
from variorum.model import Region

TokenKind = Literal["text", "gap", "open", "close", "ref"]
FOLD = 400
"""Characters of clutter from which it is folded; shorter clutter is only grey."""
_GAP = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Token:
    """One step of printing: characters, or the begin or end of a cited passage."""

    kind: TokenKind
    text: str = ""
    """Characters, or the label that a `ref` leads to."""
    passage: Passage | None = None
    first: bool = False
    """Whether this `open` is the passage's first piece, which carries its anchor."""


@dataclass(frozen=True)
class Block:
    """One region of a text; `kind` is `rest` for what no region names."""

    kind: str
    folded: bool
    tokens: tuple[Token, ...]


@dataclass(frozen=True)
class Print:
    """A report's text in blocks, with the anchors of passages that had to be cut in pieces."""

    blocks: tuple[Block, ...]
    torn: tuple[str, ...]


def lay_text(text: str, regions: Sequence[Region], cited: Sequence[Passage]) -> Print:
    """Cut `text` into blocks of tokens; the characters of all tokens together are `text` again.

    Passages that lie inside each other nest; those that cross are cut where the outer one ends,
    and only the first piece carries the anchor.
    """
    opened: set[str] = set()
    torn: dict[str, None] = {}
    blocks: list[Block] = []
    waiting = sorted(cited, key=lambda p: (p.start, -p.end))
    for kind, start, end in _areas(text, regions):
        inside = [p for p in waiting if p.start < end and p.end > start]
        waiting = [p for p in waiting if p.end > end]
        blank = kind == "rest" and not text[start:end].strip()
        if blank and not inside and "\n" in text[start:end]:
            blocks.append(Block(kind, False, (Token("gap", inert(text[start:end])),)))
            continue
        tokens = tuple(_tokens(text, (start, end), inside, opened, torn))
        folded = kind == "boilerplate" and not inside and end - start > FOLD
        blocks.append(Block(kind, folded, tokens))
    return Print(tuple(blocks), tuple(torn))


def _areas(text: str, regions: Sequence[Region]) -> Iterator[tuple[str, int, int]]:
    at = 0
    for region in sorted(regions, key=lambda r: r.start):
        if region.start > at:
            yield "rest", at, region.start
        if region.end > max(at, region.start):
            yield region.kind, max(at, region.start), region.end
            at = region.end
    if at < len(text):
        yield "rest", at, len(text)


def _tokens(
    text: str,
    area: tuple[int, int],
    cited: Sequence[Passage],
    opened: set[str],
    torn: dict[str, None],
) -> Iterator[Token]:
    at, end = area
    heap = [(max(p.start, at), -min(p.end, end), i) for i, p in enumerate(cited)]
    heapq.heapify(heap)
    stack: list[tuple[int, Passage]] = []
    while heap:
        start, stop, i = heapq.heappop(heap)
        passage = cited[i]
        at = yield from _close(text, stack, at, start)
        yield from _characters(text[at:start])
        at = start
        limit = stack[-1][0] if stack else -stop
        if -stop > limit:
            heapq.heappush(heap, (limit, stop, i))
        first = passage.id not in opened
        if not first:
            torn.setdefault(passage.id)
        opened.add(passage.id)
        stack.append((min(-stop, limit), passage))
        yield Token("open", passage=passage, first=first)
    at = yield from _close(text, stack, at, end)
    yield from _characters(text[at:end])


def _close(
    text: str, stack: list[tuple[int, Passage]], at: int, upto: int
) -> Generator[Token, None, int]:
    """Close the open passages that end at or before `upto`; return where the text now stands."""
    while stack and stack[-1][0] <= upto:
        end, passage = stack.pop()
        yield from _characters(text[at:end])
        at = max(at, end)
        yield Token("close", passage=passage)
        if end == passage.end:
            for ref in passage.refs:
                yield Token("ref", ref)
    return at


def _characters(text: str) -> Iterator[Token]:
    """Yield the characters, inert, with the white space between paragraphs apart."""
    at = 0
    for gap in _GAP.finditer(text):
        if gap.start() > at:
            yield Token("text", inert(text[at : gap.start()]))
        yield Token("gap", inert(gap.group()))
        at = gap.end()
    if at < len(text):
        yield Token("text", inert(text[at:]))
