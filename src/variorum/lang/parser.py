"""The parser, wrapped: an article becomes passages of sentences and tokens that know their offsets.

Each article is parsed as one batch of its own, so that its numbers, and therefore its bytes, do
not depend on what else is read (matrix products differ in the last bits with the batch's shape).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from variorum import resources
from variorum.model import Article, Field, RegionKind, Span

READ_REGIONS: tuple[RegionKind, ...] = ("title", "body", "caption", "dateline")
"""Regions that are parsed; bylines and credits are read by `clean` alone."""
MAX_PARAGRAPH = 5_000
"""Code points parsed at once: a longer paragraph is cut at the last blank before it."""
_PARAGRAPH = re.compile(r"[^\r\n]+")


@dataclass(frozen=True)
class Passage:
    """One parsed paragraph: `doc` token offsets plus `offset` are offsets in the article."""

    article: Article
    field: Field
    region: RegionKind
    offset: int
    doc: Doc

    def span(self, start: int, end: int) -> Span:
        """Return the article span of the passage's characters `[start, end)`."""
        return self.article.span(self.offset + start, self.offset + end, self.field)

    def of(self, part: Token | DocSpan) -> Span:
        """Return the article span of a token or of a run of tokens."""
        if isinstance(part, Token):
            return self.span(part.idx, part.idx + len(part.text))
        return self.span(part.start_char, part.end_char)

    @cached_property
    def text(self) -> str:
        """The passage's characters (spaCy puts them together anew at every access)."""
        return self.doc.text


@dataclass(frozen=True)
class Parsed:
    """An article and its passages: the separate title first, then the text in order."""

    article: Article
    passages: tuple[Passage, ...]

    def without(self, region: RegionKind) -> "Parsed":
        """Return the same article without the passages of one kind of region."""
        return Parsed(self.article, tuple(p for p in self.passages if p.region != region))

    def sentences(self) -> Iterator[tuple[Passage, DocSpan]]:
        """Yield every sentence with its passage."""
        for passage in self.passages:
            for sentence in passage.doc.sents:
                yield passage, sentence


def parse(article: Article, *, parser: str = "auto") -> Parsed:
    """Parse the readable regions of an article."""
    pieces = list(_pieces(article))
    nlp = resources.parser(parser)
    docs = nlp.pipe((text for _, _, _, text in pieces), batch_size=max(1, len(pieces)))
    passages = tuple(
        Passage(article, field, region, offset, doc)
        for (field, region, offset, _), doc in zip(pieces, docs, strict=True)
    )
    return Parsed(article, passages)


def _pieces(article: Article) -> Iterator[tuple[Field, RegionKind, int, str]]:
    if article.title and article.title.strip():
        yield "title", "title", 0, article.title
    for region in article.regions_of(*READ_REGIONS):
        for line in _PARAGRAPH.finditer(article.text, region.start, region.end):
            for start, end in _cut(article.text, line.start(), line.end()):
                yield "text", region.kind, start, article.text[start:end]


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > MAX_PARAGRAPH:
        blank = text.rfind(" ", start + MAX_PARAGRAPH // 2, start + MAX_PARAGRAPH)
        cut = blank if blank > start else start + MAX_PARAGRAPH
        yield start, cut
        start = cut
    if text[start:end].strip():
        yield start, end
