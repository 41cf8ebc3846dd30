"""Who copied whom: near and partial copies, their shared characters, and the origins that count."""

from variorum.copies.direction import credited
from variorum.copies.narrow import within_story
from variorum.copies.trace import trace_copies

__all__ = ["credited", "trace_copies", "within_story"]
