"""Dates, places and quantities of an event, and clauses by position."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Clause, Date, Place, Quantity, Span
from variorum.read.events.belonging import (
    holder_of_date,
    is_counted_by,
    is_meanwhile,
    is_part,
    own_words,
    root_of,
    scene_of,
    sharing,
)
from variorum.read.events.lexicon import OTHER
from variorum.read.events.parties import is_folk
from variorum.read.events.told import Told

_INSIDE_OF = frozenset({"in", "inside", "within", "throughout", "across", "over", "near", "off"})
"""Prepositions after which even a party's name is a place ("soldiers in Mali")."""
_THERE = frozenset(
    {"in", "at", "inside", "outside", "near", "off", "within", "throughout", "aboard"}
)
"""Prepositions that only tell where: words may also be said "on" and "over" a place."""
_MET = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Categories of meetings, held or promised: who is met "in Lima" is met there."""
PLACED = OTHER | {
    "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "AID", "COOPERATE", "RETREAT",
}  # fmt: skip
"""Categories of deeds that are done where those are to whom they are done."""


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


class Shelf(Generic[F]):
    """Facts of one kind in text order, to be taken by clause."""

    def __init__(self, facts: Iterable[F]) -> None:
        self._facts = sorted(facts, key=lambda f: f.span.order)
        self._starts = [(f.span.field, f.span.start) for f in self._facts]

    def within(self, run: Span) -> list[F]:
        """Return the facts that stand wholly inside `run`."""
        low = bisect_left(self._starts, (run.field, run.start))
        high = bisect_left(self._starts, (run.field, run.end))
        return [f for f in self._facts[low:high] if run.contains(f.span)]


def days_of(passage: Passage, dates: Iterable[Date], told: Told) -> list[Date]:
    """Return the days of a happening, among those of its sentence: what hangs on its own words.

    Where none does, the day of what it goes with ("he fell on Monday, injuring two").
    """
    own, word = own_words(told), told.coded.word
    found = [
        (d, t, holder_of_date(t, own, clock="T" in d.value))
        for d, t in _rooted(passage, dates)
        if not _is_span(d)
    ]
    when = [d for d, t, _ in found if t == word.head and is_meanwhile(word)]
    return when or _of_words(told, [(d, t, h) for d, t, h in found if h is not None])


def place_of(
    passage: Passage, places: Iterable[Place], told: Told, code: str, parties: Sequence[Span]
) -> Place | None:
    """Return where a happening takes place, among the places of its sentence.

    A party to it ("sanctions on Belarus") is not where it happens, and where an object is ("accused
    a man in Lima") only where a deed is done to it.
    """
    own = own_words(told)
    found = []
    for place, token in _rooted(passage, places):
        scene = scene_of(token, own)
        if scene is None and _is_gone_to(token, told):
            found.append((place, token, told.coded.word))
        if scene is None or (scene.joint not in _INSIDE_OF and _is_party(passage, token, parties)):
            continue
        if code in PLACED or (scene.joint in _THERE and _may_be_of(scene.of, code)):
            found.append((place, token, scene.word))
    return next(iter(_of_words(told, found, meanwhile=False)), None)


def numbers_of(
    passage: Passage, numbers: Iterable[Quantity], told: Told, parties: Sequence[Span]
) -> tuple[Span, ...]:
    """Return the numbers of a happening: of what it does, of whom it befalls and who does it."""
    own = frozenset(t.i for t in told.coded.trigger)
    heads = frozenset(t.i for t in (root_of(passage, p) for p in parties) if t is not None)
    return tuple(
        n.span
        for n, token in _rooted(passage, numbers)
        if not (n.unit or "").endswith("_age") and is_counted_by(token, own, heads)
    )


def _rooted(passage: Passage, facts: Iterable[F]) -> Iterator[tuple[F, Token]]:
    for fact in facts:
        token = root_of(passage, fact.span)
        if token is not None:
            yield fact, token


def _of_words(
    told: Told, held: Sequence[tuple[F, Token, Token]], *, meanwhile: bool = True
) -> list[F]:
    """Return the facts that the happening's own words hold, else those of a verb that shares.

    Args:
        told: the happening.
        held: facts with their own words and the words that hold them.
        meanwhile: whether what happens at the same time shares them.
    """
    own = own_words(told)
    found = [fact for fact, _, holder in held if holder.i in own]
    for verb, fronted in sharing(told, meanwhile=meanwhile):
        if not found:
            found = [f for f, t, h in held if h == verb and (t.i < verb.i or not fronted)]
    return sorted(found, key=lambda f: f.span.start)


def _is_span(date: Date) -> bool:
    """Tell whether a time expression only says how long ("after two hours")."""
    return date.type == "DURATION" and not (date.low and date.high)


def _is_gone_to(place: Token, told: Told) -> bool:
    """Tell whether a place is what a storm or quake strikes, or what somebody visits."""
    there = told.coded.code == "disaster" or told.coded.word.lemma_ in {"visit", "tour"}
    thing = place.head.head if place.dep_ == "pobj" and is_part(place.head) else place
    verb = told.coded.word if told.coded.word.pos_ == "VERB" else told.coded.word.head
    return there and thing.dep_ == "dobj" and thing.head == verb


def _is_party(passage: Passage, place: Token, parties: Iterable[Span]) -> bool:
    return any(root_of(passage, p) == place for p in parties)


def _may_be_of(argument: Token | None, code: str) -> bool:
    """Tell whether a place that is said of an argument is where the happening is, too."""
    if argument is None:
        return True
    return code in _MET and (argument.ent_type_ == "PERSON" or is_folk(argument))
