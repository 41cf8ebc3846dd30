"""Days that lean on other words, on the stamp, or on nothing that is known."""

import pytest
from tests.timex import dates, values

FRIDAY = "2023-03-17"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks began on May 3, 2021 and resumed on the 24th.", ["2021-05-03", "2021-05-24"]),
        ("Talks began on May 23, 2021 and ended on the 4th.", ["2021-05-23", "XXXX-XX-04"]),
        ("The toll rises on the 24th of next month.", ["2023-04-24"]),
        ("The rent falls due on the 3rd of the month.", ["XXXX-XX-03"]),
        ("He lost the match on the 18th.", []),
        ("The vote is a week from Tuesday.", ["2023-03-28"]),
        ("The vote is three days from now.", ["2023-03-19"]),
        ("The ship sailed the day before the storm.", ["XXXX-XX-XX"]),
        ("He left at 7 a.m. three days before the trial.", ["XXXX-XX-XXT07:00", "P3D"]),
        ("On May 4, 2020 he fled. He was caught a year later.", ["2020-05-04", "2021"]),
        ("He left nearly two weeks ago.", ["2023-W09"]),
        ("It was said on the night the mill burned.", []),
        ("She loved the film High Noon.", []),
        ("The mill burned on Tuesday night, police said on Thursday. It began at 9 p.m.",
         ["2023-03-14TNI", "2023-03-16", "2023-03-14T21:00"]),
        ("Police said on Thursday that a man was shot. He was found at 9 p.m.",
         ["2023-03-16", "XXXX-XX-XXT21:00"]),
        ("The mill burned on Tuesday evening. By midnight it was gone.",
         ["2023-03-14TEV", "2023-03-15T00:00"]),
        ("The fire was out on Tuesday morning. The mayor had come after midnight.",
         ["2023-03-14TMO", "2023-03-14T00:00"]),
        ("The mill burned on Tuesday. By midnight it was gone.",
         ["2023-03-14", "XXXX-XX-XXT00:00"]),
        ("By midnight the mill was gone.", ["XXXX-XX-XXT00:00"]),
        ("The mill burned on Tuesday. Dockers on the night shift saw it.", ["2023-03-14"]),
        ("He told the programme This Week of it.", []),
    ],
)  # fmt: skip
def test_days_that_lean_on_other_words(text: str, expected: list[str]) -> None:
    assert [v for _, v in values(text)] == expected


def test_an_anniversary_implies_a_year_and_says_that_it_is_inferred() -> None:
    (found,) = dates("Thousands marked the 20th anniversary of the flood.")
    assert (found.span.exact, found.type, found.value) == (
        "the 20th anniversary",
        "DURATION",
        "P20Y",
    )
    assert (found.low, found.precision) == ("2003-03-16", "year")
    assert found.basis.startswith("inferred")


def test_a_bare_weekday_is_never_taken_six_days_back() -> None:
    (found,) = dates("Two men drowned on Saturday.", FRIDAY)
    assert (found.value, found.low, found.basis) == ("XXXX-WXX-6", None, "none")
    assert values("Two men drowned last Saturday.", FRIDAY) == [("last Saturday", "2023-03-11")]
    assert values("The mayor will speak on Saturday.", FRIDAY) == [("Saturday", "2023-03-18")]


@pytest.mark.parametrize("stamp", [FRIDAY, f"{FRIDAY}T22:15Z", f"{FRIDAY}T22:15+00:00"])
def test_what_is_said_on_the_day_after_the_stamp_shows_an_early_stamp(stamp: str) -> None:
    found = dates("Two men drowned on Saturday morning, police said on Saturday.", stamp)
    assert [d.value for d in found] == ["2023-03-18TMO", "2023-03-18"]
    assert found[0].basis.startswith("publication date: the day after")


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        pytest.param("Two men drowned, police said Saturday.", f"{FRIDAY}T22:15+05:30", id="zone"),
        pytest.param("Police had said Saturday that two men drowned.", FRIDAY, id="earlier"),
        pytest.param("She was told on Saturday that two men drowned.", FRIDAY, id="passive"),
    ],
)  # fmt: skip
def test_without_such_evidence_the_day_stays_unknown(text: str, stamp: str) -> None:
    assert [v for _, v in values(text, stamp)] == ["XXXX-WXX-6"]


