"""Runs of words that may be toponyms: capitalised, and known to the gazetteer."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from variorum.lang import Parsed, Passage
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import Candidate, abbreviations, lookup, prefetch, words

LONGEST = 5
"""Tokens of the longest name looked up (`Democratic Republic of the Congo`)."""
SHORT = 3
"""Names up to this many letters are read only where the text writes them in capitals."""
_INSIDE = frozenset({"of", "the", "and", "de", "la", "le", "du", "del", "al", "el", "upon", "on",
                     "in", "da", "do", "dos", "den", "der", "am", "an", "et", "y", "&", "-", "'s",
                     "’s", "nuclear", "power", "plant", "naval"})  # fmt: skip
_COMPASS = frozenset({"western", "eastern", "northern", "southern", "northwestern", "sub"})


@dataclass(frozen=True)
class Found:
    """A run of tokens with the places it may mean."""

    passage: Passage
    start: int
    end: int
    text: str
    candidates: tuple[Candidate, ...]
    form: str = "name"
    """`name`, `demonym`, `short` (an abbreviated state) or `unknown` (not in the gazetteer)."""

    @property
    def key(self) -> str:
        """What makes two runs the same name."""
        return f"{self.form}:{fold_name(self.text)}"

    @property
    def doc(self) -> Doc:
        """The parsed paragraph it stands in."""
        return self.passage.doc


def spot(parsed: Parsed) -> list[Found]:
    """Return the longest known runs of every passage, left to right, without overlap."""
    grams = [(p, list(_grams(p.doc))) for p in parsed.passages]
    prefetch(fold_name(text) for _, runs in grams for _, _, text in runs)
    return [found for passage, runs in grams for found in _longest(passage, runs)]


def _grams(doc: Doc) -> Iterator[tuple[int, int, str]]:
    whole = doc.text
    for token in doc:
        if not _opens(token):
            continue
        for end in range(token.i + 1, min(token.i + LONGEST, len(doc)) + 1):
            last = doc[end - 1]
            if end - 1 > token.i and not _continues(last):
                break
            if _closes(last):
                yield token.i, end, whole[token.idx : last.idx + len(last.text)]


def _opens(token: Token) -> bool:
    if token.lower_ == "the":
        return token.text == "The" and token.i > 0 and token.nbor(-1).pos_ == "ADP"
    return token.text[:1].isupper() or (
        token.text in _COMPASS and token.i + 1 < len(token.doc) and token.nbor().text[:1].isupper()
    )


def _continues(token: Token) -> bool:
    return token.text[:1].isupper() or token.text in _INSIDE or token.text == "peninsula"


def _closes(token: Token) -> bool:
    return token.text[:1].isupper() or token.text in {"plant", "peninsula", "base"}


def _longest(passage: Passage, runs: list[tuple[int, int, str]]) -> Iterator[Found]:
    by_start: dict[int, list[tuple[int, str]]] = {}
    for start, end, text in runs:
        by_start.setdefault(start, []).append((end, text))
    free = 0
    for start in sorted(by_start):
        if start < free:
            continue
        found = _best(passage, start, by_start[start])
        if found:
            yield found
            free = found.end


def _best(passage: Passage, start: int, runs: list[tuple[int, str]]) -> Found | None:
    for end, text in sorted(runs, reverse=True):
        short = _short(passage.doc, start, end, text)
        if short:
            return Found(passage, start, short[0], short[1], (short[2],), "short")
        candidates = _known(text)
        if candidates:
            return Found(passage, start, end, text, candidates)
        country = words("demonym").get(fold_name(text))
        if country:
            states = tuple(c for c in lookup(country.name) if c.is_country)
            return Found(passage, start, end, text, states, "demonym")
    return None


def _known(text: str) -> tuple[Candidate, ...]:
    letters = [c for c in text if c.isalpha()]
    if len(letters) > SHORT:
        return lookup(text)
    wide = all(c.isupper() for c in letters)
    return tuple(c for c in lookup(text) if (c.own or c.is_country or c.is_state) == wide)


def _short(doc: Doc, start: int, end: int, text: str) -> tuple[int, str, Candidate] | None:
    """Return end, text and state of an abbreviated state (`Ill.`, `N.C.`; `TX` after a comma)."""
    if end < len(doc) and not text.endswith(".") and doc[end].text == ".":
        joined = text + "." if doc[end].idx == doc[start].idx + len(text) else ""
        if _after_comma(doc, start) and joined in abbreviations("press"):
            return end + 1, joined, abbreviations("press")[joined]
    state = abbreviations("press").get(text)
    if state and (_after_comma(doc, start) or text.count(".") > 1 or _initials(text)):
        return end, text, state
    postal = abbreviations("postal").get(text)
    return (end, text, postal) if postal and _after_comma(doc, start) else None


def _initials(text: str) -> bool:
    return len(text) == SHORT and text.isalpha() and text.isupper()


def after_party(doc: Doc, start: int) -> bool:
    """Tell whether the label of a party in American legislatures stands before (`D-Ohio`)."""
    return start > 1 and doc[start - 1].text == "-" and doc[start - 2].text in {"D", "R", "I"}


def _after_comma(doc: Doc, start: int) -> bool:
    """Tell whether a comma or the label of a party joins it to a name before."""
    if after_party(doc, start):
        return True
    return start > 1 and doc[start - 1].text == "," and doc[start - 2].text[:1].isupper()
