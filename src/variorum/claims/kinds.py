"""Kinds: what sort of fact a claim is, and the value of a clause as a whole."""

from collections.abc import Sequence

from variorum.claims import number, wording
from variorum.claims.frames import Frame

_SLOT_TYPES = {"time:clock": "time", "time:day": "time", "place": "place"}


def claim_type(slot: str, frames: Sequence[Frame]) -> str:
    """Return the type of a claim: of its slot, else of what most of its clauses tell."""
    if slot.startswith("number:casualty"):
        return "casualty"
    if slot.startswith("numbered") or slot == "district":
        return "place"
    if slot.startswith("number"):
        return "quantity"
    if slot.partition("@")[0] in _SLOT_TYPES:
        return _SLOT_TYPES[slot.partition("@")[0]]
    if any(_harms(f) for f in frames):
        return "casualty"
    if any(f.predicate == "be" or f.clause.negated for f in frames):
        return "status"
    return "action" if any(f.clause.predicate for f in frames) else "other"


def _harms(frame: Frame) -> bool:
    """Tell whether people come to harm in what is said, not only in a word beside it."""
    harm = wording.words_of("casualty")
    predicate = frame.clause.predicate
    does = predicate is not None and wording.term(predicate.lemma) in harm
    counted = any(v.key.startswith("number:casualty") for v in number.values(frame))
    return does or (counted and bool(frame.terms & harm))


def value_of(frame: Frame) -> str:
    """Return what a clause says in short: its verb, denied or not, and the object."""
    clause = frame.clause
    parts = ["not"] if clause.negated else []
    parts += [clause.predicate.lemma] if clause.predicate else []
    parts += [clause.object.exact] if clause.object and len(clause.object.exact) <= 60 else []
    return " ".join(" ".join(parts).split()) or " ".join(clause.span.exact.split())[:80]
