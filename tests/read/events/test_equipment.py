"""Craft and weapons belong to the event whose clause names them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.lang import parse_text
from variorum.model import Event
from variorum.read.reader import read_facts


def events(text: str) -> tuple[Event, ...]:
    return read_facts(parse_text(text, published="2023-05-04").article).events


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        (
            "Two Northland Su-30 jets bombed a depot near Carrovia on Tuesday.",
            "ASSAULT",
            ["Northland Su-30 jets"],
        ),
        (
            "Norway deployed patrol ships and three naval helicopters to the strait.",
            "MOBILIZE",
            ["patrol ships", "naval helicopters"],
        ),
        (
            "Gunmen attacked the village with rifles and machetes.",
            "ASSAULT",
            ["rifles", "machetes"],
        ),
        ("The minister criticised the gun laws of the province.", "ACCUSE", []),
        (
            "The ministry sent two missile launchers to the border.",
            "MOBILIZE",
            ["missile launchers"],
        ),
    ],
)
def test_equipment(text: str, code: str, expected: list[str]) -> None:
    found = [e for e in events(text) if e.code == code]
    assert found, f"no {code}"
    assert [s.exact for s in found[0].equipment] == expected


def test_each_clause_has_its_own() -> None:
    text = "Peru sent a frigate to the bay on Monday. Chile scrambled its fighter jets."
    assert [[s.exact for s in e.equipment] for e in events(text)] == [["frigate"], ["fighter jets"]]


@given(st.text("ab -.,\u2028", max_size=30))
def test_every_span_is_exact(noise: str) -> None:
    text = f"Rebels {noise} fired rockets{noise} at the airport."
    for event in events(text):
        for span in event.equipment:
            assert text[span.start : span.end] == span.exact
