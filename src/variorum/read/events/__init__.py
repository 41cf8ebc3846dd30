"""Events: who did what to whom, coded after PLOVER, with its standing to the truth."""

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.lang import Parsed, Passage
from variorum.model import Date, Event, Facts, Span
from variorum.read.events.attach import Index, Shelf, nearest, tells_when, tells_where
from variorum.read.events.coding import code_of_noun
from variorum.read.events.context import Told, told_by
from variorum.read.events.lexicon import OTHER
from variorum.read.events.roles import holder_of, roles
from variorum.read.events.standing import Calendar, status_of, teller_of
from variorum.read.grammar import child, own_subject
from variorum.read.headline import distinct
from variorum.read.spans import tight_of

__all__ = ["read_events"]

_AT = frozenset({"during", "at", "in", "via", "after"})


def read_events(parsed: Parsed, facts: Facts) -> tuple[Event, ...]:
    """Return the events of an article in text order.

    Args:
        parsed: the parsed article.
        facts: what else was read in it; dates, places and quantities of an event's clause are
            attached to it, and a clause's source makes it an attributed one.
    """
    reader = _Reader(parsed, facts)
    events = [event for passage in distinct(parsed) for event in reader.read(passage)]
    return tuple(sorted(events, key=lambda e: (e.trigger[0].order, e.code)))


class _Reader:
    def __init__(self, parsed: Parsed, facts: Facts) -> None:
        self._calendar = Calendar.of(parsed.article.published)
        self._clauses = Index(facts.clauses)
        self._dates = Shelf(facts.dates)
        self._places = Shelf(facts.places)
        self._quantities = Shelf(facts.quantities)

    def read(self, passage: Passage) -> Iterator[Event]:
        """Yield the events of one passage."""
        for told in _told(passage):
            event = self._event(passage, told)
            if event.actor or event.recipient or event.code in OTHER:
                yield event

    def _event(self, passage: Passage, told: Told) -> Event:
        found = (tight_of(passage, t) for t in told.coded.trigger)
        trigger = tuple(s for s in found if s is not None)
        word = passage.of(told.coded.word)
        clause = self._clauses.around(word)
        teller = teller_of(told.coded.word)
        run = clause.span if clause is not None else passage.of(told.coded.word.sent)
        actor, recipient = roles(passage, told)
        date = self._when(passage, told.coded.word, run)
        parties = (*actor, *recipient)
        places = [p for p in self._places.within(run) if tells_where(passage, p.span, parties)]
        place = nearest(places, word)
        voice = clause
        if told.actor_of != told.coded.word:
            voice = self._clauses.around(passage.of(told.actor_of))
        standing = status_of(told.status, voice)
        return Event(
            trigger=trigger,
            code=told.coded.code,
            actor=actor,
            recipient=recipient,
            date=date.span if date is not None else None,
            place=place.span if place is not None else None,
            quantities=tuple(q.span for q in self._quantities.within(run)),
            status="attributed" if teller and told.status == "asserted" else standing,
            background=self._is_background(passage, told.coded.word, date),
            source=voice.source if voice is not None else None,
        )

    def _when(self, passage: Passage, word: Token, run: Span) -> Date | None:
        """Return the date in `run` that says when the happening takes place."""
        days = [d for d in self._dates.within(run) if isinstance(d, Date)]
        return nearest([d for d in days if tells_when(passage, d.span, word)], passage.of(word))

    def _is_background(self, passage: Passage, word: Token, date: Date | None) -> bool:
        """Tell whether a happening is recalled, or told by somebody who is ("he said in May")."""
        if self._calendar.is_background(word, date):
            return True
        if word.dep_ != "ccomp" or date is not None or word.head.pos_ != "VERB":
            return False
        saying = self._clauses.around(passage.of(word.head))
        said = passage.of(word.sent) if saying is None else saying.span
        when = self._when(passage, word.head, said)
        return when is not None and self._calendar.is_long_past(when)


def _told(passage: Passage) -> Iterator[Told]:
    """Yield what verbs tell, then what nouns name where no verb of the clause tells it."""
    spent: set[int] = set()
    for token in passage.doc:
        if token.pos_ in {"VERB", "AUX"} and token.i not in spent and token.text.strip():
            told = told_by(token)
            if told is not None:
                spent.update(_spent(told))
                yield told
    for token in passage.doc:
        if token.pos_ == "NOUN" and token.i not in spent:
            named = _named(token)
            if named is not None:
                yield named


def _named(noun: Token) -> Told | None:
    """Return what a noun names by itself, or what those who act were at ("during a call, …")."""
    coded = code_of_noun(noun)
    if coded is None:
        return None
    if _stands_alone(noun):
        return Told(coded, noun, noun)
    verb = noun.head.head
    if coded.code != "CONSULT" or noun.head.lower_ not in _AT or verb.pos_ != "VERB":
        return None
    subject = own_subject(verb)
    if subject is None or child(subject, "conj") is None:
        return None
    other = next((c for c in noun.rights if c.lower_ == "with"), None)
    party = child(other, "pobj") if other is not None else None
    return Told(coded, verb, noun, recipient=party or subject)


def _spent(told: Told) -> Iterator[int]:
    yield from (t.i for t in told.coded.trigger)
    if told.consumed is not None:
        yield told.consumed.i


def _stands_alone(noun: Token) -> bool:
    """Tell whether a noun's happening has a named party of its own ("Moscow's annexation of …")."""
    if noun.dep_ not in {"dobj", "pobj", "nsubj", "nsubjpass", "attr", "ROOT", "conj"}:
        return False
    return holder_of(noun) is not None
