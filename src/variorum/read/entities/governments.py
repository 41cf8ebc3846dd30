"""Capitals and countries that act: `Lisbon said` speaks of the Portuguese government."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from variorum.read.entities import lexicon
from variorum.read.entities.raw import Raw
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import Country, lookup, words


def governments(raws: Sequence[Raw]) -> Iterator[Raw]:
    """Yield, for places that are subjects of a verb of speech or action, the government."""
    for raw in raws:
        if raw.type != "place":
            continue
        passage = raw.passage
        part = passage.doc.char_span(raw.start, raw.end, alignment_mode="expand")
        country = country_of(raw.text)
        if part is not None and country and _acts(part.root):
            yield Raw(
                passage, raw.start, raw.end, "organisation", None, country.iso3, "government",
                country.name, 3,
            )  # fmt: skip


def owned(raws: Sequence[Raw]) -> list[Raw]:
    """Return the mentions, a public body that a country possesses being named with it.

    "Norway's Senate" and "Peru's Senate" are two; "the Senate" is neither of them for sure.
    """
    return [_with_owner(raw) for raw in raws]


def _with_owner(raw: Raw) -> Raw:
    part = raw.passage.doc.char_span(raw.start, raw.end, alignment_mode="expand")
    if raw.type != "organisation" or raw.strength > 1 or raw.name or part is None or part.start < 2:
        return raw
    if part.doc[part.start - 1].tag_ != "POS" or not _is_public(raw):
        return raw
    for length in (3, 2, 1):
        owner = part.doc[max(0, part.start - 1 - length) : part.start - 1]
        found = country_of(owner.text)
        if found is not None:
            return replace(raw, name=f"{raw.text} of {found.name}", country=found.iso3)
    return raw


def _is_public(raw: Raw) -> bool:
    table = lexicon.organisation_words()
    return any(table.get(w) in _PUBLIC for w in lexicon.plain(raw.text).split())


_PUBLIC = frozenset({"government", "legislature", "military", "police", "judiciary"})


def country_of(text: str) -> Country | None:
    """Return the country that a country's name or its seat of government stands for."""
    seat = words("seat").get(fold_name(text))
    if seat:
        return seat
    first = next(iter(lookup(text)), None)
    if text != "Georgia" and first and first.is_country and first.country:
        return Country(first.country, first.name)
    return None


def _acts(token: Token) -> bool:
    while token.dep_ == "conj" and token.head is not token and token.head.pos_ == "PROPN":
        token = token.head
    verb = token.head
    return token.dep_ == "nsubj" and verb.pos_ == "VERB" and _lemma(verb)


def _lemma(verb: Token) -> bool:
    return verb.lemma_.lower() in lexicon.government_verbs()
