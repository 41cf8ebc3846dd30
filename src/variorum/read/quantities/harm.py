"""Whether those counted were killed, injured, arrested: from verbs, states and deeds."""

from spacy.tokens import Token

from variorum.read.quantities.apart import whole_of
from variorum.read.quantities.counted import Counted, top
from variorum.read.quantities.naming import PERSONS, lemma_of
from variorum.read.quantities.tables import group, table
from variorum.read.quantities.tolls import of_harmed, toll

_WHOLES = frozenset({"all", "both", "each"})
"""What befalls `all of the five` befalls the five."""
_ATTACKS = frozenset({"shot", "stabbed", "burned"})
_ONLY_PERSONS = frozenset({
    "missing", "captured", "evacuated", "displaced", "rescued", "infected", "burned", "shot",
})  # fmt: skip
"""What befalls things too: said only of nouns that are surely people."""
FATAL_REACH = 3
"""Tokens from an attack to the word that makes it deadly (`stabbed to death`: 2)."""
CUSTODY_REACH = 2
"""Tokens from the preposition to `custody` (`into police custody`)."""
MAX_JOINED = 6
"""Conjuncts looked at from a number back to the first of its list."""


def harm(number: Token, found: Counted | None, after: Token | None, unit: str | None) -> str | None:
    """Return what befell those counted, or None; things that are no people are left alone."""
    subject = found.noun if found else _collective(top(number))
    if unit == "life":
        return "killed" if subject.head.lemma_.lower() in group("taking_lives") else None
    if found is not None and not _may_suffer(found.noun, unit):
        return None
    done = (
        _state(number, found, after)
        or _verb(subject)
        or (_verb(top(number)) if subject.dep_ == "pobj" else None)
        or _clause(subject)
        or (toll(number) if found is None or unit == "person" else None)
        or _of_whole(subject)
        or deed(subject)
        or of_harmed(number, found)
    )
    sure = found is None or unit in PERSONS or lemma_of(found.noun) in group("collectives")
    return done if sure or done not in _ONLY_PERSONS else None


def harm_of(noun: Token) -> str | None:
    """Return what the words right at a noun say befell it: `people killed`, `the dead`."""
    return table("states").get(noun.lower_) or _clause(noun) or _clause(noun.head.head)


def _may_suffer(noun: Token, unit: str | None) -> bool:
    """Tell whether what is counted may be people: no known things, no animals."""
    lemma = lemma_of(noun)
    known = table("nouns").get(lemma)
    people = known in PERSONS if known else unit in PERSONS or unit in (lemma, None)
    return people and lemma not in group("animals")


def _of_whole(subject: Token) -> str | None:
    """`killed 40 people, including 12 sailors`: what befell all befell the part."""
    whole = whole_of(subject)
    if whole is None or whole.pos_ not in ("NOUN", "PROPN", "NUM") or not _counts(whole):
        return None
    after = whole.nbor(1).lower_ if whole.i + 1 < len(whole.doc) else ""
    return _verb(whole) or _clause(whole) or _died(whole) or table("states").get(after)


def _counts(noun: Token) -> bool:
    """Tell whether a noun is counted by a number, or is one."""
    return noun.pos_ == "NUM" or any(c.pos_ == "NUM" for c in noun.lefts)


def _died(noun: Token) -> str | None:
    unit = table("nouns").get(lemma_of(noun))
    return unit if unit in ("killed", "injured", "arrested") else None


def _collective(number: Token) -> Token:
    """`a family of five` suffers what befalls the family."""
    whole = number.head.head
    if number.dep_ == "pobj" and number.head.lower_ == "of":
        alike = whole.lemma_.lower() in group("collectives") or whole.lower_ in _WHOLES
        return whole if alike else number
    return number


def _state(number: Token, found: Counted | None, after: Token | None) -> str | None:
    """`12 dead`, `seven injured`, `two soldiers wounded`."""
    following = None
    if found is not None and found.noun.i + 1 < len(found.noun.doc):
        following = found.noun.nbor(1)
    if following is not None and following.lower_ in group("captivity"):
        return "abducted"  # "holding 21 sailors hostage"
    before = number.nbor(-1) if number.i else None
    if found is None and before is not None and before.tag_ == "JJ":
        following = before  # "injured nine", the verb taken for an adjective
    for token in (after, following):
        if token is not None and token.lower_ in table("states") and not _acts(token):
            unit = table("states")[token.lower_]
            return "killed" if unit in _ATTACKS and _fatal(token) else unit
    return None


