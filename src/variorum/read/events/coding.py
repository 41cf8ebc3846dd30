"""The category of a verb with what it takes, or of a noun that names a happening."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from variorum.read.events.lexicon import vocabulary
from variorum.read.grammar import child, conjuncts

_TAKEN = frozenset({"dobj", "nsubjpass", "attr", "oprd", "acomp", "dative", "prt"})
_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_WEAPONS = frozenset({"air", "drone", "missile", "rocket", "artillery", "military", "bomb"})
_SHARED = frozenset({"by", "of", "between", "involving", "with"})
MAX_LEFT = 4
"""Words before a noun among which "joint" is looked for."""
_MODIFIERS = frozenset({"compound", "amod", "nmod", "nummod", "quantmod"})


@dataclass(frozen=True)
class Coded:
    """A happening: its category, the word that tells it, and a second word that decides it."""

    code: str
    word: Token
    thing: Token | None = None

    @property
    def trigger(self) -> tuple[Token, ...]:
        """The words that tell it, in text order."""
        if self.thing is None:
            return (self.word,)
        first, last = sorted((self.word, self.thing), key=lambda t: t.i)
        return (first, last)


def code_of(verb: Token) -> Coded | None:
    """Return what a verb tells, the most specific entry first.

    Order: the verb with its object or complement; with a particle or preposition; a light verb
    with a noun that names a happening; the verb alone.
    """
    heads = _heads(verb)
    coded = (
        _with_thing(verb, heads)
        or _with_particle(verb)
        or _light(verb, heads)
        or _alone(verb)
        or _moving(verb)
    )
    if coded is not None and coded.code == "MOBILIZE" and _keeps_peace(verb):
        return replace(coded, code="AID")
    return coded


def _with_thing(verb: Token, heads: list[Token]) -> Coded | None:
    pairs = vocabulary().pairs
    lemma = verb.lemma_.lower()
    for thing in _complements(verb, heads):
        code = pairs.get((lemma, thing.lemma_.lower())) or pairs.get((lemma, thing.lower_))
        if code is not None:
            return Coded(_qualified(code, thing), verb, thing)
    return None


def _with_particle(verb: Token) -> Coded | None:
    lemma = verb.lemma_.lower()
    for c in verb.children:
        if c.dep_ in {"prep", "prt", "advmod", "dative"}:
            code = _allowed(f"{lemma} {c.lower_}", verb)
            if code is not None:
                return Coded(code, verb, c)
    return None


def _light(verb: Token, heads: list[Token]) -> Coded | None:
    words = vocabulary()
    lemma = verb.lemma_.lower()
    if lemma not in words.light:
        return None
    joined = verb.rights if lemma in words.sharing else ()
    inside = [q for c in joined if c.lower_ in {"in", "into", "up"} for q in c.children]
    for thing in [*heads, *inside]:
        code = _noun(thing)
        if code is not None:
            return Coded(_qualified(code, thing), verb, thing)
    return None


def _alone(verb: Token) -> Coded | None:
    code = _allowed(verb.lemma_.lower(), verb)
    return Coded(code, verb) if code is not None else None


def _moving(verb: Token) -> Coded | None:
    """Read warships that sail and bombers that fly."""
    words = vocabulary()
    subject = child(verb, "nsubj", "dobj") if verb.lemma_.lower() in words.moves else None
    if subject is None:
        return None
    crew = [t.lemma_.lower() for t in subject.subtree if t.pos_ in {"NOUN", "PROPN"}]
    if not any(word in words.craft for word in crew):
        return None
    return Coded("COOPERATE" if _nations(subject) > 1 else "MOBILIZE", verb)


def _nations(subject: Token) -> int:
    """Return how many nations' craft a subject joins by "and"."""
    named = [t for t in subject.subtree if t.ent_type_ == "NORP" and t.dep_ in {"amod", "conj"}]
    return len({t.lower_ for t in named})


def _allowed(key: str, verb: Token) -> str | None:
    """Return a verb's category where what it needs is there."""
    words = vocabulary()
    code = words.verbs.get(key)
    if code is None or (key not in words.needs_party and key not in words.needs_object):
        return code
    thing = child(verb, "dobj", "nsubjpass", "dative")
    if thing is None and verb.dep_ in {"acl", "relcl"}:
        return code
    if thing is None or (key in words.needs_party and not _is_party(thing)):
        return None
    return code


def _is_party(thing: Token) -> bool:
    if thing.pos_ == "PRON":
        return thing.lower_ not in {"it", "that", "this", "what"}
    return any(t.ent_type_ in _PARTIES for t in (thing, *thing.children))


def _qualified(code: str, thing: Token) -> str:
    """Let a noun's modifier decide: joint drills are cooperation, air strikes no protest."""
    if code == "MOBILIZE" and (_is_joint(thing) or _of_two(thing)):
        return "COOPERATE"
    if code == "PROTEST" and any(c.lower_ in _WEAPONS for c in thing.lefts):
        return "ASSAULT"
    return code


def _is_joint(thing: Token) -> bool:
    """Tell whether a thing is called joint, wherever the parse hangs the word ("joint patrol")."""
    start = max(thing.left_edge.i, thing.i - MAX_LEFT)
    return any(t.lower_ == "joint" for t in thing.doc[start : thing.i])


def _of_two(thing: Token) -> bool:
    """Tell whether two nations share in it ("drills involving Greek and Maltese ships")."""
    for joint in thing.rights:
        if joint.lower_ in _SHARED:
            nations = {t.lower_ for t in joint.subtree if t.ent_type_ in {"NORP", "GPE"}}
            linked = any(t.dep_ == "conj" and t.ent_type_ in _PARTIES for t in joint.subtree)
            return len(nations) > 1 and linked
    return False


def _keeps_peace(verb: Token) -> bool:
    return any("peacekeep" in t.lower_ for t in verb.subtree)


def code_of_noun(noun: Token) -> Coded | None:
    """Return what a noun names by itself."""
    code = _noun(noun)
    return Coded(_qualified(code, noun), noun) if code is not None else None


def _noun(noun: Token) -> str | None:
    """Return a noun's category, with the noun before it where the two are one word."""
    nouns = vocabulary().nouns
    lemma = noun.lemma_.lower()
    for c in noun.lefts:
        if c.dep_ == "compound" and f"{c.lower_} {lemma}" in nouns:
            return nouns[f"{c.lower_} {lemma}"]
    return nouns.get(lemma) or nouns.get(noun.lower_)


def _heads(verb: Token) -> list[Token]:
    """Return the heads of what the verb takes directly."""
    heads: list[Token] = []
    for c in verb.children:
        if c.dep_ in _TAKEN or (c.dep_ == "ccomp" and c.pos_ == "ADJ"):
            heads.extend(conjuncts(c))
    return heads


def _complements(verb: Token, heads: list[Token]) -> Iterator[Token]:
    """Yield what the verb takes: objects, their modifiers, what stands behind a preposition."""
    yield from heads
    for head in heads:
        yield from (m for m in head.children if m.dep_ in _MODIFIERS)
    for c in verb.children:
        if c.dep_ == "prep":
            yield from (q for p in c.children if p.dep_ == "pobj" for q in conjuncts(p))
    for head in heads:
        for c in head.rights:
            if c.lower_ in {"of", "to", "in"} and c.dep_ == "prep":
                yield from (q for p in c.children if p.dep_ == "pobj" for q in conjuncts(p))
