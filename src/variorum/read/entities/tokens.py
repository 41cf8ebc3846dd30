"""Finding tokens by their form, without a Python object for every token that is not wanted."""

from collections.abc import Iterable

from spacy.tokens import Doc
from spacy.vocab import Vocab

_IDS: dict[tuple[int, frozenset[str]], frozenset[int]] = {}
_UPPER: dict[tuple[int, int], bool] = {}
_ITEM = frozenset("•·*–—▪►●-")
"""Marks before the items of a list, which the parser does not split from the first word."""


def standing(doc: Doc, lowers: frozenset[str]) -> list[int]:
    """Return the indices of the tokens whose lower-case form is one of `lowers`."""
    wanted = _ids(doc.vocab, lowers)
    return [i for i, word in enumerate(doc.to_array("LOWER").tolist()) if word in wanted]


def spelled(doc: Doc, words: Iterable[str]) -> list[int]:
    """Return the indices of the tokens that are one of `words`, capitals and all."""
    strings = doc.vocab.strings
    wanted = {strings[w] for w in words}
    return [i for i, word in enumerate(doc.to_array("ORTH").tolist()) if word in wanted]


def capitalised(doc: Doc) -> list[int]:
    """Return the indices of the tokens that begin with a capital letter."""
    first = doc.to_array("PREFIX").tolist()
    upper = {letter for letter in set(first) if _upper(doc.vocab, letter)}
    return [i for i, letter in enumerate(first) if letter in upper]


def itemised(doc: Doc) -> list[int]:
    """Return the indices of the tokens that an item's mark and a capital letter begin (`•Ann`)."""
    wanted = _ids(doc.vocab, _ITEM)
    first = doc.to_array("PREFIX").tolist()
    marked = [i for i, letter in enumerate(first) if letter in wanted]
    return [i for i in marked if doc[i].text[1:2].isupper()]


def unmarked(word: str) -> str:
    """Return a word without the mark of an item glued to it.

    >>> unmarked("•Ann"), unmarked("Ann")
    ('Ann', 'Ann')
    """
    return word[1:] if word[:1] in _ITEM else word


def _ids(vocab: Vocab, words: frozenset[str]) -> frozenset[int]:
    key = (id(vocab), words)
    if key not in _IDS:
        _IDS[key] = frozenset(vocab.strings.add(w) for w in sorted(words))
    return _IDS[key]


def _upper(vocab: Vocab, prefix: int) -> bool:
    key = (id(vocab), prefix)
    if key not in _UPPER:
        _UPPER[key] = vocab.strings[prefix].isupper()
    return _UPPER[key]
