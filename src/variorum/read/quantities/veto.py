"""Numbers that are no quantities: parts of names, bare years, scores, `one` as a pronoun."""

from spacy.tokens import Token

from variorum.read.quantities.amounts import MAX_AGE, Amount
from variorum.read.quantities.counted import Counted, hyphened, tied
from variorum.read.quantities.naming import is_person, lemma_of
from variorum.read.quantities.tables import group

YEARLIKE = range(1500, 2101)
_NUMBERED = frozenset({
    "no.", "no", "number", "article", "section", "chapter", "flight", "route", "highway", "page",
    "phase", "type", "model", "resolution", "level", "covid", "part", "volume", "channel", "room",
    "season", "episode", "game", "week", "day", "grade", "stage", "line", "category", "tier",
    "case", "area", "district", "zone", "gate", "unit", "step", "verse", "paragraph", "clause",
    "amendment", "proposition", "measure", "lot", "apartment", "suite", "exhibit", "runway",
})  # fmt: skip
_DETERMINERS = frozenset({
    "no", "this", "that", "each", "every", "any", "the", "which", "another", "some", "only", "not",
})  # fmt: skip
_ENTITIES = frozenset({"WORK_OF_ART", "ORG", "PRODUCT", "FAC", "LAW", "PERSON"})
_PLACES = frozenset({"street", "avenue", "road", "boulevard", "lane", "drive", "st.", "ave."})
_SUMMED = frozenset({"an", "a", "another"})


def is_name(amount: Amount, number: Token, found: Counted | None, harmed: str | None) -> bool:
    """Tell whether the number names rather than counts: `Flight 370`, `Article 5`, a bare year."""
    if amount.unit is not None:
        return False
    if (amount.tied and found is None and harmed is None) or _is_abbreviated(amount, found):
        return True
    if _is_year(amount, found) or _is_address(found):
        return True
    if (hyphened(number) is not None and tied(number) is None) or _is_listed(amount, number, found):
        return True
    if harmed is None and amount.text.isdigit() and found is not None and found.noun.tag_ == "NNP":
        return True
    if harmed is None and number.ent_type_ in _ENTITIES:
        return True
    bare = amount.form == "single" and amount.start == amount.first
    return bare and number.i > 0 and _is_numbered(amount, number, found, harmed)


def _is_numbered(amount: Amount, number: Token, found: Counted | None, harmed: str | None) -> bool:
    """Tell whether what stands right before the number is what it numbers: `Apollo 11`."""
    before = number.nbor(-1)
    digits = amount.text.isdigit()
    if {before.lower_, before.lemma_.lower()} & _NUMBERED and (
        found is None or (digits and before.text[0].isupper())
    ):
        return True
    if found is None and (
        (before.lower_ == "at" and "." in amount.text)
        or (digits and before.tag_ == "NN" and harmed is None)
        or _in_bracket(number)
        or _is_pager(number)
    ):
        return True
    if harmed is None and digits and found is not None and _is_numbered_thing(number, found):
        return True
    capital = before.is_alpha and before.text[:1].isupper() and not before.is_sent_start
    named = capital and (before.pos_ == "PROPN" or found is None)
    if not named or harmed is not None:
        return False
    if found is None or number.head.i == before.i:
        return True
    return digits and before.head.i in (number.i, found.noun.i) and before.dep_ != "conj"


def _in_bracket(number: Token) -> bool:
    """Tell whether the number stands alone in a bracket behind a name: a player's number."""
    if number.i < 2 or number.i + 1 >= len(number.doc):
        return False
    alone = number.nbor(-1).text == "(" and number.nbor(1).text == ")"
    return alone and number.nbor(-2).pos_ == "PROPN"


def _is_pager(number: Token) -> bool:
    """Tell whether the number is of a count without a noun: `2 of 41`."""
    if number.nbor(-1).lower_ == "of" and number.i > 1:
        return number.nbor(-2).like_num
    return number.i + 2 < len(number.doc) and (
        number.nbor(1).lower_ == "of" and number.nbor(2).like_num
    )


def _is_numbered_thing(number: Token, found: Counted) -> bool:
    """Tell whether one thing is named by its number: `a fully booked 747 jet`."""
    plural = found.noun.tag_ != "NN" and found.noun.lower_ != found.noun.lemma_.lower()
    if plural or number.text in ("1", "0") or found.noun.i != number.i + 1:
        return False
    article = next((t for t in found.noun.lefts if t.dep_ == "det"), None)
    if article is None or article.lower_ not in _SUMMED:
        return False
    modifiers = (t.lower_ for t in found.noun.doc[article.i + 1 : number.i])
    return not group("summing") & set(modifiers)


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
    return any(t.lower_ in _PLACES for t in phrase)


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
    if before is not None and (before.lower_ in _DETERMINERS or before.pos_ == "ADJ"):
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


def is_age(amount: Amount, number: Token) -> bool:
    """Tell whether a number between commas behind a person's name is an age: `Smith, 34,`."""
    value = amount.value
    if amount.form != "single" or value is None or not value.is_integer():
        return False
    if not 0 < value < MAX_AGE or amount.start != amount.first or not number.is_digit:
        return False
    if number.i < 2 or number.i + 1 >= len(number.doc) or number.nbor(-1).text != ",":
        return False
    who, after = number.nbor(-2), number.nbor(1)
    person = who.ent_type_ == "PERSON" or is_person(who, lemma_of(who))
    named = who.pos_ == "PROPN" and who.ent_type_ != "DATE"
    if after.text in (",", ".", ";", ")"):
        return person or named
    return person and after.lower_ in ("of", "from") and _is_place(number)


def _is_place(number: Token) -> bool:
    """Tell whether a name follows the word behind the number: `34, of Springfield`."""
    return number.i + 2 < len(number.doc) and number.nbor(2).pos_ == "PROPN"
