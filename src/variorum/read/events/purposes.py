"""Infinitives of purpose that are part of a happening, not one of their own."""

from dataclasses import replace

from spacy.tokens import Token

from variorum.read.events.coding import code_of
from variorum.read.events.nouns import Coded
from variorum.read.events.told import Told

COMINGS = frozenset(
    {"visit", "travel", "come", "go", "arrive", "gather", "fly", "meet", "assemble"}
)
_OPEN = frozenset({"REQUEST", "AGREE", "REJECT", "THREATEN"})
"""Categories whose object is a deed that has not been done."""


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
            concerned = coded.code in {"AGREE", "REJECT"} and word == thing
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
