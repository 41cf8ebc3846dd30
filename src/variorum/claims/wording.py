"""Words as the alignment of claims sees them: one term for a thing under several words."""

import re
from collections.abc import Iterable
from functools import cache

from variorum import resources

_SUFFIXES = ("isation", "ization", "ments", "ment", "ings", "ing", "edly", "ed", "ly", "ers", "s")
MIN_STEM = 4
"""Letters that must stay when an ending is taken off; below it `string` would become `str`."""
_NUMERALS = {
    w: str(i)
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:[.,:][^\W_]+)*")


@cache
def _same() -> dict[str, str]:
    groups: list[list[str]] = resources.lexicon("claims")["same"]["groups"]
    return {word: group[0] for group in groups for word in group}


@cache
def words_of(table: str, key: str = "words") -> frozenset[str]:
    """Return a word list of the claims lexicon."""
    return frozenset(resources.lexicon("claims")[table][key])


@cache
def doing(lemma: str) -> str | None:
    """Return the kind of doing a verb belongs to; None when the lexicon does not say."""
    kinds: dict[str, list[str]] = resources.lexicon("claims")["doing"]
    found = [kind for kind, verbs in kinds.items() if lemma in verbs]
    return found[0] if len(found) == 1 else None


@cache
def term(lemma: str) -> str:
    """Return the term that a lemma counts as.

    >>> term("stabilising") == term("stabilizing"), term("fatality") == term("kill")
    (True, True)
    """
    word = lemma.lower().strip(".'’")
    word = _NUMERALS.get(word, word)
    same = _same()
    if word in same:
        return same[word]
    plain = american(word)
    stem = next(
        (plain[: -len(s)] for s in _SUFFIXES if plain.endswith(s) and len(plain) - len(s) >= MIN_STEM),
        plain,
    )  # fmt: skip
    stem = stem.removesuffix("e") if len(stem) > MIN_STEM else stem
    return same.get(plain, same.get(stem, same.get(stem + "e", stem)))


def american(word: str) -> str:
    """Return the American spelling of a lower-case word spelled in British.

    >>> american("stabilising"), american("defence"), american("colour")
    ('stabilizing', 'defense', 'color')
    """
    if len(word) < 6 and word not in _SHORT:
        return word
    for british, us in _SPELLINGS:
        if british in word:
            return word.replace(british, us)
    return word


_SHORT = frozenset({"tyre", "kerb"})
_SPELLINGS = (
    ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"),
    ("manoeuvr", "maneuver"), ("colour", "color"), ("labour", "labor"), ("honour", "honor"),
    ("favour", "favor"), ("harbour", "harbor"), ("neighbour", "neighbor"), ("armour", "armor"),
    ("behaviour", "behavior"), ("rumour", "rumor"), ("centre", "center"), ("theatre", "theater"),
    ("metre", "meter"), ("defence", "defense"), ("offence", "offense"), ("licence", "license"),
    ("travelling", "traveling"), ("travelled", "traveled"), ("cancelled", "canceled"),
    ("programme", "program"), ("aeroplane", "airplane"), ("tyre", "tire"), ("kerb", "curb"),
)  # fmt: skip


def tokens(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a folded text in American spelling, with their offsets."""
    return [(american(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]


def joined(items: Iterable[str]) -> str:
    """Return the items in order as a list for a sentence.

    >>> joined(["a", "b", "c"])
    'a, b and c'
    """
    *head, last = list(items)
    return f"{', '.join(head)} and {last}" if head else last
