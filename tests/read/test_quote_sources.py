"""Whose words they are: sources within sources, interviews, headlines, hearsay."""

import pytest

from variorum.lang import parse_text
from variorum.model import Quote
from variorum.read.entities import read_names
from variorum.read.quotes import read_quotes

Row = tuple[str | None, str, str, str]
"""Speaker, cue, content (parts joined by " | ") and stance."""


def read(text: str, title: str = "") -> tuple[Quote, ...]:
    parsed = parse_text(text, title=title)
    return read_quotes(parsed, read_names(parsed))


def rows(found: tuple[Quote, ...]) -> list[Row]:
    return [
        (q.speaker, q.cue[0].exact, " | ".join(s.exact for s in q.content), q.stance) for q in found
    ]


@pytest.mark.parametrize(
    ("title", "row"),
    [
        ("Mayor: bridge is safe", ("Mayor", ":", "bridge is safe", "asserted")),
        ("Bridge safe, says mayor", ("mayor", "says", "Bridge safe", "asserted")),
        (
            "Three dead in bridge collapse: police",
            ("police", ":", "Three dead in bridge collapse", "asserted"),
        ),
        (
            "Three dead in bridge collapse – police",
            ("police", "–", "Three dead in bridge collapse", "asserted"),
        ),
        (
            "Exclusive: Bridge firm hid cracks, documents show",
            ("documents", "show", "Exclusive: Bridge firm hid cracks", "asserted"),
        ),
        (
            "'I was lucky': survivor tells of bridge fall",
            ("survivor", ":", "'I was lucky'", "asserted"),
        ),
        (
            "Bridge collapse 'an act of God', says mayor",
            ("mayor", "says", "Bridge collapse 'an act of God'", "asserted"),
        ),
        (
            "Novak 'paid guard $400', court told",
            (None, "told", "Novak 'paid guard $400'", "supposed"),
        ),
    ],
)
def test_headlines_name_their_source(title: str, row: Row) -> None:
    assert rows(read("", title)) == [row]


@pytest.mark.parametrize(
    "title",
    [
        "Explainer: why the bridge fell",
        "Watch: bridge falls into river",
        "Opinion: The bridge must go",
        "Bridge collapse: Three held over missing bolts",
        "Westport bridge: what we know so far",
        "'Never again': Westport remembers the flood",
    ],
)
def test_what_a_headline_is_about_is_no_source(title: str) -> None:
    assert read("", title) == ()


def test_surname_before_a_colon_is_whom_the_text_names() -> None:
    found = read("Petra Novak opened the bridge on Monday.", "Novak: bridge will stay open")
    assert rows(found)[0] == ("Petra Novak", ":", "bridge will stay open", "asserted")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The pier, in the words of Petra Novak, is unsafe.",
            ("Petra Novak", "in the words of", "The pier | is unsafe", "asserted"),
        ),
        (
            "In Petra Novak's words, the pier is unsafe.",
            ("Petra Novak", "words", "the pier is unsafe", "asserted"),
        ),
        (
            "As Petra Novak has pointed out, the pier is unsafe.",
            ("Petra Novak", "has pointed out", "the pier is unsafe", "asserted"),
        ),
        (
            "Per the port authority, the pier is unsafe.",
            ("the port authority", "Per", "the pier is unsafe", "asserted"),
        ),
        (
            "The pier reportedly collapsed at noon.",
            (None, "reportedly", "The pier | collapsed at noon", "supposed"),
        ),
        (
            "The pier is reported to have collapsed at noon.",
            (None, "is reported", "The pier | to have collapsed at noon", "supposed"),
        ),
        (
            "As Petra Novak put it, “the pier is a death trap.”",
            ("Petra Novak", "put it", "“the pier is a death trap.”", "asserted"),
        ),
        (
            "Petra Novak's answer: “No.”",
            ("Petra Novak", "answer", "“No.”", "asserted"),
        ),
        (
            "Petra Novak: “The pier is sound.”",
            ("Petra Novak", ":", "“The pier is sound.”", "asserted"),
        ),
        (
            "Asked whether the pier was sound, Petra Novak said no.",
            ("Petra Novak", "said", "no", "asserted"),
        ),
    ],
)
def test_phrases_attribute_too(text: str, row: Row) -> None:
    assert row in rows(read(text))


def test_in_other_words_nobody_speaks() -> None:
    assert read("In other words, the pier is unsafe.") == ()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The wall fell at noon, the agency said, citing the coast guard.",
         ["the agency", "the coast guard"]),
        ("The agency quoted a spokesman as saying: “Nobody was hurt.”",
         ["The agency", "a spokesman"]),
        ("Petra Novak was quoted as saying: “The pier is sound.”", ["Petra Novak"]),
    ],
    ids=["citing", "quoted-as-saying", "was-quoted"],
)  # fmt: skip
def test_who_is_cited_is_a_source_of_his_own(text: str, speakers: list[str]) -> None:
    assert [q.speaker for q in read(text)] == speakers


