"""Finding names: the parser's, cleaned of its usual errors, and our own by shape and title."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span as DocSpan

from variorum.lang import Passage, straighten
from variorum.model.facts import MentionType
from variorum.read.entities import lexicon
from variorum.read.entities.raw import Raw
from variorum.read.entities.titles import LONGEST_ROLE, role_at
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import Candidate, abbreviations, lookup, words

_TYPES: dict[str, MentionType] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
}  # fmt: skip
_INITIAL = re.compile(r"[A-Z][a-z]{1,20} [A-Z]\. [A-Z][\w'-]{1,30}")
"""A first name, an initial and a surname: a person, whatever the parser says."""
_LEADING = frozenset({"in", "near", "to", "from", "outside", "across", "around"})
BIG_CITY = 500_000
"""Inhabitants from which a preposition outweighs the parser, which takes the city for a person."""
LONGEST_INITIALS = 3
"""Letters up to which a word in capitals is initials, not a first name in capitals."""
LONGEST_ENTITY = 12
"""Words beyond which a name of the parser is a sentence in capitals."""


def vehicles(passage: Passage) -> Iterator[Raw]:
    """Yield vehicles by their shape: `Su-27`, `HMS Westmoor`, `the destroyer Kalinov`."""
    text = straighten(passage.text)
    for pattern in lexicon.vehicle_patterns():
        for match in pattern.finditer(text):
            yield Raw(passage, match.start("name"), match.end("name"), "vehicle", strength=4)


def parsed_names(passage: Passage) -> Iterator[Raw]:
    """Yield the parser's names without nationality adjectives, numbers and page furniture."""
    for ent in passage.doc.ents:
        kind = _TYPES.get(ent.label_)
        if kind is None or not _is_name(ent):
            continue
        if kind == "organisation" and _in_role(ent):
            continue
        ent = _widened(_without_title(ent))
        if _INITIAL.fullmatch(ent.text):
            kind = "person"
        if kind != "place" and _known_place(ent, kind):
            kind = "place"
        yield Raw(passage, ent.start_char, ent.end_char, kind)


def _is_name(ent: DocSpan) -> bool:
    text = lexicon.plain(ent.text)
    if text in lexicon.noise() or len(ent) > LONGEST_ENTITY or "http" in text or "@" in text:
        return False
    if fold_name(text) in words("demonym"):
        return False
    return any(t.text[:1].isupper() and t.pos_ in {"PROPN", "NOUN", "ADJ", "X"} for t in ent)


def _without_title(ent: DocSpan) -> DocSpan:
    found = role_at(ent.doc, ent.start)
    after = found[0] if found else ent.start
    while after < ent.end and ent.doc[after].lower_ in lexicon.honorifics():
        after += 1
    return ent.doc[after : ent.end] if ent.start < after < ent.end else ent


def _in_role(ent: DocSpan) -> bool:
    """Tell whether the name is only a part of a title (`Defense` in `Defense Minister`)."""
    starts = range(max(0, ent.start - LONGEST_ROLE), ent.start + 1)
    found = (role_at(ent.doc, at) for at in starts)
    return any(role is not None and role[0] >= ent.end for role in found)


def _widened(ent: DocSpan) -> DocSpan:
    """Return the name with what the parser cut off before it: a nationality, a first name."""
    doc, start = ent.doc, ent.start
    if not start or doc[start - 1].ent_iob_ == "I" or ent.label_ not in {"ORG", "PERSON"}:
        return ent
    before = doc[start - 1]
    if ent.label_ == "ORG":
        wide = fold_name(before.text) in words("demonym") and _government(ent)
    else:
        wide = before.text.isupper() and before.pos_ == "PROPN" and before.head in ent
        wide = wide and role_at(doc, start - 1) is None and len(before) > LONGEST_INITIALS
    return doc[start - 1 : ent.end] if wide else ent


def _government(ent: DocSpan) -> bool:
    sectors = {lexicon.organisation_words().get(t.lower_) for t in ent}
    return bool(sectors & {"government", "military", "police", "legislature"})


def _known_place(ent: DocSpan, kind: MentionType) -> bool:
    """Tell whether what the parser takes for a person or organisation is a place."""
    if len(ent) > 1 and ent[-1].lower_ in lexicon.sites():
        return True
    first = next(iter(lookup(ent.text)), None)
    if first is None:
        return False
    wide = first.is_country or first.feature.startswith("H.") or _led_city(ent, first)
    wide = wide or _opens_with(ent)
    return wide or (kind == "organisation" and (first.own or first.is_state))


def _opens_with(ent: DocSpan) -> bool:
    """Tell whether a town in capitals opens a paragraph: a dateline left in the text."""
    after = ent.doc[ent.end].text if ent.end < len(ent.doc) else ""
    opens = ent[0].is_sent_start or (ent.start > 0 and ent.doc[ent.start - 1].is_punct)
    return ent.text.isupper() and opens and after in {",", "(", "-", "–", "—", "--"}


def _led_city(ent: DocSpan, first: Candidate) -> bool:
    """Tell whether a big city's main name stands after a preposition of place."""
    led = ent.start > 0 and ent.doc[ent.start - 1].lower_ in _LEADING
    return led and not first.alternate and first.population >= BIG_CITY


def abroad(raw: Raw) -> Raw:
    """Return a country's mention under the country's one name (`U.S.` → `United States`)."""
    if raw.type != "place":
        return raw
    state = abbreviations("press").get(raw.text)
    if state:
        return replace(raw, country=state.country, name=state.name)
    seat = words("seat").get(fold_name(raw.text))
    if seat:
        return replace(raw, country=seat.iso3)
    first = next(iter(lookup(raw.text)), None)
    if first is None or not first.is_country:
        return raw
    return replace(raw, country=first.country, name=first.name)


def known_organisations(passage: Passage) -> Iterator[Raw]:
    """Yield organisations of the lexicon."""
    text = straighten(passage.text)
    for name, (full, country, sector) in sorted(lexicon.known().items()):
        at = text.find(name)
        while at >= 0:
            if _bounded(text, at, at + len(name)):
                yield Raw(
                    passage, at, at + len(name), "organisation", None, country, sector, full, 2
                )
            at = text.find(name, at + len(name))


def _bounded(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or before in "-@./" or after.isalnum() or after in "-@")
