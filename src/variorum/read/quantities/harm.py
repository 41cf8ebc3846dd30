"""Whether those counted were killed, injured, arrested: from verbs, states and tolls."""

from spacy.tokens import Token

from variorum.read.quantities.counted import Counted
from variorum.read.quantities.lexer import group, table

PERSONS = frozenset({"person", "troops", "police", "killed", "injured", "arrested", "casualty"})
_ATTACKS = frozenset({"shot", "stabbed", "burned"})
FATAL_REACH = 3
"""Tokens from an attack to the word that makes it deadly (`stabbed to death`: 2)."""
MAX_CLIMB = 4
"""Governors looked at between a number and its toll; beyond four is another clause."""


def harm(number: Token, found: Counted | None, after: Token | None, unit: str | None) -> str | None:
    """Return what befell those counted, or None; things that are no people are left alone."""
    named = table("nouns").get(found.noun.lemma_.lower()) if found else None
    if named is not None and named not in PERSONS:
        return None
    subject = found.noun if found else _collective(_bare(number))
    return (
        _state(found, after)
        or _verb(subject)
        or _clause(subject)
        or (_verb(_bare(number)) if subject.dep_ == "pobj" else None)
        or (_toll(number) if found is None or unit == "person" else None)
    )


def _bare(number: Token) -> Token:
    """Return the number itself, at the top of its own words (`two hundred`)."""
    while number.head.pos_ == "NUM" and number.dep_ in ("compound", "nummod", "quantmod"):
        number = number.head
    return number


def _collective(number: Token) -> Token:
    """`a family of five` suffers what befalls the family."""
    whole = number.head.head
    if number.dep_ == "pobj" and number.head.lower_ == "of":
        return whole if whole.lemma_.lower() in group("collectives") else number
    return number


def _state(found: Counted | None, after: Token | None) -> str | None:
    """`12 dead`, `seven injured`, `two soldiers wounded`."""
    following = None
    if found is not None and found.noun.i + 1 < len(found.noun.doc):
        following = found.noun.nbor(1)
    for token in (after, following):
        if token is not None and token.lower_ in table("states") and not _acts(token):
            unit = table("states")[token.lower_]
            return "killed" if unit in _ATTACKS and _fatal(token) else unit
    return None


def _acts(token: Token) -> bool:
    """Tell whether a form such as `killed` does the harm (it has an object)."""
    return any(c.dep_ == "dobj" for c in token.children)


def _verb(subject: Token) -> str | None:
    while subject.dep_ == "conj" and subject.head.pos_ in ("NOUN", "PROPN", "NUM"):
        subject = subject.head
    verb = subject.head
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    if subject.dep_ in ("nsubjpass", "dobj"):
        return _suffered(verb, subject) or _described(verb)
    return _did(verb) if subject.dep_ == "nsubj" else None


def _suffered(verb: Token, subject: Token) -> str | None:
    """`were killed`, `killed nine`, `claimed 31 lives`."""
    lemma = verb.lemma_.lower()
    if lemma == "claim":
        return "killed" if subject.lemma_.lower() == "life" else None
    if lemma in group("intransitive"):
        return None
    unit = table("harm").get(lemma)
    return "killed" if unit in _ATTACKS and _fatal(verb) else unit


def _did(verb: Token) -> str | None:
    """`died`, `lost their lives`, `suffered burns`, `are missing`."""
    lemma = verb.lemma_.lower()
    if lemma in group("intransitive"):
        return "killed"
    if lemma in group("suffering"):
        wounds = [c for c in verb.children if c.lemma_.lower() in group("wounds")]
        return "injured" if wounds else None
    if lemma == "lose" and any(c.lemma_.lower() == "life" for c in verb.children):
        return "killed"
    if verb.tag_ == "VBG" and verb.lower_ in table("states"):
        return table("states")[verb.lower_]
    return _described(verb)


def _described(verb: Token) -> str | None:
    """`left 12 dead`, `were found dead`, `are homeless`."""
    states = [c.lower_ for c in verb.children if c.dep_ in ("acomp", "attr", "oprd", "xcomp")]
    return next((table("states")[s] for s in states if s in table("states")), None)


def _fatal(verb: Token) -> bool:
    """`fatally shot`, `shot dead`, `stabbed to death`, `shot and killed`."""
    joined = [c for c in verb.children if c.dep_ == "conj"]
    if any(table("harm").get(c.lemma_.lower()) == "killed" for c in joined):
        return True
    parts = [verb, *verb.children, *(g for c in verb.children for g in c.children)]
    return any(t.lower_ in group("fatal") for t in parts if abs(t.i - verb.i) <= FATAL_REACH)


def _clause(subject: Token) -> str | None:
    """`people killed in the blast`, `those who were hurt`."""
    for child in subject.children:
        lemma = child.lemma_.lower()
        if child.dep_ == "acl" and child.tag_ == "VBN" and lemma in table("harm"):
            return table("harm")[lemma]
        if child.dep_ == "relcl" and lemma in table("harm"):
            passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in child.children)
            return table("harm")[lemma] if passive or lemma in group("intransitive") else None
    return None


def _toll(number: Token) -> str | None:
    """`the death toll rose to 12`, `a toll of 12`."""
    current = number
    for _ in range(MAX_CLIMB):
        if current.head.i == current.i:
            return None
        current = current.head
        if current.lemma_.lower() == "toll":
            return "killed"
        if current.pos_ in ("VERB", "AUX"):
            if current.lemma_.lower() not in group("toll_verbs"):
                return None
            tolls = [c for c in current.children if c.lemma_.lower() == "toll"]
            return (
                "killed" if any(c.dep_ in ("nsubj", "nsubjpass", "dobj") for c in tolls) else None
            )
    return None
