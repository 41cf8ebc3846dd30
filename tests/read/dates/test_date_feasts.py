"""Feasts that move, feasts of the moon, and those whose day nobody can tell."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.timex import dates, values

from variorum.read.dates.feasts import easter, windows
from variorum.read.dates.moons import hebrew_new_year, islamic_day


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


@pytest.mark.parametrize("feast", ["Diwali", "Holi", "Independence Day", "Mother's Day"])
def test_feasts_that_depend_on_place_or_moon_stay_unknown(feast: str) -> None:
    (found,) = dates(f"Crowds filled the square on {feast}.")
    assert (found.value, found.low, found.basis) == ("XXXX-XX-XX", None, "none")


@pytest.mark.parametrize(
    ("text", "low", "high", "value"),
    [
        ("The kiosk burned on Yom Kippur 2019.", "2019-10-08", "2019-10-09", "2019-10-09"),
        ("Bakeries shut for Passover 2022.", "2022-04-15", "2022-04-23", "2022-XX-XX"),
        ("Lamps were lit for Hanukkah 2020.", "2020-12-10", "2020-12-18", "2020-XX-XX"),
        ("The quay was closed at Lunar New Year 2023.", "2023-01-22", "2023-01-22", "2023-01-22"),
        ("Markets emptied for Nowruz 2021.", "2021-03-20", "2021-03-21", "2021-XX-XX"),
        ("Queues formed on Black Friday 2019.", "2019-11-29", "2019-11-29", "2019-11-29"),
    ],
)
def test_feasts_of_other_calendars_have_their_days(
    text: str, low: str, high: str, value: str
) -> None:
    (found,) = dates(text, None)
    assert (found.low, found.high, found.value) == (low, high, value)


def test_a_feast_is_of_the_year_that_is_told_with_it() -> None:
    text = "Two barns burned in the New Year's Eve riots three years ago."
    assert values(text) == [("New Year's Eve", "2020-12-31"), ("three years ago", "2020")]
    assert values("The mill closed at Easter this year.") == [("Easter this year", "2023-04-09")]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Labor Day weekend was calm.", "2023-03-16", ("2022-W35-WE", "2022-09-03", "2022-09-05")),
        ("Easter week began with rain.", "2023-04-04", ("2023-W14", "2023-04-03", "2023-04-09")),
        (
            "Two died over Thanksgiving weekend.",
            "2022-11-28",
            ("2022-W47-WE", "2022-11-24", "2022-11-27"),
        ),
    ],
)
def test_weeks_and_weekends_of_feasts(
    text: str, published: str, expected: tuple[str, str, str]
) -> None:
    (found,) = dates(text, published)
    assert (found.value, found.low, found.high) == expected


def test_the_day_of_an_election_to_come_is_that_of_the_law() -> None:
    text = "Republicans fear the midterms. Rain is likely on Election Day."
    assert [d.value for d in dates(text, "2018-10-02")] == ["2018-11-06"]
    assert [d.value for d in dates(text, "2018-12-02")] == ["XXXX-XX-XX"]


def test_a_feast_beside_an_older_year_is_unknown() -> None:
    text = "In February 2016 he was tried for a theft on New Year's Eve."
    assert values(text)[1] == ("New Year's Eve", "XXXX-12-31")


def test_the_tet_of_years_that_differ_is_not_taken_from_the_chinese_table() -> None:
    assert windows("tet", 1985) == []
    assert windows("lunar new year", 1985)[0].day == date(1985, 2, 20)


@given(st.integers(1, 9000))
def test_hebrew_years_begin_on_the_days_that_the_rules_allow(year: int) -> None:
    first, after = hebrew_new_year(year), hebrew_new_year(year + 1)
    assert first is not None
    assert after is not None
    assert first.isoweekday() not in (3, 5, 7)
    assert (after - first).days in (353, 354, 355, 383, 384, 385)


def test_hebrew_new_years_against_published_ones() -> None:
    found = [hebrew_new_year(year) for year in (1973, 2000, 2023)]
    assert found == [date(1973, 9, 27), date(2000, 9, 30), date(2023, 9, 16)]


def test_a_far_feast_without_a_direction_is_unknown() -> None:
    assert values("Labor Day traffic: what to know") == [("Labor Day", "XXXX-XX-XX")]


@pytest.mark.parametrize("text", ["The Christmas market opened.", "They met in Diwali week."])
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
    for low, high, _ in windows("ramadan", year):
        assert low <= high
        assert abs(low.year - year) <= 1
