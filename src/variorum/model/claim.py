"""Claims: what the reports of a story say of one fact, and how the readings differ."""

from typing import Literal

import msgspec

from variorum.model.span import Span

Verdict = Literal["corroborated", "single_source", "disputed"]
Slot = Literal[
    "number", "date", "time", "place", "actor", "role", "action", "status", "cause", "quote",
    "name", "other",
]  # fmt: skip
DifferenceKind = Literal[
    "conflict", "update", "precision", "rounding", "scope", "paraphrase_drift", "spelling"
]
Relation = Literal["main", "followup", "background", "other_event", "not_an_article"]
TELLING: frozenset[str] = frozenset({"conflict", "update", "paraphrase_drift"})
"""Kinds that make a claim disputed; the others only say how precisely a report speaks."""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What one report says of a claim: the shortest part of a sentence that states it."""

    span: Span
    value: str
    """What may vary, normalised (`12 killed`, `2021-11-19`, `East China Sea`)."""
    focus: tuple[Span, ...] = ()
    """The characters inside the reading that carry the value, to be marked on a page."""
    attributed_to: str | None = None
    hedged: bool = False
    negated: bool = False
    published: str | None = None


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """How two readings of one claim differ, and why it is held to be of that kind."""

    a: int
    b: int
    type: Slot
    kind: DifferenceKind
    because: str
    focus_a: tuple[Span, ...] = ()
    """The characters that differ, in reading `a` or in another report that words it so."""
    focus_b: tuple[Span, ...] = ()


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One checkable fact about a story's happening, with every reading of it."""

    id: str
    gist: str
    type: str
    verdict: Verdict
    origins: int
    """Number of independent origins among the readings."""
    readings: tuple[Reading, ...]
    differences: tuple[Difference, ...] = ()
    background: bool = False
    """Whether it tells of an earlier happening that the reports recall."""
    date: str | None = None
    """The day it tells of, ISO 8601 at stated precision; None when no reading says."""

    def __post_init__(self) -> None:
        if not self.readings:
            raise ValueError("a claim needs at least one reading")
        if any(not 0 <= i < len(self.readings) for d in self.differences for i in (d.a, d.b)):
            raise ValueError("a difference names a reading that is not there")


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """One direct quotation as the reports carry it."""

    speaker: str | None
    altered: bool
    """Whether words differ beyond truncation, ellipsis, spelling or punctuation."""
    because: str
    readings: tuple[Span, ...]


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """How an article stands to the story it is compared in."""

    article: str
    relation: Relation
    because: str


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that comparing the reports of one story gives."""

    story: str
    articles: tuple[Role, ...]
    origins: tuple[tuple[str, ...], ...]
    """Groups of article keys that count once."""
    claims: tuple[Claim, ...] = ()
    quotes: tuple[Saying, ...] = ()
