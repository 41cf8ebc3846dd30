"""The work grows with the text and no faster, counted and not timed."""

import re
from re import _constants as sre  # type: ignore[attr-defined]  # the parsed pattern has no public API
from re import _parser  # type: ignore[attr-defined]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.read.dates import calendar, clocks, digits, evidence, lexer, reader, scene
from variorum.read.dates.grammar import RULES, hits
from variorum.read.dates.lexer import lex

MAX_RULE = 32
"""Items that one rule may look at from where it starts."""
SHAPES = [
    "7", "1 ", "1,111", "1:", "1/", "1-", "-", " ", "a", "of of ", "the last ", "May ", "Friday, ",
    "10:30 ", "Oct. 3, ", "3 and ", "two hundred and ", "the end of ", "1990s' ", "2021-", "é",
    "'98 ", "9/11 ", "Monday to ", "a year ago ", "2 p.m. Oslo time ", "the last year ",
    "six o'clock ", "a quarter to nine ", "Christmas ", "overnight ", "Sept. 11 ", "in November ",
]  # fmt: skip
PATTERNS = [
    lexer._master(),
    evidence._NAMED,
    evidence._LOCAL,
    evidence._DAY_OF_MONTH,
    reader._COUNTED_GAP,
    calendar._VALUE,
    digits._ISO,
    digits._NUMERIC,
    clocks._CLOCK,
    scene._STAMP,
]


def repeats(parsed: object, *, inside: bool = False) -> list[str]:
    """Return the faults of a parsed pattern: unbounded repeats nested in unbounded repeats."""
    faults: list[str] = []
    for op, argument in parsed:  # type: ignore[attr-defined]
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            _, most, body = argument
            endless = most == sre.MAXREPEAT
            if endless and inside:
                faults.append("nested")
            faults += repeats(body, inside=inside or endless)
        elif op == sre.SUBPATTERN:
            faults += repeats(argument[-1], inside=inside)
        elif op == sre.BRANCH:
            for branch in argument[1]:
                faults += repeats(branch, inside=inside)
    return faults


def fails_late(branch: object) -> bool:
    """Tell whether something may fail after an unbounded repeat, which is then run again."""
    endless = False
    for op, argument in branch:  # type: ignore[attr-defined]
        repeat = op in (sre.MAX_REPEAT, sre.MIN_REPEAT)
        if endless and not (repeat and argument[0] == 0):
            return True
        if op == sre.SUBPATTERN and fails_late(argument[-1]):
            return True
        if op == sre.BRANCH and any(fails_late(b) for b in argument[1]):
            return True
        endless = endless or (repeat and argument[1] == sre.MAXREPEAT)
    return False


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda p: p.pattern[:20])
def test_no_repeat_is_nested_in_another(pattern: re.Pattern[str]) -> None:
    assert repeats(_parser.parse(pattern.pattern, pattern.flags)) == []


def test_no_word_of_the_lexer_is_run_through_twice() -> None:
    parsed = _parser.parse(lexer._master().pattern, lexer._master().flags)
    ((op, (_, branches)),) = parsed
    assert op == sre.BRANCH
    assert not any(fails_late(branch) for branch in branches)


def test_each_rule_looks_at_few_items() -> None:
    for name, rule in RULES:
        assert _parser.parse(rule.pattern).getwidth()[1] <= MAX_RULE, name


@given(st.lists(st.sampled_from(SHAPES), min_size=1, max_size=4), st.integers(1, 60))
def test_items_and_candidates_are_bounded_by_the_text(pieces: list[str], times: int) -> None:
    text = "".join(pieces) * times
    items = lex(text)
    ends = [0, *(i.end for i in items)]
    assert all(i.start >= end for i, end in zip(items, ends, strict=False))
    assert len(items) <= len(text)
    assert sum(1 for _ in hits(items)) <= len(RULES) * len(items)
