"""Any text goes through the readers in one call."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from variorum.lang import parse_text
from variorum.read.dates import read_dates


def test_text_and_title_keep_their_offsets() -> None:
    parsed = parse_text(
        "The quay reopened on Monday.\n\nBoats sailed.", title="Quay open since Monday"
    )
    assert [p.field for p in parsed.passages] == ["title", "text", "text"]
    found = read_dates(parsed)
    assert [(d.span.field, d.span.start, d.span.exact) for d in found] == [
        ("title", 16, "Monday"), ("text", 21, "Monday")
    ]  # fmt: skip
    assert {d.value for d in found} == {"XXXX-WXX-1"}


def test_publication_time_is_what_relative_dates_count_from() -> None:
    parsed = parse_text("The quay reopened on Monday.", published="2023-03-16T09:30Z")
    assert [d.value for d in read_dates(parsed)] == ["2023-03-13"]
    assert parsed.article.published is not None
    assert parsed.article.published.basis == "given by the caller"


def test_the_same_text_has_the_same_key() -> None:
    assert parse_text("Rain fell.").article.key == parse_text("Rain fell.").article.key
    assert parse_text("Rain fell.").article.key != parse_text("Snow fell.").article.key


@pytest.mark.parametrize("published", ["yesterday", "2023-02-30", ""])
def test_a_publication_time_that_is_none_is_refused(published: str) -> None:
    with pytest.raises(ValueError, match="ISO 8601"):
        parse_text("Rain fell.", published=published)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=40))
@example("0 ")
@example(" \u00a0 a\t\u2003b ")
def test_any_text_is_parsed_without_loss(text: str) -> None:
    for passage in parse_text(text).passages:
        assert passage.text in text
        rebuilt = "".join(passage.of(token).exact + token.whitespace_ for token in passage.doc)
        assert rebuilt == passage.text
