"""The normalised name of what is counted: `person`, `troops`, `aircraft`, else the noun's lemma."""

from spacy.tokens import Token

from variorum.read.quantities.tables import group, persons, table

PERSONS = frozenset({"person", "troops", "police", "killed", "injured", "arrested", "casualty"})
_ENDINGS = (("men", "man"), ("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("s", ""))
"""Plural and singular endings of names of kinds."""
SHORTEST_IST = 5
"""Letters from which a noun in -ist may be one for a person."""
SPENDING_STEPS = 3
"""Governors of `pounds` looked at for a verb of money; beyond is another clause."""


def unit_of(noun: Token) -> str | None:
    """Return the unit of a counted noun: its lemma when the lexicon has no better."""
    lemma = lemma_of(noun)
    if lemma in _SPECIAL:
        return _SPECIAL[lemma](noun)
    known = table("nouns").get(lemma) or table("nouns").get(noun.lower_)
    if known is not None:
        return known
    if is_person(noun, lemma):
        return "troops" if lemma in ("personnel", "member") and _has(noun, "military") else "person"
    named = noun.tag_ == "NNPS" and noun.lower_.endswith("s")
    return lemma if (noun.pos_ in ("NOUN", "VERB") or named) and lemma.isalpha() else None


def lemma_of(noun: Token) -> str:
    """Return the singular of a noun in lower case, without hyphenated beginnings.

    Names in the plural (`four Harbour Policemen`, `two Tern Awards`) keep their form in the parse;
    of words in -oses it cuts off too much.
    """
    lemma = noun.lemma_.lower().rsplit("-", 1)[-1]
    whole = noun.lower_.rsplit("-", 1)[-1]
    if whole.endswith("oses") and lemma == whole[:-2]:
        return whole[:-1]
    return _singular(whole) if noun.tag_ == "NNPS" and lemma == whole else lemma


def _singular(plural: str) -> str:
    for ending, one in _ENDINGS:
        if plural.endswith(ending):
            return plural.removesuffix(ending) + one
    return plural


def is_person(noun: Token, lemma: str) -> bool:
    """Tell whether a noun is one of human beings: by the lexicon, as a people, or by `who`."""
    if lemma in persons() or noun.lower_ in persons() or noun.ent_type_ == "NORP":
        return True
    if _is_agent(lemma) or (noun.lower_ == "crew" and noun.tag_ == "NN"):
        return True
    return any(c.dep_ == "relcl" and any(g.lower_ == "who" for g in c.lefts) for c in noun.rights)


def _is_agent(lemma: str) -> bool:
    """Tell whether a noun's ending makes it one for a person: `winegrower`, `cellist`.

    -er alone does not: containers, towers.
    """
    if any(lemma.endswith(e) and lemma != e for e in group("agents")):
        return lemma not in group("no_agents")
    return lemma.endswith("ist") and len(lemma) >= SHORTEST_IST and lemma not in group("no_agents")


def is_money(pounds: Token) -> bool:
    """Tell whether `pounds` are money: paid, cost or raised, and not `pounds of` a thing."""
    if pounds.lower_ != "pounds":
        return False
    if pounds.i + 1 < len(pounds.doc) and pounds.nbor(1).lower_ == "of":
        return False
    current = pounds
    for _ in range(SPENDING_STEPS):
        current = current.head
        if current.lemma_.lower() in group("spending"):
            return True
        if current.pos_ == "VERB":
            return False
    return False


def _has(noun: Token, modifiers: str) -> bool:
    return any(t.lower_ in group(modifiers) for t in noun.lefts)


def _officer(noun: Token) -> str:
    """Police, unless the words before say `army officers` or `probation officers`."""
    if _has(noun, "military"):
        return "troops"
    other = [t for t in noun.lefts if t.dep_ in ("compound", "amod") and t.pos_ in ("NOUN", "ADJ")]
    plain = all(t.lower_ in group("constabulary") for t in other) or _has(noun, "police")
    return "police" if plain else "person"


def _body(noun: Token) -> str:
    """The dead, unless the words before say `legislative bodies`."""
    other = [t for t in noun.lefts if t.dep_ in ("compound", "amod")]
    return "killed" if all(t.lower_ in group("dead_bodies") for t in other) else "body"


def _source(noun: Token) -> str:
    """Who says something, unless it is a source of something."""
    return "source" if any(c.lower_ == "of" for c in noun.rights) else "person"


_SPECIAL = {"officer": _officer, "body": _body, "source": _source}
