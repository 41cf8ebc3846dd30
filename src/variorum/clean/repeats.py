"""Words that stand twice: a headline set again, a standfirst that is the lede, a text set twice."""

import re
from collections.abc import Sequence

from variorum.clean.lines import Line

MIN_LETTERS = 40
"""Letters and digits from which a line is looked for elsewhere: shorter ones recur by nature."""
MAX_HEAD = 14
"""Lines from the top among which a headline or a standfirst is looked for."""

_NOT_WORD = re.compile(r"[\W_]+")


def squeeze(text: str) -> str:
    """Return only the letters and digits of `text`, lower-case, for comparing wordings.

    >>> squeeze("Roe’s — boat") == squeeze("Roes boat")
    True
    """
    return _NOT_WORD.sub("", text).lower()


def repeated(lines: Sequence[Line], *, title: int | None) -> frozenset[int]:
    """Return the lines whose every word stands, in the same order, elsewhere in the text.

    Of two alike the first is kept, as people who mark claims by hand do. A standfirst, above the
    first paragraph, that is only a part of what follows goes too. What is dropped is always kept
    once.
    """
    keys = [squeeze(line.text) for line in lines]
    stream = "".join(keys)
    last = {key: i for i, key in enumerate(keys)}
    gone: set[int] = set()
    kept: set[str] = set()
    at, heading = 0, True
    for i, key in enumerate(keys):
        at += len(key)
        if len(key) < MIN_LETTERS or i == title:
            kept.add(key)
        elif key in kept or (
            heading and i < MAX_HEAD and last[key] == i and stream.find(key, at) >= 0
        ):
            gone.add(i)
        else:
            kept.add(key)
            heading = heading and not lines[i].prose
    return frozenset(gone)


def same_words(lines: Sequence[Line], title: str) -> tuple[int, ...]:
    """Return the lines near the top that have the words of `title` and no others."""
    key = squeeze(title)
    if not key:
        return ()
    return tuple(i for i, line in enumerate(lines[:MAX_HEAD]) if squeeze(line.text) == key)
