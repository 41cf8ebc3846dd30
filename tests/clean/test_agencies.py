"""Agencies that no list knows, credited by the form in which a text names them."""

import pytest

from variorum.clean import clean
from variorum.clean.agencies import core
from variorum.model import Article, Report

LEDE = (
    "A ferry with forty passengers ran aground off the northern coast on Monday, and a lifeboat "
    "took all of them to the harbour within two hours."
)
NEXT = (
    "The harbour office said the ferry had lost power in both engines shortly after it left the "
    "island, and that nobody on board was hurt."
)
TITLE = "Ferry with forty passengers runs aground off northern coast"


def make(*lines: str) -> Article:
    return clean(Report(name="x", origin="x", media="text", content="\n\n".join(lines)))


def credits(article: Article) -> list[tuple[str, str]]:
    assert all(c.span is None or c.value == c.span.exact for c in article.credits)
    return [(c.value, c.basis) for c in article.credits]


def body(article: Article) -> str:
    return "\n\n".join(article.text[r.start : r.end] for r in article.regions_of("body"))


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("PORT MAREN, March 13 (Meridian) — ", "Meridian"),
        ("PORT MAREN (Meridian) - ", "Meridian"),
        ("HALVIN (Northland Press) — ", "Northland Press"),
        ("Halvin (Northland Press) — ", "Northland Press"),
        ("HALVIN (Radio Sorel) — ", "Radio Sorel"),
        ("HALVIN, March 13 (NNX) -- ", "NNX"),
        ("(Meridian) - ", "Meridian"),
        ("(Northland Press) — ", "Northland Press"),
    ],
)
def test_dateline(opening: str, name: str) -> None:
    article = make(TITLE, opening + LEDE, NEXT)
    assert credits(article) == [(name, "named in the dateline")]
    assert body(article) == f"{LEDE}\n\n{NEXT}"


@pytest.mark.parametrize(
    "opening",
    [
        "DENVER (KQXW) — ", "DENVER (CBS4) — ", "DENVER (NBC News) — ", "DENVER (Ann Roe) — ",
        "DENVER (Monday) — ", "DENVER (March 13) — ", "DENVER (File) — ", "DENVER (updated) — ",
        "(Ann Roe) — ",
        "(updated) — ",
        "DENVER — ",
    ],
)  # fmt: skip
def test_stations_people_and_days_in_a_dateline(opening: str) -> None:
    assert credits(make(TITLE, opening + LEDE, NEXT)) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Meridian News Agency", "Meridian News Agency"),
        ("By Meridian News Agency | Wednesday 13 March 2024, 07:10 CET", "Meridian News Agency"),
        ("By Ann Roe, Northland Press", "Northland Press"),
        ("Meridian | Halvin | Updated: 20-06-2023 19:10 CEST", "Meridian"),
        ("Meridian | Halvin | Tuesday 20 June 2023", "Meridian"),
        ("Northland Press | Halvin | June 20, 2023", "Northland Press"),
    ],
)
def test_byline(line: str, name: str) -> None:
    article = make(TITLE, line, LEDE, NEXT)
    assert credits(article) == [(name, "named in the byline")]
    assert body(article) == f"{LEDE}\n\n{NEXT}"


def test_known_agency_beside_an_author() -> None:
    article = make(TITLE, "By Ann Roe, Associated Press", LEDE, NEXT)
    assert credits(article) == [("Associated Press", "named in the byline")]
    assert [a.value for a in article.authors] == ["Ann Roe"]


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Roe", "By Harbour Post Staff", "By Our Reporter", "World | Europe | June 20, 2023",
        "Ann Roe | Halvin | June 20, 2023", "By Ann Roe in Port Maren", "By Ann Roe, Oslo",
    ],
)  # fmt: skip
def test_byline_without_an_agency(line: str) -> None:
    assert credits(make(TITLE, line, LEDE, NEXT)) == []


@pytest.mark.parametrize(
    ("line", "name", "basis"),
    [
        ("— Meridian", "Meridian", "signs the text"),
        ("-- Northland Press", "Northland Press", "signs the text"),
        ("(Reporting by Ann Roe for Meridian)", "Meridian", "named in the credit line"),
        ("Reporting by Ann Roe; editing by Jon Doe for Northland Press.", "Northland Press",
         "named in the credit line"),
        ("With inputs from Meridian", "Meridian", "named in the credit line"),
        ("(With reporting from Northland Press.)", "Northland Press", "named in the credit line"),
        ("This story was supplied by Meridian and has not been edited.", "Meridian",
         "named in the syndication notice"),
        ("(The text of this report was provided by the Northland Press.)", "Northland Press",
         "named in the syndication notice"),
        ("© Meridian 2024", "Meridian", "named in the copyright notice"),
        ("© 2024 Meridian News Agency", "Meridian News Agency", "named in the copyright notice"),
    ],
)  # fmt: skip
def test_notice(line: str, name: str, basis: str) -> None:
    article = make(TITLE, LEDE, NEXT, line)
    assert credits(article) == [(name, basis)]
    assert [article.text[r.start : r.end] for r in article.regions_of("credit")] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "(The headline was written here; the text reached us through a syndicated news feed.)",
        "This story has not been edited by our staff.",
        "(This report is published unedited.)",
    ],
)
def test_notice_without_a_name(line: str) -> None:
    article = make(TITLE, LEDE, NEXT, line)
    assert [c for c, _ in credits_of(article)] == ["syndicated feed"]
    assert [article.text[r.start : r.end] for r in article.regions_of("credit")] == [line]


def credits_of(article: Article) -> list[tuple[str, str]]:
    return [(c.value, c.basis) for c in article.credits]


@pytest.mark.parametrize(
    "line",
    [
        "— Ann Roe", "— Ed", "(Reporting by Ann Roe)", "© Ann Roe / Northland", "© 2024 Shoreline",
        "The report was supplied by Ostrel Freight in January, the harbour office said on Monday.",
        "The captain said the engines had been repaired by Meridian, a yard on the island.",
        "With reporting from Oslo", "Source: Health Ministry",
    ],
)  # fmt: skip
def test_no_notice_of_an_agency(line: str) -> None:
    assert credits(make(TITLE, LEDE, NEXT, line)) == []


def test_one_agency_under_two_names_is_credited_once() -> None:
    article = make(
        TITLE, "By Meridian News Agency", "PORT MAREN (Meridian) - " + LEDE, NEXT,
        "(With inputs from Meridian News Agency)",
    )  # fmt: skip
    assert credits(article) == [("Meridian", "named in the dateline")]


def test_the_outlet_credits_nobody_by_its_own_name() -> None:
    article = make("Harbour Post", TITLE, "By Ann Roe", "OSLO (Harbour Post) - " + LEDE, NEXT)
    assert article.outlet is not None
    assert article.outlet.value == "Harbour Post"
    assert credits(article) == []


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Meridian News Agency", "meridian"), ("The Northland Press", "northland"),
        ("Meridian", "meridian"), ("Press", "press"),
    ],
)  # fmt: skip
def test_core(name: str, short: str) -> None:
    assert core(name) == short
