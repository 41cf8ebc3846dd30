"""Reading the quantities of an article."""

import re
from collections.abc import Sequence

import msgspec
from spacy.tokens import Token

from variorum.lang import Parsed, Passage
from variorum.model import Date, Field, Quantity
from variorum.read.quantities.amounts import MAX_AGE, Amount
from variorum.read.quantities.apart import described, elliptic, subject_counted
from variorum.read.quantities.bare import bare_unit, graded, is_magnitude
from variorum.read.quantities.counted import (
    Counted,
    complement,
    counted,
    strong,
    tied,
    token_at,
)
from variorum.read.quantities.forms import amounts
from variorum.read.quantities.harm import harm, harm_of
from variorum.read.quantities.naming import is_money, unit_of
from variorum.read.quantities.nobody import denied
from variorum.read.quantities.tables import group
from variorum.read.quantities.units import measure
from variorum.read.quantities.veto import is_age, is_name, is_pronoun, is_time
from variorum.read.spans import tight

_PREPOSITIONS = frozenset({"over", "under", "above", "below", "around", "about"})
_JOINT = re.compile(r"\s?(?:to|until|till|through|-|–)\s?")
Taken = set[tuple[Field, int]]
_NEXT = re.compile(r",? ?(?:and|or)? ?")
_DEFINITE = frozenset({"the", "these", "those", "all"})
_SHARES = frozenset({"percent", "share"})


def read_quantities(parsed: Parsed, dates: Sequence[Date]) -> tuple[Quantity, ...]:
    """Return the quantities of an article in text order; what `dates` cover is none.

    The span covers the number with its hedges, and the unit where it is a measure, money, a share
    or an age; `of` covers what is counted. Where words leave a side open (`more than 50`,
    `dozens`), `low` or `high` is None; `value` is None where no single number is stated. Harm that
    is denied (`nobody was hurt`) is a count of 0.

    >>> from variorum.lang import parse_text
    >>> parsed = parse_text("The storm killed at least nine people 20 miles away.")
    >>> [(q.span.exact, q.low, q.high, q.unit) for q in read_quantities(parsed, ())]
    [('at least nine', 9.0, None, 'killed'), ('20 miles', 20.0, 20.0, 'mile')]
    """
    taken = {(d.span.field, at) for d in dates for at in range(d.span.start, d.span.end)}
    found: list[Quantity] = []
    for passage in parsed.passages:
        stated = _stated(passage, taken)
        zeros = [q for q in denied(passage) if (q.span.field, q.span.start) not in taken]
        found.extend(sorted([*stated, *zeros], key=lambda q: q.span.start) if zeros else stated)
    return tuple(found)


def _stated(passage: Passage, taken: Taken) -> list[Quantity]:
    found: list[Quantity] = []
    for amount in amounts(passage.text):
        if amount.form == "result" or (amount.unit is None and _opens_date(passage, amount, taken)):
            continue
        edges = {passage.offset + amount.first, passage.offset + amount.last - 1}
        if any((passage.field, at) in taken for at in edges) and amount.form != "age":
            continue
        quantity = _quantity(passage, amount, _before(passage, amount, found))
        found.extend([quantity] if quantity else [])
    return found


def _before(passage: Passage, amount: Amount, found: Sequence[Quantity]) -> Quantity | None:
    """Return the quantity before the amount when it stands in the same sentence."""
    number = token_at(passage, amount.start)
    if not found or number is None:
        return None
    return found[-1] if found[-1].span.start - passage.offset >= number.sent.start_char else None


def _opens_date(passage: Passage, amount: Amount, taken: Taken) -> bool:
    """Tell whether a date follows that the number begins: `from 6 to 10 p.m.`."""
    joint = _JOINT.match(passage.text, amount.end)
    return joint is not None and (passage.field, passage.offset + joint.end()) in taken


def _quantity(passage: Passage, amount: Amount, before: Quantity | None) -> Quantity | None:
    number = token_at(passage, amount.last - 1)
    if number is None:
        return None
    amount = _without_preposition(passage, amount)
    if amount.form == "multiple" and number.pos_ == "VERB":
        return None
    if amount.form == "digits" or amount.unit is not None:
        return _measured(passage, amount, number)
    if is_age(amount, number) or _is_further_age(passage, amount, before):
        return _build(passage, msgspec.structs.replace(amount, unit="year_age"), None)
    if is_magnitude(number, amount.value):
        return _build(passage, msgspec.structs.replace(amount, unit="magnitude"), None)
    return _count(passage, amount, number, before)


def _measured(passage: Passage, amount: Amount, number: Token) -> Quantity:
    """Read a measure, sum, share or multiple with what it is of."""
    after = _after(passage, amount)
    if amount.form == "digits":
        return _build(passage, amount, counted(number, after))
    if amount.unit in _SHARES:
        return _build(passage, amount, _shared(amount, number, after))
    if amount.unit == "times":
        return _build(passage, amount, _compared(after))
    return _build(passage, _in_money(passage, amount), None)


