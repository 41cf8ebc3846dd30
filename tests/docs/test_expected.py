"""What variorum finds in the examples, held against what a careful reader finds (EXPECTED.md)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import variorum
from variorum.model import Claim, Comparison, Reading, Story

EXAMPLES = Path(__file__).parents[2] / "examples"
SETS = ("harbour-fire", "roadmap")
ROW = re.compile(
    r"^\| (?P<gist>[^|]+) \| `(?P<a>[\w-]+)`: `(?P<x>[^`]+)` \| `(?P<b>[\w-]+)`: `(?P<y>[^`]+)` "
    r"\| (?P<type>\w+) \| (?P<kind>\w+) \|$",
    re.MULTILINE,
)
FOUND = {"harbour-fire": 13, "roadmap": 7}
"""Differences of EXPECTED.md that are found with their kind: may rise, may not fall."""
FALSE_CONFLICTS = {"harbour-fire": 0, "roadmap": 0}
"""Conflicts that are named and are none: may fall, may not rise."""
STORIES = {
    "harbour-fire": [
        {
            "radio-halvin",
            "harbour-post",
            "carrovia-today",
            "the-lantern",
            "halvin-herald",
            "unsigned",
            "port-maren-courier",
        },
        {"year-earlier"},
    ],
    "roadmap": [{"harbour-post-roadmap", "lantern-pact", "tidewatch"}, {"patrol-2023"}],
}
UNREAD = {"le-quai"}
ORIGINS = {
    "harbour-fire": [
        {"harbour-post", "carrovia-today", "the-lantern"},
        {"halvin-herald", "unsigned"},
        {"radio-halvin"},
        {"port-maren-courier"},
    ],
    "roadmap": [{"harbour-post-roadmap", "lantern-pact"}, {"tidewatch"}],
}


class Expected(NamedTuple):
    """One row of a table of differences: two readings, and how they differ."""

    gist: str
    a: str
    x: str
    b: str
    y: str
    type: str
    kind: str


class Built(NamedTuple):
    """One folder of examples, taken in and built."""

    name: str
    account: str
    labels: dict[str, str]
    stories: tuple[Story, ...]
    comparisons: tuple[Comparison, ...]
    expected: tuple[Expected, ...]


@pytest.fixture(scope="module", params=SETS)
def built(request: pytest.FixtureRequest) -> Iterator[Built]:
    name = str(request.param)
    text = (EXAMPLES / "EXPECTED.md").read_text(encoding="utf-8")
    section = text.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    with variorum.open(":memory:") as workspace:
        account = str(workspace.add(EXAMPLES / name))
        workspace.build()
        stories = workspace.stories()
        yield Built(
            name,
            account,
            dict(workspace.labels()),
            stories,
            tuple(workspace.compare(s) for s in stories),
            tuple(Expected(*row.groups()) for row in ROW.finditer(section)),
        )


def named(built: Built, keys: tuple[str, ...]) -> set[str]:
    return {built.labels[key] for key in keys}


def says(built: Built, reading: Reading, article: str, words: str) -> bool:
    """Tell whether a reading stands in the article and shares characters with these words."""
    if built.labels[reading.span.article] != article:
        return False
    exact = " ".join(reading.span.exact.split())
    return words in exact or exact in words or _overlap(exact, words)


def _overlap(exact: str, words: str) -> bool:
    """Tell whether the end of the one is the beginning of the other, by three words or more."""
    a, b = exact.split(), words.split()
    sizes = range(3, min(len(a), len(b)) + 1)
    return any(a[-n:] == b[:n] or b[-n:] == a[:n] for n in sizes)


def shows(built: Built, claim: Claim, row: Expected) -> bool:
    """Tell whether a claim holds both readings of the row, and a difference like theirs."""
    return (
        any((d.type, d.kind) == (row.type, row.kind) for d in claim.differences)
        and any(says(built, r, row.a, row.x) for r in claim.readings)
        and any(says(built, r, row.b, row.y) for r in claim.readings)
    )


def claims(built: Built) -> Iterator[Claim]:
    for comparison in built.comparisons:
        yield from comparison.claims


def test_every_input_is_accounted_for(built: Built) -> None:
    count = {"harbour-fire": 9, "roadmap": 4}[built.name]
    assert built.account == f"{count} inputs = {count} articles + 0 already known + 0 rejected"


def test_stories_are_those_of_a_careful_reader(built: Built) -> None:
    found = [named(built, s.articles) for s in built.stories]
    assert [s for s in found if not s <= UNREAD] == STORIES[built.name]


def test_origins_are_those_of_a_careful_reader(built: Built) -> None:
    found = [named(built, group) for group in built.comparisons[0].origins]
    assert sorted(map(sorted, found)) == sorted(map(sorted, ORIGINS[built.name]))


def test_differences_are_found_as_often_as_before(built: Built) -> None:
    found = [r for r in built.expected if any(shows(built, c, r) for c in claims(built))]
    missed = [f"{r.gist} ({r.kind})" for r in built.expected if r not in found]
    assert len(found) >= FOUND[built.name], f"missed: {missed}"


def test_conflicts_that_are_none_are_no_more_than_before(built: Built) -> None:
    real = [r for r in built.expected if r.kind == "conflict"]
    false = [
        f"{c.gist}: {d.because}"
        for c in claims(built)
        for d in c.differences
        if d.kind == "conflict" and not any(r.type == d.type and shows(built, c, r) for r in real)
    ]
    assert len(false) <= FALSE_CONFLICTS[built.name], false


def test_nothing_is_read_from_clutter(built: Built) -> None:
    clutter = ("commuters", "lighthouse", "candidates", "cookies", "Brodin", "Bridge tolls")
    for claim in claims(built):
        for reading in claim.readings:
            assert not any(word in reading.span.exact for word in clutter), reading.span.exact
