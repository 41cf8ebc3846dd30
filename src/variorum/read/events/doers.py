"""What a doer that is no person makes of a deed: a storm, a rule, a thing that helps or backs."""

from spacy.tokens import Token

from variorum.read.events.lexicon import vocabulary
from variorum.read.events.parties import is_armed, is_folk, is_party
from variorum.read.grammar import child, is_passive, own_subject, subject_of

_KINDLY = frozenset({"SUPPORT", "AID", "AGREE", "CONSULT", "COOPERATE"})
"""Categories of deeds that need a will: a thing that helps or backs is only of use."""
_RULED = frozenset({"COERCE", "REJECT", "AID", "CONCEDE", "SANCTION"})
_PRESENT = frozenset({"VBZ", "VBP"})
MAX_REACH = 3
"""Nouns looked at from the doer inwards ("the second of the two storms")."""


def doer_of(verb: Token) -> Token | None:
    """Return the head of the phrase that names who or what does a deed."""
    if is_aim_of(verb):  # "efforts to mediate" mediate nothing, "the last quake to strike" struck
        return verb.head if kind_of(verb.head) is not None else None
    if not is_undergone(verb):
        return subject_of(verb)
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def is_aim_of(verb: Token) -> bool:
    """Tell whether an infinitive says what its noun is there for ("a reason to strike")."""
    hung = verb.tag_ == "VB" and verb.dep_ in {"acl", "relcl"} and verb.head.pos_ == "NOUN"
    return hung and own_subject(verb) is None


def is_undergone(verb: Token) -> bool:
    """Tell whether a verb stands in the passive; "spoke by phone" does not, though it has "by"."""
    if not is_passive(verb):
        return False
    by = child(verb, "agent")
    how = child(by, "pobj") if by is not None else None
    if how is None or not is_means(how):
        return True
    return verb.dep_ in {"acl", "relcl"} or child(verb, "nsubjpass", "auxpass") is not None


def is_means(how: Token) -> bool:
    """Tell whether a bare noun behind "by" says how, and not who ("by phone", "by ambulance")."""
    bare = how.tag_ == "NN" and not any(True for _ in how.children)
    return bare and how.lemma_.lower() in vocabulary().means


def kind_of(doer: Token) -> str | None:
    """Return what a doer that is no person makes of a deed."""
    kinds = vocabulary().doers
    return next((k for w in _heads(doer) if (k := kinds.get(w))), None)


def is_no_doer(code: str, verb: Token, doer: Token) -> bool:
    """Tell whether a doer does nothing: what a rule says, what a thing is good for."""
    kind = kind_of(doer)
    if kind == "none" or (kind == "aim" and code == "ASSAULT"):
        return True
    if doer.pos_ != "NOUN":
        return False
    if doer.lemma_.lower() in vocabulary().statutes and code in _RULED:
        return verb.tag_ in _PRESENT and child(verb, "aux") is None
    return code in _KINDLY and _is_thing(doer)


def _is_thing(doer: Token) -> bool:
    """Tell whether a noun names no people, body or craft, nor words that somebody says."""
    words = vocabulary()
    if is_party(doer) or is_folk(doer) or is_armed(doer) or doer.ent_type_:
        return False
    willing = words.utterances | words.bodies
    return doer.lemma_.lower() not in willing and doer.tag_ in {"NN", "NNS"}


def _heads(doer: Token) -> list[str]:
    """Return the lemmas that say what a doer is: its head, and what "a series of" is of."""
    found = [doer.lemma_.lower()]
    inner: Token | None = doer
    for _ in range(MAX_REACH):
        of = next((c for c in inner.rights if c.lower_ == "of"), None) if inner else None
        inner = child(of, "pobj") if of is not None else None
        if inner is None or doer.lemma_.lower() not in vocabulary().measures:
            break
        found.append(inner.lemma_.lower())
    return found
