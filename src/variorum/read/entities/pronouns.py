"""Subject pronouns, where it is safe to say whom they stand for."""

from collections.abc import Sequence

import msgspec
from spacy.tokens import Span as DocSpan

from variorum.lang import Parsed, Passage
from variorum.model import Mention

_PRONOUNS = frozenset({"he", "she"})


def pronouns(parsed: Parsed, mentions: Sequence[Mention]) -> list[Mention]:
    """Return `he` and `she` as subjects right after a sentence that names just one person."""
    found: list[Mention] = []
    people = [m for m in mentions if m.type == "person"]
    before: list[Mention] = []
    for passage, sentence in parsed.sentences():
        here = [m for m in people if _inside(passage, sentence, m)]
        if len({m.entity for m in before}) == 1 and not here:
            found += [
                msgspec.structs.replace(before[0], span=passage.of(token))
                for token in sentence
                if token.lower_ in _PRONOUNS and token.dep_ in {"nsubj", "nsubjpass"}
            ]
            carried = any(t.lower_ in _PRONOUNS for t in sentence)
            before = before if carried else []
        else:
            before = here
    return found


def _inside(passage: Passage, sentence: DocSpan, mention: Mention) -> bool:
    start = passage.offset + sentence.start_char
    end = passage.offset + sentence.end_char
    span = mention.span
    return span.field == passage.field and start <= span.start and span.end <= end
