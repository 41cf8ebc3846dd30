"""The category of a verb with what it takes."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from variorum.read.events.lexicon import vocabulary
from variorum.read.events.nouns import Coded, category_of, qualified
from variorum.read.events.people import is_folk
from variorum.read.events.senses import sense_of
from variorum.read.grammar import child, conjuncts, is_passive, subject_of

_TAKEN = frozenset({"dobj", "nsubjpass", "attr", "oprd", "acomp", "dative", "prt"})
_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_BODIES = frozenset({"ORG", "GPE", "NORP"})
_AWAY = frozenset({"out", "away", "off", "back", "down"})
"""Words before a second preposition ("pulled out of the pact")."""
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
    if coded.code == "MOBILIZE" and _keeps_peace(verb):
        return replace(coded, code="AID")
    code = sense_of(coded.code, verb)
    return replace(coded, code=code) if code is not None else None


def _with_thing(verb: Token, heads: list[Token]) -> Coded | None:
    pairs = vocabulary().pairs
    lemma = verb.lemma_.lower()
    subject = child(verb, "nsubj") if lemma in vocabulary().ends else None
    for thing in [*_complements(verb, heads), *([subject] if subject is not None else [])]:
        code = pairs.get((lemma, thing.lemma_.lower())) or pairs.get((lemma, thing.lower_))
        if code is not None:
            return Coded(qualified(code, thing), verb, thing)
    return None


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
        code = category_of(thing)
        if code is not None:
            return Coded(qualified(code, thing), verb, thing)
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
    if key == "ask" and not _is_demand(verb):
        return None
    if key in words.needs_particle and child(verb, "dobj") is not None:
        return None
    if key in words.needs_power and not _has_power(verb):
        return None
    if code is not None and key in words.needs_doer and not _is_somebody(subject_of(verb)):
        return None
    if code is None or (key not in words.needs_party and key not in words.needs_object):
        return code
    thing = _undergoer(key, verb)
    if thing is None and verb.dep_ in {"acl", "relcl"}:
        return code
    if thing is None or (key in words.needs_party and not _is_party(thing)):
        return None
    return code


def _undergoer(key: str, verb: Token) -> Token | None:
    """Return what a verb, or a verb with its preposition, takes."""
    joint = key.partition(" ")[2]
    if joint and key in vocabulary().needs_party:
        place = next((c for c in verb.rights if c.lower_ == joint), None)
        return child(place, "pobj") if place is not None else None
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return verb.head
    own = child(verb, "nsubj")
    if verb.dep_ == "relcl" and own is not None and own.tag_ not in {"WDT", "WP"}:
        return child(verb, "dobj") or verb.head  # "the shares that she received"
    return child(verb, "dobj", "nsubjpass", "dative")


def _is_demand(verb: Token) -> bool:
    """Tell whether asking demands a deed; "asked whether" and "asked him" are questions."""
    inner = child(verb, "xcomp", "ccomp")
    return inner is not None and (
        any(c.lower_ == "to" and c.dep_ == "aux" for c in inner.lefts)
        or any(c.tag_ == "MD" for c in inner.lefts)
    )


def _has_power(verb: Token) -> bool:
    """Tell whether a state or body does it: who else lets somebody do something yields nothing."""
    by = child(verb, "agent")
    doer = child(by, "pobj") if by is not None else None
    doer = subject_of(verb) if doer is None and not is_passive(verb) else doer
    if doer is None or doer.pos_ == "PRON":
        return doer is not None and doer.lower_ in {"it", "they"}
    return any(t.ent_type_ in _BODIES for t in (doer, *doer.lefts)) or is_folk(doer)


def _is_somebody(doer: Token | None) -> bool:
    """Tell whether a traveller is a named party or "she": a tram that arrives visits nobody."""
    if doer is None or doer.tag_ in {"WDT", "WP"}:
        return True
    if doer.pos_ == "PRON":
        return doer.lower_ in {"he", "she", "they", "we", "i"}
    return any(t.ent_type_ in _PARTIES for t in doer.subtree)


def _is_party(thing: Token) -> bool:
    if thing.pos_ == "PRON":
        return thing.lower_ not in {"it", "that", "this", "what"}
    if is_folk(thing):
        return True
    near = (c for c in thing.children if c.dep_ != "poss")
    return any(t.ent_type_ in _PARTIES for t in (thing, *near))


def _keeps_peace(verb: Token) -> bool:
    return any("peacekeep" in t.lower_ for t in verb.subtree)


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
    if verb.dep_ == "acl" and verb.tag_ == "VBN":  # "the summit, attended by nine ministers"
        yield verb.head
    for head in heads:
        yield from (m for m in head.children if m.dep_ in _MODIFIERS)
    for c in verb.children:
        if c.dep_ in {"prep", "prt"}:
            yield from (q for p in c.children if p.dep_ == "pobj" for q in conjuncts(p))
            inner = child(c, "prep") if c.lower_ in _AWAY else None
            yield from (p for p in inner.children if p.dep_ == "pobj") if inner is not None else ()
    for head in heads:
        for c in head.rights:
            if c.lower_ in {"of", "to", "in"} and c.dep_ == "prep":
                yield from (q for p in c.children if p.dep_ == "pobj" for q in conjuncts(p))
