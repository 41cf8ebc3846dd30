"""Toponyms: what is one, what is not, and which place it means."""

import csv
import itertools
import os
import sqlite3
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum import resources
from variorum.lang import parse
from variorum.model import Article, Place, Region, Sourced, Span
from variorum.read.entities import read_names
from variorum.read.places import read_places
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup
from variorum.read.places.resolve import inside, resolve


def places(text: str, dateline: str | None = None) -> tuple[Place, ...]:
    article = Article(
        key="k",
        name="k",
        text=text,
        regions=(Region("body", 0, len(text)),),
        dateline=Sourced(value=dateline, basis="test") if dateline else None,
    )
    parsed = parse(article)
    return read_places(parsed, read_names(parsed))


def one(text: str, exact: str) -> Place:
    return next(p for p in places(text) if p.span.exact == exact)


@pytest.mark.parametrize(
    ("text", "exact", "lat", "lon", "precision"),
    [
        pytest.param(
            "Officers searched a barn in Springfield, Ill., on Monday.",
            "Springfield", 39.8, -89.6, "city", id="press abbreviation decides",
        ),
        pytest.param(
            "The choir from Paris, Texas, sang for two hours.",
            "Paris", 33.7, -95.6, "city", id="state after a comma decides",
        ),
        pytest.param(
            "The minister landed in Paris before meeting French officials.",
            "Paris", 48.9, 2.3, "city", id="capital by default",
        ),
        pytest.param(
            "Two bombers flew over the East China Sea at dawn.",
            "East China Sea", 29.0, 125.0, "sea", id="sea",
        ),
        pytest.param(
            "Both fleets met in the Sea of Okhotsk in September.",
            "Sea of Okhotsk", 55.0, 150.0, "sea", id="sea with a small word inside",
        ),
        pytest.param(
            "A tanker was stopped in the Strait of Hormuz.",
            "Strait of Hormuz", 26.6, 56.3, "sea", id="strait",
        ),
        pytest.param(
            "The patrol crossed the Western Pacific without incident.",
            "Western Pacific", 20.0, 140.0, "sea", id="ocean by quarter",
        ),
        pytest.param(
            "Heavy rain closed roads across Ohio on Sunday.",
            "Ohio", 40.25, -83.0, "admin1", id="state alone",
        ),
        pytest.param(
            "Norway and Sweden signed the accord.",
            "Norway", 62.0, 10.0, "country", id="country",
        ),
        pytest.param(
            "Villagers near the Norwegian border heard two blasts.",
            "Norwegian", 62.0, 10.0, "country", id="nationality before a noun",
        ),
        pytest.param(
            "Sappers cleared the road to Kyiv.",
            "Kyiv", 50.45, 30.5, "city", id="modern spelling",
        ),
    ],
)  # fmt: skip
def test_place_is_found(text: str, exact: str, lat: float, lon: float, precision: str) -> None:
    place = one(text, exact)
    assert place.lat == pytest.approx(lat, abs=0.3)
    assert place.lon == pytest.approx(lon, abs=0.3)
    assert place.precision == precision


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        pytest.param("Anna Lancaster said that Lancaster had lost.", "Lancaster", id="surname"),
        pytest.param("The meeting is set for a Monday in March.", "March", id="month"),
        pytest.param("He told us that us two would go.", "us", id="pronoun is not a country"),
        pytest.param("Crews closed Lincoln Street for repairs.", "Lincoln", id="street"),
        pytest.param("The ships Vega and HMS Lancaster sailed.", "Lancaster", id="ship"),
    ],
)
def test_other_names_are_not_places(text: str, exact: str) -> None:
    assert exact not in {p.span.exact for p in places(text)}


def test_neighbours_choose_among_namesakes() -> None:
    text = (
        "Firefighters from Huntsville and Madison drove to Decatur, a town in Alabama. "
        "The mayor of Decatur thanked them."
    )
    decatur = [p for p in places(text) if p.span.exact == "Decatur"]
    assert len(decatur) == 2
    assert {round(p.lat or 0) for p in decatur} == {35}


