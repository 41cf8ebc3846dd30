"""Claims: the reports of a story laid side by side, with their differences named."""

from variorum.claims.story import compare_story

__all__ = ["compare_story"]
