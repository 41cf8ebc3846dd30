"""Runs of words that may be toponyms: capitalised, and known to the gazetteer."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.lang import Parsed, Passage
from variorum.read.places.counties import counties
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import (
    Candidate,
    abbreviations,
    adjectives,
    great_city,
    lookup,
    prefetch,
    words,
)
from variorum.read.places.joined import joined
from variorum.read.places.spotted import Found

LONGEST = 5
"""Tokens of the longest name looked up (`Democratic Republic of the Congo`)."""
SHORT = 3
"""Names up to this many letters are read only where the text writes them in capitals."""
METROPOLIS = 3_000_000
"""Inhabitants of a city that is known by its initials."""
_INSIDE = frozenset({"of", "the", "and", "de", "la", "le", "du", "del", "al", "el", "upon", "on",
                     "in", "da", "do", "dos", "e", "es", "i", "ye", "ul", "den", "der", "am", "an",
                     "et", "y", "&", "-", "'s", "’s", "nuclear", "power", "naval", "air",
                     "border", "military"})  # fmt: skip
_CLOSING = frozenset({
    "plant", "peninsula", "base", "airbase", "airfield", "airport", "crossing", "dam", "prison",
    "bridge", "corridor", "valley", "gap", "industrial", "complex", "plateau", "shipyard",
    "steelworks", "coast", "islands", "island", "region", "strait",
})  # fmt: skip
"""Common nouns that may end a name of the gazetteer (`Crimean peninsula`, `Shayrat airbase`)."""
_PARTIES = frozenset({"D", "R", "I", "DFL"})
_STATES = frozenset({"state", "province", "oblast", "prefecture", "governorate", "voivodeship"})
_OF_STATES = frozenset({"gov", "governor", "legislature", "assembly", "primary", "caucus",
                        "caucuses", "delegates", "voters", "attorney"})  # fmt: skip
"""Words behind a name that is also a great city's by which the state is meant."""
_COMPASS = frozenset({"western", "eastern", "northern", "southern", "northwestern", "sub"})


def spot(parsed: Parsed) -> list[Found]:
    """Return the longest known runs of every passage, left to right, without overlap."""
    grams = [(p, list(_grams(p.doc))) for p in parsed.passages]
    prefetch(fold_name(text) for _, runs in grams for _, _, text in runs)
    return [found for passage, runs in grams for found in _runs(passage, runs)]


def _runs(passage: Passage, runs: list[tuple[int, int, str]]) -> list[Found]:
    """Return the longest known runs, past lists of counties and joined abbreviations."""
    listed = [*counties(passage), *joined(passage)]
    taken = {at for f in listed for at in range(f.start, f.end)}
    free = [f for f in _longest(passage, runs) if not taken & set(range(f.start, f.end))]
    return sorted([*listed, *free], key=lambda f: f.start)


def _grams(doc: Doc) -> Iterator[tuple[int, int, str]]:
    whole = doc.text
    for token in doc:
        if not _opens(token):
            continue
        for end in range(token.i + 1, min(token.i + LONGEST, len(doc)) + 1):
            last = doc[end - 1]
            if end - 1 > token.i and not _continues(last):
                break
            if _closes(last):
                yield token.i, end, whole[token.idx : last.idx + len(last.text)]


def _opens(token: Token) -> bool:
    if token.lower_ == "the":
        return token.text == "The" and token.i > 0 and token.nbor(-1).pos_ == "ADP"
    return token.text[:1].isupper() or (
        token.text in _COMPASS and token.i + 1 < len(token.doc) and token.nbor().text[:1].isupper()
    )


def _continues(token: Token) -> bool:
    return token.text[:1].isupper() or token.text in _INSIDE or token.text in _CLOSING


def _closes(token: Token) -> bool:
    return token.text[:1].isupper() or token.text in _CLOSING


def _longest(passage: Passage, runs: list[tuple[int, int, str]]) -> Iterator[Found]:
    by_start: dict[int, list[tuple[int, str]]] = {}
    for start, end, text in runs:
        by_start.setdefault(start, []).append((end, text))
    free = 0
    for start in sorted(by_start):
        if start < free:
            continue
        found = _best(passage, start, by_start[start])
        if found:
            yield found
            free = found.end


def _best(passage: Passage, start: int, runs: list[tuple[int, str]]) -> Found | None:
    for end, text in sorted(runs, reverse=True):
        short = _short(passage.doc, start, end, text)
        if short:
            return Found(passage, start, short[0], short[1], (short[2],), "short")
        meant = () if _qualified(passage.doc, end) else _adjective(text)
        if meant:
            return Found(passage, start, end, text, meant, "demonym")
        candidates = _alike(text, _known(text))
        states = _divisions(passage.doc, start, end, candidates)
        if states:
            return Found(passage, start, end, text, states, "division")
        if candidates:
            return Found(passage, start, end, text, candidates)
    return None


