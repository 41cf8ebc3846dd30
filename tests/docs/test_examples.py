"""The examples are what EXPECTED.md says they are, and can be taken for nothing else."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
SETS = ("harbour-fire", "roadmap")
READING = re.compile(r"`([\w-]+)`: `([^`]+)`")
KINDS = {
    "conflict",
    "update",
    "precision",
    "rounding",
    "scope",
    "paraphrase_drift",
    "spelling",
}


def reports(folder: str) -> Iterator[tuple[str, str]]:
    """Yield each report's id and its characters, those of a record with its title."""
    for path in sorted((EXAMPLES / folder).iterdir()):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            for record in map(json.loads, text.splitlines()):
                yield record["id"], f"{record['title']}\n{record['text']}"
        else:
            yield path.stem, html.unescape(text) if path.suffix == ".html" else text


def section(folder: str) -> str:
    expected = (EXAMPLES / "EXPECTED.md").read_text(encoding="utf-8")
    return expected.partition(f"\n## {folder}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("folder", SETS)
def test_every_expected_reading_stands_in_its_report(folder: str) -> None:
    texts = dict(reports(folder))
    found = READING.findall(section(folder))
    assert len(found) > 20
    for article, words in found:
        assert " ".join(words.split()) in texts[article], f"{article} does not say {words!r}"


@pytest.mark.parametrize("folder", SETS)
def test_every_report_is_expected(folder: str) -> None:
    for article, _ in reports(folder):
        assert f"`{article}`" in section(folder)


def test_every_kind_of_difference_is_shown() -> None:
    rows = re.findall(r"\| (\w+) \|$", section("harbour-fire"), re.MULTILINE)
    assert set(rows) >= KINDS


@pytest.mark.parametrize("folder", SETS)
def test_no_page_can_be_taken_for_news(folder: str) -> None:
    for path in sorted((EXAMPLES / folder).glob("*.html")):
        text = path.read_text(encoding="utf-8")
        assert "made for the variorum tutorial" in text
        assert all(host.endswith(".example") for host in re.findall(r"https?://([^/\"]+)", text))
