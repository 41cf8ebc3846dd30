"""One happening told several times in a report has one id; another one has not."""

import pytest
from tests.read.events.reading import STAMP, read

from variorum.model import Article, Event, Region
from variorum.read.reader import read_facts


def titled(title: str, text: str) -> tuple[Event, ...]:
    """Return the events of an article with a title that stands outside its text."""
    regions = (Region("body", 0, len(text)),)
    article = Article(key="a", name="a", title=title, text=text, regions=regions, published=STAMP)
    return read_facts(article).events


def ids(events: tuple[Event, ...], code: str) -> set[str | None]:
    return {e.happening for e in events if e.code == code}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Ana Lima, 54, of Kitwe, was arrested on Monday. Ana Lima was taken into custody.",
            "COERCE",
        ),
        ("Chad's probe angered Gabon. Ministers criticised Chad's investigation.", "ACCUSE"),
        (
            "An earthquake shook the coast of Chile on Monday. The tremor struck at dawn.",
            "disaster",
        ),
        ("Two trains collided near Kitwe. No one was aboard when the crash happened.", "disaster"),
    ],
)
def test_words_of_one_kind_tell_one_happening(text: str, code: str) -> None:
    events = [e for e in read(text) if e.code == code]
    assert len({e.happening for e in events}) < len(events)


def test_the_lead_tells_what_the_headline_tells() -> None:
    events = titled("Man arrested in Kitwe robbery", "A Kitwe miner was arrested on Monday.")
    assert len(events) > 1
    assert len(ids(events, "COERCE")) == 1


def test_names_that_differ_keep_headline_and_lead_apart() -> None:
    events = titled("Kenya condemned Chad", "Gabon condemned Niger on Monday.")
    assert len(ids(events, "ACCUSE")) == 2


def test_a_happening_with_no_victims_is_not_denied() -> None:
    text = "Two trains collided near Kitwe. Police said the crash had no victims."
    assert {e.status for e in read(text)} <= {"asserted", "attributed"}
