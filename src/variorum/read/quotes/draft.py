"""An attribution while it is put together: character ranges of one article, not yet spans."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model.facts import Stance

Range = tuple[int, int]
"""Characters `[start, end)` within one passage."""
TokenRange = tuple[int, int]
"""Tokens `[i, j)` of one passage."""


@dataclass
class Draft:
    """An attribution under construction; `parts` may lie in several passages."""

    passage: Passage
    cue: Range
    source: Range | None
    parts: list[tuple[Passage, Range]]
    stance: Stance = "asserted"
    who: Token | None = None
    """The noun or pronoun that the source is resolved by."""
    anchor: int = -1
    """Index of the cue's token in its passage."""
    loose: bool = field(default=False)
    """Whether its content is a noun phrase or infinitive rather than something said."""

    wraps: bool = False
    """Whether it reports a whole sentence ("…, according to X"), what others say in it included."""
    speaker: str | None = None
    """Who says it, where that is known by other means than the source's noun."""
    verbatim: bool = False
    """Whether it is direct speech without marks: a turn of a transcript."""
    spoken: list[tuple[Passage, Range]] = field(default_factory=list)
    """The quotations in marks among its parts."""

    @property
    def quoted(self) -> bool:
        """Whether a quotation in marks belongs to it."""
        return bool(self.spoken)

    def covers(self, passage: Passage, span: Range) -> int:
        """Return how many characters of `span` the content already holds."""
        return sum(
            max(0, min(span[1], b) - max(span[0], a))
            for where, (a, b) in self.parts
            if where is passage
        )


def characters(passage: Passage, start: int, end: int) -> Range:
    """Return the character range of tokens `[start, end)`, which must not be empty."""
    last = passage.doc[end - 1]
    return passage.doc[start].idx, last.idx + len(last.text)


def text_of(passage: Passage) -> str:
    """Return the passage's characters, cut from the article (the parser would join its tokens)."""
    if not len(passage.doc):
        return ""
    last = passage.doc[-1]
    end = passage.offset + last.idx + len(last.text_with_ws)
    article = passage.article
    source = article.text if passage.field == "text" else (article.title or "")
    return source[passage.offset : end]
