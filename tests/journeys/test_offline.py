"""Nothing leaves the machine: the main job runs where there is no network at all."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus import EXAMPLES

UNSHARE = shutil.which("unshare")


@pytest.mark.skipif(
    UNSHARE is None or os.geteuid() != 0, reason="a network namespace needs root and unshare"
)
def test_the_main_job_needs_no_network() -> None:
    command = [
        sys.executable,
        "-m",
        "variorum",
        "read",
        str(EXAMPLES / "harbour-fire"),
        "-o",
        "out",
    ]
    done = subprocess.run(
        [str(UNSHARE), "-n", *command], capture_output=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr.decode()
    assert Path("out/index.html").exists()


def test_pages_load_nothing_from_elsewhere() -> None:
    command = [sys.executable, "-m", "variorum", "read", str(EXAMPLES / "roadmap"), "-o", "out"]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    for page in Path("out").glob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "default-src 'none'" in text
        for loads in ("<script", "<img", "<link", "<iframe", "@import", "url(http", "src="):
            assert loads not in text, (page, loads)
