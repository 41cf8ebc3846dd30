"""A report as it came in, and the article that cleaning makes of it."""

from typing import Literal

import msgspec

from variorum.model.ids import content_id
from variorum.model.span import Field, Span

RegionKind = Literal["title", "byline", "dateline", "credit", "body", "caption", "boilerplate"]
Precision = Literal["second", "minute", "hour", "day", "month", "year"]


NEWS_YEARS = range(1600, 2200)
"""Years that a report may be published in: the first newspaper is of 1605, and a year far ahead is
a mistake or a way to make arithmetic on dates overflow."""


class Declared(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the record around a report says of it, outside its text."""

    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One input after intake, before cleaning: decoded characters and what was declared."""

    name: str
    """Public id that the input asks for: the file's name without its ending, or the record's id."""
    origin: str
    """Where it came from, for messages: a path, `-`, or `path:line`."""
    media: Literal["text", "html"]
    content: str
    """The characters, with NUL and lone surrogates replaced one for one by U+FFFD."""
    declared: Declared = Declared()

    @property
    def key(self) -> str:
        """Content id: the same name, characters and declarations always give the same key."""
        declared = msgspec.json.encode(self.declared, order="deterministic").decode()
        return content_id("report", self.name, self.media, self.content, declared)


_OF_INPUT = frozenset({"intake", "clean", "read"})


class Rejected(msgspec.Struct, frozen=True, kw_only=True):
    """An input or item that could not be used, and why: nothing is dropped silently."""

    origin: str
    reason: str
    stage: str = "intake"
    key: str | None = None

    @property
    def of_input(self) -> bool:
        """Whether an input was rejected, and not what was made of several."""
        return self.stage in _OF_INPUT


class Region(msgspec.Struct, frozen=True, array_like=True):
    """A named part `[start, end)` of an article's text; regions never overlap."""

    kind: RegionKind
    start: int
    end: int


class Stamp(msgspec.Struct, frozen=True, kw_only=True):
    """A publication time as far as it is known."""

    value: str
    """ISO 8601: a date, or a time to the minute or second, with its zone where one is stated."""
    precision: Precision
    basis: str
    """Where it comes from, e.g. `stated in the byline`, `declared by the record`."""
    span: Span | None = None
    """The characters that state it; None only when the record declares it."""


class Sourced(msgspec.Struct, frozen=True, kw_only=True):
    """A short value about an article (outlet, place of the dateline, agency) with its evidence."""

    value: str
    basis: str
    span: Span | None = None
    """None only when the record declares the value."""


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """A report's text, never changed again, with its regions and what is known of its origin."""

    key: str
    name: str
    text: str
    title: str | None = None
    """A title that stands outside the text (declared by a record); else a `title` region."""
    regions: tuple[Region, ...] = ()
    published: Stamp | None = None
    updated: Stamp | None = None
    outlet: Sourced | None = None
    dateline: Sourced | None = None
    credits: tuple[Sourced, ...] = ()
    """Agencies and outlets that the article credits for its text."""
    authors: tuple[Sourced, ...] = ()
    language: str | None = None
    url: str | None = None

    def span(self, start: int, end: int, field: Field = "text") -> Span:
        """Return the span of `[start, end)` with its exact characters."""
        source = self.text if field == "text" else (self.title or "")
        return Span(self.key, start, end, source[start:end], field)

    def regions_of(self, *kinds: RegionKind) -> tuple[Region, ...]:
        """Return the regions of these kinds in text order."""
        return tuple(r for r in self.regions if r.kind in kinds)

    @property
    def headline(self) -> Span | None:
        """The title's characters: the declared title, else the first title region."""
        if self.title:
            return self.span(0, len(self.title), "title")
        first = next(iter(self.regions_of("title")), None)
        return self.span(first.start, first.end) if first else None
