"""The lexicon of time words, typed."""

from functools import cache

from variorum import resources


@cache
def months() -> dict[str, int]:
    """Return month names and abbreviations with their numbers."""
    return dict(resources.lexicon("dates")["months"])


@cache
def weekdays() -> dict[str, int]:
    """Return weekday names and abbreviations with their ISO numbers."""
    return dict(resources.lexicon("dates")["weekdays"])


@cache
def units() -> dict[str, str]:
    """Return unit words with their TIMEX3 letters (`T` before those below a day)."""
    return dict(resources.lexicon("dates")["units"])


@cache
def table(name: str) -> dict[str, str]:
    """Return a table of the lexicon that maps words to strings."""
    return dict(resources.lexicon("dates")[name])


@cache
def days(name: str) -> dict[str, tuple[int, ...]]:
    """Return a table of the lexicon that maps words to numbers (`holidays`, `floating`)."""
    return {k: tuple(v) for k, v in resources.lexicon("dates")[name].items()}


@cache
def feasts() -> tuple[str, ...]:
    """Return every name of a feast or observance, whatever its rule."""
    lex = resources.lexicon("dates")
    tables = (
        "holidays", "floating", "thanksgiving", "easter", "islamic", "hebrew", "lunar", "tet",
        "between",
    )  # fmt: skip
    return (*(name for table in tables for name in lex[table]), *lex["words"]["unsettled"])


@cache
def new_moons() -> tuple[int, tuple[int, ...], frozenset[int]]:
    """Return the first year of the table of Chinese new years, its days, and those Tet has not."""
    entry = resources.lexicon("dates")["new_moons"]
    return entry["first"], tuple(entry["days"]), frozenset(entry["not_tet"])


@cache
def known_days() -> dict[str, tuple[tuple[int, int, int, frozenset[str]], ...]]:
    """Return names such as `9/11` with year, month, day and the nouns that must follow."""
    named: dict[str, tuple[tuple[int, int, int, frozenset[str]], ...]] = {}
    for entry in resources.lexicon("dates")["happenings"]:
        year, month, of_month = entry["day"]
        known = (year, month, of_month, frozenset(entry["nouns"]))
        for name in entry["names"]:
            named[name] = (*named.get(name, ()), known)
    return named


@cache
def known_alone() -> dict[tuple[int, int], int]:
    """Return month and day that are known by themselves with the year."""
    entries = [e for e in resources.lexicon("dates")["happenings"] if e.get("alone")]
    return {(e["day"][1], e["day"][2]): e["day"][0] for e in entries}


@cache
def ahead_words(name: str) -> frozenset[str]:
    """Return a group of the words that make what hangs on them lie ahead."""
    return frozenset(resources.lexicon("dates")["ahead"][name])


@cache
def deictic() -> dict[str, tuple[int, str]]:
    """Return words such as `yesterday` with days from the reference and part of day."""
    return {k: (v[0], v[1]) for k, v in resources.lexicon("dates")["deictic"].items()}


@cache
def group(name: str) -> frozenset[str]:
    """Return a group of function words."""
    return frozenset(resources.lexicon("dates")["words"][name])


def step(word: str) -> int:
    """Return -1 for `last` and its kin, 1 for `next`, 0 for `this` and for no word."""
    if word in group("before"):
        return -1
    return 1 if word in group("after") else 0
