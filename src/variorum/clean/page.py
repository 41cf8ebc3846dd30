"""A web page to its visible text in document order, its lines, and which of them are body."""

import html
import re
from collections.abc import Iterable, Iterator

import msgspec
from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from variorum.clean.extraction import body_lines
from variorum.clean.lines import Line, cut
from variorum.clean.sheet import Sheet
from variorum.clean.tags import read_tags
from variorum.model import Report

_SILENT = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio",
    "video", "canvas", "head", "select", "datalist", "textarea", "map", "area", "track", "source",
    "param",
})  # fmt: skip
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "img", "input", "ins", "kbd", "label", "mark", "picture", "q", "rb",
    "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr",
})  # fmt: skip
_HINTS = {"h1": "h1", "figcaption": "caption"}
_TAG = re.compile(r"<[^<>]{0,5000}>")
_SILENT_TAG = re.compile(r"<(?:script|style|!--)[^<]{0,50000}", re.IGNORECASE)
_EMPTY_PAGE = b"<html><body></body></html>"


class Block(msgspec.Struct, frozen=True):
    """A run of text that the page shows as one paragraph or line."""

    text: str
    hint: str


def read_page(report: Report) -> Sheet:
    """Return the visible text of a page with what its markup declares.

    Where extraction finds no article, every line may be one: the rules for plain text decide.
    """
    root = parse_page(report.content)
    blocks = tuple(visible_blocks(root)) or tuple(bare_blocks(report.content))
    text, lines = _joined(blocks)
    declared, basis = read_tags(root)
    return Sheet(
        text=text,
        lines=lines,
        chosen=body_lines(root, lines, url=report.declared.url or declared.url) or None,
        declared=declared,
        basis=basis,
    )


def parse_page(content: str) -> HtmlElement:
    """Return the element tree of a page; the parser mends what is broken and bounds the depth."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    data = content.encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    return root if root is not None else etree.fromstring(_EMPTY_PAGE, parser)


def visible_blocks(root: HtmlElement) -> Iterator[Block]:
    """Yield the blocks that a browser would show, in document order.

    A walk over events, not a recursion: the depth of a page is not ours to trust.
    """
    pieces: list[str] = []
    hints: list[str] = [""]
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            if tag in _SILENT or _is_hidden(element):
                walk.skip_subtree()
                hints.append(hints[-1])
                continue
            if tag not in _INLINE:
                yield from _block(pieces, hints[-1])
            hints.append(_HINTS.get(tag, hints[-1]))
            pieces.append(element.text or "")
        else:
            hint = hints.pop()
            if tag not in _INLINE:
                yield from _block(pieces, hint)
            pieces.append(element.tail or "")
    yield from _block(pieces, "")


def bare_blocks(content: str) -> Iterator[Block]:
    """Yield what stands between tags, for a page that the parser gives up on.

    It does so past a depth of some two thousand elements, which no real page has.
    """
    for piece in _TAG.split(_SILENT_TAG.sub(" ", content)):
        yield from _block([html.unescape(piece)], "")


def _block(pieces: list[str], hint: str) -> Iterator[Block]:
    text = " ".join("".join(pieces).split())
    pieces.clear()
    if text:
        yield Block(text, hint)


def _is_hidden(element: HtmlElement) -> bool:
    if element.get("hidden") is not None:
        return True
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style


def _joined(blocks: Iterable[Block]) -> tuple[str, tuple[Line, ...]]:
    pieces: list[str] = []
    spans: list[tuple[int, int, str]] = []
    at = 0
    for block in blocks:
        pieces.append(block.text)
        spans.append((at, at + len(block.text), block.hint))
        at += len(block.text) + 1
    text = "\n".join(pieces)
    return text, tuple(line for a, b, hint in spans for line in cut(text, a, b, hint=hint))
