"""People named with a title: before the name, or in an apposition after it."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from variorum.lang import Passage
from variorum.read.entities import lexicon, naming
from variorum.read.entities.gender import of_title
from variorum.read.entities.raw import Raw
from variorum.read.entities.sectors import nation_of, sector_of_office
from variorum.read.entities.tokens import standing
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import words

LONGEST_ROLE = 5
"""Words of the longest title looked for (`chief of the general staff`)."""
LONGEST_NAME = 4
"""Words of the longest name read after a title."""
LONGEST_APPOSITION = 9
"""Tokens after the comma in which a role is looked for."""
LONGEST_BODY = 6
"""Tokens before or after a title in which the body is looked for that it belongs to."""
_OF = frozenset({"of", "for", "at", "with", "in"})
_STREETS = frozenset({"street", "road", "avenue", "lane", "boulevard", "st", "st.", "ave", "ave."})
_THROUGH = frozenset(
    {"through", "via", "with", "by", "to", "in", "on", "at", "for", "unlike", "like"}
)
"""Words that open no apposition: "Lind, through a spokesman, declined"."""


@dataclass(frozen=True)
class Office:
    """A title with what its surroundings say of who bears it."""

    role: str | None
    sector: str | None
    country: str | None
    grounds: tuple[tuple[int, int], ...]
    """The characters of the passage that say so."""


def role_at(doc: Doc, at: int) -> tuple[int, str, str] | None:
    """Return end token, words and sector of the longest title that starts at token `at`."""
    if doc[at].lower_ not in naming.role_heads():
        return None
    said, ends = _title_words(doc, at)
    for count in range(len(said), 0, -1):
        sector = naming.roles().get(tuple(said[:count]))
        if sector is not None:
            return ends[count - 1], doc[at : ends[count - 1]].text, sector
    return None


def _title_words(doc: Doc, at: int) -> tuple[list[str], list[int]]:
    """Return the words from a token on and where each ends; `Sgt` and its point are one.

    A British title without its point (`Sgt Lind`) counts as one with it.
    """
    said: list[str] = []
    ends: list[int] = []
    while at < len(doc) and len(said) < LONGEST_ROLE:
        word, end = doc[at].lower_, at + 1
        if f"{word}." in naming.abbreviated_roles():
            pointed = end < len(doc) and doc[end].text == "."
            british = doc[at].text[0].isupper() and end < len(doc) and doc[end].text[:1].isupper()
            if pointed or british:
                word, end = f"{word}.", end + pointed
        said.append(word)
        ends.append(end)
        at = end
    return said, ends


def titled_people(passage: Passage) -> Iterator[Raw]:
    """Yield people named after a title or a form of address: `Senior Colonel Dai Ming`."""
    doc = passage.doc
    read = 0
    for at in standing(doc, naming.title_heads()):
        ministry = at and doc[at].lower_ == "justice" and doc[at - 1].lower_ == "of"
        begins = at >= read and not ministry  # "Department of Justice spokesman"
        found = (role_at(doc, at) or _honorific(doc, at)) if begins else None
        if found is None:
            continue
        end = found[0]
        while end < len(doc) and (further := role_at(doc, end) or _honorific(doc, end)):
            end = further[0]
        last = _name_end(doc, end)
        if (
            last > end
            and not _rank_of_body(doc, at, end)
            and (doc[at].text[:1].isupper() or doc[end].ent_type_ == "PERSON")
        ):
            office = _office(doc, at, found)
            yield Raw(
                passage, doc[end].idx, _end(doc[last - 1]), "person", office.role,
                office.country, office.sector, strength=3, gender=of_title(doc[at:end].text),
                grounds=office.grounds,
            )  # fmt: skip
        read = max(end, last)


def _rank_of_body(doc: Doc, at: int, end: int) -> bool:
    """Tell whether what looks like a title begins an organisation's name (`Major League`)."""
    if role_at(doc, end) is not None and doc[end].is_lower:
        return True  # "general chairman"
    word = end == at + 1 and doc[at].lower_ in naming.ranks_of_bodies()
    return word and doc[at].ent_type_ == "ORG" and doc[end].ent_iob_ == "I"


