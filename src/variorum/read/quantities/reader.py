"""Reading the quantities of an article."""

from collections.abc import Sequence

import msgspec
from spacy.tokens import Token

from variorum.lang import Parsed, Passage
from variorum.model import Date, Quantity, Span
from variorum.read.quantities.amounts import Amount, amounts
from variorum.read.quantities.counted import Counted, counted, money, token_at, unit_of
from variorum.read.quantities.harm import harm
from variorum.read.quantities.lexer import lex
from variorum.read.quantities.veto import is_age, is_name, is_pronoun

_PREPOSITIONS = frozenset({"over", "under", "above", "below", "around", "about"})


def read_quantities(parsed: Parsed, dates: Sequence[Date]) -> tuple[Quantity, ...]:
    """Return the quantities of an article in text order; what `dates` cover is none.

    The span covers the number with its hedges, and the unit where it is a measure, money, a share
    or an age; `of` covers what is counted. Where words leave a side open (`more than 50`,
    `dozens`), `low` or `high` is None; `value` is None where no single number is stated.
    """
    taken = {(d.span.field, at) for d in dates for at in range(d.span.start, d.span.end)}
    found: list[Quantity] = []
    for passage in parsed.passages:
        for amount in amounts(lex(passage.text)):
            at = passage.offset + amount.first
            if (passage.field, at) not in taken:
                quantity = _quantity(passage, amount)
                found.extend([quantity] if quantity else [])
    return tuple(found)


def _quantity(passage: Passage, amount: Amount) -> Quantity | None:
    number = token_at(passage, amount.last - 1)
    if number is None:
        return None
    amount = _without_preposition(passage, amount)
    if amount.unit is not None:
        return _build(passage, amount, None)
    if is_age(amount, number):
        return _build(passage, msgspec.structs.replace(amount, unit="year_age"), None)
    return _count(passage, amount, number)


def _count(passage: Passage, amount: Amount, number: Token) -> Quantity | None:
    after = _after(passage, amount)
    found = counted(number, after)
    currency = money(found, amount) if found else None
    if found is not None and currency is not None:
        end = found.noun.idx + len(found.noun.text)
        return _build(passage, msgspec.structs.replace(amount, unit=currency, end=end), None)
    unit = unit_of(found.noun) if found else None
    harmed = harm(number, found, after, unit)
    if is_name(amount, number, found, harmed) or is_pronoun(amount, number, found, harmed):
        return None
    return _build(passage, msgspec.structs.replace(amount, unit=harmed or unit), found)


def _after(passage: Passage, amount: Amount) -> Token | None:
    """Return the first token of the sentence behind the amount."""
    number = token_at(passage, amount.end - 1)
    if number is None or number.i + 1 >= number.sent.end:
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
    return Quantity(
        span=passage.span(amount.start, amount.end),
        value=amount.value,
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        of=_of(passage, found),
        approximate=amount.approximate,
    )


def _of(passage: Passage, found: Counted | None) -> Span | None:
    if found is None:
        return None
    end = found.noun.idx + len(found.noun.text)
    return passage.span(found.first.idx, end) if found.first.idx < end else None
