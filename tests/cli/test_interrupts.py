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


LATE = """
import os, signal
from variorum.cli import interrupts

interrupts.heed()
try:
    os.kill(os.getpid(), signal.{first})
except KeyboardInterrupt:
    os.kill(os.getpid(), signal.{second})
print("still there")
"""


@pytest.mark.parametrize("first", ["SIGINT", "SIGTERM"])
@pytest.mark.parametrize("second", ["SIGINT", "SIGTERM"])
def test_the_second_interruption_ends_at_once(first: str, second: str) -> None:
    code = LATE.format(first=first, second=second)
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (130, "")
    assert ran.stderr == "variorum: interrupted; what was done is kept, run again to go on\n"


def test_an_interruption_while_the_command_line_itself_is_imported() -> None:
    code = (
        "import builtins, os, signal\n"
        "from variorum.cli import main\n"
        "imported = builtins.__import__\n"
        "def interrupted(name, *args):\n"
        "    if name == 'click': os.kill(os.getpid(), signal.SIGINT)\n"
        "    return imported(name, *args)\n"
        "builtins.__import__ = interrupted\n"
        "main()\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 130
    assert ran.stderr == "variorum: interrupted; what was done is kept, run again to go on\n"


def test_an_interruption_where_no_error_can_be_raised_is_not_a_traceback() -> None:
    code = SWALLOWED.replace("os.kill(os.getpid(), signal.{signal})", "{body}").format(
        body="type('Late', (), {'__del__': lambda _: os.kill(os.getpid(), signal.SIGINT)})()",
        after=TRACKED,
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (130, "")
    assert ran.stderr.strip() == "variorum: interrupted; what was done is kept, run again to go on"
