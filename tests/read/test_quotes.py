"""Attributions in sentences as news writes them."""

import itertools
import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.lang import Parsed, parse
from variorum.model import Article, Mention, Quote, Region, first_span
from variorum.read.quotes import read_quotes
from variorum.read.quotes.candidates import candidates
from variorum.read.quotes.judge import choose, weights


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
    assert [q.speaker for q in read_quotes(article, mentions)] == ["Petra Novak", None]
    mentions.append(Mention(span=span(57, 60), type="person", entity="n", name="Petra Novak"))
    assert [q.speaker for q in read_quotes(article, mentions)] == ["Petra Novak", "Petra Novak"]


@pytest.mark.parametrize("pronoun", ["he's", "he’s", "they've"])
def test_a_pronoun_with_its_verb_is_no_name(pronoun: str) -> None:
    assert all(
        q.speaker is None for q in quotes(f"While {pronoun} said the bridge is safe, it is shut.")
    )


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


def test_unnamed_source_stays_as_the_text_calls_it() -> None:
    assert one("A spokesman said that the bridge was safe.").speaker == "A spokesman"


def test_pronoun_without_a_known_speaker_has_none() -> None:
    assert one("She said that the bridge was safe.").speaker is None


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        (
            "The army has neither confirmed nor denied that its boat was in the strait.",
            "has neither confirmed nor denied",
        ),
        ("The mayor would not say whether the bridge was safe.", "would not say"),
        ("The minister refused to say whether the ships had left.", "refused to say"),
        ("Police did not confirm that the ship had been searched.", "did not confirm"),
    ],
    ids=["neither-nor", "would-not", "refused-to", "did-not"],
)
def test_what_is_not_said_is_vouched_for_by_nobody(text: str, cue: str) -> None:
    quote = one(text)
    assert (quote.cue[0].exact, quote.stance) == (cue, "supposed")


def test_source_within_a_source_has_a_quote_of_its_own() -> None:
    found = quotes("Officials said the army said two ships had left the harbour.")
    assert [exact(q)[0] for q in found] == [["Officials"], ["the army"]]
    assert found[1].content[0].exact == "two ships had left the harbour"
    assert found[0].content[0].start < found[1].content[0].start
    assert found[0].content[0].end == found[1].content[0].end


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge was closed,“ the mayor said.",
        "„The bridge was closed at noon,“ the mayor said.",
        "«The bridge was closed at noon», said the mayor.",
        "``The bridge was closed at noon,'' the mayor said.",
        "‘The bridge was closed at noon,’ the mayor said.",
        "'We won't close the bridge', the mayor said.",
        "‚The bridge was closed at noon,‘ the mayor said.",
        '"The bridge was closed at noon," the mayor said.',
    ],
)
def test_all_shapes_of_marks(text: str) -> None:
    quote = one(text)
    assert (quote.form, quote.speaker) == ("direct", "the mayor")
    assert text.startswith(quote.content[0].exact)


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        (
            "“The bridge shook all night and nobody came.” — Petra Novak",
            ["Petra Novak"], ["—"],
        ),
        ("“Do you trust the bridge?” Petra Novak went on.", ["Petra Novak"], ["went on"]),
        (
            "The inspector’s report was plain: “The bridge must be closed by June.”",
            ["The inspector’s report"], ["was"],
        ),
        (
            "The harbour master, Petra Novak: “The bridge must be closed by June.”",
            ["The harbour master, Petra Novak"], [":"],
        ),
        ("Petra Novak was asked, “Who closed the bridge?”", [], ["was asked"]),
    ],
    ids=["signed", "any-verb-beside-it", "clause-with-a-colon", "name-with-a-colon", "passive"],
)  # fmt: skip
def test_quotation_without_a_verb_of_saying(text: str, source: list[str], cue: list[str]) -> None:
    assert exact(one(text))[:2] == (source, cue)


def test_transcript_turns_are_whole_and_hold_what_others_say() -> None:
    text = (
        "Ana Lima met Bo Ek on the air.\n\n"
        "EK: Is the bridge safe? Engineers say that it is old.\n\n"
        "LIMA: I think that it is safe. We checked it.\n\n"
        "EK: Thank you for the answer."
    )
    found = quotes(text)
    assert [exact(q)[0] for q in found] == [["EK"], ["Engineers"], ["LIMA"], ["I"], ["EK"]]
    assert found[2].content[0].exact == "I think that it is safe. We checked it"
    assert found[2].form == "direct"


def test_label_in_capitals_is_no_speaker() -> None:
    assert quotes("FACT CHECK: The bridge is forty years old and made of steel.") == ()


def test_title_of_a_work_is_no_speaker() -> None:
    assert one("“Harbour Lights” says that the sea gives back what it takes.").speaker is None


def test_speech_is_given_to_nobody_inside_it() -> None:
    quote = one("“Work hard or go home,” Novak writes.")
    assert quote.source[0].exact == "Novak"


def test_what_somebody_is_accused_of_is_a_part_of_its_own() -> None:
    quote = one("The union accused the harbour company of ignoring two warnings about the plant.")
    assert [s.exact for s in quote.content] == [
        "the harbour company", "ignoring two warnings about the plant",
    ]  # fmt: skip


def test_day_of_a_saying_is_no_speaker() -> None:
    quote = one("A port official said Wednesday, “The bridge will be closed.”")
    assert quote.source[0].exact.startswith("A port official")


@pytest.mark.parametrize(
    "text",
    [
        "The ministers signed a plan for military cooperation.",
        "The fire destroyed two sheds and a crane on the quay.",
        "Rescuers found two men in the water near the pier.",
        "He visited the set of “Harbour Lights” to meet the crew.",
    ],
    ids=["deed", "damage", "finding", "title"],
)
def test_deeds_are_no_sayings(text: str) -> None:
    assert quotes(text) == ()


def test_weights_name_single_words_and_whole_numbers() -> None:
    table = weights()
    words = {word for feature in table for word in re.findall(r"=([^|]*)", feature)}
    assert len(table) > 10_000
    assert not any(" " in word for word in words)
    assert all(word == word.lower() or word in {"PROPN", "NUM", "X"} for word in words)
    assert all(isinstance(weight, int) and weight for weight in table.values())


@pytest.mark.parametrize("text", [
    "Officials said the army said that the union claimed the quay was closed.",
    "The mayor praised the crews and condemned the plan to close the bridge.",
])  # fmt: skip
def test_candidates_chosen_stand_beside_each_other(text: str) -> None:
    for passage in parsed(text).passages:
        kept = choose((c, 0) for c in candidates(passage))
        assert len({c.anchor.i for c in kept}) == len(kept)
        for one_, other in itertools.permutations(kept, 2):
            assert not any(a <= one_.anchor.i < b for a, b in other.parts)


ALPHABET = st.one_of(
    st.sampled_from(["“", "”", '"', "'", "‘", "’", "«", "»", "''", "\n", ": ", ", ", ". "]),
    st.sampled_from(
        [
            "said ",
            "Novak ",
            "Q: ",
            "A: ",
            "NOVAK: ",
            "according to ",
            "she ",
            "that ",
            "the bridge fell ",
            "é👍",
        ]
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
        for one_, other in itertools.pairwise(quote.content):
            assert one_.field != other.field or one_.end <= other.start
    assert list(found) == sorted(found, key=lambda q: first_span(q).order)
    assert found == quotes(text)