def test_a_weekday_beside_a_day_settles_the_year_or_leaves_it_open() -> None:
    assert values("It opened on Tuesday, Nov. 3.", "2021-08-20") == [
        ("Tuesday, Nov. 3", "2020-11-03")
    ]
    assert values("It opened on Monday, Nov. 3.", "2021-08-20") == [
        ("Monday, Nov. 3", "XXXX-11-03")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The permit had been due to lapse on Friday evening.", "XXXX-WXX-5TEV"),
        ("The offer had been scheduled to end on Monday.", "2023-03-13"),
        ("The appeal is tried in May.", "2023-05"),
        ("The first states to join the pact on Monday were small.", "2023-03-13"),
        ("Last Tuesday's ruling was a shock.", "2023-03-07"),
    ],
)
def test_direction_of_plans_that_were_and_of_the_present(text: str, expected: str) -> None:
    assert [v for _, v in values(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He fled in a 2011 Honda.", id="model year"),
        pytest.param("She spoke at the great March for Bread.", id="march"),
        pytest.param("April Osei and June Abara met Theresa May.", id="names"),
        pytest.param("Some of the 1800 guests may march on.", id="verbs"),
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert values(text) == []


def test_a_clock_time_keeps_no_day_of_an_older_story() -> None:
    text = (
        "A bomb was found on Feb. 2.\n\n" + "The street is long and has many shops. " * 12 + "\n\n"
        "He was seen at 6:10 a.m."
    )
    assert values(text)[-1] == ("6:10 a.m.", "XXXX-XX-XXT06:10")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Feb 09 2022 | 3:42 AM IST", "2022-02-09T03:42"),
        ("14-03-2022 19:26 IST", "2022-03-14T19:26"),
        ("8:35 p.m. ET Oct. 17, 2022", "2022-10-17T20:35"),
        ("2021-11-23T18:27:00Z", "2021-11-23T18:27"),
        ("Tue 23 Nov 2021 10.05 GMT", "2021-11-23T10:05"),
    ],
)
def test_stamps_of_bylines(text: str, expected: str) -> None:
    assert values(text, None) == [(text, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He fled on May 3, 2019 and was seen on May 5.", ["2019-05-03", "2019-05-05"]),
        ("He was jailed on March 3, 2019. He left on March 10.", ["2019-03-03", "XXXX-03-10"]),
        ("He was jailed on March 3, 2019. He left on Jan. 10.", ["2019-03-03", "XXXX-01-10"]),
    ],
)  # fmt: skip
def test_a_day_near_a_full_date_has_its_year_unless_publication_is_near_too(
    text: str, expected: list[str]
) -> None:
    assert [v for _, v in values(text)] == expected


def test_full_dates_of_the_text_give_the_year_where_publication_is_unknown() -> None:
    found = dates("The pact was signed on Nov. 3, 2021.\n\nIt was void on Nov. 20.", None)
    assert [d.value for d in found] == ["2021-11-03", "2021-11-20"]
    assert (found[1].basis, found[1].anchor) == ("text: date named before", found[0].span)


def test_a_clock_time_after_the_hour_of_publication_was_on_another_day() -> None:
    stamp = "2023-03-16T04:15"
    assert values("The barge sank at 21:00.", stamp) == [("21:00", "XXXX-XX-XXT21:00")]
    assert values("The barge sank at 3:05 a.m., a guard said.", stamp) == [
        ("3:05 a.m.", "2023-03-16T03:05")
    ]
    assert values("The barge will sail at 21:00.", stamp) == [("21:00", "2023-03-16T21:00")]


def test_a_month_that_begins_soon_is_the_coming_one_across_the_end_of_the_year() -> None:
    assert values("Ferry timetable for January", "2022-12-20") == [("January", "2023-01")]


def test_a_fiscal_quarter_has_no_days_of_its_own() -> None:
    (found,) = dates("The company's fiscal third quarter of 2021 was poor.")
    assert (found.value, found.low, found.high) == ("2021-Q3", "2020-01-02", "2022-12-30")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The alarm was raised at 12:20 Tuesday morning.", ["2023-03-14T00:20"]),
        ("The alarm was raised around 8:30 Monday night.", ["2023-03-13T20:30"]),
        ("The alarm was raised at 8:30 a.m. Monday.", ["2023-03-13T08:30"]),
        ("Last April 13, two boats sank.", ["2022-04-13"]),
        ("On May 2 the captain opened the hatch.", ["XXXX-05-02"]),
        ("Gunman opens fire at a fair Tuesday night.", ["2023-03-14TNI"]),
        ("Police are investigating the theft of Tuesday night.", ["2023-03-14TNI"]),
        ("The ferry leaves on Tuesday.", ["2023-03-21"]),
        ("Two shots were heard on May Street.", []),
        ("Officers found the 41 year old man asleep.", []),
        ("They live in the Summer district.", []),
    ],
)
def test_hours_streets_ages_and_present_tense(text: str, expected: list[str]) -> None:
    assert [v for _, v in values(text)] == expected
