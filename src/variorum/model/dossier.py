"""A dossier: what one story's page prints, in the order it prints it, with every span."""

from typing import Literal

import msgspec

from variorum.model.article import Region, Sourced, Stamp
from variorum.model.claim import DifferenceKind, Relation, Slot, Verdict
from variorum.model.lineage import CopyKind
from variorum.model.span import Span

FacetKind = Literal["when", "where", "who"]
MomentKind = Literal["news", "background", "published"]
LeftOutKind = Literal["other_event", "not_an_article", "unread", "clutter", "rejected"]
Era = Literal["earlier", "later", "same time", "unknown"]


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """One report's own words for a fact, with the characters in which it differs from others."""

    report: int
    """Number of the report in the dossier, from 1."""
    span: Span
    marks: tuple[Span, ...] = ()
    """Parts of `span` to mark, in text order, without overlap."""
    attributed_to: str | None = None
    hedged: bool = False
    negated: bool = False


class Variant(msgspec.Struct, frozen=True, kw_only=True):
    """All wordings that give a claim one value."""

    value: str
    wordings: tuple[Wording, ...]
    origins: int
    """Independent origins among the wordings, never more than the claim has."""

    @property
    def reports(self) -> tuple[int, ...]:
        """Numbers of the reports that give this value, ascending, each once."""
        return tuple(sorted({w.report for w in self.wordings}))


class Contrast(msgspec.Struct, frozen=True, kw_only=True):
    """How two variants of a row differ: indices into its variants."""

    a: int
    b: int
    slot: Slot
    kind: DifferenceKind
    because: str


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One claim as it is printed: its variants, how they differ, and who is silent."""

    number: int
    """Position in its section, from 1."""
    claim: str
    gist: str
    type: str
    verdict: Verdict
    origins: int
    variants: tuple[Variant, ...]
    contrasts: tuple[Contrast, ...] = ()
    """Most telling first."""
    silent: tuple[int, ...] = ()
    background: bool = False
    date: str | None = None

    @property
    def kind(self) -> DifferenceKind | None:
        """The most telling kind of difference in the row."""
        return self.contrasts[0].kind if self.contrasts else None

    @property
    def reports(self) -> tuple[int, ...]:
        """Numbers of the reports that speak, ascending."""
        return tuple(sorted({n for v in self.variants for n in v.reports}))


class Extract(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence part that tells what happened, as one report words it."""

    wording: Wording
    """The sentence; its marks are the readings in it."""
    origins: int
    """Independent origins of the marked part that has fewest."""
    verdict: Verdict
    """`disputed` when any marked reading is, else that of all of them."""
    rows: tuple[str, ...]
    """Labels of the rows whose readings are marked, e.g. `C1`."""


class Facet(msgspec.Struct, frozen=True, kw_only=True):
    """Who, where or when at a glance: a name or date that the claims' readings contain."""

    kind: FacetKind
    name: str
    origins: int
    spans: tuple[Span, ...]
    """One per report, in report order."""


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """One report: what is known of it, and its whole text with regions."""

    number: int
    key: str
    id: str
    """Public id."""
    text: str
    regions: tuple[Region, ...]
    relation: Relation
    because: str
    origin: int
    """Number of its origin, from 1."""
    title: str | None = None
    headline: Span | None = None
    outlet: Sourced | None = None
    published: Stamp | None = None
    updated: Stamp | None = None
    dateline: Sourced | None = None
    credits: tuple[Sourced, ...] = ()
    authors: tuple[Sourced, ...] = ()
    language: str | None = None
    url: str | None = None

    @property
    def short(self) -> str:
        """The outlet where it is known, else the public id."""
        return self.outlet.value if self.outlet else self.id


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One independent origin and the reports that go back to it."""

    number: int
    name: str
    reports: tuple[int, ...]
    because: str
    evidence: tuple[Span, ...] = ()


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """One form in which a quotation is carried, and by which reports."""

    spans: tuple[Span, ...]
    """One per reading; all have the same words, though not the same punctuation."""
    reports: tuple[int, ...]
    changes: tuple[tuple[Literal["same", "cut", "added"], str], ...]
    """Word by word against the first form; a lone `same` for the first form itself."""


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """A direct quotation in all its forms, the earliest report's first."""

    number: int
    speaker: str | None
    altered: bool
    because: str
    voices: tuple[Voice, ...]


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """Text that one report shares with another."""

    number: int
    a: int
    b: int
    """Numbers of the reports; when `directed`, `a` is where the text came from."""
    directed: bool
    share_a: float
    """Share of a's word 5-grams that b has too (0-1)."""
    share_b: float
    kind: CopyKind
    because: str
    passages: tuple[tuple[Span, Span], ...]
    """The longest shared passages, in a's order."""
    more: int = 0
    """How many shared passages are not listed."""


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """Something dated: what a report tells, or a report's own publication."""

    date: str
    """ISO 8601 at stated precision."""
    kind: MomentKind
    report: int
    span: Span | None
    """None only for a publication time that a record declares."""
    origins: int = 1


class LeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was not compared or not read, and why."""

    kind: LeftOutKind
    report: int | None
    what: str
    because: str


class Neighbour(msgspec.Struct, frozen=True, kw_only=True):
    """Another story of the same thread."""

    story: str
    title: str
    low: str | None = msgspec.field(default=None, name="from")
    high: str | None = msgspec.field(default=None, name="to")
    reports: int
    era: Era


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a story's page prints."""

    story: str
    title: Span
    low: str | None = msgspec.field(default=None, name="from")
    high: str | None = msgspec.field(default=None, name="to")
    thread: str | None = None
    sheets: tuple[Sheet, ...]
    """Reports, those of one origin side by side."""
    sources: tuple[Source, ...]
    lead: tuple[Extract, ...] = ()
    facets: tuple[Facet, ...] = ()
    disputed: tuple[Row, ...] = ()
    corroborated: tuple[Row, ...] = ()
    single: tuple[Row, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    copies: tuple[Copy, ...] = ()
    timeline: tuple[Moment, ...] = ()
    undated: int = 0
    """Claims that no report dates."""
    left_out: tuple[LeftOut, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()

    @property
    def compared(self) -> tuple[int, ...]:
        """Numbers of the reports that are compared: those not left out, and any that disagrees."""
        disputing = {n for row in self.disputed for n in row.reports}
        read = {
            s.number for s in self.sheets if s.relation not in ("other_event", "not_an_article")
        }
        return tuple(sorted(disputing | read))


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the index."""

    story: str
    title: str
    low: str | None = msgspec.field(default=None, name="from")
    high: str | None = msgspec.field(default=None, name="to")
    reports: int
    origins: int
    disputed: int
    corroborated: int
    single: int
    thread: str | None = None
