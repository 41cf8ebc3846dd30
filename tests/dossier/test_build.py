"""A dossier says what its story's comparison says, in the order an editor reads it."""

import random

import msgspec
import pytest

from variorum.dossier import build_dossier, summarise
from variorum.model import Difference, Lineage, Reading, Region
from variorum.model.dossier import Dossier, Row

from .builder import claim, find, reading
from .many import many
from .story import Ferry


@pytest.fixture(scope="module")
def ferry() -> Dossier:
    return Ferry().dossier()


def row(rows: tuple[Row, ...], gist: str) -> Row:
    return next(r for r in rows if gist in r.gist)


def test_conflicts_come_before_drift_and_updates(ferry: Dossier) -> None:
    assert [r.kind for r in ferry.disputed] == [
        "conflict", "conflict", "paraphrase_drift", "update",
    ]  # fmt: skip
    assert [r.number for r in ferry.disputed] == [1, 2, 3, 4]


def test_reports_of_one_origin_stand_side_by_side_and_left_out_ones_last(ferry: Dossier) -> None:
    assert [s.id for s in ferry.sheets] == ["wire", "courier", "rewrite", "gazette", "older"]
    assert [s.origin for s in ferry.sheets] == [1, 1, 1, 2, 3]
    assert ferry.compared == (1, 2, 3, 4)


def test_readings_of_one_value_stand_together(ferry: Dossier) -> None:
    day = row(ferry.disputed, "day of the fire")
    assert [(v.value, v.reports, v.origins) for v in day.variants] == [
        ("2024-05-14", (1, 2, 4), 2),
        ("2024-05-15", (3,), 1),
    ]


def test_one_value_that_differs_in_itself_is_split_by_its_words() -> None:
    story = Ferry()
    first, *others = story.claims()
    alike = tuple(msgspec.structs.replace(r, value="hurt") for r in first.readings)
    claims = (msgspec.structs.replace(first, readings=alike), *others)
    comparison = msgspec.structs.replace(story.comparison(), claims=claims)
    dossier = build_dossier(
        story.story, story.articles, {}, Lineage(), comparison, labels=story.labels
    )
    hurt = row(dossier.disputed, "hurt")
    assert len(hurt.variants) == 3
    assert hurt.contrasts[0].a != hurt.contrasts[0].b


def test_who_says_nothing_is_named(ferry: Dossier) -> None:
    assert row(ferry.disputed, "towed").silent == (4,)
    assert row(ferry.disputed, "day of the fire").silent == ()


def test_marks_are_the_characters_that_differ(ferry: Dossier) -> None:
    towed = row(ferry.disputed, "towed")
    marks = [[m.exact for m in v.wordings[0].marks] for v in towed.variants]
    assert marks == [["inner"], ["outer"]]


def test_the_lead_is_whole_sentences_of_the_source_not_of_its_copies(ferry: Dossier) -> None:
    assert {e.wording.report for e in ferry.lead} == {1}
    assert ferry.lead[0].wording.span.exact.startswith("A fire in the engine room")
    assert ferry.lead[0].verdict == "disputed"
    assert ferry.lead[0].rows == ("D1", "D4")
    assert ferry.lead[1].rows == ("C1",)


def test_the_lead_never_uses_background_or_left_out_reports(ferry: Dossier) -> None:
    assert all("leaking" not in e.wording.span.exact for e in ferry.lead)
    assert all(e.wording.report != 5 for e in ferry.lead)


def test_facets_stand_inside_readings_of_the_happening(ferry: Dossier) -> None:
    where = [f for f in ferry.facets if f.kind == "where"]
    assert [(f.name, f.origins) for f in where] == [("Skerry Island", 2)]


def test_timeline_tells_news_recalled_and_published_and_invents_nothing(ferry: Dossier) -> None:
    moments = [(m.date, m.kind, m.report) for m in ferry.timeline]
    assert moments == [
        ("2024-03", "background", 1),
        ("2024-05-14", "news", 1),
        ("2024-05-14", "news", 1),
        ("2024-05-14", "published", 1),
        ("2024-05-15T09:10", "published", 4),
    ]
    assert ferry.undated == 5


def test_copies_run_from_the_source(ferry: Dossier) -> None:
    assert [(c.a, c.b, c.share_b, c.directed) for c in ferry.copies] == [
        (1, 2, 0.9, True),
        (1, 3, 0.31, True),
    ]
    for copy in ferry.copies:
        for a, b in copy.passages:
            assert (a.article, b.article) == (
                ferry.sheets[copy.a - 1].key,
                ferry.sheets[copy.b - 1].key,
            )


def test_an_altered_quotation_shows_what_was_cut_and_added(ferry: Dossier) -> None:
    voices = ferry.quotations[0].voices
    assert voices[0].changes == (("same", voices[0].spans[0].exact),)
    assert ("added", "ordered") in voices[1].changes
    assert ("cut", "told") in voices[1].changes


def test_what_was_left_out_is_said(ferry: Dossier) -> None:
    assert [(i.kind, i.report) for i in ferry.left_out] == [("other_event", 5), ("clutter", 2)]
    assert ferry.left_out[1].because.startswith("3 lines (")
    assert [(n.title, n.era) for n in ferry.neighbours] == [
        ("Sister ship of the Marenga loses power", "earlier")
    ]


def test_unread_reports_and_rejected_inputs_are_named() -> None:
    from variorum.model import Facts, Rejected

    story = Ferry()
    facts = {story.older.key: Facts(article=story.older.key, unread="language sv is not read")}
    dossier = build_dossier(
        story.story,
        story.articles,
        facts,
        Lineage(),
        story.comparison(),
        labels=story.labels,
        rejected=(Rejected(origin="scan.pdf", reason="not text"),),
    )
    kinds = {i.kind: i.because for i in dossier.left_out}
    assert kinds["unread"] == "language sv is not read"
    assert kinds["rejected"] == "not text"


def test_a_left_out_report_that_disagrees_is_still_shown() -> None:
    story = Ferry()
    first, *others = story.claims()
    stray = Reading(span=find(story.older, "with 90 passengers"), value="90")
    odd = msgspec.structs.replace(
        first,
        readings=(*first.readings, stray),
        differences=(
            *first.differences,
            Difference(a=0, b=4, type="number", kind="conflict", because="12 against 90."),
        ),
    )
    comparison = msgspec.structs.replace(story.comparison(), claims=(odd, *others))
    dossier = build_dossier(
        story.story, story.articles, {}, Lineage(), comparison, labels=story.labels
    )
    assert dossier.compared == (1, 2, 3, 4, 5)


def test_a_story_without_its_articles_is_refused() -> None:
    story = Ferry()
    with pytest.raises(ValueError, match="were not given"):
        build_dossier(
            story.story, story.articles[1:], {}, Lineage(), story.comparison(), labels=story.labels
        )


def test_order_of_inputs_does_not_matter(ferry: Dossier) -> None:
    story = Ferry()
    shuffled = random.Random(7)
    claims, pairs = list(story.claims()), list(story.lineage().pairs)
    given = list(story.articles)
    for part in (claims, pairs, given):
        shuffled.shuffle(part)
    lineage = msgspec.structs.replace(story.lineage(), pairs=tuple(pairs))
    comparison = msgspec.structs.replace(story.comparison(), claims=tuple(claims))
    again = build_dossier(
        story.story, given, story.facts(), lineage, comparison, labels=story.labels
    )
    assert again == msgspec.structs.replace(ferry, neighbours=())


def test_a_dossier_survives_json(ferry: Dossier) -> None:
    assert msgspec.json.decode(msgspec.json.encode(ferry), type=Dossier) == ferry


def test_every_span_is_exact(ferry: Dossier) -> None:
    texts = {s.key: s for s in ferry.sheets}
    rows = (*ferry.disputed, *ferry.corroborated, *ferry.single)
    wordings = [w for r in rows for v in r.variants for w in v.wordings]
    for span in [s for w in wordings for s in (w.span, *w.marks)]:
        assert texts[span.article].text[span.start : span.end] == span.exact


def test_a_separate_title_is_a_place_of_its_own() -> None:
    story = Ferry()
    span = story.gazette.span(0, 12, "title")
    named = msgspec.structs.replace(story.story, title=span)
    dossier = build_dossier(
        named, story.articles, {}, Lineage(), story.comparison(), labels=story.labels
    )
    assert summarise(dossier).title == "Marenga fire"


def test_a_report_of_clutter_alone_has_no_body_to_show() -> None:
    story = Ferry()
    menu = msgspec.structs.replace(
        story.older, regions=(Region("boilerplate", 0, len(story.older.text)),)
    )
    dossier = build_dossier(
        story.story,
        (*story.articles[:4], menu),
        {},
        Lineage(),
        story.comparison(),
        labels=story.labels,
    )
    clutter = [i for i in dossier.left_out if i.report == 5 and i.kind == "clutter"]
    assert "(100 % of the text)" in clutter[0].because


def test_index_line(ferry: Dossier) -> None:
    line = summarise(ferry)
    counts = (line.reports, line.origins, line.disputed, line.corroborated, line.single)
    assert counts == (5, 2, 4, 2, 2)


def test_very_many_reports() -> None:
    dossier = many(60)
    assert [v.origins for v in dossier.disputed[0].variants] == [30, 30]


def test_no_count_of_origins_exceeds_the_claim_s_own() -> None:
    story = Ferry()
    doubted = tuple(
        msgspec.structs.replace(c, origins=1, verdict="single_source", differences=())
        for c in story.claims()
    )
    comparison = msgspec.structs.replace(story.comparison(), claims=doubted)
    dossier = build_dossier(
        story.story, story.articles, story.facts(), Lineage(), comparison, labels=story.labels
    )
    assert {v.origins for r in dossier.single for v in r.variants} == {1}
    assert {e.origins for e in dossier.lead} == {1}


def test_readings_laid_side_by_side_are_not_shown_as_agreeing() -> None:
    story = Ferry()
    near = claim(
        "What became of the ship",
        "other",
        "single_source",
        [
            reading(story.wire, "Two tugs towed it to the inner harbour", "towed"),
            reading(story.gazette, "Divers found no damage below the water line", "none"),
        ],
    )
    comparison = msgspec.structs.replace(story.comparison(), claims=(near,))
    dossier = build_dossier(
        story.story,
        story.articles,
        story.facts(),
        story.lineage(),
        comparison,
        labels=story.labels,
    )
    assert [(r.origins, r.reports) for r in dossier.single] == [(1, (1,)), (1, (4,))]
    assert [r.gist.rstrip(".") for r in dossier.single] == [r.span.exact for r in near.readings]
