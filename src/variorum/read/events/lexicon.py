"""The words that tell happenings, from `data/events.toml`."""

from dataclasses import dataclass
from functools import cache

from variorum import resources

COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
CONFLICTUAL = frozenset({
    "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE",
    "ASSAULT",
})  # fmt: skip
OTHER = frozenset({"disaster", "crime", "business", "sport", "science", "health", "politics"})
"""Happenings that PLOVER does not code, after the top level of IPTC Media Topics."""


@dataclass(frozen=True)
class Vocabulary:
    """Lemma → category, for verbs, nouns, and verbs with what they take."""

    verbs: dict[str, str]
    nouns: dict[str, str]
    pairs: dict[tuple[str, str], str]
    light: frozenset[str]
    needs_party: frozenset[str]
    """Verbs that count only with a person, state or organisation as their object."""
    needs_object: frozenset[str]
    moves: frozenset[str]
    craft: frozenset[str]
    forces: frozenset[str]
    """Verbs of moving that count only with military craft; such craft; such craft and forces."""
    charges: frozenset[tuple[str, str]]
    """Verbs with objects that, under a verb of saying, accuse their subject."""
    promise: frozenset[str]
    threat: frozenset[str]
    refusal: frozenset[str]
    demand: frozenset[str]
    rehearsal: frozenset[str]
    sharing: frozenset[str]
    saying: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """Return the shipped lexicon; where two categories claim a word, the earlier one has it."""
    data = resources.lexicon("events")
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    pairs: dict[tuple[str, str], str] = {}
    for code, words in data.items():
        if code not in COOPERATIVE | CONFLICTUAL | OTHER:
            continue
        for verb in words.get("verbs", ()):
            verbs.setdefault(verb, code)
        for noun in words.get("nouns", ()):
            nouns.setdefault(noun, code)
        for entry in words.get("pairs", ()):
            for verb in entry["verbs"]:
                for thing in entry["with"]:
                    pairs.setdefault((verb, thing), code)
    governors = {name: frozenset(data["context"][name]) for name in data["context"]}
    charges = frozenset((v, t) for e in data["charges"] for v in e["verbs"] for t in e["with"])
    lists = {
        n: frozenset(data[n])
        for n in ("light", "needs_party", "needs_object", "moves", "craft", "forces")
    }
    return Vocabulary(verbs, nouns, pairs, charges=charges, **lists, **governors)
