"""Of what type a name of the parser is: by its shape, its words, and the nouns beside it."""

import re

from spacy.tokens import Span as DocSpan

from variorum.model.facts import MentionType
from variorum.read.entities import lexicon, naming
from variorum.read.entities.shape import bears_surname, is_work, shaped_person
from variorum.read.places.gazetteer import Candidate, lookup

_INITIAL = re.compile(r"[A-Z][a-z]{1,20} [A-Z]\. [A-Z][\w'-]{1,30}")
"""A first name, an initial and a surname: a person, whatever the parser says."""
PERSONAL = 2
"""Words of a name that a noun for a person before it makes a person's."""
_OF_POLITICIANS = frozenset({"administration", "presidency", "campaign"})
_SURNAMES = frozenset({"hall", "park", "hill", "lake", "lane", "street", "beach"})
"""Words for sites that are surnames oftener than others."""
_TAKEN = frozenset({"person", "organisation"})
_BODIES = frozenset({"other", "organisation"})
_LEADING = frozenset({"in", "near", "to", "from", "outside", "across", "around"})
BIG_CITY = 500_000
"""Inhabitants from which a preposition outweighs the parser, which takes the city for a person."""


def typed(ent: DocSpan, kind: MentionType) -> MentionType:
    """Return the type of a name by its shape and what stands before and behind it."""
    before = _noun_before(ent)
    if _as_person(ent, kind, before):
        kind = "person"
    elif kind != "person" and before in lexicon.outlets():
        return "organisation"  # "the newspaper Granero"
    if kind == "person" and ("&" in ent.text or _with_article(ent)):
        return "organisation"
    if kind != "place" and _known_place(ent, kind):
        return "place"
    if len(ent) > 1 and kind in _TAKEN and ent[-1].lower_ in lexicon.matters():
        return "other"
    if _as_body(ent, kind, before):
        return "organisation"
    return "other" if kind == "person" and is_work(ent) else kind


def _with_article(ent: DocSpan) -> bool:
    """Tell whether a name of two words has an article of its own, as no person has.

    "The Norvik Banner reports", but "the Ann Lowe trial".
    """
    before = ent.doc[ent.start - 1] if ent.start else None
    own = before is not None and before.lower_ == "the" and before.head == ent.root
    given = ent[0].lower_ in naming.gendered_first_names()
    return own and len(ent) == PERSONAL and not (given and ent[-1].lower_ in naming.surnames())


def _as_person(ent: DocSpan, kind: MentionType, before: str | None) -> bool:
    """Tell whether a name that the parser may hold for something else is a person's."""
    if _INITIAL.fullmatch(ent.text):
        return True
    if _is_kin(ent):
        return True
    if kind == "place":
        return shaped_person(ent) and ent[-1].lower_ in naming.surnames()
    return kind in _BODIES and (_is_person(ent, before) or presides(ent))


def _is_kin(ent: DocSpan) -> bool:
    """Tell whether a lone name stands behind a noun for a relative: `his daughter, Yara`."""
    at = ent.start
    if len(ent) > 1 or at < PERSONAL or ent.doc[at - 1].text != "," or lookup(ent.text):
        return False
    kin = ent.doc[at - 2]
    return kin.lower_ in naming.gendered_nouns() and any(c.tag_ == "PRP$" for c in kin.lefts)


def _as_body(ent: DocSpan, kind: MentionType, before: str | None) -> bool:
    """Tell whether a name is a body's by the noun before it or its own last word."""
    if kind not in {"person", "other"}:
        return False
    told = before in lexicon.groups() or before in lexicon.body_heads()
    return (kind == "person" and told) or _names_body(ent)  # "the rebel group Al Kafan"


def presides(ent: DocSpan) -> bool:
    """Tell whether an administration or campaign bears a name of one word: a politician's."""
    after = ent.doc[ent.end] if ent.end < len(ent.doc) else None
    if len(ent) > 1 or after is None or after.text not in _OF_POLITICIANS:
        return False
    kinds = lexicon.kind_words()
    known = ent.text in lexicon.known() or ent.text.lower() in kinds
    return ent.text.istitle() and not known and not lookup(ent.text)


def _names_body(ent: DocSpan) -> bool:
    """Tell whether what the parser takes for a person has a word of a body for its last."""
    last, given = ent[-1].lower_, ent[0].lower_ in naming.all_first_names()
    kinds = lexicon.kind_words()
    return len(ent) > 1 and not given and last in kinds and ent[-1].text.istitle()


def _is_person(ent: DocSpan, before: str | None) -> bool:
    """Tell whether a name is a person's by its shape or a noun before it (`farmer Oru Kell`)."""
    if shaped_person(ent):
        return True
    told = before in naming.callings() or bears_surname(ent)
    if not told or len(ent) != PERSONAL:
        return False
    kinds = lexicon.kind_words()
    plain = all(t.tag_ == "NNP" and t.text.istitle() for t in ent)
    return plain and not {t.lower_ for t in ent} & kinds


def _noun_before(ent: DocSpan) -> str | None:
    """Return the noun in small letters right before a name."""
    before = ent.doc[ent.start - 1] if ent.start and not ent[0].is_sent_start else None
    return before.lower_ if before is not None and before.is_lower and before.tag_ == "NN" else None


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
    given = ent[0].lower_ in naming.gendered_first_names()
    short = len(ent) == PERSONAL and (given or ent[-1].lower_ in _SURNAMES)
    return short and not led and not lookup(ent.text)


def _opens_with(ent: DocSpan) -> bool:
    """Tell whether a town in capitals opens a paragraph: a dateline left in the text."""
    after = ent.doc[ent.end].text if ent.end < len(ent.doc) else ""
    opens = ent[0].is_sent_start or (ent.start > 0 and ent.doc[ent.start - 1].is_punct)
    return ent.text.isupper() and opens and after in {",", "(", "-", "–", "—", "--"}


def _led_city(ent: DocSpan, first: Candidate) -> bool:
    """Tell whether a big city's main name stands after a preposition of place."""
    led = ent.start > 0 and ent.doc[ent.start - 1].lower_ in _LEADING
    return led and not first.alternate and first.population >= BIG_CITY
