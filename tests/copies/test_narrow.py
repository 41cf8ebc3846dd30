"""Within one story: each publisher counts once, and more reports never mean more sources."""

import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.copies import trace_copies, within_story
from variorum.copies.direction import attributions
from variorum.copies.naming import squash
from variorum.model import Article, Lineage, Region, Sourced

OPENINGS = [
    "The footbridge over the Lomma gave way on Sunday while a brass band was crossing it.",
    "Eleven musicians fell into the Lomma when a bridge for walkers broke at noon.",
    "Divers looked for two tubas on Monday after the collapse of a bridge in Vessel Park.",
    "The town had closed the old crossing twice since spring, its engineer admitted.",
]


def article(
    key: str, text: str, outlet: str | None = None, credits: tuple[str, ...] = (), lead: str = ""
) -> Article:
    whole = lead + text
    return Article(
        key=key,
        name=key,
        text=whole,
        regions=(Region("body", 0, len(whole)),) if whole else (),
        outlet=Sourced(value=outlet, basis="declared by the record") if outlet else None,
        credits=tuple(Sourced(value=c, basis="credit line") for c in credits),
    )


def narrowed(*articles: Article) -> Lineage:
    return within_story(trace_copies(articles), articles)


def groups(lineage: Lineage) -> set[tuple[str, ...]]:
    return {o.articles for o in lineage.origins}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lomma Courier", "THE LOMMA COURIER"),
        ("Lomma Courier", "lommacourier.example"),
        ("www.lomma-courier.co.uk", "https://news.lommacourier.com/local/bridge"),
        ("The Lomma Courier", "thelommacourier.org"),
        ("Vessel News", "vessel.example"),
        ("Vessel Online", "Vessel TV"),
    ],
)
def test_one_outlet_is_known_by_all_its_names(one: str, other: str) -> None:
    assert squash(one) == squash(other)
    first, second = article("a", OPENINGS[0], one), article("b", OPENINGS[1], other)
    assert len(trace_copies([first, second]).origins) == 2
    (origin,) = narrowed(first, second).origins
    assert origin.articles == ("a", "b")
    assert origin.name in {one, other}
    assert {s.article for s in origin.evidence} == {"a", "b"}
    assert "published by it" in origin.because


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lomma Courier", "Lomma Post"),
        ("anna.substack.com", "bert.substack.com"),
        ("Channel 5", "Channel 7"),
        ("news.example", "online.example"),
    ],
)
def test_other_outlets_stay_apart(one: str, other: str) -> None:
    assert (
        len(narrowed(article("a", OPENINGS[0], one), article("b", OPENINGS[1], other)).origins) == 2
    )


def test_reports_with_nothing_to_show_stay_apart() -> None:
    lineage = narrowed(article("a", "", "Lomma Courier"), article("b", "", "Lomma Courier"))
    assert groups(lineage) == {("a",), ("b",)}


def test_an_article_without_an_outlet_is_nobodys() -> None:
    assert len(narrowed(article("a", OPENINGS[0]), article("b", OPENINGS[1])).origins) == 2


@pytest.mark.parametrize(
    "lead",
    [
        "According to the Lomma Courier, a bridge broke. ",
        "A bridge broke, Lomma Courier newspaper reported.\nTwo schools closed. ",
        "The mayor told the Lomma Courier. It is a sad day, he told the Lomma Courier. ",
    ],
)
def test_a_report_that_opens_on_another_rests_on_it(lead: str) -> None:
    source = article("a", OPENINGS[0], "Lomma Courier")
    rests = article("b", OPENINGS[1], "Vessel Post", lead=lead)
    (origin,) = narrowed(source, rests).origins
    assert origin.name == "Lomma Courier"
    assert "b naming it as their source" in origin.because
    assert any(s.article == "b" and "Lomma Courier" in s.exact for s in origin.evidence)


def test_one_mention_far_down_is_not_the_source_of_the_whole() -> None:
    source = article("a", OPENINGS[0], "Lomma Courier")
    told = article("b", OPENINGS[1], "Vessel Post", lead="He told the Lomma Courier so. ")
    assert len(narrowed(source, told).origins) == 2
    filler = " ".join(f"word{i}" for i in range(120)) + ". "
    once = article("b", filler + "So it goes, according to the Lomma Courier.", "Vessel Post")
    assert len(narrowed(source, once).origins) == 2
    twice = article("b", once.text + " The Lomma Courier reported a crack.", "Vessel Post")
    assert len(narrowed(source, twice).origins) == 1