def _is_further_age(passage: Passage, amount: Amount, before: Quantity | None) -> bool:
    """Tell whether words beside a number make it an age: `65 and older`, `ages 9 and 11`."""
    behind = passage.text[amount.last : amount.end].strip(" -").lower()
    if behind in group("older"):
        return True
    number = token_at(passage, amount.last - 1)
    if before is None or before.unit != "year_age" or number is None:
        return False
    between = passage.text[before.span.end - passage.offset : amount.start]
    alone = counted(number, _after(passage, amount)) is None
    return bool(_NEXT.fullmatch(between)) and alone and (amount.value or 0.0) < MAX_AGE


def _count(
    passage: Passage, amount: Amount, number: Token, before: Quantity | None
) -> Quantity | None:
    after = _after(passage, amount)
    crowd = strong(number)
    if crowd is not None:
        return _build(passage, msgspec.structs.replace(amount, unit="person"), crowd)
    found = tied(number) or counted(number, after)
    if is_time(found):
        return None
    subject = subject_counted(number) if found is None else None
    noun = found.noun if found else subject or elliptic(number)
    unit = unit_of(noun) if noun is not None else None
    harmed = harm(number, found, after, unit if found else None)
    harmed = harmed or (harm_of(subject) if subject is not None else None)
    counts = found or (described(subject) if subject and subject.pos_ != "ADJ" else None)
    if harmed is None and counts is None and _is_points(amount, number):
        return None
    if is_name(amount, number, counts, harmed) or is_pronoun(amount, number, counts, harmed):
        return None
    if found is None and harmed is None:
        harmed = graded(number, before)
    if found is None and harmed is None and noun is None:
        unit = bare_unit(number, before) or _unsaid(amount, number)
    unit = harmed or unit
    if unit is None and counts is None and _takes_up(number):
        return None
    return _build(passage, msgspec.structs.replace(amount, unit=unit), counts)


def _is_points(amount: Amount, number: Token) -> bool:
    """Tell whether scores are what is scored: `test scores`."""
    before = number.nbor(-1) if number.i else None
    return amount.text == "scores" and before is not None and before.pos_ in ("NOUN", "ADJ")


def _takes_up(number: Token) -> bool:
    """Tell whether a number stands for things named before, as a pronoun does: `the two agreed`."""
    before = number.nbor(-1) if number.i else None
    return before is not None and before.lower_ in _DEFINITE and number.is_alpha


def _unsaid(amount: Amount, number: Token) -> str | None:
    """Return whom `thousands` are that stand alone and do something: people."""
    alone = amount.form == "vague" and number.dep_ in ("nsubj", "nsubjpass")
    return "person" if alone and number.head.pos_ == "VERB" else None


def _shared(amount: Amount, number: Token, after: Token | None) -> Counted | None:
    """Return what a share is of: `58 percent of voters`, `one in five voters`, `half the town`."""
    whole = complement(after)
    if whole is not None or amount.form != "share" or after is None or after.lower_ == "of":
        return whole
    return counted(number, after)


def _compared(after: Token | None) -> Counted | None:
    """Return the noun that a multiple is taken of: `twice the payload`."""
    if after is None or after.lower_ not in group("the"):
        return None
    return complement(after)


def _in_money(passage: Passage, amount: Amount) -> Amount:
    """Read `pounds` as money where they are spent."""
    word = token_at(passage, amount.end - 1) if amount.unit == "pound" else None
    if word is None or not is_money(word):
        return amount
    return msgspec.structs.replace(amount, unit="GBP")


def _after(passage: Passage, amount: Amount) -> Token | None:
    """Return the first token of the sentence behind the amount."""
    number = token_at(passage, amount.end - 1)
    if number is None or number.i + 1 >= len(number.doc) or number.nbor(1).is_sent_start:
        return None
    return number.nbor(1)


def _without_preposition(passage: Passage, amount: Amount) -> Amount:
    """`flew over two islands`: a preposition of the verb is no hedge."""
    if amount.start == amount.first:
        return amount
    token = token_at(passage, amount.start)
    if token is None or token.lower_ not in _PREPOSITIONS or token.dep_ != "prep":
        return amount
    if token.head.pos_ not in ("VERB", "AUX") or amount.value is None:
        return amount
    return msgspec.structs.replace(
        amount, start=amount.first, low=amount.value, high=amount.value, approximate=False
    )


def _build(passage: Passage, amount: Amount, found: Counted | None) -> Quantity:
    end = found.noun.idx + len(found.noun.text) if found else 0
    return Quantity(
        span=passage.span(amount.start, amount.end),
        value=amount.value,
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        of=tight(passage, found.first.idx, end) if found else None,
        approximate=amount.approximate,
        base=measure(amount.unit, amount.value, amount.low, amount.high),
    )
