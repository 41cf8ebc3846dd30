"""Forms of dates and hours: short years, digits, zones, midnights, quarters, known days."""

import pytest
from tests.timex import dates, values

from variorum.lang import parse
from variorum.model import Article, Region, Stamp
from variorum.read.dates import read_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pact of 3 Nov. '21 is void.", [("3 Nov. '21", "2021-11-03")]),
        ("He left in '99.", [("'99", "1999")]),
        ("He said: '20 people died.'", []),
        ("The gate opened on March the 12th, 2020.", [("March the 12th, 2020", "2020-03-12")]),
        ("In May the first boats came.", [("May", "2022-05")]),
        ("The form is dated 12-Mar-2020.", [("12-Mar-2020", "2020-03-12")]),
        ("The form is dated 2020/03/12.", [("2020/03/12", "2020-03-12")]),
        ("The form is dated 11/13/21.", [("11/13/21", "2021-11-13")]),
        ("The form is dated 3/11/21.", [("3/11/21", "2021-XX-XX")]),
        ("Sales rose in 3Q21.", [("3Q21", "2021-Q3")]),
        ("Sales rose in Q3 FY22.", [("Q3 FY22", "2022-Q3")]),
        ("The late 1800s were wet.", [("The late 1800s", "18")]),
        ("The 2000s were wet.", [("The 2000s", "200")]),
        ("Analysts cut their 2024 earnings forecast.", [("2024", "2024")]),
        ("They forecast 2024 earnings of $3 a share.", [("2024", "2024")]),
        ('He read "1984" twice.', []),
        ("Another 2000 came.", []),
        ("The jet left from gate 1900.", []),
        ("Since 9/11, checks take longer.", [("9/11", "2001-09-11")]),
        ("The Sept. 11 attacks shook the city.", [("Sept. 11", "2001-09-11")]),
        ("A Sept. 11 concert was held.", [("Sept. 11", "2022-09-11")]),
        ("The April 6 Movement called a strike.", []),
        ("The trial will last three weeks.", [("three weeks", "P3W")]),
    ],
)
def test_forms_of_dates(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It starts at 15:00 UTC+3 on Monday.", ["2023-03-20T15:00"]),
        ("It fell at 2 p.m. Kyiv time on Tuesday.", ["2023-03-14T14:00"]),
        ("It fell at 4 a.m. local on Tuesday.", ["2023-03-14T04:00"]),
        ("It fell at 1845 hours on 14 March.", ["2023-03-14T18:45"]),
        ("It struck at 2:15 p.m. (1115 GMT) on Tuesday.",
         ["2023-03-14T14:15", "2023-03-14T11:15", "2023-03-14"]),
        ("It struck at 1:17 a.m. (2217 GMT) on Tuesday.",
         ["2023-03-14T01:17", "2023-03-13T22:17", "2023-03-14"]),
        ("The 9 a.m. ferry on Tuesday sank.", ["2023-03-14T09:00", "2023-03-14"]),
        ("The desk is open 9am-5pm on weekdays.",
         ["XXXX-XX-XXT09:00", "XXXX-XX-XXT17:00", "P1D"]),
        ("Shots fell shortly before midnight Saturday.", ["2023-03-11TNI"]),
        ("Shots fell just after midnight on Sunday.", ["2023-03-12T00:00"]),
        ("Police came at 11:30 p.m. Saturday. He died at 1 a.m.",
         ["2023-03-11T23:30", "2023-03-12T01:00"]),
        ("Police came on Saturday night. He died at 1 a.m.",
         ["2023-03-11TNI", "XXXX-XX-XXT01:00"]),
        ("It rained around lunchtime on Tuesday.", ["2023-03-14TAF"]),
    ],
)  # fmt: skip
def test_hours_find_their_day(text: str, expected: list[str]) -> None:
    assert [v for _, v in values(text)] == expected


@pytest.mark.parametrize("digits", [400 * "1", 400 * "1" + ".5"])
def test_numbers_of_any_length_can_be_read(digits: str) -> None:
    assert all(d.low is None for d in dates(f"The code was {digits}. It rained {digits} days ago."))


def test_a_bare_midnight_may_be_either_end_of_its_day() -> None:
    (found,) = dates("The truce began at midnight Tuesday.")
    assert (found.low, found.high) == ("2023-03-14", "2023-03-15")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Third-quarter profit was $4m, against $3m in the same period last year.",
         ["2022-Q3", "2021-Q3"]),
        ("Third-quarter profit rose. Last year's quarter saw a loss.", ["2022-Q3", "2021-Q3"]),
        ("Third-quarter profit rose. For the nine months, it was $9m, against $8m a year earlier.",
         ["2022-Q3", "P9M", "2022"]),
        ("Profit rose from a year ago. Sales were $3m, up from $2m a year earlier.",
         ["2022", "2022"]),
        ("Fourth-quarter profit rose. For the full year, it fell.", ["2022-Q4", "2022"]),
        ("Net was $4m in the quarter ended Dec. 31, up from $3m a year earlier.",
         ["2022-Q4", "2022-12-31", "2021-Q4"]),
    ],
)  # fmt: skip
def test_which_period_results_are_compared_with(text: str, expected: list[str]) -> None:
    assert [v for _, v in values(text)] == expected


def test_the_dateline_is_the_day_of_writing() -> None:
    line, text = "OSLO, March 14 (Meridian) -", "The bank failed on Friday."
    whole = f"{line} {text}"
    article = Article(
        key="k",
        name="n",
        text=whole,
        published=Stamp(value="2023-03-16", precision="day", basis="declared"),
        regions=(
            Region("dateline", 0, len(line)),
            Region("body", len(line) + 1, len(whole)),
        ),
    )
    _, friday = read_dates(parse(article))
    assert (friday.value, friday.basis) == ("2023-03-10", "publication date: that of the dateline")
