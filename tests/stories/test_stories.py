"""Stories: one happening together, alike ones apart, whatever the order."""

import random
from collections.abc import Mapping
from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.copies import trace_copies
from variorum.model import Article, Date, Facts, Lineage, Mention, Place, Region, Stamp
from variorum.stories import Mark, describe, find_stories, link_stories
from variorum.stories.alike import compare
from variorum.stories.features import stem
from variorum.stories.specifics import Specifics, known_day
from variorum.stories.threads import spin
from variorum.stories.titles import name_of

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


def test_day_read_from_text_alone_counts_where_publication_is_unknown() -> None:
    made, facts = alike("a", "Harwick", "Monday", "2022-05-09")
    undated = msgspec.structs.replace(made, published=None)
    for basis, expected in (("text: weekday and years named", {"2022-05-09"}), ("none", set())):
        found = msgspec.structs.replace(facts.dates[0], basis=basis)
        given_ = msgspec.structs.replace(facts, dates=(found,))
        assert describe(undated, given_).values("day") == expected


@pytest.mark.parametrize(("words", "kept"), [("Friday", False), ("Friday 6 May", True)])
def test_bare_weekday_of_six_days_ago_may_be_tomorrows(words: str, kept: bool) -> None:
    made = article("a", FIRE.format("Harwick", words) + FILL, "2022-05-12")
    facts = Facts(article="a", dates=(given_day(made, words, "2022-05-06"),))
    assert describe(made, facts).values("day") == ({"2022-05-06"} if kept else frozenset())


def mention(article_: Article, name: str, kind: str) -> Mention:
    start = article_.text.index(name)
    span = article_.span(start, start + len(name))
    return Mention(span=span, type=kind, entity=name, name=name)  # type: ignore[arg-type]


def test_lone_names_of_things_tell_but_not_of_people() -> None:
    made = article("a", "Kaldor lost money, said Marta, and the Halda sank. So did BX.")
    found = [("Kaldor", "organisation"), ("Marta", "person"), ("Halda", "vehicle"), ("BX", "other")]
    facts = Facts(article="a", mentions=tuple(mention(made, n, k) for n, k in found))
    assert describe(made, facts).values("name") == {"kaldor", "halda"}


def test_other_days_weigh_less_where_scarce_names_are_in_common() -> None:
    plain = [
        alike(k, "Harwick", "Monday", d) for k, d in (("a", "2022-05-07"), ("b", "2022-05-10"))
    ]
    near = [describe(a, f) for a, f in plain]
    names = [Mark("name", n, near[0].marks[0].span) for n in ("petra wallin", "jonas evjen")]
    tied = [msgspec.structs.replace(f, marks=(*f.marks, *names)) for f in near]
    others = [describe(article(f"o{i:02}", STRIKE)) for i in range(30)]
    assert Specifics([*near, *others])._by_day(0, 1) < Specifics([*tied, *others])._by_day(0, 1)
    assert Specifics(near)._by_day(0, 1) == Specifics(tied)._by_day(0, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The fleets of both states met on Tuesday, Nov. 23, off Skarvoy. They parted soon.",
            "The fleets of both states met on Tuesday, Nov. 23, off Skarvoy.",
        ),
        ("Mr. J. Evjen of the U.S. Coast Guard spoke. Then he left.",
         "Mr. J. Evjen of the U.S. Coast Guard spoke."),
        ("He came home in May. It rained.", "He came home in May."),
        ("“We sank!” Then silence.", "“We sank!”"),
        ("A short heading\nThe text begins here.", "A short heading"),
        (
            "The ferry that ran onto rocks off Skarvoy on Tuesday\nwas towed away. More soon.",
            "The ferry that ran onto rocks off Skarvoy on Tuesday\nwas towed away.",
        ),
        ("First paragraph without a stop\n\nSecond.", "First paragraph without a stop"),
        ("Ends with etc.", "Ends with etc."),
    ],
)  # fmt: skip
def test_first_sentence_is_whole(text: str, expected: str) -> None:
    assert name_of(article("a", text)).exact == expected


def test_long_sentence_ends_at_a_pause() -> None:
    clause = "the harbour master said that the rudder of the ferry had jammed again on the way out"
    name = name_of(article("a", f"On Monday {clause}, while {clause}, and so on."))
    assert name.exact == f"On Monday {clause}"
    assert len(name_of(article("a", "word " * 200)).exact) <= 160
    assert len(name_of(article("a", "x" * 900)).exact) == 160


def test_story_is_named_after_a_dated_report_with_a_headline() -> None:
    reports = [
        article("f0", FERRY[0]),
        article("f1", FERRY[1], "2022-03-03", "Ferry aground, all safe"),
        article("f2", FERRY[2], None, "What we know"),
    ]
    (story,) = find_stories(reports, {}, Lineage())
    assert story.title.exact == "Ferry aground, all safe"
    bare = [article(f"f{i}", text) for i, text in enumerate(FERRY)]
    assert find_stories(bare, {}, Lineage())[0].title.exact.endswith((".", "aboard"))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_every_text_has_a_name_with_exact_characters(text: str) -> None:
    made = article("a", text)
    if text:
        span = name_of(made)
        assert text[span.start : span.end] == span.exact
        assert len(span.exact) <= max(160, len(text) if not text.strip() else 0)


def test_a_report_without_a_day_is_told_apart_by_the_one_it_is_most_like() -> None:
    then, now = "2021-03-02", "2022-03-02"
    reports = [
        article("a", FERRY[0], now),
        article("b", FERRY[1], now),
        article("c", FERRY[2]),
        article("d", FERRY[0].replace("Halda", "Nordan").replace("84", "61"), then),
    ]
    likeness = compare([describe(a) for a in reports])
    assert likeness.topics[2, 3] > 0.3
    undated = compare([describe(a) for a in (*reports[2:],)])
    assert likeness.edges[2, 3] / likeness.topics[2, 3] < 0.5
    assert undated.edges[0, 1] / undated.topics[0, 1] > 0.5
