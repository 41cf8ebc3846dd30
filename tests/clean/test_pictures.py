"""Captions and contact lines in plain text: they are no part of the report's own words."""

import pytest
from tests.clean.test_plain import LAST, LEDE, NEXT, TITLE, body, make, marked


@pytest.mark.parametrize(
    "line",
    [
        "FILE PHOTO: The ferry leaves the island of Sand on May 2. REUTERS/Ana Brandt/File Photo",
        "FILE - In this Dec. 3, 2019, file photo, the ferry lies off the northern coast.",
        "Image 3 of 9 A lifeboat reaches the ferry off the northern coast on Monday morning.",
        "Image copyright Getty Images Image caption The ferry had lost power in both engines",
        "A lifeboat reaches the ferry off the northern coast on Monday. Ana Brandt/Getty Images",
        "The ferry off the northern coast, on Monday morning (Photo: Northern Sea Rescue)",
        "Passengers wait for the lifeboat on the northern coast, May 2. (Ana Brandt/Reuters)",
        "A lifeboat reaches the ferry on Monday. (AP Photo/Ostrel Gazette, Ana Brandt)",
        "A lifeboat reaches the ferry. Northern Sea Rescue/Handout via REUTERS",
        "CLOSE Skip in Skip x Embed x Share A lifeboat reaches the ferry off the northern coast.",
    ],
)
def test_captions(line: str) -> None:
    article = make(TITLE, LEDE, line, NEXT, LAST)
    assert marked(article, "caption") == [line]
    assert body(article) == [LEDE, NEXT, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "Nobody on board was hurt, the harbour office said on Monday evening. (Reuters)",
        "Two in three islanders want a new ferry, a Reuters/Ipsos poll found on Monday.",
        "The file photo: a ferry in the snow, and nobody to be seen on the whole of the coast.",
        "The office keeps images of the ferry and its engines, and will show them to the divers.",
    ],
)
def test_paragraphs_that_only_look_like_captions(line: str) -> None:
    assert line in body(make(TITLE, LEDE, line, LAST))


@pytest.mark.parametrize(
    "line",
    [
        "Follow Ana Brandt on Twitter: @anabrandt",
        "Ana Brandt is a staff writer for the Ostrel Gazette. She can be reached at 555-014-2231.",
        "Call Gazette reporter Ana Brandt at (555) 014-2231. Follow her on Twitter: @anabrandt",
        "Reach Ana Brandt at ana.brandt@example.org, 555-014-2231 or follow @anabrandt on Twitter.",
    ],
)
def test_how_to_reach_the_reporter_is_furniture(line: str) -> None:
    assert line in marked(make(TITLE, LEDE, NEXT, LAST, line), "boilerplate")


@pytest.mark.parametrize(
    "line",
    [
        "Anyone who saw the ferry is asked to call Detective Ana Brandt at 555-014-2231.",
        "Twelve of the passengers who follow the captain on Twitter had warned of the storm.",
        "“Follow me on Twitter,” the captain had told passengers before the ferry ran aground.",
    ],
)
def test_calls_that_are_news(line: str) -> None:
    assert line in body(make(TITLE, LEDE, line, LAST))
