"""What a time expression is read against: publication, text evidence, dates mentioned before."""

import re
from datetime import date

import msgspec

from variorum.lang import Passage
from variorum.model import Article, Span
from variorum.read.dates.calendar import Bounds, bounds, day
from variorum.read.dates.lexer import Item

_STAMP = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)(?:[T ](\d\d:\d\d))?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)", re.ASCII)
DAY_LENGTH = len("2021-11-24")
LONG_SENTENCE = 400
"""Characters between two dates of one sentence at most."""
PUBLICATION = "publication date"
DAY_AFTER = "publication date: the day after it, on which the text says it speaks"
STATED = "stated"
NAMED = "named happening"
AHEAD = "ahead"
"""Of a clock time that waits for its day: the words that govern it look ahead."""
NONE = "none"
FROM_TEXT = "text: date named before"
ANAPHORIC = frozenset({"following", "preceding", "previous"})
"""Words that count from the date spoken of, not from the day of writing."""
NAMED_NEXT = "text: date named next"


class Timex(msgspec.Struct, frozen=True, kw_only=True):
    """A reading of one expression; `low`/`high` override the days that the value denotes."""

    type: str
    value: str
    basis: str = STATED
    anchor: Span | None = None
    low: str | None = None
    high: str | None = None
    start: int | None = None
    end: int | None = None
    """Characters of the passage, where they are not those of the whole match."""
    precision: str | None = None
    """Where it is not that of the value."""
    either: bool = False
    """A clock time whose hours may be of either half of the day: `8:30 Monday night`."""
    unsettled: bool = False
    """Such a time in words: without a part of day only its day is known (`six o'clock`)."""
    closing: bool = False
    """A midnight that ends the day beside it: `shortly before midnight Saturday`."""
    counts: tuple[str, int] | None = None
    """Unit and number of units from the day that may follow: `two days before March 14`."""
    reported: bool = False
    """A stretch of months that results are told of: `the nine months`."""
    compared: bool = False
    """A time that is only named to compare with: `$2 million a year ago`."""


class Mark(msgspec.Struct, frozen=True):
    """A calendar date mentioned before, for `two days later` and `that year`."""

    value: str
    span: Span
    bounds: Bounds
    compared: bool = False


class Basis(msgspec.Struct, frozen=True, kw_only=True):
    """The day that deictic expressions count from, and why; unknown without evidence."""

    day: date | None = None
    why: str = NONE
    anchor: Span | None = None
    published: bool = False
    time: str = ""
    """Hours and minutes of publication, empty when they are not known."""


class Hit:
    """One match of a rule in a passage."""

    def __init__(
        self,
        passage: Passage,
        items: tuple[Item, ...],
        match: re.Match[str],
        signs: dict[int, int],
    ) -> None:
        self.passage = passage
        self.signs = signs
        """Direction of each governing word looked at so far in the passage."""
        self.items = items
        self.match = match

    def get(self, name: str) -> Item | None:
        """Return the first item of a named part, or None when it did not match."""
        at = self.match.start(name) if name in self.match.re.groupindex else -1
        return self.items[at] if at >= 0 else None

    def text(self, name: str) -> str:
        """Return the plain text of the last item of a named part, empty when it did not match."""
        if name not in self.match.re.groupindex or self.match.start(name) < 0:
            return ""
        return self.items[self.match.end(name) - 1].text.rstrip(".")

    def number(self, name: str) -> int:
        """Return the whole number of a named part, 0 when there is none."""
        item = self.get(name)
        return int(item.number or 0) if item else 0

    @property
    def first(self) -> Item:
        """The first item."""
        return self.items[self.match.start()]

    @property
    def final(self) -> Item:
        """The last item."""
        return self.items[self.match.end() - 1]

    def neighbour(self, step: int) -> Item | None:
        """Return the item before (-1) or after (+1) the match."""
        at = self.match.start() - 1 if step < 0 else self.match.end()
        return self.items[at] if 0 <= at < len(self.items) else None

    def original(self, item: Item) -> str:
        """Return the characters of an item as they stand."""
        return self.passage.text[item.start : item.end]


