"""An interruption that a library swallows, or turns into an error, still ends the run with 130."""

import subprocess
import sys

import pytest

SWALLOWED = """
import contextlib, os, signal, click
from variorum.cli import interrupts, shell
from variorum.progress import Silent

@click.command()
def command():
    with contextlib.suppress(KeyboardInterrupt):
        os.kill(os.getpid(), signal.{signal})
    {after}

shell.run(command)
"""
TRACKED = "print(*interrupts.Interruptible(Silent()).track('ab', what='reading'))"
RAISED = "raise ImportError('a library was interrupted while it was being imported')"
COMPILED = "exec('os.kill(os.getpid(), signal.SIGINT)')"


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
@pytest.mark.parametrize("after", [TRACKED, RAISED, COMPILED])
def test_ends_with_130_and_one_line(name: str, after: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SWALLOWED.format(signal=name, after=after)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (130, "")
    assert ran.stderr.strip() == "variorum: interrupted; what was done is kept, run again to go on"


def test_what_was_not_interrupted_is_an_error_of_its_own() -> None:
    code = SWALLOWED.replace("os.kill(os.getpid(), signal.{signal})", "pass").format(after=RAISED)
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stderr.startswith("variorum: error: ImportError: a library was interrupted")
