"""Which articles report one happening, and which happenings follow each other."""

from variorum.stories.build import find_stories, link_stories
from variorum.stories.features import Features, Mark, describe

__all__ = ["Features", "Mark", "describe", "find_stories", "link_stories"]
