"""Quotations that several reports carry, altered or not."""

import pytest

from tests.claims.reports import compared, report

SAID = (
    "“The bridge will reopen as soon as the last cable has been tested,” said engineer Mara Holt."
)
UNALTERED = [
    pytest.param(SAID, id="the same"),
    pytest.param(
        'The engineer Mara Holt said: "The bridge will reopen as soon as the last cable has been'
        ' tested, and not before."',
        id="longer, other marks",
    ),
    pytest.param(
        "The bridge will reopen as soon as the last cable has been tested, Mara Holt said.",
        id="marks lost",
    ),
    pytest.param(
        "“The bridge will reopen … as the last cable has been tested,” said engineer Mara Holt.",
        id="ellipsis",
    ),
]


@pytest.mark.parametrize("other", UNALTERED)
def test_the_same_saying(other: str) -> None:
    quotes = compared(report("a", SAID), report("b", other)).quotes
    assert len(quotes) == 1
    assert not quotes[0].altered
    assert {s.article for s in quotes[0].readings} == {"a", "b"}
    assert quotes[0].because


def test_spelling_does_not_alter() -> None:
    one = "“We will honour the programme and the harbour stays open,” said mayor Ann Reyes."
    two = "“We will honor the program and the harbor stays open,” said mayor Ann Reyes."
    quotes = compared(report("a", one), report("b", two)).quotes
    assert [q.altered for q in quotes] == [False]


def test_other_words_alter() -> None:
    other = SAID.replace("last cable", "first cable")
    quotes = compared(report("a", SAID), report("b", other)).quotes
    assert [q.altered for q in quotes] == [True]
    assert "last" in quotes[0].because
    assert "first" in quotes[0].because


def test_a_saying_of_one_report_is_not_shared() -> None:
    other = "Engineers tested the cables of the bridge on Monday."
    assert compared(report("a", SAID), report("b", other)).quotes == ()


def test_two_sayings_stay_two() -> None:
    other = "“Nobody was on the bridge when the first cable snapped,” said engineer Mara Holt."
    both = f"{SAID} {other}"
    quotes = compared(report("a", both), report("b", SAID), report("c", other)).quotes
    assert [len(q.readings) for q in quotes] == [2, 2]


def test_a_saying_is_a_claim() -> None:
    comparison = compared(report("a", SAID), report("b", SAID.replace("said", "added")))
    assert [c.type for c in comparison.claims if c.type == "quote"] == ["quote"]


def spoken_verdicts(one: str, two: str) -> list[str]:
    found = compared(report("a", one), report("b", two)).claims
    return [c.verdict for c in found if c.type == "quote"]


def test_a_saying_that_two_reports_heard_is_corroborated() -> None:
    other = (
        "“The bridge will reopen as soon as the last cable has been tested,” Holt told reporters."
    )
    assert spoken_verdicts(SAID, other) == ["corroborated"]


@pytest.mark.parametrize("how", ["told The Lantern", "said in an interview with the Post"])
def test_what_was_told_to_one_paper_has_one_source(how: str) -> None:
    other = f"“The bridge will reopen as soon as the last cable has been tested,” Holt {how}."
    assert spoken_verdicts(SAID, other) == ["single_source"]
