"""Toponyms that only the rest of the article, a container or the outlet makes plain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.lang import parse, parse_text
from variorum.model import Article, Place, Region, Sourced
from variorum.read.entities import read_names
from variorum.read.places import read_places
from variorum.read.places.home import read_home


def places(text: str, outlet: str | None = None) -> tuple[Place, ...]:
    body = (Region("body", 0, len(text)),)
    signed = Sourced(value=outlet, basis="test") if outlet else None
    parsed = parse(Article(key="k", name="k", text=text, regions=body, outlet=signed))
    return read_places(parsed, read_names(parsed))


def named(text: str, exact: str) -> list[Place]:
    return [p for p in places(text) if p.span.exact == exact]


@pytest.mark.parametrize(
    ("text", "exact", "country", "precision"),
    [
        pytest.param(
            "Congo's army left at dawn. Rebels took Goma and Bukavu within hours.",
            "Bukavu", "COD", "city", id="city of a country that the article names",
        ),
        pytest.param(
            "Rain fell on Salina, Kansas, all night. Abilene residents filled sandbags.",
            "Abilene", "USA", "city", id="nouns of a community after the name",
        ),
        pytest.param(
            "Officials in the southern state of Tamil Nadu closed the schools.",
            "Tamil Nadu", "IND", "admin1", id="state by the word before, though like a person",
        ),
        pytest.param(
            "The ferry left Lagos state, Nigeria, with ninety passengers.",
            "Lagos", "NGA", "admin1", id="state by the word behind",
        ),
        pytest.param(
            "Kherson Oblast was shelled again on Sunday.",
            "Kherson Oblast", "UKR", "admin1", id="name that says what it is",
        ),
        pytest.param(
            "Crews from West Yorkshire joined the search.",
            "West Yorkshire", "GBR", "admin2", id="county of our table",
        ),
        pytest.param(
            "Israel shelled Khan Younis in the Gaza Strip for a third night.",
            "Khan Younis", "PSE", "city", id="spelling of a middling city",
        ),
        pytest.param(
            "The Sahel is short of rain.", "Sahel", None, "region", id="region like a person",
        ),
        pytest.param(
            "A man in L.A. sued the maker.", "L.A.", "USA", "city", id="initials of a great city",
        ),
        pytest.param(
            "Fla. voters decide on Tuesday.", "Fla.", "USA", "admin1", id="abbreviation alone",
        ),
        pytest.param(
            "Guards along the U.S.-Mexico line slept.",
            "Mexico", "MEX", "country", id="second half of a word with a hyphen",
        ),
        pytest.param(
            "The U.S.-led coalition struck twice.",
            "U.S.", "USA", "country", id="first half of a word with a hyphen",
        ),
        pytest.param(
            "Two trawlers sank in the southern Red Sea.",
            "Red Sea", None, "sea", id="sea behind a direction",
        ),
        pytest.param(
            "St. Louis police found the van.", "St. Louis", "USA", "city", id="only one spelled so",
        ),
    ],
)  # fmt: skip
def test_place_is_told(text: str, exact: str, country: str | None, precision: str) -> None:
    found = named(text, exact)
    assert [(p.country, p.precision) for p in found] == [(country, precision)]
    assert found[0].lat is not None


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        pytest.param(
            "Anna Goma sang. Goma then left Congo.", "Goma", id="surname of a fuller name"
        ),
        pytest.param("The Marburg virus killed nine.", "Marburg", id="disease named after a town"),
        pytest.param("The Jones family left on Friday.", "Jones", id="family"),
        pytest.param("He speaks Russian and German well.", "Russian", id="language"),
        pytest.param("Barges ran aground on the Ohio River.", "Ohio", id="state in a river's name"),
    ],
)
def test_no_place(text: str, exact: str) -> None:
    assert not [p for p in named(text, exact) if p.lat is not None]


def test_river_is_not_the_town_of_its_name() -> None:
    assert {p.lat for p in named("Troops crossed the Dnipro at night.", "Dnipro")} <= {None}


def test_people_of_a_country_stand_at_no_point() -> None:
    found = places("Two Syrians and several Poles were held in Vienna.")
    told = {p.span.exact: (p.name, p.country, p.precision, p.lat) for p in found}
    assert told["Syrians"] == ("Syria", "SYR", "country", None)
    assert told["Poles"] == ("Poland", "POL", "country", None)


def test_namesakes_whose_containers_the_text_tells_are_two_places() -> None:
    text = "Officials of Clay County, Ala., and Clay County, Ga., met. Clay County, Ga., agreed."
    lons = [round(p.lon or 0) for p in named(text, "Clay County")]
    assert lons == [-86, -85, -85]


def test_what_several_states_claim_says_so() -> None:
    (place,) = named("Soldiers met near the Spratly Islands.", "Spratly Islands")
    assert place.country is None
    assert set(place.claimed_by) >= {"CHN", "PHL", "VNM"}
    (bergen,) = named("The ferry left Bergen, Norway.", "Bergen")
    assert bergen.claimed_by == ()


def test_towns_near_by_do_not_take_sides_about_what_is_claimed() -> None:
    text = "Drones flew over Simferopol, Yalta, Kerch and Sevastopol. Crimea lost power."
    (place,) = named(text, "Crimea")
    assert (place.country, set(place.claimed_by)) == (None, {"RUS", "UKR"})
    (said,) = named("A depot burned in Crimea, Ukraine, on Monday.", "Crimea")
    assert said.country is None


def test_capital_yields_to_the_namesake_among_states() -> None:
    text = (
        "A Paris woman was hurt near Henry County High School. Deputies from Camden and "
        "Dresden, Tennessee, came. The Henry County sheriff thanked Paris police."
    )
    assert {round(p.lon or 0) for p in named(text, "Paris")} == {-88}


@pytest.mark.parametrize(
    ("outlet", "state"),
    [
        pytest.param("Springfield (Ill.) Journal", "Illinois", id="state in brackets"),
        pytest.param("The Boston Sentinel", "Massachusetts", id="great town without its like"),
        pytest.param("Arizona Courier", "Arizona", id="state"),
        pytest.param("Springfield Gazette", None, id="bare namesake"),
        pytest.param("The Gazette", None, id="no place"),
        pytest.param("www.denverherald.com", "Colorado", id="domain that opens with a town"),
        pytest.param("news9ohio.com:80", None, id="too short to read out of a domain"),
        pytest.param("abcconnecticut.com", "Connecticut", id="domain that ends with a state"),
        pytest.param("washingtonsentinel.com", None, id="domain of a national paper"),
        pytest.param("columbuscourier.com", None, id="domain of a namesake"),
    ],
)
def test_home_of_an_outlet(outlet: str, state: str | None) -> None:
    article = Article(key="k", name="k", text="", outlet=Sourced(value=outlet, basis="test"))
    home = read_home(article)
    assert (home.name if home else None) == state


def test_outlet_decides_where_nothing_else_does() -> None:
    text = "Police in Springfield arrested a man on Monday."
    assert [p.lat for p in places(text)] == [None]
    (told,) = places(text, "Springfield (Ill.) Journal")
    assert told.lat == pytest.approx(39.8, abs=0.1)
    assert told.lon == pytest.approx(-89.6, abs=0.1)
    said = places("Police in Springfield, Mo., arrested a man.", "Springfield (Ill.) Journal")
    assert said[0].lat == pytest.approx(37.2, abs=0.1)


@given(st.text(alphabet="UKS. -MexicoABle", max_size=40))
def test_parts_of_words_have_their_exact_characters(text: str) -> None:
    parsed = parse_text(text)
    for place in read_places(parsed, read_names(parsed)):
        span = place.span
        assert parsed.article.text[span.start : span.end] == span.exact
