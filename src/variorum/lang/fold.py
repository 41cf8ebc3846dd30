"""A folded view of a text, for matching, with a map back to the characters it came from."""

import unicodedata

_STRAIGHT = str.maketrans({
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2007": " ", "\u3000": " ", "\t": " ",
})  # fmt: skip
_IGNORED = frozenset(
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
)


def straighten(text: str) -> str:
    """Return `text` with quotes, dashes and spaces made plain, one character for one.

    >>> straighten("“9 a.m.” – 10")
    '"9 a.m." - 10'
    """
    return text.translate(_STRAIGHT)


class Folded:
    """A lower-case, accent-free, plain-punctuation view whose offsets lead back to the text."""

    def __init__(self, text: str) -> None:
        self.original = text
        chars: list[str] = []
        index: list[int] = []
        for i, char in enumerate(text):
            for c in _fold_char(char):
                chars.append(c)
                index.append(i)
        self.text = "".join(chars)
        self._index = index

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return the original offsets of the folded `[start, end)`, which must not be empty."""
        return self._index[start], self._index[end - 1] + 1


def _fold_char(char: str) -> str:
    if char < "\x80":
        return " " if char == "\t" else char.lower()
    if char in _IGNORED or unicodedata.combining(char):
        return ""
    plain = char.translate(_STRAIGHT)
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()
