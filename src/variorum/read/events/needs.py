"""What a verb of the lexicon needs to count: a party, an object, a doer, somebody with power."""

from spacy.tokens import Token

from variorum.read.events.lexicon import vocabulary
from variorum.read.events.parties import PARTIES, is_folk
from variorum.read.grammar import child, is_negated, is_passive, subject_of

_BODIES = frozenset({"ORG", "GPE", "NORP"})


def allowed(key: str, verb: Token) -> str | None:
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
    if thing is None and verb.dep_ in {"acl", "relcl"} and child(verb, "nsubj") is None:
        return code
    if thing is None or (key in words.needs_party and not takes_party(thing)):
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
    found = child(verb, "dobj", "nsubjpass", "dative")
    return subject_of(verb) if found is None and is_passive(verb) else found


def _is_demand(verb: Token) -> bool:
    """Tell whether asking demands a deed; "asked whether" and "asked him" are questions."""
    inner = child(verb, "xcomp", "ccomp")
    return inner is not None and (
        any(c.lower_ == "to" and c.dep_ == "aux" for c in inner.lefts)
        or any(c.tag_ == "MD" for c in inner.lefts)
    )


def _has_power(verb: Token) -> bool:
    """Tell whether a state or body does it: who else lets somebody do something yields nothing."""
    if is_passive(verb) and child(verb, "agent") is None:
        who = child(verb, "nsubjpass") or subject_of(verb)
        return (
            verb.tag_ == "VBN"
            and not is_negated(verb)
            and who is not None
            and takes_party(who)
            and _is_dated(verb)
        )
    by = child(verb, "agent")
    doer = child(by, "pobj") if by is not None else None
    doer = subject_of(verb) if doer is None and not is_passive(verb) else doer
    if doer is None or doer.pos_ == "PRON":
        return doer is not None and doer.lower_ in {"it", "they"}
    return any(t.ent_type_ in _BODIES for t in (doer, *doer.lefts)) or is_folk(doer)


def _is_dated(verb: Token) -> bool:
    """Tell whether a passive tells what was or will be done, not what is so ("are allowed to")."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    return any(c.tag_ == "VBD" or c.lower_ in {"would", "been"} for c in helpers)


def _is_somebody(doer: Token | None) -> bool:
    """Tell whether a traveller is a named party or "she": a tram that arrives visits nobody."""
    if doer is None or doer.tag_ in {"WDT", "WP"}:
        return True
    if doer.pos_ == "PRON":
        return doer.lower_ in {"he", "she"}
    if doer.pos_ == "NOUN" and doer.lemma_.lower() not in vocabulary().envoys:
        return False
    return any(t.ent_type_ in PARTIES for t in doer.subtree)


def takes_party(thing: Token) -> bool:
    """Tell whether what a verb takes is a party, or people."""
    if thing.pos_ == "PRON":
        return thing.lower_ not in {"it", "that", "this", "what"}
    if is_folk(thing):
        return True
    near = (c for c in thing.children if c.dep_ != "poss")
    return any(t.ent_type_ in PARTIES for t in (thing, *near))
