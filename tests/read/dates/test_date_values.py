"""Time expressions: values, what they rest on, and what is no date."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.timex import dates, values

from variorum.lang import parse
from variorum.model import Article, Region, Stamp
from variorum.read.dates import read_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam broke on Feb. 3, 2019, after rain.", ("Feb. 3, 2019", "2019-02-03")),
        ("The dam broke on 3 February 2019.", ("3 February 2019", "2019-02-03")),
        ("The dam broke on Sunday, Feb. 3, 2019.", ("Sunday, Feb. 3, 2019", "2019-02-03")),
        ("The decree of the 4th of July, 2011 was void.", ("the 4th of July, 2011", "2011-07-04")),
        ("Log entry 2019-02-03 was lost.", ("2019-02-03", "2019-02-03")),
        ("The form was signed 25/12/2018 in Oslo.", ("25/12/2018", "2018-12-25")),
        ("The form was signed 12/25/2018 in Ohio.", ("12/25/2018", "2018-12-25")),
        ("The form was signed 05/06/2018 in Ohio.", ("05/06/2018", "2018-XX-XX")),
        ("The mill burned down in 1987.", ("1987", "1987")),
        ("The mill opened in the mid-1960s.", ("the mid-1960s", "196")),
        ("The castle dates from the 14th century.", ("the 14th century", "13")),
        ("Output fell in the second quarter of 2021.", ("the second quarter of 2021", "2021-Q2")),
        ("A truce held through New Year's Day 2015.", ("New Year's Day 2015", "2015-01-01")),
        ("A fire began at 4:30 p.m. Oct. 9, 2020.", ("4:30 p.m. Oct. 9, 2020", "2020-10-09T16:30")),
    ],
)  # fmt: skip
def test_stated_dates(text: str, expected: tuple[str, str]) -> None:
    found = dates(text, None)
    assert [(d.span.exact, d.value) for d in found] == [expected]
    assert found[0].basis == "stated"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels shelled the port on Tuesday.", ("Tuesday", "2023-03-14")),
        ("Rebels shelled the port on Friday.", ("Friday", "XXXX-WXX-5")),
        ("Lawmakers will debate the bill on Friday.", ("Friday", "2023-03-17")),
        ("The hearing is scheduled for Monday.", ("Monday", "2023-03-20")),
        ("The envoy is due to arrive on Sunday.", ("Sunday", "2023-03-19")),
        ("The envoys failed to appear on Monday.", ("Monday", "2023-03-13")),
        ("The panel agreed to meet again on Monday.", ("Monday", "2023-03-20")),
        ("The trial was postponed to Monday.", ("Monday", "2023-03-20")),
        ("The board is to decide on Monday.", ("Monday", "2023-03-20")),
        ("The vote had been due on Monday.", ("Monday", "2023-03-13")),
        ("Curfew will last until Monday.", ("Monday", "2023-03-20")),
        ("Lawyers sought ways around Monday's ruling.", ("Monday", "2023-03-13")),
        ("Half a century ago the dam was built.", ("Half a century ago", "1973")),
        ("Shops shut on Christmas Eve.", ("Christmas Eve", "2022-12-24")),
        ("Friday's storm cut power to the coast.", ("Friday", "XXXX-WXX-5")),
        ("The ferry sank last Tuesday.", ("last Tuesday", "2023-03-07")),
        ("The club plays next Saturday.", ("next Saturday", "2023-03-18")),
        ("Schools reopened in January.", ("January", "2023-01")),
        ("The harvest was poor in August.", ("August", "2022-08")),
        ("The vote is planned for June.", ("June", "2023-06")),
        ("The mayor was sworn in on Dec. 5.", ("Dec. 5", "2022-12-05")),
        ("The mayor will be sworn in on April 2.", ("April 2", "2023-04-02")),
        ("The strike started in June last year.", ("June last year", "2022-06")),
        ("Prices rose last month.", ("last month", "2023-02")),
        ("Prices rose last week.", ("last week", "2023-W10")),
        ("Ministers meet next week.", ("next week", "2023-W12")),
        ("He was elected earlier this year.", ("earlier this year", "2023")),
        ("She won the seat two years ago.", ("two years ago", "2021")),
        ("The raid took place five days ago.", ("five days ago", "2023-03-11")),
        ("The mine closed a decade ago.", ("A decade ago", "201")),
        ("Two men were shot last night.", ("last night", "2023-03-15TNI")),
        ("Two men were shot on Monday morning.", ("Monday morning", "2023-03-13TMO")),
        ("Drought set in last summer.", ("last summer", "2022-SU")),
        ("Crowds gathered last weekend.", ("last weekend", "2023-W10-WE")),
        ("Curfew began at 9 p.m. Tuesday.", ("9 p.m. Tuesday", "2023-03-14T21:00")),
        ("Sales fell in the first half of last year.", ("the first half of last year", "2022-H1")),
        ("He was shot on the night of March 3.", ("the night of March 3", "2023-03-03TNI")),
        ("It was the first Friday in May 2021.", ("the first Friday in May 2021", "2021-05-07")),
        ("The test was seen at 1500 GMT on Monday.", ("1500 GMT on Monday", "2023-03-13T15:00")),
        ("Sales fell in Q4 2021.", ("Q4 2021", "2021-Q4")),
        ("He now lives abroad.", ("now", "PRESENT_REF")),
    ],
)  # fmt: skip
def test_dates_against_publication(text: str, expected: tuple[str, str]) -> None:
    assert [(s.lower(), v) for s, v in values(text)] == [(expected[0].lower(), expected[1])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The siege lasted 18 days.", ("18 days", "P18D")),
        ("She was jailed for two and a half years.", ("two and a half years", "P2Y6M")),
        ("It rained for more than six hours.", ("more than six hours", "PT6H")),
        ("Talks dragged on for several weeks.", ("several weeks", "PXW")),
        ("A three-month truce was agreed.", ("three-month", "P3M")),
        ("They meet every Tuesday.", ("every Tuesday", "XXXX-WXX-2")),
        ("They train twice a week.", ("twice a week", "P1W")),
        ("The levy is paid every two months.", ("every two months", "P2M")),
        ("A market is held on Tuesdays.", ("Tuesdays", "XXXX-WXX-2")),
        ("The crossing takes half an hour.", ("half an hour", "PT30M")),
    ],
)
def test_lengths_and_sets(text: str, expected: tuple[str, str]) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("April Haynes and June Carter met the board.", id="given names"),
        pytest.param("Prime Minister Theresa May spoke to members.", id="surname"),
        pytest.param("Workers may march on the ministry.", id="verbs"),
        pytest.param("The Friday Courier said Black Friday went well.", id="names of days"),
        pytest.param("He left Room 2014 for Flight 1999.", id="numbered"),
        pytest.param("Call 312-555-1988 to report damage.", id="telephone"),
        pytest.param("Some 2000 soldiers and 1900 sailors took part.", id="counted"),
        pytest.param("A 41-year-old man was questioned.", id="age"),
        pytest.param("The visitors won 3-1.", id="score"),
        pytest.param("The fund lost $2010 and 19% of its value.", id="money"),
    ],
)
def test_no_dates(text: str) -> None:
    assert values(text) == []


def test_two_dates_in_a_range() -> None:
    assert values("The drill runs April 3-5.") == [
        ("April 3", "2023-04-03"), ("5", "2023-04-05")
    ]  # fmt: skip
    assert values("The plan for 2024-2028 was signed.") == [("2024", "2024"), ("2028", "2028")]


def test_window_has_an_interval() -> None:
    (found,) = dates("Raids were frequent over the past month.")
    assert (found.type, found.value) == ("DURATION", "P1M")
    assert (found.low, found.high) == ("2023-02-16", "2023-03-16")
    assert found.basis == "publication date"


def test_early_and_late_narrow_the_days_not_the_value() -> None:
    (found,) = dates("The bridge gave way in late January.")
    assert (found.value, found.low, found.high) == ("2023-01", "2023-01-21", "2023-01-31")


def test_dates_that_lean_on_one_named_before() -> None:
    text = "A fire began on May 4, 2020. Two days later the wind turned. It died the next day."
    found = dates(text)
    assert [d.value for d in found] == ["2020-05-04", "2020-05-06", "2020-05-07"]
    assert found[1].anchor == found[0].span
    assert found[1].basis == "text: date named before"


def test_the_day_before_leans_on_the_date_named() -> None:
    found = values("Ships sailed on March 9, 2020. The day before, talks had failed.")
    assert found == [("March 9, 2020", "2020-03-09"), ("The day before", "2020-03-08")]


def test_clock_times_share_the_day_that_follows() -> None:
    found = values("Power was cut between 8 p.m. and 10 p.m. on Sunday.")
    assert [v for _, v in found] == ["2023-03-12T20:00", "2023-03-12T22:00"]


def test_clock_times_keep_the_day_named_in_an_earlier_paragraph() -> None:
    found = values("A crane fell on Tuesday.\n\nIt had creaked at 6:10 a.m., a guard said.")
    assert found == [("Tuesday", "2023-03-14"), ("6:10 a.m.", "2023-03-14T06:10")]


def test_day_after_a_clause_turns_round() -> None:
    found = values("She was released on Monday, a day after the appeal was heard.")
    assert found == [("Monday", "2023-03-13"), ("a day after", "2023-03-12")]


def test_zone_of_an_early_morning_stamp() -> None:
    found = values(
        "The pact was signed on Tuesday. On Saturday jets flew.", "2023-03-15T02:10+05:30"
    )
    assert found == [("Tuesday", "2023-03-14"), ("Saturday", "2023-03-11")]


def test_unknown_stays_unknown_without_publication() -> None:
    found = dates("The pact was signed on Tuesday, Nov. 8. Last year it failed.", None)
    assert [d.value for d in found] == ["XXXX-11-08", "XXXX"]
    assert all(d.basis == "none" and d.low is None for d in found)


def test_weekday_and_years_in_the_text_give_the_year() -> None:
    text = (
        "The treaty for 2018-2022 was signed on Tuesday, Feb. 13. "
        "On Friday, Feb. 9, ships had sailed. Last month talks failed."
    )
    found = dates(text, None)
    named = {d.span.exact: d for d in found}
    assert named["Tuesday, Feb. 13"].value == "2018-02-13"
    assert named["Friday, Feb. 9"].value == "2018-02-09"
    assert named["Last month"].value == "2018-01"
    assert named["Friday, Feb. 9"].basis == "text: weekday and years named"
    assert named["Friday, Feb. 9"].anchor == named["Tuesday, Feb. 13"].span


def test_weekdays_that_contradict_each_other_give_no_year() -> None:
    text = "In 2018 it was Tuesday, Feb. 13, and then Tuesday, Feb. 14."
    assert [d.value for d in dates(text, None)] == ["2018", "XXXX-02-13", "XXXX-02-14"]


def test_numbers_too_long_to_count_are_left_alone() -> None:
    text = f"It fell {'9' * 400} days ago and {'1,' * 300}111 years later."
    assert values(text) == [("days ago", "PAST_REF")]


def test_title_is_read_too() -> None:
    (found,) = dates("", title="Two die in blast on Wednesday")
    assert (found.span.field, found.span.exact, found.value) == ("title", "Wednesday", "2023-03-15")


PIECES = st.sampled_from([
    "Tuesday", "May 5", "last", "week", "two", "hundred", "days", "ago", "the", "2021", "-", "Nov.",
    "10:30 p.m.", "é", "\U0001f600", "İ", " ", ", ", "1/2/2003", "noon", "a", "year", "earlier",
    "99999999", "century", "31", "quarter", "'s", "\u00a0", "morning", "next", "Feb. 30",
])  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, max_size=25), st.text(max_size=12))
def test_spans_are_exact_on_any_text(pieces: list[str], noise: str) -> None:
    text = (" ".join(pieces) + noise).replace("\x00", "")
    for found in dates(text):
        assert text[found.span.start : found.span.end] == found.span.exact
        assert found.span.exact == found.span.exact.strip()


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=20)
    | st.dates().map(str)
    | st.sampled_from(["0001-01-01", "9999-12-31", "2021-02-30", "2021", "2021-11"])
)
def test_no_stamp_makes_it_fail(stamp: str) -> None:
    text = (
        "On Friday, last week, next year, a decade ago, 900 years ago, in May, last summer, "
        "on Feb. 29, tomorrow, overnight, this weekend, the past 30 centuries, at 9 p.m."
    )
    article = Article(
        key="k",
        name="n",
        text=text,
        regions=(Region("body", 0, len(text)),),
        published=Stamp(value=stamp, precision="day", basis="declared"),
    )
    parsed = parse(article)
    assert read_dates(parsed) == read_dates(parsed)
