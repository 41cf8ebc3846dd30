"""Which day, place and numbers belong to which happening of a sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.read.events.reading import read

from variorum.model import Event


def the(text: str, trigger: str) -> Event:
    """Return the event of `text` that `trigger` tells."""
    (event,) = [e for e in read(text) if trigger in {s.exact for s in e.trigger}]
    return event


def day(event: Event) -> str | None:
    return event.date.exact if event.date is not None else None


def place(event: Event) -> str | None:
    return event.place.exact if event.place is not None else None


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        ("The mayor, who was jailed in 1994, met union leaders.", "met", None),
        ("Peru condemned the 2014 treaty.", "condemned", None),
        (
            "Troops were deployed in the early hours of Monday.",
            "deployed",
            "the early hours of Monday",
        ),
        ("Gunmen attacked the convoy on Monday, wounding two drivers.", "wounding", "Monday"),
        ("On Sunday, police say, gunmen attacked a convoy.", "attacked", "Sunday"),
        ("Two guards were beaten and robbed on Friday.", "beaten", "Friday"),
        ("The rebels denied the charges until they surrendered in May 2005.", "denied", None),
        ("Nine dockers were wounded when gunmen opened fire on Tuesday.", "wounded", "Tuesday"),
        ("After two hours, the gunmen surrendered.", "surrendered", None),
        ("Kenya urged Uganda to free the miners by Friday.", "urged", None),
    ],
)
def test_a_day_is_said_of_what_it_hangs_on(text: str, trigger: str, wanted: str | None) -> None:
    found = day(the(text, trigger))
    assert found == wanted or (wanted is not None and found is not None and found in wanted)


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        ("Rebels attacked a convoy near the port city of Mombasa.", "attacked", "Mombasa"),
        ("Gunmen kidnapped a nurse at a mill south of Nakuru.", "kidnapped", "Nakuru"),
        ("A suspect in the bombings in Nairobi was charged on Monday.", "charged", None),
        ("The minister criticised the envoy at a conference in Lagos.", "criticised", "Lagos"),
        ("The minister visited Lagos on Monday.", "visited", "Lagos"),
        ("An earthquake shook a rural area of northern Chile.", "earthquake", "Chile"),
    ],
)
def test_a_place_is_where_the_deed_is_done(text: str, trigger: str, wanted: str | None) -> None:
    assert place(the(text, trigger)) == wanted


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        ("A 61-year-old farmer was killed by gunmen.", "killed", []),
        ("Peru rejected the 12-nation pact.", "rejected", []),
        (
            "Gunmen killed nine miners in a region where 40 percent of gold is mined.",
            "killed",
            ["nine"],
        ),
        ("Rebels fired 12 missiles at the base.", "fired", ["12"]),
        ("Two gunmen robbed a bank and kidnapped three tellers.", "kidnapped", ["Two", "three"]),
    ],
)
def test_numbers_count_what_takes_part(text: str, trigger: str, wanted: list[str]) -> None:
    found = [q.exact.split()[0] for q in the(text, trigger).quantities]
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The board was criticised in March 2012 for sacking the coach.", "sacking"),
        ("Kenya was urged to free the miners in 2003.", "urged"),
        ("The senator championed the ban during his 2012 campaign.", "championed"),
        ("It was the first win since 1989, when rebels attacked the capital.", "attacked"),
    ],
)
def test_what_is_told_with_an_old_day_is_recalled(text: str, trigger: str) -> None:
    assert the(text, trigger).background


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The minister visited Lagos in March and again on Monday.", "visited"),
        ("Had rebels attacked the base, Kenya would have answered.", "attacked"),
        ("Police arrested a man who had fled.", "arrested"),
    ],
)
def test_what_also_happens_now_is_news(text: str, trigger: str) -> None:
    assert not the(text, trigger).background


_PARTS = st.sampled_from([
    "Rebels attacked a convoy", "in Lagos", "on Monday", "with 12 missiles", "and", "killing nine",
    "who was jailed in 1994", "when", "of the 2014 treaty", "near the port of Mombasa", ",", ".",
])  # fmt: skip


@given(st.lists(_PARTS, max_size=12))
@settings(max_examples=40, deadline=None)
def test_what_is_attached_stands_in_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    for event in read(text):
        one = [s for s in (event.date, event.place) if s is not None]
        for span in (*one, *event.quantities, *event.equipment):
            assert text[span.start : span.end] == span.exact
