"""A story: the reports of one happening."""

import msgspec

from variorum.model.span import Span


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """Why two articles are held to report one happening: one reason, and the spans that show it."""

    a: str
    b: str
    score: float
    because: str
    evidence: tuple[Span, ...]


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """Reports of one happening."""

    id: str
    title: Span
    """The headline or sentence that names it best, in the words of one report."""
    low: str | None = msgspec.field(default=None, name="from")
    """First day of the happening, ISO 8601; None when no report says."""
    high: str | None = msgspec.field(default=None, name="to")
    articles: tuple[str, ...]
    """Article keys, earliest publication first, unknown last, then by name."""
    thread: str | None = None
    """One id for stories that are earlier or later happenings of one development."""
    links: tuple[Link, ...] = ()
