"""What tells one event from another of the same kind: who, whom, what, when, where, how many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Date, Event, Facts, Mention, Place, Quantity, Span
from variorum.read.events.attach import Shelf
from variorum.read.events.nouns import ANEW, category_of, is_known
from variorum.read.events.told import Coded, Told
from variorum.read.grammar import child

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_SMALL = frozenset({"the", "a", "an", "this", "that", "these", "those"})
_POINTING = frozenset({
    "he", "she", "it", "they", "them", "him", "her", "we", "us", "i", "me", "who", "which", "its",
    "his", "their", "our", "my", "one", "some", "others", "many", "both", "another", "other",
    "you", "your", "people", "everyone", "anyone",
})  # fmt: skip
"""Words that name nobody by themselves: what they point at, the mentions know."""


@dataclass(frozen=True)
class Telling:
    """An event with what tells it apart from another one."""

    event: Event
    sentence: Span
    roots: frozenset[str]
    """Lemmas of the verbs and nouns that tell it."""
    things: frozenset[str]
    """Lemmas and number of what the verb takes."""
    several: bool
    """Whether a plural noun tells it: "flights" are as many happenings as there were flights."""
    again: bool
    """Whether a definite noun without parties tells it, and so only an earlier telling does."""
    refers: bool
    """Whether it names by a definite noun what was told before ("ten died in the attack")."""
    anew: bool
    """Whether a word says that it is another one ("again", "a second attack")."""
    actors: "Parties"
    recipients: "Parties"
    date: Date | None
    place: str | None
    counts: tuple[Quantity, ...]


@dataclass(frozen=True)
class Parties:
    """Who holds a role."""

    known: frozenset[str] = frozenset()
    """What the parties are known by: an entity's id or their own words; nothing for "some"."""
    heads: frozenset[str] = frozenset()
    """Lemmas of the nouns that say what they are."""
    again: bool = False
    """Whether it is one definite noun without more ("the plane"): somebody told of before."""
    told: bool = False
    """Whether anybody is told at all, if only as "them"."""
    definite: bool = False
    """Whether it is a definite noun, with or without more, and not "the other boys"."""

    def are(self, others: "Parties") -> bool:
        """Tell whether these are the parties `others`, told of before, or some of them."""
        if (
            self.known
            and others.known
            and (self.known <= others.known or others.known <= self.known)
        ):
            return True
        bare = self.again or (others.again and self.definite)
        return bare and bool(self.heads & others.heads)


class Recorder:
    """The other facts of an article, by the spans that events hold."""

    def __init__(self, facts: Facts) -> None:
        self._mentions = Shelf(facts.mentions)
        self._dates = {d.span: d for d in facts.dates}
        self._places = {p.span: p for p in facts.places}
        self._quantities = {q.span: q for q in facts.quantities}

    def telling(self, passage: Passage, event: Event, told: Told) -> Telling:
        """Return an event with what tells it apart."""
        coded = told.coded
        place = self._places.get(event.place) if event.place is not None else None
        taken = [child(t, "dobj", "nsubjpass", "pobj") for t in coded.trigger]
        words = [t for t in coded.trigger if t.pos_ in {"VERB", "NOUN", "PROPN"}]
        return Telling(
            event=event,
            sentence=passage.of(coded.word.sent),
            roots=frozenset(t.lemma_.lower() for t in words),
            things=frozenset(_lemmas(taken)),
            several=any(t.tag_ == "NNS" and t.lower_ != "talks" for t in coded.trigger),
            again=told.again,
            refers=_refers(coded),
            anew=any(c.lower_ in ANEW for t in coded.trigger for c in t.children),
            actors=self._parties(passage, event.actor),
            recipients=self._parties(passage, event.recipient),
            date=self._dates.get(event.date) if event.date is not None else None,
            place=_where(place),
            counts=tuple(self._quantities[s] for s in event.quantities if s in self._quantities),
        )

    def _parties(self, passage: Passage, spans: Sequence[Span]) -> Parties:
        roots = [_root(passage, s) for s in spans]
        nouns = [t for t in roots if t is not None and t.pos_ == "NOUN"]
        words = spans[0].exact.casefold().split() if len(spans) == len(nouns) == 1 else []
        definite = words[:1] != [] and words[0] in _DEFINITE and ANEW.isdisjoint(words)
        again = definite and words[1:] == [nouns[0].lower_]
        heads = frozenset(t.lemma_.lower() for t in nouns)
        return Parties(frozenset(self._who(spans)), heads, again, bool(spans), definite)

    def _who(self, parties: Sequence[Span]) -> Iterator[str]:
        """Yield what each party is known by: its entity, or else its own words."""
        for party in parties:
            inside = [m for m in self._mentions.within(party) if isinstance(m, Mention)]
            longest = max(inside, key=lambda m: (len(m.span.exact), m.span.end), default=None)
            words = [w for w in party.exact.casefold().split() if w not in _SMALL]
            if longest is not None and 2 * len(longest.span.exact) > len(party.exact):
                yield f"entity {longest.entity}"
            elif words and _POINTING.isdisjoint(words):
                yield " ".join(words)


def _refers(coded: Coded) -> bool:
    """Tell whether what a verb takes is a definite noun of the happening's own category."""
    thing = coded.thing
    if thing is None or thing.pos_ != "NOUN" or not is_known(thing):
        return False
    return category_of(thing) == coded.code


def _root(passage: Passage, span: Span) -> Token | None:
    start, end = span.start - passage.offset, span.end - passage.offset
    run = passage.doc.char_span(start, end, alignment_mode="expand")
    return run.root if run is not None else None


def _lemmas(tokens: Sequence[Token | None]) -> Iterator[str]:
    for token in tokens:
        if token is not None and token.pos_ in {"NOUN", "PROPN"}:
            yield f"{token.lemma_.lower()} {token.tag_}"


def _where(place: Place | None) -> str | None:
    if place is None:
        return None
    return str(place.geonames) if place.geonames is not None else place.name.casefold()
