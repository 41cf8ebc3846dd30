"""What a name's own words tell: a person's full name, a film's, two names run together."""

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from variorum.lang import straighten
from variorum.read.entities import lexicon, naming
from variorum.read.places.gazetteer import lookup

LONGEST_OFFICE = 3
"""Letters up to which a last word in capitals is an acronym, not a surname in capitals."""
FULL_NAME = 2
"""Words of a full name."""
_VOLUMES = frozenset({"volume", "vol.", "part", "chapter", "episode", "season"})
_MODELS = frozenset({"mark", "mk", "mk."})
_ROMAN = frozenset("IVX")
_MARKS = frozenset("\"'`")


def shaped_person(ent: DocSpan) -> bool:
    """Tell whether a name is a first name and a surname, of no kind of organisation or place."""
    some = ent.text.lower().split()
    if (
        len(some) not in {2, 3}
        or some[0] not in naming.gendered_first_names()
        or not all(t.tag_ == "NNP" or t.text == "-" for t in ent)
    ):
        return False
    last = ent[-1].text
    kind = {*lexicon.organisation_words(), *lexicon.legal_forms()}
    site = ent[-1].lower_ in lexicon.sites()
    acronym = last.isupper() and len(last) <= LONGEST_OFFICE and not ent.text.isupper()
    named = kind & {s.rstrip(".") for s in some}
    return not (acronym or site or named or lookup(ent.text))


def bears_surname(ent: DocSpan) -> bool:
    """Tell whether a name of two words ends in a common surname and is no body's or place's.

    The first word is one that no lexicon has, in a sentence that is no headline ("Jorvan Ortiz").
    """
    first, last = ent[0], ent[-1]
    if len(ent) != FULL_NAME or last.lower_ not in naming.surnames() or not last.text.istitle():
        return False
    word = first.lower_
    place = word in lexicon.camps() or word in lexicon.sites() or bool(lookup(first.text))
    known = word in naming.title_heads() or word in lexicon.calendar() or not first.is_alpha
    common = first.vocab[word].is_stop or ent.text.lower() in naming.named_companies()
    return not (place or known or common or lookup(ent.text)) and not first.text.isupper()


def is_work(ent: DocSpan) -> bool:
    """Tell whether what the parser takes for a person is a film, song or machine.

    It holds a number, or stands in quotation marks by itself.
    """
    if any(t.text.isdigit() or t.lower_ in _VOLUMES or _is_model(t, ent) for t in ent):
        return True
    doc, start, end = ent.doc, ent.start, ent.end
    before = straighten(doc[start - 1].text) if start else ""
    after = straighten(doc[end].text) if end < len(doc) else ""
    inner = doc[end + 1].text if after == "," and end + 1 < len(doc) else after
    return before[-1:] in _MARKS and straighten(inner)[-1:] in _MARKS and bool(before and inner)


def _is_model(token: Token, ent: DocSpan) -> bool:
    """Tell whether a word counts a machine's models: `Mark IV`, but not `Mark Lind`."""
    if token.lower_ not in _MODELS or token.i + 1 >= ent.end:
        return False
    after = token.nbor()
    return after.like_num or not set(after.text) - _ROMAN


def without_home(ent: DocSpan) -> DocSpan:
    """Return a person's full name without whose or whence he is ("Ann Lowe of Norvik")."""
    at = next((t.i for t in ent if t.lower_ == "of"), ent.start)
    full = at - ent.start >= FULL_NAME and all(
        _capital(t) or not t.is_alpha for t in ent[: at - ent.start]
    )
    titled = full and ent.doc[at - 1].lower_ in naming.title_heads()
    return ent.doc[ent.start : at] if ent.label_ == "PERSON" and full and not titled else ent


def second_name(ent: DocSpan) -> int | None:
    """Return where a person's name starts inside a name ("Norvik’s Ann Lowe")."""
    if ent.label_ not in {"PERSON", "ORG"}:
        return None
    for at in range(ent.start + 1, ent.end):
        if ent.doc[at].tag_ == "POS" and ent.label_ == "PERSON" and at + 1 < ent.end:
            return at + 1
        given = ent.doc[at].lower_ in naming.all_first_names()
        if given and ent.label_ == "ORG" and _full_name(ent, at):
            return at
    return None


def without_number(ent: DocSpan) -> DocSpan:
    """Return a name without what it possesses when that is no name ("Lowe’s 1995")."""
    at = next((t.i for t in ent if t.tag_ == "POS" and t.i > ent.start), None)
    rest = [] if at is None else list(ent.doc[at + 1 : ent.end])
    return ent if at is None or any(_capital(t) for t in rest) else ent.doc[ent.start : at]


def _capital(token: Token) -> bool:
    return token.text[:1].isupper()


def _full_name(ent: DocSpan, at: int) -> bool:
    """Tell whether an organisation's last words are a first name and a surname."""
    rest = [t.lower_ for t in ent[at - ent.start :]]
    before = ent.doc[at - 1].lower_
    kinds = lexicon.organisation_words()
    if len(rest) not in {2, 3} or before in naming.all_first_names() | {
        "of",
        "and",
        "&",
        "st.",
    }:
        return False
    site = rest[-1] in lexicon.sites()
    return not site and all(t.tag_ == "NNP" and t.lower_ not in kinds for t in ent)
