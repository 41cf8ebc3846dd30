"""Whose happening a noun names."""

from spacy.tokens import Token

from variorum.read.events.lexicon import vocabulary
from variorum.read.events.people import is_folk
from variorum.read.grammar import child

HOLDERS = frozenset({"GPE", "NORP", "ORG"})
"""Entity types that can hold a happening without a title."""
_PARTIES = HOLDERS | {"PERSON"}
_DEEDS = frozenset({"ASSAULT", "PROTEST", "COERCE", "SANCTION"})
_WORDS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
"""Categories of words, which come "from" who says them."""


def holder_of(noun: Token) -> Token | None:
    """Return the named party whose happening a noun names.

    "Oslo's annexation", "US bomber flights", "drills by Greek ships", "talks between A and B".
    """
    for c in noun.lefts:
        found = _before(noun, c)
        if found is not None:
            return found
    behind = [*noun.rights, *noun.doc[noun.i + 1 : noun.i + 2]]
    for c in behind:
        if c.dep_ not in {"prep", "agent"} or c.lower_ not in {"by", "between", "of", "from"}:
            continue
        held = child(c, "pobj")
        if held is not None and _holds(noun, c.lower_, held):
            return held
    return None


def _before(noun: Token, word: Token) -> Token | None:
    """Return the party that a word before a noun names, if it does."""
    hyphened = word.i + 1 < noun.i and word.nbor().text in {"-", "–"}
    if word.dep_ not in {"poss", "amod", "compound", "nmod"} or hyphened:
        return None  # "Oslo-brokered", "the Peru-Chile war"
    if word.ent_type_ in HOLDERS and word.text[:1].isupper() and not _is_scene(noun, word):
        return word
    if word.dep_ == "poss" and noun.lemma_ != "war":
        return word if word.ent_type_ == "PERSON" or is_folk(word) else None
    inner = next((d for d in word.lefts if d.ent_type_ in HOLDERS), None)
    named = word.dep_ == "compound" and inner is not None and inner.text[:1].isupper()
    return inner if named else None


def _is_scene(noun: Token, place: Token) -> bool:
    """Tell whether a place's name only says where ("the Lima bombing"), unlike "US strikes"."""
    deed = vocabulary().nouns.get(noun.lemma_.lower()) in _DEEDS
    return deed and place.dep_ == "compound" and place.ent_type_ == "GPE" and place.text.istitle()


def _holds(noun: Token, joint: str, held: Token) -> bool:
    """Tell whether a phrase behind a noun says whose happening it is."""
    named = is_folk(held) or any(t.ent_type_ in _PARTIES for t in held.subtree)
    if joint == "of":
        return named and is_forces(held)
    if joint == "from":
        return named and vocabulary().nouns.get(noun.lemma_.lower()) in _WORDS
    return named


def is_forces(held: Token | None) -> bool:
    """Tell whether a phrase names armed forces ("the deployment of Greek troops")."""
    return held is not None and held.lemma_.lower() in vocabulary().forces
