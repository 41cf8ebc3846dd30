"""Kinds: what sort of fact a claim is, and the value of a clause as a whole."""

from collections.abc import Sequence

from variorum.claims import wording
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
    harm = wording.words_of("casualty")
    if 2 * sum(_does(f) in harm for f in frames) >= len(frames):
        return "casualty"
    if any(f.predicate == "be" or f.clause.negated for f in frames):
        return "status"
    return "action" if any(f.clause.predicate for f in frames) else "other"


def _does(frame: Frame) -> str:
    """Return the lemma of what a clause says was done, or was the case."""
    return frame.clause.predicate.lemma if frame.clause.predicate else ""


def value_of(frame: Frame) -> str:
    """Return what a clause says in short: its verb, denied or not, and the object."""
    clause = frame.clause
    parts = ["not"] if clause.negated else []
    parts += [clause.predicate.lemma] if clause.predicate else []
    parts += [clause.object.exact] if clause.object and len(clause.object.exact) <= 60 else []
    return " ".join(" ".join(parts).split()) or " ".join(clause.span.exact.split())[:80]
