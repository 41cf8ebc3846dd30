"""Finding tokens by their form, without a Python object for every token that is not wanted."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

_IDS: dict[tuple[int, frozenset[str]], frozenset[int]] = {}
_UPPER: dict[tuple[int, int], bool] = {}


def standing(doc: Doc, lowers: frozenset[str]) -> list[int]:
    """Return the indices of the tokens whose lower-case form is one of `lowers`."""
    wanted = _ids(doc.vocab, lowers)
    return [i for i, word in enumerate(doc.to_array("LOWER").tolist()) if word in wanted]


def capitalised(doc: Doc) -> list[int]:
    """Return the indices of the tokens that begin with a capital letter."""
    first = doc.to_array("PREFIX").tolist()
    return [i for i, letter in enumerate(first) if _upper(doc.vocab, letter)]


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
