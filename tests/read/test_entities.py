"""Names: people, organisations, places, vehicles, and which mentions are one thing."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.lang import parse
from variorum.model import Article, Mention, Region
from variorum.read.entities import read_names
from variorum.read.entities.link import surname


def names(text: str, title: str | None = None) -> tuple[Mention, ...]:
    regions = (Region("body", 0, len(text)),)
    return read_names(parse(Article(key="k", name="k", text=text, title=title, regions=regions)))


def of(text: str, exact: str) -> list[Mention]:
    return [m for m in names(text) if m.span.exact == exact]


@pytest.mark.parametrize(
    ("text", "exact", "role", "country", "sector"),
    [
        pytest.param(
            "Defense Minister Pavel Horak welcomed the accord.",
            "Pavel Horak", "Defense Minister", None, "government", id="title before",
        ),
        pytest.param(
            "The talks were led by Polish Foreign Minister Jan Kowalik in May.",
            "Jan Kowalik", "Foreign Minister", "POL", "government", id="nationality and title",
        ),
        pytest.param(
            "Senior Colonel Dai Ming issued a statement.",
            "Dai Ming", "Senior Colonel", None, "military", id="two-word rank",
        ),
        pytest.param(
            "Marta Lindqvist, a spokeswoman for the Swedish Foreign Ministry, declined to comment.",
            "Marta Lindqvist", "spokeswoman", "SWE", "civilian", id="apposition",
        ),
    ],
)  # fmt: skip
def test_people_carry_role_country_and_sector(
    text: str, exact: str, role: str, country: str | None, sector: str
) -> None:
    (person,) = of(text, exact)
    assert person.type == "person"
    assert (person.role, person.country, person.sector) == (role, country, sector)


@pytest.mark.parametrize(
    ("text", "bare", "full"),
    [
        pytest.param(
            "Defense Minister Pavel Horak spoke first. Horak said the drills were over.",
            "Horak", "Pavel Horak", id="surname last",
        ),
        pytest.param(
            "The guest was Wei Guoqiang, a general. Later Wei flew home.",
            "Wei", "Wei Guoqiang", id="family name first",
        ),
        pytest.param(
            "Prime Minister Laura Jordan resigned on Tuesday. Jordan had ruled for a year.",
            "Jordan", "Laura Jordan", id="surname that is a country",
        ),
        pytest.param(
            "Senator Ruth Lansing voted no. Lansing's staff gave no reason.",
            "Lansing", "Ruth Lansing", id="surname that is a town, possessive",
        ),
    ],
)  # fmt: skip
def test_a_bare_surname_is_the_person(text: str, bare: str, full: str) -> None:
    people = [m for m in names(text) if m.type == "person"]
    assert bare in {m.span.exact for m in people}
    assert {m.name for m in people} == {full}
    assert len({m.entity for m in people}) == 1


def test_a_town_after_a_preposition_stays_a_town() -> None:
    text = "Mayor Ruth Lansing spoke for an hour. Her sister lives in Lansing, Michigan."
    town = of(text, "Lansing")
    assert [m.type for m in town] == ["place"]


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Two Tu-142MK planes circled the island.", "Tu-142MK"),
        ("An H-6N bomber and a Su-30 fighter took part.", "H-6N"),
        ("An H-6N bomber and a Su-30 fighter took part.", "Su-30"),
        ("The destroyer USS Harlan sailed north.", "USS Harlan"),
        ("The frigate Westmoor left port on Sunday.", "Westmoor"),
        ("A Boeing 737-800 skidded off the runway.", "Boeing 737-800"),
    ],
)
def test_vehicles_are_known_by_shape(text: str, exact: str) -> None:
    assert {m.type for m in of(text, exact)} == {"vehicle"}


def test_an_acronym_is_the_organisation_that_gave_it() -> None:
    text = (
        "The Northern Rescue Association (NRA) asked for boats on Monday. "
        "By noon the NRA had twelve of them."
    )
    found = [m for m in names(text) if m.span.exact in {"NRA", "Northern Rescue Association"}]
    assert len({m.entity for m in found}) == 1


def test_initials_are_linked_without_parentheses() -> None:
    text = (
        "The Federal Harbour Safety Bureau closed the quay on Monday. "
        "An inspector of the FHSB had found cracks."
    )
    found = [m for m in names(text) if m.span.exact in {"FHSB", "Federal Harbour Safety Bureau"}]
    assert len(found) == 2
    assert len({m.entity for m in found}) == 1


@pytest.mark.parametrize(
    ("text", "exact", "country"),
    [
        ("Moscow said the convoy had turned back.", "Moscow", "RUS"),
        ("Oslo rejected the offer on Thursday.", "Oslo", "NOR"),
        ("Japan condemned the launch within an hour.", "Japan", "JPN"),
    ],
)
def test_a_capital_that_speaks_is_its_government(text: str, exact: str, country: str) -> None:
    (mention,) = of(text, exact)
    assert (mention.type, mention.country) == ("organisation", country)
    assert mention.sector == "government"


def test_a_country_has_one_entity_under_all_its_names() -> None:
    text = "Ships left the U.S. in June. They came back to the United States in August."
    found = [m for m in names(text) if m.type == "place"]
    assert [m.name for m in found] == ["United States", "United States"]
    assert len({m.entity for m in found}) == 1


def test_nationality_adjectives_are_not_names() -> None:
    assert not of("Three French soldiers were hurt near the Italian border.", "French")


def test_he_is_the_only_person_of_the_sentence_before() -> None:
    text = "Governor Ana Ruiz visited the shelter. She promised new beds."
    (pronoun,) = of(text, "She")
    assert pronoun.name == "Ana Ruiz"


def test_he_is_nobody_when_two_people_were_named_and_neither_acts() -> None:
    text = "It was a quarrel between Ivan Petrenko and Karl Steiner. He promised new beds."
    assert not of(text, "He")


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        pytest.param(
            "Governor Ivan Petrenko met Mayor Karl Steiner. He promised new beds.",
            "He", "Ivan Petrenko", id="subject before object",
        ),
        pytest.param(
            "Governor Ana Ruiz met Mayor Karl Steiner. He promised new beds.",
            "He", "Karl Steiner", id="gender before subject",
        ),
        pytest.param(
            "Governor Ana Ruiz met Mayor Karl Steiner. She promised Steiner new beds.",
            "She", "Ana Ruiz", id="named again after the pronoun",
        ),
        pytest.param(
            "Governor Ana Ruiz spoke.\n\n“Karl Steiner is wrong,” she said.",
            "she", "Ana Ruiz", id="not whom a quotation names",
        ),
    ],
)  # fmt: skip
def test_pronouns_take_up_the_subject(text: str, pronoun: str, name: str) -> None:
    assert [m.name for m in of(text, pronoun)] == [name]


def test_nobody_is_taken_up_who_is_named_later() -> None:
    text = "Governor Ana Ruiz spoke.\n\nIt rained. He left. Mayor Karl Steiner stayed."
    assert not of(text, "He")


def test_nobody_is_taken_up_from_another_region() -> None:
    text = "Mayor Karl Steiner at the port.\nHe promised new beds."
    regions = (Region("caption", 0, 31), Region("body", 32, len(text)))
    found = read_names(parse(Article(key="k", name="k", text=text, regions=regions)))
    assert "He" not in {m.span.exact for m in found}


def test_a_nickname_once_is_not_the_fullest_name() -> None:
    text = (
        "Ruth Lansing spoke. Later Ruth Lansing left. Critics of Honest Ruth Lansing laughed. "
        "Nobody answered when Ruth Lansing asked."
    )
    assert "Honest Ruth Lansing" not in {m.name for m in names(text)}


def test_capitals_of_a_headline_say_nothing() -> None:
    body = "A storm closed the harbour of Bergen on Monday."
    found = names(body, title="Big Storm Shuts Old Harbour As Winter Bites")
    assert not [m for m in found if m.span.field == "title" and m.type != "place"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("wei", "guoqiang"), "wei"),
        (("anna", "lind", "jr"), "lind"),
        (("ruth", "lansing"), "lansing"),
    ],
)
def test_surname(words: tuple[str, ...], expected: str) -> None:
    assert surname(words) == expected


@given(st.text(max_size=80))
@settings(max_examples=25, deadline=None)
def test_spans_are_exact_on_any_text(noise: str) -> None:
    text = f"{noise} Defense Minister Pavel Horak spoke. {noise} Horak's fleet left Oslo."
    found = names(text)
    assert all(text[m.span.start : m.span.end] == m.span.exact for m in found)
    assert all(m.span.exact == m.span.exact.strip() for m in found)
    assert found == names(text)


@given(st.lists(st.sampled_from(["Horak", "said", "(", "NATO", ",", "the", "U.S.", "Mr.", "Oslo"])))
@settings(max_examples=25, deadline=None)
def test_mentions_do_not_overlap(words: list[str]) -> None:
    found = names(" ".join(words) or "x")
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
