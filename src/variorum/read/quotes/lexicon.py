"""The words that attribute content to a source, from `data/quotes.toml`."""

from dataclasses import dataclass
from functools import cache

from variorum import resources
from variorum.model.facts import Stance

STANCES: tuple[Stance, ...] = ("asserted", "denied", "promised", "asked", "supposed")


@dataclass(frozen=True)
class Cues:
    """Cue lemma → stance of the source, for each construction that carries content."""

    clause: dict[str, Stance]
    infinitive: dict[str, Stance]
    object: dict[str, Stance]
    naming: dict[str, Stance]
    preposition: dict[str, Stance]
    noun: dict[str, Stance]
    adjective: dict[str, Stance]
    sources: frozenset[str]


@cache
def cues() -> Cues:
    """Return the shipped lexicon."""
    data = resources.lexicon("quotes")
    return Cues(
        **{name: _stances(data[name]) for name in _TABLES},
        sources=frozenset(data["nouns_of_saying"]["sources"]),
    )


_TABLES = ("clause", "infinitive", "object", "naming", "preposition", "noun", "adjective")


def _stances(table: dict[str, list[str]]) -> dict[str, Stance]:
    return {lemma: stance for stance in STANCES for lemma in table.get(stance, ())}
