"""What a time expression is read against: publication, text evidence, dates mentioned before."""

import re
from datetime import date

import msgspec

from variorum.lang import Passage
from variorum.model import Article, Span
from variorum.read.dates.calendar import Bounds, bounds, day
from variorum.read.dates.lexer import Item

_STAMP = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", re.ASCII)
PUBLICATION = "publication date"
STATED = "stated"
NONE = "none"
FROM_TEXT = "text: date named before"


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


class Mark(msgspec.Struct, frozen=True):
    """A calendar date mentioned before, for `two days later` and `that year`."""

    value: str
    span: Span
    bounds: Bounds


class Basis(msgspec.Struct, frozen=True, kw_only=True):
    """The day that deictic expressions count from, and why; unknown without evidence."""

    day: date | None = None
    why: str = NONE
    anchor: Span | None = None
    published: bool = False


class Hit:
    """One match of a rule in a passage."""

    def __init__(self, passage: Passage, items: tuple[Item, ...], match: re.Match[str]) -> None:
        self.passage = passage
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


class Scene:
    """What has been understood so far while an article is read in order."""

    def __init__(self, basis: Basis) -> None:
        self.basis = basis
        self.last: Mark | None = None
        self.quarter: Mark | None = None
        self.day: Mark | None = None

    def note(self, timex: Timex, span: Span) -> None:
        """Remember a date for later expressions that lean on it."""
        known = bounds(timex.value)
        if timex.type not in ("DATE", "TIME") or known is None:
            return
        mark = Mark(timex.value, span, known)
        self.last = mark
        if timex.type == "DATE" and known[2] == "day":
            self.day = mark
        if "-Q" in timex.value and not timex.basis.startswith("text"):
            self.quarter = mark

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
    when = day(*(int(g) for g in match.groups()))
    if when is None:
        return Basis()
    return Basis(day=when, why=PUBLICATION, anchor=stamp.span, published=True)
