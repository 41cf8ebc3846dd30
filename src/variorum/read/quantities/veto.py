"""Numbers that are no quantities: parts of names, bare years, scores, `one` as a pronoun."""

from spacy.tokens import Token

from variorum.read.quantities.amounts import MAX_AGE, Amount
from variorum.read.quantities.counted import Counted, hyphened, tied
from variorum.read.quantities.naming import is_person, lemma_of
from variorum.read.quantities.numbered import is_numbered
from variorum.read.quantities.tables import day_names, group, hedges

YEARLIKE = range(1500, 2101)
_DETERMINERS = frozenset({
    "no", "this", "that", "each", "every", "any", "the", "which", "another", "some", "only", "not",
})  # fmt: skip
_ENTITIES = frozenset({"WORK_OF_ART", "ORG", "PRODUCT", "FAC", "LAW", "PERSON"})


def is_name(amount: Amount, number: Token, found: Counted | None, harmed: str | None) -> bool:
    """Tell whether the number names rather than counts: `Flight 370`, `Article 5`, a bare year."""
    if amount.unit is not None:
        return False
    if (amount.tied and found is None and harmed is None) or _is_abbreviated(amount, found):
        return True
    if _is_year(amount, found) or _is_address(found) or _is_decade(found):
        return True
    if amount.text.startswith(".") or _is_rate(number):  # "a .45 pistol"
        return True
    if (hyphened(number) is not None and tied(number) is None) or _is_listed(amount, number, found):
        return True
    return (harmed is None and _is_titled(amount, number, found)) or is_numbered(
        amount, number, found, harmed
    )


def _is_titled(amount: Amount, number: Token, found: Counted | None) -> bool:
    """Tell whether the number is part of a name for what is one thing."""
    one = amount.text.isdigit() and found is not None and found.noun.tag_ == "NNP"
    return one or number.ent_type_ in _ENTITIES


def _is_decade(found: Counted | None) -> bool:
    return found is not None and found.noun.lower_ in hedges("decades")


def _is_rate(number: Token) -> bool:
    """Tell whether the number is the whole of a rate: `per 1,000`, `for every 12 beds`."""
    before = [t.lower_ for t in number.doc[max(0, number.i - 2) : number.i]]
    return before[-1:] == ["per"] or before == ["for", "every"]


def _is_listed(amount: Amount, number: Token, found: Counted | None) -> bool:
    """Tell whether a number word only tells points of a list: `one, his temper, and two, ...`."""
    if found is not None or not amount.text.isalpha() or number.i + 1 >= len(number.doc):
        return False
    return (
        amount.form == "single"
        and number.nbor(1).text == ","
        and (number.i == 0 or number.nbor(-1).text in (",", "and", "("))
    )


def _is_abbreviated(amount: Amount, found: Counted | None) -> bool:
    """Tell whether a letter behind digits may be metres or millions: `a 100m race`."""
    return (
        amount.text[-1:] in ("k", "m", "b")
        and amount.text[:1].isdigit()
        and (found is None or found.noun.tag_ not in ("NNS", "NNPS"))
    )


def _is_address(found: Counted | None) -> bool:
    if found is None:
        return False
    if found.noun.lower_ == "block":
        return True
    phrase = found.noun.doc[found.first.i : found.noun.i + 1]
    return any(t.lower_ in group("streets") for t in phrase)


def _is_year(amount: Amount, found: Counted | None) -> bool:
    text = amount.text
    if not (len(text) == 4 and text.isdigit() and int(text) in YEARLIKE):
        return False
    return found is None or found.noun.tag_ not in ("NNS", "NNPS")


def is_time(found: Counted | None) -> bool:
    """Tell whether what is counted is time (`20 yrs`): the business of dates."""
    return found is not None and found.noun.lemma_.lower() in group("times")


