"""What a verb of saying makes of the verb under it: a demand, a refusal, a charge."""

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.read.events.coding import code_of
from variorum.read.events.lexicon import vocabulary
from variorum.read.events.parties import is_folk, is_party
from variorum.read.events.told import Coded, Told
from variorum.read.grammar import child, conjuncts, is_negated, own_subject

FUTURE = frozenset({"will", "would", "'ll", "’ll", "shall", "wo", "'d", "’d"})
_STATES = frozenset({"face", "have", "seem", "know", "feel", "become", "expect", "see", "enjoy"})
_BODIES = frozenset({"town", "city", "village", "county", "region", "world", "industry", "sector"})
DUTY = frozenset({"must", "should", "ought"})
"""Modals of what lies ahead, and of duty."""


def said(verb: Token) -> Told | None:
    """Read "X must …" and "X will …" under a verb of saying, when the verb itself is unknown."""
    if not under_saying(verb):
        return None
    subject = own_subject(verb)
    modal = next((c.lower_ for c in verb.children if c.dep_ == "aux" and c.tag_ == "MD"), "")
    if subject is None or _is_nobody(subject):
        return None
    if modal in DUTY and not _is_guess(verb) and not _is_state(verb, subject):
        return demanded(Coded("REQUEST", verb), verb)
    sayer = own_subject(verb.head)
    person = sayer is not None and (is_party(sayer) or is_folk(sayer))
    if person and modal in FUTURE and is_negated(verb) and subject.pos_ == "PRON":
        return Told(Coded("REJECT", verb), verb, verb)
    return None


def _is_state(verb: Token, subject: Token) -> bool:
    """Tell whether something should be so ("profits should be higher"): nobody is to do it."""
    body = subject.pos_ == "PRON" or subject.lemma_.lower() in _BODIES
    somebody = body or is_party(subject) or is_folk(subject)
    return not somebody or verb.lemma_ in _STATES


def _is_nobody(subject: Token) -> bool:
    """Tell whether "no one should despair" asks nothing of anybody in particular."""
    return subject.lower_ in {"nobody", "nothing", "none"} or any(
        c.lower_ == "no" for c in subject.lefts
    )


def _is_guess(verb: Token) -> bool:
    """Tell whether "must" and "should" guess or look back: "must be raining", "should have"."""
    helpers = {c.lemma_ for c in verb.children if c.dep_ == "aux"}
    return "have" in helpers or ("be" in helpers and verb.tag_ == "VBG")


def charged(verb: Token) -> Told | None:
    """Read "she said the flights posed a threat": saying so accuses, whoever flies."""
    thing = child(verb, "dobj")
    if not under_saying(verb) or thing is None or is_negated(verb) or _of_oneself(verb):
        return None
    if (verb.lemma_.lower(), thing.lemma_.lower()) not in vocabulary().charges:
        return None
    return Told(Coded("ACCUSE", verb, thing), verb.head, verb, recipient=own_subject(verb))


def _of_oneself(verb: Token) -> bool:
    """Tell whether a speaker says it of himself ("said it had breached the treaty")."""
    subject = own_subject(verb)
    if subject is None:
        return True
    return subject.lower_ in {"we", "i"}


def named_so(verb: Token) -> Told | None:
    """Read "called the ruling unfair", "described her as a hero": the word accuses or praises."""
    if verb.lemma_.lower() not in vocabulary().naming or is_negated(verb):
        return None
    whom = child(verb, "dative") or child(verb, "dobj", "nsubjpass")
    if verb.dep_ == "advcl" and _says_the_same(verb.head):
        return None
    for word in _names_given(verb):
        lemmas = {word.lemma_.lower(), word.lower_, *(c.lower_ for c in word.lefts)}
        if whom is not None and not lemmas.isdisjoint(vocabulary().blaming):
            return Told(Coded("ACCUSE", verb, word), verb, verb, recipient=whom)
        if whom is not None and not lemmas.isdisjoint(vocabulary().praising):
            return Told(Coded("SUPPORT", verb, word), verb, verb, recipient=whom)
    return None


def _says_the_same(verb: Token) -> bool:
    """Tell whether a verb praises or accuses by itself ("lauded them, calling them heroes")."""
    coded = code_of(verb)
    return coded is not None and coded.code in {"SUPPORT", "ACCUSE"}


def _names_given(verb: Token) -> Iterator[Token]:
    """Yield the heads of what somebody or something is called."""
    for c in verb.rights:
        second = c.dep_ == "dobj" and child(verb, "dative") is not None
        if second or c.dep_ in {"oprd", "attr", "acomp", "xcomp"}:
            yield from conjuncts(c)
        elif c.dep_ == "prep" and c.lower_ == "as":
            yield from (q for p in c.children for q in conjuncts(p))
        elif c.dep_ == "ccomp":  # the parse makes a clause of "the ruling unfair"
            yield from (c, *(q for q in c.children if q.dep_ in {"attr", "acomp"}))


def demanded(coded: Coded, verb: Token) -> Told:
    """Read "she said that they must …": she demands it of them."""
    return Told(coded, verb.head, verb, "planned", own_subject(verb))


def under_saying(verb: Token) -> bool:
    """Tell whether a verb is what a verb of saying says."""
    if verb.dep_ == "ccomp" and verb.head != verb:
        return verb.head.lemma_.lower() in vocabulary().saying
    return False
