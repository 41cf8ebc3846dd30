"""The parser's names, cleaned of its usual errors."""

import re
from collections.abc import Iterator

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model.facts import MentionType
from variorum.read.entities import lexicon
from variorum.read.entities.raw import Raw
from variorum.read.entities.shape import is_work, second_name, shaped_person, without_number
from variorum.read.entities.titles import LONGEST_NAME, LONGEST_ROLE, role_at
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import Candidate, lookup, words

_TYPES: dict[str, MentionType] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "EVENT": "other", "WORK_OF_ART": "other", "LAW": "other", "PRODUCT": "other",
}  # fmt: skip
_INITIAL = re.compile(r"[A-Z][a-z]{1,20} [A-Z]\. [A-Z][\w'-]{1,30}")
"""A first name, an initial and a surname: a person, whatever the parser says."""
_LEADING = frozenset({"in", "near", "to", "from", "outside", "across", "around"})
BIG_CITY = 500_000
"""Inhabitants from which a preposition outweighs the parser, which takes the city for a person."""
LONGEST_INITIALS = 3
"""Letters up to which a word in capitals is initials, not a first name in capitals."""
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
        yield from _named(passage, ent, kind)


def _named(passage: Passage, ent: DocSpan, kind: MentionType) -> Iterator[Raw]:
    """Yield the one or two names of which what the parser holds for a name is made."""
    ent = without_number(_without_title(ent))
    at = second_name(ent)
    if at is not None:
        first = ent.doc[ent.start : at]
        if first.root.pos_ == "PROPN" and role_at(ent.doc, ent.start) is None:
            yield Raw(passage, first.start_char, first.end_char, "organisation")
        yield Raw(passage, ent.doc[at].idx, ent.end_char, "person")
        return
    ent = _widened(_without_initials(ent))
    if _INITIAL.fullmatch(ent.text):
        kind = "person"
    if kind in {"other", "organisation"} and shaped_person(ent):
        kind = "person"
    if kind != "place" and _known_place(ent, kind):
        kind = "place"
    if kind == "person" and is_work(ent):
        kind = "other"
    yield Raw(passage, ent.start_char, ent.end_char, kind)


def _is_title(ent: DocSpan) -> bool:
    """Tell whether what the parser takes for an event, work, law or product has a name's shape."""
    capital = all(t.text[:1].isupper() or not t.is_alpha or t.lower_ in _SMALL for t in ent)
    return capital and len(ent) <= LONGEST_TITLE and any(t.tag_ == "NNP" for t in ent)


def _is_name(ent: DocSpan) -> bool:
    text = lexicon.plain(ent.text)
    if text in lexicon.noise() or len(ent) > LONGEST_ENTITY or "http" in text or "@" in text:
        return False
    if fold_name(text) in words("demonym") or (len(ent) == 1 and text in lexicon.person_nouns()):
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


def _without_initials(ent: DocSpan) -> DocSpan:
    """Return a person's name without an office in initials before it (`GM`, `MEP`)."""
    head = ent[0].text
    office = len(ent) > 2 and 1 < len(head) <= LONGEST_INITIALS and head.isupper()
    return ent[1:] if ent.label_ == "PERSON" and office and ent[1].text.istitle() else ent


def _widened(ent: DocSpan) -> DocSpan:
    """Return the name with what the parser cut off before it: a nationality, a first name."""
    doc, start = ent.doc, ent.start
    if not start or doc[start - 1].ent_iob_ == "I" or ent.label_ not in {"ORG", "PERSON"}:
        return ent
    before = doc[start - 1]
    if ent.label_ == "ORG":
        wide = fold_name(before.text) in words("demonym") and _government(ent)
        return doc[start - 1 : ent.end] if wide else ent
    while start and ent.end - start < LONGEST_NAME and _given(ent, doc[start - 1]):
        start -= 1
    return doc[start : ent.end]


def _given(ent: DocSpan, token: Token) -> bool:
    """Tell whether a word before a person's name is his first name."""
    text = token.text
    if token.ent_type_ or token.tag_ != "NNP" or not text[:1].isupper() or not text.isalpha():
        return False
    if token.dep_ != "compound" or token.head not in ent or role_at(ent.doc, token.i) is not None:
        return False
    if text.isupper() and len(text) <= LONGEST_INITIALS:
        return False
    common = token.lower_ in lexicon.all_first_names()
    if not common and (len(ent) > 1 or lookup(ent.text)):
        return False
    return not _names_other(token.lower_)


def _names_other(word: str) -> bool:
    """Tell whether a word says what somebody is, or names an organisation, place or nation."""
    kinds = lexicon.organisation_words()
    if word in kinds or word in lexicon.honorifics() or word in lexicon.person_nouns():
        return True
    if fold_name(word) in words("demonym"):
        return True
    return any(c.is_country or c.is_state for c in lookup(word)[:1])


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
