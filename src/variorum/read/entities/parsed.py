"""The parser's names, cleaned of its usual errors."""

import re
from collections.abc import Iterator

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model.facts import MentionType
from variorum.read.entities import lexicon, naming
from variorum.read.entities.raw import Raw
from variorum.read.entities.shape import (
    is_work,
    second_name,
    shaped_person,
    without_home,
    without_number,
)
from variorum.read.entities.titles import LONGEST_NAME, LONGEST_ROLE, role_at
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import Candidate, lookup, words

_TYPES: dict[str, MentionType] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "EVENT": "other", "WORK_OF_ART": "other", "LAW": "other", "PRODUCT": "other",
}  # fmt: skip
_INITIAL = re.compile(r"[A-Z][a-z]{1,20} [A-Z]\. [A-Z][\w'-]{1,30}")
"""A first name, an initial and a surname: a person, whatever the parser says."""
NEAR = 30
"""Tokens before and behind a company's name that tell whether it is a button."""
PERSONAL = 2
"""Words of a name that a noun for a person before it makes a person's."""
_BODIES = frozenset({"other", "organisation"})
LONGEST_BUTTON = 6
"""Tokens of page furniture with a company's name (`Follow us on Twitter and Facebook`)."""
_PAST = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PREFIXES = frozenset({"anti", "pro", "non", "pre", "post", "ex", "then", "self"})
"""Words in small letters that make a name an adjective (`anti-Norvik`)."""
_YEAR = re.compile(r",? \d{1,4}$")
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
    ent = without_home(without_number(_without_verb(_without_title(ent))))
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
    ent = _widened(_without_initials(ent))
    yield Raw(passage, ent.start_char, ent.end_char, _typed(ent, kind))


def _typed(ent: DocSpan, kind: MentionType) -> MentionType:
    """Return the type of a name by its shape and what stands before it."""
    before = _noun_before(ent)
    if kind == "person" and "&" in ent.text:
        return "organisation"
    if _INITIAL.fullmatch(ent.text) or (kind in _BODIES and _is_person(ent, before)):
        kind = "person"
    if kind != "place" and _known_place(ent, kind):
        return "place"
    if kind == "person" and (before in lexicon.groups() or before in lexicon.body_heads()):
        return "organisation"  # "the rebel group Al Kafan"
    return "other" if kind == "person" and is_work(ent) else kind


def _is_person(ent: DocSpan, before: str | None) -> bool:
    """Tell whether a name is a person's by its shape or a noun before it (`farmer Oru Kell`)."""
    if shaped_person(ent):
        return True
    if before not in naming.person_nouns() or len(ent) != PERSONAL:
        return False
    kinds = lexicon.body_heads() | lexicon.organisation_words().keys() | lexicon.legal_forms()
    plain = all(t.tag_ == "NNP" and t.text.istitle() for t in ent)
    return plain and not {t.lower_ for t in ent} & kinds


def _noun_before(ent: DocSpan) -> str | None:
    """Return the noun in small letters right before a name."""
    before = ent.doc[ent.start - 1] if ent.start and not ent[0].is_sent_start else None
    return before.lower_ if before is not None and before.is_lower and before.tag_ == "NN" else None


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
    if text in lexicon.buttons() and not _told(ent):
        return False
    if len(ent) > LONGEST_ENTITY or "http" in text or "@" in text:
        return False
    if fold_name(text) in words("demonym") or (len(ent) == 1 and text in naming.person_nouns()):
        return False
    if ent[0].lower_.partition("-")[0] in _PREFIXES and ent[0].text[0].islower():
        return False
    return any(t.text[:1].isupper() and t.pos_ in {"PROPN", "NOUN", "ADJ", "X"} for t in ent)


def _told(ent: DocSpan) -> bool:
    """Tell whether a name stands in a sentence that tells something, not on a button."""
    near = ent.doc[max(0, ent.start - NEAR) : ent.end + NEAR]
    first, last = ent.sent.start, ent.sent.end
    inside = [t for t in near if first <= t.i < last]
    return len(inside) > LONGEST_BUTTON and any(t.tag_ in _PAST for t in inside)


def _without_title(ent: DocSpan) -> DocSpan:
    found = role_at(ent.doc, ent.start)
    after = found[0] if found else ent.start
    while after < ent.end and ent.doc[after].lower_ in naming.honorifics():
        after += 1
    return ent.doc[after : ent.end] if ent.start < after < ent.end else ent


def _without_verb(ent: DocSpan) -> DocSpan:
    """Return the name behind a verb of speech that opens a sentence: `Said Lima: ...`."""
    first = ent[0]
    opens = first.is_sent_start or (ent.start > 0 and ent.doc[ent.start - 1].is_punct)
    return ent[1:] if len(ent) > 1 and opens and first.lower_ in lexicon.said() else ent


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
    common = token.lower_ in naming.all_first_names()
    if not common and (len(ent) > 1 or lookup(ent.text)):
        return False
    return not _names_other(token.lower_)


def _names_other(word: str) -> bool:
    """Tell whether a word says what somebody is, or names an organisation, place or nation."""
    kinds = lexicon.organisation_words()
    if word in kinds or word in naming.honorifics() or word in naming.person_nouns():
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
        return kind != "person" or not _bears_site(ent)
    first = next(iter(lookup(ent.text)), None)
    if first is None:
        return False
    wide = first.is_country or first.feature.startswith("H.") or _led_city(ent, first)
    wide = wide or _opens_with(ent)
    return wide or (kind == "organisation" and (first.own or first.is_state))


def _bears_site(ent: DocSpan) -> bool:
    """Tell whether a person's surname is a word for a site (`Ann Hill`)."""
    led = ent.start > 0 and ent.doc[ent.start - 1].lower_ in _LEADING | {"on", "at", "along", "the"}
    return ent[0].lower_ in naming.gendered_first_names() and not led and not lookup(ent.text)


def _opens_with(ent: DocSpan) -> bool:
    """Tell whether a town in capitals opens a paragraph: a dateline left in the text."""
    after = ent.doc[ent.end].text if ent.end < len(ent.doc) else ""
    opens = ent[0].is_sent_start or (ent.start > 0 and ent.doc[ent.start - 1].is_punct)
    return ent.text.isupper() and opens and after in {",", "(", "-", "–", "—", "--"}


def _led_city(ent: DocSpan, first: Candidate) -> bool:
    """Tell whether a big city's main name stands after a preposition of place."""
    led = ent.start > 0 and ent.doc[ent.start - 1].lower_ in _LEADING
    return led and not first.alternate and first.population >= BIG_CITY
