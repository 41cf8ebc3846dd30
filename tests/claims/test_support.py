"""Support: who is counted for a claim, and who only stands beside it."""

import pytest

from tests.claims.reports import claims_on, compared, lineage_of, report
from variorum.claims.reuse import passages_of
from variorum.model import Comparison, Echo, Lineage, Shared

AGREE = [
    pytest.param(
        "The coastguard closed the harbour of Vardo on Monday.",
        "On Monday the coastguard closed Vardo harbour to all ships.",
        id="other words, one deed",
    ),
    pytest.param(
        "Police have arrested the driver of the lorry.",
        "The driver of the lorry was arrested by police.",
        id="active and passive",
    ),
    pytest.param(
        "41 people were taken to hospital after the crash.",
        "About 40 were taken to hospital.",
        id="a number and its rounding",
    ),
]
APART = [
    pytest.param(
        "By midnight 120 volunteers were at work on the dyke.",
        "200 volunteers were at work on the dyke by midnight.",
        id="two numbers",
    ),
    pytest.param(
        "The trawler Havbris, which carried cod for Leith, was towed to safety.",
        "Volunteers under their leader were trying to keep the trawler Havbris off the rocks.",
        id="one ship, two deeds",
    ),
    pytest.param(
        "Their leader, Marek Lund, stood on the dyke.",
        "Volunteer leader Marek Lund blamed the spring tide.",
        id="one person, two deeds",
    ),
    pytest.param(
        "Norvania threatened to suspend the fisheries agreement of 2009.",
        "Sudonia threatened to suspend the fisheries agreement of 2009.",
        id="another party",
    ),
    pytest.param(
        "Norvanian survey aircraft flew 24 missions near Sudonian waters last month.",
        "Sudonian survey aircraft flew 24 missions near the Norvanian coast last month.",
        id="the parties have changed places",
    ),
    pytest.param(
        "The fire may have started in the boiler room of the ferry.",
        "The fire started in the boiler room of the ferry.",
        id="a possibility and a fact",
    ),
    pytest.param(
        "The court asked whether a second boat was involved in the collision.",
        "It is open whether a second boat was involved in the collision.",
        id="left open in both",
    ),
    pytest.param(
        "The owner put the damage to the boat itself at 3 million euros.",
        "The town hall put the damage to the whole quay at 18 million euros.",
        id="two damages",
    ),
    pytest.param(
        "The union accused Nordfrakt of ignoring two warnings about the pumps.",
        "Nordfrakt ignored two warnings about the pumps.",
        id="an accusation and a fact",
    ),
    pytest.param(
        "Two dockers rammed a car into the gate of the consulate.",
        "Two dockers rammed a crane into the gate of the consulate.",
        id="another thing",
    ),
]


def verdicts(comparison: Comparison) -> set[str]:
    return {c.verdict for c in comparison.claims}


@pytest.mark.parametrize(("one", "two"), AGREE)
def test_two_origins_that_say_the_same_corroborate(one: str, two: str) -> None:
    assert "corroborated" in verdicts(compared(report("a", one), report("b", two)))


@pytest.mark.parametrize(("one", "two"), APART)
def test_likeness_alone_corroborates_nothing(one: str, two: str) -> None:
    assert "corroborated" not in verdicts(compared(report("a", one), report("b", two)))


def test_only_those_who_agree_are_counted_and_shown() -> None:
    found = compared(
        report("a", "Nine people died when the ferry sank on Tuesday."),
        report("b", "Nine people were killed as the ferry sank on Tuesday night."),
        report("c", "The ferry company said that divers would look for people on Friday."),
    )
    agreed = [c for c in found.claims if c.verdict == "corroborated"]
    assert agreed
    assert all({r.span.article for r in c.readings} == {"a", "b"} for c in agreed)
    assert {c.origins for c in agreed} == {2}


def test_reports_weeks_apart_may_tell_of_two_launches() -> None:
    text = "The agency launched a weather rocket from its range on the island."
    other = "A weather rocket was launched by the agency from its island range."
    near = compared(report("a", text, "2023-03-08"), report("b", other, "2023-03-09"))
    far = compared(report("a", text, "2023-03-08"), report("b", other, "2023-03-24"))
    assert "corroborated" in verdicts(near)
    assert "corroborated" not in verdicts(far)


def test_a_passage_that_both_share_is_one_source() -> None:
    one = report("a", "Bergen has been selling its old trams to Gdansk for years.")
    two = report("b", "Bergen has been selling old trams to Gdansk, it is known.")
    echo = Echo(a="a", b="b", spans=(Shared(one.span(0, 55), two.span(0, 45)),))
    known = Lineage(origins=lineage_of([one], [two]).origins, echoes=(echo,))
    assert passages_of(known) == {("a", "b"): echo.spans}


def test_a_catchword_is_nobodys_statement() -> None:
    one = report("a", "Mayor Ida Falk called it “a black day” on Monday.")
    two = report("b", "Captain Per Lie spoke of “a black day” in Bergen.")
    assert "corroborated" not in verdicts(compared(one, two))


def test_a_step_of_the_toll_is_named_once() -> None:
    found = compared(
        report("a", "Four people were killed when the ferry sank.", "2023-03-06"),
        report("b", "Nine people were killed when the ferry sank.", "2023-03-07"),
        report("c", "Nine people have died since the ferry sank.", "2023-03-07"),
        report("d", "Eleven people were killed when the ferry sank.", "2023-03-08"),
    )
    updates = [d for c in found.claims for d in c.differences if d.kind == "update"]
    assert len(updates) == 2


def test_a_part_of_a_quotation_is_no_claim_of_its_own() -> None:
    text = "“The mast came down in one piece, and the sea did the rest,” said Per Lie."
    found = compared(report("a", text), report("b", "Lie was calm. " + text))
    assert len(claims_on(found, "the sea did the rest")) == 1


def test_the_day_of_saying_is_no_slot() -> None:
    one = report("a", "The harbour ministry said on Wednesday that nine sailors had died.")
    two = report("b", "The harbour ministry said on Thursday that nine sailors had died.")
    found = {(d.type, d.kind) for c in compared(one, two).claims for d in c.differences}
    assert not {"conflict", "paraphrase_drift"} & {kind for _, kind in found}
