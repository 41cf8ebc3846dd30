"""What `data/entities.toml` says, in typed tables."""

import re
from functools import cache
from typing import Literal

from variorum import resources
from variorum.lang import straighten


@cache
def _words(section: str, key: str) -> tuple[str, ...]:
    return tuple(str(w) for w in resources.lexicon("entities")[section][key])


@cache
def roles() -> dict[tuple[str, ...], str]:
    """Return titles as lower-case words → sector of who bears them."""
    table = resources.lexicon("entities")["roles"]
    return {tuple(t.split()): sector for sector in reversed(table) for t in table[sector]}


@cache
def role_heads() -> frozenset[str]:
    """Return the first words of titles."""
    return frozenset(words[0] for words in roles())


@cache
def honorifics() -> frozenset[str]:
    """Return forms of address (`mr.`, `dame`)."""
    return frozenset(_words("honorifics", "words"))


@cache
def organisation_words() -> dict[str, str]:
    """Return words that name a kind of organisation → its sector."""
    table = resources.lexicon("entities")["organisations"]
    return {word: sector for sector in reversed(table) for word in table[sector]}


@cache
def sites() -> frozenset[str]:
    """Return last words of names that are places (`quay`, `street`)."""
    return frozenset(_words("sites", "words"))


@cache
def known() -> dict[str, tuple[str, str | None, str]]:
    """Return well-known organisations: name as written → full name, country, sector."""
    table = resources.lexicon("entities")["known"]
    return {k: (str(v[0]), str(v[1]) or None, str(v[2])) for k, v in table.items()}


@cache
def government_verbs() -> frozenset[str]:
    """Return lemmas of verbs whose subject, when a capital or country, is its government."""
    return frozenset(_words("verbs", "government"))


@cache
def noise() -> frozenset[str]:
    """Return page furniture and things that the parser takes for names."""
    return frozenset(_words("noise", "phrases"))


@cache
def family_first() -> frozenset[str]:
    """Return family names that stand first in a full name."""
    return frozenset(_words("family_first", "names"))


@cache
def first_names() -> dict[Literal["male", "female"], frozenset[str]]:
    """Return common first names by gender."""
    return {
        "male": frozenset(_words("names", "male")),
        "female": frozenset(_words("names", "female")),
    }


@cache
def all_first_names() -> frozenset[str]:
    """Return common first names of either gender."""
    return frozenset().union(*first_names().values())


@cache
def gendered_words() -> dict[Literal["male", "female"], frozenset[str]]:
    """Return forms of address and offices that tell a gender (`mrs`, `spokesman`, `queen`)."""
    marks = resources.lexicon("entities")["gender"]
    return {"male": frozenset(marks["male"]), "female": frozenset(marks["female"])}


@cache
def vehicle_patterns() -> tuple[re.Pattern[str], ...]:
    """Return patterns whose group `name` is a vehicle."""
    word = r"[A-Z][\w'-]{1,30}"
    model = r"[A-Z]?\d{1,4}[A-Z]{0,3}"
    ships, kinds = (_either("vehicles", k) for k in ("ship_prefixes", "ship_kinds"))
    marks, makers = (_either("vehicles", k) for k in ("designations", "makers"))
    names = _either("vehicles", "names")
    return (
        re.compile(rf"\b(?P<name>(?:{ships}) {word}(?: {word}){{0,2}})"),
        re.compile(
            rf"(?<![\w-])(?P<name>(?:{marks})-\d{{1,3}}[A-Z]{{0,4}}(?:-\d{{1,2}})?)(?![\w-])"
        ),
        re.compile(rf"\b(?P<name>(?:{makers}) {model}(?:-\d{{1,4}}[A-Z]{{0,2}})?)\b"),
        re.compile(rf"\b(?:{kinds}),? (?P<name>{word}(?: {word}){{0,2}})"),
        re.compile(rf"\b(?P<name>{names})\b"),
    )


def _either(section: str, key: str) -> str:
    return "|".join(re.escape(w) for w in sorted(_words(section, key), key=lambda w: (-len(w), w)))


def plain(word: str) -> str:
    """Return a word in lower case with plain quotes."""
    return straighten(word).lower()
