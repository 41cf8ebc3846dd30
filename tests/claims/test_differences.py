"""Each kind of difference, shown by two reports of one happening."""

import pytest

from tests.claims.reports import compared, differences, report

DRILL = (
    "Two Norwegian frigates and three Danish tankers held a rescue drill over the Baltic Sea and"
    " the Norwegian Sea on Friday, prompting the coastguard to close a shipping lane."
)

INDEPENDENT = [
    pytest.param(
        DRILL,
        DRILL.replace("and the Norwegian Sea", "and the Black Sea"),
        ("place", "conflict"),
        id="another sea in the same words",
    ),
    pytest.param(
        "Some 40 lorries were stuck on the bridge overnight, the road agency said.",
        "The road agency said 40 lorries were stuck on the bridge overnight.",
        ("number", "rounding"),
        id="some 40 and 40",
    ),
    pytest.param(
        "Dozens of people were injured when a tram hit a bus in the old town.",
        "A tram hit a bus in the old town and 52 people were injured.",
        ("number", "precision"),
        id="dozens and 52",
    ),
    pytest.param(
        "The council approved 14 wind turbines on the ridge above the village on Monday.",
        "The council approved 19 wind turbines on the ridge above the village on Monday.",
        ("number", "conflict"),
        id="two numbers of one thing",
    ),
    pytest.param(
        "The oil from the damaged tanker covered 18 kilometers of the northern coast on Monday.",
        "The oil from the damaged tanker covered 15 miles of the northern coast on Monday.",
        ("number", "conflict"),
        id="measures in two units that are not one",
    ),
    pytest.param(
        "The warehouse caught fire at around 6 a.m. on Monday, the fire service said.",
        "The warehouse caught fire at 6:10 a.m. on Monday, the fire service said.",
        ("time", "rounding"),
        id="around 6 and 6:10",
    ),
    pytest.param(
        "The second pilot left the cockpit of the airliner before the landing.",
        "The second pilot did not leave the cockpit of the airliner before the landing.",
        ("status", "conflict"),
        id="did and did not",
    ),
    pytest.param(
        "Six drones practised using charges against the old harbour wall.",
        "Practice in using charges against six drones took place at the harbour wall.",
        ("role", "paraphrase_drift"),
        id="the drones have become the target",
    ),
    pytest.param(
        "The fire broke out in Warehouse 9 at dusk on Monday.",
        "The fire broke out in Warehouse 7 at dusk on Monday.",
        ("place", "conflict"),
        id="a number that is a name",
    ),
    pytest.param(
        "The fire broke out shortly before 10 p.m. on the east quay.",
        "The fire broke out at 9:40 p.m. on the east quay.",
        ("time", "precision"),
        id="shortly before",
    ),
    pytest.param(
        "The flood began in the west of the city on Monday.",
        "The flood began in the Millbrook district on Monday.",
        ("place", "precision"),
        id="a side of the city and a district",
    ),
    pytest.param(
        "The owner put the damage to his own boat at 3 million euros.",
        "The owner put the damage to the whole quay at 18 million euros.",
        ("number", "scope"),
        id="damage to two things",
    ),
    pytest.param(
        "Norvanian survey aircraft flew 24 missions near Sudonian waters last month.",
        "Sudonian survey aircraft flew 24 missions near the Norvanian coast last month.",
        ("role", "paraphrase_drift"),
        id="the parties have changed places",
    ),
    pytest.param(
        "The harbour master, Yusuf Haddad, closed the port on Monday.",
        "The harbour master, Youssef Haddad, closed the port on Monday.",
        ("name", "spelling"),
        id="one first name in two spellings",
    ),
]
DEPENDENT = [
    pytest.param(
        "The crews practised reaching the points for firing torpedoes at night.",
        "The crews practised firing torpedoes at night.",
        ("action", "paraphrase_drift"),
        id="a step was left out",
    ),
    pytest.param(
        "The ministers praised a series of exercises that involved tanks and ships.",
        "The ministers conducted a series of exercises involving tanks and ships.",
        ("action", "paraphrase_drift"),
        id="praised became conducted",
    ),
    pytest.param(
        "The two governors signed a roadmap for closer rail links on Tuesday.",
        "The two governors signed a treaty on closer rail links on Tuesday.",
        ("action", "paraphrase_drift"),
        id="a roadmap became a treaty",
    ),
    pytest.param(
        "Early indications suggest that the train was travelling at twice the permitted speed.",
        "The train was travelling at twice the permitted speed.",
        ("status", "paraphrase_drift"),
        id="the hedge was dropped",
    ),
    pytest.param(
        "The defence ministers of Norway and Latvia signed a plan on Tuesday.",
        "The navies of Norway and Latvia signed a plan on Tuesday.",
        ("actor", "paraphrase_drift"),
        id="ministers became navies",
    ),
    pytest.param(
        "Survey planes flew 24 missions along the coast in the past month.",
        "Survey planes flew 24 missions along the coast last month.",
        ("time", "paraphrase_drift"),
        id="the past month became last month",
    ),
]
NONE = [
    pytest.param(
        "The oil from the damaged tanker covered 18 kilometers of the northern coast on Monday.",
        "The oil from the damaged tanker covered 11 miles of the northern coast on Monday.",
        id="one measure in two units",
    ),
    pytest.param(
        "The ministers praised a series of exercises that involved tanks and ships.",
        "The ministers conducted a series of exercises involving tanks and ships.",
        id="another verb in an independent report is no drift",
    ),
    pytest.param(
        "Four fire engines and 31 firefighters were sent to the mill.",
        "Six ambulances and 12 officers were sent to the mill.",
        id="numbers of different things",
    ),
    pytest.param(
        "The mayor opened the new bridge in Bergen on Friday.",
        "The mayor opened the new bridge on Friday in Norway.",
        id="a town and its country",
    ),
    pytest.param(
        "The centre will honour its programme, the organisers said on Monday.",
        "The center will honor its program, the organizers said on Monday.",
        id="British and American spelling",
    ),
    pytest.param(
        "It was a sand road, the driver said, and the lorry was fully loaded.",
        "The sand track was never a straight one, the driver said of the lorry.",
        id="a negation of something else",
    ),
    pytest.param(
        "More than 500 people were injured when the stand collapsed.",
        "The stand collapsed and 527 people were injured.",
        id="a bound and what it bounds",
    ),
    pytest.param(
        "A fire destroyed two barns near the river on Sunday.",
        "Two barns near the river were destroyed by a fire on Sunday.",
        id="active and passive",
    ),
    pytest.param(
        "The rowing club had not won the cup since 1908.",
        "It was the year when the rowing club won the cup of 1908.",
        id="a denial up to now",
    ),
    pytest.param(
        "The fire broke out at about 9:40 p.m. on the east quay.",
        "The fire broke out by 10 p.m. on the east quay.",
        id="a bound is no conflict",
    ),
]


