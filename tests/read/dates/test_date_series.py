"""Ranges, series, fiscal years, periods that end on a day, and sets."""

import pytest
from tests.timex import dates, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The drill runs Oct. 3-5 and 9.", ["2023-10-03", "2023-10-05", "2023-10-09"]),
        ("Polls open Oct. 3, 5 and 9, 2021.", ["2021-10-03", "2021-10-05", "2021-10-09"]),
        ("It was shown from 3 to 5 May 2021.", ["2021-05-03", "2021-05-05"]),
        ("It was shown on the 3rd and 4th of May 2021.", ["2021-05-03", "2021-05-04"]),
        ("The fair ran Sept. 30-Oct. 2, 2021.", ["2021-09-30", "2021-10-02"]),
        ("It snowed from 28 December to 3 January 2022.", ["2021-12-28", "2022-01-03"]),
        ("On Jan. 4, 5 boats sank.", ["2023-01-04"]),
        ("On Jan. 4 and 5 boats sank.", ["2023-01-04"]),
        ("On June 12 and 14 days later it rained.", ["2022-06-12", "2022-06-26"]),
        ("The plan for 2021-25 was signed.", ["2021", "2025"]),
        ("They won the 2021/22 season.", ["2021", "2022"]),
        ("He fought in the war of 1939-45.", ["1939", "1945"]),
        ("The report of 2010-12 is lost.", ["2010"]),
    ],
)
def test_each_day_or_year_of_a_series_is_a_date(text: str, expected: list[str]) -> None:
    assert [v for _, v in values(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mine shut on June 12 last year.", [("June 12 last year", "2022-06-12")]),
        ("It will shut on 12 June this year.", [("12 June this year", "2023-06-12")]),
        ("It will shut on June 12 next year.", [("June 12 next year", "2024-06-12")]),
        ("It rained in the week of Feb. 6.", [("the week of Feb. 6", "2023-W06")]),
        ("Prices fell in the nineties.", [("the nineties", "199")]),
        ("Sales fell in the last half of 2020.", [("the last half of 2020", "2020-H2")]),
        ("Sales fell in H1 2021.", [("H1 2021", "2021-H1")]),
        ("It forecast a loss for the full year.", [("the full year", "2023")]),
        ("It will close by year-end.", [("year-end", "2023")]),
        ("Beer sold well over the summer.", [("the summer", "2022-SU")]),
        ("It ended a decades-long feud.", [("decades-long", "PXY")]),
        ("It has lost money for two quarters.", [("two quarters", "P2Q")]),
        ("About three-quarters of voters agreed.", []),
        ("He fell in the fall from the roof.", []),
        ("Boats leave on Thursday and Sunday nights.",
         [("Thursday", "XXXX-WXX-4TNI"), ("Sunday nights", "XXXX-WXX-7TNI")]),
        ("They meet every Monday and Tuesday at 9 a.m.",
         [("every Monday", "XXXX-WXX-1"), ("Tuesday", "XXXX-WXX-2"),
          ("9 a.m.", "XXXX-XX-XXT09:00")]),
    ],
)  # fmt: skip
def test_longer_times_and_sets(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", ["fiscal 2022", "FY2022", "fiscal year 2022"])
def test_a_fiscal_year_may_begin_a_year_before_and_end_a_year_after(text: str) -> None:
    (found,) = dates(f"Costs rose in {text}.")
    assert (found.span.exact, found.value) == (text, "2022")
    assert (found.low, found.high, found.precision) == ("2021-01-02", "2023-12-30", "year")


def test_a_period_that_ends_on_a_day_has_its_own_days() -> None:
    quarter, last = dates("In the quarter ended Aug. 19, 2022, it lost money.")
    assert (quarter.value, quarter.low, quarter.high) == ("2022-QX", "2022-05-20", "2022-08-19")
    assert (last.span.exact, last.value) == ("Aug. 19, 2022", "2022-08-19")
    year, _ = dates("In the fiscal year ending June 30, 2022, it lost money.")
    assert (year.type, year.value) == ("DURATION", "P1Y")
    assert (year.low, year.high) == ("2021-07-01", "2022-06-30")


def test_a_quarter_that_has_ended_has_ended_before_publication() -> None:
    quarter, last = dates("In its second quarter ended April 30 sales fell.")
    assert (last.value, quarter.value) == ("2022-04-30", "2022-Q2")
    assert (quarter.low, quarter.high) == ("2022-02-01", "2022-04-30")


def test_the_quarter_spoken_of_keeps_its_days() -> None:
    text = "In the quarter ended Aug. 19, 2022, it lost money. In the year-ago quarter it did not."
    found = dates(text)[-1]
    assert (found.value, found.low, found.high) == ("2021-QX", "2021-05-20", "2021-08-19")
