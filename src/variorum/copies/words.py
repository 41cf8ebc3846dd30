"""The words of an article as numbers, and its 5-grams: what copies are found by."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from variorum.model import Article, Span

Codes = NDArray[np.uint64]
Offsets = NDArray[np.int64]

GRAM = 5
"""Words in a shingle: fewer meet by chance, more miss edited copies (the usual choice; the
interface states containment in 5-grams)."""
_WORD = re.compile(r"[\w\u00ad\u0300-\u036f\u200b-\u200d\u2060]+")
_INK = re.compile(r"\S+")
_STEP = np.uint64(0x9E3779B97F4A7C15)
_UNSEEN = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060")
_BRITISH = re.compile(
    r"(?<=\w\w)(?:(?P<our>our)(?P<after>s|ed|ing|able|ite|ites|hood|hoods)?"
    r"|(?P<ise>[iy]s)(?P<ending>e|es|ed|ing|ation|ations|er|ers))\Z"
)


@dataclass(frozen=True, eq=False)
class Words:
    """An article's words: offsets in its text, folded code, and the piece each stands in.

    A piece is what stands between two parts that are not read (boilerplate); no shingle and no
    shared passage reaches from one piece into the next.
    """

    article: Article
    starts: Offsets
    ends: Offsets
    codes: Codes
    pieces: Offsets

    def span(self, first: int, count: int) -> Span:
        """Return the span of `count` words from word `first`."""
        return self.article.span(int(self.starts[first]), int(self.ends[first + count - 1]))


@lru_cache(maxsize=1 << 18)
def fold_word(word: str) -> str:
    """Return the form in which words are compared, without case, accents and British endings.

    >>> fold_word("Organised") == fold_word("organized"), fold_word("harbour"), fold_word("Café")
    (True, 'harbor', 'cafe')
    """
    if not word.isascii():
        decomposed = unicodedata.normalize("NFKD", word.translate(_UNSEEN))
        word = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _BRITISH.sub(_american, word.casefold())


def _american(match: re.Match[str]) -> str:
    if match["our"]:
        return "or" + (match["after"] or "")
    return match["ise"][0] + "z" + match["ending"]


@lru_cache(maxsize=1 << 18)
def _code(word: str) -> int:
    hashed = hashlib.blake2b(fold_word(word).encode("utf-8", "replace"), digest_size=8)
    return int.from_bytes(hashed.digest(), "big")


def read_words(article: Article) -> Words:
    """Return the words of everything in `article` that is not boilerplate."""
    found = list(_WORD.finditer(article.text)) or list(_INK.finditer(article.text))
    starts = np.array([m.start() for m in found], dtype=np.int64)
    ends = np.array([m.end() for m in found], dtype=np.int64)
    codes = np.array([_code(m.group()) for m in found], dtype=np.uint64)
    kept = _readable(article, starts)
    pieces = np.cumsum(np.diff(kept.astype(np.int64), prepend=0) == 1)
    return Words(article, starts[kept], ends[kept], codes[kept], pieces[kept])


def _readable(article: Article, starts: Offsets) -> NDArray[np.bool_]:
    """Mark the words outside boilerplate; all of them where nothing else would be left."""
    kept = np.ones(len(starts), dtype=np.bool_)
    for region in article.regions_of("boilerplate"):
        first, last = np.searchsorted(starts, (region.start, region.end))
        kept[first:last] = False
    return kept if kept.any() else np.ones(len(starts), dtype=np.bool_)


def grams(words: Words) -> tuple[Codes, Offsets]:
    """Return the code and first word of every 5-gram, in text order.

    An article of fewer than five words is one shingle, so that it can have copies too.
    """
    size = min(GRAM, len(words.codes))
    if not size:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64)
    count = len(words.codes) - size + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for i in range(size):
        mixed = (mixed ^ words.codes[i : i + count]) * _STEP
        mixed ^= mixed >> np.uint64(29)
    whole = words.pieces[:count] == words.pieces[size - 1 :]
    at = np.flatnonzero(whole) if whole.any() else np.arange(1)
    return mixed[at], at.astype(np.int64)


def within(codes: Codes, ordered: Codes) -> NDArray[np.bool_]:
    """Mark the codes that stand in a sorted array."""
    if not len(ordered):
        return np.zeros(len(codes), dtype=np.bool_)
    at = np.minimum(np.searchsorted(ordered, codes), len(ordered) - 1)
    return np.asarray(ordered[at] == codes)