@pytest.mark.parametrize(("one", "two", "expected"), INDEPENDENT)
def test_independent_reports_differ(one: str, two: str, expected: tuple[str, str]) -> None:
    assert expected in differences(compared(report("a", one), report("b", two)))


@pytest.mark.parametrize(("one", "two", "expected"), DEPENDENT)
def test_a_rewrite_drifts(one: str, two: str, expected: tuple[str, str]) -> None:
    a, b = report("a", one), report("b", two)
    assert expected in differences(compared(a, b, groups=[[a, b]]))


@pytest.mark.parametrize(("one", "two"), NONE)
def test_no_telling_difference(one: str, two: str) -> None:
    found = differences(compared(report("a", one), report("b", two)))
    assert not {kind for _, kind in found} & {"conflict", "update", "paraphrase_drift"}


def test_a_toll_that_rises_is_an_update() -> None:
    early = report(
        "a", "At least 12 people were killed when a ferry sank on Tuesday.", "2023-03-07"
    )
    late = report("b", "At least 19 people were killed when a ferry sank on Tuesday.", "2023-03-08")
    assert ("number", "update") in differences(compared(early, late))


def test_every_difference_names_both_readings() -> None:
    a, b = report("a", DRILL), report("b", DRILL.replace("the Norwegian Sea", "the Black Sea"))
    found = [d for c in compared(a, b).claims for d in c.differences if d.type == "place"]
    assert len(found) == 1
    assert "Norwegian Sea" in found[0].because
    assert "Black Sea" in found[0].because


def test_a_name_in_two_spellings() -> None:
    a = report("a", "Divers found the wreck near Kirkenes Point, said Olga Petrovskaya on Monday.")
    b = report("b", "Divers found the wreck near Kirkenes Point, said Olga Petrovskaia on Monday.")
    assert ("name", "spelling") in differences(compared(a, b))
