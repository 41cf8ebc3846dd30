"""Nouns that mean people, though they name nobody."""

from spacy.tokens import Token

from variorum.read.events.lexicon import vocabulary
from variorum.read.grammar import child

_AGENTS = ("er", "or", "ist", "ian", "eer", "ee", "man", "woman")
"""Endings of nouns for who does something."""


def is_folk(token: Token) -> bool:
    """Tell whether a phrase means people or a body of people without naming them.

    Who does something for a living is called by the ending ("dockers", "activists"); what is no
    person though it ends so ("papers") is listed.
    """
    words = vocabulary()
    lemma = token.lemma_.lower()
    if lemma in words.measures | {"majority", "minority", "half", "most", "some", "many", "member"}:
        of = next((c for c in token.rights if c.lower_ == "of"), None)
        inner = child(of, "pobj") if of is not None else None
        return inner is not None and inner.lemma_.lower() in words.people
    if lemma in words.people:
        return True
    return token.pos_ == "NOUN" and lemma.endswith(_AGENTS) and lemma not in words.things
