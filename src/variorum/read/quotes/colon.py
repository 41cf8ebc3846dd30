"""Headlines that name their source before or after a colon: "Vardy: …", "… : report"."""

from collections.abc import Iterator

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from variorum.lang import Passage
from variorum.read.grammar import trimmed
from variorum.read.quotes.draft import Draft, characters
from variorum.read.quotes.lexicon import cues

MAX_SOURCE = 6
"""Words that a source before a colon may have: longer ones are sentences of their own."""
MIN_CONTENT = 3
_NOBODY = frozenset({"report", "reports"})
"""What a headline ends in to say that others reported it, without saying who."""
_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "DET", "ADP", "PART", "NUM", "PUNCT"})


def announced(passage: Passage) -> Iterator[Draft]:
    """Yield the attribution that a colon makes in a passage of one line."""
    doc = passage.doc
    colon = next((t for t in doc[: MAX_SOURCE + 1] if t.text == ":"), None)
    if colon is not None and colon.i:
        source, content = trimmed(doc, 0, colon.i), trimmed(doc, colon.i + 1, colon.sent.end)
        head = _head(doc[source[0] : source[1]]) if source[0] < source[1] else None
        if head is not None and _names_a_source(head) and content[1] - content[0] >= MIN_CONTENT:
            yield _draft(passage, colon, source, content, head)
        return
    last = next((t for t in doc[-MAX_SOURCE:] if t.text == ":"), None)
    if last is None or passage.region != "title":
        return
    source, content = trimmed(doc, last.i + 1, len(doc)), trimmed(doc, 0, last.i)
    head = _head(doc[source[0] : source[1]]) if source[0] < source[1] else None
    if (
        head is not None
        and head.lower_ in cues().sources
        and head.lower_ not in _NOBODY
        and content[1] - content[0] >= MIN_CONTENT
    ):
        yield _draft(passage, last, source, content, head)


def _head(words: DocSpan) -> Token | None:
    tokens = list(words)
    if not all(t.pos_ in _NOMINAL for t in tokens):
        return None
    return next((t for t in reversed(tokens) if t.pos_ in {"PROPN", "NOUN"}), None)


def _names_a_source(head: Token) -> bool:
    if head.lower_ in _NOBODY and head.i == 0:
        return False
    return head.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} or head.lower_ in cues().sources


def _draft(
    passage: Passage, colon: Token, source: tuple[int, int], content: tuple[int, int], head: Token
) -> Draft:
    return Draft(
        passage,
        characters(passage, colon.i, colon.i + 1),
        characters(passage, *source),
        [(passage, characters(passage, *content))],
        who=head,
        anchor=colon.i,
    )
