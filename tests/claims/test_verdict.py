"""Verdicts: independent origins that agree, and nothing less."""

from hypothesis import given
from hypothesis import strategies as st

from tests.claims.reports import claims_on, compared, report
from variorum.claims.verdict import sources_of, verdict
from variorum.model import Difference, Reading, Span

ARTICLES = "abcd"


def reading(article: str, value: str) -> Reading:
    return Reading(span=Span(article, 0, len(value), value), value=value)


READINGS = st.lists(
    st.builds(reading, st.sampled_from(ARTICLES), st.sampled_from(["7 killed", "9 killed"])),
    min_size=1,
    max_size=5,
)
ORIGINS = st.fixed_dictionaries({a: st.sampled_from("xyz") for a in ARTICLES})


def conflict(a: int, b: int) -> Difference:
    return Difference(a=a, b=b, type="number", kind="conflict", because="two numbers.")


@given(READINGS, ORIGINS, st.randoms(use_true_random=False))
def test_a_verdict_does_not_depend_on_order(
    readings: list[Reading], origins: dict[str, str], random: object
) -> None:
    shuffled = list(readings)
    assert hasattr(random, "shuffle")
    random.shuffle(shuffled)

    def same(i: int, j: int) -> bool:
        return readings[i].value == readings[j].value

    def same_shuffled(i: int, j: int) -> bool:
        return shuffled[i].value == shuffled[j].value

    one = verdict(readings, (), sources_of(readings, origins), same)
    two = verdict(shuffled, (), sources_of(shuffled, origins), same_shuffled)
    assert one == two


@given(READINGS, ORIGINS)
def test_one_origin_never_corroborates(readings: list[Reading], origins: dict[str, str]) -> None:
    sources = sources_of(readings, origins)
    found = verdict(readings, (), sources, lambda _i, _j: True)
    assert found[1] == len(set(sources))
    assert (found[0] == "corroborated") == (found[1] > 1)


def test_articles_of_unknown_lineage_count_once() -> None:
    readings = [reading("a", "7 killed"), reading("b", "7 killed")]
    sources = sources_of(readings, {})
    assert len(set(sources)) == 1
    assert verdict(readings, (), sources, lambda _i, _j: True) == ("single_source", 1)


def test_a_reused_passage_counts_once() -> None:
    readings = [reading("a", "7 killed"), reading("b", "7 killed"), reading("c", "7 killed")]
    sources = sources_of(readings, {"a": "x", "b": "y", "c": "z"}, [(0, 1)])
    assert sources[0] == sources[1] != sources[2]


def test_the_same_long_sentence_in_two_origins_does_not_corroborate() -> None:
    text = "The minister has been sharing the harbour's tide tables with the navy of Finland."
    found = compared(report("a", text), report("b", text))
    assert "corroborated" not in {c.verdict for c in found.claims}
    assert {c.origins for c in found.claims} == {1}


def test_a_conflict_is_disputed() -> None:
    readings = [reading("a", "7 killed"), reading("b", "9 killed")]
    found = verdict(readings, [conflict(0, 1)], ["x", "y"], lambda _i, _j: False)
    assert found == ("disputed", 2)


def test_who_does_not_agree_is_not_counted() -> None:
    readings = [reading(a, "7 killed") for a in "abc"]
    found = verdict(readings, (), ["x", "y", "z"], lambda i, j: {i, j} == {0, 2})
    assert found == ("corroborated", 2)


def test_two_origins_agree() -> None:
    one = report("a", "The minister opened the new tunnel near Bergen on Friday.")
    two = report("b", "A new tunnel near Bergen was opened by the minister on Friday.")
    claims = claims_on(compared(one, two), "tunnel")
    assert "corroborated" in {c.verdict for c in claims}
    assert max(c.origins for c in claims) == 2


def test_a_rewrite_does_not_corroborate() -> None:
    one = report("a", "The minister opened the new tunnel near Bergen on Friday.")
    two = report("b", "A new tunnel near Bergen was opened by the minister on Friday.")
    found = compared(one, two, groups=[[one, two]])
    assert {c.verdict for c in found.claims} == {"single_source"}
    assert {c.origins for c in found.claims} == {1}
    assert found.origins == (("a", "b"),)
