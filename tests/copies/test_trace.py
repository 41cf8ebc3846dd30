"""Copies: what is found, where, which way, and what counts as one origin."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.copies import credited, trace_copies
from variorum.copies.words import fold_word, grams, read_words
from variorum.model import Article, Lineage, Region, Sourced, Stamp

FLOOD = (
    "The river Tamsel broke through its eastern bank near Ostrow early on Thursday, flooding "
    "some forty houses and cutting the road to the coast. Mayor Ilse Brandvold said that no one "
    "had been hurt, but that two families were still waiting on their roofs for a boat. “We saw "
    "the water rise faster than in any spring that I remember,” she told reporters at the town "
    "hall. Engineers expect the level to fall by Saturday evening."
)
FLOOD_EDITED = (
    "OSTROW - The river Tamsel broke through its eastern bank near Ostrow early on Thursday, "
    "flooding some forty houses and cutting the road to the coast. No one had been hurt, the "
    'mayor said. "We saw the water rise faster than in any spring that I remember," she told '
    "reporters at the town hall. Insurers have begun to count the damage, which may reach three "
    "million crowns according to a first estimate that the district published in the afternoon."
)
MARKET = (
    "Shares in the shipbuilder Kaldor Yards fell by a tenth on Monday after the company put off "
    "the delivery of two ferries to next autumn and replaced its head of finance."
)


def article(key: str, text: str, **more: object) -> Article:
    regions = (Region("body", 0, len(text)),) if text else ()
    return Article(key=key, name=key, text=text, **{"regions": regions, **more})  # type: ignore[arg-type]


def day(value: str) -> Stamp:
    return Stamp(value=value, precision="day", basis="declared by the record")


def outlet(value: str) -> Sourced:
    return Sourced(value=value, basis="declared by the record")


def groups(lineage: Lineage) -> set[tuple[str, ...]]:
    return {o.articles for o in lineage.origins}


def test_edited_copy_is_found_with_its_passages() -> None:
    lineage = trace_copies([article("a", FLOOD), article("b", FLOOD_EDITED), article("c", MARKET)])
    (pair,) = lineage.pairs
    assert (pair.a, pair.b) == ("a", "b")
    assert pair.kind == "edited"
    assert any("hurt" not in s.a.exact and "remember,” she" in s.a.exact for s in pair.spans)
    assert any('remember," she' in s.b.exact for s in pair.spans)
    assert groups(lineage) == {("a", "b"), ("c",)}


def test_unrelated_articles_share_nothing() -> None:
    lineage = trace_copies([article("a", FLOOD), article("b", MARKET)])
    assert lineage.pairs == ()
    assert groups(lineage) == {("a",), ("b",)}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Organised", "organized"),
        ("harbours", "Harbors"),
        ("Café", "cafe\u0301"),
        ("ＡＢＣ", "abc"),
    ],
)
def test_spelling_does_not_tell(left: str, right: str) -> None:
    assert fold_word(left) == fold_word(right)


@pytest.mark.parametrize("word", ["four", "hour", "rise", "wise", "our", "is"])
def test_short_words_keep_their_endings(word: str) -> None:
    assert fold_word(word) == word


def test_boilerplate_is_not_compared_and_cuts_passages() -> None:
    notice = "Sign up here for our free morning letter with all that matters today. "
    regions = (Region("boilerplate", 0, len(notice)), Region("body", len(notice), 900))
    a = article("a", notice + FLOOD, regions=regions)
    b = article("b", notice + MARKET, regions=regions)
    assert trace_copies([a, b]).pairs == ()
    split = FLOOD[:150] + notice + FLOOD[150:]
    gap = Region("boilerplate", 150, 150 + len(notice))
    c = article("c", split, regions=(Region("body", 0, 150), gap))
    (pair,) = trace_copies([article("d", FLOOD), c]).pairs
    assert all(notice[:20] not in s.a.exact for s in pair.spans)


def test_a_phrase_of_many_unrelated_texts_ties_none_of_them() -> None:
    notice = " Copyright Example Wire. This material may not be published, rewritten or broadcast."
    rng = random.Random(4)
    texts = [" ".join(f"w{rng.randrange(10**6)}" for _ in range(25)) + notice for _ in range(24)]
    lineage = trace_copies([article(f"n{i:02}", t) for i, t in enumerate(texts)])
    assert len(lineage.origins) == 24


def test_standing_text_of_one_outlet_ties_no_reports() -> None:
    standing = " Any questions on today's news? Watch our free stream in the mornings."
    articles = [
        article(str(i), f"{body}{standing}", published=day(stamp), outlet=outlet("kxyz.example"))
        for i, (body, stamp) in enumerate(
            [(MARKET[:90], "2020-01-02"), (FLOOD[:80], "2020-03-01"), (FLOOD[300:], "2020-06-09")]
        )
    ]
    assert len(trace_copies(articles).origins) == 3


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2020-05-01", "2020-05-02", "a"),
        ("2020-05-03", "2020-05-02", "b"),
        ("2020-05-02", "2020-05-02", "unknown"),
        ("2020-05-02", "2020-05-02T23:00:00+00:00", "unknown"),
        ("2020-05-02T10:00:00+02:00", "2020-05-02T09:00:00+00:00", "a"),
        ("2020-05-02T10:00:00", "2020-05-02T09:00:00+00:00", "unknown"),
        (None, "2020-05-02", "unknown"),
    ],
)
def test_direction_follows_certain_time(first: str | None, second: str, expected: str) -> None:
    def stamp(value: str | None) -> Stamp | None:
        if value is None:
            return None
        precision = "second" if "T" in value else "day"
        return Stamp(value=value, precision=precision, basis="declared by the record")  # type: ignore[arg-type]

    a = article("a", FLOOD, published=stamp(first))
    b = article("b", FLOOD_EDITED, published=stamp(second))
    assert trace_copies([a, b]).pairs[0].source == expected


def test_naming_the_source_tells_the_direction_but_never_from_later_to_earlier() -> None:
    a = article("a", FLOOD, outlet=outlet("The Ostrow Herald"))
    said = FLOOD_EDITED + " The damage was first shown in pictures, according to the Ostrow Herald."
    b = article("b", said, outlet=outlet("coastnews.example"))
    (pair,) = trace_copies([a, b]).pairs
    assert pair.source == "a"
    late = article("a", FLOOD, outlet=outlet("The Ostrow Herald"), published=day("2020-05-09"))
    early = article("b", said, outlet=outlet("coastnews.example"), published=day("2020-05-01"))
    assert trace_copies([late, early]).pairs[0].source == "b"
    found = credited(b, a)
    assert found is not None
    assert found.exact == "according to the Ostrow Herald"


def test_common_credit_ties_reports_that_share_a_passage() -> None:
    opening = FLOOD.split(". ")[0] + ". "
    rest = " ".join(f"first{i} part{i}" for i in range(60))
    other = " ".join(f"second{i} bit{i}" for i in range(60))
    credit = (Sourced(value="Example Wire", basis="credit line"),)
    plain = [article("a", opening + rest), article("b", opening[:70] + other)]
    tied = [article(a.key, a.text, credits=credit) for a in plain]
    assert len(trace_copies(plain).origins) == 2
    (origin,) = trace_copies(tied).origins
    assert origin.name == "Example Wire"
    assert origin.evidence


WORDS = st.sampled_from(
    ["river", "bank", "mayor", "flood", "boat", "road", "said", "on", "the", "of"]
)
TEXTS = st.lists(
    st.one_of(
        st.lists(WORDS, min_size=1, max_size=40).map(" ".join),
        st.sampled_from([FLOOD, FLOOD_EDITED, MARKET, FLOOD[:200] + MARKET]),
        st.text(max_size=60),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.randoms(use_true_random=False))
def test_order_does_not_matter_and_every_span_is_exact(
    texts: list[str], rng: random.Random
) -> None:
    articles = [article(f"k{i}", t) for i, t in enumerate(texts)]
    lineage = trace_copies(articles)
    shuffled = articles[:]
    rng.shuffle(shuffled)
    assert trace_copies(shuffled) == lineage
    by_key = {a.key: a for a in articles}
    for pair in lineage.pairs:
        assert pair.a < pair.b
        for span in (s for shared in pair.spans for s in (shared.a, shared.b)):
            assert by_key[span.article].text[span.start : span.end] == span.exact
    assert sorted(k for o in lineage.origins for k in o.articles) == sorted(by_key)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.integers(0, 5), st.sampled_from(["", "zz"]))
def test_a_verbatim_copy_never_adds_an_origin(texts: list[str], pick: int, prefix: str) -> None:
    articles = [article(f"k{i}", t) for i, t in enumerate(texts) if t.strip()]
    if not articles:
        return
    copied = articles[pick % len(articles)]
    more = [*articles, article(f"{prefix}copy", copied.text)]
    assert len(trace_copies(more).origins) <= len(trace_copies(articles).origins)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_words_lie_in_the_text_in_order(text: str) -> None:
    words = read_words(article("a", text))
    assert (words.starts < words.ends).all()
    assert (words.ends[:-1] <= words.starts[1:]).all()
    codes, at = grams(words)
    assert len(codes) == len(at)


def test_nothing_in_nothing_out() -> None:
    assert trace_copies([]) == Lineage()
    assert groups(trace_copies([article("a", "")])) == {("a",)}
