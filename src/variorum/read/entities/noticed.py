"""Names that the parser missed: called so in words, a city's team, standing again and again."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from variorum.lang import Parsed, Passage
from variorum.model.facts import MentionType
from variorum.read.entities import lexicon, naming
from variorum.read.entities.again import Covered, covered
from variorum.read.entities.raw import Raw
from variorum.read.entities.tokens import capitalised, standing
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup, words

LONGEST = 5
"""Words of the longest name taken up here."""
LONGEST_TOWN = 3
"""Words of the town in a team's name (`Old Mill Bay Rovers`)."""
AGAIN = 2
"""Times that words must stand as a name before they are one that the parser missed."""
_CALLED = frozenset({"called", "named", "dubbed", "codenamed", "nicknamed", "titled"})
_ONE = frozenset({"a", "an", "another", "one"})
_NOUNS = frozenset({"NNP", "NNPS"})
_SIGNS = frozenset("\"'`“‘”’:;•*-–—.([|/>")


def noticed_names(parsed: Parsed, raws: Sequence[Raw]) -> Iterator[Raw]:
    """Yield names that the parser missed or cut short, by what stands around them."""
    taken = covered(raws)
    yield from _called(parsed, taken)
    yield from _teams(raws, taken)


def _called(parsed: Parsed, taken: Covered) -> Iterator[Raw]:
    """`a gang called Low Tide`, `the boat is named the Salinera`: what it is tells the type."""
    for passage in parsed.passages:
        for i in standing(passage.doc, _CALLED):
            verb = passage.doc[i]
            name = _name_at(passage, _after_article(verb), Covered())
            noun = _bearer(verb)
            covers = name is not None and len(name) > 1
            if name is None or noun is None or (taken.has(passage, name[0]) and not covers):
                continue
            yield Raw(passage, name.start_char, name.end_char, _type_of(noun), strength=2)


def _after_article(verb: Token) -> int:
    at = verb.i + 1
    doc = verb.doc
    while at < len(doc) and (doc[at].lower_ == "the" or doc[at].text in "\"'“‘"):
        at += 1
    return at


def _bearer(verb: Token) -> Token | None:
    """Return the noun that is called so: what the participle stands behind, or its subject."""
    if verb.dep_ == "acl":
        told = verb.lower_ != "named" or any(c.lower_ in _ONE for c in verb.head.lefts)
        return verb.head if told else None  # "the board named Mia Lind"
    return next((c for c in verb.lefts if c.dep_ == "nsubjpass" and c.pos_ == "NOUN"), None)


def _type_of(noun: Token) -> MentionType:
    lemma = noun.lemma_.lower()
    if lemma in lexicon.organisation_words() or lemma in lexicon.groups():
        return "organisation"
    if lemma in naming.person_nouns():
        return "person"
    if lemma in lexicon.craft():
        return "vehicle"
    return "place" if lemma in lexicon.sites() else "other"


def _teams(raws: Sequence[Raw], taken: Covered) -> Iterator[Raw]:
    """`the Halden Rovers`: a town and a capitalised plural, of which the parser saw the town."""
    for raw in raws:
        part = raw.passage.doc.char_span(raw.start, raw.end)
        named = raw.type != "person" and raw.strength == 1 and len(raw.words) <= LONGEST_TOWN
        if not named or part is None or part.end >= len(part.doc):
            continue
        plural = part.doc[part.end]
        if taken.has(raw.passage, plural) or not _is_team(plural):
            continue
        article = part.start > 0 and part.doc[part.start - 1].lower_ == "the"
        after = part.doc[part.end + 1] if part.end + 1 < len(part.doc) else None
        longer = after is not None and after.tag_ in _NOUNS and after.text[:1].isupper()
        if article and not longer:
            end = plural.idx + len(plural.text)
            yield Raw(raw.passage, raw.start, end, "organisation", strength=2)


def _is_team(plural: Token) -> bool:
    folded = fold_name(plural.text)
    if plural.tag_ not in _NOUNS or not plural.text.istitle() or not plural.text.endswith("s"):
        return False
    return plural.lower_ not in _known_plurals() and folded not in words("demonym")


def repeated_names(parsed: Parsed, raws: Sequence[Raw]) -> Iterator[Raw]:
    """Yield capitalised words that stand twice or oftener, once at least inside a sentence."""
    taken = covered(raws)
    found: dict[str, list[tuple[Passage, DocSpan]]] = {}
    inside: Counter[str] = Counter()
    for passage in parsed.passages:
        for name in _runs(passage, taken):
            found.setdefault(name.text, []).append((passage, name))
            inside[name.text] += _stands_inside(name)
    for text, places in found.items():
        if len(places) >= AGAIN and inside[text] and _may_be_name(places[0][1]):
            last = places[0][1][-1].lower_
            body = last in lexicon.organisation_words() and len(places[0][1]) > 1
            for passage, name in places:
                yield _raw(passage, name, "organisation" if body else "other")


def _runs(passage: Passage, taken: Covered) -> Iterator[DocSpan]:
    end = 0
    for i in capitalised(passage.doc):
        name = _name_at(passage, i, taken) if i >= end else None
        if name is not None:
            end = name.end
            yield name


def _name_at(passage: Passage, at: int, taken: Covered) -> DocSpan | None:
    """Return the longest run of uncovered capitalised names that begins at a token."""
    doc: Doc = passage.doc
    end = at
    while end < len(doc) and end - at < LONGEST and _joins(doc[end], end > at, taken, passage):
        end += 1
    return doc[at:end] if end > at else None


def _joins(token: Token, further: bool, taken: Covered, passage: Passage) -> bool:
    if further and token.is_sent_start:
        return False
    capital = token.tag_ in _NOUNS and token.text[:1].isupper()
    return capital and not taken.has(passage, token)


def _stands_inside(name: DocSpan) -> bool:
    before = name.doc[name.start - 1].text if name.start else ""
    return not name[0].is_sent_start and before not in _SIGNS


def _may_be_name(name: DocSpan) -> bool:
    """Tell whether words may be a name: no titles, days, nations, people in the plural."""
    if _cut(name):
        return False
    text = lexicon.plain(name.text)
    if len(text) < AGAIN or name[-1].tag_ == "NNPS" or name.text.endswith("."):
        return False
    if text in lexicon.noise() or (
        name.text.isupper() and name.text.isalpha() and len(text) > LONGEST
    ):
        return False
    plain = {t.lower_ for t in name}
    first = next(iter(lookup(name.text)), None)
    if first is not None and (first.is_country or first.is_state):
        return False
    return not plain & _no_names() and not any(fold_name(w) in words("demonym") for w in plain)


def _cut(name: DocSpan) -> bool:
    """Tell whether a name goes on before or behind the words (`New Year's [Eve]`, `Arc 2 [XL]`)."""
    doc = name.doc
    before = doc[name.start - 1] if name.start and not name[0].is_sent_start else None
    after = doc[name.end] if name.end < len(doc) and not doc[name.end].is_sent_start else None
    if before is not None and (before.tag_ == "POS" or before.like_num or before.text[0].isupper()):
        return True
    return after is not None and (after.text[0].isupper() or after.text == "-")


@cache
def _known_plurals() -> frozenset[str]:
    return lexicon.party_members() | lexicon.organisation_words().keys() | lexicon.sites()


@cache
def _no_names() -> frozenset[str]:
    return naming.title_heads() | naming.person_nouns() | lexicon.calendar()


def _raw(passage: Passage, name: DocSpan, kind: MentionType) -> Raw:
    return Raw(passage, name.start_char, name.end_char, kind)
