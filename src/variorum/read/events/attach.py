"""Dates, places, quantities and equipment that stand in the same clause as an event."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Clause, Mention, Span
from variorum.read.events.lexicon import vocabulary
from variorum.read.spans import tight

_WHERE = frozenset({
    "in", "at", "near", "over", "off", "around", "on", "across", "through", "outside", "inside",
    "throughout", "within", "along", "above", "beside", "behind", "into", "onto", "amid", "under",
})  # fmt: skip
_INSIDE_OF = frozenset({"in", "inside", "within", "throughout", "across", "over", "near", "off"})
"""Prepositions after which even a party's name is a place ("soldiers in Mali")."""
_NOT_WHEN = frozenset({"for", "of", "from", "since", "until", "through", "to"})
"""Prepositions before a day that is not the happening's own ("a plan for 2030")."""
_INSIDE = frozenset({"compound", "nmod", "amod", "poss", "nummod", "appos", "conj", "det", "flat"})
_HUNG = frozenset({"relcl", "acl", "advcl", "ccomp"})
_MODIFIERS = frozenset({"compound", "amod", "nmod"})
MAX_CLIMB = 6
MAX_ASCENT = 20
"""Steps from a date to the verb of its clause."""


class Spanned(Protocol):
    """Anything that stands at one span."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


F = TypeVar("F", bound=Spanned)


class Index:
    """Clauses of an article, found by position."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        self._clauses = sorted(clauses, key=lambda c: c.span.order)
        self._starts = [(c.span.field, c.span.start) for c in self._clauses]
        self._longest = max((len(c.span.exact) for c in self._clauses), default=0)

    def around(self, word: Span) -> Clause | None:
        """Return the shortest clause that holds `word`."""
        found: Clause | None = None
        i = bisect_left(self._starts, (word.field, word.start + 1))
        while i and self._starts[i - 1] >= (word.field, word.start - self._longest):
            i -= 1
            clause = self._clauses[i]
            if clause.span.contains(word) and (
                found is None or len(clause.span.exact) < len(found.span.exact)
            ):
                found = clause
        return found


class Shelf:
    """Facts of one kind in text order, to be taken by clause."""

    def __init__(self, facts: Sequence[Spanned]) -> None:
        self._facts = sorted(facts, key=lambda f: f.span.order)
        self._starts = [(f.span.field, f.span.start) for f in self._facts]

    def within(self, run: Span) -> list[Spanned]:
        """Return the facts that stand wholly inside `run`."""
        low = bisect_left(self._starts, (run.field, run.start))
        high = bisect_left(self._starts, (run.field, run.end))
        return [f for f in self._facts[low:high] if run.contains(f.span)]


def nearest(facts: Sequence[F], word: Span) -> F | None:
    """Return the fact that stands nearest to `word`."""
    return min(facts, key=lambda f: (abs(f.span.start - word.start), f.span.start), default=None)


def tells_where(passage: Passage, place: Span, parties: Iterable[Span]) -> bool:
    """Tell whether a place's name says where something happens ("over the strait").

    A party to the happening ("sanctions on Belarus") is not where it happens.
    """
    joint = _joint(passage, place)
    if joint is None or joint.lower_ not in _WHERE:
        return False
    return joint.lower_ in _INSIDE_OF or not any(party.contains(place) for party in parties)


def tells_when(passage: Passage, date: Span, word: Token) -> bool:
    """Tell whether a time expression may say when the happening that `word` tells takes place.

    One that belongs to a noun ("last winter's storms", "the 2014 annexation") dates the noun.
    """
    source = passage.article.text if date.field == "text" else (passage.article.title or "")
    if source[max(0, date.start - 1) : date.start] in {"-", "–"}:
        return False
    owner = _dated(passage, date)
    if owner is not None and owner != word and owner.head != word:
        return False
    if _aside(passage, date, word):
        return False
    joint = _joint(passage, date)
    return joint is None or joint.lower_ not in _NOT_WHEN


