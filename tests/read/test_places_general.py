"""Places of general news: famous names, lists, and the many things that are named after places."""

import pytest

from variorum.lang import parse
from variorum.model import Article, Place, Region
from variorum.read.entities import read_names
from variorum.read.places import read_places
from variorum.read.places.borne import short_capitals
from variorum.read.places.gazetteer import great_city, lookup


def places(text: str) -> tuple[Place, ...]:
    article = Article(key="k", name="k", text=text, regions=(Region("body", 0, len(text)),))
    parsed = parse(article)
    return read_places(parsed, read_names(parsed))


def one(text: str, exact: str) -> Place:
    return next(p for p in places(text) if p.span.exact == exact)


STATES = (
    "Senators of Missouri and Iowa voted for the bill, those of Ohio against it. Voters in "
    "Missouri were divided. American farmers, American millers and the American press welcomed it. "
)


@pytest.mark.parametrize(
    ("text", "exact", "country", "precision"),
    [
        pytest.param(
            STATES + "The minister spent a week in Mexico.", "Mexico", "MEX", "country",
            id="country before a small town of a named state",
        ),
        pytest.param(
            STATES + "He returned to Washington on Tuesday.", "Washington", "USA", "city",
            id="capital before a small town of a named state",
        ),
        pytest.param(
            STATES + "American troops have left the Middle East.", "Middle East", None, "region",
            id="region before a quarter of a city",
        ),
        pytest.param(
            "American brokers and the American press blamed America when prices fell in Milan.",
            "Milan", "ITA", "city",
            id="metropolis before a small town of a named country",
        ),
        pytest.param(
            "Kansas, Georgia and Alabama have adopted the rule.", "Georgia", "USA", "admin1",
            id="state in a list of states",
        ),
        pytest.param(
            "Troops of Ukraine, Georgia and Moldova took part.", "Georgia", "GEO", "country",
            id="country in a list of countries",
        ),
        pytest.param(
            "The law passed in Oregon, Washington and Idaho.", "Washington", "USA", "admin1",
            id="state in a list of states although a capital bears its name",
        ),
        pytest.param(
            "Stocks fell again in New York on Monday.", "New York", "USA", "city",
            id="the city of New York by itself",
        ),
        pytest.param(
            "The bill was vetoed by New York Gov. Ada Quill.", "New York", "USA", "admin1",
            id="the state of New York beside its governor",
        ),
        pytest.param(
            "A barge sank on the Danube near Mohács.", "Danube", None, "region", id="river",
        ),
        pytest.param(
            "Two climbers were rescued on the Matterhorn.", "Matterhorn", None, "region",
            id="mountain between two countries",
        ),
        pytest.param(
            "A Toronto-based airline and the Oslo-based bank agreed.", "Oslo", "NOR", "city",
            id="an article that belongs to what is based there",
        ),
        pytest.param(
            "The blast in Dar-es-Salaam, Tanzania, killed eleven.", "Dar-es-Salaam", "TZA", "city",
            id="small words inside a name with hyphens",
        ),
    ],
)  # fmt: skip
def test_general_news(text: str, exact: str, country: str | None, precision: str) -> None:
    place = one(text, exact)
    assert (place.country, place.precision) == (country, precision)


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        pytest.param("The Dallas Morning News reported the sale.", "Dallas", id="newspaper"),
        pytest.param("Ada Quill writes for the Boston Globe.", "Boston", id="newspaper, two words"),
        pytest.param("The Chicago Bears lost again.", "Chicago", id="club"),
        pytest.param("Fans of the Boston Red Sox cheered.", "Boston", id="club of two words"),
        pytest.param("The probe will be sent to Mars in spring.", "Mars", id="planet"),
        pytest.param("Critics of the GAO report object.", "GAO", id="acronym"),
        pytest.param(
            "Kyle Ironworks Inc. will close a plant. A spokesman for Kyle gave no date.",
            "Kyle", id="company by its first word",
        ),
        pytest.param(
            "The Clinton administration proposed it. Clinton said it was fair.",
            "Clinton", id="politician without a first name",
        ),
        pytest.param("States with fewer schools objected.", "States", id="word without article"),
        pytest.param(
            "Guests may try augmented reality (AR) or Augmented Reality (AR).", "AR",
            id="initials in brackets",
        ),
    ],
)  # fmt: skip
def test_named_after_a_place(text: str, exact: str) -> None:
    assert exact not in {p.span.exact for p in places(text)}


def test_a_hamlet_is_no_town_of_another_state() -> None:
    place = one("A bus left Quakertown, Wyoming, at dawn.", "Quakertown")
    assert place.lat is None


def test_a_town_named_like_a_word_stays_where_the_article_places_it() -> None:
    text = "The march in Nice ended quietly. A Nice native had called for it."
    assert [p.country for p in places(text) if p.span.exact == "Nice"] == ["FRA", "FRA"]


def test_a_state_behind_its_town_is_the_state() -> None:
    found = places("A fire in Albany, New York, spread. Shares fell in New York.")
    assert [p.precision for p in found if p.span.exact == "New York"] == ["admin1", "city"]


def test_a_senators_label_says_nothing_of_towns() -> None:
    text = "Sen. Ada Quill (R-Tex.) spoke in Paris on Friday about the treaty."
    assert one(text, "Paris").country == "FRA"


@pytest.mark.parametrize("name", ["New York", "Tokyo", "London"])
def test_great_cities_bear_their_names_first_of_all(name: str) -> None:
    assert any(great_city(c) for c in lookup(name))


@pytest.mark.parametrize(("text", "short"), [("GAO", True), ("L.A.", False), ("MEXICO", False)])
def test_short_capitals(text: str, short: bool) -> None:
    assert short_capitals(text) is short
