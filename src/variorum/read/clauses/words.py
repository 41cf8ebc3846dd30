"""A clause's content words, its predicate, and whether it is denied or hedged."""

from collections.abc import Iterable

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Word
from variorum.read.grammar import child, is_negated

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_EMPTY = frozenset({
    "be", "have", "do", "such", "other", "same", "own", "many", "much", "more", "most",
    "several", "mr", "mr.", "mrs", "mrs.", "ms", "ms.",
})  # fmt: skip
_NEGATIVE = frozenset({"never", "hardly", "barely", "scarcely", "nowhere"})
_MODALS = frozenset({"may", "might", "could"})
_HEDGES = frozenset({
    "reportedly", "allegedly", "apparently", "possibly", "probably", "perhaps", "likely",
    "seemingly", "purportedly", "supposedly", "potentially", "maybe", "presumably", "unlikely",
    "possible", "alleged", "suspected", "reported", "apparent", "supposed", "purported",
})  # fmt: skip
_BELIEVED = frozenset({
    "believe", "think", "expect", "fear", "suspect", "allege", "report", "estimate", "say",
    "rumour", "rumor", "assume", "presume", "understand",
})  # fmt: skip
_SEEM = frozenset({"seem", "appear"})


def words_of(passage: Passage, tokens: Iterable[Token]) -> tuple[Word, ...]:
    """Return the content words among `tokens`, lemmas in lower case."""
    return tuple(word(passage, t) for t in tokens if _has_content(t))


def word(passage: Passage, token: Token) -> Word:
    """Return a token as a word with article offsets."""
    text = token.text
    start = passage.offset + token.idx + len(text) - len(text.lstrip())
    return Word(start, start + len(text.strip()), lemma(token), token.pos_)


def lemma(token: Token) -> str:
    """Return the token's lemma in lower case; a name's is the name."""
    return (token.lemma_ or token.text).strip().lower()


def _has_content(token: Token) -> bool:
    if token.pos_ in _CONTENT:
        return lemma(token) not in _EMPTY and any(c.isalnum() for c in token.text)
    return token.pos_ == "ADV" and token.lower_ in _NEGATIVE


def predicate_of(head: Token) -> Token:
    """Return what the clause says: the main verb, or what a copula joins to its subject."""
    if head.lemma_ == "be" or head.pos_ == "AUX":
        told = child(head, "attr", "acomp", "oprd")
        if told is not None:
            return told
        place = child(head, "prep")
        inner = child(place, "pobj") if place is not None else None
        return inner if inner is not None else head
    return head


def negated(head: Token) -> bool:
    """Tell whether the clause is denied within itself."""
    if head.dep_ == "pcomp" and head.head.lower_ == "without":
        return True
    if head.lemma_ == "deny" and child(head, "xcomp", "ccomp", "dobj") is not None:
        return True
    return is_negated(head)


def hedged(head: Token, tokens: Iterable[Token]) -> bool:
    """Tell whether the clause says that something may be so (modality, not rough numbers)."""
    if head.lemma_ in _SEEM and child(head, "xcomp") is not None:
        return True
    if head.lemma_ in _BELIEVED and child(head, "auxpass") and child(head, "xcomp"):
        return True
    return any(
        (t.dep_ == "aux" and t.lower_ in _MODALS) or (t.lower_ in _HEDGES and t.dep_ != "pobj")
        for t in tokens
    )
