"""Events in sentences as news writes them."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.lang import Parsed, parse
from variorum.model import Article, Date, Event, Facts, Place, Quantity, Region, Stamp
from variorum.read.clauses import read_clauses
from variorum.read.events import read_events
from variorum.read.events.lexicon import CONFLICTUAL, COOPERATIVE, OTHER, vocabulary
from variorum.read.quotes import read_quotes

STAMP = Stamp(value="2019-06-12", precision="day", basis="declared by the record")


def parsed(text: str) -> Parsed:
    regions = (Region("body", 0, len(text)),) if text else ()
    return parse(Article(key="a", name="a", text=text, regions=regions, published=STAMP))


def facts_of(article: Parsed) -> Facts:
    quotes = read_quotes(article, ())
    return Facts(article="a", quotes=quotes, clauses=read_clauses(article, quotes))


def events(text: str) -> tuple[Event, ...]:
    article = parsed(text)
    return read_events(article, facts_of(article))


def told(event: Event) -> tuple[str, list[str], list[str]]:
    return event.code, [s.exact for s in event.actor], [s.exact for s in event.recipient]


CODED = [
    ("France criticised Turkey on Monday.", "ACCUSE", ["France"], ["Turkey"]),
    ("Turkey was criticised by France on Monday.", "ACCUSE", ["France"], ["Turkey"]),
    ("Peru and Chile signed a treaty.", "SUPPORT", ["Peru", "Chile"], ["Peru", "Chile"]),
    ("Peru agreed to send doctors to Chile.", "AGREE", ["Peru"], ["Chile"]),
    ("Peru refused to send doctors to Chile.", "REJECT", ["Peru"], ["Chile"]),
    ("Peru will not send doctors to Chile.", "REJECT", ["Peru"], ["Chile"]),
    ("Peru urged Chile to withdraw its troops.", "REQUEST", ["Peru"], ["Chile"]),
    ("Peru threatened to attack Chile.", "THREATEN", ["Peru"], ["Chile"]),
    ("Peru sent food to Chile.", "AID", ["Peru"], ["Chile"]),
    ("Peru lifted its sanctions on Chile.", "CONCEDE", ["Peru"], ["Chile"]),
    ("Peru suspended military aid to Chile.", "SANCTION", ["Peru"], ["Chile"]),
    ("Peruvian police arrested two men.", "COERCE", ["Peruvian police"], ["two men"]),
    ("Peru launched an attack on Chile.", "ASSAULT", ["Peru"], ["Chile"]),
    ("Peru held talks with Chile.", "CONSULT", ["Peru"], ["Chile"]),
    ("Peru withdrew its troops from Chile.", "RETREAT", ["Peru"], ["Chile"]),
    ("Peru praised Chile for sheltering refugees.", "SUPPORT", ["Peru"], ["Chile"]),
    (
        "Greek and Maltese warships sailed past the cape.",
        "COOPERATE", ["Greek and Maltese warships"], [],
    ),
    ("A Greek destroyer sailed through the strait.", "MOBILIZE", ["A Greek destroyer"], []),
    (
        "Malta, Greece sign roadmap for wider trade",
        "SUPPORT", ["Malta", "Greece"], ["Malta", "Greece"],
    ),
    (
        "The minister said the flights posed a threat to Chile.",
        "ACCUSE", ["The minister"], ["the flights"],
    ),
    ("Farmers marched against the government in Lima.", "PROTEST", ["Farmers"], ["the government"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code", "actor", "recipient"), CODED, ids=[f"{c[1]}-{i}" for i, c in enumerate(CODED)]
)
def test_first_event(text: str, code: str, actor: list[str], recipient: list[str]) -> None:
    assert told(events(text)[0]) == (code, actor, recipient)


def test_who_is_praised_for_a_deed_did_it() -> None:
    sheltered = next(
        e for e in events("Peru praised Chile for sheltering refugees.") if e.code == "AID"
    )
    assert [s.exact for s in sheltered.actor] == ["Chile"]


@pytest.mark.parametrize(
    ("text", "code", "actor"),
    [
        (
            "The patrol followed joint drills by Greek and Maltese ships.",
            "COOPERATE",
            "Greek and Maltese ships",
        ),
        ("The alliance deplored the deployment of Greek troops.", "MOBILIZE", "Greek troops"),
        ("The minister noted a surge in Greek bomber flights.", "MOBILIZE", "Greek"),
    ],
    ids=["by", "of-forces", "compound"],
)
def test_nouns_that_name_whose_happening(text: str, code: str, actor: str) -> None:
    found = [e for e in events(text) if e.code == code]
    assert [s.exact for s in found[0].actor] == [actor]


def test_what_somebody_notes_is_attributed() -> None:
    flights = events("The minister noted a surge in Greek bomber flights.")[-1]
    assert flights.status == "attributed"


def test_those_who_act_were_at_the_meeting() -> None:
    found = events("During a video call, Ana Lima and Bo Ek praised the plan.")
    assert ("CONSULT", ["Ana Lima", "Bo Ek"], ["Ana Lima", "Bo Ek"]) in [told(e) for e in found]


def test_ministers_of_two_countries_are_one_party() -> None:
    found = events("The defence ministers of Malta and Greece signed a roadmap on Tuesday.")[0]
    party = ["The defence ministers of Malta and Greece"]
    assert told(found) == ("SUPPORT", party, party)


def test_who_travels_to_attend_attends() -> None:
    assert "planned" not in {e.status for e in events("Lima visited Peru to attend talks.")}


def test_controlled_infinitive_belongs_to_the_object() -> None:
    found = events("The flight crossed the strait, prompting Peru to scramble fighter jets.")
    scramble = next(e for e in found if e.code == "MOBILIZE")
    assert [s.exact for s in scramble.actor] == ["Peru"]


def test_conjoined_verb_shares_its_subject() -> None:
    found = events("Peru praised Chile and condemned Brazil.")
    assert [told(e) for e in found] == [
        ("SUPPORT", ["Peru"], ["Chile"]),
        ("ACCUSE", ["Peru"], ["Brazil"]),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru attacked Chile.", "asserted"),
        ("The minister said that Peru attacked Chile.", "attributed"),
        ("Peru did not attack Chile.", "denied"),
        ("Peru will visit Chile.", "planned"),
        ("Peru might attack Chile.", "hypothetical"),
        ("Peru would have attacked Chile.", "hypothetical"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert events(text)[0].status == status


def test_attributed_event_names_its_source() -> None:
    source = events("The minister said that Peru attacked Chile.")[0].source
    assert source is not None
    assert source.exact == "The minister"


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("Peru had attacked Chile.", True),
        ("Peru attacked Chile.", False),
        ("The minister said that Peru had attacked Chile.", False),
        ("Peru had hailed the plan but rejected a treaty.", True),
        ("Peru in the past rejected a treaty.", True),
        ("Peru previously rejected a treaty.", True),
        ("The minister said that it presents a danger to Chile.", False),
    ],
    ids=["past-perfect", "past", "backshifted", "goes-on", "in-the-past", "previously", "present"],
)
def test_background_needs_evidence(text: str, background: bool) -> None:
    assert {e.background for e in events(text)} == {background}


def test_a_noun_keeps_its_own_day() -> None:
    text = "Peru praised Chile for its help in last winter's storms."
    article = parsed(text)
    span = article.article.span(35, 48)
    date = Date(span=span, type="DATE", value="2018-WI", low="2017-12-01", high="2018-02-28")
    facts = msgspec.structs.replace(facts_of(article), dates=(date,))
    found = read_events(article, facts)[0]
    assert span.exact == "last winter's"
    assert (found.date, found.background) == (None, False)


def test_a_bare_year_is_background_when_publication_is_unknown() -> None:
    text = "In 1979 Peru attacked Chile."
    article = parse(Article(key="a", name="a", text=text, regions=(Region("body", 0, len(text)),)))
    date = Date(
        span=article.article.span(3, 7), type="DATE", value="1979", low="1979-01-01",
        high="1979-12-31", precision="year",
    )  # fmt: skip
    facts = msgspec.structs.replace(facts_of(article), dates=(date,))
    assert read_events(article, facts)[0].background


@pytest.mark.parametrize(
    ("day", "background"), [("2019-06-10", False), ("2019-05-20", False), ("2018-03-01", True)]
)
def test_long_past_days_are_background(day: str, background: bool) -> None:
    text = "Peru attacked Chile on that day."
    article = parsed(text)
    date = Date(span=article.article.span(20, 31), type="DATE", value=day, low=day, high=day)
    facts = msgspec.structs.replace(facts_of(article), dates=(date,))
    found = read_events(article, facts)[0]
    assert found.background is background
    assert found.date == date.span


def test_facts_of_the_same_clause_are_attached() -> None:
    text = "Peru deployed 500 soldiers in Tacna after Chile closed 3 roads."
    article = parsed(text)
    span = article.article.span
    facts = msgspec.structs.replace(
        facts_of(article),
        places=(Place(span=span(30, 35), name="Tacna"),),
        quantities=(
            Quantity(span=span(14, 17), value=500, low=500, high=500, unit="person"),
            Quantity(span=span(55, 56), value=3, low=3, high=3, unit="road"),
        ),
    )
    found = read_events(article, facts)[0]
    assert found.place is not None
    assert found.place.exact == "Tacna"
    assert [q.exact for q in found.quantities] == ["500"]


def test_accidents_carry_a_lower_case_class() -> None:
    assert [e.code for e in events("Two trains collided near Lima.")] == ["disaster"]


def test_every_category_has_words() -> None:
    words = vocabulary()
    codes = {*words.verbs.values(), *words.nouns.values(), *words.pairs.values()}
    assert codes == COOPERATIVE | CONFLICTUAL | OTHER


PIECES = st.one_of(
    st.sampled_from(["and ", "that ", ", ", ". ", "by ", "to ", "with ", "“", "”", "\n"]),
    st.sampled_from(
        ["Peru ", "attacked ", "agreed to ", "talks ", "will ", "not ", "é👍", "Chile's "]
    ),
    st.text(max_size=4),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_spans_are_exact(text: str) -> None:
    found = events(text)
    for event in found:
        for span in (*event.trigger, *event.actor, *event.recipient):
            assert span.exact == text[span.start : span.end] == span.exact.strip()
    assert list(found) == sorted(found, key=lambda e: (e.trigger[0].order, e.code))
    assert found == events(text)
