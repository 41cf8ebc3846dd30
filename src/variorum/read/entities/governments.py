"""Capitals and countries that act: `Lisbon said` speaks of the Portuguese government."""

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.read.entities import lexicon
from variorum.read.entities.raw import Raw
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import Country, lookup, words


def governments(passage: Passage, raws: list[Raw]) -> Iterator[Raw]:
    """Yield, for places that are subjects of a verb of speech or action, the government."""
    for raw in raws:
        if raw.passage is not passage or raw.type != "place":
            continue
        part = passage.doc.char_span(raw.start, raw.end, alignment_mode="expand")
        country = country_of(raw.text)
        if part is not None and country and _acts(part.root):
            yield Raw(
                passage, raw.start, raw.end, "organisation", None, country.iso3, "government",
                country.name, 3,
            )  # fmt: skip


def country_of(text: str) -> Country | None:
    """Return the country that a country's name or its seat of government stands for."""
    seat = words("seat").get(fold_name(text))
    if seat:
        return seat
    first = next(iter(lookup(text)), None)
    if first and first.is_country and first.country:
        return Country(first.country, first.name)
    return None


def _acts(token: Token) -> bool:
    while token.dep_ == "conj" and token.head is not token and token.head.pos_ == "PROPN":
        token = token.head
    verb = token.head
    return token.dep_ == "nsubj" and verb.pos_ == "VERB" and _lemma(verb)


def _lemma(verb: Token) -> bool:
    return verb.lemma_.lower() in lexicon.government_verbs()
