"""November of an election year in the United States: the vote itself, or not known which year's."""

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.read.dates.calendar import nth_weekday
from variorum.read.dates.lexer import Item
from variorum.read.dates.lookup import ahead_words, group
from variorum.read.dates.names import token_at

NOVEMBER = 11
MONDAY = 1


def tells_of_election(parts: Sequence[tuple[Passage, Sequence[Item]]]) -> bool:
    """Tell whether a report names one of the two parties and what is voted on."""
    words = {item.text for _, items in parts for item in items}
    return bool(words & group("parties")) and bool(words & group("voted_on"))


def election_day(ref: date) -> date | None:
    """Return the day of the federal elections of an even year, from which `ref` looks ahead.

    The Tuesday after the first Monday of November (2 U.S. Code 7).

    >>> election_day(date(2018, 3, 1)).isoformat()
    '2018-11-06'
    """
    monday = nth_weekday(ref.year, NOVEMBER, MONDAY, 1)
    if ref.year % 2 or monday is None:
        return None
    vote = monday.replace(day=monday.day + 1)
    return vote if ref < vote else None


def is_of_contest(passage: Passage, month: Item) -> bool:
    """Tell whether a month is that of a contest: `his November foe`, `a win in November`."""
    token = token_at(passage, month)
    if token is None:
        return False
    noun = token.head.head if token.dep_ == "pobj" else token.head
    return _is_contest(noun) or (noun.dep_ == "compound" and _is_contest(noun.head))


def _is_contest(noun: Token) -> bool:
    return noun.lemma_.lower() in ahead_words("contests")
