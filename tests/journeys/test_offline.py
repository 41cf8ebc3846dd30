"""Nothing leaves the machine: the main job runs where there is no network at all."""

from pathlib import Path

import pytest

from tests.corpus import EXAMPLES, variorum, works

ALONE = ("unshare", "-n")


@pytest.mark.skipif(not works(*ALONE, "true"), reason="no right to a network namespace")
def test_the_main_job_needs_no_network() -> None:
    ran = variorum("read", str(EXAMPLES / "harbour-fire"), "-o", "out", under=ALONE)
    assert ran.code == 0, ran
    assert Path("out/index.html").exists()


def test_pages_load_nothing_from_elsewhere() -> None:
    assert variorum("read", str(EXAMPLES / "roadmap"), "-o", "out").code == 0
    for page in Path("out").glob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "default-src 'none'" in text
        for loads in ("<script", "<img", "<link", "<iframe", "@import", "url(http", "src="):
            assert loads not in text, (page, loads)
