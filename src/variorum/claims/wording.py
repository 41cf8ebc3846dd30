"""Words as the alignment of claims sees them: one term for a thing under several words."""

import re
from collections.abc import Iterable
from functools import cache

from variorum import resources

_SUFFIXES = ("isation", "ization", "ments", "ment", "ings", "ing", "edly", "ed", "ly", "ers", "s")
MIN_STEM = 4
"""Letters that must stay when an ending is taken off; below it `string` would become `str`."""
_NUMERALS = {
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
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
def generic_nouns() -> frozenset[str]:
    """Return the terms of nouns that count many kinds of things alike."""
    return frozenset(term(noun) for noun in words_of("generic", "nouns"))


def doing(lemma: str) -> str | None:
    """Return the kind of doing a verb belongs to; None when the lexicon does not say."""
    return _kind("doing", lemma)


def force(lemma: str) -> str | None:
    """Return whether a thing is settled (a pact) or open (a plan); None when neither."""
    return _kind("force", lemma)


def actor(lemma: str) -> str | None:
    """Return the class of those who act (an office, an armed force); None when not known."""
    return _kind("actor", lemma)


def reports(lemma: str | None) -> bool:
    """Tell whether a verb is one of saying."""
    return lemma in words_of("reporting")


def happening(verb: str) -> str | None:
    """Return the sort of happening that a verb's term tells of, a disaster or an attack."""
    return _kind("happening", verb)


@cache
def _kind(table: str, lemma: str) -> str | None:
    kinds: dict[str, list[str]] = resources.lexicon("claims")[table]
    found = [kind for kind, words in kinds.items() if lemma in words]
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
    endings = (e for e in _SUFFIXES if plain.endswith(e) and len(plain) - len(e) >= MIN_STEM)
    stem = plain.removesuffix(next(endings, ""))
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
