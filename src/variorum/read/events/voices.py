"""Whose word a happening is: the report's own, or that of somebody in it."""

from dataclasses import dataclass

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Clause, Span
from variorum.model.facts import Status
from variorum.read.events.attach import Index
from variorum.read.events.told import Told
from variorum.read.grammar import phrase, subject_of
from variorum.read.quotes.lexicon import cues
from variorum.read.spans import tight_of

_INSIDE = frozenset({"pobj", "prep", "dobj", "compound", "nmod"})
MAX_CLIMB = 6
"""Steps from a noun to the verb whose object it stands in ("mentioned a long string of …")."""
_HEARSAY = frozenset({
    "allegedly", "reportedly", "supposedly", "purportedly", "apparently", "alleged", "reported",
    "purported", "supposed", "suspected",
})  # fmt: skip
_CHARGING = frozenset({"accuse", "blame", "charge", "suspect", "convict", "indict", "sue"})
"""Verbs that make a deed somebody's word against another; a conviction is the court's."""
_SPEAKER = frozenset({"I", "We", "we", "us", "me"})
"""Pronouns of who speaks, in their own case: "US" is none."""


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
    standing = status_of(told.status, clause)
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


def status_of(status: Status, clause: Clause | None) -> Status:
    """Return the status of an event told in `clause`: what a source says is only attributed."""
    if clause is None or status != "asserted":
        return status
    if clause.source is not None or clause.speaker is not None:
        return "denied" if clause.negated else "attributed"
    return status


def is_alleged(word: Token) -> bool:
    """Tell whether an adverb leaves a deed to hearsay ("allegedly tortured")."""
    verb = word.head if word.pos_ == "NOUN" and word.dep_ in {"dobj", "nsubjpass"} else word
    return any(c.lower_ in _HEARSAY for w in (word, verb) for c in w.children)


def accuser_of(verb: Token) -> Token | None:
    """Return the verb by which somebody is charged with a deed ("accused Peru of arming them")."""
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
