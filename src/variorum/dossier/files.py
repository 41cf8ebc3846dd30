"""Names of the files a dossier is written to: from story ids alone, never from foreign text."""

import re

from variorum.model import content_id

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}\Z")


def file_name(story: str, ending: str = "html") -> str:
    """Return the file name of a story's dossier; an id that is not plain is replaced by its hash.

    >>> file_name("4f2a9c")
    '4f2a9c.html'
    """
    plain = _PLAIN.match(story) is not None and story.lower() != "index"
    return f"{story if plain else content_id('file', story)}.{ending}"
