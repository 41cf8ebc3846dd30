"""The outlet's name above the headline, and the lines there that are none."""

import pytest

from variorum.clean import clean
from variorum.model import Article, Declared, Report

LEDE = (
    "A ferry with forty passengers ran aground off the northern coast on Monday, and a lifeboat "
    "took all of them to the harbour within two hours."
)
NEXT = (
    "The harbour office said the ferry had lost power in both engines shortly after it left the "
    "island, and that nobody on board was hurt."
)
TITLE = "Ferry with forty passengers runs aground off northern coast"


def make(*lines: str, declared: Declared | None = None) -> Article:
    content = "\n\n".join(lines)
    report = Report(name="x", origin="x", media="text", content=content)
    if declared:
        report = Report(name="x", origin="x", media="text", content=content, declared=declared)
    return clean(report)


def outlet(article: Article) -> str | None:
    return article.outlet.value if article.outlet else None


@pytest.mark.parametrize(
    "name",
    [
        "Harbour Post", "The Lantern", "Le Quai", "Tidewatch Digest", "Radio Halvin",
        "Northern Coast Daily Herald", "Carrovia Today", "Journal de la Côte",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "head",
    [
        (TITLE, "By Ann Roe", LEDE),
        (TITLE, "Wednesday 7 March 2018", LEDE),
        (TITLE, "OSLO, March 5 — " + LEDE),
    ],
)
def test_shape_and_head(name: str, head: tuple[str, ...]) -> None:
    article = make(name, *head, NEXT)
    assert article.outlet is not None
    assert (article.outlet.value, article.outlet.basis) == (name, "masthead")
    assert article.outlet.span is not None
    assert article.outlet.span.exact == name
    assert [article.text[r.start : r.end] for r in article.regions_of("title")] == [TITLE]
    assert not any(name in article.text[r.start : r.end] for r in article.regions_of("body"))


@pytest.mark.parametrize(
    "line",
    [
        "© 2018 Shoreline", "Copyright 2018 Shoreline. All rights reserved.",
        "The captain told the Shoreline that both engines had failed.",
        "Shoreline staff counted twelve ambulances on the quay.",
        "Contact: desk@shoreline.example",
    ],
)  # fmt: skip
def test_any_name_that_is_said_again_as_an_outlets(line: str) -> None:
    assert outlet(make("Shoreline", TITLE, LEDE, NEXT, line)) == "Shoreline"


def test_name_in_the_declared_address() -> None:
    declared = Declared(url="https://www.shoreline.example/2018/ferry")
    assert outlet(make("Shoreline", TITLE, LEDE, NEXT, declared=declared)) == "Shoreline"


@pytest.mark.parametrize(
    "line",
    [
        "World News", "Local News", "Breaking News", "Northern Coast", "Ferry Disaster", "Politics",
        "Ann Roe", "The Latest", "Top Stories", "The World", "Middle East", "Analysis",
        "Ferry aground", "Monday Morning", "News Today", "FERRY NEWS.", "Shoreline",
    ],
)  # fmt: skip
def test_sections_topics_and_people_are_no_outlet(line: str) -> None:
    assert outlet(make(line, TITLE, "By Ann Roe", LEDE, NEXT)) is None


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, LEDE, NEXT),
        (TITLE, "By Ann Roe", LEDE, NEXT),
        ("Harbour Post Closes Its Doors", "By Ann Roe", LEDE, NEXT),
        ("Harbour Post", LEDE, NEXT),
        ("Harbour Post",),
        ("Harbour Post", TITLE),
        ("Harbour Post", TITLE, LEDE, NEXT),
    ],
)
def test_without_evidence_it_stays_unknown(lines: tuple[str, ...]) -> None:
    assert outlet(make(*lines)) is None


def test_a_declared_title_is_no_outlet() -> None:
    declared = Declared(title="Morning Post")
    article = make("Morning Post", "By Ann Roe", LEDE, NEXT, "© 2018 Shoreline", declared=declared)
    assert outlet(article) == "Shoreline"


def test_what_the_record_declares_holds() -> None:
    article = make("Harbour Post", TITLE, "By Ann Roe", LEDE, declared=Declared(source="i.example"))
    assert outlet(article) == "i.example"


def test_host_of_the_declared_address_where_nothing_else_is_known() -> None:
    declared = Declared(url="https://www.island.example:443/news/ferry")
    article = make(TITLE, LEDE, NEXT, "Email: desk@elsewhere.example", declared=declared)
    assert article.outlet is not None
    assert (article.outlet.value, article.outlet.basis) == (
        "island.example", "host of the declared address",
    )  # fmt: skip
