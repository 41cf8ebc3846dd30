"""Which words are marked when readings differ."""

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.dossier.wording import mark, word_changes
from variorum.model import Article, Reading, Span

from .builder import article
from .story import Ferry


def reading(text: str, focus: str = "") -> Reading:
    where: Article = article("one", text)
    span = where.span(0, len(text))
    start = text.index(focus) if focus else 0
    inner = (where.span(start, start + len(focus)),) if focus else ()
    return Reading(span=span, value=focus or text, focus=inner)


@pytest.mark.parametrize(
    ("mine", "theirs", "marked"),
    [
        pytest.param(
            ("flew over the East Bay", "East Bay"),
            ("flew over the West Bay", "West Bay"),
            ["East"],
            id="only the word that differs inside the focus",
        ),
        pytest.param(
            ("killed 30", "30"), ("killed some 30", "some 30"), ["30"], id="whole focus when equal"
        ),
        pytest.param(
            ("the mayor praised the crew", ""),
            ("the mayor blamed the crew", ""),
            ["praised"],
            id="no focus: differing word",
        ),
        pytest.param(
            ("12 people died", ""), ("the toll stood at fourteen", ""), ["12"], id="unlike: figures"
        ),
        pytest.param(
            ("smoke filled the deck", ""), ("nobody was hurt", ""), [], id="unlike: nothing"
        ),
        pytest.param(
            ("“no” he said", ""), ('"no" he said', ""), [], id="kind of quotation mark is nothing"
        ),
        pytest.param(
            ("closed two old gates early", ""),
            ("closed all gates early", ""),
            ["two old"],
            id="neighbours joined",
        ),
    ],
)
def test_marks(mine: tuple[str, str], theirs: tuple[str, str], marked: list[str]) -> None:
    assert [s.exact for s in mark(reading(*mine), reading(*theirs))] == marked


@pytest.mark.parametrize(
    ("mine", "differing", "marked"),
    [
        pytest.param(
            "the towns signed a roadmap on May 23",
            [("roadmap", "pact"), ("the towns", "the mayors")],
            ["towns", "roadmap"],
            id="every difference",
        ),
        pytest.param(
            "there were 30 flights over the past month alone",
            [("over the past month", "last month")],
            ["over the past"],
            id="only the words that differ",
        ),
        pytest.param(
            "the roadmap is a roadmap for both towns on May 24",
            [("roadmap", "pact")],
            ["roadmap is", "roadmap for both towns", "24"],
            id="not to be found without doubt",
        ),
    ],
)
def test_marks_are_what_the_comparison_names(
    mine: str, differing: list[tuple[str, str]], marked: list[str]
) -> None:
    sides = [((Span("other", 0, len(a), a),), (Span("b", 0, len(b), b),)) for a, b in differing]
    against = reading("the mayors signed a pact on May 23")
    assert [s.exact for s in mark(reading(mine), against, sides)] == marked


TEXTS = st.text(st.sampled_from("ab ,’'\n12"), min_size=1, max_size=40)


@given(TEXTS, TEXTS)
def test_marks_are_exact_ordered_and_inside(mine: str, theirs: str) -> None:
    if mine.strip() and theirs.strip():
        marks = mark(reading(mine), reading(theirs))
        assert all(m.exact == mine[m.start : m.end] and m.exact.strip() for m in marks)
        assert all(a.end < b.start for a, b in pairwise(marks))


@given(TEXTS, TEXTS)
def test_changes_lead_from_one_form_to_the_other(old: str, new: str) -> None:
    changes = word_changes(old, new)
    after = "".join(t for kind, t in changes if kind != "cut")
    assert after.split() == new.split()
    words = [w for kind, t in changes for w in t.split() if kind != "added"]
    assert len(words) == len(old.split())


def test_long_quotations_are_replaced_whole() -> None:
    old, new = "a " * 500, "b " * 500
    assert word_changes(old, new) == (("cut", old), ("added", new))
    assert word_changes(old, old) == (("same", old),)


def test_punctuation_alone_is_no_other_word() -> None:
    assert word_changes("so it is", "“so it is,”") == (("same", "“so it is,”"),)


def test_the_heading_takes_no_side() -> None:
    from variorum.dossier.words import heading

    towed = Ferry().dossier().disputed[1]
    sided = msgspec.structs.replace(towed, gist="two tugs towed it to the outer harbour")
    assert heading(towed) == "Where the ship was towed"
    assert heading(sided) == "Two tugs towed it to the … harbour"


def test_the_heading_takes_no_side_where_the_first_report_is_not_in_the_dispute() -> None:
    from variorum.dossier.words import heading

    towed = Ferry().dossier().disputed[1]
    first = towed.variants[0]
    plain = msgspec.structs.replace(first.wordings[0], marks=())
    beside = msgspec.structs.replace(first, wordings=(plain,))
    sided = msgspec.structs.replace(
        towed, gist=plain.span.exact, variants=(beside, *towed.variants)
    )
    assert heading(sided) == "Two tugs towed it to the … harbour"
