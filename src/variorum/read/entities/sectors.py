"""Of what nation and sector an office or a body is, by the words around it."""

from collections.abc import Sequence

from spacy.tokens import Token

from variorum.read.entities import lexicon, naming
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup, words

_OF_NATIONS = frozenset({"leader"})
"""Offices that with a nation alone are its government's ("Peruvian leader Ana Lima")."""
_EITHER = frozenset({"korean", "koreans", "georgia"})
"""Names of two states, or of a country and a state of another."""
_SPECIAL = frozenset({"police", "military", "judiciary", "education", "health"})
"""Sectors that tell more than that of any office or department."""


def sector_of_office(
    role: str, sector: str, around: Sequence[Token], country: str | None
) -> str | None:
    """Return the sector of an office: for some that of the body, unknown where none is told."""
    shared = _is_rank(role)
    if role.lower() not in naming.roles_of_bodies() and not shared:
        return sector or None
    body = sector_of_body(around)
    if country and role.lower() in _OF_NATIONS and body in {None, "media"}:
        return "government"
    if body is not None or shared:
        return body
    named = any(t.tag_ in {"NNP", "NNPS"} and nation_of(t) is None for t in around)
    named = named or any(t.lower_ in lexicon.sectorless() for t in around)
    return None if named or (role.lower() in naming.roles_unsaid() and not country) else sector


def _is_rank(role: str) -> bool:
    """Tell whether a rank is one of soldiers and of the police alike (`Sgt.`, `Captain`)."""
    return bool({role.lower(), f"{role.lower()}."} & naming.shared_ranks())


def sector_of_body(around: Sequence[Token]) -> str | None:
    """Return the sector of the first body among some words, by the lexicon."""
    kinds = lexicon.organisation_words()
    for i, token in enumerate(around):
        both = " ".join(t.text for t in around[i : i + 2])
        known = lexicon.known().get(both) or lexicon.known().get(token.text)
        if known is not None:
            return known[2]
    vague = lexicon.sectorless() - {"house"}  # "House leader"
    return chosen_sector([kinds[w] for t in around if (w := t.lower_) in kinds and w not in vague])


def chosen_sector(sectors: Sequence[str]) -> str | None:
    """Return the sector of a body's name from those of its words: the last, if it tells anything.

    A department or an office is any body's: that of the police is the police.
    """
    if not sectors:
        return None
    special = [s for s in sectors if s in _SPECIAL]
    return special[-1] if special and sectors[-1] == "government" else sectors[-1]


def nation_of(token: Token) -> str | None:
    """Return the country that a word names, or whose body it names (`Kremlin`)."""
    known = lexicon.known().get(token.text)
    if known is None and token.i + 1 < len(token.doc):
        known = lexicon.known().get(f"{token.text} {token.nbor().text}")
    return known[1] if known is not None and known[1] else country_of(token)


def country_of(token: Token) -> str | None:
    """Return the country that a word names with those before it: by its name or a demonym.

    The longest name counts: "North Korean" is not Korean, and "New Mexico" is no country.
    """
    if not token.text[:1].isupper():
        return None
    for length in (3, 2, 1):
        start = token.i - length + 1
        part = token.doc[start : token.i + 1] if start >= 0 else None
        if part is None or not all(t.text[:1].isupper() for t in part):
            continue
        demonym = words("demonym").get(fold_name(part.text))
        if demonym:
            return demonym.iso3 if fold_name(part.text) not in _EITHER else None
        first = next(iter(lookup(part.text)), None)
        if first is not None and (first.is_country or first.is_state):
            return (
                first.country if first.is_country and fold_name(part.text) not in _EITHER else None
            )
    return None
