"""Who may be called the speaker, what is a title or a name in marks, and how a source stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.lang import parse_text
from variorum.model import Quote
from variorum.read.entities import read_names
from variorum.read.quotes import read_quotes
from variorum.read.quotes.lexicon import cues


def read(text: str, title: str = "") -> tuple[Quote, ...]:
    parsed = parse_text(text, title=title)
    return read_quotes(parsed, read_names(parsed))


def one(text: str, title: str = "") -> Quote:
    found = read(text, title)
    assert len(found) == 1, found
    return found[0]


def content(quote: Quote) -> str:
    return " | ".join(s.exact for s in quote.content)


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        (
            "“We had no warning,” the agency quoted Maria Lind, a resident, as saying.",
            "Maria Lind", "“We had no warning,”",
        ),
        (
            "The pier is too old, Wendt was quoted as saying by the Ostrel Gazette.",
            "Wendt", "The pier is too old",
        ),
        (
            "The Ostrel Gazette quoted Rolf Wendt as saying that the crane was old.",
            "Rolf Wendt", "that the crane was old",
        ),
    ],
)  # fmt: skip
def test_whoever_is_quoted_speaks_not_the_paper(text: str, speaker: str, said: str) -> None:
    assert (speaker, said) in [(q.speaker, content(q)) for q in read(text)]


def test_pronoun_that_the_paper_quotes_is_whom_the_text_names() -> None:
    text = (
        "Rolf Wendt heads the union of the harbour police.\n\n"
        "“There are safe quays and unsafe quays,” the newspaper quoted him as saying."
    )
    (found,) = (q for q in read(text) if q.form == "direct")
    assert (found.speaker, content(found)) == (
        "Rolf Wendt", "“There are safe quays and unsafe quays,”",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The apparent need for fences suggests that the quay is unsafe.", None),
        ("A photograph shows that the crane was bent.", None),
        ("The storm proved that the pier was weak.", None),
        ("History will say that the mayor was right.", None),
        ("The council's figures suggest that the quay is unsafe.", "council's figures"),
        ("An audit showed that the crane was never checked.", "An audit"),
        ("The boatswain told reporters that the crane was bent.", "The boatswain"),
        ("Two of the dockers said that the crane was bent.", "Two of the dockers"),
        ("The co-owner said that the crane was bent.", "The co-owner"),
        ("Others said that the crane was bent.", None),
        ("No residents said that the crane was bent.", None),
        ("Not all dockers insist that the crane was bent.", None),
        ("She wore a shirt that read “Save the old pier”.", None),
    ],
)
def test_only_who_has_a_voice_is_called_the_speaker(text: str, speaker: str | None) -> None:
    found = one(text)
    assert found.source
    if speaker is None:
        assert found.speaker is None
    else:
        assert found.speaker is not None
        assert found.speaker.endswith(speaker)


def test_he_is_no_company() -> None:
    text = "Nordo Lines runs the ferry. “The ferry is safe,” he said."
    assert all(q.speaker is None for q in read(text))


def test_name_before_a_verb_with_several_subjects_speaks() -> None:
    text = "Meanwhile the co-chairman of the panel, Bo Ek, said the vote would stand."
    assert one(text).speaker == "Bo Ek"


def test_name_that_the_parse_hangs_on_the_content_speaks() -> None:
    text = (
        "Walkers need no gear to see the old pier, however, those who wish to film it should "
        "bring something better than a phone, engineer Ana Lima Reis says."
    )
    found = one(text)
    assert found.speaker == "Ana Lima Reis"
    assert found.source[0].exact == "engineer Ana Lima Reis"
    assert content(found).endswith("a phone")


@pytest.mark.parametrize(
    "text",
    [
        "If all goes according to plan, the pier will open in May.",
        "Kempe was named the best player of the match.",
        "The dockers saw the crane fall.",
        "You agree to receive offers from the Ostrel Gazette.",
        "AP: A crane lies across the quay on Friday.",
        "Let's hope the pier holds.",
    ],
)
def test_what_nobody_says_is_no_attribution(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "“I don't want the pier to close,” Kempe, a member of the Harbour Board, said on "
            "KMB’s “Face the Town.” “But it is old.”",
            "“I don't want the pier to close,” | “But it is old.”",
        ),
        (
            "The mayor, nicknamed “Mad Max,” said the pier was safe.",
            "the pier was safe",
        ),
    ],
)
def test_a_title_between_marks_is_not_said(text: str, said: str) -> None:
    assert content(one(text)) == said


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Kempe said the ship's band would play “Harbour Lights” at noon.", "indirect"),
        ("Kempe said the harbour was “a bloody mess” after the storm.", "mixed"),
        ("Kempe said: “The harbour is a bloody mess.”", "direct"),
    ],
)
def test_names_between_marks_are_nobodys_words(text: str, form: str) -> None:
    assert one(text).form == form


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Orlin called the pier's closure “a farce”.", "asserted"),
        ("Kempe rejected the charge: “We paid for every crane in full.”", "asserted"),
        ("Kempe denied that he knew of the crack.", "denied"),
        ("“Did the crane fall on the quay?” Kempe said.", "asked"),
        ("“Why did it fall? Because it was old,” Kempe said.", "asserted"),
        ("If the guard confirms that the crane fell, the quay will close.", "supposed"),
        ("The guard may announce that the quay is closed.", "supposed"),
        ("No docker said that the crane was bent.", "supposed"),
        ("The guard could have said that the quay was closed.", "supposed"),
        ("“Nothing in the law sets a limit,” Kempe said, nor does it name one.", "asserted"),
        ("Kempe wants the board to close the quay.", "supposed"),
        ("Kempe said, without naming Lima, that the crane was bent.", "asserted"),
    ],
)
def test_stance(text: str, stance: str) -> None:
    assert [q.stance for q in read(text)][:1] == [stance]


def test_directs_of_a_hearing_belong_to_who_has_the_turn() -> None:
    text = (
        "Ana Lima, the lawyer, asked the only witness about the crane.\n\n"
        "Lima: “Did you see it fall?”\n\nWitness DF: “I heard it.”\n\n"
        "Lima: “But you saw it?”\n\nWitness DF: “No.”"
    )
    found = [q for q in read(text) if q.form == "direct"]
    turns = [(q.speaker, content(q).strip("“”"), q.stance) for q in found]
    assert turns == [
        ("Ana Lima", "Did you see it fall?", "asked"),
        ("Witness DF", "I heard it.", "asserted"),
        ("Ana Lima", "But you saw it?", "asked"),
        ("Witness DF", "No", "asserted"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        (
            "“The quay should never have been opened,” Orlin County Police Cpl. Dean Wharton said.",
            "Dean Wharton", "“The quay should never have been opened,”",
        ),
        (
            'In a statement to the Gazette, a deputy of Lima said, "Mr. Lima acknowledges making '
            'a speech at the quay. However, the claims are untrue."',
            "a deputy of Lima",
            '"Mr. Lima acknowledges making a speech at the quay. However, the claims are untrue."',
        ),
        (
            'Results may differ. "On some quays the cranes may not be new." reads the notice.',
            "the notice", '"On some quays the cranes may not be new."',
        ),
        (
            "“The pier is open at last, friends!” — Ana Lima (@limaport) February 5, 2018",
            "Ana Lima", "“The pier is open at last, friends!”",
        ),
    ],
)  # fmt: skip
def test_speaker_beside_a_quotation_whatever_the_parse(text: str, speaker: str, said: str) -> None:
    assert [(q.speaker, content(q)) for q in read(text)] == [(speaker, said)]


def test_another_person_between_two_quotations_ends_the_saying() -> None:
    text = "“I cannot sleep at all,” Bo Ek said. Then a neighbour spoke up. “He is a strong man.”"
    assert [content(q) for q in read(text)] == ["“I cannot sleep at all,”"]


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(sorted(cues().showing)), st.sampled_from(["shadow", "silence", "rust"]))
def test_law_a_thing_that_shows_something_is_never_the_speaker(verb: str, thing: str) -> None:
    for found in read(f"The {thing} on the pier will {verb} that the crane was old."):
        assert found.speaker is None


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(sorted(cues().mute)))
def test_law_nobody_can_ask_a_mute_noun(noun: str) -> None:
    assert all(q.speaker is None for q in read(f"The {noun} said that the crane was old."))
