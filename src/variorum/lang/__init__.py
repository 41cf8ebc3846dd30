"""Language: folded views with a way back, and the wrapped parser."""

from variorum.lang.fold import Folded, straighten
from variorum.lang.parse import Parsed, Passage, parse

__all__ = ["Folded", "Parsed", "Passage", "parse", "straighten"]
