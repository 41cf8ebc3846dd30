"""The category that a noun names, with what stands around it."""

from spacy.tokens import Token

from variorum.read.events.evidence import is_of_accident
from variorum.read.events.lexicon import vocabulary
from variorum.read.events.told import Coded
from variorum.read.grammar import child, conjuncts

_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_WEAPONS = frozenset({"air", "drone", "missile", "rocket", "artillery", "military", "bomb"})
_BLASTS = frozenset({"fire", "explosion", "blast"})
_SHARED = frozenset({"by", "of", "between", "involving", "with"})
_MARTIAL = frozenset({
    "military", "ground", "combat", "air", "naval", "offensive", "joint", "anti-terror", "army",
    "anti-terrorist", "counterterrorism", "counter-terrorism", "cross-border", "security",
})  # fmt: skip
ARGUMENTS = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "attr", "ROOT", "conj"})
_APART = frozenset({"compound", "nmod", "nummod", "poss", "relcl", "acl", "appos"})
"""Relations of a noun's modifiers that may tell it from the one told before."""
ANEW = frozenset({
    "again", "another", "second", "third", "fourth", "fifth", "also", "more", "further", "twice",
    "repeatedly", "often", "every", "each", "later", "other", "separate", "similar", "too",
    "regularly", "first", "latest", "last", "previous", "earlier", "recent", "next", "new", "only",
})  # fmt: skip
"""Words that tell a happening from the one told before."""
MAX_LEFT = 4
"""Words before a noun among which "joint" is looked for."""


def code_of_noun(noun: Token) -> Coded | None:
    """Return what a noun names by itself: a rocket is a thing, unless somebody fires it."""
    code = category_of(noun) if noun.lemma_.lower() not in vocabulary().craft else None
    unmeant = any(c.lower_ == "accidental" for c in noun.lefts)
    blast = noun.lemma_.lower() in _BLASTS and is_of_accident(noun)
    if code == "ASSAULT" and (unmeant or blast):
        code = "disaster"
    return Coded(qualified(code, noun), noun) if code is not None else None


def occurs(noun: Token) -> bool:
    """Tell whether a noun is said to take place ("riots broke out"): it needs no party then."""
    if noun.pos_ != "NOUN" or noun.dep_ != "nsubj":
        return False
    verb = noun.head
    if not _is_finite(verb) or child(verb, "neg") is not None:
        return False
    lemma, thing = verb.lemma_.lower(), child(verb, "dobj", "attr")
    if thing is None and lemma in vocabulary().occur:
        return True
    if thing is not None and lemma == "take" and thing.lemma_ == "place":
        return True
    coded = code_of_noun(noun) if lemma in vocabulary().causing else None
    return coded is not None and coded.code == "disaster"


def _is_finite(verb: Token) -> bool:
    """Tell whether a verb says what is or was so, and not what may or will be."""
    if verb.tag_ in {"VBD", "VBZ", "VBP"}:
        return True
    helpers = [c for c in verb.children if c.dep_ == "aux"]
    return bool(helpers) and all(c.tag_ in {"VBD", "VBZ", "VBP", "VBN"} for c in helpers)


def _is_armed(noun: Token) -> bool:
    """Tell whether a flight or presence is one of armed forces ("bomber flights")."""
    words = vocabulary()
    near = (t for c in noun.children if c.dep_ not in {"relcl", "acl"} for t in c.subtree)
    return any(t.lemma_.lower() in words.craft | words.forces | {"military"} for t in near)


def _is_of_troops(noun: Token) -> bool:
    """Tell whether an operation is one of forces: companies and surgeons have theirs, too."""
    near = {t.lower_ for t in noun.lefts} | {t.lemma_.lower() for t in noun.lefts}
    against = any(c.lower_ == "against" for c in noun.rights)
    return against or not near.isdisjoint(_MARTIAL | vocabulary().forces) or _is_armed(noun)


def _is_canvassing(rally: Token) -> bool:
    """Tell whether a rally is a candidate's own, which protests against nobody."""
    words = {"campaign", "election", "political", "victory", "party"}
    return any(c.dep_ == "poss" or c.lower_ in words for c in rally.lefts)


def _handed_on(noun: Token) -> str | None:
    """Return the category of the noun that an empty one leaves it to."""
    nouns = vocabulary().nouns
    for c in noun.children:
        inner = child(c, "pobj") if c.lower_ == "of" else c
        if inner is not None and (c.dep_ == "compound" or inner != c):
            code = nouns.get(inner.lemma_.lower()) or nouns.get(inner.lower_)
            if code is not None:
                return code
    return None


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
            sides = child(joint, "pobj", "dobj")
            near = [] if sides is None else [t for c in conjuncts(sides) for t in (c, *c.lefts)]
            near += [t for n in near if n.dep_ == "amod" for t in conjuncts(n)]
            nations = {t.lower_ for t in near if t.ent_type_ in {"NORP", "GPE"}}
            linked = any(t.dep_ == "conj" and t.ent_type_ in _PARTIES for t in near)
            return len(nations) > 1 and linked
    return False


def category_of(noun: Token) -> str | None:
    """Return a noun's category, with the noun before it where the two are one word."""
    nouns = vocabulary().nouns
    lemma = noun.lemma_.lower()
    for c in noun.lefts:
        if f"{c.lower_} {lemma}" in nouns:
            return nouns[f"{c.lower_} {lemma}"]
    if means_another(noun) or (lemma in vocabulary().needs_craft and not _is_armed(noun)):
        return None
    if lemma in vocabulary().empty:
        return _handed_on(noun)
    if lemma == "call" and _is_demand(noun):
        return "REQUEST"
    return nouns.get(lemma) or nouns.get(noun.lower_)


def _is_demand(call: Token) -> bool:
    """Tell whether a call is one "for" something or "to do" it, and none on the telephone."""
    behind = call.doc[call.i + 1 : call.i + 2]
    return any(t.lower_ == "for" or t.tag_ == "TO" for t in (*behind, *call.rights))


def means_another(noun: Token) -> bool:
    """Tell whether a noun is used in a sense that tells no happening ("heart attack")."""
    words = vocabulary()
    lemma = noun.lemma_.lower()
    if lemma in words.troops:
        return not _is_of_troops(noun)
    if lemma == "rally":
        return _is_canvassing(noun)
    others = words.other_senses.get(lemma)
    return others is not None and any(c.lower_ in others for c in noun.lefts)


def is_known(noun: Token) -> bool:
    """Tell whether a definite singular noun points at what was told before ("the attack")."""
    pointing = any(c.dep_ == "det" and c.lower_ in {"the", "this", "that"} for c in noun.lefts)
    more = any(_tells_apart(c) for c in noun.children)
    return pointing and not more and noun.tag_ == "NN" and noun.dep_ in ARGUMENTS


def _tells_apart(word: Token) -> bool:
    """Tell whether a noun's modifier says which one is meant ("the 2009 attack", "the first")."""
    if word.dep_ == "prep":
        return word.lower_ in {"of", "on", "by", "against", "between", "with", "in", "at", "from"}
    return word.dep_ in _APART or word.tag_ == "JJS" or word.lower_ in ANEW