def _own_bounds(timex: Timex) -> Bounds | None:
    """Return the days of a fiscal quarter, which its value does not tell (`2021-QX`)."""
    if "-Q" not in timex.value or timex.low is None or timex.high is None:
        return None
    return timex.low, timex.high, "quarter"


class Scene:
    """What has been understood so far while an article is read in order."""

    def __init__(self, basis: Basis, day_after: int = 0, vote: date | None = None) -> None:
        self.basis = basis
        self.vote = vote
        """The day of the election that the report tells of and that is still to come."""
        self.day_after = day_after
        """The weekday after the stamp's, where the text shows that it was written then, else 0."""
        self.last: Mark | None = None
        self.quarter: Mark | None = None
        self.reported: Mark | None = None
        """The quarter named last that had ended by publication."""
        self.longer = False
        """Whether a longer stretch has been told of since: `for the nine months`."""
        self.day: Mark | None = None
        self.happened: Mark | None = None
        """The day, or part of one, named last on which something happened, not only was said."""
        self.full: Mark | None = None
        """The day named last with its year."""
        self.happenings: set[str] = set()
        """Days that were named with their year, or as well-known ones."""
        self.introduced = False
        """Whether the paragraph before ended with a colon: what follows are the words told of."""
        self.stated: Mark | None = None
        """The day, month or year named last with its year."""

    @property
    def told_of(self) -> Mark | None:
        """The quarter that results are told of: the last one over, else the last one named."""
        return self.reported or self.quarter

    def note(self, timex: Timex, span: Span, *, told: bool) -> None:
        """Remember a date for later expressions; `told` when something was only said on it."""
        self.longer = self.longer or timex.reported
        known = _own_bounds(timex) or bounds(timex.value)
        if timex.type not in ("DATE", "TIME") or known is None:
            return
        if timex.basis == NAMED:
            self.happenings.add(timex.value)
            return
        mark = Mark(timex.value, span, known, timex.compared)
        self.last = mark
        if timex.basis == STATED:
            self.stated = mark
        if not told and _DAY.match(timex.value):
            self.happened = mark
        if timex.type == "DATE" and known[2] == "day":
            self._note_day(mark, timex.basis)
        if "-Q" in timex.value and not timex.basis.startswith("text"):
            self.quarter = mark
            self.longer = False
            if self.basis.day is None or known[1] <= self.basis.day.isoformat():
                self.reported = mark

    def _note_day(self, mark: Mark, basis: str) -> None:
        self.day = mark
        if basis == STATED:
            self.full = mark
            self.happenings.add(mark.value)

    def is_of_other_time(self, hit: Hit, low: date, high: date) -> bool:
        """Tell whether a year named before in the sentence leaves the days from `low` to `high`.

        `In January 2016, after the riots of New Year's Eve`: which year's is not told.
        """
        mark = self.stated
        if mark is None or mark.span.field != hit.passage.field:
            return False
        if low.isoformat() <= mark.bounds[1][:10] and mark.bounds[0][:10] <= high.isoformat():
            return False
        start = mark.span.start - hit.passage.offset
        same_year = mark.bounds[0][:4] <= f"{low.year:04d}" <= mark.bounds[1][:4]
        if start < 0 or same_year or hit.first.start - start > LONG_SENTENCE:
            return False
        between = hit.passage.doc.char_span(start, hit.final.end, alignment_mode="expand")
        return between is not None and not any(t.is_sent_start for t in between[1:])

    def deictic(self, value: str | None, unknown: str) -> Timex:
        """Return a date that rests on the reference day, or the unknown form of its value."""
        if value is None or self.basis.day is None:
            return Timex(type="DATE", value=unknown, basis=NONE)
        return Timex(type="DATE", value=value, basis=self.basis.why, anchor=self.basis.anchor)


def published_basis(article: Article) -> Basis:
    """Return the publication day as a basis; unknown when it is not known to the day."""
    stamp = article.published
    match = _STAMP.match(stamp.value) if stamp else None
    if stamp is None or match is None:
        return Basis()
    when = day(*(int(g) for g in match.groups()[:3]))
    if when is None:
        return Basis()
    return Basis(day=when, why=PUBLICATION, anchor=stamp.span, published=True, time=match[4] or "")
