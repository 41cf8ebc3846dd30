"""Words of a deed that tell none here: sayings, prices, shows, manners, talk of one alone."""

from spacy.tokens import Token

from variorum.read.events.doers import doer_of
from variorum.read.events.lexicon import COOPERATIVE, vocabulary
from variorum.read.events.parties import is_armed, is_own
from variorum.read.grammar import child, subject_of

_ONESELF = frozenset({"AID", "ASSAULT", "SUPPORT"})
"""Categories of what nobody does to himself."""
_SHOWN = frozenset({"politics", "CONSULT", "SUPPORT", "AGREE", "COOPERATE"})
"""Categories whose verbs are used of shows and awards, too ("nominated for", "hosted")."""
_SHOWING = frozenset({
    "host", "nominate", "present", "honor", "honour",
})  # fmt: skip
_PLAIN = frozenset(
    {"feed", "let", "sign", "talk", "meet", "back", "host", "help", "honor", "honour", "trade"}
)
"""Verbs that a particle makes another verb of."""
_FOES = frozenset({"against", "with", "alongside"})
_MANNERS = frozenset({
    "badly", "unfairly", "well", "poorly", "fairly", "differently", "equally", "seriously",
    "harshly", "kindly", "better", "worse",
})  # fmt: skip
_MONEY = frozenset({"MONEY", "PERCENT"})


def is_no_deed(code: str, verb: Token) -> bool:
    """Tell whether words of a deed are a saying, a price, an effort, a show or a manner.

    Args:
        code: the category of the words by themselves.
        verb: the verb.
    """
    if code in _ONESELF and any(c.dep_ == "dobj" and is_own(c) for c in verb.rights):
        return True
    if code in COOPERATIVE and _is_another_verb(verb):
        return True
    if code in _SHOWN and verb.lemma_.lower() in _SHOWING and _is_of_stage(verb):
        return True
    if code == "CONSULT" and (_is_interview(verb) or _is_monologue(verb)):
        return True
    if _is_idiom(verb) or _is_manner(verb) or _is_filled(verb):
        return True
    return _is_priced(code, verb) or _is_striving(code, verb)


def _is_monologue(verb: Token) -> bool:
    """Tell whether one speaker only talks of something ("discusses the case", "talks about unity").

    Talks have two sides: "with" or "to" somebody, or several who talk, or a body that does.
    """
    if verb.lemma_.lower() not in {"discuss", "talk"}:
        return False
    if any(c.lower_ in {"with", "to", "between"} for c in verb.rights):
        return False
    doer = subject_of(verb)
    if doer is None or child(doer, "conj") is not None:
        return False
    one = doer.tag_ in {"NN", "NNP"} or doer.lower_ in {"he", "she", "i", "it", "you"}
    return one and doer.ent_type_ not in {"GPE", "NORP", "ORG"} and not _is_body(doer)


def _is_body(doer: Token) -> bool:
    """Tell whether a singular noun means several people ("the council", "the delegation")."""
    return doer.pos_ == "NOUN" and doer.lemma_.lower() in vocabulary().gatherings


def _is_filled(verb: Token) -> bool:
    """Tell whether a place is only full of something ("flooded with letters"), or one only yields.

    Who is "resigned to" a thing leaves no office.
    """
    lemma = verb.lemma_.lower()
    behind = {c.lower_ for c in verb.rights if c.dep_ == "prep"}
    if lemma == "strike" and any(c.dep_ == "dobj" and c.pos_ == "PRON" for c in verb.rights):
        doer = subject_of(verb)
        return doer is not None and doer.lower_ in {"what", "it", "that"}
    return (lemma in {"flood", "shower"} and "with" in behind) or (
        lemma == "resign" and "to" in behind
    )


def _is_idiom(verb: Token) -> bool:
    """Tell whether a verb and its object are a saying ("struck a chord", "released an album")."""
    thing = child(verb, "dobj", "nsubjpass")
    if thing is None and verb.dep_ in {"acl", "relcl"}:
        thing = verb.head
    pairs = vocabulary().idioms
    return thing is not None and (verb.lemma_.lower(), thing.lemma_.lower()) in pairs


def _is_of_stage(verb: Token) -> bool:
    """Tell whether what a verb takes is a show or award ("hosted the gala", "nominated for")."""
    taken = [c for c in verb.rights if c.dep_ in {"dobj", "prep", "nsubjpass"}]
    words = (
        t.lemma_.lower()
        for c in taken
        for t in (c, *(d for p in c.children for d in (p, *p.lefts)))
    )
    return not vocabulary().stage.isdisjoint(words)


def _is_another_verb(verb: Token) -> bool:
    """Tell whether a particle makes another verb of it ("signed up", "talked down")."""
    particle = child(verb, "prt")
    if particle is None:
        return False
    words = vocabulary()
    joined = f"{verb.lemma_.lower()} {particle.lower_}"
    return joined not in words.verbs and joined not in words.phrasal and verb.lemma_ in _PLAIN


def _is_interview(verb: Token) -> bool:
    """Tell whether somebody only speaks to the press ("told", "spoke to", "met reporters")."""
    press = vocabulary().press
    for c in verb.rights:
        whom = child(c, "pobj") if c.lower_ in {"to", "with"} else c
        if whom is not None and (c.dep_ == "dobj" or whom != c):
            return whom.lemma_.lower() in press
    return False


def _is_striving(code: str, verb: Token) -> bool:
    """Tell whether a fight is only an effort ("fought for our pensions", "battled to cut costs").

    Whom the armed fight is left out more often than named, so theirs stays a fight.
    """
    if code != "ASSAULT" or verb.lemma_.lower() not in {"fight", "battle"}:
        return False
    if child(verb, "dobj") is not None or any(c.lower_ in _FOES for c in verb.rights):
        return False
    doer = doer_of(verb)
    aim = any(c.lower_ == "for" or c.dep_ in {"xcomp", "advcl"} for c in verb.rights)
    return aim and not (doer is not None and is_armed(doer))


def _is_manner(verb: Token) -> bool:
    """Tell whether treating somebody only says how ("were treated unfairly", "like criminals")."""
    if verb.lemma_ != "treat":
        return False
    return any(c.lower_ in _MANNERS or c.lower_ in {"like", "as"} for c in verb.rights)


def _is_priced(code: str, verb: Token) -> bool:
    """Tell whether it is a price that is asked or paid ("charges 90 euros a night")."""
    if code == "AID" and verb.lemma_ in {"pay", "spend"}:
        return any(c.lower_ == "for" for c in verb.rights)
    thing = child(verb, "dobj") if code == "ACCUSE" and verb.lemma_ == "charge" else None
    return thing is not None and any(_is_money(t) for t in thing.subtree)


def _is_money(token: Token) -> bool:
    return token.ent_type_ in _MONEY or token.lemma_ in {"euro", "dollar", "pound", "cent", "yen"}
