"""Counts that are denied: `nobody was hurt`, `no injuries were reported`, `without casualties`."""

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Quantity
from variorum.read.grammar import child
from variorum.read.quantities.counted import Counted
from variorum.read.quantities.harm import harm
from variorum.read.quantities.naming import PERSONS, lemma_of, unit_of
from variorum.read.quantities.tables import group, table

_PRONOUNS = frozenset({"nobody", "none"})
_HARMED = frozenset({"killed", "injured", "casualty", "abducted", "shot", "stabbed"})
"""Harm of which the denial is a count; "no arrests" and "no one is missing" hold for an hour."""
_EXCEPT = frozenset({"but", "else", "except", "other", "besides"})
_MODALS = frozenset({"MD", "TO"})
MAX_CLIMB = 4


def denied(passage: Passage) -> Iterator[Quantity]:
    """Yield a count of 0 for each denied harm; the span is the denying words.

    Only what is said to have happened to nobody: no wishes, conditions, plans and second denials.
    """
    for token in passage.doc:
        if token.lower_ not in _OPENERS:
            continue
        found = _OPENERS[token.lower_](token)
        if found is None:
            continue
        last, unit = found
        if unit in _HARMED and not _is_doubtful(last):
            yield _zero(passage, token, last, unit)


def _zero(passage: Passage, first: Token, last: Token, unit: str) -> Quantity:
    of = None
    if last.pos_ == "NOUN" and last.lower_ not in ("one", *_PRONOUNS):
        of = passage.span(last.idx, last.idx + len(last.text))
    return Quantity(
        span=passage.span(first.idx, last.idx + len(last.text)),
        value=0.0, low=0.0, high=0.0, unit=unit, of=of,
    )  # fmt: skip


def _no(token: Token) -> tuple[Token, str | None] | None:
    """`no one was killed`, `no injuries were reported`, `there were no deaths`."""
    if token.i + 1 >= len(token.doc):
        return None
    noun = token.nbor(1) if token.nbor(1).lower_ == "one" else token.head
    if token.dep_ != "det" and noun.lower_ != "one":
        return None
    if noun.i <= token.i or noun.pos_ not in ("NOUN", "PRON", "NUM"):
        return None
    if any(not _is_idle(c) for c in noun.children):
        return None
    return noun, _befell(noun)


def _is_idle(token: Token) -> bool:
    """Tell whether a word beside the noun leaves it whole: `no other injuries` are not none."""
    if token.lower_ in ("no", "of", "human", "or", "and") or token.dep_ in ("conj", "punct"):
        return True
    return token.dep_ == "acl"


def _pronoun(token: Token) -> tuple[Token, str | None] | None:
    """`nobody was hurt`, `none of the passengers was injured`."""
    if token.i + 1 < len(token.doc) and token.nbor(1).lower_ in _EXCEPT:
        return None
    limited = (c for c in token.rights if c.dep_ in ("prep", "amod", "advmod") and c.lower_ != "of")
    return None if next(limited, None) is not None else (token, harm(token, None, None, None))


def _without(token: Token) -> tuple[Token, str | None] | None:
    """`ended without casualties`; the harm itself must be named."""
    noun = child(token, "pobj")
    if noun is None or noun.i != token.i + 1:
        return None
    return noun, _named(noun)


def _befell(noun: Token) -> str | None:
    """Return the harm that a denied noun names or that its clause tells of it."""
    if noun.lower_ == "one":
        return harm(noun, None, None, None)
    named = _named(noun)
    if named is not None:
        return named if _is_reported(noun) else None
    unit = unit_of(noun)
    return harm(noun, Counted(noun, noun), None, unit) if unit in PERSONS else None


def _named(noun: Token) -> str | None:
    unit = table("nouns").get(lemma_of(noun))
    return unit if unit in _HARMED else None


def _is_reported(noun: Token) -> bool:
    """Tell whether the noun is said not to be there: `there were no`, `no ... were reported`."""
    verb = noun.head.lemma_.lower()
    if noun.dep_ in ("nsubjpass", "dobj", "attr", "nsubj"):
        return verb in group("reporting") or noun.dep_ == "attr"
    return False


def _is_doubtful(token: Token) -> bool:
    """Tell whether the denial is wished, asked, planned, or denied itself."""
    verb = token.head
    for _ in range(MAX_CLIMB):
        if verb.pos_ in ("VERB", "AUX") and _unreal(verb):
            return True
        if verb.head.i == verb.i:
            return False
        verb = verb.head
    return False


def _unreal(verb: Token) -> bool:
    for c in verb.children:
        if c.dep_ == "neg" or c.tag_ in _MODALS or c.lower_ in ("if", "whether", "unless", "until"):
            return True
        if c.dep_ == "advmod" and c.lower_ in group("grades"):
            return True
        if c.dep_ == "dobj" and any(g.dep_ == "amod" for g in c.lefts):
            return True
    return bool({verb.lemma_.lower(), verb.lower_} & group("wishing")) or _asks(verb)


def _asks(verb: Token) -> bool:
    end = verb.right_edge
    return verb.dep_ == "ROOT" and end.text == "?"


_OPENERS = {"no": _no, "nobody": _pronoun, "none": _pronoun, "without": _without}
