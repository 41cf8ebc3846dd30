"""Outlets and agencies by name: the form in which two spellings of one publisher are the same."""

import re
from functools import lru_cache

from variorum import resources
from variorum.copies.words import fold_word

_HOST = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}\Z")
_PORT = re.compile(r":\d{1,5}\Z")
_WORD = re.compile(r"\w+")
SHORTEST = 3
"""Characters that a name keeps when an article or ending is taken off: `ap` is no outlet's name
for sure, `bbc` is."""


@lru_cache(maxsize=1 << 16)
def squash(name: str) -> str:
    """Return a name of an outlet or agency in comparable form.

    An address stands for the name before its public part; case, accents, spaces, "The" and
    endings such as "News" tell nothing.

    >>> squash("www.harbour-gazette.co.uk") == squash("The Harbour Gazette")
    True
    >>> squash("Tidewatch News"), squash("https://edition.tidewatch.example/world")
    ('tidewatch', 'tidewatch')
    """
    plain = name.casefold().strip().removeprefix("https://").removeprefix("http://")
    host = _PORT.sub("", plain.split("/")[0])
    words = _WORD.findall(_publisher(host) if _HOST.match(host) else plain)
    return _bare("".join(fold_word(w) for w in words))


def _publisher(host: str) -> str:
    """Return the label of a host that names who publishes there."""
    known = resources.lexicon("copies")
    labels = host.split(".")[:-1]
    if len(labels) > 1 and labels[-1] in known["second_level"]:
        labels.pop()
    if len(labels) > 1 and labels[-1] in known["platforms"]:
        labels.pop()
    return labels[-1]


def _bare(name: str) -> str:
    bare = name.removeprefix("the")
    for ending in resources.lexicon("copies")["endings"]:
        if bare.endswith(ending) and len(bare) - len(ending) >= SHORTEST:
            bare = bare.removesuffix(ending)
            break
    return bare if len(bare) >= SHORTEST else name
