"""How an event stands to the news of the day: news, or recalled."""

import datetime
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model import Date, Stamp
from variorum.read.grammar import child, own_subject

_ONCE = frozenset({"previously", "formerly", "historically", "originally", "once"})
REACH = 6
"""Words from a verb to "in the past"."""
RECENT_DAYS = 31
"""Days before publication from which a dated happening is background: "last month" still belongs
to the news, "in August" said in November does not."""


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
        if c.lower_ == "past" and c.dep_ == "pobj" and c.nbor(-1).lower_ == "the":
            return child(c, "prep") is None
    return False


@dataclass(frozen=True)
class Calendar:
    """The day an article was published, to which dated happenings are compared."""

    day: datetime.date | None

    @classmethod
    def of(cls, stamp: Stamp | None) -> "Calendar":
        """Return the calendar of a publication stamp, where it names a day."""
        return cls(_day(stamp.value if stamp is not None else None))

    def is_background(self, verb: Token, date: Date | None) -> bool:
        """Tell whether a happening is recalled rather than reported: only with evidence for it."""
        if is_past_perfect(verb) or (verb.dep_ == "xcomp" and is_past_perfect(verb.head)):
            return True
        mark = child(verb, "mark")
        if (mark is not None and mark.lower_ == "since") or is_recalled(verb):
            return True
        return date is not None and self.is_long_past(date)

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
