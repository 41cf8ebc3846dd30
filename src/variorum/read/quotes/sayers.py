"""Whose words a cue beside a quotation announces, whatever the parse makes of the quotation."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from spacy.tokens import Token

from variorum.read.grammar import child, is_passive, own_subject, subject_of
from variorum.read.quotes.marks import Quotation
from variorum.read.quotes.named import addresses
from variorum.read.quotes.parties import listens, source_of

NOMINAL = frozenset({"PROPN", "PRON", "NOUN"})
PHRASE = frozenset({"PROPN", "PRON", "NOUN", "DET", "ADJ", "PART", "NUM"})
"""Parts of speech of a noun phrase."""
_WHEN = frozenset({"DATE", "TIME"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def speaker(verb: Token, quotation: Quotation | None = None) -> Token | None:
    """Return whose words a cue announces: no day, and nothing that stands in the quotation."""
    return next((w for w in _speakers(verb) if _can_speak(w, quotation)), None)


def _speakers(verb: Token) -> Iterator[Token | None]:
    """Yield who may be speaking; in `"…," said X` the parse may hold X for an object."""
    if is_passive(verb):
        yield source_of(verb)
        return
    yield own_subject(verb)
    yield source_of(verb)
    yield subject_of(verb)
    object_ = child(verb, "dobj", "attr", "npadvmod")
    yield object_ if object_ is not None and object_.pos_ in NOMINAL else None


def sayer(tokens: Sequence[Token], verb: Token, quotation: Quotation) -> Token | None:
    """Return whose words a cue after a quotation announces."""
    who = speaker(verb, quotation) or _named(tokens, verb)
    if verb == tokens[0] and (who is None or who.i < verb.i):
        return _inverted(tokens)
    return who


def _named(tokens: Sequence[Token], verb: Token) -> Token | None:
    """Return the head of the noun phrase right after a quotation, up to its verb."""
    between = [t for t in tokens if t.i < verb.i and t.is_alpha]
    if not between or between[0].pos_ not in NOMINAL | {"DET", "ADJ"}:
        return None
    return next((t for t in between if t.pos_ in NOMINAL and t.head not in between), None)


def led(verb: Token, floor: int) -> Token | None:
    """Return the head of the noun phrase between a comma and its verb, whatever its parse.

    In `In a statement to the Gazette, a deputy of Lima said: "…"` the parse hangs it on the paper.
    """
    start = verb.i
    while (
        start and verb.doc[start - 1].pos_ in PHRASE | {"ADP"} and verb.doc[start - 1].idx >= floor
    ):
        start -= 1
    if start == verb.i or verb.tag_ not in _FINITE or is_passive(verb) or not start:
        return None
    head = verb.doc[start : verb.i].root
    comma = verb.nbor(start - verb.i - 1).text == ","
    return head if comma and head.pos_ in NOMINAL and not listens(head, verb) else None


def _inverted(tokens: Sequence[Token]) -> Token | None:
    """Return the head of the noun phrase after a verb right behind a quotation, whatever its parse.

    In `"…," said Ana Lima, who runs Correct the Port` the parse may take her for an object.
    """
    run = list(takewhile(lambda t: t.pos_ in PHRASE, tokens[1:]))
    nouns = [t for t in run if t.pos_ in NOMINAL]
    return nouns[-1] if nouns else None


def _can_speak(who: Token | None, quotation: Quotation | None) -> bool:
    if who is None or who.ent_type_ in _WHEN or addresses(who):
        return False
    return quotation is None or not quotation.start <= who.idx < quotation.end
