"""The grammar of amounts: every form with what builds it, in order of preference."""

from collections.abc import Iterator

from variorum.read.quantities import ages, ranges, shares
from variorum.read.quantities.amounts import MEASURE, Amount, Grammar, group, vague
from variorum.read.quantities.lexer import lex

_VAGUE = rf"(?P<h>H{{0,3}})(?P<v>v)(?:(?P<s>n)|F(?P<v2>v))?(?:F?{MEASURE})(?P<after>A)?"
_GROUP = rf"(?P<h>H{{0,3}})(?P<g>g)(?P<s>n)?{MEASURE}(?P<after>A)?"
_GRAMMAR = Grammar((
    (ages.OLD_RANGE, ages.age_range),
    (ages.OLD, ages.age),
    (ages.OLD_TOO, ages.age),
    (ages.AGED_RANGE, ages.age_range),
    (ages.AGED, ages.age),
    (ages.DECADE, ages.decade),
    (shares.PART, shares.part),
    (shares.RATIO, shares.ratio),
    (ranges.RESULT, ranges.result),
    (ranges.HEIGHT, ranges.height),
    (ranges.RANGE, ranges.between),
    (ranges.SINGLE, ranges.single),
    (shares.SHARE, shares.share),
    (shares.MULTIPLE, shares.multiple),
    (_GROUP, group),
    (_VAGUE, vague),
    (ranges.DIGITS, ranges.digits),
))  # fmt: skip


def amounts(text: str) -> Iterator[Amount]:
    """Yield the amounts of a text in order, none inside another, by its words alone."""
    return _GRAMMAR.amounts(lex(text))
