"""A run that is killed at any moment loses nothing it acknowledged, and goes on where it was."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.corpus import EXAMPLES, variorum

HARBOUR = EXAMPLES / "harbour-fire"
KILLS = 20
WORKSPACES = 4


ANNOUNCED = (
    "from variorum.cli import interrupts, main\n"
    "interrupts.heed()\n"
    "print('here', flush=True)\n"
    "main()\n"
)
"""The command line, which says so when Python itself has started: that may take a while."""


def killed(after: float, *args: str, sig: int = signal.SIGKILL, group: bool = False) -> int:
    """Start a run, kill it (or all its processes) after some seconds, return how it ended."""
    process = subprocess.Popen(
        [sys.executable, "-c", ANNOUNCED, *args],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"here\n"
    try:
        said = process.communicate(timeout=after)[1]
    except subprocess.TimeoutExpired:
        (os.killpg if group else os.kill)(process.pid, sig)
        said = process.communicate()[1]
    assert b"Traceback" not in said, said.decode()
    return process.returncode


def results(workspace: str) -> list[str]:
    """Return everything that a workspace says."""
    found = [variorum(v, "--json", "-w", workspace).out for v in ("stories", "copies")]
    return found + [variorum("compare", r, "--json", "-w", workspace).out for r in ("1", "2")]


@pytest.mark.slow
def test_killed_at_twenty_random_moments() -> None:
    began = time.monotonic()
    assert variorum("add", str(HARBOUR), "-w", "whole.db").code in (0, 3)
    assert variorum("build", "-w", "whole.db").code in (0, 3)
    patience = min(4.0, time.monotonic() - began)
    expected = results("whole.db")
    moments = random.Random(20).sample(range(100, int(patience * 1000)), KILLS)
    for n in range(WORKSPACES):
        workspace = f"killed{n}.db"
        acknowledged = variorum("add", str(HARBOUR), "-w", workspace)
        assert acknowledged.code in (0, 3)
        for moment in moments[n::WORKSPACES]:
            killed(moment / 1000, "build", "-w", workspace)
        assert variorum("verify", "-w", workspace).code == 0
        assert variorum("build", "-w", workspace).code in (0, 3)
        assert results(workspace) == expected


def test_killed_while_adding_and_added_again() -> None:
    for moment in (0.15, 0.3, 0.45, 0.6, 0.8):
        killed(moment, "add", str(HARBOUR))
    ran = variorum("add", str(HARBOUR))
    assert ran.code in (0, 3), ran
    assert variorum("verify").code == 0


@pytest.mark.parametrize("group", [False, True], ids=["alone", "as from a terminal"])
@pytest.mark.parametrize("sig", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_ends_with_130_and_goes_on(sig: int, group: bool, tmp_path: Path) -> None:
    """From the imports that a build begins with to the middle of its reading.

    A fast machine may end before the later moments, which a run that ends with 0 says.
    """
    many = tmp_path / "many"
    many.mkdir()
    text = next(HARBOUR.glob("*.txt")).read_text(encoding="utf-8")
    for n in range(150):
        (many / f"r{n}.txt").write_text(f"{text}\n\nCopy number {n}.", encoding="utf-8")
    assert variorum("add", str(many)).code == 0
    command = ("build", "--workers", "2" if group else "1")
    ended = [killed(moment, *command, sig=sig, group=group) for moment in (0.1, 0.5, 1.0, 2.0)]
    assert ended[0] == 130
    assert set(ended) <= {130, 0}
    assert variorum("verify").code == 0
    assert variorum("status", "--json").code == 0


@pytest.mark.parametrize("after", [0.5, 2.0, 4.0])
def test_interrupted_while_dossiers_are_written(after: float) -> None:
    """What is there is whole: every page ends, and no part of one is left."""
    assert killed(after, "read", str(HARBOUR), "-o", "out", sig=signal.SIGINT, group=True) in {
        0,
        130,
    }
    pages = list(Path("out").glob("*.html"))
    assert all(page.read_text(encoding="utf-8").rstrip().endswith("</html>") for page in pages)
    assert not list(Path("out").glob(".*.part"))
