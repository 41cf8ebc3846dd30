"""Words that would give a wrong day: names, habits, older words quoted, and either side."""

import pytest
from tests.timex import dates, values


@pytest.mark.parametrize(
    "text",
    [
        "The minister told USA TODAY that he would stay.",
        "He told the Today programme that he would stay.",
        "A letter by Ann Lee, Florida Today, was read.",
        "The Russell 2000 index fell.",
        "Mr. March declined to answer.",
        "A Long March 9 rocket stood on the pad.",
        "The Good Friday Agreement held.",
        "He plays for Sheffield Wednesday.",
        "Highs will be in the sixties.",
        "She spoke at the Women's March.",
        "Women's March organizers were pleased.",
        "Marchers at the March for Life sang.",
        "At the end of the day, this is a quarrel.",
        "He said so on a show, “This Morning,” to applause.",
        "Call 0800 123 2019 for help.",
        "Nine of the points came after the start of Week 11.",
    ],
)
def test_names_and_numbers_that_look_like_times(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It matters little to today's youth.", ["PRESENT_REF"]),
        ("The mayor hailed today's vote.", ["2023-03-16"]),
        ("Peace will not come overnight.", ["XXXX-XX-XXTNI"]),
        ("He always works overnight.", ["XXXX-XX-XXTNI"]),
        ("The mill burned overnight.", ["2023-03-15TNI"]),
        ("In a 1963 speech he said: “Today we march.”", ["1963", "XXXX-XX-XX"]),
        ("In a 1963 mill he said he was free today.", ["1963", "2023-03-16"]),
        ("A ruling could come on Friday.", ["2023-03-17"]),
        ("The files could be shown on Monday.", ["XXXX-WXX-1"]),
        ("She could not be reached on Monday.", ["2023-03-13"]),
        ("The match was postponed from Friday to Saturday.", ["XXXX-WXX-5", "XXXX-WXX-6"]),
        ("Nobody has been so popular since April.", ["2022-04"]),
        ("The July launch would have had a longer range.", ["2022-07"]),
        ("Polls tighten ahead of Wednesday's vote.", ["2023-03-22"]),
        ("As the town prepares to vote in Sunday's election, bakers sing.", ["2023-03-19"]),
        ("He had saved money to help her by the end of June.", ["2022-06"]),
        ("Tuesday marks ten years since the flood.", ["2023-03-21", "P10Y"]),
        ("The judge ordered that the files be given back by Tuesday.", ["XXXX-WXX-2"]),
        ("A 31-7 Oct. 19 loss hurt them.", ["2022-10-19"]),
        ("We will know a week from tonight.", ["2023-03-23TNI"]),
        ("Output rose in the December quarter.", ["2022-Q4"]),
        ("It rained for two more weeks.", ["P2W"]),
        ("Three were held over the April 3 shooting.", ["2022-04-03"]),
        ("She was bold enough to speak at a rally there in June.", ["2022-06"]),
        ("Boys were playing there on April 30 when shots fell.", ["XXXX-04-30"]),
        ("The mayor's April speech was short.", ["2023-04"]),
        ("He left in March for Oslo.", ["2023-03"]),
        ("He told of a plan to lift the ban back in May.", ["2022-05"]),
        ("A ruling could be made on Thursday.", ["2023-03-16"]),
        ("Starting this Sunday, March 19, boats may sail.", ["2023-03-19"]),
        ("They were caught in March and April 2016.", ["2016-03", "2016-04"]),
        (
            "It was the third fire since Saturday. It began at 9 a.m.",
            ["2023-03-11", "XXXX-XX-XXT09:00"],
        ),
        (
            "Two were shot in Bari early Sunday. It began before midnight.",
            ["2023-03-12", "XXXX-XX-XXT00:00"],
        ),
    ],
)
def test_which_side_is_meant_or_that_it_is_not_known(text: str, expected: list[str]) -> None:
    assert [value for _, value in values(text)] == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Airports have changed since Sept. 11.", "2016-03-18", "2001-09-11"),
        ("The mill burned on Sept. 11.", "2016-03-18", "XXXX-09-11"),
        ("The mill burned on Sept. 11.", "2016-09-18", "2016-09-11"),
        ("Republicans hope for a win in the November election.", "2018-06-06", "2018-11"),
        ("A Democratic rout loomed in the election on Nov. 6.", "2018-01-06", "2018-11-06"),
        ("A Republican lost the primary. He quit in November.", "2018-03-06", "2017-11"),
        ("The union chose a new head in November.", "2018-03-06", "2017-11"),
    ],
)
def test_days_that_all_the_world_knows(text: str, published: str, expected: str) -> None:
    assert [d.value for d in dates(text, published)] == [expected]
