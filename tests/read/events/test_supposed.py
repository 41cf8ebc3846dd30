"""Deeds that are supposed, weighed or ruled out, and doers that do nothing."""

import pytest
from tests.read.events.reading import read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Had rebels attacked the base, Kenya would have answered.", "hypothetical"),
        ("It is hard to defeat the rebels.", "hypothetical"),
        ("Banning the party would be a mistake.", "hypothetical"),
        ("The mayor had no reason to arrest the miners.", "denied"),
        ("The navy did not try to seize the boat.", "denied"),
        ("The guards were unable to arrest the miners.", "denied"),
        ("Kenya could ask Uganda to free the miners.", "hypothetical"),
        ("Kenya did not ask Uganda to free the miners.", "denied"),
        ("The council should arrest the miners.", "hypothetical"),
        ("The council debated banning the party.", "hypothetical"),
        ("Gunmen attacked the village.", "asserted"),
        ("Kenya asked Uganda to free the miners.", "asserted"),
    ],
)
def test_supposed_deeds_are_not_told_as_done(text: str, status: str) -> None:
    assert {e.status for e in read(text)} == {status}


def test_a_conditional_threat_stays_a_threat() -> None:
    (event,) = read("Kenya said it would bomb the camps if rebels returned.")
    assert (event.code, event.status) == ("THREATEN", "planned")


def test_who_did_not_join_until_may_joined() -> None:
    codes = [e.code for e in read("Chad did not join the pact until May.")]
    assert "REJECT" not in codes


@pytest.mark.parametrize(
    "text",
    [
        "The ordinance prohibits residents from burning leaves.",
        "A heavy coat helps walkers on cold days.",
        "A dunk backed the visitors into a corner.",
        "The actress hosted the Emmys twice.",
        "The drummer was nominated for an Oscar.",
        "The author discussed her novel.",
        "The agency expects Chad to allow the march.",
        "You agree to receive our offers.",
        "The square was flooded with flowers.",
        "The singer signed autographs for fans.",
        "The union is broken down into branches.",
    ],
)
def test_things_rules_shows_and_sayings_tell_nothing(text: str) -> None:
    assert [e for e in read(text) if e.code != "CONCEDE"] == []


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Kenya met Chad and spoke by phone with Gabon.", {"Kenya"}),
        ("The miners seized the chance to attack guards.", {"The miners"}),
        ("Kenya sent troops to guard the border in order to deter Chad.", {"Kenya", "troops"}),
        ("Kenya fired at the depot, prompting Cuba to scramble fighter jets.", {"Kenya", "Cuba"}),
    ],
)
def test_the_doer_is_found_behind_nouns_and_means(text: str, actors: set[str]) -> None:
    found = {s.exact for e in read(text) for s in e.actor}
    assert found
    assert found <= actors


def test_a_call_to_do_something_is_a_demand() -> None:
    assert [e.code for e in read("The senator's call to free the miners angered Chad.")] == [
        "REQUEST"
    ]


def test_what_is_called_for_has_not_happened() -> None:
    assert [e.code for e in read("Unions called for the minister's resignation.")] == ["REQUEST"]


def test_bombs_that_explode_are_violence_and_races_for_office_are_politics() -> None:
    assert {e.code for e in read("A bomb exploded near the barracks in Kaduna.")} == {"ASSAULT"}
    assert {e.code for e in read("The lawyer won the governor's race on Tuesday.")} == {"politics"}
