"""Weekdays: which one is meant, by determiner, neighbours and the words that govern it."""

import pytest
from tests.timex import dates, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hearing is on Tuesday.", "2023-03-21"),
        ("The funeral is at 2 p.m. Saturday.", "2023-03-18T14:00"),
        ("Friday is the deadline.", "2023-03-17"),
        ("The choir was on stage on Tuesday.", "2023-03-14"),
        ("As of Tuesday, there is no trace of the yacht.", "2023-03-14"),
        ("Three barns are gone after a Saturday night fire.", "2023-03-11TNI"),
        ("The bakers didn't come to work Wednesday.", "2023-03-15"),
        ("The clerk faces charges over a burglary Tuesday evening.", "2023-03-14TEV"),
        ("By Tuesday evening, he was sailing home.", "2023-03-14TEV"),
        ("The storm is forecast to hit on Sunday.", "2023-03-19"),
        ("He said on Tuesday he would sell the mill.", "2023-03-14"),
        ("He will have left by Saturday.", "2023-03-18"),
        ("A match planned for Wednesday was called off.", "2023-03-15"),
        ("A match planned for Saturday was called off.", "2023-03-18"),
        ("A match planned for Tuesday was called off.", "XXXX-WXX-2"),
        ("Ahead of Sunday's final, the squad trained.", "2023-03-19"),
        ("Sunday's planned strike is off.", "2023-03-19"),
        ("The pilot is believed to have died on Saturday.", "2023-03-11"),
        ("They hope to have mended the dyke by Saturday.", "2023-03-18"),
        ("The envoy is in Oslo on Monday for talks.", "XXXX-WXX-1"),
        ("Shops are shut on Sunday.", "2023-03-19"),
        ("Starting Monday, fees rise.", "2023-03-20"),
        ("Effective Monday, the fee is void.", "2023-03-13"),
        ("They joined the queue to buy bread on Wednesday.", "2023-03-15"),
    ],
)
def test_governing_words_tell_the_side(text: str, expected: str) -> None:
    assert [v for _, v in values(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The feast fell on a Sunday.", ["XXXX-WXX-7"]),
        ("It began at 2 a.m. on a Tuesday.", ["XXXX-WXX-2T02:00"]),
        ("On a Sunday in May 2020 he left.", ["XXXX-WXX-7", "2020-05"]),
        ("On March 3 he fled. The following Monday he was found.", ["2023-03-03", "2023-03-06"]),
        ("On March 3 he fled. By the Wednesday he was dead.", ["2023-03-03", "2023-03-08"]),
        ("The following Monday he was found.", ["XXXX-WXX-1"]),
        ("The road was shut following Tuesday night's flood.", ["2023-03-14TNI"]),
        ("He died on Monday of last week.", ["2023-03-06"]),
        ("She returns on Friday next week.", ["2023-03-24"]),
        ("He died last week on Tuesday.", ["2023-03-07"]),
        ("The vote is on Tuesday week.", ["2023-03-28"]),
        ("The council meets every other Tuesday.", ["XXXX-WXX-2"]),
        ("It hit overnight Saturday into Sunday.", ["2023-03-11TNI"]),
        ("The strike ran from Monday to Wednesday.", ["2023-03-13", "2023-03-15"]),
        ("It will run from Saturday to Monday.", ["2023-03-18", "2023-03-20"]),
        ("The strike runs from Monday through Thursday.", ["XXXX-WXX-1", "XXXX-WXX-4"]),
        ("The desk is open Monday to Friday.", ["XXXX-WXX-1", "XXXX-WXX-5"]),
        ("A critic of the Wednesday Star wrote it.", []),
        ('They saw the film "Friday" again.', []),
        ("At a Sunday Mass she sang.", ["2023-03-12"]),
    ],
)
def test_any_day_the_day_named_before_and_days_of_weeks(text: str, expected: list[str]) -> None:
    assert [v for _, v in values(text)] == expected


def test_a_night_between_two_days_holds_both() -> None:
    (night,) = dates("The mill burned overnight on Tuesday.")
    assert (night.span.exact, night.low, night.high) == (
        "overnight on Tuesday",
        "2023-03-13",
        "2023-03-15",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He died a week ago Tuesday.", [("a week ago Tuesday", "2023-03-07")]),
        ("It opened three years ago today.", [("three years ago today", "2020-03-16")]),
        ("It fell 20 years ago this week.", [("20 years ago this week", "2003")]),
        ("It fell a decade ago this month.", [("a decade ago this month", "2013-03")]),
        ("He left two years ago in May.", [("two years ago in May", "2021-05")]),
        ("He left on May 3, two years ago.", [("May 3, two years ago", "2021-05-03")]),
        ("Two days before March 14 he quit.",
         [("Two days before", "2023-03-12"), ("March 14", "2023-03-14")]),
        ("The day after Tuesday's vote he quit.",
         [("The day after", "2023-03-15"), ("Tuesday", "2023-03-14")]),
        ("He was born in 2010. The year before, the mill shut.",
         [("2010", "2010"), ("The year before", "2009")]),
        ("He fled on March 3. The next week he was found.",
         [("March 3", "2023-03-03"), ("The next week", "2023-W10")]),
        ("He died last February.", [("last February", "XXXX-02")]),
    ],
)  # fmt: skip
def test_counts_from_another_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected
