"""Which nouns stand for somebody, or something, that says things."""

from functools import cache

from spacy.tokens import Token

from variorum.read.entities import lexicon, naming
from variorum.read.grammar import UTTERANCES, child
from variorum.read.quotes.lexicon import cues

_BODIES = frozenset({"PERSON", "ORG"})
_NOBODY = frozenset({"no", "not", "neither", "few", "hardly", "nobody", "none"})
_PEOPLES = frozenset({"PERSON", "ORG", "NORP"})
_AGENTS = ("er", "or", "ist", "ian", "man", "woman", "person")
"""Endings of words for people, beside the lists."""


def is_party(noun: Token) -> bool:
    """Tell whether a noun is a name, an office, or a body or document that speaks."""
    if noun.lower_ in cues().labels:
        return False
    return noun.ent_type_ in _BODIES or not _words().isdisjoint({noun.lower_, noun.lemma_.lower()})


def is_person(noun: Token) -> bool:
    """Tell whether a noun names a person or is a word for one."""
    if noun.lower_ in cues().labels:
        return False
    return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in naming.person_nouns()


def has_voice(noun: Token, verb: Token | None) -> bool:
    """Tell whether a source without a name may be called the speaker.

    A person, a body, a document or a statistic may; anything may that says something by a verb of
    which things are hardly ever the subject ("the boatswain told …"). What merely shows something
    ("the need for a fence suggests …") and what nobody can ask ("history will say …") may not.
    """
    words = {noun.lower_, noun.lemma_.lower()}
    if not cues().mute.isdisjoint(words) or denies(noun):
        return False
    if is_party(noun) or not cues().voices.isdisjoint(words) or noun.ent_type_ in _PEOPLES:
        return True
    if (members := _members(noun)) is not None:
        return has_voice(members, verb)
    if noun.pos_ == "PROPN" and _is_full_name(noun):
        return True
    if noun.pos_ == "NOUN" and noun.lemma_.lower().endswith(_AGENTS):
        return cues().things.isdisjoint(words)
    if verb is None or verb.pos_ != "VERB" or verb.lower_ == "according":
        return True
    lemma = verb.lemma_.lower()
    return lemma in cues().known and lemma not in cues().showing


def _members(noun: Token) -> Token | None:
    """Return of whom a number speaks: "many of the victims", "two of his aides"."""
    joint = next((c for c in noun.rights if c.lower_ == "of"), None)
    if joint is None or noun.pos_ not in {"ADJ", "NUM", "DET", "PRON"}:
        return None
    return child(joint, "pobj")


def _is_full_name(noun: Token) -> bool:
    """Tell whether a name that nobody knows has two words, not both in capitals."""
    words = [t for t in (*noun.lefts, noun) if t.pos_ == "PROPN"]
    return len(words) > 1 and not all(t.text.isupper() for t in words)


def denies(noun: Token) -> bool:
    """Tell whether a noun phrase says of nobody, or not of all, that they say so: "no man"."""
    return noun.left_edge.lower_ in _NOBODY


def addresses(who: Token) -> bool:
    """Tell whether a source is the reader, or a thing that bears words ("a shirt that read …").

    "Let's hope" is the reader, too.

    Of 23 with "you" 8 are annotated so, of 31 with "that" 3.
    """
    if who.lower_ != "that":
        return who.lower_ in {"you", "'s", "’s"}
    return who.head.dep_ != "relcl" or not has_voice(who.head.head, who.head)


@cache
def _words() -> frozenset[str]:
    offices = {words[-1] for words in naming.roles()}
    said = UTTERANCES | lexicon.documents()
    return cues().sources | naming.person_nouns() | offices | said