def test_whoever_cites_a_paper_speaks_himself() -> None:
    found = read("The pier is sound, according to Petra Novak, citing an inspection.")
    assert [q.speaker for q in found] == ["Petra Novak", "Petra Novak"]


@pytest.mark.parametrize(
    "text",
    [
        "Petra Novak would neither confirm nor deny the strike.",
        "Petra Novak could not confirm the strike.",
        "Petra Novak declined to comment on the strike.",
    ],
)
def test_what_is_left_open_is_supposed(text: str) -> None:
    (quote,) = read(text)
    assert (quote.speaker, quote.stance) == ("Petra Novak", "supposed")


def test_what_is_dismissed_is_denied() -> None:
    (quote,) = read("Petra Novak dismissed reports that the pier had collapsed as false.")
    assert quote.stance == "denied"


def test_other_speaker_set_against_the_first() -> None:
    found = read("The ministry says the dam is safe, while the union says it is not.")
    assert rows(found)[0][:3] == ("The ministry", "says", "the dam is safe")


def test_verb_that_has_the_form_of_the_cue_goes_on_from_it() -> None:
    text = "Petra Novak says that she would stay in the town and asks for more boats."
    assert rows(read(text))[0][2] == "that she would stay in the town"


def test_sentence_between_quotations_changes_the_speaker() -> None:
    found = read(
        "“We were lucky,” Petra Novak said. “The wall held.” John Hale shook his head. "
        "“The wall is old and weak.”"
    )
    assert rows(found)[0][2] == "“We were lucky,” | “The wall held.”"
    assert rows(found)[1][:3] == ("John Hale", "shook", "“The wall is old and weak.”")


def test_speech_in_single_marks_holds_speech_in_double_ones() -> None:
    (quote,) = read("‘He told me “the pier is sound” and I believed him,’ Petra Novak said.")
    assert quote.form == "direct"
    assert quote.content[0].exact.endswith("believed him,’")


def test_content_is_not_cut_within_a_quotation() -> None:
    (quote,) = read("Petra Novak called the storm “the worst in fifty years” for the town.")
    assert quote.content[0].exact == "the storm “the worst in fifty years”"


INTERVIEW = """In an interview on Monday, Captain Petra Novak looks back on the night.

Q: Why was the boat late?

A: The engine failed. The union says that the pump was worn.

We had asked for a new one in May.

Captain Novak pauses and looks at the sea.

Q: Were you afraid?

A: No. I have seen worse.

This interview was shortened."""


def test_answers_are_those_of_the_person_interviewed() -> None:
    found = rows(read(INTERVIEW))
    turns = [row for row in found if row[1] == ":"]
    assert turns == [
        (None, ":", "Why was the boat late", "asked"),
        (
            "Petra Novak", ":",
            "The engine failed. The union says that the pump was worn | "
            "We had asked for a new one in May.",
            "asserted",
        ),
        (None, ":", "Were you afraid", "asked"),
        ("Petra Novak", ":", "No. I have seen worse", "asserted"),
    ]  # fmt: skip
    assert ("The union", "says", "that the pump was worn", "asserted") in found


def test_answers_of_nobody_known_have_no_speaker() -> None:
    text = "Readers asked the town hall.\n\nQ. Who pays for it?\n\nA. The state does, we hope."
    found = [q for q in read(text) if q.cue[0].exact == "."]
    assert [(q.speaker, q.form, q.stance) for q in found] == [
        (None, "direct", "asked"), (None, "direct", "asserted"),
    ]  # fmt: skip


def test_turns_with_names_have_the_full_name() -> None:
    text = (
        "The poet Petra Novak spoke about her flood poems.\n\n"
        "Gazette: You wrote them in a week?\n\nNovak: I wrote them in a night.\n\n"
        "Gazette: And the last one?\n\nNovak: It took me a year."
    )
    text = f"This is an interview of the Gazette. {text}"
    turns = [q.speaker for q in read(text) if q.cue[0].exact == ":"]
    assert turns[1::2] == ["Petra Novak", "Petra Novak"]


@pytest.mark.parametrize(
    "text",
    [
        "The count so far:\n\nNovak: 1,200 votes\n\nHale: 900 votes\n\nNovak: 14 seats\n\n"
        "Hale: 3 seats\n\nPetra Novak met John Hale.",
        "Weather: Rain is expected on Monday.\n\nTraffic: The bridge is closed.\n\n"
        "Weather: Rain on Tuesday.",
    ],
    ids=["table", "notices"],
)
def test_labels_of_tables_and_notices_speak_not(text: str) -> None:
    assert not [q for q in read(text) if q.form == "direct"]


def test_a_list_of_many_labels_is_no_transcript() -> None:
    words = [a + b for a in "abcdefghijk" for b in "aeioulmnrs"]
    turns = (f"Nov{w}: I row, said Nov{w}.\n\nNov{w}: I swim." for w in words)
    assert not [q for q in read("\n\n".join(turns)) if q.form == "direct"]
