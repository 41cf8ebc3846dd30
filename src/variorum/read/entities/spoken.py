"""Who is spoken of in a paragraph: people by name, by office, by a noun; and pronouns."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Mapping, Sequence

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Mention
from variorum.read.entities import naming
from variorum.read.entities.naming import Gender
from variorum.read.entities.tokens import standing
from variorum.read.grammar import SUBJECTS

PRONOUNS: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip

_PRONOUNS = frozenset(PRONOUNS)
_INTERVIEWERS = frozenset({"reporter", "journalist", "interviewer", "moderator", "host", "anchor"})


class Named:
    """The people whom an article names, by position."""

    def __init__(
        self, mentions: Sequence[Mention], told: Mapping[str, Gender], likely: Container[str] = ()
    ) -> None:
        self.first: dict[str, Mention] = {}
        """Entity → its first mention."""
        self.told = told
        self.likely = likely
        """Entities that may be people though little says so."""
        people = _people(mentions, told, likely)
        self._held = _held(mentions)
        self._mentions = sorted(people, key=lambda m: (m.span.field, m.span.start))
        self._times = Counter(m.entity for m in people)
        self._most = max(self._times.values(), default=0)
        self._starts = [(m.span.field, m.span.start) for m in self._mentions]
        for m in self._mentions:
            self.first.setdefault(m.entity, m)

    def holder(self, office: str) -> str | None:
        """Return the one person of the article who holds an office of this last word."""
        held = self._held.get(office, ())
        return min(held) if len(held) == 1 else None

    def may_be(self, key: str, noun: str) -> bool:
        """Tell whether nobody else holds such an office as far as the article tells."""
        return not self._held.get(noun) or key in self._held[noun]

    def gender(self, key: str) -> Gender | None:
        """Return the gender of a person or of `~` and a noun, None where nothing tells it."""
        if key.startswith("~"):
            return naming.gendered_nouns().get(key[1:])
        return self.told.get(key)

    def share(self, key: str) -> str:
        """Return how often a person is named beside the one named most: `most` down to `few`."""
        times = self._times[key]
        if times == self._most:
            return "most"
        return "half" if 2 * times >= self._most else "fifth" if 5 * times >= self._most else "few"

    def within(self, passage: Passage) -> dict[int, str]:
        """Return token → entity of the people whom a paragraph names."""
        start, end = passage.offset, passage.offset + len(passage.text)
        low = bisect_left(self._starts, (passage.field, start))
        high = bisect_left(self._starts, (passage.field, end))
        return {i: m.entity for i, m in roots_of(passage, self._mentions[low:high]).items()}


def roots_of(passage: Passage, mentions: Sequence[Mention]) -> dict[int, Mention]:
    """Return token → mention whose head it is, of the mentions of one paragraph."""
    start = passage.offset
    parts = (
        (
            passage.doc.char_span(
                m.span.start - start, m.span.end - start, alignment_mode="expand"
            ),
            m,
        )
        for m in mentions
    )
    return {part.root.i: m for part, m in parts if part is not None}


def _people(
    mentions: Sequence[Mention], told: Mapping[str, Gender], likely: Container[str]
) -> list[Mention]:
    """Return the mentions of people but of those whom one capitalised word alone makes one."""
    times = Counter(m.entity for m in mentions)
    return [
        m for m in mentions
        if m.entity in likely or (
            m.type == "person"
            and (" " in m.name or m.role or m.entity in told or times[m.entity] > 1)
        )
    ]  # fmt: skip


def _held(mentions: Sequence[Mention]) -> dict[str, set[str]]:
    """Return last word of an office → the people of the article who hold such an office."""
    held: dict[str, set[str]] = {}
    for m in mentions:
        if m.type == "person" and m.role:
            held.setdefault(m.role.lower().split()[-1], set()).add(m.entity)
    return held


def hits_of(passage: Passage, named: Named) -> list[tuple[Token, str]]:
    """Return names, nouns for people (both with a key) and pronouns (without), in text order."""
    doc = passage.doc
    people = named.within(passage)
    found = dict(people)
    for token in (doc[i] for i in standing(doc, naming.person_nouns())):
        if token.i not in found and _own_person(token, people):
            holder = named.holder(token.lower_) if is_definite(token) else None
            found[token.i] = holder or f"~{token.lower_}"
    for token in (doc[i] for i in standing(doc, _PRONOUNS)):
        if token.pos_ == "PRON" or token.tag_ in {"PRP", "PRP$"}:
            found[token.i] = ""
    return [(doc[i], found[i]) for i in sorted(found)]


def is_definite(noun: Token) -> bool:
    """Tell whether a noun has the definite article."""
    return any(c.lower_ == "the" for c in noun.lefts)


def _own_person(token: Token, named: Mapping[int, str]) -> bool:
    """Tell whether a noun stands for a person of its own, not for a named one or for none."""
    if token.tag_ != "NN" or token.dep_ in {"compound", "attr", "amod", "npadvmod", "nmod"}:
        return False
    if token.dep_ == "poss" and any(c.lower_ in {"a", "an"} for c in token.lefts):
        return False  # "a nurse's uniform"
    if token.dep_ == "appos" or (token.dep_ == "pobj" and token.head.lower_ == "as"):
        return False
    if token.i + 1 in named or any(_apposed(noun, named) for noun in (token, *_of(token))):
        return False
    if any(c.i in named for c in token.children if c.dep_ in {"compound", "nmod"}):
        return False
    return not (token.dep_ in SUBJECTS and _told_by(token.head, token, named))


def _of(noun: Token) -> list[Token]:
    """Return what a noun for a person is of.

    In "the head of Norvik Water, Ana Lima," the parser hangs the name on the body.
    """
    preps = (c for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of")
    return [c for prep in preps for c in prep.rights if c.dep_ == "pobj"]


def _apposed(noun: Token, named: Mapping[int, str]) -> bool:
    return any(c.dep_ == "appos" and c.i in named for c in noun.rights)


def _told_by(verb: Token, subject: Token, named: Mapping[int, str]) -> bool:
    """Tell whether a clause says who its subject is, or has it ask, which others answer."""
    if verb.lemma_ == "be":
        return any(c.dep_ == "attr" and c.i in named for c in verb.rights)
    return verb.lemma_ == "ask" and subject.lower_ in _INTERVIEWERS


def subject_ahead(sentence: DocSpan, hits: list[tuple[Token, str]]) -> tuple[Token, str] | None:
    """Return the named subject of the main verb before which a fronted phrase has a pronoun.

    "In her first speech, Ana Lima promised": the pronoun looks ahead.
    """
    if not hits or hits[0][1]:
        return None
    root = sentence.root
    subject = next((c for c in root.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    key = {t.i: k for t, k in hits}.get(subject.i) if subject is not None else None
    if subject is None or not key:
        return None
    first = hits[0][0]
    fronted = any(
        c.dep_ in {"prep", "advcl"} and c.left_edge.i <= first.i <= c.right_edge.i < subject.i
        for c in root.lefts
    )
    return (subject, key) if fronted else None
