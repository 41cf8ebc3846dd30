"""Stories: one happening together, alike ones apart, whatever the order."""

import random
from collections.abc import Mapping
from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.copies import trace_copies
from variorum.model import Article, Date, Facts, Lineage, Place, Region, Stamp
from variorum.stories import Mark, describe, find_stories, link_stories
from variorum.stories.features import stem
from variorum.stories.specifics import Specifics, known_day
from variorum.stories.threads import spin

FERRY = [
    "The ferry Halda ran onto rocks off Skarvoy on Tuesday evening with 84 people aboard. All were "
    "taken off by lifeboats, the coastguard said. Captain Jonas Evjen told investigators that the "
    "rudder had jammed a mile from the harbour.",
    "All 84 passengers and crew of the ferry Halda are safe after it struck rocks near the island "
    "of Skarvoy, the coastguard reported. Lifeboats brought them to the harbour within two hours. "
    "Investigators will question captain Jonas Evjen about a jammed rudder.",
    "Lifeboats rescued everyone from the Halda, a ferry stranded on rocks by Skarvoy. A jammed "
    "rudder may be to blame, captain Jonas Evjen was quoted as saying by the coastguard.",
]
BANK = [
    "Norrland Savings Bank will close 30 of its branches by spring and cut 400 jobs, its chief "
    "executive Petra Wallin announced in Umea. Unions called the plan reckless.",
    "Unions attacked Norrland Savings Bank on Wednesday over its plan to close 30 branches and cut "
    "400 jobs. Chief executive Petra Wallin said customers had gone online.",
]
STRIKE = "Bus drivers in Lisvik walked out at midnight for better pay, and schools opened late."


def article(key: str, text: str, published: str | None = None, title: str | None = None) -> Article:
    stamp = Stamp(value=published, precision="day", basis="declared") if published else None
    regions = (Region("body", 0, len(text)),) if text else ()
    return Article(key=key, name=key, text=text, regions=regions, published=stamp, title=title)


def sample() -> list[Article]:
    return [
        article("f0", FERRY[0], "2022-03-02", "Ferry runs aground off Skarvoy"),
        article("f1", FERRY[1], "2022-03-02"),
        article("f2", FERRY[2], "2022-03-03"),
        article("b0", BANK[0], "2022-03-02"),
        article("b1", BANK[1], "2022-03-03"),
        article("s0", STRIKE, "2022-03-02"),
    ]


def groups(stories: tuple[object, ...]) -> set[tuple[str, ...]]:
    return {s.articles for s in stories}  # type: ignore[attr-defined]


def test_reports_of_one_happening_come_together_and_others_stay_apart() -> None:
    stories = find_stories(sample(), {}, Lineage())
    assert groups(stories) == {("f0", "f1", "f2"), ("b0", "b1"), ("s0",)}
    assert [len(s.articles) for s in stories] == [3, 2, 1]


def test_links_name_their_reasons_with_exact_characters() -> None:
    articles = {a.key: a for a in sample()}
    ferry = find_stories(list(articles.values()), {}, Lineage())[0]
    assert len(ferry.links) == len(ferry.articles) - 1
    assert "Jonas Evjen" in ferry.links[0].because
    for link in ferry.links:
        assert {s.article for s in link.evidence} == {link.a, link.b}
        for span in link.evidence:
            source = articles[span.article]
            text = source.text if span.field == "text" else source.title or ""
            assert text[span.start : span.end] == span.exact


def place(article_: Article, name: str) -> Place:
    start = article_.text.index(name)
    return Place(span=article_.span(start, start + len(name)), name=name)


def given_day(article_: Article, words: str, value: str) -> Date:
    start = article_.text.index(words)
    span = article_.span(start, start + len(words))
    return Date(span=span, type="DATE", value=value, low=value, high=value)


FIRE = "A fire in a warehouse on Dock Road in {} on {} killed two workers, the fire brigade said. "
FILL = "Smoke was seen from the motorway and neighbours were told to keep their windows shut."


def alike(key: str, town: str, weekday: str, value: str) -> tuple[Article, Facts]:
    made = article(key, FIRE.format(town, weekday) + FILL, "2022-05-12")
    facts = Facts(
        article=key, dates=(given_day(made, weekday, value),), places=(place(made, town),)
    )
    return made, facts


