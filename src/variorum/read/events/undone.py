"""Deeds that are named and not done: rehearsed, averted, only aimed at, part of another deed."""

from dataclasses import replace

from spacy.tokens import Token

from variorum.read.events.coding import code_of
from variorum.read.events.lexicon import vocabulary
from variorum.read.events.nouns import category_of
from variorum.read.events.told import Coded, Told

_ANNOUNCED = frozenset({"AGREE", "REQUEST", "THREATEN", "REJECT"})
"""Categories of nouns whose infinitive is a deed that has not been done."""
_CHANNELS = frozenset({"call", "phone", "telephone", "ring"})
COMINGS = frozenset(
    {"visit", "travel", "come", "go", "arrive", "gather", "fly", "meet", "assemble"}
)
_OPEN = frozenset({"REQUEST", "AGREE", "REJECT", "THREATEN"})
"""Categories whose object is a deed that has not been done."""
_CONCERNING = frozenset({"AGREE", "REJECT", "THREATEN"})
"""Categories whose recipient is whom that deed would concern ("a threat to attack Peru")."""


def is_undone(verb: Token) -> bool:
    """Tell whether the sentence names a deed that nobody does."""
    return _only_rehearsed(verb) or _is_announced(verb) or _is_averted(verb)


def is_told_elsewhere(coded: Coded, verb: Token) -> bool:
    """Tell whether a call's purpose says what it was about: the purpose is the event."""
    called = coded.code == "CONSULT" and verb.lemma_ in _CHANNELS
    return called and any(_tells_more(c) for c in verb.rights)


def _only_rehearsed(verb: Token) -> bool:
    """Tell whether the deed is only practised ("rehearsed launching missiles")."""
    head = verb.head if verb.dep_ in {"xcomp", "pcomp"} else verb
    while head.dep_ in {"prep", "pobj", "dobj", "xcomp"} and head.pos_ != "VERB":
        head = head.head
    if head == verb:
        return False
    return any(h.lemma_.lower() in vocabulary().rehearsal for h in (head, head.head))


def _is_averted(verb: Token) -> bool:
    """Tell whether a deed is one that is not done ("barred from striking", "without meeting")."""
    joint = verb.head
    if verb.dep_ == "xcomp":
        return joint.lemma_ in {"avoid", "forgo", "forego"}
    if verb.dep_ != "pcomp" or joint.dep_ != "prep":
        return False
    if joint.lower_ == "from":
        return joint.head.lemma_.lower() in vocabulary().averting
    instead = joint.lower_ == "of" and joint.head.lower_ == "instead"
    return instead or joint.lower_ in {"without", "than"}


def _is_announced(verb: Token) -> bool:
    """Tell whether a deed is what a noun promises, threatens or asks for ("a threat to strike")."""
    if verb.dep_ != "acl" or verb.tag_ != "VB" or verb.head.pos_ != "NOUN":
        return False
    return category_of(verb.head) in _ANNOUNCED


def _tells_more(purpose: Token) -> bool:
    """Tell whether a purpose says what a call was about ("called him to congratulate him")."""
    return (
        purpose.dep_ in {"advcl", "xcomp"} and purpose.tag_ == "VB" and code_of(purpose) is not None
    )


def with_purpose(told: Told) -> Told:
    """Take in what is demanded or promised: "called on Peru to free him", "readiness to meet him".

    That is no happening of its own; a promise or refusal is made to those whom it would concern.
    """
    coded = told.coded
    thing = coded.thing if coded.thing is not None and coded.thing.pos_ == "NOUN" else None
    same = next((c for c in coded.word.rights if _is_aim(c) and _is_same(coded, c)), None)
    if same is not None:
        holder = same if coded.word.lemma_ in COMINGS else told.recipient_of
        return replace(told, recipient_of=holder, consumed=same)
    if coded.code not in _OPEN:
        return told
    for word in (coded.word, thing) if thing is not None else (coded.word,):
        found = next((c for c in word.rights if _is_aim(c)), None)
        if found is not None:
            named = word == thing or word.pos_ == "NOUN"
            concerned = coded.code in _CONCERNING and named
            holder = found if concerned else told.recipient_of
            return replace(told, recipient_of=holder, consumed=found)
    return told


def _is_same(coded: Coded, aim: Token) -> bool:
    """Tell whether an aim is the happening itself once more: "arrived to meet"."""
    inner = code_of(aim) if aim.dep_ in {"advcl", "xcomp"} else None
    return inner is not None and inner.code == coded.code


def _is_aim(verb: Token) -> bool:
    """Tell whether a verb is an infinitive with "to" that says what is asked or offered."""
    marked = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts)
    return verb.tag_ == "VB" and marked and verb.dep_ in {"advcl", "xcomp", "acl", "relcl", "ccomp"}