def _qualified(doc: Doc, end: int) -> bool:
    """Tell whether a comma and a state or country follow, as after a town (`Canadian, Texas`)."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return False
    after = doc[end + 1].text
    wide = any(c.is_state or c.is_country for c in lookup(after)[:1])
    return wide or after in abbreviations("press") or after in abbreviations("postal")


def _adjective(text: str) -> tuple[Candidate, ...]:
    """Return the country or region that an adjective of nationality or region stands for."""
    folded = fold_name(text)
    country = words("demonym").get(folded)
    if country:
        return tuple(c for c in lookup(country.name) if c.is_country)
    region = adjectives().get(folded)
    return tuple(c for c in lookup(region) if c.own) if region else ()


def _known(text: str) -> tuple[Candidate, ...]:
    letters = [c for c in text if c.isalpha()]
    if text[:1].islower():
        return tuple(c for c in lookup(text) if c.own or c.is_country)
    if len(letters) > SHORT:
        return lookup(text)
    wide = all(c.isupper() for c in letters)
    return tuple(c for c in lookup(text) if _abbreviable(c) == wide)


def _alike(text: str, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Leave out towns with other hyphens, if one is spelled so (`St. Louis`, `St-Louis`)."""
    hyphens = text.count("-")
    same = [c for c in candidates if c.name.count("-") == hyphens and not c.alternate]
    if not any(c.feature.startswith("P.") for c in same):
        return candidates
    return tuple(c for c in candidates if c.alternate or c.own or c.name.count("-") == hyphens)


def _divisions(
    doc: Doc, start: int, end: int, candidates: tuple[Candidate, ...]
) -> tuple[Candidate, ...]:
    """Return the states of the name where a word beside it says so (`Lagos state`, `upstate`)."""
    if any(c.own for c in candidates[:1]):
        return ()
    states = tuple(c for c in candidates if c.is_state)
    after = doc[end].lower_.rstrip(".") if end < len(doc) else ""
    if after in _STATES:
        university = doc[end].text == "State" and any(c.country == "USA" for c in candidates)
        return () if university else states
    double = any(great_city(c) for c in candidates) and not any(c.is_country for c in candidates)
    upstate = start > 0 and doc[start - 1].lower_ == "upstate"
    return states if double and (upstate or after in _OF_STATES) else ()


def _abbreviable(c: Candidate) -> bool:
    """Tell whether news writes initials for it (`UAE`, `NYC`)."""
    return c.own or c.is_country or c.is_state or (c.alternate and c.population >= METROPOLIS)


def _short(doc: Doc, start: int, end: int, text: str) -> tuple[int, str, Candidate] | None:
    """Return end, text and state of an abbreviated state (`Ill.`, `N.C.`; `TX` after a comma)."""
    if end < len(doc) and not text.endswith(".") and doc[end].text == ".":
        joined = text + "." if doc[end].idx == doc[start].idx + len(text) else ""
        if _after_comma(doc, start) and joined in abbreviations("press"):
            return end + 1, joined, abbreviations("press")[joined]
    state = abbreviations("press").get(text)
    alone = text.count(".") > 1 or _initials(text) or (text[-1:] == "." and _labelled(doc, start))
    if state and (alone or _after_comma(doc, start)):
        return end, text, state
    postal = abbreviations("postal").get(text)
    return (end, text, postal) if postal and _after_comma(doc, start) else None


def _labelled(doc: Doc, start: int) -> bool:
    """Tell whether the parser takes the abbreviation by itself for a place (`Fla. voters`)."""
    return doc[start].ent_type_ == "GPE" and doc[start].ent_iob_ == "B"


def _initials(text: str) -> bool:
    return len(text) == SHORT and text.isalpha() and text.isupper()


def after_party(doc: Doc, start: int) -> bool:
    """Tell whether the label of a party in American legislatures stands before (`D-Ohio`)."""
    return start > 1 and doc[start - 1].text == "-" and doc[start - 2].text in _PARTIES


def _after_comma(doc: Doc, start: int) -> bool:
    """Tell whether a comma, a bracket or the label of a party joins it to a name before."""
    if after_party(doc, start):
        return True
    if start < 2 or doc[start - 1].text not in {",", "("} or not doc[start - 2].text[:1].isupper():
        return False
    initials = "".join(t.text[:1] for t in doc[max(0, start - 1 - len(doc[start])) : start - 1])
    return doc[start - 1].text == "," or initials != doc[start].text  # "Augmented Reality (AR)"