def test_dateline_supports_the_names_in_the_text() -> None:
    text = "Police in Lebanon searched the river on Friday. The mill in Lebanon is closed."
    with_county = places(text + " The fair is in Warren County, Ohio.")
    assert any(p.country == "USA" for p in with_county)


def test_unknown_place_gets_no_point() -> None:
    found = places("Rescuers reached the village of Qorzhambek on foot.")
    assert all(p.lat is None and p.precision == "unknown" for p in found)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("St. Paul", "saint paul"),
        ("Łódź", "lodz"),
        ("the U.S.", "us"),
        ("", ""),
        ("N'Djamena", "ndjamena"),
    ],
)
def test_names_are_folded_alike(name: str, folded: str) -> None:
    assert fold_name(name) == folded


def test_containment_follows_the_gazetteer() -> None:
    state = next(c for c in lookup("Texas") if c.is_state)
    towns = [c for c in lookup("Paris") if inside(c, state)]
    assert towns
    assert all(c.country == "USA" for c in towns)


def test_gazetteer_is_read_only_and_its_own_after_a_fork() -> None:
    with pytest.raises(sqlite3.OperationalError):
        resources.gazetteer().execute("DELETE FROM place")
    child = os.fork()
    if child == 0:
        found = resources.gazetteer().execute("SELECT count(*) FROM country").fetchone()
        os._exit(0 if found[0] > 200 else 1)
    assert os.waitpid(child, 0)[1] == 0


@given(st.text(max_size=80))
@settings(max_examples=25, deadline=None)
def test_spans_are_exact_on_any_text(noise: str) -> None:
    text = f"{noise} Ships left Oslo, Norway. {noise}"
    first = places(text)
    assert all(text[p.span.start : p.span.end] == p.span.exact for p in first)
    assert first == places(text)


@pytest.mark.parametrize(
    ("text", "exact", "lat", "lon", "precision"),
    [
        pytest.param(
            "A tanker ran aground off South Ossetian and Abkhazian checkpoints.",
            "South Ossetian", 42.3, 44.0, "region", id="adjective of a region",
        ),
        pytest.param(
            "Voters in Adams, Brown and Highland counties, all in Ohio, went first.",
            "Brown", 38.95, -83.9, "admin2", id="one word for many counties",
        ),
        pytest.param(
            "The suspect is held at the Laurel County Detention Center in Kentucky.",
            "Laurel County", 37.1, -84.1, "admin2", id="county in an organisation",
        ),
        pytest.param(
            "A Canadian firm in Canadian, Texas, makes the valves.",
            "Canadian", 60.1, -113.6, "country", id="nationality, though a town bears the word",
        ),
        pytest.param(
            "Envoys of the Republic of Armenia met in Vienna.",
            "Republic of Armenia", 40.25, 45.0, "country", id="official name of a country",
        ),
        pytest.param(
            "Missiles hit the Shayrat airbase before dawn.",
            "Shayrat airbase", 34.5, 36.9, "point", id="base with a common noun",
        ),
        pytest.param(
            "Rescuers flew to Lampedusa on Friday night.",
            "Lampedusa", 35.5, 12.6, "region", id="island",
        ),
    ],
)  # fmt: skip
def test_more_forms_of_toponyms(
    text: str, exact: str, lat: float, lon: float, precision: str
) -> None:
    place = one(text, exact)
    assert place.lat == pytest.approx(lat, abs=0.4)
    assert place.lon == pytest.approx(lon, abs=0.4)
    assert place.precision == precision


@pytest.mark.parametrize(
    "name", ["Crimea", "Kashmir", "Scarborough Shoal", "Golan Heights", "Senkaku Islands"]
)
def test_what_two_states_claim_has_a_point_and_no_country(name: str) -> None:
    place = one(f"Patrols near {name} were doubled on Monday.", name)
    assert place.country is None
    assert place.lat is not None


def stamped(text: str, place: str) -> Article:
    span = Span("k", 0, len(place), place)
    body = text.index("- ") + 2
    return Article(
        key="k",
        name="k",
        text=text,
        regions=(Region("dateline", 0, body), Region("body", body, len(text))),
        dateline=Sourced(value=place, basis="test", span=span),
    )