def _honorific(doc: Doc, at: int) -> tuple[int, str, str] | None:
    return (at + 1, "", "") if doc[at].lower_ in naming.honorifics() else None


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
    if _no_surname(token):
        return False
    if token.is_space and at > start:
        return "\n" not in token.text and at + 1 < len(doc)
    joined = token.text == "-" and at > start and token.whitespace_ == ""
    noun = token.tag_ in {"NNP", "NNPS"} or token.pos_ in {"PROPN", "X", "NOUN", "ADJ"}
    return joined or (token.text[:1].isupper() and noun)


def _no_surname(token: Token) -> bool:
    """Tell whether a word behind a title names a body, its members, a site or a nation.

    So do `Premier League`, `Justice Democrats`, `Pope Street`.
    """
    word = token.lower_
    bodies = lexicon.organisation_words().get(word) or word in lexicon.body_heads()
    bodies = bodies or word == "officer"  # "Chief Financial Officer"
    members = word in lexicon.party_members() or fold_name(token.text) in words("demonym")
    street = word in _STREETS and token.i > 0 and token.nbor(-1).lower_ in naming.role_heads()
    return bool(bodies or members or street)


def _office(doc: Doc, at: int, found: tuple[int, str, str]) -> Office:
    """Return the office that a title before a name tells, and whose it is."""
    end, role, sector = found
    before = _before(doc, at)
    country = next(((c, t) for t in reversed(before[-3:]) if (c := nation_of(t))), None)
    grounds = ((doc[at].idx, _end(doc[end - 1])),) if role else ()
    if country is not None:
        grounds = (_range(country[1]), *grounds)
    told = country[0] if country else None
    return Office(role or None, sector_of_office(role, sector, before, told), told, grounds)


def _before(doc: Doc, at: int) -> list[Token]:
    """Return the words before a title that may say whose office it is."""
    out: list[Token] = []
    for token in reversed(list(doc[max(0, at - LONGEST_BODY) : at])):
        if token.is_punct or token.pos_ in {"VERB", "AUX", "ADP", "CCONJ", "SCONJ"}:
            break
        out.append(token)
    return out[::-1]


def apposed_role(passage: Passage, end: int) -> Office | None:
    """Return the office that a name's apposition gives (`X, the Thai envoy`)."""
    doc = passage.doc
    last = doc.char_span(max(0, end - 1), end, alignment_mode="expand")
    at = last.end if last is not None else len(doc)
    if at + 1 >= len(doc) or doc[at].text != "," or doc[at + 1].lower_ in _THROUGH:
        return None
    country: tuple[str, Token] | None = None
    for i in range(at + 1, min(at + 1 + LONGEST_APPOSITION, len(doc))):
        token = doc[i]
        if token.is_punct or token.pos_ == "VERB" or token.tag_ == "WDT":
            return None
        told = nation_of(token)
        country = country or ((told, token) if told else None)
        found = role_at(doc, i)
        if found and found[0] < len(doc):
            found = role_at(doc, found[0]) or found  # "general chairman"
        if found and found[0] < len(doc) and doc[found[0]].pos_ == "PROPN":
            return None
        if found:
            return _apposed(doc, (at + 1, i), found, country)
    return None


def _apposed(
    doc: Doc,
    where: tuple[int, int],
    found: tuple[int, str, str],
    country: tuple[str, Token] | None,
) -> Office:
    end, role, sector = found
    body = list(doc[where[0] : where[1]])
    if end < len(doc) and doc[end].lower_ in _OF:
        for token in doc[end + 1 : end + 1 + LONGEST_BODY]:
            if token.is_punct or token.pos_ in {"VERB", "AUX"}:
                break
            body.append(token)
            told = nation_of(token)
            country = country or ((told, token) if told else None)
    grounds: tuple[tuple[int, int], ...] = ((doc[where[1]].idx, _end(doc[end - 1])),)
    if country is not None:
        grounds = (*grounds, _range(country[1]))
    told = country[0] if country else None
    return Office(role, sector_of_office(role, sector, body, told), told, tuple(sorted(grounds)))


def _range(token: Token) -> tuple[int, int]:
    return int(token.idx), _end(token)


def _end(token: Token) -> int:
    return int(token.idx) + len(token.text)
