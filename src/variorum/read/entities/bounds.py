"""Where a name of the parser begins and ends: titles and verbs left off, first names added."""

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from variorum.read.entities import lexicon, naming
from variorum.read.entities.titles import LONGEST_NAME, role_at
from variorum.read.entities.tokens import unmarked
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup, words

LONGEST_INITIALS = 3
"""Letters up to which a word in capitals is initials, not a first name in capitals."""
FULL_NAME = 2
"""Words of a full name."""
_OF_OFFICE = frozenset({"of", "the", "for", "and", "&", "on"})


def without_title(ent: DocSpan) -> DocSpan:
    """Return a name without the title or form of address that it begins with."""
    full = len(ent) > FULL_NAME and ent[2].text[:1].isupper()  # not "Trader Joe's"
    if full and ent[1].lower_ in naming.all_first_names() and _says_what(ent[0]):
        return ent.doc[ent.start + 1 : ent.end]  # "Singer Ana Lima", where a sentence begins
    found = role_at(ent.doc, ent.start)
    after = found[0] if found else ent.start
    while after < ent.end and ent.doc[after].lower_ in naming.honorifics():
        after += 1
    inside = ent.start < after < ent.end and ent.doc[after].tag_ != "POS"  # "King's Wok"
    return ent.doc[after : ent.end] if inside else ent


def _says_what(token: Token) -> bool:
    """Tell whether a word before a name says what somebody is."""
    given = token.lower_ in naming.all_first_names()
    return not given and token.lower_ in naming.callings()


def without_office(ent: DocSpan) -> DocSpan:
    """Return a name without the office that it runs on into (`Norvik County District` Attorney).

    A name may end in a word for an office, too (`Ann King`, `Burger King`, `The Cardinal`), hence
    only titles of several words, abbreviated ones, and those of public office count.
    """
    doc = ent.doc
    if ent[0].lower_ in naming.all_first_names():
        return ent
    for at in range(ent.start + 1, ent.end):
        found = role_at(doc, at) if doc[at].text[:1].isupper() else None
        if found is None or found[0] < ent.end or doc[at - 1].lower_ in _OF_OFFICE:
            continue
        pointed = f"{doc[at].lower_}." in naming.abbreviated_roles()
        if found[0] > at + 1 or pointed or doc[at].lower_ in naming.public_offices():
            return doc[ent.start : at]
    return ent


def without_nouns(ent: DocSpan) -> DocSpan:
    """Return an outlet's name without the noun behind it (`TNA news agency`, `Tern magazine`)."""
    end = ent.end - 1
    outlet = end > ent.start and ent.doc[end].text in lexicon.outlet_nouns()
    news = outlet and end - 1 > ent.start and ent.doc[end - 1].text == "news"
    if not news and not (outlet and ent.doc[end].text in lexicon.outlets()):
        return ent
    return DocSpan(ent.doc, ent.start, end - news, label=ent.label)


def halves(ent: DocSpan) -> tuple[DocSpan, DocSpan] | None:
    """Return the two names that an `and` joins: two known companies, or two bodies by their kind.

    "Department of Health and Human Services" is one: what stands before `and` is no body.
    """
    doc = ent.doc
    for at in range(ent.start + 1, ent.end - 1):
        if doc[at].lower_ in {"and", "&"}:
            one, two = doc[ent.start : at], doc[at + 1 : ent.end]
            linked = any(t.lower_ in _OF_OFFICE for t in one)
            if not linked and _is_whole(one) and _is_whole(two):
                return one, two
    return None


def town_and_region(ent: DocSpan) -> tuple[DocSpan, DocSpan] | None:
    """Return the two places of a name with a comma (`Saltford, Ohio`), None where they are none."""
    at = next((t.i for t in ent[1:-1] if t.text == ","), None)
    if at is None:
        return None
    town, region = ent.doc[ent.start : at], ent.doc[at + 1 : ent.end]
    wide = next(iter(lookup(region.text)), None)
    known = wide is not None and (wide.is_country or wide.is_state) and lookup(town.text)
    return (town, region) if known else None


def _is_whole(part: DocSpan) -> bool:
    """Tell whether one side of an `and` is a name of its own."""
    if len(part) == 1:
        return part.text.lower() in lexicon.buttons() or part.text in lexicon.known()
    return part[-1].lower_ in lexicon.body_heads() or part[-1].lower_ in lexicon.matters()


def without_verb(ent: DocSpan) -> DocSpan:
    """Return the name behind a verb of speech that opens a sentence: `Said Lima: ...`."""
    first = ent[0]
    opens = first.is_sent_start or (ent.start > 0 and ent.doc[ent.start - 1].is_punct)
    return ent[1:] if len(ent) > 1 and opens and first.lower_ in lexicon.said() else ent


def without_initials(ent: DocSpan) -> DocSpan:
    """Return a person's name without an office in initials before it (`GM`, `MEP`), or a nation."""
    head = ent[0].text
    if ent.label_ == "PERSON" and len(ent) > FULL_NAME and fold_name(head) in words("demonym"):
        return DocSpan(ent.doc, ent.start + 1, ent.end, label=ent.label)
    if ent.label_ == "PERSON" and len(ent) > 1 and ent[0].lower_ in lexicon.buttons():
        return DocSpan(ent.doc, ent.start + 1, ent.end, label=ent.label)
    office = len(ent) > 2 and 1 < len(head) <= LONGEST_INITIALS and head.isupper()
    return ent[1:] if ent.label_ == "PERSON" and office and ent[1].text.istitle() else ent


def widened(ent: DocSpan) -> DocSpan:
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
    text = unmarked(token.text)
    noun = token.tag_ == "NNP" or text != token.text
    if token.ent_type_ or not noun or not text[:1].isupper():
        return False
    if len(text) == len("W.") and text[1] == "." and token.head in ent:
        return True
    if not text.isalpha():
        return False
    if token.dep_ != "compound" or token.head not in ent or role_at(ent.doc, token.i) is not None:
        return False
    if text.isupper() and len(text) <= LONGEST_INITIALS:
        return False
    given = naming.all_first_names()
    rare = len(ent) > 1 and ent[0].lower_ not in given and not lookup(text)
    if text.lower() not in given and (lookup(ent.text) or (len(ent) > 1 and not rare)):
        return False
    return not _names_other(text.lower())


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
