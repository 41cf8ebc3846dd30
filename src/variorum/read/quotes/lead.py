"""A quotation without a cue: whose it is by the sentence before it."""

from collections.abc import Sequence

from spacy.tokens import Token

from variorum.read.grammar import own_subject
from variorum.read.quotes.draft import text_of
from variorum.read.quotes.introduced import Introduction
from variorum.read.quotes.marks import Quotation
from variorum.read.quotes.named import is_person

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PEOPLE = frozenset({"he", "she"})
_STOPS = (".", ":", "!", "?")


def told_before(found: Sequence[Quotation], number: int) -> Introduction | None:
    """Return the verb and subject of the sentence right before a quotation of whole sentences.

    "Lima shook her head. “I never signed it.”": a name, he or she acts there.
    """
    quotation = found[number]
    floor = found[number - 1].end if number else 0
    passage = quotation.passage
    if not text_of(passage)[floor : quotation.start].rstrip().endswith(_STOPS):
        return None
    end = quotation.start
    before = [s for s in passage.doc.sents if s.start_char < end and s.end_char <= end + 1]
    if not before:
        return None
    verb = before[-1].root
    who = own_subject(verb)
    if who is None or verb.idx < floor or who.idx < floor or not _acts(verb, who):
        return None
    return Introduction(verb, who)


def names_somebody(who: Token) -> bool:
    """Tell whether a subject is a person by name, or he or she."""
    return who.ent_type_ == "PERSON" or who.lower_ in _PEOPLE


def _acts(verb: Token, who: Token) -> bool:
    finite = verb.tag_ in _FINITE or any(c.tag_ in _FINITE for c in verb.lefts)
    party = names_somebody(who) or who.pos_ == "PROPN" or is_person(who)
    return party and finite and verb.pos_ in {"VERB", "AUX"} and who.i < verb.i
