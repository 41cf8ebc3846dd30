"""People named with a title: before the name, or in an apposition after it."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.lang import Passage
from variorum.read.entities import lexicon
from variorum.read.entities.raw import Raw
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup, words

LONGEST_ROLE = 5
"""Words of the longest title looked for (`chief of the general staff`)."""
LONGEST_NAME = 4
"""Words of the longest name read after a title."""
LONGEST_APPOSITION = 9
"""Tokens after the comma in which a role is looked for."""


def role_at(doc: Doc, at: int) -> tuple[int, str, str] | None:
    """Return end token, words and sector of the longest title that starts at token `at`."""
    if doc[at].lower_ not in lexicon.role_heads():
        return None
    for end in range(min(at + LONGEST_ROLE, len(doc)), at, -1):
        sector = lexicon.roles().get(tuple(t.lower_ for t in doc[at:end]))
        if sector is not None:
            return end, doc[at:end].text, sector
    return None


def titled_people(passage: Passage) -> Iterator[Raw]:
    """Yield people named after a title or a form of address: `Senior Colonel Dai Ming`."""
    doc = passage.doc
    at = 0
    while at < len(doc):
        found = role_at(doc, at) or _honorific(doc, at)
        if found is None:
            at += 1
            continue
        end, role, sector = found
        while end < len(doc) and (further := role_at(doc, end) or _honorific(doc, end)):
            end = further[0]
        last = _name_end(doc, end)
        if last > end and (doc[at].text[:1].isupper() or doc[end].ent_type_ == "PERSON"):
            yield Raw(
                passage, doc[end].idx, _end(doc[last - 1]), "person", role or None,
                _country_before(doc, at), sector or None, strength=3,
            )  # fmt: skip
        at = max(end, last)


def _honorific(doc: Doc, at: int) -> tuple[int, str, str] | None:
    return (at + 1, "", "") if doc[at].lower_ in lexicon.honorifics() else None


def _name_end(doc: Doc, start: int) -> int:
    """Return the end of the personal name that starts at `start` (`start` when there is none)."""
    end = start
    while end < min(start + LONGEST_NAME, len(doc)) and _in_name(doc, end, start):
        end += 1
    while end > start and not doc[end - 1].text[:1].isupper():
        end -= 1
    return end


def _in_name(doc: Doc, at: int, start: int) -> bool:
    token = doc[at]
    if at > start and token.is_sent_start and doc[at - 1].text[-1:] != ".":
        return False
    if token.lower_ in {"al", "bin", "ibn", "van", "von", "de", "der", "del", "da", "el"}:
        return at + 1 < len(doc) and doc[at + 1].text[:1].isupper()
    if lexicon.organisation_words().get(token.lower_) or fold_name(token.text) in words("demonym"):
        return False
    joined = token.text == "-" and at > start and token.whitespace_ == ""
    return joined or (token.text[:1].isupper() and token.pos_ in {"PROPN", "X", "NOUN", "ADJ"})


def _country_before(doc: Doc, at: int) -> str | None:
    """Return the country whose demonym or name stands within three tokens before a title."""
    for token in reversed(list(doc[max(0, at - 3) : at])):
        if token.is_punct or token.pos_ == "VERB":
            return None
        country = country_of(token)
        if country:
            return country
    return None


def country_of(token: Token) -> str | None:
    """Return the country that one word names: its name or a demonym."""
    if not token.text[:1].isupper():
        return None
    demonym = words("demonym").get(fold_name(token.text))
    if demonym:
        return demonym.iso3
    first = next(iter(lookup(token.text)), None)
    return first.country if first and first.is_country else None


def apposed_role(passage: Passage, end: int) -> tuple[str, str, str | None] | None:
    """Return role, sector and country that a name's apposition gives (`X, the Thai envoy`)."""
    doc = passage.doc
    token = next((t for t in doc if t.idx >= end), None)
    if token is None or token.text != "," or token.i + 1 >= len(doc):
        return None
    country = None
    for at in range(token.i + 1, min(token.i + 1 + LONGEST_APPOSITION, len(doc))):
        if doc[at].is_punct or doc[at].pos_ == "VERB" or doc[at].tag_ == "WDT":
            return None
        country = country or country_of(doc[at])
        found = role_at(doc, at)
        if found and found[0] < len(doc) and doc[found[0]].pos_ == "PROPN":
            return None
        if found:
            after = (country_of(t) for t in doc[found[0] : found[0] + 5] if not t.is_punct)
            return found[1], found[2], country or next((c for c in after if c), None)
    return None


def _end(token: Token) -> int:
    return int(token.idx) + len(token.text)
