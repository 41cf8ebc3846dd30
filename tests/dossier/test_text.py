"""Terminal text: lines that fit, and nothing that steers the terminal."""

import os
import re
from pathlib import Path

import pytest

from variorum.dossier import render_text
from variorum.dossier.text import WIDTH

from .hostile import PAYLOADS, hostile
from .many import many
from .story import Ferry

GOLDEN = Path(__file__).parent / "golden"
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def test_golden() -> None:
    path = GOLDEN / "ferry.txt"
    page = render_text(Ferry().dossier())
    if os.environ.get("VARIORUM_WRITE_GOLDEN"):
        path.write_text(page, encoding="utf-8")
    assert page == path.read_text(encoding="utf-8")
    assert max(map(len, page.splitlines())) <= WIDTH


@pytest.mark.parametrize("payload", [*PAYLOADS, "\ud800 lone", "a\u2028b\u0085c"])
def test_control_characters_are_made_visible(payload: str) -> None:
    assert not STEERING.search(render_text(hostile(payload)))


def test_colour_only_when_asked_and_only_ours() -> None:
    page = render_text(hostile("\x1b[5mblink"), style="ansi")
    assert set(re.findall("\x1b\\[[0-9;]*m", page)) == {"\x1b[1m", "\x1b[31m", "\x1b[0m"}
    assert "␛[5mblink" in page


def test_many_reports_are_counted_not_listed() -> None:
    page = render_text(many(200))
    assert "and 92 more" in page
    assert len(page) < 60_000
