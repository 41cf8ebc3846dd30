import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus import article
from variorum.model import Claim, Event, Origin, Quote, Report, Span, content_id
from variorum.store.codec import decode, encode, spans_in


@given(st.lists(st.text(), min_size=1), st.lists(st.text(), min_size=1))
def test_ids_are_injective_over_the_division_into_parts(a: list[str], b: list[str]) -> None:
    clean = [[p.encode("utf-8", "ignore").decode() for p in parts] for parts in (a, b)]
    assert (content_id("k", *clean[0]) == content_id("k", *clean[1])) == (clean[0] == clean[1])


@given(st.text(min_size=1, max_size=40), st.data())
def test_a_span_holds_exactly_its_characters(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert article(text).span(start, end).exact == text[start:end]


@pytest.mark.parametrize(
    ("start", "end", "exact"), [(0, 0, ""), (3, 2, "a"), (0, 4, "abc"), (-1, 1, "ab")]
)
def test_a_span_that_cannot_be_is_refused(start: int, end: int, exact: str) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span("a", start, end, exact)


def test_nothing_is_stated_without_evidence() -> None:
    with pytest.raises(ValueError, match="span"):
        Quote(content=())
    with pytest.raises(ValueError, match="span"):
        Event(trigger=(), code="AID")
    with pytest.raises(ValueError, match="reading"):
        Claim(id="c", gist="g", type="other", verdict="single_source", origins=1, readings=())
    with pytest.raises(ValueError, match="evidence"):
        Origin(id="o", name="n", articles=("a", "b"), because="")


def test_values_survive_the_round_trip_and_show_their_spans() -> None:
    quote = Quote(content=(article("He said no.").span(8, 10),))
    again = decode(encode(quote), Quote)
    assert again == quote
    assert [s.exact for s in spans_in(again)] == ["no"]


def test_a_report_is_known_by_its_name_content_and_declarations() -> None:
    report = Report(name="a", origin="x/a.txt", media="text", content="One.")
    moved = Report(name="a", origin="y/a.txt", media="text", content="One.")
    other = Report(name="a", origin="x/a.txt", media="text", content="Two.")
    assert report.key == moved.key != other.key
