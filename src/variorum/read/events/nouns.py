"""The category that a noun names, with what stands around it."""

from dataclasses import dataclass

from spacy.tokens import Token

from variorum.read.events.lexicon import vocabulary
from variorum.read.grammar import child

_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_WEAPONS = frozenset({"air", "drone", "missile", "rocket", "artillery", "military", "bomb"})
_SHARED = frozenset({"by", "of", "between", "involving", "with"})
MAX_LEFT = 4
"""Words before a noun among which "joint" is looked for."""


@dataclass(frozen=True)
class Coded:
    """A happening: its category, the word that tells it, and a second word that decides it."""

    code: str
    word: Token
    thing: Token | None = None
    inverse: bool = False
    """Whether the verb's subject undergoes it: "came under attack from", "drew criticism from"."""

    @property
    def trigger(self) -> tuple[Token, ...]:
        """The words that tell it, in text order."""
        if self.thing is None:
            return (self.word,)
        first, last = sorted((self.word, self.thing), key=lambda t: t.i)
        return (first, last)


def code_of_noun(noun: Token) -> Coded | None:
    """Return what a noun names by itself: a rocket is a thing, unless somebody fires it."""
    code = category_of(noun) if noun.lemma_.lower() not in vocabulary().craft else None
    return Coded(qualified(code, noun), noun) if code is not None else None


def occurs(noun: Token) -> bool:
    """Tell whether a noun is said to take place ("riots broke out"): it needs no party then."""
    if noun.pos_ != "NOUN" or noun.dep_ != "nsubj":
        return False
    verb = noun.head
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} and child(verb, "dobj", "attr", "neg") is None
    return finite and verb.lemma_.lower() in vocabulary().occur


def _is_armed(noun: Token) -> bool:
    """Tell whether a flight or presence is one of armed forces ("bomber flights")."""
    words = vocabulary()
    near = (t for c in noun.children if c.dep_ not in {"relcl", "acl"} for t in c.subtree)
    return any(t.lemma_.lower() in words.craft | words.forces | {"military"} for t in near)


def qualified(code: str, thing: Token) -> str:
    """Let a noun's modifier decide: joint drills are cooperation, air strikes no protest."""
    if code == "MOBILIZE" and (_is_joint(thing) or _is_of_two(thing)):
        return "COOPERATE"
    if code == "PROTEST" and any(c.lower_ in _WEAPONS for c in thing.lefts):
        return "ASSAULT"
    return code


def _is_joint(thing: Token) -> bool:
    """Tell whether a thing is called joint, wherever the parse hangs the word ("joint patrol")."""
    start = max(thing.left_edge.i, thing.i - MAX_LEFT)
    return any(t.lower_ == "joint" for t in thing.doc[start : thing.i])


def _is_of_two(thing: Token) -> bool:
    """Tell whether two nations share in it ("drills involving Greek and Maltese ships")."""
    for joint in thing.rights:
        if joint.lower_ in _SHARED:
            nations = {t.lower_ for t in joint.subtree if t.ent_type_ in {"NORP", "GPE"}}
            linked = any(t.dep_ == "conj" and t.ent_type_ in _PARTIES for t in joint.subtree)
            return len(nations) > 1 and linked
    return False


def category_of(noun: Token) -> str | None:
    """Return a noun's category, with the noun before it where the two are one word."""
    nouns = vocabulary().nouns
    lemma = noun.lemma_.lower()
    if lemma in vocabulary().needs_craft and not _is_armed(noun):
        return None
    for c in noun.lefts:
        if c.dep_ == "compound" and f"{c.lower_} {lemma}" in nouns:
            return nouns[f"{c.lower_} {lemma}"]
    if lemma == "call" and any(c.lower_ == "for" or c.dep_ == "acl" for c in noun.rights):
        return "REQUEST"
    return nouns.get(lemma) or nouns.get(noun.lower_)
