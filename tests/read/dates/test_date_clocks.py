"""Clock times in words and bare digits, and what only looks like one."""

import pytest
from tests.timex import dates, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell at six o'clock on Tuesday morning.", ["2023-03-14T06:00"]),
        ("It fell on Monday at about 6 o'clock in the evening.", ["2023-03-13T18:00"]),
        ("The gates open at half past seven tonight.", ["2023-03-16T19:30"]),
        ("He left at a quarter to nine on Monday evening.", ["2023-03-13T20:45"]),
        ("He left at quarter past twelve on Monday afternoon.", ["2023-03-13T12:15"]),
        ("A shot was heard at 12:30 on Sunday night.", ["2023-03-12TNI"]),
        ("The siren went off at 1630 on Tuesday.", ["2023-03-14T16:30"]),
        ("The dyke broke at 15:41 GMT on 9 March.", ["2023-03-09T15:41"]),
        ("Doors were shut at 8:30 Monday night.", ["2023-03-13T20:30"]),
        ("Updated: Mar 14, 2023 / 06:42 PM CDT", ["2023-03-14T18:42"]),
    ],
)
def test_hours_in_words_and_digits(text: str, expected: list[str]) -> None:
    assert [value for _, value in values(text)] == expected


def test_an_hour_in_words_without_a_part_of_day_is_only_a_day() -> None:
    (found,) = dates("The hall opens at seven o'clock on Friday.")
    assert (found.value, found.precision, found.type) == ("2023-03-17", "day", "DATE")


@pytest.mark.parametrize(
    "text",
    [
        "They led with 7:41 left in the half.",
        "Video 1:10 The harbour from above",
        "Above the door stood Proverbs 3:16.",
        "She ran it in 2:05:13.",
        "The clash begins around the 2:05 mark.",
        "He read the six o'clock news.",
    ],
)
def test_lengths_scores_and_verses_are_no_times_of_day(text: str) -> None:
    assert values(text) == []
