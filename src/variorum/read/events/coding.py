"""The category of a verb with what it takes."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from variorum.read.events.evidence import near
from variorum.read.events.lexicon import vocabulary
from variorum.read.events.needs import allowed, takes_party
from variorum.read.events.nouns import category_of, means_another, qualified
from variorum.read.events.senses import sense_of
from variorum.read.events.told import Coded
from variorum.read.grammar import antecedent, child, conjuncts, is_passive

_TAKEN = frozenset({"dobj", "nsubjpass", "attr", "oprd", "acomp", "dative", "prt"})
_AWAY = frozenset({"out", "away", "off", "back", "down"})
"""Words before a second preposition ("pulled out of the pact")."""
_BESIDE = frozenset({"via", "despite"})
"""Prepositions before what a verb does not take ("sent via a courier service")."""
_MODIFIERS = frozenset({"compound", "amod", "nmod", "nummod", "quantmod"})


def code_of(verb: Token) -> Coded | None:
    """Return what a verb tells, the most specific entry first.

    Order: the verb with its object or complement; what its subject undergoes; the verb with a
    particle or preposition; a light verb with a noun that names a happening; the verb alone.
    """
    heads = _heads(verb)
    coded = (
        _with_thing(verb, heads)
        or _undergone(verb, heads)
        or _with_particle(verb)
        or _light(verb, heads)
        or _alone(verb)
        or _moving(verb)
    )
    if coded is None:
        return None
    if coded.code in {"MOBILIZE", "CONSULT"} and _keeps_peace(verb):
        return replace(coded, code="AID")
    code = sense_of(coded.code, verb, inverse=coded.inverse)
    return replace(coded, code=code) if code is not None else None


def _with_thing(verb: Token, heads: list[Token]) -> Coded | None:
    pairs = vocabulary().pairs
    lemma = _phrasal(verb)
    subject = child(verb, "nsubj") if lemma in vocabulary().ends else None
    for thing in [*_complements(verb, heads), *([subject] if subject is not None else [])]:
        code = pairs.get((lemma, thing.lemma_.lower())) or pairs.get((lemma, thing.lower_))
        if code is not None and thing.ent_type_ != "PERSON" and not means_another(thing):
            return Coded(qualified(code, thing), verb, thing)
    return None


def _phrasal(verb: Token) -> str:
    """Return a verb's lemma, with its particle where the two have pairs of their own."""
    lemma = verb.lemma_.lower()
    particle = child(verb, "prt")
    joined = f"{lemma} {particle.lower_}" if particle is not None else lemma
    return joined if joined in vocabulary().phrasal else lemma


def _undergone(verb: Token, heads: list[Token]) -> Coded | None:
    """Read "came under attack from raiders" and "drew criticism from unions".

    The doer must be told behind "from" or "by": without it nothing says that the subject does not
    act itself ("won support").
    """
    if verb.lemma_.lower() not in vocabulary().undergo or is_passive(verb):
        return None
    under = [q for c in verb.rights if c.lower_ == "under" for q in c.children]
    for thing in [*heads, *under]:
        code = category_of(thing)
        doer = doer_behind(verb, thing) if code is not None else None
        if code is not None and doer is not None:
            if thing.lemma_ == "fire" and doer.lemma_.lower() not in vocabulary().armed:
                code = "ACCUSE"
            return Coded(qualified(code, thing), verb, thing, inverse=True)
    return None


def doer_behind(verb: Token, thing: Token) -> Token | None:
    """Return who does what a verb's subject undergoes."""
    for word in (thing, verb):
        for c in word.rights:
            owner = c.lower_ == "of" and thing.lemma_.lower() in {"backing", "support"}
            if c.lower_ in {"from", "by"} or owner:
                return child(c, "pobj")
    return None


def _with_particle(verb: Token) -> Coded | None:
    lemma = verb.lemma_.lower()
    thing = child(verb, "dobj")
    behind = _givers_end(thing) if thing is not None and lemma == "return" else ()
    for c in (*verb.children, *behind):
        if (
            c.i > verb.i
            and c.dep_ in {"prep", "prt", "advmod", "dative"}
            and not _is_taken(verb, c)
        ):
            code = allowed(f"{lemma} {c.lower_}", verb)
            if code is not None:
                return Coded(code, verb, c)
    return None


def _is_taken(verb: Token, joint: Token) -> bool:
    """Tell whether a particle makes another verb of it than "into" would ("broken down into")."""
    particle = child(verb, "prt")
    return particle is not None and joint.lower_ == "into" and particle.i < joint.i


def _givers_end(thing: Token) -> Iterator[Token]:
    """Yield "to" behind what is returned to somebody, wherever the parse hangs it."""
    for word in thing.subtree:
        whom = child(word, "pobj") if word.lower_ == "to" and word.dep_ == "prep" else None
        if whom is not None and takes_party(whom):
            yield word


def _light(verb: Token, heads: list[Token]) -> Coded | None:
    words = vocabulary()
    lemma = verb.lemma_.lower()
    if lemma not in words.light:
        return None
    joined = verb.rights if lemma in words.sharing else ()
    inside = [q for c in joined if c.lower_ in {"in", "into", "up"} for q in c.children]
    for thing in [*heads, *inside]:
        code = category_of(thing)
        if code is not None:
            return Coded(qualified(code, thing), verb, thing)
    return None


def _alone(verb: Token) -> Coded | None:
    code = allowed(verb.lemma_.lower(), verb)
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


def _keeps_peace(verb: Token) -> bool:
    return any("peacekeep" in t.lower_ and verb.is_ancestor(t) for t in near(verb))


def _heads(verb: Token) -> list[Token]:
    """Return the heads of what the verb takes directly."""
    heads: list[Token] = []
    for c in verb.children:
        if c.dep_ in _TAKEN or (c.dep_ == "ccomp" and c.pos_ == "ADJ"):
            heads.extend(conjuncts(c) if c.tag_ not in {"WDT", "WP"} else [antecedent(c)])
    return heads


def _complements(verb: Token, heads: list[Token]) -> Iterator[Token]:
    """Yield what the verb takes: objects, their modifiers, what stands behind a preposition."""
    yield from heads
    if verb.dep_ == "acl" and verb.tag_ == "VBN":  # "the summit, attended by nine ministers"
        yield verb.head
    for head in heads:
        yield from (m for m in head.children if m.dep_ in _MODIFIERS)
    for c in verb.children:
        if c.dep_ in {"prep", "prt"} and c.lower_ not in _BESIDE:
            yield from (q for p in c.children if p.dep_ == "pobj" for q in conjuncts(p))
            inner = child(c, "prep") if c.lower_ in _AWAY else None
            yield from (p for p in inner.children if p.dep_ == "pobj") if inner is not None else ()
    for head in heads:
        for c in head.rights:
            if c.lower_ in {"of", "to", "in"} and c.dep_ == "prep":
                yield from (q for p in c.children if p.dep_ == "pobj" for q in conjuncts(p))
