"""Names that the parser misses, cuts short or mistypes, and which of them are one thing."""

import pytest

from variorum.lang import parse_text
from variorum.model import Mention
from variorum.read.entities import read_names


def named(text: str) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for mention in read_names(parse_text(text)):
        found.setdefault(mention.span.exact, []).append(mention)
    return found


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("The Oakmont School District won.", "Oakmont School District"),
        ("The Brent Cove Historical Society lost.", "Brent Cove Historical Society"),
        ("She left the Brindle County Sheriff's Office.", "Brindle County Sheriff's Office"),
        ("The Norvik Court of Appeals will hear it.", "Norvik Court of Appeals"),
        ("He joined the National Association of Tide Workers.",
         "National Association of Tide Workers"),
        ("A gang called Low Tide robbed the bank.", "Low Tide"),
        ("The Halden Rovers won again.", "Halden Rovers"),
        ("He wrote it on Twitter and was praised for it.", "Twitter"),
    ],
)  # fmt: skip
def test_bodies_that_the_parser_misses(text: str, exact: str) -> None:
    (mention,) = named(text)[exact]
    assert mention.type == "organisation"


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        pytest.param(
            "The Justice Department sued. The Department of Justice said so.",
            "Justice Department", "Department of Justice", id="either order",
        ),
        pytest.param(
            "The U.S. Department of Agriculture sued. The USDA said so.",
            "U.S. Department of Agriculture", "USDA", id="acronym with the country",
        ),
        pytest.param(
            "The tanker MT Orient Tern sank. The Orient Tern was old.",
            "MT Orient Tern", "Orient Tern", id="a ship by name alone",
        ),
        pytest.param(
            "The National Association of Tide Workers (NATW) agreed. The NATW left.",
            "National Association of Tide Workers", "NATW", id="acronym introduced",
        ),
        pytest.param(
            "Holm runs Vantor AG. Vantor sells pumps.", "Vantor AG", "Vantor", id="no legal form",
        ),
    ],
)  # fmt: skip
def test_one_thing_by_two_names(text: str, one: str, other: str) -> None:
    found = named(text)
    assert found[one][0].entity == found[other][0].entity
    assert found[one][0].type == found[other][0].type


def test_ministries_of_two_nations_are_two() -> None:
    found = named(
        "The Russian Defense Ministry and the Ukrainian Defense Ministry disagreed on Monday."
    )
    one, other = found["Russian Defense Ministry"][0], found["Ukrainian Defense Ministry"][0]
    assert one.entity != other.entity
    assert (one.country, other.country) == ("RUS", "UKR")


@pytest.mark.parametrize(
    ("text", "exact", "role", "sector"),
    [
        ("Col. Mira Soto spoke.", "Mira Soto", "Col.", "military"),
        ("Gov. Rob Hale spoke.", "Rob Hale", "Gov.", "government"),
        ("Police said Det. Sgt. Ray Holt spoke.", "Ray Holt", "Det.", "police"),
        ("Sgt Lee Moss retired.", "Lee Moss", "Sgt", None),
        ("Army Sgt Lee Moss retired.", "Lee Moss", "Sgt", "military"),
        ("Norvik Police Department Sgt Lee Moss retired.", "Lee Moss", "Sgt", "police"),
    ],
)
def test_titles_cut_short(text: str, exact: str, role: str, sector: str) -> None:
    found = named(text)
    assert (found[exact][0].role, found[exact][0].sector) == (role, sector)
    assert not {"Sgt", "Det", "Col", "Gov"} & found.keys()


def test_storms_are_no_people() -> None:
    assert named("Typhoon Mako hit the coast.")["Typhoon Mako"][0].type == "other"


def test_a_speaker_behind_the_verb() -> None:
    found = named('"We are ready," Ana Lima told them. Added Lima: "So are they."')
    assert found["Lima"][0].entity == found["Ana Lima"][0].entity


def test_seats_of_government_beside_each_other() -> None:
    found = named("Kyiv and Warsaw signed the pact.")
    assert [found[n][0].country for n in ("Kyiv", "Warsaw")] == ["UKR", "POL"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Syrians and Iraqis crossed the river, the Japanese said.", id="peoples"),
        pytest.param("Muslims and Christians prayed together.", id="faiths"),
        pytest.param("Follow us on Twitter", id="a button"),
        pytest.param("They met on New Year's Eve 2015.", id="a feast with its year"),
    ],
)
def test_no_names(text: str) -> None:
    assert not named(text)


def test_the_board_names_a_person() -> None:
    found = named("The board named Mia Falk chief executive.")
    assert found["Mia Falk"][0].type == "person"


def test_bodies_of_two_countries_are_two() -> None:
    text = "Kenya's Senate and Nigeria's Senate voted. The Senate in Nairobi voted first."
    assert len({m.entity for m in named(text)["Senate"]}) == 3


def test_a_ministry_by_its_country_or_its_adjective() -> None:
    found = named("Russia's Defense Ministry said so. The Russian Defense Ministry said more.")
    one, other = found["Defense Ministry"][0], found["Russian Defense Ministry"][0]
    assert one.entity == other.entity


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Mark Tarrow spoke on Monday.", "Mark Tarrow", id="no model of a machine"),
        pytest.param("Anita Hill testified on Monday.", "Anita Hill", id="a surname like a site"),
        pytest.param(
            "One voter, Guadalupe Corrandez, 41, came.", "Guadalupe Corrandez", id="an age behind"
        ),
    ],
)
def test_people_by_their_shape(text: str, name: str) -> None:
    assert [m.type for m in named(text)[name]] == ["person"]


def test_a_tower_is_a_place() -> None:
    assert {m.type for m in named("He lives in Petrov Tower.")["Petrov Tower"]} == {"place"}


def test_who_speaks_for_somebody_is_not_he() -> None:
    found = named("Kurt Lind, through a spokeswoman, declined. Kurt Lind played on.")
    assert {m.role for m in found["Kurt Lind"]} == {None}


def test_an_adjective_is_no_name() -> None:
    assert not named("The anti-Norvik vote grew.")


def test_a_newspaper_is_taken_up() -> None:
    found = named("The Norvik Herald endorsed nobody. The newspaper said it would wait.")
    assert found["newspaper"][0].entity == found["Norvik Herald"][0].entity


def test_a_name_is_told_without_the_capitals_that_open_a_report() -> None:
    parsed = parse_text("ILSE Tamberg, the defence minister, spoke on Monday. Tamberg was glad.")
    assert {m.name for m in read_names(parsed) if m.type == "person"} == {"Ilse Tamberg"}
