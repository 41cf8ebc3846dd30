"""The lexicon of the quantity reader (`data/quantities.toml`): what each word means."""

import re
from functools import cache

from variorum import resources
from variorum.read.dates.numerals import HALF, cardinals, scales

Table = dict[str, str]
HALVES = frozenset({HALF, "-and-a-half"})
_PART = re.compile(r"[a-z]+|[^\sa-z]")


@cache
def table(name: str) -> Table:
    """Return a table of the lexicon that maps words to names."""
    return dict(resources.lexicon("quantities")[name])


@cache
def group(name: str) -> frozenset[str]:
    """Return a group of words of the lexicon."""
    return frozenset(resources.lexicon("quantities")["words"][name])


@cache
def amounts_of(name: str) -> dict[str, float]:
    """Return a table of the lexicon that maps words to numbers (`vague`, `groups`)."""
    return {k: float(v) for k, v in resources.lexicon("quantities")[name].items()}


@cache
def hedges(name: str) -> dict[str, tuple[float, float]]:
    """Return words with two numbers, such as hedges with the share below and above (-1: open)."""
    return {k: (v[0], v[1]) for k, v in resources.lexicon("quantities")[name].items()}


@cache
def persons() -> frozenset[str]:
    """Return lemmas of nouns for one human being."""
    return frozenset(resources.lexicon("quantities")["persons"]["nouns"])


@cache
def day_names() -> frozenset[str]:
    """Return the names of weekdays and months, which nothing counts."""
    words = resources.lexicon("dates")
    return frozenset({*words["weekdays"], *words["months"]})


@cache
def small_money() -> dict[str, tuple[str, float]]:
    """Return hundredths of a currency (`cents`) with the currency and their value in it."""
    return {k: (v[0], v[1]) for k, v in resources.lexicon("quantities")["small_money"].items()}


@cache
def vocabulary() -> dict[str, str]:
    """Return word or phrase → letter (explained in `amounts.py`)."""
    groups: list[tuple[str, list[str]]] = [
        ("n", [*cardinals(), *scales(), *sorted(HALVES)]),
        ("v", list(amounts_of("vague"))),
        ("g", list(amounts_of("groups"))),
        ("$", [*table("currencies"), *table("codes")]),
        ("%", list(table("percents"))),
        ("U", list(table("measures"))),
        ("W", [*table("money"), *small_money()]),
        ("H", list(hedges("hedges"))),
        ("A", list(hedges("hedges_after"))),
        ("f", list(amounts_of("fractions"))),
        ("M", list(amounts_of("multiples"))),
        ("D", list(hedges("digits"))),
        ("d", list(hedges("decades"))),
        ("p", list(hedges("parts_of_decades"))),
        ("y", list(table("ages"))),
        ("b", sorted(group("between"))),
        ("Z", sorted(group("to"))),
        ("I", sorted(group("ratios"))),
        ("t", sorted(group("the"))),
        ("T", ["times"]),
        ("F", ["of"]),
        ("a", ["a", "an"]),
        ("o", ["old", "olds"]),
        ("G", sorted(group("aged"))),
    ]
    return {word: letter for letter, words in groups for word in words}


@cache
def phrases() -> dict[tuple[str, str], tuple[tuple[tuple[str, ...], str], ...]]:
    """Return first two parts → phrases that begin so, in parts and as written, longest first."""
    found: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
    for phrase in vocabulary():
        parts = _parts(phrase)
        if len(parts) > 1:
            found.setdefault((parts[0], parts[1]), []).append((parts, phrase))
    return {k: tuple(sorted(v, key=lambda p: (-len(p[0]), p[1]))) for k, v in found.items()}


def _parts(phrase: str) -> tuple[str, ...]:
    """Split a phrase as the lexer splits a text; signs of money stay whole (`us$`)."""
    return (phrase,) if phrase in table("currencies") else tuple(_PART.findall(phrase))