def _aside(passage: Passage, date: Span, word: Token) -> bool:
    """Tell whether a date stands in a clause that is only hung on the happening's own.

    "The minister, who was jailed in the 1990s, met union leaders": they met some other day.
    """
    start, end = date.start - passage.offset, date.end - passage.offset
    run = passage.doc.char_span(start, end, alignment_mode="expand")
    token = run.root if run is not None else word
    for _ in range(MAX_ASCENT):
        if token == word or token.head == token:
            break
        if token.dep_ in _HUNG and token.pos_ in {"VERB", "AUX"}:
            return not token.is_ancestor(word)
        token = token.head
    return False


def _dated(passage: Passage, date: Span) -> Token | None:
    """Return the noun whose own date a time expression is."""
    start, end = date.start - passage.offset, date.end - passage.offset
    run = passage.doc.char_span(start, end, alignment_mode="expand")
    if run is None or run.root.dep_ != "poss":
        return None
    return run.root.head


def _joint(passage: Passage, span: Span) -> Token | None:
    """Return the preposition that a phrase stands behind, if any."""
    start, end = span.start - passage.offset, span.end - passage.offset
    run = passage.doc.char_span(start, end, alignment_mode="expand")
    token = run.root if run is not None else None
    for _ in range(MAX_CLIMB):
        if token is None or token.dep_ not in _INSIDE or token.dep_ == "poss":
            break
        token = token.head
    if token is None:
        return None
    if token.dep_ == "prep":
        return token
    return token.head if token.dep_ in {"pobj", "pcomp"} else None


def equipment(passage: Passage, run: Span, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """Return craft and weapons inside `run`, in text order: named ones and nouns of the lexicon.

    A span holds the noun with its own modifiers ("naval ships"), without numbers and determiners;
    a named vehicle beside or inside it is part of it ("Su-30 jets"), else a span of its own.
    """
    named = [
        m.span
        for m in mentions
        if m.type == "vehicle" and run.contains(m.span) and _here(passage, m.span)
    ]
    return tuple(_joined(passage, [*named, *_nouns(passage, run)]))


def _here(passage: Passage, span: Span) -> bool:
    start = span.start - passage.offset
    return span.field == passage.field and 0 <= start < len(passage.text)


def _nouns(passage: Passage, run: Span) -> Iterator[Span]:
    start, end = run.start - passage.offset, run.end - passage.offset
    for token in passage.doc:
        if start <= token.idx < end and token.pos_ in {"NOUN", "PROPN"} and _arms(token):
            first = _first(token)
            found = tight(passage, max(first.idx, start), min(token.idx + len(token.text), end))
            if found is not None:
                yield found


def _arms(token: Token) -> bool:
    """Tell whether a noun is a craft or weapon, and not only what another noun is about.

    "Bomber flights" are flown by bombers; "gun laws" and "arms talks" have no arms in them.
    """
    words = vocabulary()
    if token.lemma_.lower() not in words.equipment or (token.pos_ == "PROPN" and token.is_title):
        return False
    head = token.head.lemma_.lower()
    return token.dep_ not in {"compound", "nmod"} or head in words.equipment | words.needs_craft


def _first(noun: Token) -> Token:
    """Return the first of the modifiers that stand in one run before the noun."""
    first = noun
    while first.i > noun.sent.start:
        before = first.nbor(-1)
        inside = before.text == "-" or (
            before.dep_ in _MODIFIERS and (before.head.i in range(first.i, noun.i + 1))
        )
        if not inside or before.like_num:
            break
        first = before
    return noun if first.text == "-" else first


def _joined(passage: Passage, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans in text order; those that overlap or touch across one blank become one."""
    held: tuple[int, int] | None = None
    for span in sorted(spans, key=lambda s: s.order):
        start, end = span.start - passage.offset, span.end - passage.offset
        if (
            held is not None
            and start <= held[1] + 1
            and passage.text[held[1] : start].strip() == ""
        ):
            held = held[0], max(held[1], end)
            continue
        if held is not None:
            yield passage.span(*held)
        held = start, end
    if held is not None:
        yield passage.span(*held)
