"""Subject pronouns, where it is safe to say whom they stand for."""

from collections.abc import Sequence

import msgspec
from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from variorum.lang import Parsed, Passage
from variorum.model import Mention
from variorum.read.entities.gender import Gender, genders
from variorum.read.grammar import own_subject

_PRONOUNS: dict[str, Gender] = {"he": "male", "she": "female"}
_OPENING, _CLOSING = frozenset("“«"), frozenset("”»")


def pronouns(parsed: Parsed, mentions: Sequence[Mention]) -> list[Mention]:
    """Return `he` and `she` as subjects, with the person they stand for.

    It is the person whom the sentence before has as its subject, or the only one it names, when
    the pronoun's gender may be his; a pronoun taken up so carries on. What stands in quotation
    marks neither takes up a person nor offers one.
    """
    reader = _Reader(mentions)
    for passage in parsed.passages:
        for sentence in passage.doc.sents:
            reader.read(passage, sentence)
    return reader.found


class _Reader:
    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.found: list[Mention] = []
        self._gender = genders(mentions)
        self._at = {(m.span.field, m.span.start): m for m in mentions if m.type == "person"}
        self._before: list[tuple[Mention, bool]] = []
        self._region = ""

    def read(self, passage: Passage, sentence: DocSpan) -> None:
        """Take up a sentence's pronouns and remember whom it names."""
        if passage.region != self._region:
            self._region, self._before = passage.region, []
        here: list[tuple[Mention, bool]] = []
        for token in outside_marks(passage, sentence):
            start = passage.offset + token.idx
            mention = self._at.get((passage.field, start))
            if mention is not None:
                here.append((mention, _is_subject(passage, mention, token)))
            elif token.lower_ in _PRONOUNS and token.dep_ in {"nsubj", "nsubjpass"}:
                who = self._whom(token, here)
                if who is not None:
                    self.found.append(msgspec.structs.replace(who, span=passage.of(token)))
                    here.append((who, _governs(token)))
        if here or any(t.is_alpha for t in sentence):
            self._before = here or self._faded(passage, sentence)

    def _faded(self, passage: Passage, sentence: DocSpan) -> list[tuple[Mention, bool]]:
        """Keep who was spoken of through a sentence that is all quotation."""
        return [] if outside_marks(passage, sentence) else self._before

    def _whom(self, token: Token, here: list[tuple[Mention, bool]]) -> Mention | None:
        wanted = _PRONOUNS[token.lower_]
        fitting = [
            (m, subject) for m, subject in (*self._before, *here)
            if self._gender.get(m.entity, wanted) == wanted
        ]  # fmt: skip
        if any(m not in [b for b, _ in self._before] for m, _ in fitting):
            return self._one([m for m, subject in fitting if subject])
        subjects = [m for m, subject in fitting if subject]
        return self._one(subjects) if subjects else self._one([m for m, _ in fitting])

    def _one(self, people: list[Mention]) -> Mention | None:
        return people[0] if len({m.entity for m in people}) == 1 else None


def outside_marks(passage: Passage, sentence: DocSpan) -> list[Token]:
    """Return a sentence's words that stand in no quotation marks of its paragraph."""
    depth, straight = 0, False
    out: list[Token] = []
    for token in passage.doc[: sentence.end]:
        if token.text in _OPENING:
            depth += 1
        elif token.text in _CLOSING:
            depth = max(0, depth - 1)
        elif token.text in {'"', "''", "``"}:
            straight = not straight
        elif token.i >= sentence.start and not depth and not straight and token.is_alpha:
            out.append(token)
    return out


def _is_subject(passage: Passage, mention: Mention, first: Token) -> bool:
    """Tell whether a person is the subject of the sentence's main verb, or of one of saying."""
    start = mention.span.start - passage.offset
    end = mention.span.end - passage.offset
    part = passage.doc.char_span(start, end, alignment_mode="expand")
    return _governs(part.root if part is not None else first)


def _governs(token: Token) -> bool:
    verb = token.head
    if token.dep_ not in {"nsubj", "nsubjpass"} or verb.pos_ not in {"VERB", "AUX"}:
        return False
    return verb.dep_ in {"ROOT", "conj", "parataxis"} and own_subject(verb) == token
