"""What a verb tells in its context: its governor, what it says, its modal and negation."""

from dataclasses import replace

from spacy.tokens import Token

from variorum.read.events.coding import code_of
from variorum.read.events.governed import (
    governed_by,
    is_courtesy,
    is_denied,
    is_silence,
    tells_nothing,
    with_governed,
)
from variorum.read.events.lexicon import COOPERATIVE, vocabulary
from variorum.read.events.sayings import (
    DUTY,
    FUTURE,
    charged,
    demanded,
    named_so,
    said,
    under_saying,
)
from variorum.read.events.supposed import modal_of, supposed
from variorum.read.events.told import Coded, Told
from variorum.read.events.undone import COMINGS, is_told_elsewhere, is_undone, with_purpose

_BEGUN = frozenset({
    "begin", "start", "continue", "manage", "help", "force", "prompt", "cause", "lead", "make",
    "let", "keep", "stop", "cease", "go", "use",
})  # fmt: skip
_TAKING_PART = frozenset({"attend", "join", "meet", "hold", "take", "sign", "discuss"})
"""Who "visited Oslo to attend talks" attended them, as far as a report can tell."""
MAX_CONJUNCTS = 6
"""Infinitives joined by "and" that are gone back over."""


def told_by(verb: Token) -> Told | None:
    """Return what a verb tells in its context, or None."""
    if verb.dep_ == "amod" or is_undone(verb) or is_silence(verb.head, verb):
        return None
    inner = governed_by(verb)
    if inner is not None and tells_nothing(verb, inner):
        return None
    found = with_governed(verb, inner) if inner is not None else None
    if found is not None:
        return _with_modal(found, verb)
    accused = charged(verb) or named_so(verb)
    if accused is not None:
        return accused
    coded = code_of(verb)
    if coded is None:
        return said(verb)
    if is_told_elsewhere(coded, verb):
        return None
    return with_purpose(_modal(coded, verb))


def _modal(coded: Coded, verb: Token) -> Told:
    """Read the verb's own modal and negation, and what supposes or rules out the deed."""
    modal = modal_of(verb)
    plain = Told(coded, verb, verb)
    if is_denied(verb) and not any(c.lower_ == "until" for c in verb.rights):
        return _denied(plain)
    unreal = supposed(verb)
    if unreal is not None:
        return replace(plain, status=unreal)
    if modal in DUTY and under_saying(verb):
        return demanded(replace(coded, code="REQUEST"), verb)
    if modal in FUTURE and coded.code in COOPERATIVE:
        return replace(plain, coded=replace(coded, code="AGREE"), status="planned")
    if modal in FUTURE and coded.code in {"SANCTION", "COERCE", "ASSAULT", "PROTEST"}:
        return replace(plain, coded=replace(coded, code="THREATEN"), status="planned")
    return replace(plain, status="planned") if modal in FUTURE or _is_purpose(verb) else plain


def _with_modal(told: Told, verb: Token) -> Told:
    """Read the modal and negation of a governing verb ("could urge them", "did not ask him")."""
    if told.status != "asserted":
        return told
    refused = told.coded.code == "REJECT" and verb.lemma_.lower() in vocabulary().refusal
    if is_denied(verb) and (refused or told.coded.code in {"REQUEST", "THREATEN"}):
        return replace(told, status="denied")
    unreal = supposed(verb)
    return replace(told, status=unreal) if unreal is not None else told


def _is_purpose(verb: Token) -> bool:
    """Tell whether an infinitive names an aim rather than a deed ("in order to retake …")."""
    verb = _first_of(verb)
    if verb.tag_ != "VB" or verb.dep_ not in {"acl", "advcl", "xcomp"} or is_courtesy(verb):
        return False
    if verb.head.pos_ == "ADJ" and verb.head.lemma_.lower() in {"quick", "swift", "first", "last"}:
        return False
    marked = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts)
    if verb.head.lemma_ in COMINGS and verb.head.tag_ == "VBD" and verb.lemma_ in _TAKING_PART:
        return False
    return marked and not (verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _BEGUN)


def _first_of(verb: Token) -> Token:
    """Return the infinitive that a bare one goes on from ("was due to meet them and tour it")."""
    for _ in range(MAX_CONJUNCTS):
        if verb.dep_ != "conj" or verb.tag_ != "VB" or verb.head.tag_ != "VB":
            break
        verb = verb.head
    return verb


def _denied(told: Told) -> Told:
    """A cooperation that does not take place is a refusal; a conflict is only denied."""
    if told.coded.code in COOPERATIVE:
        return replace(told, coded=replace(told.coded, code="REJECT"), turned=True)
    return replace(told, status="denied")
