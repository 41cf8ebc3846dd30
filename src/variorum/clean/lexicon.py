"""The lexicon `data/clean.toml`, typed, with its tables made ready for look-up."""

import re
from functools import cache, cached_property

import msgspec

from variorum import resources
from variorum.lang import straighten

_EDGES = " \t.:;,-*>|!?#_\"'()[]·•…»\u00a0"
_DIGIT = re.compile(r"\d")


class Lexicon(msgspec.Struct, frozen=True, dict=True, forbid_unknown_fields=True):
    """What `clean.toml` holds; see the comments there."""

    lists: tuple[str, ...]
    list_starts: tuple[str, ...]
    labels: tuple[str, ...]
    starts: tuple[str, ...]
    holds: tuple[str, ...]
    common: frozenset[str]
    photo: tuple[str, ...]
    syndication: tuple[str, ...]
    signatures: tuple[str, ...]
    not_places: frozenset[str]
    not_persons: frozenset[str]
    agency_ends: tuple[str, ...]
    outlet_words: frozenset[str]
    outlet_openers: frozenset[str]
    weak_outlet_words: frozenset[str]
    sections: frozenset[str]
    published: tuple[str, ...]
    updated: tuple[str, ...]
    day_first: frozenset[str]
    month_first: frozenset[str]
    day_first_domains: frozenset[str]
    month_first_domains: frozenset[str]
    stamp_words: frozenset[str]
    months: dict[str, int]
    agencies: dict[str, tuple[str, ...]]
    zones: dict[str, int]
    seasonal_zones: dict[str, int]

    @cached_property
    def list_labels(self) -> frozenset[str]:
        """Labels that open a list of links."""
        return frozenset(self.lists)

    @cached_property
    def furniture(self) -> frozenset[str]:
        """Labels that are furniture by themselves."""
        return frozenset(self.labels)

    @cached_property
    def aliases(self) -> dict[str, str]:
        """Every name of an agency, as written, to the name we use."""
        return {a: name for name, more in self.agencies.items() for a in (name, *more)}

    @cached_property
    def agency(self) -> re.Pattern[str]:
        """Any agency's name, the longest first."""
        return re.compile(rf"(?<![\w@.-]){_any(self.aliases)}(?![\w@]|-\w|\.\w)")

    @cached_property
    def stamp_label(self) -> re.Pattern[str]:
        """A word that says which time a stamp is, in lower case."""
        return re.compile(rf"\b{_any((*self.published, *self.updated))}\b")

    @cached_property
    def picture(self) -> re.Pattern[str]:
        """A word of a photo credit."""
        return re.compile(rf"\b{_any(self.photo)}\b")

    @cached_property
    def held(self) -> re.Pattern[str]:
        """A phrase that makes its line furniture."""
        return re.compile(_any(self.holds))

    @cached_property
    def wired(self) -> re.Pattern[str]:
        """A phrase that says a text came by wire."""
        return re.compile(_any(self.syndication))


def _any(words: tuple[str, ...] | dict[str, str]) -> str:
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w) for w in ordered) + ")"


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read once."""
    return msgspec.convert(resources.lexicon("clean"), Lexicon)


def label_of(text: str) -> str:
    """Return `text` as labels are compared: lower-case, bare of edge punctuation, digits as 0.

    >>> label_of(" » Also Read: ")
    'also read'
    """
    return _DIGIT.sub("0", straighten(text).lower().strip(_EDGES))