def test_the_dateline_is_a_place_and_its_state_decides() -> None:
    article = stamped("London, Ky. - Officers in London found the car on Friday.", "London, Ky.")
    parsed = parse(article).without("dateline")
    found = read_places(parsed, read_names(parsed))
    assert [p.span.exact for p in found] == ["London", "Ky.", "London"]
    assert {round(p.lat or 0) for p in found if p.name == "London"} == {37}


def test_a_town_in_a_dateline_is_not_the_state_of_its_name() -> None:
    article = stamped("New York - Traders shrugged at the news.", "New York")
    parsed = parse(article).without("dateline")
    (place,) = read_places(parsed, read_names(parsed))
    assert place.precision == "city"


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        pytest.param("Many area schools closed early.", "Many", id="ordinary word that is a town"),
        pytest.param("He won the Grand Prix twice.", "Grand", id="ordinary word in a name"),
        pytest.param("Keeping Rhodes fit helped; Rhodes scored twice.", "keeping", id="surname"),
    ],
)
def test_ordinary_words_are_not_towns(text: str, exact: str) -> None:
    assert exact not in {p.span.exact for p in places(text)}


LETTER = st.characters(codec="utf-8")


@given(st.text(LETTER, max_size=60), st.sampled_from(["Oslo", "Java Sea", "Norwegian", "Ohio"]))
@settings(max_examples=20, deadline=None)
def test_places_never_overlap_and_are_in_order(noise: str, name: str) -> None:
    text = f"Crews from {name} and {noise} met near {name} Creek, {noise}, {name}."
    found = places(text)
    ends = [(p.span.start, p.span.end) for p in found]
    assert ends == sorted(ends)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(ends))


def test_one_meaning_for_a_name_whatever_the_order_of_the_sentences() -> None:
    parts = [
        "Firefighters drove to Springfield.",
        "The road from Peoria to Springfield is closed.",
        "Snow fell across Illinois.",
    ]
    meant = {
        {(p.lat, p.lon) for p in places(" ".join(order)) if p.name == "Springfield"}.pop()
        for order in itertools.permutations(parts)
    }
    assert len(meant) == 1
    assert round(next(iter(meant))[0] or 0) == 40


def test_the_longest_name_wins() -> None:
    found = {p.span.exact for p in places("Ships left the South China Sea for the Java Sea.")}
    assert found == {"South China Sea", "Java Sea"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("POLICE IN DENVER, COLO., FOUND THE TRUCK IN AURORA.", id="capitals"),
        pytest.param("police in denver found the truck in aurora", id="no capitals"),
        pytest.param("🔥🔥 Fire near Oslo 🇳🇴, say crews 🚒.", id="emoji"),
        pytest.param("\u202eParis\u202c, \u200bLyon\u0301 and \ufeffNice", id="controls"),
        pytest.param("", id="empty"),
        pytest.param("Paris,Paris,Paris," * 400, id="no blanks"),
    ],
)
def test_bad_inputs_are_read_with_exact_spans(text: str) -> None:
    for place in places(text):
        assert text[place.span.start : place.span.end] == place.span.exact


def test_a_list_of_thousands_of_namesakes_stays_within_memory() -> None:
    common = [c for n in ("Springfield", "Salem", "Franklin", "Clinton") for c in lookup(n)]
    names = {f"name:{i}": tuple(common[:40]) for i in range(400)}
    tracemalloc.start()
    resolve(names, {}, {})
    assert tracemalloc.get_traced_memory()[1] < 1_000_000_000
    tracemalloc.stop()


def test_tables_name_claimants_and_sources_for_every_row() -> None:
    for table in ("waters", "regions", "military", "countries", "admin1"):
        with resources.data_path(f"places_{table}.tsv").open(encoding="utf-8") as handle:
            rows = list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))
        assert all(row["source"] and row["checked"] is not None for row in rows)
        assert all(abs(float(r["lat"])) <= 90 and abs(float(r["lon"])) <= 180 for r in rows)
        assert not any(r.get("iso3") and r.get("claimed_by") for r in rows)
