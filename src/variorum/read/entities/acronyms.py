"""Acronyms and other short forms of names: in parentheses, or by the initials."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.lang import straighten
from variorum.read.entities import lexicon
from variorum.read.entities.bodies import SMALL
from variorum.read.entities.raw import Raw, characters
from variorum.read.places.fold import fold_name

_ACRONYM = re.compile(r"\s{0,2}\((?:the |or )?[\"']?(?P<short>[A-Z][A-Za-z.&-]{1,9})[\"']?\)")
LONGEST_ACRONYM = 20
"""Characters after a name in which its acronym stands: blank, parenthesis, `the`, ten letters."""
SHORTEST_ACRONYM = 3
"""Letters from which an acronym is linked to a name without parentheses."""
MIN_CAPITALS = 2
"""Capitals of a short form in parentheses: one is a name ("Norvik Energy (Norvik)") or a word."""


def acronyms(raws: Sequence[Raw]) -> dict[str, str]:
    """Return acronym → key of the organisation it stands for.

    Either the text gives it in parentheses after the name, or it is a name in capitals of three
    letters and more that spells the initials of just one organisation of the article.
    """
    found: dict[str, str] = {}
    named = [r for r in raws if r.type != "person" and len(r.words) > 1]
    table: dict[str, set[str]] = {}
    for raw in named:
        for initials in _initials(raw.text):
            table.setdefault(initials, set()).add(raw.key)
    for short in sorted({r.text for r in raws if _capitals(r.text)}):
        keys = sorted(table.get(_letters(short), ()))
        if len(keys) == 1:
            found[short] = keys[0]
    for raw in named:
        given = _parenthesised(raw)
        if given is not None:
            found[given.text] = raw.key
    return found


def parenthesised(raws: Sequence[Raw]) -> Iterator[Raw]:
    """Yield the short forms in parentheses right after the names that they abbreviate."""
    for raw in raws:
        short = _parenthesised(raw) if raw.type != "person" and len(raw.words) > 1 else None
        if short is not None:
            yield short


def _parenthesised(raw: Raw) -> Raw | None:
    after = straighten(characters(raw.passage, raw.end, raw.end + LONGEST_ACRONYM))
    match = _ACRONYM.match(after)
    if match is None or not _abbreviates(match["short"], raw.text):
        return None
    start, end = raw.end + match.start("short"), raw.end + match.end("short")
    return replace(raw, start=start, end=end, name=None, strength=max(raw.strength, 2))


def _abbreviates(short: str, name: str) -> bool:
    """Tell whether a short form's letters stand in the name in order, the first one first.

    After Schwartz and Hearst (2003), for a name whose beginning is known; two capitals at least.
    """
    letters, at = _letters(short), 0
    folded = name.lower()
    if sum(c.isupper() for c in short) < MIN_CAPITALS or folded[:1] != letters[:1]:
        return False
    for letter in letters:
        at = folded.find(letter, at) + 1
        if not at:
            return False
    return True


def _capitals(text: str) -> bool:
    letters = text.replace(".", "")
    return len(letters) >= SHORTEST_ACRONYM and letters.isupper() and letters.isalpha()


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalpha())


def _initials(name: str) -> set[str]:
    """Return the ways of spelling a name's initials, with and without its small words."""
    parts = [w.lower() for w in re.split(r"[\s-]+", name.replace("U.S. ", "U S ")) if w]
    formless = parts[:-1] if parts and fold_name(parts[-1]) in lexicon.legal_forms() else parts
    return {
        "".join(w[0] for w in some if w not in dropped and w[0].isalpha())
        for some in (parts, formless)
        for dropped in (SMALL, frozenset[str]())
    }
