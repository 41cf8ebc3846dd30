"""Numbers that are no quantities: parts of names, bare years, scores, `one` as a pronoun."""

from spacy.tokens import Token

from variorum.read.quantities.amounts import Amount
from variorum.read.quantities.counted import Counted
from variorum.read.quantities.lexer import table

YEARLIKE = range(1500, 2101)
MAX_AGE = 120
_NUMBERED = frozenset({
    "no.", "no", "number", "article", "section", "chapter", "flight", "route", "highway", "page",
    "phase", "type", "model", "resolution", "level", "covid", "part", "volume", "channel", "room",
    "season", "episode", "game", "week", "day", "grade", "stage", "line", "category", "tier",
})  # fmt: skip
_DETERMINERS = frozenset({
    "no", "this", "that", "each", "every", "any", "the", "which", "another", "some", "only",
})  # fmt: skip
_ENTITIES = frozenset({"WORK_OF_ART", "ORG", "PRODUCT", "FAC", "LAW", "PERSON"})
_PLACES = frozenset({"street", "avenue", "road", "boulevard", "lane", "drive", "st.", "ave."})


def is_name(amount: Amount, number: Token, found: Counted | None, harmed: str | None) -> bool:
    """Tell whether the number names rather than counts: `Flight 370`, `Article 5`, a bare year."""
    if amount.unit is not None:
        return False
    if amount.tied and found is None and harmed is None:
        return True
    if _is_year(amount, found) or _is_address(found) or _is_modifier(number):
        return True
    if harmed is None and number.ent_type_ in _ENTITIES:
        return True
    before = number.nbor(-1) if number.i > 0 else None
    if amount.form != "single" or amount.start != amount.first or before is None:
        return False
    if before.lower_ in _NUMBERED and found is None:
        return True
    if before.lower_ == "at" and found is None and "." in amount.text:
        return True
    capital = before.is_alpha and before.text[:1].isupper() and before.pos_ == "PROPN"
    return capital and (found is None or number.head.i == before.i) and harmed is None


def _is_address(found: Counted | None) -> bool:
    if found is None:
        return False
    phrase = found.noun.doc[found.first.i : found.noun.i + 1]
    return any(t.lower_ in _PLACES for t in phrase)


def _is_modifier(number: Token) -> bool:
    """Tell whether a number is tied by a hyphen to a word: `a two-car tram` counts no trams."""
    if number.i + 2 >= len(number.doc) or number.nbor(1).text not in ("-", "–"):
        return False
    tied = number.idx + len(number.text) == number.nbor(1).idx
    return tied and number.nbor(2).is_alpha and not number.nbor(2).like_num


def _is_year(amount: Amount, found: Counted | None) -> bool:
    text = amount.text
    if not (len(text) == 4 and text.isdigit() and int(text) in YEARLIKE):
        return False
    return found is None or found.noun.tag_ not in ("NNS", "NNPS")


def is_pronoun(amount: Amount, number: Token, found: Counted | None, harmed: str | None) -> bool:
    """Tell whether `one` stands for a thing named before: `the new one`, `no one`."""
    if amount.text != "one" or amount.form != "single":
        return False
    before = number.nbor(-1) if number.i > 0 else None
    if before is not None and (before.lower_ in _DETERMINERS or before.pos_ == "ADJ"):
        return True
    after = number.nbor(1) if number.i + 1 < len(number.doc) else None
    if after is not None and after.lower_ in ("of", "another", "-"):
        return True
    return harmed is None and (found is None or found.noun.tag_ not in ("NN", "NNP"))


def is_age(amount: Amount, number: Token) -> bool:
    """Tell whether a number between commas behind a person's name is an age: `Smith, 34,`."""
    value = amount.value
    if (
        amount.form != "single"
        or value is None
        or not value.is_integer()
        or not 0 < value < MAX_AGE
    ):
        return False
    if number.i < 2 or number.i + 1 >= len(number.doc) or number.nbor(-1).text != ",":
        return False
    who = number.nbor(-2)
    person = who.ent_type_ == "PERSON" or table("nouns").get(who.lemma_.lower()) == "person"
    named = who.pos_ == "PROPN" and who.ent_type_ not in ("GPE", "LOC", "DATE")
    return (person or named) and number.nbor(1).text in (",", ".", ";")
