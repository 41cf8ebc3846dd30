"""What a verb of saying makes of the verb under it: a demand, a refusal, a charge."""

from spacy.tokens import Token

from variorum.read.events.lexicon import vocabulary
from variorum.read.events.nouns import Coded
from variorum.read.events.told import Told
from variorum.read.grammar import child, is_negated, own_subject

FUTURE = frozenset({"will", "would", "'ll", "’ll", "shall", "wo", "'d", "’d"})
DUTY = frozenset({"must", "should", "ought"})
"""Modals of what lies ahead, and of duty."""


def said(verb: Token) -> Told | None:
    """Read "X must …" and "X will …" under a verb of saying, when the verb itself is unknown."""
    if not under_saying(verb):
        return None
    subject = own_subject(verb)
    modal = next((c.lower_ for c in verb.children if c.dep_ == "aux" and c.tag_ == "MD"), "")
    if modal in DUTY and not _is_guess(verb):
        return demanded(Coded("REQUEST", verb), verb)
    if modal in FUTURE and is_negated(verb) and subject is not None and subject.pos_ == "PRON":
        return Told(Coded("REJECT", verb), verb, verb)
    return None


def _is_guess(verb: Token) -> bool:
    """Tell whether "must" and "should" guess or look back: "must be raining", "should have"."""
    helpers = {c.lemma_ for c in verb.children if c.dep_ == "aux"}
    return "have" in helpers or ("be" in helpers and verb.tag_ == "VBG")


def charged(verb: Token) -> Told | None:
    """Read "she said the flights posed a threat": saying so accuses, whoever flies."""
    thing = child(verb, "dobj")
    if not under_saying(verb) or thing is None or is_negated(verb):
        return None
    if (verb.lemma_.lower(), thing.lemma_.lower()) not in vocabulary().charges:
        return None
    return Told(Coded("ACCUSE", verb, thing), verb.head, verb, recipient=own_subject(verb))


def demanded(coded: Coded, verb: Token) -> Told:
    """Read "she said that they must …": she demands it of them."""
    return Told(coded, verb.head, verb, "planned", own_subject(verb))


def under_saying(verb: Token) -> bool:
    """Tell whether a verb is what a verb of saying says."""
    if verb.dep_ == "ccomp" and verb.head != verb:
        return verb.head.lemma_.lower() in vocabulary().saying
    return False
