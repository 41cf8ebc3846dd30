"""The parser's names, cleaned of its usual errors."""

import re
from collections.abc import Iterator

from spacy.tokens import Span as DocSpan

from variorum.lang import Passage
from variorum.model.facts import MentionType
from variorum.read.entities import lexicon, naming
from variorum.read.entities.bounds import (
    halves,
    town_and_region,
    widened,
    without_initials,
    without_nouns,
    without_office,
    without_title,
    without_verb,
)
from variorum.read.entities.raw import Raw
from variorum.read.entities.shape import (
    second_name,
    without_home,
    without_number,
)
from variorum.read.entities.titles import LONGEST_ROLE, role_at
from variorum.read.entities.typed import presides, typed
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup, words

_TYPES: dict[str, MentionType] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "EVENT": "other", "WORK_OF_ART": "other", "LAW": "other", "PRODUCT": "other",
}  # fmt: skip
NEAR = 30
"""Tokens before and behind a company's name that tell whether it is a button."""
LONGEST_BUTTON = 6
"""Tokens of page furniture with a company's name (`Follow us on Twitter and Facebook`)."""
_PAST = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PREFIXES = frozenset({"anti", "pro", "non", "pre", "post", "ex", "then", "self"})
"""Words in small letters that make a name an adjective (`anti-Norvik`)."""
_YEAR = re.compile(r",? \d{1,4}$")
LONGEST_TITLE = 6
"""Words beyond which an event or work of the parser is a headline."""
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "a", "an", "'s", "’s"})
LONGEST_ENTITY = 12
"""Words beyond which a name of the parser is a sentence in capitals."""


def parsed_names(passage: Passage) -> Iterator[Raw]:
    """Yield the parser's names without nationality adjectives, numbers and page furniture."""
    for ent in passage.doc.ents:
        kind = _TYPES.get(ent.label_)
        if kind is None or not _is_name(ent):
            continue
        if kind == "other" and not _is_title(ent):
            continue
        if kind == "organisation" and _in_role(ent):
            continue
        places = town_and_region(ent)
        if places is not None:
            yield from (Raw(passage, p.start_char, p.end_char, "place") for p in places)
            continue
        both = halves(ent)
        for part in (ent,) if both is None else both:
            yield from _named(passage, part, kind)


def _named(passage: Passage, ent: DocSpan, kind: MentionType) -> Iterator[Raw]:
    """Yield the one or two names of which what the parser holds for a name is made."""
    ent = without_nouns(without_home(without_number(without_verb(without_title(ent)))))
    at = second_name(ent)
    if at is not None:
        first = ent.doc[ent.start : at]
        if first.root.pos_ == "PROPN" and role_at(ent.doc, ent.start) is None:
            yield Raw(passage, first.start_char, first.end_char, "organisation")
        last = ent[-1].lower_
        body = last in lexicon.body_heads() or last in lexicon.organisation_words()
        yield Raw(passage, ent.doc[at].idx, ent.end_char, "organisation" if body else "person")
        return
    if lexicon.plain(ent.text) in lexicon.buttons():
        yield Raw(passage, ent.start_char, ent.end_char, "organisation", strength=2)
        return
    named = without_office(ent)
    if ent.label_ == "PERSON" and named.end < ent.end:
        if lookup(named.text):
            yield Raw(passage, named.start_char, named.end_char, "place")
        return
    if named.end < ent.end and named.text.lower() in lexicon.body_heads():
        return
    ent = widened(without_initials(named))
    yield Raw(passage, ent.start_char, ent.end_char, typed(ent, kind), strength=1 + presides(ent))


def _is_title(ent: DocSpan) -> bool:
    """Tell whether what the parser takes for an event, work, law or product has a name's shape."""
    capital = all(t.text[:1].isupper() or not t.is_alpha or t.lower_ in _SMALL for t in ent)
    return capital and len(ent) <= LONGEST_TITLE and any(t.tag_ == "NNP" for t in ent)


def _is_name(ent: DocSpan) -> bool:
    text = lexicon.plain(ent.text)
    named = _YEAR.sub("", text)
    if "[" in text or named in lexicon.noise() or named in lexicon.calendar():
        return False
    if len(ent) == 1 and f"{text}." in naming.abbreviated_roles():
        return False
    if (text in lexicon.buttons() and not _told(ent)) or _is_row_of_buttons(ent):
        return False
    if len(ent) > LONGEST_ENTITY or "http" in text or "@" in text:
        return False
    if fold_name(text) in words("demonym") or (len(ent) == 1 and text in naming.person_nouns()):
        return False
    hyphen = len(ent) > 1 and ent[1].text == "-"
    if ent[0].lower_.partition("-")[0] in _PREFIXES and (ent[0].text[0].islower() or hyphen):
        return False
    return any(t.text[:1].isupper() and t.pos_ in {"PROPN", "NOUN", "ADJ", "X"} for t in ent)


def _is_row_of_buttons(ent: DocSpan) -> bool:
    return len(ent) > 1 and all(t.lower_ in lexicon.shares() for t in ent)


def _told(ent: DocSpan) -> bool:
    """Tell whether a name stands in a sentence that tells something, not on a button."""
    near = ent.doc[max(0, ent.start - NEAR) : ent.end + NEAR]
    first, last = ent.sent.start, ent.sent.end
    inside = [t for t in near if first <= t.i < last]
    return len(inside) > LONGEST_BUTTON and any(t.tag_ in _PAST for t in inside)


def _in_role(ent: DocSpan) -> bool:
    """Tell whether the name is only a part of a title (`Defense` in `Defense Minister`)."""
    starts = range(max(0, ent.start - LONGEST_ROLE), ent.start + 1)
    found = (role_at(ent.doc, at) for at in starts)
    return any(role is not None and role[0] >= ent.end for role in found)
