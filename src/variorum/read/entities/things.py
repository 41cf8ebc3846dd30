"""What an article says of each thing: name, country, sector, role, and an id beyond the article."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from variorum.model import Span, content_id
from variorum.read.entities import lexicon
from variorum.read.entities.raw import Raw
from variorum.read.entities.sectors import chosen_sector, country_of
from variorum.read.entities.titles import apposed_role
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup

MOST_EVIDENCE = 3
"""Spans that an identity is said to rest on: the name in full, the title, the demonym."""
PARTS = 2
"""Words of a name from which it is full; initials are none."""


@dataclass(frozen=True)
class Thing:
    """What all mentions of one entity say of it together."""

    name: str
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    identity: str | None = None
    evidence: tuple[Span, ...] = ()


def things(linked: Sequence[tuple[Raw, str]]) -> dict[str, Thing]:
    """Return key → what the mentions under it say; of several countries or roles the first."""
    found: dict[str, list[Raw]] = {}
    for raw, key in linked:
        found.setdefault(key, []).append(raw)
    return {key: _thing(key, raws) for key, raws in found.items()}


def _thing(key: str, raws: Sequence[Raw]) -> Thing:
    told = [_told(raw) for raw in raws]
    named = max(raws, key=lambda r: (_full_name(r, key), -r.passage.offset, -r.start))
    country = next((r for r in told if r.country), None)
    office = next((r for r in told if r.role), None)
    thing = Thing(
        name=_name(named),
        country=country.country if country else None,
        sector=next((r.sector for r in told if r.sector), None),
        role=office.role if office else None,
    )
    parts = _identified(named, raws, thing)
    if parts is None:
        return thing
    grounds = [r for r in (country, office) if r is not None]
    return replace(
        thing,
        identity=content_id("identity", *parts),
        evidence=_evidence(named, grounds),
    )


def _name(raw: Raw) -> str:
    return raw.name or " ".join(raw.text.split())


def _full_name(raw: Raw, key: str) -> tuple[bool, int]:
    """Rank a name by its nearness to the entity's canonical one."""
    return fold_name(_name(raw)) == key, len(_name(raw))


def _identified(named: Raw, raws: Sequence[Raw], thing: Thing) -> tuple[str, ...] | None:
    """Return what identifies the thing in any article, None when the evidence is not enough.

    A person needs a full name and a country or an office in public life, an organisation a name of
    the tables or of more than one word with a country, a ship its prefix. What is told is part of
    what identifies: two people of one name of whom different things are told are two.
    """
    name = fold_name(thing.name)
    if named.type == "person":
        full = sum(len(w) > 1 for w in name.split()) >= PARTS
        office = _office(thing)
        if not full or not (thing.country or office):
            return None
        told = (thing.country, thing.sector or "") if thing.country else ("", office or "")
        return ("person", name, *told)
    if any(_is_country(r) for r in raws):
        return ("country", thing.country or "")
    if any(r.name and r.strength == TABLE for r in raws):
        return ("organisation", name, thing.country or "")
    if named.type == "vehicle":
        prefix = thing.name.split()[0] in lexicon.ship_prefixes()
        return ("vehicle", name) if prefix else None
    wide = named.type == "organisation" and " " in name and thing.country
    return ("organisation", name, thing.country or "") if wide else None


def _office(thing: Thing) -> str | None:
    """Return the office that tells people of one name apart, the same for men and women."""
    if thing.role is None or thing.sector in {None, "civilian"}:
        return None
    return _GENDERED.sub("", thing.role.lower()).replace("defence", "defense")


_GENDERED = re.compile(r"(?<=\w)(?:man|woman|person)\b")
TABLE = 2
"""Strength of a mention that a table names."""


def _is_country(raw: Raw) -> bool:
    if raw.country is None or raw.name is None or raw.type not in {"place", "organisation"}:
        return False
    first = next(iter(lookup(raw.name)), None)
    return first is not None and first.is_country and first.country == raw.country


def _evidence(named: Raw, grounds: Iterable[Raw]) -> tuple[Span, ...]:
    spans = [named.passage.span(named.start, named.end)]
    for raw in grounds:
        spans += [raw.passage.span(start, end) for start, end in raw.grounds]
    unique = {s.order: s for s in spans}
    kept = list(unique.values())[:MOST_EVIDENCE]
    return tuple(sorted(kept, key=lambda s: s.order))


def _told(raw: Raw) -> Raw:
    """Return the mention with the role, sector and country that its surroundings give."""
    if raw.type == "person" and raw.role is None:
        found = apposed_role(raw.passage, raw.end)
        return raw if not found else replace(
            raw, role=found.role, sector=found.sector, country=raw.country or found.country,
            grounds=found.grounds,
        )  # fmt: skip
    if raw.type == "organisation" and raw.sector is None:
        own = _own_country(raw)
        return replace(
            raw,
            sector=_sector(raw),
            country=raw.country or (own[0] if own else None),
            grounds=(own[1],) if own else (),
        )
    return raw


def _sector(raw: Raw) -> str | None:
    table = lexicon.organisation_words()
    written = [w.removesuffix("'s") for w in lexicon.plain(raw.text).split() if not w.isdigit()]
    if written[1:] == ["court"] and written[0] not in lexicon.courts():
        return None  # "Gable Court" may be a street
    chamber = {"house"} if _is_parliament(raw, written) else set[str]()
    vague = lexicon.sectorless() - chamber
    named = [table[w] for w in written if w in table and w not in vague]
    if written[-1:] == ["committee"] or "committee on" in " ".join(written):
        return named[0] if named else None  # the House's, not that of what it deals with
    if named[:1] == ["education"] and written[0] == "academy":
        return None  # an academy of arts teaches nobody
    return chosen_sector(named)


def _is_parliament(raw: Raw, written: Sequence[str]) -> bool:
    """Tell whether a house is a chamber: by itself, of something, or a state's (`Ohio House`)."""
    if "house" not in (written[0], written[-1]):
        return False
    first = next(iter(lookup(raw.text.rsplit(" ", 1)[0])), None)
    return written[0] == "house" or (first is not None and (first.is_country or first.is_state))


def _own_country(raw: Raw) -> tuple[str, tuple[int, int]] | None:
    """Return the country that an organisation's name holds, or that stands right before it.

    A nation in the plural is a club's name.
    """
    part = raw.passage.doc.char_span(raw.start, raw.end, alignment_mode="expand")
    if part is None:
        return None
    before = [part.doc[part.start - 1]] if part.start else []
    for token in (*part, *before):
        club = token.tag_ == "NNPS" and token in part
        country = None if club else country_of(token)
        if country:
            return country, (token.idx, token.idx + len(token.text))
    return None
