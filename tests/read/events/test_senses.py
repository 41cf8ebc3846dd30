"""Idioms, deeds that are not done, and what words make of them, as news writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.events.reading import read

from variorum.model import Event


def first(text: str) -> Event:
    return next(iter(read(text)))


def codes(text: str) -> set[str]:
    return {e.code for e in read(text)}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Senator Ana Ruiz mounted a blistering attack on Governor Bo Ek.", "ACCUSE"),
        ("Ana Ruiz attacked Bo Ek over the harbour budget.", "ACCUSE"),
        ("Rebels launched an attack on the village.", "ASSAULT"),
        ("Nine people were hurt and two killed when a ferry caught fire.", "disaster"),
        ("Two villagers were killed when soldiers opened fire.", "ASSAULT"),
        ("A hunter accidentally shot his brother.", "disaster"),
        ("Ana Ruiz defeated Bo Ek in the primary on Tuesday.", "politics"),
        ("The army defeated the rebels near Juba.", "ASSAULT"),
        ("A fire broke out at a school in Lyon.", "disaster"),
        ("Military operations continued in the valley.", "ASSAULT"),
        ("Three farmers died in the shelling of Kidal.", "ASSAULT"),
    ],
    ids=[
        "blistering", "over", "rebels", "caught-fire", "opened-fire", "accident", "primary", "army",
        "fire", "operations", "died-in",
    ],
)  # fmt: skip
def test_the_sense_of_conflict(text: str, code: str) -> None:
    assert codes(text) == {code}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz fought for the rights of dockers.",
        "Editors were scrambling to find a headline.",
        "The clinic resumed operations in May.",
        "Bo Ek had a heart attack at home.",
        "Readers can sign up for the newsletter.",
        "The prisoners said they were treated unfairly.",
        "Tourists arrived at the harbour.",
        "Ana Ruiz spoke to reporters in Lima.",
        "No one should expect rain, Ana Ruiz said.",
        "Bo Ek shot himself.",
    ],
)
def test_what_is_no_deed(text: str) -> None:
    assert read(text) == ()


def test_what_is_averted_is_not_done() -> None:
    assert codes("The guards were barred from striking prisoners.") == {"COERCE"}


@pytest.mark.parametrize(
    ("text", "code", "recipient"),
    [
        ("Officials described Ana Ruiz as a hero.", "SUPPORT", "Ana Ruiz"),
        ("Ana Ruiz called Bo Ek a liar.", "ACCUSE", "Bo Ek"),
        ("Peru said Chile had violated the treaty.", "ACCUSE", "Chile"),
        ("Ana Ruiz told the rebels to leave.", "REQUEST", "the rebels"),
        ("Bo Ek's threat to attack Peru alarmed Chile.", "THREATEN", "Peru"),
        ("Gunmen killed one and wounded four.", "ASSAULT", "one"),
        ("Peru returned twelve masks to Chile.", "RETREAT", "Chile"),
        ("The mall reopened after protests against Peru.", "PROTEST", "Peru"),
    ],
    ids=["praise", "blame", "breach", "told", "noun", "number", "returned", "against"],
)
def test_whom_words_concern(text: str, code: str, recipient: str) -> None:
    found = next(e for e in read(text) if e.code == code)
    assert [s.exact for s in found.recipient] == [recipient]


@pytest.mark.parametrize(
    ("text", "code", "status"),
    [
        ("Ana Ruiz would like to thank the miners.", "SUPPORT", "asserted"),
        ("Ana Ruiz is due to meet Bo Ek and tour Peru.", "CONSULT", "planned"),
        ("The raid may prompt Chile to attack Peru.", "ASSAULT", "hypothetical"),
        ("Peru said Chile had not agreed to talks.", "REJECT", "attributed"),
        ("The farmers were allowed to leave the camp.", "CONCEDE", "asserted"),
        ("The union called off the strike.", "CONCEDE", "asserted"),
        ("Peru called off the summit.", "REJECT", "asserted"),
    ],
    ids=["thanks", "due", "may", "not", "allowed", "strike", "summit"],
)
def test_how_it_stands(text: str, code: str, status: str) -> None:
    assert status in {e.status for e in read(text) if e.code == code}


def test_the_dead_of_an_attack_are_of_its_happening() -> None:
    events = read("Rebels attacked a market in Goma. Ten people died in the attack.")
    assert len(events) == 2
    assert len({e.happening for e in events}) == 1


@given(st.lists(st.sampled_from(["fire", "attack", "the", "of", "to", "and", "fell"]), max_size=40))
def test_every_event_stands_on_its_words(words: list[str]) -> None:
    text = " ".join(words)
    for event in read(text):
        for span in (*event.trigger, *event.actor, *event.recipient):
            assert text[span.start : span.end] == span.exact