def is_pronoun(amount: Amount, number: Token, found: Counted | None, harmed: str | None) -> bool:
    """Tell whether `one` stands for a thing named before: `the new one`, `no one`."""
    if amount.text != "one" or amount.form != "single":
        return False
    before = number.nbor(-1) if number.i > 0 else None
    counts = before is not None and before.lower_ == "only" and found is not None
    if (
        before is not None
        and (before.lower_ in _DETERMINERS or before.pos_ == "ADJ")
        and not counts
    ):
        return True
    if harmed is None and found is not None and _presents(number, found):
        return True
    after = number.nbor(1) if number.i + 1 < len(number.doc) else None
    if (
        before is not None
        and before.lower_ == "for"
        and after is not None
        and after.lower_ == "thing"
    ):
        return True
    if after is not None and after.lower_ in ("of", "another", "-"):
        return True
    if found is not None and found.noun.i + 2 < len(found.noun.doc):
        joint, last = found.noun.nbor(1).lower_, found.noun.nbor(2).lower_
        if joint in ("or", "after") and last == "another":
            return True
    return harmed is None and (found is None or found.noun.tag_ not in ("NN", "NNP"))


def _presents(number: Token, found: Counted) -> bool:
    """Tell whether "one" picks out of many what the clause then says: `One reason is the rain`."""
    noun = found.noun
    if not number.is_sent_start or noun.dep_ not in ("nsubj", "nsubjpass"):
        return False
    return noun.head.lemma_ == "be" and not is_person(noun, lemma_of(noun))


def is_age(amount: Amount, number: Token) -> bool:
    """Tell whether a number between commas behind a person's name is an age: `Smith, 34,`."""
    value = amount.value
    if amount.form != "single" or value is None or not value.is_integer():
        return False
    if not 0 < value < MAX_AGE or amount.start != amount.first or not number.is_digit:
        return False
    if _is_told_age(number):
        return True
    if number.i < 2 or number.i + 1 >= len(number.doc) or number.nbor(-1).text != ",":
        return False
    who, after = number.nbor(-2), number.nbor(1)
    person = who.ent_type_ == "PERSON" or is_person(who, lemma_of(who))
    apposed = number.dep_ == "appos" and number.head.i == who.i and who.lower_ not in day_names()
    named = who.pos_ == "PROPN" and (who.ent_type_ != "DATE" or apposed)
    if after.text in (",", ".", ";", ")"):
        return person or named
    if person and after.lower_ == "and" and number.i + 2 < len(number.doc):
        return number.nbor(2).is_digit  # "two boys, 9 and 11, ..."
    return person and after.lower_ in ("of", "from") and _is_place(number)


def _is_told_age(number: Token) -> bool:
    """Tell whether a clause says somebody's age: `She was 34`, `he turned 18`."""
    verb = number.head
    if number.dep_ not in ("attr", "acomp", "dobj", "oprd") or any(True for _ in number.children):
        return False
    if verb.lemma_ not in ("be", "turn") or (verb.lemma_ == "be" and number.dep_ == "dobj"):
        return False
    after = number.nbor(1) if number.i + 1 < len(number.doc) else None
    if after is not None and not _may_follow_age(after):
        return False
    who = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if who is None:
        return False
    one = who.tag_ in ("NN", "NNP") and (who.ent_type_ == "PERSON" or is_person(who, lemma_of(who)))
    later = after is None or after.is_punct or after.lower_ == "when"
    return one or who.lower_ in ("he", "she") or (later and who.lower_ in ("who", "you", "they"))


def _may_follow_age(after: Token) -> bool:
    """Tell whether the word behind a number leaves it to be an age: no noun, sign or `of`."""
    if after.text in "%:-" or after.lower_ == "of":
        return False
    return after.is_punct or after.pos_ in ("ADP", "SCONJ", "CCONJ", "ADV")


def _is_place(number: Token) -> bool:
    """Tell whether a name follows the word behind the number: `34, of Springfield`."""
    return number.i + 2 < len(number.doc) and number.nbor(2).pos_ == "PROPN"
