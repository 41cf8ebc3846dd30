"""What one origin says is printed in its sentences, and nothing is said twice or passed on."""

from tests.claims.reports import compared, facts_of, lineage_of, report
from variorum.dossier import build_dossier
from variorum.model import Article, Story
from variorum.model.dossier import Dossier

LEDE = (
    "Two freight trains collided near the village of Ostrava Ford on Wednesday, "
    "blocking the northern line"
)
QUAY = (
    "The mayor of Port Mallow visited the Grey Quay, which marked the first time that an "
    "official had gone there since the fire"
)
SAID = (
    "The harbour master said that the crane was forty years old and that nobody had tested "
    "the crane since May"
)


def dossier_of(*texts: str) -> Dossier:
    """Return the dossier of reports that do not depend on each other."""
    articles = [report(f"r{i}", text) for i, text in enumerate(texts)]
    return _built(articles)


def _built(articles: list[Article]) -> Dossier:
    first = articles[0]
    return build_dossier(
        Story(id="s1", title=first.span(0, 20), articles=tuple(a.key for a in articles)),
        articles,
        {a.key: facts_of(a) for a in articles},
        lineage_of(*([a] for a in articles)),
        compared(*articles, groups=[[a] for a in articles]),
        labels={a.key: a.name for a in articles},
    )


def said(dossier: Dossier) -> list[str]:
    """Return what the rows of one origin print, with whose words they are."""
    found = []
    for row in dossier.single:
        wording = row.variants[0].wordings[0]
        found.append(f"{wording.span.exact} [{wording.attributed_to}]")
    return found


def test_the_first_sentence_of_a_lone_report_is_listed_whole() -> None:
    assert said(dossier_of(f"{LEDE}.")) == [f"{LEDE} [None]"]


def test_clauses_of_one_sentence_are_one_row() -> None:
    assert f"{QUAY} [None]" in said(dossier_of(f"{LEDE}. {QUAY}."))


def test_what_somebody_says_is_a_row_of_its_own_with_his_name() -> None:
    rows = said(dossier_of(f"{LEDE}. {SAID}."))
    content = SAID.removeprefix("The harbour master said that ")
    assert [r for r in rows if "crane" in r] == [f"{content} [The harbour master]"]


def test_nobody_is_made_to_say_what_the_report_says_beside_him() -> None:
    both = (
        "The blaze destroyed nine sheds on the Grey Quay, and the harbour master said that the "
        "northern crane would stay closed"
    )
    rows = said(dossier_of(f"{LEDE}. {both}."))
    named = [r for r in rows if "nine sheds" in r and "[None]" not in r]
    assert not named
    assert [r for r in rows if "northern crane" in r]


def test_every_printed_span_is_exact() -> None:
    dossier = dossier_of(f"{LEDE}. {QUAY}. {SAID}.")
    text = dossier.sheets[0].text
    for row in dossier.single:
        for wording in (w for v in row.variants for w in v.wordings):
            assert text[wording.span.start : wording.span.end] == wording.span.exact


def test_a_heading_without_a_verb_states_nothing() -> None:
    rows = said(
        dossier_of(f"{LEDE}.\n\nPort Mallow, Grey Quay, Ostrava Ford and Lake Brenn\n\n{QUAY}.")
    )
    assert not [r for r in rows if r.startswith("Port Mallow, Grey Quay")]


def test_a_quotation_is_printed_with_its_closing_mark() -> None:
    spoken = "The harbour master called the crane on the Grey Quay “a very old machine.”"
    rows = said(dossier_of(f"{LEDE}. {spoken} {QUAY}."))
    assert f"{spoken} [None]" in rows


def test_a_quotation_is_printed_with_its_opening_mark() -> None:
    spoken = (
        "“The crane on the Grey Quay was a very old machine,” the harbour master said, "
        "and firefighters closed the northern line"
    )
    rows = said(dossier_of(f"{LEDE}. {QUAY}. {spoken}."))
    assert f"{spoken} [None]" in rows


def test_what_is_quoted_alone_is_printed_without_who_says_it_twice() -> None:
    spoken = "“The crane on the Grey Quay was a very old machine,” the harbour master said"
    rows = said(dossier_of(f"{LEDE}. {QUAY}. {spoken}."))
    assert "The crane on the Grey Quay was a very old machine [the harbour master]" in rows


def test_what_is_disputed_is_not_printed_again_among_what_one_origin_says() -> None:
    one = "Two freight trains collided near Ostrava Ford on Wednesday, killing four people."
    two = "Two freight trains collided near Ostrava Ford on Wednesday, killing six people."
    dossier = dossier_of(one, two)
    assert dossier.disputed or dossier.corroborated
    judged = {
        w.span.exact
        for r in (*dossier.disputed, *dossier.corroborated)
        for v in r.variants
        for w in v.wordings
    }
    assert not judged & {
        w.span.exact for r in dossier.single for v in r.variants for w in v.wordings
    }


def test_no_row_takes_its_date_from_another_report() -> None:
    crane = "The old crane on the Grey Quay had been loading timber for Brenn"
    later = "The old crane on the Grey Quay loaded timber for Brenn on Thursday evening"
    dossier = dossier_of(f"{LEDE}. {QUAY}. {crane}.", f"{LEDE}. {later}.")
    first = [r for r in dossier.single if r.variants[0].wordings[0].span.exact == crane]
    assert [r.date for r in first] == [None]


def test_hours_and_parts_of_a_day_stand_in_their_order() -> None:
    texts = (
        "Police in Port Mallow arrested a docker on Tuesday morning.",
        "The two ministers met in Brenn on Tuesday evening.",
        "Dockers protested in Port Mallow at 2 p.m. on Tuesday.",
    )
    moments = [m.date[11:] for m in dossier_of(" ".join(texts)).timeline if "T" in m.date]
    assert moments == ["MO", "14:00", "EV"]


def test_two_voices_in_a_partly_disputed_sentence_are_a_row_each() -> None:
    crane = "The northern crane of the Grey Quay weighed {} tons"
    told = (
        "three firefighters closed the northern line, and the harbour master said that nobody "
        "had tested the crane since May and that the crane would stay closed until June"
    )
    rows = said(dossier_of(f"{LEDE}. {crane.format(90)}, {told}.", f"{LEDE}. {crane.format(40)}."))
    assert (
        "nobody had tested the crane since May and that the crane would stay closed until June "
        "[the harbour master]"
    ) in rows


def test_no_saying_begins_in_its_middle() -> None:
    spoken = "“We have people missing on the Grey Quay and in the northern sheds,” Ada Brenn said"
    rows = said(dossier_of(f"{LEDE}. {QUAY}. {spoken}."))
    assert "We have people missing on the Grey Quay and in the northern sheds [Ada Brenn]" in rows
