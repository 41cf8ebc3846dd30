"""Sources named by their office: "the Portuguese foreign minister", when the article names one."""

from collections.abc import Sequence

from spacy.tokens import Token

from variorum.model import Mention
from variorum.read.entities.sectors import country_of
from variorum.read.grammar import phrase

_SPELLING = {"defence": "defense", "minister's": "minister", "chief": "minister"}
"""Spellings of one office; a "defence chief" is the minister where the article names one."""


class Offices:
    """The people of an article whose office it tells."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        people = {m.entity: m for m in reversed(mentions) if m.type == "person" and m.role}
        self._people = [people[entity] for entity in sorted(people)]

    def holder(self, who: Token) -> Mention | None:
        """Return the one person whom an office with the definite article or a country means."""
        start, end = phrase(who)
        part = [t for t in who.doc[start:end] if t.i <= who.i]
        if who.pos_ not in {"NOUN", "PROPN"} or not part or who.lower_.endswith("s"):
            return None
        countries = {c for t in part if (c := country_of(t)) is not None}
        definite = part[0].lower_ == "the" or bool(countries)
        if not definite or any(t.ent_type_ == "PERSON" or t.tag_ == "PRP$" for t in part):
            return None
        office = _words(" ".join(t.lower_ for t in part))
        found = [m for m in self._people if _fits(m, office, countries)]
        return found[0] if len(found) == 1 else None


def _fits(person: Mention, office: list[str], countries: set[str]) -> bool:
    role = _words((person.role or "").lower())
    if not role or office[-len(role) :] != role:
        return False
    return not countries or person.country in countries


def _words(text: str) -> list[str]:
    return [_SPELLING.get(w, w) for w in text.split()]
