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


def killed(after: float, *args: str, sig: int = signal.SIGKILL) -> int:
    """Start a run, kill it after some seconds, and return how it ended."""
    process = subprocess.Popen(
        [sys.executable, "-m", "variorum", *args],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return process.wait(timeout=after)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, sig)
        return process.wait(timeout=30)


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


@pytest.mark.parametrize("sig", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_ends_with_130_and_goes_on(sig: int, tmp_path: Path) -> None:
    """From the imports that a build begins with to the middle of its reading."""
    many = tmp_path / "many"
    many.mkdir()
    text = next(HARBOUR.glob("*.txt")).read_text(encoding="utf-8")
    for n in range(150):
        (many / f"r{n}.txt").write_text(f"{text}\n\nCopy number {n}.", encoding="utf-8")
    assert variorum("add", str(many)).code == 0
    for moment in (0.4, 0.7, 1.0, 1.3, 2.0):
        assert killed(moment, "build", "--workers", "1", sig=sig) == 130
    assert variorum("verify").code == 0
