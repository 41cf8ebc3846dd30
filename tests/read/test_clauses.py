"""Sentences cut into clauses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.lang import Parsed, parse
from variorum.model import Article, Clause, Region
from variorum.read.clauses import read_clauses
from variorum.read.quotes import read_quotes


def parsed(text: str, title: str | None = None) -> Parsed:
    regions = (Region("body", 0, len(text)),) if text else ()
    return parse(Article(key="a", name="a", text=text, title=title, regions=regions))


def clauses(text: str, title: str | None = None) -> tuple[Clause, ...]:
    article = parsed(text, title)
    return read_clauses(article, read_quotes(article, ()))


CUTS = [
    pytest.param(
        "A tanker sank off the coast on Monday.",
        ["A tanker sank off the coast on Monday"],
        id="one-clause",
    ),
    pytest.param(
        "The ministers met in Vienna and signed a treaty.",
        ["The ministers met in Vienna", "signed a treaty"],
        id="conjoined-verbs",
    ),
    pytest.param(
        "The minister said that a tanker had sunk.",
        ["a tanker had sunk"],
        id="without-the-shell",
    ),
    pytest.param(
        "Two trains collided near the station, injuring twelve passengers.",
        ["Two trains collided near the station", "injuring twelve passengers"],
        id="participle",
    ),
    pytest.param(
        "The driver, who was arrested on Friday, denies the charge.",
        [
            "The driver, who was arrested on Friday, denies the charge",
            "The driver, who was arrested on Friday",
        ],
        id="relative-clause-inside",
    ),
    pytest.param(
        "Police closed the road after a lorry hit a bridge.",
        ["Police closed the road", "after a lorry hit a bridge"],
        id="adverbial-clause",
    ),
]


@pytest.mark.parametrize(("text", "spans"), CUTS)
def test_cuts(text: str, spans: list[str]) -> None:
    assert [c.span.exact for c in clauses(text)] == spans


def test_shared_subject_stands_outside_the_clause() -> None:
    signed = clauses("The ministers met in Vienna and signed a treaty.")[1]
    assert signed.subject is not None
    assert signed.subject.exact == "The ministers"
    assert signed.object is not None
    assert signed.object.exact == "a treaty"
    assert signed.predicate is not None
    assert signed.predicate.lemma == "sign"


def test_what_is_said_carries_its_source() -> None:
    said = clauses("The minister said that a tanker had sunk.")[0]
    assert said.source is not None
    assert (said.source.exact, said.speaker) == ("The minister", "The minister")


SHELLS = [
    pytest.param("The minister said on Monday that a tanker had sunk.", id="with-a-day"),
    pytest.param("A tanker had sunk, Ida Brand told the Westport Gazette.", id="with-a-listener"),
    pytest.param("A tanker had sunk, the ministry said in a statement on Friday.", id="statement"),
    pytest.param("“A tanker had sunk,” the minister told reporters.", id="direct"),
    pytest.param("A tanker had sunk, according to the coast guard.", id="according-last"),
    pytest.param("According to the coast guard, a tanker had sunk.", id="according-first"),
]


@pytest.mark.parametrize("text", SHELLS)
def test_shells_are_no_clauses(text: str) -> None:
    assert [c.span.exact.lower() for c in clauses(text)] == ["a tanker had sunk"]


def test_no_clause_begins_or_ends_with_a_shell() -> None:
    text = "Nine ships sank, according to the Westport Gazette, and about 40 were towed away."
    assert not any("according" in c.span.exact.split()[0].lower() for c in clauses(text))
    assert not any(c.span.exact.endswith("Gazette") for c in clauses(text))


def test_a_shell_that_tells_more_stays() -> None:
    found = [c.span.exact for c in clauses("The firm said in a filing that it had lost 3 ships.")]
    assert any("in a filing" in c for c in found)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        (
            "The fire began in a store that held paint and oil.",
            "a store that held paint and oil",
        ),
        (
            "Crews saved the ferry, which had been loading fruit.",
            "the ferry, which had been loading fruit",
        ),
        (
            "The bridge collapsed after a collision with a coal barge.",
            "after a collision with a coal barge",
        ),
    ],
    ids=["relative", "after-a-comma", "happening-named-by-a-noun"],
)
def test_dependent_clauses_can_be_read_alone(text: str, span: str) -> None:
    assert span in [c.span.exact for c in clauses(text)]


def test_the_noun_before_a_relative_clause_is_not_among_its_words() -> None:
    found = next(
        c for c in clauses("Crews saved the ferry, which had been loading fruit.")
        if c.span.exact.startswith("the ferry")
    )  # fmt: skip
    assert [w.lemma for w in found.words] == ["load", "fruit"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Ida Brand, a crane driver, left the port on Friday.", "Ida Brand, a crane driver"),
        ("The crew and their chief, Bo Ek, left the port.", "their chief, Bo Ek"),
    ],
    ids=["one-word", "office-first"],
)
def test_an_office_of_one_word_is_no_clause(text: str, span: str) -> None:
    assert span not in [c.span.exact for c in clauses(text)]


def test_a_longer_office_is_a_clause() -> None:
    found = clauses("Ida Brand, the Greek transport minister, left the port on Friday.")
    assert "Ida Brand, the Greek transport minister" in [c.span.exact for c in found]


def test_remnants_are_no_clauses() -> None:
    found = [c.span.exact for c in clauses("The council wants a plan to help.")]
    assert "to help" not in found


def test_what_somebody_pledges_to_do_is_not_said_by_him() -> None:
    text = "Peru pledged to withdraw its troops if the border stayed calm."
    assert not [c for c in clauses(text) if c.speaker is not None]


@pytest.mark.parametrize(
    "text",
    [
        "The driver was not hurt.",
        "No passengers were hurt.",
        "The ministry denied that a tanker had sunk.",
        "The company never paid the fine.",
    ],
    ids=["not", "no", "denied", "never"],
)
def test_negated(text: str) -> None:
    assert clauses(text)[-1].negated


@pytest.mark.parametrize(
    "text",
    [
        "The fire may have started in the kitchen.",
        "The fire reportedly started in the kitchen.",
        "The driver is believed to have fallen asleep.",
        "The fire appears to have started in the kitchen.",
    ],
    ids=["modal", "adverb", "believed", "appears"],
)
def test_hedged(text: str) -> None:
    assert clauses(text)[0].hedged


def test_rough_numbers_are_no_hedge() -> None:
    found = clauses("The fire destroyed about 40 houses.")[0]
    assert not found.hedged
    assert not found.negated


def test_words_are_content_words() -> None:
    found = clauses("The two ministers have signed a new treaty in Vienna.")[0]
    assert [(w.lemma, w.pos) for w in found.words] == [
        ("two", "NUM"), ("minister", "NOUN"), ("sign", "VERB"), ("new", "ADJ"),
        ("treaty", "NOUN"), ("vienna", "PROPN"),
    ]  # fmt: skip


def test_copula_is_told_by_its_complement() -> None:
    found = clauses("The bridge is unsafe.")[0]
    assert found.predicate is not None
    assert found.predicate.lemma == "unsafe"


def test_title_gives_clauses_of_its_field() -> None:
    found = clauses("", "Ministers sign treaty in Vienna")
    assert [(c.span.field, c.span.exact) for c in found] == [
        ("title", "Ministers sign treaty in Vienna")
    ]


PIECES = st.one_of(
    st.sampled_from(["and ", "that ", ", ", ". ", "; ", "(", ")", "“", "”", "\n", "— "]),
    st.sampled_from(
        ["police said ", "a tanker sank ", "who fled ", "not ", "Vienna ", "12 ", "é👍"]
    ),
    st.text(max_size=4),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_every_span_is_exact(text: str) -> None:
    found = clauses(text)
    for clause in found:
        spans = [clause.span, clause.sentence, clause.subject, clause.object, clause.source]
        assert all(s.exact == text[s.start : s.end] for s in spans if s is not None)
        assert clause.sentence.contains(clause.span)
        assert all(clause.span.start <= w.start < w.end <= clause.span.end for w in clause.words)
    assert found == clauses(text)
