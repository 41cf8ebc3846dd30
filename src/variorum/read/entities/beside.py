"""Newspapers and the like by the words beside them: `Norvik magazine`, `told The Tern`."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.lang import Passage
from variorum.read.entities import lexicon, naming
from variorum.read.entities.raw import Raw
from variorum.read.entities.titles import role_at
from variorum.read.entities.tokens import spelled, standing
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup, words

LONGEST = 4
"""Words of a name taken up here."""
_NOUNS = frozenset({"NNP", "NNPS"})
_COMMON = frozenset({"NN", "NNS"})


def outlets(passage: Passage) -> Iterator[Raw]:
    """Yield outlets before a noun for one, and with a capital article inside a sentence."""
    doc = passage.doc
    for at in standing(doc, lexicon.outlet_nouns()):
        end = at - 1 if at and doc[at - 1].lower_ in {"news", "wire", "television", "tv"} else at
        known = doc[at].lower_ in lexicon.outlets() or end < at
        if doc[at].is_lower and known and not _goes_on(doc, at + 1):
            yield from _run(passage, _start(doc, end), end)
    for at in spelled(doc, ("The",)):
        if _speaks(doc, at):
            yield from _run(passage, at + 1, _end(doc, at + 1))


def _run(passage: Passage, start: int, end: int) -> Iterator[Raw]:
    """Yield capitalised words as an outlet unless they are a place, a nation, a person."""
    part = passage.doc[start:end]
    if not 0 < len(part) <= LONGEST or part.text.lower() in lexicon.noise():
        return
    first = part[0].lower_
    named = len(part) > 1 and first in naming.all_first_names()
    nation = any(fold_name(t.text) in words("demonym") for t in part)
    if named or nation or role_at(passage.doc, start) is not None or _is_place(part.text):
        return
    yield Raw(passage, part.start_char, part.end_char, "organisation", sector="media")


def _goes_on(doc: Doc, at: int) -> bool:
    """Tell whether a noun or a name stands next ("the party daily Granero", "daily poll")."""
    return at < len(doc) and (doc[at].tag_ in _COMMON or _is_name(doc[at]))


def _is_place(text: str) -> bool:
    return next(iter(lookup(text)), None) is not None


def _start(doc: Doc, end: int) -> int:
    start = end
    while start and _is_name(doc[start - 1]) and not doc[start].is_sent_start:
        start -= 1
    return start


def _end(doc: Doc, start: int) -> int:
    end = start
    while end < len(doc) and _is_name(doc[end]) and not doc[end].is_sent_start:
        end += 1
    return start if end < len(doc) and doc[end].text == "-" else end


def _is_name(token: Token) -> bool:
    return token.tag_ in _NOUNS and token.text[:1].isupper()


def _speaks(doc: Doc, at: int) -> bool:
    """Tell whether a capital `The` inside a sentence opens the name of one told, or of a source."""
    if doc[at].is_sent_start or not at or doc[at - 1].text in _SIGNS:
        return False
    if doc[at - 1].lower_ in {"told", "tells"}:
        return True
    according = doc[at - 1].lower_ == "to" and at > 1 and doc[at - 2].lower_ == "according"
    end = _end(doc, at + 1)
    verb = doc[end].lemma_.lower() if end < len(doc) else ""
    return according or verb in _REPORTS


_SIGNS = frozenset("\"'`“‘”’:;•*-–—.([|/>")
_REPORTS = frozenset({"report", "say", "write", "quote", "cite", "publish", "reveal"})
