"""What a number without a noun counts: `a town of 4,000`, `Injured: 74`, `five with burns`."""

from spacy.tokens import Token

from variorum.model import Quantity
from variorum.read.quantities.counted import top
from variorum.read.quantities.harm import wounded
from variorum.read.quantities.naming import PERSONS, lemma_of, unit_of
from variorum.read.quantities.tables import group, table
from variorum.read.quantities.tolls import STATE_REACH

POPULATION_REACH = 4
"""Tokens before a number in which `population` says that it counts people."""
GREATEST_QUAKE = 10.0
MAGNITUDE_REACH = 2
"""Tokens between `magnitude` and its number (`magnitude of`)."""
RICHTER_REACH = 5
"""Tokens behind a number in which its scale stands (`on the open-ended Richter scale`)."""
_HYPHENS = frozenset({"-", "–"})
HARMED = frozenset({"killed", "injured", "shot", "stabbed", "burned"})
_ABOARD = frozenset({"aboard", "onboard"})
_THEM = frozenset({"them", "those", "these", "whom", "which"})
_PERSONAL = frozenset({"us", "you", "whom"})
_CONDITIONS = frozenset({"critical", "stable", "ill", "sick"})
_FATALLY = frozenset({"fatally", "mortally"})


def bare_unit(number: Token, before: Quantity | None) -> str | None:
    """Return the unit of a number that no noun follows; `before` is the quantity before it.

    None where nothing tells. A person is told by where (`34 aboard`), of whom (`30 of us`), whose
    (`a mother of five`), by a place that has so many, and by what only people do.
    """
    labelled = _label(number)
    if labelled is not None:
        return labelled
    if wounded(top(number), "with"):
        return "injured"
    if _are_people(top(number)):
        return "person"
    return _fronted(top(number)) or _of_them(number, before)


def is_magnitude(number: Token, value: float | None) -> bool:
    """Tell whether a number is an earthquake's: `magnitude 7.1`, `a 6.4-magnitude quake`."""
    if value is None or not 0 < value < GREATEST_QUAKE:
        return False
    doc, at = number.doc, number.i
    before = {t.lower_ for t in doc[max(0, at - MAGNITUDE_REACH) : at]}
    first, second = (doc[i].lower_ if i < len(doc) else "" for i in (at + 1, at + 2))
    if "magnitude" in (second if first in _HYPHENS else first, doc[at - 1].lower_ if at else ""):
        return True
    told = "magnitude" in before and doc[at - 1].lower_ in ("of", "was", "at", "-")
    return told or any(t.lower_ == "richter" for t in doc[at + 1 : at + 1 + RICHTER_REACH])


def _label(number: Token) -> str | None:
    """`Dead: 10`, `Total injured: 74`."""
    if number.i < 2 or number.nbor(-1).text != ":":
        return None
    word = number.nbor(-2)
    return table("states").get(word.lower_) or table("harm").get(word.lemma_.lower())


def graded(number: Token, before: Quantity | None) -> str | None:
    """`six people were hurt, two [of them] seriously`: the harm of those before, or their death."""
    at, doc = number.i + 1, number.doc
    if at + 2 < len(doc) and doc[at].lower_ == "of" and doc[at + 1].lower_ in ("them", "whom"):
        at += 2
    if at >= len(doc) or before is None or before.unit not in HARMED:
        return None
    if doc[at].lower_ in _FATALLY:
        return "killed"
    followed = at + 1 < len(doc) and doc[at + 1].pos_ in ("VERB", "AUX")
    return before.unit if doc[at].lower_ in group("grades") and not followed else None


def _are_people(number: Token) -> bool:
    head, after = number.head, number.nbor(1) if number.i + 1 < len(number.doc) else None
    if after is not None and (after.lower_ in _ABOARD or _on_board(after) or _of_us(after)):
        return True
    if number.dep_ == "pobj" and head.lower_ == "of":
        return lemma_of(head.head) in group("peopled")
    if _population(number):
        return True
    if number.dep_ in ("nsubj", "nsubjpass"):
        state = any(c.dep_ == "acomp" and c.lower_ in _CONDITIONS for c in head.rights)
        return state or _human(head) or (head.lemma_ == "be" and _human_place(head))
    holds = group("holding_people") | table("harm").keys()
    held = number.dep_ == "dobj" and head.lemma_.lower() in holds
    return held and not any(c.lower_ in ("to", "of") for c in number.rights)


def _on_board(token: Token) -> bool:
    return token.lower_ == "on" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "board"


def _of_us(token: Token) -> bool:
    return (
        token.lower_ == "of" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ in _PERSONAL
    )


def _population(number: Token) -> bool:
    """`population 4,850`, `the population stood at 324 million`."""
    near = number.doc[max(0, number.i - POPULATION_REACH) : number.i]
    if any(t.lower_ in ("population", "pop") for t in near):
        return not any(t.text in (",", ".", ";") for t in near[-1:])
    verb = number.head.head if number.dep_ == "pobj" else number.head
    subjects = (c for c in verb.lefts if c.dep_ == "nsubj")
    return any(c.lower_ == "population" for c in subjects) and verb.lemma_ in ("be", "stand")


def _human(verb: Token) -> bool:
    """Tell whether only people do it, or have it done to them: `fled`, `remain in hospital`."""
    lemma = verb.lemma_.lower()
    if lemma in group("human_deeds"):
        return True
    return lemma in group("moved") and _human_place(verb)


def _human_place(verb: Token) -> bool:
    preps = (c for c in verb.rights if c.dep_ == "prep")
    return any(g.lemma_.lower() in group("wards") for c in preps for g in c.children)


def _fronted(number: Token) -> str | None:
    """`of the 300 passengers, 12 were ill`: the noun of the phrase in front."""
    verb = number.head
    if number.dep_ not in ("nsubj", "nsubjpass", "dobj") or verb.pos_ not in ("VERB", "AUX"):
        return None
    for of in verb.lefts:
        if of.dep_ != "prep" or of.lower_ not in ("of", "out", "among") or of.i > number.i:
            continue
        nouns = [c for c in of.children if c.dep_ == "pobj"]
        nouns += [g for c in of.children if c.lower_ == "of" for g in c.children]
        near = (t.lower_ for t in of.doc[of.i + 1 : of.i + 1 + STATE_REACH])
        state = next((table("states")[w] for w in near if w in table("states")), None)
        if state is not None:
            return state
        noun = next((n for n in nouns if any(c.pos_ == "NUM" for c in n.lefts)), None)
        if noun is not None:
            return unit_of(noun)
    return None


def _of_them(number: Token, before: Quantity | None) -> str | None:
    """Return what `seven of them` are where the number before in the sentence counts people."""
    doc, at = number.doc, number.i + 1
    if at + 1 >= len(doc) or doc[at].lower_ != "of" or doc[at + 1].lower_ not in _THEM:
        return None
    if before is None or before.unit is None:
        return None
    if before.unit in PERSONS or before.unit in set(table("harm").values()):
        return "person"
    return before.unit if before.of is not None else None
