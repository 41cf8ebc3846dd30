"""Sources that a source cites: "the agency said, citing the coast guard"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from variorum.read.grammar import UTTERANCES
from variorum.read.quotes.candidates import STATING, WRAPPING, Candidate
from variorum.read.quotes.lexicon import cues
from variorum.read.quotes.named import is_person

_CITES = frozenset({"cite", "quote"})
_BODIES = frozenset({"PERSON", "ORG"})
_WORKS = UTTERANCES | {"study", "poll", "survey", "reports"}


def handed_on(kept: Sequence[Candidate]) -> list[Candidate]:
    """Return the same attributions, a source that is only cited with the words it is cited for.

    "The wall fell, the agency said, citing the coast guard": the agency has it from the guard, who
    stand as a source within a source. Numbers and papers that are cited stay what is cited.
    """
    return [_cited(c, kept) if _cites(c) else c for c in kept]


def _cites(candidate: Candidate) -> bool:
    anchor = candidate.anchor
    cites = anchor.lemma_.lower() in _CITES and anchor.tag_ == "VBG"
    return cites and candidate.way == "object"


def _is_source(head: Token) -> bool:
    if head.lemma_.lower() in _WORKS or head.lower_ in _WORKS:
        return False
    return is_person(head) or head.ent_type_ in _BODIES or head.lower_ in cues().sources


def _cited(candidate: Candidate, kept: Sequence[Candidate]) -> Candidate:
    sentence = candidate.anchor.sent
    outer = [
        o for o in kept
        if o.way in STATING and o is not candidate and o.anchor.sent.start == sentence.start
    ]  # fmt: skip
    if not outer:
        return candidate
    near = min(outer, key=lambda o: (abs(o.anchor.i - candidate.anchor.i), o.anchor.i))
    if not _is_source(candidate.head):
        given = near.who if near.way in WRAPPING else candidate.who
        return replace(candidate, who=given)
    cue = (candidate.anchor.i, candidate.anchor.i + 1)
    return replace(candidate, way="cited", cue=cue, who=candidate.head, parts=near.parts, joint="-")