def test_a_common_agency_is_one_origin_but_a_common_informant_is_not() -> None:
    credit = [article(k, OPENINGS[i], f"Paper {k}", ("Fjordwire",)) for i, k in enumerate("ab")]
    (origin,) = narrowed(*credit).origins
    assert origin.name == "Fjordwire"
    feed = [article(k, OPENINGS[i], f"Paper {k}", ("a feed",)) for i, k in enumerate("ab")]
    assert len(narrowed(*feed).origins) == 2
    lead = "According to the Interior Ministry: "
    said = [article(k, OPENINGS[i], f"Paper {k}", lead=lead) for i, k in enumerate("ab")]
    assert len(narrowed(*said).origins) == 2


def test_what_stands_outside_the_story_is_cut_off() -> None:
    inside = article("a", OPENINGS[0], "Lomma Courier")
    copy = article("b", OPENINGS[0], "Vessel Post")
    lineage = within_story(trace_copies([inside, copy]), [inside])
    (origin,) = lineage.origins
    assert origin.articles == ("a",)
    assert lineage.pairs == ()
    assert all(s.article == "a" for s in origin.evidence)
    assert within_story(Lineage(), [inside]) == Lineage()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It burned, according to Meridian.\nOthers agree.", ["according to Meridian"]),
        ("as the U.S. Gazette reported on Monday", ["the U.S. Gazette reported"]),
        ("ABC.example reported two dead", ["ABC.example reported"]),
        ("reported by The Lomma Courier. Then", ["reported by The Lomma Courier"]),
        ("the paper reported nothing", []),
    ],
)
def test_attributions_end_with_the_name(text: str, expected: list[str]) -> None:
    assert [s.exact for _, s in attributions(article("a", text))] == expected


OUTLETS = st.sampled_from([None, "Lomma Courier", "lommacourier.example", "Vessel Post"])
LEADS = st.sampled_from(["", "", "According to the Vessel Post, it fell. "])
CREDITS = st.sampled_from([(), (), ("Fjordwire",)])
MADE = st.lists(
    st.tuples(st.sampled_from([*OPENINGS, "Ink: é\u00a0日本"]), OUTLETS, CREDITS, LEADS),
    min_size=1,
    max_size=6,
)


def built(made: list[tuple[str, str | None, tuple[str, ...], str]]) -> list[Article]:
    return [article(f"k{i}", t, o, c, lead) for i, (t, o, c, lead) in enumerate(made)]


@settings(max_examples=50, deadline=None)
@given(MADE, st.randoms(use_true_random=False))
def test_order_does_not_matter_and_nothing_is_without_exact_evidence(
    made: list[tuple[str, str | None, tuple[str, ...], str]], rng: random.Random
) -> None:
    articles = built(made)
    lineage = trace_copies(articles)
    found = within_story(lineage, articles)
    mixed = Lineage(
        pairs=lineage.pairs,
        origins=tuple(rng.sample(lineage.origins, len(lineage.origins))),
        echoes=lineage.echoes,
    )
    assert within_story(mixed, rng.sample(articles, len(articles))) == found
    assert within_story(found, articles) == found
    assert sorted(k for o in found.origins for k in o.articles) == [a.key for a in articles]
    by_key = {a.key: a for a in articles}
    for origin in found.origins:
        assert origin.evidence or len(origin.articles) == 1
        for span in origin.evidence:
            assert by_key[span.article].text[span.start : span.end] == span.exact


@settings(max_examples=50, deadline=None)
@given(MADE, st.integers(0, 5), st.booleans(), st.sampled_from(["", "zz"]))
def test_a_copy_or_a_second_report_of_one_outlet_never_adds_an_origin(
    made: list[tuple[str, str | None, tuple[str, ...], str]], pick: int, copied: bool, prefix: str
) -> None:
    articles = built(made)
    model = articles[pick % len(articles)]
    other = "A crane lifted what was left of the bridge out of the water before dark."
    if copied or model.outlet is None:
        more = msgspec.structs.replace(model, key=f"{prefix}more", name="more", credits=())
    else:
        more = article(f"{prefix}more", other, model.outlet.value)
    assert len(narrowed(*articles, more).origins) <= len(narrowed(*articles).origins)
