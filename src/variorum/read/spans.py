"""Spans without blanks at their edges, whatever the tokens hold."""

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Span


def tight(passage: Passage, start: int, end: int) -> Span | None:
    """Return the passage's characters `[start, end)` without blanks at the edges, if any are left.

    Tokens may begin or end with blanks that the tokenizer does not know (line and paragraph
    separators).
    """
    if start >= end:
        return None
    span = passage.span(start, end)
    lead = len(span.exact) - len(span.exact.lstrip())
    length = len(span.exact.strip())
    return passage.span(start + lead, start + lead + length) if length else None


def tight_of(passage: Passage, part: Token | DocSpan) -> Span | None:
    """Return the tight span of a token or of a run of tokens."""
    if isinstance(part, Token):
        return tight(passage, part.idx, part.idx + len(part.text))
    return tight(passage, part.start_char, part.end_char)
