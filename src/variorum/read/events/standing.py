"""How a happening stands: whose word it is, how it stands to the truth, news or recalled."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Clause, Date, Span, Stamp
from variorum.model.facts import Status
from variorum.read.events.attach import Index
from variorum.read.events.told import Told
from variorum.read.grammar import child, own_subject, phrase, subject_of
from variorum.read.quotes.lexicon import cues
from variorum.read.spans import tight_of

_INSIDE = frozenset({"pobj", "prep", "dobj", "compound", "nmod"})
MAX_CLIMB = 6
"""Steps from a noun to the verb whose object it stands in ("mentioned a long string of …")."""
_HEARSAY = frozenset({
    "allegedly", "reportedly", "supposedly", "purportedly", "apparently", "alleged", "reported",
    "purported", "supposed", "suspected",
})  # fmt: skip
_ASIDE = frozenset({"pcomp", "advcl", "relcl"})
"""Clauses that are not denied with the verb they hang on ("did not ask her before signing it")."""
_CHARGING = frozenset({"accuse", "blame", "charge", "suspect", "convict", "indict", "sue"})
"""Verbs that make a deed somebody's word against another; a conviction is the court's."""
_GROUNDS = frozenset({"because", "after", "for", "by", "when", "as", "while", "over", "of", "in"})
"""Words before what came first, or at the same time."""
_SPEAKER = frozenset({"I", "We", "we", "us", "me"})
"""Pronouns of who speaks, in their own case: "US" is none."""
_ONCE = frozenset({"previously", "formerly", "historically", "originally", "once"})
REACH = 6
"""Words from a verb to "in the past"."""
RECENT_DAYS = 31
"""Days before publication from which a dated happening is background: "last month" still belongs
to the news, "in August" said in November does not."""


@dataclass(frozen=True)
class Voice:
    """The standing of a happening, and who the text has it from."""

    status: Status
    source: Span | None = None


def voice_in(passage: Passage, told: Told, clauses: Index) -> Voice:
    """Return how a happening stands and whose word it is, the innermost teller first.

    "Peru said that Chile had accused Bolivia of arming rebels": that rebels were armed is Chile's
    word, the accusation Peru's.
    """
    word = told.coded.word
    clause = clauses.around(passage.of(told.actor_of))
    standing = status_of(told, clause)
    source = clause.source if clause is not None else None
    teller = accuser_of(word) or teller_of(word)
    if teller is not None and told.status == "asserted":
        return Voice("attributed", _subject(passage, teller) or source)
    if standing == "asserted" and is_alleged(word):
        return Voice("attributed", source)
    return Voice(standing, source)


def _subject(passage: Passage, verb: Token) -> Span | None:
    subject = subject_of(verb)
    if subject is None:
        return None
    start, end = phrase(subject)
    return tight_of(passage, subject.doc[start:end])


def speakers(parties: tuple[Span, ...], voice: Voice) -> tuple[Span, ...]:
    """Return who acts where a quotation says "we": whoever says it."""
    if len(parties) != 1 or parties[0].exact not in _SPEAKER or voice.source is None:
        return parties
    return (voice.source,)


def status_of(told: Told, clause: Clause | None) -> Status:
    """Return the status of an event told in `clause`: what a source says is only attributed."""
    if clause is None or told.status != "asserted":
        return told.status
    if clause.source is not None or clause.speaker is not None:
        denied = clause.negated and not told.turned and _is_predicate(told.coded.word)
        return "denied" if denied else "attributed"
    return told.status


def _is_predicate(word: Token) -> bool:
    """Tell whether a clause's negation is the happening's: "the crash hurt nobody" has crashed."""
    if word.pos_ == "NOUN":
        return any(c.lower_ == "no" for c in word.lefts)
    return word.dep_ not in _ASIDE


def is_alleged(word: Token) -> bool:
    """Tell whether an adverb leaves a deed to hearsay ("allegedly tortured")."""
    verb = word.head if word.pos_ == "NOUN" and word.dep_ in {"dobj", "nsubjpass"} else word
    return any(c.lower_ in _HEARSAY for w in (word, verb) for c in w.children)


def accuser_of(verb: Token) -> Token | None:
    """Return the verb by which somebody is charged with a deed ("accused Peru of arming them")."""
    for _ in range(MAX_CLIMB):
        if verb.dep_ != "conj" or verb.tag_ != "VBG" or verb.head.tag_ != "VBG":
            break
        verb = verb.head
    joint = verb.head
    if verb.dep_ != "pcomp" or joint.dep_ != "prep" or joint.lower_ not in {"of", "for", "with"}:
        return None
    governor = joint.head
    return governor if governor.lemma_.lower() in _CHARGING else None


def teller_of(word: Token) -> Token | None:
    """Return the verb of saying that a happening named by a noun is the object of.

    "He mentioned a long string of raids": the raids are his word; what is praised or
    condemned is taken for granted by the report itself.
    """
    current = word
    for _ in range(MAX_CLIMB):
        if current.pos_ == "VERB" or current.dep_ not in _INSIDE:
            break
        current = current.head
    told = word.pos_ == "NOUN" and current.pos_ == "VERB" and word.i > current.i
    return current if told and cues().clause.get(current.lemma_.lower()) == "asserted" else None


def is_past_perfect(verb: Token) -> bool:
    """Tell whether the verb stands in the past perfect ("had rejected"), or goes on from one.

    Under a verb of saying in the past it does not count: "he said winds had fed the fire" is said
    of today's fire.
    """
    if verb.dep_ == "conj" and verb.tag_ in {"VBN", "VBD"} and own_subject(verb) is None:
        return is_past_perfect(verb.head)
    had = any(c.dep_ == "aux" and c.lower_ in {"had", "'d", "’d"} for c in verb.children)
    backshifted = verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBG", "VBN"}
    return had and verb.tag_ == "VBN" and not backshifted


def is_recalled(verb: Token) -> bool:
    """Tell whether words beside the verb put it into the past ("in the past", "previously")."""
    for c in verb.subtree:
        if c.i - verb.i > REACH or verb.i - c.i > REACH:
            continue
        if c.lower_ in _ONCE and c.dep_ == "advmod" and c.head == verb:
            return True
        if c.lower_ == "past" and c.dep_ == "pobj" and c.i and c.nbor(-1).lower_ == "the":
            return child(c, "prep") is None
    return False


def recalled_with(verb: Token) -> Token | None:
    """Return the verb whose day tells that a happening told beside it is no news either.

    "She said in May that it had …", "he was jailed in 1931 because he wrote", "was criticised in
    2012 for sacking them"; what comes after that day may be news.
    """
    joint = verb.head
    if verb.pos_ != "VERB":
        return None
    if verb.dep_ == "pcomp" and joint.dep_ == "prep" and joint.lower_ in _GROUNDS:
        return joint.head if joint.head.pos_ == "VERB" else None
    told = verb.dep_ == "ccomp"
    hung = verb.dep_ == "advcl" and any(c.lower_ in _GROUNDS for c in verb.lefts)
    return joint if (told or hung) and joint.pos_ == "VERB" else None


@dataclass(frozen=True)
class Calendar:
    """The day an article was published, to which dated happenings are compared."""

    day: datetime.date | None

    @classmethod
    def of(cls, stamp: Stamp | None) -> "Calendar":
        """Return the calendar of a publication stamp, where it names a day."""
        return cls(_day(stamp.value if stamp is not None else None))

    def is_background(self, verb: Token, days: Sequence[Date]) -> bool:
        """Tell whether a happening is recalled rather than reported: only with evidence for it."""
        if is_past_perfect(verb) or (verb.dep_ == "xcomp" and is_past_perfect(verb.head)):
            return True
        mark = child(verb, "mark")
        if (mark is not None and mark.lower_ == "since") or is_recalled(verb):
            return True
        return self.are_long_past(days)

    def are_long_past(self, days: Sequence[Date]) -> bool:
        """Tell whether all days of a happening are ("in May and again on Sunday" is news)."""
        return bool(days) and all(self.is_long_past(d) for d in days)

    def is_long_past(self, date: Date) -> bool:
        """Tell whether a date lies well before publication; a bare year does where that is unknown.

        No report dates its own news by the year alone.
        """
        if date.type == "DURATION":
            return False
        last = _day(date.high or date.value)
        if last is None or self.day is None:
            return self.day is None and _is_year(date)
        return (self.day - last).days > RECENT_DAYS


def _is_year(date: Date) -> bool:
    return date.basis == "stated" and len(date.value) <= 4 and date.value.isdigit()


def _day(value: str | None) -> datetime.date | None:
    if value is None or len(value) < 10:
        return None
    try:
        return datetime.date.fromisoformat(value[:10])
    except ValueError:
        return None
