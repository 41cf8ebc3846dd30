"""The words that attribute content to a source, from `data/quotes.toml`."""

from dataclasses import dataclass, field
from functools import cache, cached_property

from variorum import resources
from variorum.model.facts import Stance

STANCES: tuple[Stance, ...] = ("asserted", "denied", "promised", "asked", "supposed")
Table = dict[str, Stance]

_TABLES = (
    "clause", "infinitive", "object", "naming", "preposition", "noun", "adjective",
    "raising", "adverb",
)  # fmt: skip
_HEARSAY = frozenset({"raising", "adverb"})
"""Tables of words that are cues in one construction only."""
_TABLE_OF = {
    "deed": "infinitive", "object": "object", "passive": "object", "name": "naming",
    "quality": "naming", "that": "noun", "plan": "noun", "so": "adjective", "ready": "adjective",
    "of": "preposition", "raised": "raising", "adverb": "adverb",
}  # fmt: skip
"""Construction (of `candidates`) → the table that lists its cues; the others are clauses."""
_WISHES = frozenset({"want", "wish", "seek", "need"})
_BIDDING = frozenset({"deed", "plan", "ready", "of"})
"""Constructions by which somebody is bidden to do something."""


@dataclass(frozen=True)
class Cues:
    """Cue lemma → stance of the source, for each construction that carries content."""

    clause: Table
    infinitive: Table
    object: Table
    naming: Table
    preposition: Table
    noun: Table
    adjective: Table
    raising: Table
    adverb: Table
    sources: frozenset[str]
    withheld: frozenset[str]
    """Verbs by which a report says that it is not told whether something is so."""
    unsaid: frozenset[str]
    """Verbs that do so with a clause."""
    answers: frozenset[str]
    """Nouns that with their owner and a colon introduce a quotation ("her answer: …")."""
    labels: frozenset[str]
    """What opens a headline before a colon and says nothing (`explainer`)."""
    voices: frozenset[str]
    """People, bodies, documents and statistics that may be named as speakers without a name."""
    mute: frozenset[str]
    """Nouns that are nobody's voice (`history`)."""
    things: frozenset[str]
    """Nouns that end like words for people (`tower`)."""
    showing: frozenset[str]
    """Verbs by which things, too, tell something (`suggest`)."""
    listed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Lemma → the tables that hold it."""

    @cached_property
    def known(self) -> frozenset[str]:
        """Every lemma that is a cue in some construction that names a source."""
        named = (entry for entry, tables in self.listed.items() if not _HEARSAY.issuperset(tables))
        return frozenset(entry.split()[0] for entry in named)

    def of(self, way: str, lemma: str, joint: str) -> Stance | None:
        """Return the stance of a cue in a construction, None where the lexicon lacks it."""
        table: Table = getattr(self, _TABLE_OF.get(way, "clause"))
        return table.get(f"{lemma} {joint}" if way == "of" else lemma)

    def stance(self, way: str, lemma: str, joint: str) -> Stance:
        """Return the stance of a cue, by its other constructions where this one is unlisted.

        An unlisted word with an infinitive is a wish or an attempt ("seeks to …"); so is "want".
        """
        own = self.of(way, lemma, joint)
        if own is not None:
            return own
        if lemma in _WISHES or (way == "deed" and lemma not in self.listed):
            return "supposed"
        tables = [t for t in self.listed.get(lemma, ()) if t not in _HEARSAY]
        if way not in _BIDDING and len(tables) > 1:  # "called the deal dead" asks nothing
            tables = [t for t in tables if t != "infinitive"]
        found: Table = getattr(self, tables[0]) if tables else {}
        return found.get(lemma, "asserted")


@cache
def cues() -> Cues:
    """Return the shipped lexicon."""
    data = resources.lexicon("quotes")
    tables = {name: _stances(data[name]) for name in _TABLES}
    lemmas = sorted({lemma for table in tables.values() for lemma in table})
    return Cues(
        **tables,
        sources=frozenset(data["nouns_of_saying"]["sources"]),
        withheld=frozenset(data["withheld"]["verbs"]),
        unsaid=frozenset(data["withheld"]["clauses"]),
        answers=frozenset(data["nouns_of_saying"]["answers"]),
        labels=frozenset(data["nouns_of_saying"]["labels"]),
        voices=frozenset(data["speakers"]["voices"]) | frozenset(data["speakers"]["papers"]),
        mute=frozenset(data["speakers"]["mute"]),
        things=frozenset(data["speakers"]["things"]),
        showing=frozenset(data["speakers"]["showing"]),
        listed={lemma: tuple(n for n in _TABLES if lemma in tables[n]) for lemma in lemmas},
    )


def _stances(table: dict[str, list[str]]) -> Table:
    return {lemma: stance for stance in STANCES for lemma in table.get(stance, ())}
