"""Numbers of tolls, and of those who are told as a part of the harmed."""

from spacy.tokens import Token

from variorum.read.quantities.counted import Counted
from variorum.read.quantities.tables import group, table

STATE_REACH = 5
"""Tokens behind a number in which the harmed stand of whom it is a part (`of the injured`)."""
MAX_CLIMB = 4
"""Governors looked at between a number and its toll; beyond four is another clause."""


def of_harmed(number: Token, found: Counted | None) -> str | None:
    """Return what befell a part of the harmed: `three of the injured`, `all of those killed`."""
    end = min(len(number.doc), number.i + STATE_REACH)
    some = [number.doc[i] for i in range(number.i + 1, end)]
    if len(some) > 1 and some[0].lower_ == "of" and some[1].lower_ in ("the", "those"):
        state = next((t for t in some[2:] if t.lower_ in table("states")), None)
        if state is not None and (found is None or state.i <= found.noun.i):
            return table("states")[state.lower_]
    return _among(found.noun if found else number)


def _among(part: Token) -> str | None:
    """`the dead included two nurses`, `two nurses were among the wounded`."""
    verb = part.head
    if verb.lemma_.lower() not in ("include", "be"):
        return None
    if verb.lemma_.lower() == "include":
        if any(c.dep_ == "nsubj" and _is_toll(c) for c in verb.lefts) and part.dep_ == "dobj":
            return "killed"
        wholes = [c for c in verb.lefts if c.dep_ == "nsubj" and part.dep_ == "dobj"]
    else:
        preps = [c for c in verb.children if c.lower_ == "among"]
        wholes = [g for c in preps for g in c.children if g.dep_ == "pobj"]
    return next((table("states")[w.lower_] for w in wholes if w.lower_ in table("states")), None)


def toll(number: Token) -> str | None:
    """Return `killed` for a number of the dead: `the death toll rose to 12`, `a toll of 12`."""
    current = number
    for _ in range(MAX_CLIMB):
        if current.head.i == current.i:
            return None
        current = current.head
        if _is_toll(current):
            return "killed"
        if current.pos_ in ("VERB", "AUX"):
            if current.lemma_.lower() not in group("toll_verbs"):
                return None
            tolls = [c for c in current.children if _is_toll(c)]
            return (
                "killed" if any(c.dep_ in ("nsubj", "nsubjpass", "dobj") for c in tolls) else None
            )
    return None


def _is_toll(noun: Token) -> bool:
    """Tell whether a noun is a toll: `the toll`, `the death count`."""
    lemma = noun.lemma_.lower()
    deaths = any(c.lower_ in ("death", "body", "fatality") for c in noun.lefts)
    return lemma == "toll" or (lemma in group("tolls") and deaths)
