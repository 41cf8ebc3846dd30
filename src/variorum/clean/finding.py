"""What one line tells of the article's origin, before it is settled which finding holds."""

from typing import Literal

import msgspec

from variorum.model import Precision, Region, RegionKind

FindingKind = Literal["published", "updated", "author", "credit", "outlet", "dateline"]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A value with the characters `[start, end)` of the text that state it."""

    kind: FindingKind
    value: str
    start: int
    end: int
    basis: str
    precision: Precision = "day"
    strength: int = 1
    """The stronger holds where two say different things: 2 labelled, 1 by position."""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """How a line is to be marked, and what it says."""

    region: RegionKind
    findings: tuple[Finding, ...] = ()
    parts: tuple[Region, ...] = ()
    """How the line is divided, where it is not one region as a whole."""
