"""Laws of comparison: copies add nothing, order does not matter, equal texts do not differ."""

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.claims.reports import compared, report
from variorum.model import Article, Comparison

SENTENCES = (
    "A cargo ship ran aground near the harbour of Molde on Tuesday, the coastguard said.",
    "Eleven sailors were taken off the cargo ship by helicopter.",
    "At least 11 sailors were rescued from the cargo ship near Molde.",
    "“Nobody was left behind on the ship that night,” said harbour master Liv Strand.",
    "Two sailors were injured when the cargo ship hit the rocks.",
    "Three sailors were injured when the cargo ship hit the rocks.",
    "The cargo ship ran aground at about 4 a.m. on Wednesday.",
    "Harbour master Liv Strand said nobody was left behind on the ship.",
    "The owner praised a series of drills that involved the crew and the coastguard.",
    "The owner conducted a series of drills involving the crew and the coastguard.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True).map(" ".join)
STORIES = st.lists(TEXTS, min_size=2, max_size=4, unique=True)
LAW = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def reports_of(texts: list[str]) -> list[Article]:
    return [report(f"r{i}", text) for i, text in enumerate(texts)]


def as_bytes(comparison: Comparison) -> bytes:
    return msgspec.json.encode(comparison)


@LAW
@given(STORIES, st.randoms(use_true_random=False))
def test_order_does_not_matter(texts: list[str], random: object) -> None:
    articles = reports_of(texts)
    shuffled = list(articles)
    assert hasattr(random, "shuffle")
    random.shuffle(shuffled)
    assert as_bytes(compared(*articles)) == as_bytes(compared(*shuffled))


@LAW
@given(STORIES)
def test_exact_spans_and_known_articles(texts: list[str]) -> None:
    articles = {a.key: a for a in reports_of(texts)}
    comparison = compared(*articles.values())
    spans = [r.span for c in comparison.claims for r in c.readings]
    spans += [s for q in comparison.quotes for s in q.readings]
    spans += [f for c in comparison.claims for r in c.readings for f in r.focus]
    assert all(articles[s.article].text[s.start : s.end] == s.exact for s in spans)


@LAW
@given(STORIES, st.integers(min_value=0, max_value=3))
def test_a_copy_adds_no_origin_and_corroborates_nothing(texts: list[str], which: int) -> None:
    articles = reports_of(texts)
    original = articles[which % len(articles)]
    copy = report("z", original.text)
    before = compared(*articles)
    groups = [[a, copy] if a is original else [a] for a in articles]
    after = compared(*articles, copy, groups=groups)
    assert len(after.origins) == len(before.origins)
    known = {r.span: c for c in before.claims for r in c.readings}
    assert sum(c.verdict == "corroborated" for c in after.claims) <= sum(
        c.verdict == "corroborated" for c in before.claims
    )
    most = max((c.origins for c in before.claims), default=1)
    assert all(c.origins <= most for c in after.claims)
    for claim in after.claims:
        first = next((known[r.span] for r in claim.readings if r.span in known), None)
        assert claim.verdict != "corroborated" or first is not None


@LAW
@given(TEXTS)
def test_equal_texts_do_not_differ(text: str) -> None:
    a, b = report("a", text), report("b", text)
    comparison = compared(a, b, groups=[[a, b]])
    between = [
        d
        for c in comparison.claims
        for d in c.differences
        if c.readings[d.a].span.article != c.readings[d.b].span.article
    ]
    assert all(c.origins == 1 and c.verdict != "corroborated" for c in comparison.claims)
    assert all(not q.altered for q in comparison.quotes)
    assert between == []


@LAW
@given(STORIES)
def test_every_difference_is_between_two_reports(texts: list[str]) -> None:
    for claim in compared(*reports_of(texts)).claims:
        for difference in claim.differences:
            a, b = claim.readings[difference.a], claim.readings[difference.b]
            assert a.span.article != b.span.article
            assert difference.because.endswith(".")
