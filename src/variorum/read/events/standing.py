"""How an event stands to the truth and to the news of the day."""

import datetime
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model import Clause, Date, Stamp
from variorum.model.facts import Status
from variorum.read.grammar import child

RECENT_DAYS = 31
"""Days before publication from which a dated happening is background: "last month" still belongs
to the news, "in August" said in November does not."""


def status_of(status: Status, clause: Clause | None) -> Status:
    """Return the status of an event told in `clause`: what a source says is only attributed."""
    if clause is None or status != "asserted":
        return status
    if clause.source is not None or clause.speaker is not None:
        return "denied" if clause.negated else "attributed"
    return status


def is_past_perfect(verb: Token) -> bool:
    """Tell whether the verb stands in the past perfect ("had rejected")."""
    return any(c.dep_ == "aux" and c.lower_ in {"had", "'d", "’d"} for c in verb.children) and (
        verb.tag_ == "VBN"
    )


@dataclass(frozen=True)
class Calendar:
    """The day an article was published, to which dated happenings are compared."""

    day: datetime.date | None

    @classmethod
    def of(cls, stamp: Stamp | None) -> "Calendar":
        """Return the calendar of a publication stamp, where it names a day."""
        return cls(_day(stamp.value if stamp is not None else None))

    def is_background(self, verb: Token, date: Date | None) -> bool:
        """Tell whether a happening is recalled rather than reported."""
        if is_past_perfect(verb) or (verb.dep_ == "xcomp" and is_past_perfect(verb.head)):
            return True
        mark = child(verb, "mark")
        if mark is not None and mark.lower_ == "since":
            return True
        last = (
            _day(date.high or date.value) if date is not None and date.type != "DURATION" else None
        )
        return last is not None and self.day is not None and (self.day - last).days > RECENT_DAYS


def _day(value: str | None) -> datetime.date | None:
    if value is None or len(value) < 10:
        return None
    try:
        return datetime.date.fromisoformat(value[:10])
    except ValueError:
        return None
