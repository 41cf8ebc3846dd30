"""Names that the article itself abbreviates: `Coastal Ferry Workers Alliance (CFWA)`.

After Schwartz and Hearst (2003): a short form in parentheses tells that the capitalised words
before it, of which it takes the first letters, are a name, and where that begins.
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from variorum.lang import Parsed
from variorum.model.facts import MentionType
from variorum.read.entities import lexicon
from variorum.read.entities.bodies import SMALL
from variorum.read.entities.raw import Raw

_SHORT = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]{1,6}[a-z]?")
"""A short form: two capitals at least (`NATW`, `IoTX`)."""
EXTRA = 4
"""Words of a name beyond the letters of its short form."""
LEAST = 2
"""Words of a name that is abbreviated."""


def defined_names(parsed: Parsed, raws: Sequence[Raw]) -> Iterator[Raw]:
    """Yield names and short forms where a short form in parentheses spells the words before it.

    A name that a mention has whole already is left to it; of one cut short the type is kept.
    """
    known = {(id(r.passage), r.start, r.end) for r in raws}
    types = {(id(r.passage), i): r.type for r in raws for i in range(r.start, r.end)}
    for passage in parsed.passages:
        for at in _parentheses(passage.doc):
            name = _name(passage.doc, at)
            if name is None:
                continue
            start, end = passage.doc[name].idx, _end(passage.doc[at - 1])
            if (id(passage), start, end) in known:
                continue
            short = passage.doc[at + 1]
            kind = types.get((id(passage), short.idx)) or _type(passage.doc, name, at)
            kind = "other" if kind in {"person", "place"} else kind
            yield Raw(passage, start, end, kind, strength=2)
            yield Raw(passage, short.idx, _end(short), kind, strength=2)


def _parentheses(doc: Doc) -> list[int]:
    """Return where a parenthesis with one word, a short form, opens."""
    wanted = doc.vocab.strings["("]
    return [
        i
        for i, word in enumerate(doc.to_array("ORTH").tolist())
        if word == wanted
        and 1 < i < len(doc) - 2
        and doc[i + 2].text == ")"
        and _SHORT.fullmatch(doc[i + 1].text) is not None
    ]


def _name(doc: Doc, at: int) -> int | None:
    """Return where the words begin that the short form behind token `at` spells.

    Every word of importance gives its first letter, the small ones may; the last letter may stand
    inside the last word (`Museum of Dry Texts (MoDX)`).
    """
    letters = list(doc[at + 1].text.lower())
    first, words = at, 0
    while first and len(letters) + EXTRA > words and _joins(doc[first - 1], first == at):
        first, words = first - 1, words + 1
        if doc[first].text[:1].isupper() and _spells(doc, first, at, letters):
            return first if words >= LEAST else None
    return None


def _joins(token: Token, last: bool) -> bool:
    if token.lower_ in SMALL | {"-", "'s", "’s"}:
        return not last
    return token.text[:1].isupper() and token.is_alpha


def _spells(doc: Doc, start: int, end: int, letters: Sequence[str]) -> bool:
    said = [t for t in doc[start:end] if t.is_alpha]
    great = [t.lower_[0] for t in said if t.lower_ not in SMALL]
    every = [t.lower_[0] for t in said]
    if list(letters) in (great, every):
        return True
    begun = [*letters[:-1]] in (great[:-1], every[:-1]) and len(letters) in {len(great), len(every)}
    return begun and len(letters) > LEAST and letters[-1] in said[-1].lower_


def _type(doc: Doc, start: int, end: int) -> MentionType:
    said = {t.lower_ for t in doc[start:end]}
    if doc[end - 1].lower_ in lexicon.matters():
        return "other"
    kinds = lexicon.kind_words()
    return "organisation" if said & kinds else "other"


def _end(token: Token) -> int:
    return int(token.idx) + len(token.text)
