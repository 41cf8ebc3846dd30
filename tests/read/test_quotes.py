"""Attributions in sentences as news writes them."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.lang import Parsed, parse
from variorum.model import Article, Mention, Quote, Region, first_span
from variorum.read.quotes import read_quotes


def parsed(text: str, title: str | None = None) -> Parsed:
    regions = (Region("body", 0, len(text)),) if text else ()
    return parse(Article(key="a", name="a", text=text, title=title, regions=regions))


def quotes(text: str) -> tuple[Quote, ...]:
    return read_quotes(parsed(text), ())


def one(text: str) -> Quote:
    found = quotes(text)
    assert len(found) == 1, found
    return found[0]


def exact(quote: Quote) -> tuple[list[str], list[str], list[str]]:
    return (
        [s.exact for s in quote.source],
        [s.exact for s in quote.cue],
        [s.exact for s in quote.content],
    )


DIRECT = [
    pytest.param(
        "“The bridge was closed at noon,” the mayor said.",
        ["the mayor"], ["said"], ["“The bridge was closed at noon,”"],
        id="after-the-quotation",
    ),
    pytest.param(
        '"The bridge was closed at noon," said Petra Novak.',
        ["Petra Novak"], ["said"], ['"The bridge was closed at noon,"'],
        id="inverted-and-straight-marks",
    ),
    pytest.param(
        "«The bridge was closed at noon,» the mayor said.",
        ["the mayor"], ["said"], ["«The bridge was closed at noon,»"],
        id="guillemets",
    ),
    pytest.param(
        "The mayor said: “We closed the bridge at noon.”",
        ["The mayor"], ["said"], ["“We closed the bridge at noon.”"],
        id="colon",
    ),
    pytest.param(
        "“We closed the bridge,” the mayor said. “Nobody was hurt. The trams will run.”",
        ["the mayor"], ["said"],
        ["“We closed the bridge,”", "“Nobody was hurt. The trams will run.”"],
        id="discontinuous",
    ),
    pytest.param(
        "The mayor said:\n\n“We closed the bridge at noon.”",
        ["The mayor"], ["said"], ["“We closed the bridge at noon.”"],
        id="announced-in-the-paragraph-before",
    ),
    pytest.param(
        "“We closed the bridge,” the mayor said. “Nobody was hurt.\n\n“The trams will run.”",
        ["the mayor"], ["said"],
        ["“We closed the bridge,”", "“Nobody was hurt.", "“The trams will run.”"],
        id="running-over-paragraphs",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content"), DIRECT)
def test_direct(text: str, source: list[str], cue: list[str], content: list[str]) -> None:
    quote = one(text)
    assert exact(quote) == (source, cue, content)
    assert quote.form == "direct"


INDIRECT = [
    pytest.param(
        "The ministry said that two ships had left the harbour.",
        ["The ministry"], ["said"], ["that two ships had left the harbour"], "asserted",
        id="that-clause",
    ),
    pytest.param(
        "Two ships had left the harbour, the ministry said.",
        ["the ministry"], ["said"], ["Two ships had left the harbour"], "asserted",
        id="content-first",
    ),
    pytest.param(
        "According to the coast guard, two ships left the harbour.",
        ["the coast guard"], ["According to"], ["two ships left the harbour"], "asserted",
        id="according-to-first",
    ),
    pytest.param(
        "Two ships left the harbour, according to the coast guard.",
        ["the coast guard"], ["according to"], ["Two ships left the harbour"], "asserted",
        id="according-to-last",
    ),
    pytest.param(
        "The ministry denied that two ships had left the harbour.",
        ["The ministry"], ["denied"], ["that two ships had left the harbour"], "denied",
        id="denial",
    ),
    pytest.param(
        "The minister's claim that two ships had left the harbour was false.",
        ["The minister's"], ["claim"], ["that two ships had left the harbour"], "asserted",
        id="noun-with-a-clause",
    ),
    pytest.param(
        "The governor vowed to rebuild the harbour.",
        ["The governor"], ["vowed"], ["to rebuild the harbour"], "promised",
        id="promise",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content", "stance"), INDIRECT)
def test_indirect(
    text: str, source: list[str], cue: list[str], content: list[str], stance: str
) -> None:
    quote = one(text)
    assert exact(quote) == (source, cue, content)
    assert (quote.form, quote.stance) == ("indirect", stance)


def test_according_to_an_outlet_leaves_the_words_to_who_said_them() -> None:
    quote = one(
        "“The bridge is safe,” Petra Novak said, according to the Westport Gazette. "
        "“We checked every bolt of it ourselves.”"
    )
    assert exact(quote) == (
        ["Petra Novak"], ["said"],
        ["“The bridge is safe,”", "“We checked every bolt of it ourselves.”"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to Novak's statements, two ships left the harbour.", "Novak"),
        ("Two ships left, according to a statement of the port ministry.", "the port ministry"),
        ("Its Foreign Ministry said that two ships had left.", "Foreign Ministry"),
    ],
    ids=["possessive", "of-phrase", "pronoun-before"],
)
def test_speaker_is_whose_statement_it_is(text: str, speaker: str) -> None:
    assert quotes(text)[0].speaker == speaker


def test_a_report_is_no_speaker() -> None:
    assert read_quotes(parsed("", title="Two ships leave harbour in the storm: Report"), ()) == ()


def test_things_accuse_nobody() -> None:
    text = "The ministry said the survey flights were lawful and accused Peru of lying about them."
    assert [q.speaker for q in quotes(text)] == ["The ministry", "The ministry"]
    assert quotes(text)[0].content[0].exact == "the survey flights were lawful"


def test_subject_that_the_parse_hangs_on_an_opening_phrase() -> None:
    text = (
        "At a meeting in Port Maren, Carrovian Defence Minister Ilse Brand and her Halvinian "
        "counterpart Rui Okander agreed to hold six patrols."
    )
    source = one(text).source[0].exact
    assert source.startswith("Carrovian Defence Minister Ilse Brand and her")


def test_office_stands_for_the_person_who_holds_it() -> None:
    text = "Ana Lima arrived in Vienna. The Portuguese foreign minister said that it rains."
    article = parsed(text)
    lima = Mention(
        span=article.article.span(0, 8), type="person", entity="l", name="Ana Lima",
        role="Foreign Minister", country="PRT",
    )  # fmt: skip
    assert read_quotes(article, [lima])[0].speaker == "Ana Lima"
    greek = msgspec.structs.replace(lima, country="GRC")
    assert read_quotes(article, [greek])[0].speaker == "The Portuguese foreign minister"


def test_pronoun_of_another_gender_is_unknown() -> None:
    text = "Petra Novak said that it rains. He said that it snows."
    article = parsed(text)
    novak = Mention(span=article.article.span(0, 11), type="person", entity="n", name="Petra Novak")
    assert [q.speaker for q in read_quotes(article, [novak])] == ["Petra Novak", None]


def test_mixed_form() -> None:
    quote = one("The governor said that the flood was “the worst in fifty years” in the valley.")
    assert quote.form == "mixed"
    assert quote.speaker == "The governor"


def test_participle_keeps_the_speaker_of_the_main_verb() -> None:
    found = quotes("The governor visited the valley, saying that help would come soon.")
    assert [q.speaker for q in found] == ["The governor"]
    assert found[0].cue[0].exact == "saying"


@pytest.mark.parametrize(
    "text",
    [
        "The crew of the “Northern Star” reached the port.",
        "The so-called “peace bridge” was closed for repairs.",
        "The plank was 12\" long and the nail 3\" deep.",
    ],
    ids=["name-of-a-ship", "scare-quotes", "inches"],
)  # fmt: skip
def test_marks_that_quote_nobody(text: str) -> None:
    assert quotes(text) == ()


def test_what_is_said_within_speech_is_part_of_it() -> None:
    quote = one("“I think that the bridge is safe and engineers say it is strong,” the mayor said.")
    assert quote.speaker == "the mayor"


def test_closing_mark_without_an_opening_one_breaks_nothing() -> None:
    text = "“We closed the bridge,” the mayor said.\n\nThe trams will run again on Monday.”"
    assert all(s.exact == text[s.start : s.end] for q in quotes(text) for s in q.content)


def test_headline_with_a_source_before_the_colon() -> None:
    title = "Ministry: two ships left the harbour on Monday"
    found = read_quotes(parsed("", title=title), ())
    assert [exact(q) for q in found] == [
        (["Ministry"], [":"], ["two ships left the harbour on Monday"])
    ]
    assert found[0].content[0].field == "title"


def test_headline_repeated_in_the_text_is_read_once() -> None:
    title = "Ministry says two ships left the harbour"
    found = read_quotes(parsed(f"{title}\n\nThe sea was calm.", title=title), ())
    assert [q.content[0].field for q in found] == ["text"]


def test_speaker_is_the_fullest_name() -> None:
    text = "Petra Novak arrived. Novak said that the bridge was safe. She said that it was new."
    article = parsed(text)
    span = article.article.span
    mentions = [
        Mention(span=span(0, 11), type="person", entity="n", name="Petra Novak"),
        Mention(span=span(21, 26), type="person", entity="n", name="Petra Novak"),
    ]
    assert [q.speaker for q in read_quotes(article, mentions)] == ["Petra Novak", "Petra Novak"]


def test_two_speakers_are_both_named() -> None:
    text = "Petra Novak and Ivo Hale said that the bridge was safe."
    article = parsed(text)
    span = article.article.span
    mentions = [
        Mention(span=span(0, 11), type="person", entity="n", name="Petra Novak"),
        Mention(span=span(16, 24), type="person", entity="h", name="Ivo Hale"),
    ]
    assert read_quotes(article, mentions)[0].speaker == "Petra Novak and Ivo Hale"


def test_office_with_a_name_beside_it() -> None:
    text = "The country's leader, Petra Novak, said that the bridge was safe."
    article = parsed(text)
    mentions = [
        Mention(span=article.article.span(22, 33), type="person", entity="n", name="Petra Novak")
    ]
    assert read_quotes(article, mentions)[0].speaker == "Petra Novak"


def test_pronoun_far_from_the_last_speaker_is_unknown() -> None:
    text = f"Petra Novak said that it rains. {'The bridge stands. ' * 30}She said that it snows."
    article = parsed(text)
    mentions = [
        Mention(span=article.article.span(0, 11), type="person", entity="n", name="Petra Novak")
    ]
    assert [q.speaker for q in read_quotes(article, mentions)] == ["Petra Novak", None]


def test_unnamed_source_stays_as_the_text_calls_it() -> None:
    assert one("A spokesman said that the bridge was safe.").speaker == "A spokesman"


def test_pronoun_without_a_known_speaker_has_none() -> None:
    assert one("She said that the bridge was safe.").speaker is None


ALPHABET = st.one_of(
    st.sampled_from(["“", "”", '"', "'", "‘", "’", "«", "»", "''", "\n", ": ", ", ", ". "]),
    st.sampled_from(
        ["said ", "Novak ", "according to ", "she ", "that ", "the bridge fell ", "é👍"]
    ),
    st.text(max_size=4),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(ALPHABET, max_size=25).map("".join))
def test_spans_are_exact_and_in_order(text: str) -> None:
    found = quotes(text)
    for quote in found:
        for span in (*quote.content, *quote.source, *quote.cue):
            assert span.exact == text[span.start : span.end] == span.exact.strip()
            assert span.exact.strip()
    assert list(found) == sorted(found, key=lambda q: first_span(q).order)
    assert found == quotes(text)
