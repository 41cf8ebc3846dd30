"""Who is spoken of in a paragraph: people by name, by office, by a noun; and pronouns."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Mention
from variorum.read.entities import lexicon
from variorum.read.entities.lexicon import Gender
from variorum.read.entities.tokens import standing

PRONOUNS: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip


_PRONOUNS = frozenset(PRONOUNS)


class Named:
    """The people whom an article names, by position."""

    def __init__(self, mentions: Sequence[Mention], told: Mapping[str, Gender]) -> None:
        self.first: dict[str, Mention] = {}
        """Entity → its first mention."""
        self.holders = _holders(mentions)
        """Last word of an office → the one person of the article who holds such an office."""
        self._mentions = sorted(_people(mentions, told), key=lambda m: (m.span.field, m.span.start))
        self._starts = [(m.span.field, m.span.start) for m in self._mentions]
        for m in self._mentions:
            self.first.setdefault(m.entity, m)

    def within(self, passage: Passage) -> dict[int, str]:
        """Return token → entity of the people whom a paragraph names."""
        start, end = passage.offset, passage.offset + len(passage.text)
        low = bisect_left(self._starts, (passage.field, start))
        high = bisect_left(self._starts, (passage.field, end))
        named = {}
        for m in self._mentions[low:high]:
            part = passage.doc.char_span(
                m.span.start - start, m.span.end - start, alignment_mode="expand"
            )
            if part is not None:
                named[part.root.i] = m.entity
        return named


def _people(mentions: Sequence[Mention], told: Mapping[str, Gender]) -> list[Mention]:
    """Return the mentions of people but of those whom one capitalised word alone makes one."""
    times = Counter(m.entity for m in mentions)
    return [
        m for m in mentions
        if m.type == "person"
        and (" " in m.name or m.role or m.entity in told or times[m.entity] > 1)
    ]  # fmt: skip


def _holders(mentions: Sequence[Mention]) -> dict[str, str]:
    """Return last word of an office → the one person of the article who holds such an office."""
    held: dict[str, set[str]] = {}
    for m in mentions:
        if m.type == "person" and m.role:
            held.setdefault(m.role.lower().split()[-1], set()).add(m.entity)
    return {office: min(who) for office, who in held.items() if len(who) == 1}


def hits_of(passage: Passage, named: Named) -> list[tuple[Token, str]]:
    """Return names, nouns for people (both with a key) and pronouns (without), in text order."""
    doc = passage.doc
    people = named.within(passage)
    found = dict(people)
    for token in (doc[i] for i in standing(doc, lexicon.person_nouns())):
        if token.i not in found and _own_person(token, people):
            definite = any(c.lower_ == "the" for c in token.lefts)
            holder = named.holders.get(token.lower_) if definite else None
            found[token.i] = holder or f"~{token.lower_}"
    for token in (doc[i] for i in standing(doc, _PRONOUNS)):
        if token.pos_ == "PRON" or token.tag_ in {"PRP", "PRP$"}:
            found[token.i] = ""
    return [(doc[i], found[i]) for i in sorted(found)]


def _own_person(token: Token, named: Mapping[int, str]) -> bool:
    """Tell whether a noun stands for a person of its own, not for a named one or for none."""
    if token.tag_ != "NN" or token.dep_ in {"compound", "attr", "amod", "npadvmod", "nmod"}:
        return False
    if token.dep_ == "poss" and any(c.lower_ in {"a", "an"} for c in token.lefts):
        return False  # "a nurse's uniform"
    if token.dep_ == "appos" or (token.dep_ == "pobj" and token.head.lower_ == "as"):
        return False
    if token.i + 1 in named or any(c.dep_ == "appos" and c.i in named for c in token.children):
        return False
    return not any(c.i in named for c in token.children if c.dep_ in {"compound", "nmod"})


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