def _acts(token: Token) -> bool:
    """Tell whether a form such as `killed` does the harm (it has an object)."""
    return any(c.dep_ == "dobj" for c in token.children)


def _verb(subject: Token) -> str | None:
    for _ in range(MAX_JOINED):
        if subject.dep_ != "conj" or subject.head.pos_ not in ("NOUN", "PROPN", "NUM"):
            break
        subject = subject.head
    verb = subject.head
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    if _is_unreal(verb):
        return None
    if subject.dep_ in ("nsubjpass", "dobj"):
        return _suffered(verb) or _described(verb) or _held(verb)
    return _did(verb) if subject.dep_ == "nsubj" else None


def _is_unreal(verb: Token) -> bool:
    """Tell whether a harm is only planned or possible: `a plot to kill`, `could kill`."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helpers & group("possible"):
        return True
    if "to" not in helpers or "have" in helpers:
        return False
    return verb.head.lemma_.lower() in group("planning")


def _held(verb: Token) -> str | None:
    """`were placed under arrest`, `taken into custody`, `took nine people hostage`."""
    holds = verb.lemma_.lower() in group("holding")
    for c in verb.rights:
        captive = c.lemma_.lower() in group("captivity")
        if captive and holds and c.dep_ in ("oprd", "dobj", "xcomp", "attr"):
            return "abducted"
        after = (t.lower_ for t in c.doc[c.i + 1 : c.i + 1 + CUSTODY_REACH])
        if c.dep_ == "prep" and group("custody") & set(after):
            return "arrested"
    return None


def _suffered(verb: Token) -> str | None:
    """`were killed`, `killed nine`."""
    lemma = verb.lemma_.lower()
    if lemma in group("intransitive"):
        return None
    if lemma in group("with_down") and any(c.lower_ == "down" for c in verb.children):
        return "killed"  # "gunned down"
    if lemma == "treat":
        return "injured" if wounded(verb, "for") else None
    unit = table("harm").get(lemma)
    return "killed" if unit in _ATTACKS and _fatal(verb) else unit


def _did(verb: Token) -> str | None:
    """`died`, `lost their lives`, `suffered burns`, `are missing`."""
    lemma = verb.lemma_.lower()
    if lemma in group("intransitive"):
        return "killed"
    if lemma in group("suffering") or lemma == "have":
        wounds = any(c.lemma_.lower() in group("wounds") for c in verb.children)
        return "injured" if wounds or wounded(verb, "from") else None
    if lemma == "lose" and any(c.lemma_.lower() == "life" for c in verb.children):
        return "killed"
    if verb.tag_ == "VBG" and verb.lower_ in table("states"):
        return table("states")[verb.lower_]
    return _described(verb) or _held(verb)


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
        if child.dep_ == "acl" and child.tag_ == "VBG" and lemma in group("suffering"):
            return _did(child)
        if child.lower_ == "with" and child.dep_ == "prep" and wounded(subject, "with"):
            return "injured"
        if child.dep_ == "relcl" and lemma in table("harm"):
            passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in child.children)
            return table("harm")[lemma] if passive or lemma in group("intransitive") else None
    return None


def wounded(head: Token, preposition: str) -> bool:
    """Tell whether wounds hang on a word by a preposition: `treated for minor injuries`."""
    return any(
        g.lemma_.lower() in group("wounds")
        for c in head.rights if c.lower_ == preposition
        for g in c.children
    )  # fmt: skip


def deed(subject: Token) -> str | None:
    """`the killing of four guides`, `the deaths of 21 miners`, `the arrest of 15`."""
    act = subject.head.head
    if subject.dep_ != "pobj" or subject.head.lower_ != "of" or act.pos_ != "NOUN":
        return None
    if any(c.lower_ in group("only_tried") for c in act.lefts):
        return None
    lemma = lemma_of(act)
    done = table("deeds").get(lemma) or table("nouns").get(lemma)
    fatal = done in _ATTACKS and any(c.lower_ in group("fatal") for c in act.lefts)
    return "killed" if fatal else done if done in set(table("deeds").values()) else None
