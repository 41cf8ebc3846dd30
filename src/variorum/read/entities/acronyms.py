"""Acronyms and other short forms of names: in parentheses, or by the initials."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.lang import straighten
from variorum.read.entities import lexicon
from variorum.read.entities.bodies import SMALL
from variorum.read.entities.raw import Raw, characters
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup

_ACRONYM = re.compile(r"\s{0,2}\((?:the |or )?[\"']?(?P<short>[A-Z][A-Za-z.&-]{1,9})[\"']?\)")
LONGEST_ACRONYM = 20
"""Characters after a name in which its acronym stands: blank, parenthesis, `the`, ten letters."""
LEAST = 2
"""Words of a body before an acronym that does not spell it."""
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
    for short, key in _foreign(raws):
        found.setdefault(short, key)
    return found


def _foreign(raws: Sequence[Raw]) -> Iterator[tuple[str, str]]:
    """Yield acronyms of another language with the key of the body right before them.

    "Norvik Freedom Party (FPN)": the article must use the acronym again, and no table may have it.
    """
    times = Counter(r.text for r in raws)
    after = {(id(r.passage), r.start): r for r in raws if _capitals(r.text) and times[r.text] > 1}
    for raw in raws:
        short = after.get((id(raw.passage), raw.end + len(" (")))
        if short is None or raw.type != "organisation" or len(raw.words) < LEAST:
            continue
        beside = characters(raw.passage, raw.end, short.end + 1)
        free = short.text not in lexicon.known() and not lookup(short.text)
        if free and beside == f" ({short.text})":
            yield short.text, raw.key


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


def _is_region(word: str) -> bool:
    """Tell whether a name's first word is a state or country, which its acronym may leave off."""
    return any(c.is_country or c.is_state for c in lookup(word)[:1])


def _initials(name: str) -> set[str]:
    """Return the ways of spelling a name's initials, with and without its small words."""
    parts = [w.lower() for w in re.split(r"[\s-]+", name.replace("U.S. ", "U S ")) if w]
    formless = parts[:-1] if parts and fold_name(parts[-1]) in lexicon.legal_forms() else parts
    homeless = parts[1:] if len(parts) > LEAST and _is_region(parts[0]) else parts
    return {
        "".join(w[0] for w in some if w not in dropped and w[0].isalpha())
        for some in (parts, formless, homeless)
        for dropped in (SMALL, frozenset[str]())
    }
