"""Terms: one thing under several words, and never two things under one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.claims import wording


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("organise", "organize"),
        ("harbour", "harbor"),
        ("manoeuvre", "maneuver"),
        ("derailment", "derail"),
        ("seven", "7"),
        ("explosion", "blast"),
        ("fatality", "die"),
    ],
)
def test_one_term(one: str, two: str) -> None:
    assert wording.term(one) == wording.term(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [("east", "west"), ("injure", "kill"), ("japan", "china"), ("open", "close"), ("6", "7")],
)
def test_two_terms(one: str, two: str) -> None:
    assert wording.term(one) != wording.term(two)


@given(st.text(max_size=30))
def test_any_word_has_a_term(word: str) -> None:
    assert wording.term(word) == wording.term(word)
    assert all(0 <= start < end <= len(word) for _, start, end in wording.tokens(word))


def test_verbs_of_one_kind() -> None:
    assert wording.doing("hail") == wording.doing("praise")
    assert wording.doing("hail") != wording.doing("conduct")
    assert wording.doing("walk") is None
