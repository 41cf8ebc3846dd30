"""The words around a cue: its auxiliaries, and the noun phrase whose words they are."""

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.read.grammar import child, is_negated, own_subject, trimmed, voice_of, whole
from variorum.read.quotes.draft import Range, TokenRange, characters
from variorum.read.quotes.lexicon import cues

CUE_PARTS = frozenset({"aux", "auxpass", "neg", "prt", "advmod", "preconj"})
"""What may belong to a cue when it stands next to it."""


def source_of(verb: Token) -> Token | None:
    """Return the noun whose words they are; a passive verb's is its agent."""
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
        by = next((c for c in verb.rights if c.dep_ == "agent"), None)
        return child(by, "pobj") if by is not None else None
    return own_subject(verb) or voice_of(verb)


def source_range(passage: Passage, who: Token | None, cue: TokenRange) -> Range | None:
    """Return the characters of a source's noun phrase, never reaching over the cue."""
    if who is None or cue[0] <= who.i < cue[1]:
        return None
    start, end = whole(who)
    if start <= cue[0] < end:
        start, end = (start, cue[0]) if who.i < cue[0] else (cue[1], end)
        start, end = trimmed(who.doc, start, end)
    return characters(passage, start, end) if start < end else None


def cue_range(verb: Token) -> TokenRange:
    """Return the verb with the auxiliaries, negation and adverbs that stand next to it."""
    start, end = verb.i, verb.i + 1
    if _goes_on(verb):
        return cue_range(verb.head)[0], end
    for left in sorted(
        (c for c in verb.lefts if c.dep_ in CUE_PARTS), key=lambda c: c.i, reverse=True
    ):
        if left.right_edge.i + 1 != start or left.left_edge.i != left.i:
            break
        start = left.i
    for right in verb.rights:
        if right.dep_ == "prt" and right.i == end:
            end = right.i + 1
    return start, end


def is_withheld(word: Token) -> bool:
    """Tell whether a cue says that something is not said.

    "would not confirm", "neither confirmed nor denied", "declined to say".
    """
    if word.pos_ != "VERB":
        return False
    first = word.head if word.dep_ == "conj" else word
    neither = any(c.lower_ in {"neither", "nor"} for c in first.children)
    return is_negated(word) or neither or (word.dep_ == "xcomp" and withholds(word.head))


def _goes_on(verb: Token) -> bool:
    """Tell whether a cue is the end of a longer one ("declined to say", "neither … nor denied")."""
    if verb.i - verb.head.i != 2:  # "to" or "nor" stands between
        return False
    nor = verb.dep_ == "conj" and verb.nbor(-1).lower_ == "nor"
    return nor or (verb.dep_ == "xcomp" and withholds(verb.head))


def withholds(verb: Token) -> bool:
    """Tell whether a verb takes what is not said or done: "declined to", "refused to"."""
    return cues().infinitive.get(verb.lemma_.lower()) == "denied"


def agent_of(noun: Token) -> Token | None:
    """Return who made what a noun names: "a statement by the ministry"."""
    for c in noun.rights:
        if c.lower_ in {"by", "from"} and c.dep_ in {"prep", "agent"}:
            return child(c, "pobj")
    return None
