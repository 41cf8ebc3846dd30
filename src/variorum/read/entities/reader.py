"""Reading an article's names: one entity for each thing, every mention with its characters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from variorum.lang import Parsed
from variorum.model import Mention, content_id
from variorum.read.entities import lexicon
from variorum.read.entities.governments import governments
from variorum.read.entities.link import (
    acronyms,
    bare_surnames,
    canonical,
    people_of,
    retyped,
)
from variorum.read.entities.pronouns import pronouns
from variorum.read.entities.raw import Raw, settle, trimmed
from variorum.read.entities.spot import abroad, known_organisations, parsed_names, vehicles
from variorum.read.entities.titles import apposed_role, country_of, titled_people
from variorum.read.places.fold import fold_name

TITLE_CASE = 0.75
"""Share of a headline's longer words in capitals from which capitals say nothing there."""
LONG_WORD = 4
HEADLINE_WORDS = 5
"""Longer words from which a sentence can be a headline: shorter ones are lists of names."""


def read_names(parsed: Parsed) -> tuple[Mention, ...]:
    """Return every mention of a person, organisation, place or vehicle, in text order."""
    raws = settle(_all(parsed))
    raws = retyped(_without_headline_noise(raws))
    people = people_of(raws)
    raws = settle([*raws, *bare_surnames(parsed, raws, people)])
    acting = [g for p in parsed.passages for g in governments(p, raws)]
    raws = settle([*raws, *acting])
    linked = canonical(raws, people_of(raws), acronyms(raws))
    things = _things(linked)
    mentions = [_mention(parsed, raw, key, things[key]) for raw, key in linked]
    mentions += pronouns(parsed, mentions)
    return tuple(sorted(mentions, key=lambda m: m.span.order))


def _all(parsed: Parsed) -> list[Raw]:
    found: list[Raw] = []
    for passage in parsed.passages:
        for source in (vehicles, known_organisations, titled_people, parsed_names):
            found += _clean(source(passage))
    return found


def _clean(raws: Iterable[Raw]) -> list[Raw]:
    kept = [trimmed(raw) for raw in raws]
    named = [r for r in kept if r is not None and lexicon.plain(r.text) not in lexicon.noise()]
    return [abroad(raw) for raw in named]


def _without_headline_noise(raws: Sequence[Raw]) -> list[Raw]:
    """Drop the parser's names in a Title Case headline that the body does not bear out."""
    loud = [_headline(r) for r in raws]
    body = {r.key for r, capitals in zip(raws, loud, strict=True) if not capitals}
    body |= {key.split()[-1] for key in body if key}
    return [
        r for r, capitals in zip(raws, loud, strict=True)
        if not capitals or r.strength > 1 or r.type == "place" or r.key in body
    ]  # fmt: skip


def _headline(raw: Raw) -> bool:
    part = raw.passage.doc.char_span(raw.start, raw.end, alignment_mode="expand")
    return part is not None and _title_case(part.sent.text)


def _title_case(text: str) -> bool:
    words = (w.strip(_MARKS) for w in text.split())
    long = [w for w in words if len(w) >= LONG_WORD and w.isalpha()]
    capital = sum(w[:1].isupper() for w in long)
    return len(long) >= HEADLINE_WORDS and capital >= TITLE_CASE * len(long)


_MARKS = "\"'.,;:!?()‘’“”"


@dataclass(frozen=True)
class Thing:
    """What all mentions of one entity say of it together."""

    name: str
    country: str | None = None
    sector: str | None = None
    role: str | None = None


def _things(linked: Sequence[tuple[Raw, str]]) -> dict[str, Thing]:
    things: dict[str, Thing] = {}
    for raw, key in linked:
        told = _told(raw)
        name = raw.name or " ".join(raw.text.split())
        known = things.get(key)
        if known is None:
            things[key] = Thing(name, told.country, told.sector, told.role)
            continue
        things[key] = Thing(
            name if _fuller(name, known.name, key) else known.name,
            known.country or told.country,
            known.sector or told.sector,
            known.role or told.role,
        )
    return things


def _fuller(name: str, known: str, key: str) -> bool:
    """Tell whether a name is nearer to the entity's canonical one than the name known so far."""
    return (fold_name(name) == key, len(name)) > (fold_name(known) == key, len(known))


def _told(raw: Raw) -> Raw:
    """Return the mention with the role, sector and country that its surroundings give."""
    if raw.type == "person" and raw.role is None:
        found = apposed_role(raw.passage, raw.end)
        return raw if not found else replace(
            raw, role=found[0], sector=found[1], country=raw.country or found[2]
        )  # fmt: skip
    if raw.type == "organisation" and raw.sector is None:
        return replace(raw, sector=_sector(raw), country=raw.country or _own_country(raw))
    return raw


def _sector(raw: Raw) -> str | None:
    table = lexicon.organisation_words()
    named = [table[w] for w in reversed(lexicon.plain(raw.text).split()) if w in table]
    return named[0] if named else None


def _own_country(raw: Raw) -> str | None:
    """Return the country that an organisation's name starts with, or that stands before it."""
    part = raw.passage.doc.char_span(raw.start, raw.end, alignment_mode="expand")
    if part is None:
        return None
    before = [part.doc[part.start - 1]] if part.start else []
    return next((c for c in map(country_of, (*part, *before)) if c), None)


def _mention(parsed: Parsed, raw: Raw, key: str, thing: Thing) -> Mention:
    return Mention(
        span=raw.passage.span(raw.start, raw.end),
        type=raw.type,
        entity=content_id("entity", parsed.article.key, key),
        name=thing.name,
        country=thing.country,
        sector=None if raw.type == "place" else thing.sector,
        role=thing.role,
    )
