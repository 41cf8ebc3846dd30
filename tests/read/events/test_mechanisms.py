"""Senses, roles, voices, modes and happenings, each by sentences as news writes them."""

import pytest
from tests.read.events.reading import read

from variorum.model import Event


def told(event: Event) -> tuple[str, list[str], list[str]]:
    return event.code, [s.exact for s in event.actor], [s.exact for s in event.recipient]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A storm struck the coast of Gabon and killed four fishermen.", "disaster"),
        ("Nine people were killed when a bus overturned near Juba.", "disaster"),
        ("Nine people were killed when gunmen attacked a bus near Juba.", "ASSAULT"),
        ("A cargo train derailed near Kitwe, killing two people.", "disaster"),
        ("Malaria killed 200 villagers in the delta.", "health"),
        ("Chad beat Niger 3-1 in the cup.", "sport"),
        ("Chad attacked Niger in the valley.", "ASSAULT"),
    ],
    ids=["storm", "accident", "violence", "result", "disease", "score", "war"],
)
def test_the_sentence_decides_the_sense(text: str, code: str) -> None:
    assert {e.code for e in read(text)} == {code}


@pytest.mark.parametrize(
    "text",
    [
        "Shares in the brewer rallied on Monday.",
        "The band released its third album.",
        "The singer and her husband welcomed twins in May.",
        "The speech struck a chord with voters.",
        "The film was met with yawns.",
        "The firm declined to comment.",
        "The mayor asked whether it was late.",
        "The navy said the buoy posed no danger to Chad.",
        "The pump must be running, the mayor said.",
    ],
)
def test_borrowed_words_tell_nothing(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The village came under attack from rebels.",
            ("ASSAULT", ["rebels"], ["The village"]),
        ),
        (
            "The raid drew criticism from Amman.",
            ("ACCUSE", ["Amman"], ["The raid"]),
        ),
        (
            "Prisoners were beaten and robbed by guards.",
            ("ASSAULT", ["guards"], ["Prisoners"]),
        ),
        ("Riot police were deployed around the arena.", ("MOBILIZE", ["Riot police"], [])),
        (
            "Kenya and Uganda traded accusations over the dam.",
            ("ACCUSE", ["Kenya", "Uganda"], ["Kenya", "Uganda"]),
        ),
        (
            "Talks between Kenya and Uganda collapsed.",
            ("REJECT", ["Kenya", "Uganda"], ["Kenya", "Uganda"]),
        ),
        (
            "Police fired shots to disperse the crowd.",
            ("ASSAULT", ["Police"], ["the crowd"]),
        ),
        (
            "The incursion prompted Chad to scramble two jets.",
            ("MOBILIZE", ["Chad"], []),
        ),
    ],
    ids=["under", "draw", "shared-agent", "moved", "traded", "collapsed", "aim", "control"],
)
def test_the_real_doer(text: str, wanted: tuple[str, list[str], list[str]]) -> None:
    assert wanted in [told(e) for e in read(text)]


@pytest.mark.parametrize(
    ("text", "code", "status", "source"),
    [
        ("Niger accused Chad of arming rebels.", "AID", "attributed", "Niger"),
        ("The rebels allegedly tortured a teacher.", "ASSAULT", "attributed", None),
        ("According to Niger, Chad attacked a market.", "ASSAULT", "attributed", "Niger"),
        ("Chad denied that its troops attacked a market.", "ASSAULT", "denied", "Chad"),
        ("Niger was quick to condemn the raid by Chad.", "ACCUSE", "asserted", None),
    ],
    ids=["accused", "allegedly", "according", "denied", "quick"],
)
def test_whose_word_it_is(text: str, code: str, status: str, source: str | None) -> None:
    found = next(e for e in read(text) if e.code == code)
    assert found.status == status
    assert (found.source.exact if found.source is not None else None) == source


def test_we_are_who_says_so() -> None:
    found = next(e for e in read("“We attacked the port,” General Otto Lund said on Friday."))
    assert [s.exact for s in found.actor] == ["General Otto Lund"]


def test_a_day_in_a_clause_aside_dates_nothing_else() -> None:
    text = "Rita Moss, who was jailed in 1994, met Lena Bruun on Monday."
    meeting = next(e for e in read(text) if e.code == "CONSULT")
    assert meeting.date is not None
    assert (meeting.date.exact, meeting.background) == ("Monday", False)


@pytest.mark.parametrize(
    ("text", "code", "mode"),
    [
        ("Gunmen kidnapped two engineers.", "ASSAULT", "abduct"),
        ("Chad shelled a village in Niger.", "ASSAULT", "heavy-weapons"),
        ("Police arrested the mayor.", "COERCE", "arrest"),
        ("Chad annexed the island.", "COERCE", "seize"),
        ("Chad expelled two Nigerien diplomats.", "SANCTION", "expel"),
        ("Chad sent food to Niger.", "AID", "humanitarian"),
        ("Miners went on strike in Kitwe.", "PROTEST", "strike"),
        ("Chad urged Niger to release the envoy.", "REQUEST", "yield"),
        ("Chad refused to meet the envoy.", "REJECT", "meet"),
        ("Chad threatened to attack Niger.", "THREATEN", "violence"),
        ("The premier telephoned Lena Bruun.", "CONSULT", "phone"),
        ("The minister resigned on Monday.", "RETREAT", "resign"),
        ("Chad attacked Niger.", "ASSAULT", None),
        ("Chad praised Niger.", "SUPPORT", None),
    ],
)
def test_mode_only_where_words_show_it(text: str, code: str, mode: str | None) -> None:
    assert [(e.code, e.mode) for e in read(text)][:1] == [(code, mode)]


def test_contexts_are_of_the_events_own_clause() -> None:
    found = read("Chad sent troops to the border after the court rejected an appeal by Niger.")
    assert [(e.code, e.context) for e in found] == [
        ("MOBILIZE", ("military",)),
        ("REJECT", ("legal",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A cargo train derailed near Kitwe on Monday. The train derailed at dawn.",
        "Gunmen attacked a market in Goma. Ten people died in the attack.",
        "Chad arrested Tobias Rehn on Monday. Rehn was arrested at his home.",
    ],
    ids=["definite", "noun", "passive"],
)
def test_told_again_is_one_happening(text: str) -> None:
    found = [e.happening for e in read(text) if e.code != "health"]
    assert len(found) > 1
    assert len(set(found)) < len(found)


@pytest.mark.parametrize(
    "text",
    [
        "A train derailed near Kitwe on Monday. Another train derailed in the delta.",
        "Gunmen attacked a market. Gunmen attacked a school. Ten people died in the attack.",
        "Chad arrested Tobias Rehn on Monday. Chad arrested Otto Lund on Monday.",
        "Chad attacked Niger in 2011. Chad attacked Niger on Monday.",
        "Chad may attack Niger. Chad attacked Niger.",
        "A car hit a bus in Lima. The car had been stolen. A 30-year-old car hit a wall.",
    ],
    ids=["another", "two", "whom", "day", "standing", "indefinite"],
)
def test_different_happenings_stay_apart(text: str) -> None:
    found = [e.happening for e in read(text)]
    assert len(set(found)) == len(found)
