"""How a toponym is folded for lookup: alike in the gazetteer's builder and in the reader."""

import re
import unicodedata
from functools import lru_cache

_DROPPED = re.compile(r"[.'’‘ʻʼ`´]")
_BLANK = re.compile(r"[\s\-‐‑‒–—,/]+")
_SPELLED = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "co": "county"}
_UNFOLDED = str.maketrans({
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae",
    "Æ": "Ae", "œ": "oe", "ð": "d", "þ": "th",
})  # fmt: skip


@lru_cache(maxsize=65_536)
def fold_name(name: str) -> str:
    """Return a name without case, accents, points and apostrophes, saints and mounts spelled out.

    >>> fold_name("St. Jean-sur-Mer")
    'saint jean sur mer'
    >>> fold_name("The U.S.")
    'us'
    """
    plain = unicodedata.normalize("NFKD", name.translate(_UNFOLDED))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = _BLANK.sub(" ", _DROPPED.sub("", plain.lower())).split()
    if len(words) > 1:
        words = [_SPELLED.get(w, w) for w in words]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)
