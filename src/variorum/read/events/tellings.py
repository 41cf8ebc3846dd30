"""What tells one event from another of the same kind: who, whom, what, when, where, how many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.lang import Parsed, Passage
from variorum.model import Date, Event, Facts, Place, Quantity, Span
from variorum.read.events.attach import Shelf
from variorum.read.events.belonging import root_of
from variorum.read.events.lexicon import vocabulary
from variorum.read.events.nouns import ANEW, category_of, is_known
from variorum.read.events.told import Coded, Told
from variorum.read.grammar import child

LEAD = 400
"""Characters of the body that are its lead: two or three sentences."""
_NAMED = "entity "
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
    aims: bool
    """Whether the roots name what is asked for or promised, too."""
    things: frozenset[str]
    """Lemmas and number of what the verb takes."""
    several: bool
    """Whether a plural noun tells it: "flights" are as many happenings as there were flights."""
    again: bool
    """Whether a definite noun without parties tells it, and so only an earlier telling does."""
    refers: bool
    """Whether it names by a definite noun what was told before ("ten died in the attack", "the
    quake struck")."""
    named: bool
    """Whether one noun tells it with its owner: "Oslo's inquiry" is one until it says more."""
    part: str
    """The part of the report that tells it: `title`, `lead` or nothing more than `text`."""
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
    entities: frozenset[str] = frozenset()
    """Those of the known parties that have a name."""

    def may_be(self, others: "Parties") -> bool:
        """Tell whether no names speak against these being the parties `others`."""
        return not (self.entities and others.entities and self.entities.isdisjoint(others.entities))

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

    def __init__(self, parsed: Parsed, facts: Facts) -> None:
        body = (p.offset for p in parsed.passages if p.field == "text" and p.region == "body")
        self._lead = min(body, default=0) + LEAD
        self._mentions = Shelf(facts.mentions)
        self._dates = {d.span: d for d in facts.dates}
        self._places = {p.span: p for p in facts.places}
        self._quantities = {q.span: q for q in facts.quantities}

    def telling(self, passage: Passage, event: Event, told: Told) -> Telling:
        """Return an event with what tells it apart."""
        coded = told.coded
        place = self._places.get(event.place) if event.place is not None else None
        actors = self._parties(passage, event.actor)
        kinds = vocabulary().doers
        storms = frozenset(h for h in actors.heads if kinds.get(h) == "disaster")
        taken = [child(t, "dobj", "nsubjpass", "pobj") for t in coded.trigger]
        words = [t for t in coded.trigger if t.pos_ in {"VERB", "NOUN", "PROPN"}]
        return Telling(
            event=event,
            sentence=passage.of(coded.word.sent),
            roots=frozenset(_told_as(t, coded) for t in words) | storms,
            aims=len(words) > 1,
            things=frozenset(_lemmas(taken)),
            several=any(t.tag_ == "NNS" and t.lower_ != "talks" for t in coded.trigger),
            again=told.again,
            refers=_refers(coded) or is_known(coded.word) or bool(storms and actors.again),
            named=coded.word.tag_ == "NN" and coded.thing is None,
            part=self._part(passage, event),
            anew=any(c.lower_ in ANEW for t in coded.trigger for c in t.children),
            actors=Parties() if storms else actors,
            recipients=self._parties(passage, event.recipient),
            date=self._dates.get(event.date) if event.date is not None else None,
            place=_where(place),
            counts=tuple(self._quantities[s] for s in event.quantities if s in self._quantities),
        )

    def _parties(self, passage: Passage, spans: Sequence[Span]) -> Parties:
        roots = [root_of(passage, s) for s in spans]
        nouns = [t for t in roots if t is not None and t.pos_ == "NOUN"]
        words = spans[0].exact.casefold().split() if len(spans) == len(nouns) == 1 else []
        definite = words[:1] != [] and words[0] in _DEFINITE and ANEW.isdisjoint(words)
        again = definite and words[1:] == [nouns[0].lower_]
        heads = frozenset(t.lemma_.lower() for t in nouns)
        known = frozenset(self._who(passage, spans))
        proper = any(t is not None and t.pos_ == "PROPN" for t in roots)
        named = frozenset(k for k in known if proper or k.startswith(_NAMED))
        return Parties(known, heads, again, bool(spans), definite, named)

    def _part(self, passage: Passage, event: Event) -> str:
        if "title" in {passage.field, passage.region}:
            return "title"
        return "lead" if event.trigger[0].start < self._lead else "text"

    def _who(self, passage: Passage, parties: Sequence[Span]) -> Iterator[str]:
        """Yield what each party is known by: its entity, or else its own words."""
        for party in parties:
            root = root_of(passage, party)
            at = passage.of(root) if root is not None else party
            meant = (m for m in self._mentions.within(party) if m.span.contains(at))
            longest = max(meant, key=lambda m: (len(m.span.exact), m.span.end), default=None)
            words = [w for w in party.exact.casefold().split() if w not in _SMALL]
            if longest is not None:
                yield f"{_NAMED}{longest.entity}"
            elif words and _POINTING.isdisjoint(words):
                yield " ".join(words)


def _told_as(word: Token, coded: Coded) -> str:
    """Return the lemma of a word that tells it; the fire that is opened is one of guns."""
    lemma = word.lemma_.lower()
    shot = (
        lemma == "fire" and coded.code == "ASSAULT" and (word.pos_ == "VERB" or word != coded.word)
    )
    return "gunfire" if shot else lemma


def _refers(coded: Coded) -> bool:
    """Tell whether what a verb takes is a definite noun of the happening's own category."""
    thing = coded.thing
    if thing is None or thing.pos_ != "NOUN" or not is_known(thing):
        return False
    return category_of(thing) == coded.code


def _lemmas(tokens: Sequence[Token | None]) -> Iterator[str]:
    for token in tokens:
        if token is not None and token.pos_ in {"NOUN", "PROPN"}:
            yield f"{token.lemma_.lower()} {token.tag_}"


def _where(place: Place | None) -> str | None:
    if place is None:
        return None
    return str(place.geonames) if place.geonames is not None else place.name.casefold()
