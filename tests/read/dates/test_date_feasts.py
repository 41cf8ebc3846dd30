"""Feasts that move, feasts of the moon, and those whose day nobody can tell."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.timex import dates, values

from variorum.read.dates.feasts import easter, islamic_day, windows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill burned down on Good Friday.", ("Good Friday", "2022-04-15")),
        ("The mill will reopen on Easter Monday.", ("Easter Monday", "2023-04-10")),
        ("The fair of Ash Wednesday 2021 was cut.", ("Ash Wednesday 2021", "2021-02-17")),
        ("The bridge closed on MLK Day.", ("MLK Day", "2023-01-16")),
        ("Her barn burned last Thanksgiving.", ("last Thanksgiving", "2022-11-24")),
        ("The ban lasts until next Christmas.", ("next Christmas", "2023-12-25")),
        ("The new ferry will sail on Labor Day.", ("Labor Day", "2023-09-04")),
    ],
)
def test_feasts_have_the_day_of_their_year(text: str, expected: tuple[str, str]) -> None:
    assert values(text) == [expected]


def test_a_month_of_the_moon_is_a_window_and_no_day() -> None:
    (found,) = dates("Shelling stopped during Ramadan 2021.", None)
    assert (found.value, found.low, found.high) == ("2021-XX-XX", "2021-04-11", "2021-05-14")
    assert found.precision == "month"


@pytest.mark.parametrize("feast", ["Diwali", "Lunar New Year", "Independence Day", "Passover"])
def test_feasts_that_depend_on_place_or_moon_stay_unknown(feast: str) -> None:
    (found,) = dates(f"Crowds filled the square on {feast}.")
    assert (found.value, found.low, found.basis) == ("XXXX-XX-XX", None, "none")


def test_a_far_feast_without_a_direction_is_unknown() -> None:
    assert values("Labor Day traffic: what to know") == [("Labor Day", "XXXX-XX-XX")]


@pytest.mark.parametrize("text", ["The Christmas market opened.", "Labor Day weekend was calm."])
def test_feasts_that_name_a_kind_or_another_time_are_left_alone(text: str) -> None:
    assert values(text) == []


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_from_22_march_to_25_april(year: int) -> None:
    found = easter(year)
    assert found.isoweekday() == 7
    assert date(year, 3, 22) <= found <= date(year, 4, 25)


@given(st.integers(1, 9000), st.integers(1, 12))
def test_islamic_months_have_29_or_30_days(year: int, month: int) -> None:
    first = islamic_day(year, month, 1)
    after = islamic_day(year + month // 12, month % 12 + 1, 1)
    assert first is not None
    assert after is not None
    assert (after - first).days in (29, 30)


def test_new_year_of_the_islamic_calendar_against_a_published_table() -> None:
    found = [islamic_day(year, 1, 1) for year in (1400, 1421, 1444)]
    assert found == [date(1979, 11, 21), date(2000, 4, 6), date(2022, 7, 30)]


@given(st.integers(1, 9998))
def test_windows_begin_in_their_year(year: int) -> None:
    for low, high in windows("ramadan", year):
        assert low <= high
        assert abs(low.year - year) <= 1
