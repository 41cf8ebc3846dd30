"""Which nouns stand for somebody, or something, that says things."""

from functools import cache

from spacy.tokens import Token

from variorum.read.entities import lexicon, naming
from variorum.read.grammar import UTTERANCES
from variorum.read.quotes.lexicon import cues

_BODIES = frozenset({"PERSON", "ORG"})


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


@cache
def _words() -> frozenset[str]:
    offices = {words[-1] for words in naming.roles()}
    said = UTTERANCES | lexicon.documents()
    return cues().sources | naming.person_nouns() | offices | said
