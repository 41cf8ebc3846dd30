"""Toponyms: what is one, what is not, and which place it means."""

import os
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum import resources
from variorum.lang import parse
from variorum.model import Article, Place, Region, Sourced
from variorum.read.entities import read_names
from variorum.read.places import read_places
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup
from variorum.read.places.resolve import inside


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
