"""A text ready to be laid out."""

import msgspec

from variorum.clean.lines import Line
from variorum.model import Declared


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """The text of a report, its lines, and what markup outside the text declares."""

    text: str
    lines: tuple[Line, ...]
    chosen: frozenset[int] | None = None
    declared: Declared = Declared()
    basis: dict[str, str] = {}
    """For each declared field, the tag that says it."""