def test_alike_happenings_of_other_days_and_towns_score_lower() -> None:
    first, first_facts = alike("a", "Harwick", "Monday", "2022-05-09")
    same, same_facts = alike("b", "Harwick", "Monday", "2022-05-09")
    other, other_facts = alike("c", "Lindale", "Wednesday", "2022-05-11")
    together = find_stories([first, same], {"a": first_facts, "b": same_facts}, Lineage())
    apart = find_stories([first, other], {"a": first_facts, "c": other_facts}, Lineage())
    near = together[0].links[0].score
    far = apart[0].links[0].score if len(apart) == 1 else 0.0
    assert far < near / 2
    assert (together[0].low, together[0].high) == ("2022-05-09", "2022-05-09")
    assert "Harwick" in together[0].links[0].because


def test_a_day_long_before_publication_is_not_that_of_the_news() -> None:
    made, facts = alike("a", "Harwick", "Monday", "2022-03-01")
    assert find_stories([made], {"a": facts}, Lineage())[0].low is None


def test_stories_with_rare_names_in_common_and_like_words_share_a_thread() -> None:
    features = [
        describe(a) for a in [article("a", FERRY[0]), article("b", FERRY[1]), *sample()[3:]]
    ]
    names = features[0].values("name") & features[1].values("name")
    assert "jonas evjen" in names
    groups = [[0], [1], [2, 3], [4]]
    alike = {(0, 1): 0.3, (0, 2): 0.3, (2, 4): 0.05}
    more = [
        msgspec.structs.replace(
            f, marks=(*f.marks, Mark("place", "skarvoy", f.marks[0].span)) if i < 2 else f.marks
        )
        for i, f in enumerate(features)
    ]
    assert spin(features, groups, alike) == [0, 1, 2, 3]
    assert spin(more, groups, alike) == [0, 0, 2, 3]


def test_day_in_the_text_dates_an_article_whose_publication_is_unknown() -> None:
    first, first_facts = alike("a", "Harwick", "Monday", "2022-05-09")
    undated = msgspec.structs.replace(first, key="b", published=None)
    features = [
        describe(first, first_facts),
        describe(undated, Facts(article="b", dates=(given_day(undated, "Monday", "2021-01-04"),))),
    ]
    assert known_day(features[1]) == date(2021, 1, 4).toordinal()
    assert Specifics(features).factor(0, 1) < 1


def test_copies_stay_in_one_story() -> None:
    articles = [article("a", FERRY[0], "2022-03-02"), article("b", FERRY[0], "2023-09-02")]
    (story,) = find_stories(articles, {}, trace_copies(articles))
    assert story.articles == ("a", "b")


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (FERRY[0], "  Ferry aground \n", "Ferry aground"),
        (STRIKE, None, STRIKE),
        ("First here. Then there.", None, "First here."),
        ("No stop at all", None, "No stop at all"),
        ("   ", None, "   "),
    ],
)
def test_title_is_the_headline_or_the_first_sentence(
    text: str, title: str | None, expected: str
) -> None:
    (story,) = find_stories([article("a", text, None, title)], {}, Lineage())
    assert story.title.exact == expected


def test_an_article_without_a_character_is_in_no_story() -> None:
    assert find_stories([article("a", "")], {}, Lineage()) == ()
    assert find_stories([], {}, Lineage()) == ()


@pytest.mark.parametrize(
    ("word", "expected"), [("bombers", "bomber"), ("fined", "fined"), ("signing", "sign")]
)
def test_stem_takes_off_plain_endings(word: str, expected: str) -> None:
    assert stem(word) == expected


TEXTS = st.lists(
    st.one_of(st.sampled_from([*FERRY, *BANK, STRIKE]), st.text(min_size=1, max_size=80)),
    min_size=1,
    max_size=7,
)
DAYS = st.sampled_from([None, "2022-03-02", "2022-03-09", "2023-01-01"])


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.lists(DAYS, min_size=7, max_size=7), st.randoms(use_true_random=False))
def test_order_does_not_matter_and_all_is_accounted_for(
    texts: list[str], days: list[str | None], rng: random.Random
) -> None:
    articles = [article(f"k{i}", t, days[i]) for i, t in enumerate(texts)]
    stories = find_stories(articles, {}, Lineage())
    shuffled = articles[:]
    rng.shuffle(shuffled)
    assert find_stories(shuffled, {}, Lineage()) == stories
    assert sorted(k for s in stories for k in s.articles) == sorted(a.key for a in articles)
    by_key = {a.key: a for a in articles}
    for span in [s.title for s in stories] + [
        e for s in stories for k in s.links for e in k.evidence
    ]:
        assert by_key[span.article].text[span.start : span.end] == span.exact


def test_features_computed_before_give_the_same_stories() -> None:
    articles = sample()
    facts: Mapping[str, Facts] = {}
    features = [describe(a, facts.get(a.key)) for a in reversed(articles)]
    assert link_stories(articles, features, Lineage()) == find_stories(articles, facts, Lineage())
