"""Numbers that tell one thing of a kind from others: `Room 12`, `Apollo 11`, `2 Mill Lane`."""

from spacy.tokens import Token

from variorum.read.quantities.amounts import Amount
from variorum.read.quantities.counted import Counted
from variorum.read.quantities.tables import group

LONGEST_STREET = 4
"""Capitalised words behind a house number in which its street ends (`Old Mill Lane`: 3)."""
SHORTEST_CODE = 5
"""Digits without separators from which a number that counts nothing is a code, a postcode."""
_SUMMED = frozenset({"an", "a", "another"})
_CLUBS = frozenset({"Group", "Committee", "Gang", "Council", "Club"})


def is_numbered(amount: Amount, number: Token, found: Counted | None, harmed: str | None) -> bool:
    """Tell whether the number is one thing's, by what stands beside it."""
    if amount.form != "single" or amount.start != amount.first:
        return False
    if _is_street_number(amount, number) or (found is None and _is_point(amount, number)):
        return True
    if number.i == 0 or _is_result(number):
        return number.i > 0
    digits = amount.text.replace(".", "").isdigit()
    if _is_kind(number, found, digits) or _is_club(number.nbor(-1)):
        return True
    if _is_bare(amount, number, harmed) if found is None else _is_call(amount, found):
        return True
    if harmed is None and digits and found is not None and _is_numbered_thing(number, found):
        return True
    return harmed is None and _follows_name(number, found, digits)


def _is_call(amount: Amount, found: Counted) -> bool:
    """Tell whether calls are to a number, not so many: `the 911 calls`."""
    return amount.text in group("emergency") and found.noun.lemma_.lower() in group("calls")


def _is_result(number: Token) -> bool:
    """Tell whether hyphens make a result of a number: `best-of-seven`."""
    return [t.text for t in number.doc[max(0, number.i - 2) : number.i]] == ["of", "-"]


def _is_bare(amount: Amount, number: Token, harmed: str | None) -> bool:
    """Tell whether a number that counts nothing is a price, a shirt's, a page's or a call."""
    before, digits = number.nbor(-1), amount.text.isdigit()
    called = amount.text in group("emergency") and before.lemma_.lower() in group("calling")
    priced = before.lower_ == "at" and "." in amount.text
    named = digits and before.tag_ == "NN" and harmed is None
    code = amount.text.isdigit() and len(amount.text) >= SHORTEST_CODE and harmed is None
    return code or called or priced or named or _in_bracket(number) or _is_pager(number)


def _follows_name(number: Token, found: Counted | None, digits: bool) -> bool:
    """Tell whether a capitalised word before the number makes it a name's: `Apollo 11`."""
    before = number.nbor(-1)
    if not before.is_alpha or before.is_lower or (before.is_sent_start and found is not None):
        return False
    if before.pos_ != "PROPN" and (found is not None or before.is_sent_start):
        return False
    if found is None:
        return digits or not before.is_sent_start
    if number.head.i == before.i:
        return True
    return digits and before.head.i in (number.i, found.noun.i) and before.dep_ != "conj"


def _is_kind(number: Token, found: Counted | None, digits: bool) -> bool:
    """Tell whether the word before the number numbers a thing: `Room 12`, `game seven of the`."""
    before = number.nbor(-1)
    words = {before.lower_, before.lemma_.lower()}
    capital = before.text[0].isupper()
    if before.pos_ == "VERB" and not capital:
        return False
    if words & group("numbered_names") and capital and digits:
        return True
    if not words & group("numbered"):
        return False
    of = number.i + 1 < len(number.doc) and number.nbor(1).lower_ == "of"
    return found is None or (digits and capital) or (of and before.tag_ in ("NN", "NNP"))


def _is_club(before: Token) -> bool:
    """Tell whether the number names states or people of a club: `the Group of 20`."""
    return before.lower_ == "of" and before.i > 0 and before.nbor(-1).text in _CLUBS


def _is_point(amount: Amount, number: Token) -> bool:
    """Tell whether digits open a line of a list of names: `2 Anna Lind`."""
    if not amount.text.isdigit() or not number.is_sent_start or number.i + 1 >= len(number.doc):
        return False
    return number.nbor(1).tag_ == "NNP"


def _is_street_number(amount: Amount, number: Token) -> bool:
    """Tell whether a street follows the number: `12 Mill Lane`."""
    if not amount.text.isdigit():
        return False
    for token in number.doc[number.i + 1 : number.i + 1 + LONGEST_STREET]:
        if not token.text[:1].isupper():
            return False
        if token.lower_ in group("streets"):
            return True
    return False


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
