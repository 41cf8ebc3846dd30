"""Pronouns for people and bodies: whom they take up, and where they must stay nobody's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.lang import parse
from variorum.model import Article, Mention, Region
from variorum.read.entities import read_names


def names_of(text: str) -> tuple[Mention, ...]:
    region = Region("body", 0, len(text))
    return read_names(parse(Article(key="a", name="a", text=text, regions=(region,))))


def of(text: str, word: str) -> list[str]:
    return [m.name for m in names_of(text) if m.span.exact == word]


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        pytest.param(
            "The Harbour Council said it would appeal the ruling.", "it", "Harbour Council",
            id="governing clause",
        ),
        pytest.param(
            "Japan pledged deeper cuts on Monday. It said more would follow.", "It", "Japan",
            id="subject of the sentence before",
        ),
        pytest.param(
            "The tax is a way for Japan to meet the target it pledged to reach.", "it", "Japan",
            id="only body of the sentence",
        ),
        pytest.param(
            "The Labour Party published a list of names. They announced a ban as well.",
            "They", "Labour Party",
            id="a body spoken of as many",
        ),
        pytest.param(
            "The Petrenko campaign opened two offices. It said more would follow.",
            "It", "Petrenko campaign",
            id="a body by its noun",
        ),
        pytest.param(
            "Senate Republicans blocked the bill because they said it cost too much.",
            "they", "Senate Republicans",
            id="members for their party",
        ),
    ],
)  # fmt: skip
def test_bodies_are_taken_up(text: str, pronoun: str, name: str) -> None:
    assert of(text, pronoun) == [name]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        pytest.param(
            "The Harbour Council released a survey. It said rents had doubled.", "It",
            id="a document says things too",
        ),
        pytest.param(
            "The Harbour Council met the tenants. They said rents had doubled.", "They",
            id="people compete",
        ),
        pytest.param("The Harbour Council met on Monday. It rained all day.", "It", id="weather"),
        pytest.param(
            "The Harbour Council said it was reported that rents fell.", "it", id="expletive",
        ),
        pytest.param(
            "Ana Lima praised the Harbour Council. It hurt her, they said.", "they",
            id="what others tell",
        ),
        pytest.param(
            "Japan and Norway signed a treaty. It said more would follow.", "It", id="two bodies",
        ),
    ],
)  # fmt: skip
def test_bodies_are_left_open(text: str, pronoun: str) -> None:
    assert not of(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        pytest.param(
            "Ivan Petrenko opened the fair. The candidate shook every hand. He promised a bridge.",
            "He", "Ivan Petrenko",
            id="an epithet goes on with who leads",
        ),
        pytest.param(
            "If the candidate is Ivan Petrenko, the answer is no. He refuses to debate.",
            "He", "Ivan Petrenko",
            id="the clause says who it is",
        ),
        pytest.param(
            "Ivan Petrenko left the hall. A reporter asked about the vote. “It is lost,” he said.",
            "he", "Ivan Petrenko",
            id="who asks does not answer",
        ),
        pytest.param(
            "Karl Steiner spoke in Oslo. “Ivan Petrenko must go, and Ivan Petrenko knows it,” "
            "he said.",
            "he", "Karl Steiner",
            id="nobody is named in his own words",
        ),
        pytest.param(
            "Karl Steiner said that Ivan Petrenko had won. He cautioned that it was early.",
            "He", "Karl Steiner",
            id="the speaker goes on",
        ),
    ],
)  # fmt: skip
def test_people_are_taken_up(text: str, pronoun: str, name: str) -> None:
    assert of(text, pronoun) == [name]


def test_an_epithet_of_somebody_else_stays_open() -> None:
    text = (
        "Governor Ana Ruiz listened. Ivan Petrenko opened the fair. The governor smiled. "
        "He promised a bridge."
    )
    assert of(text, "He") != ["Ana Ruiz"]


_PARTS = st.sampled_from(
    ["The Harbour Council said", "it would sign.", "They announced", "Japan", "the candidate",
     "Ivan Petrenko", "“It says so,”", "he added.", "Democrats", "a report", "and", "\n\n", "it"]
)  # fmt: skip


@given(st.lists(_PARTS, max_size=14))
def test_every_pronoun_is_its_own_characters(parts: list[str]) -> None:
    text = " ".join(parts)
    found = names_of(text)
    for m in found:
        assert text[m.span.start : m.span.end] == m.span.exact
        if m.span.exact.lower() in {"it", "they"}:
            assert m.type == "organisation"
    assert found == names_of(text)
    spans = [(m.span.start, m.span.end) for m in found]
    assert len(spans) == len(set(spans))
