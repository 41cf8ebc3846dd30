"""Small invented reports for tests, and a way to run the command line in a process of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from variorum.model import Article, Region, Stamp

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
HANGS = 900
"""Seconds after which a run is held to hang: ten times the slowest one on the slowest machine."""

WIRE = """Ferry catches fire off Port Maren, 12 people injured

PORT MAREN (Northland Press) — A passenger ferry caught fire off Port Maren on Tuesday, injuring \
12 people, the coast guard said.

The Alba was carrying 140 passengers when smoke filled the car deck shortly after 6 a.m., \
harbour master Ines Vardy said. “Every passenger is accounted for and the fire is out,” Vardy told \
reporters.

Two tugs towed the ferry to the northern quay, where investigators boarded it in the afternoon.
"""
REWRITE = """Dozens hurt as ferry burns near Port Maren

A ferry with about 140 passengers on board burned off Port Maren on Tuesday and at least 10 people \
were injured, officials said.

“Every passenger is accounted for and the fire is out,” harbour master Ines Vardy said, according \
to Northland Press.

Two tugs towed the ferry to the southern quay, where investigators boarded it in the afternoon.
"""
OTHER = """Council of Lesser Brook approves new library

The council of Lesser Brook approved a new library on Thursday with nine votes to two.

Mayor Tomas Ell said the building would open in 2023 and cost 4 million crowns.
"""


def article(text: str, *, key: str = "a1", published: str | None = "2021-11-24") -> Article:
    """Return an article whose whole text is body."""
    stamp = Stamp(value=published, precision="day", basis="declared") if published else None
    region = Region("body", 0, len(text))
    return Article(key=key, name=key, text=text, regions=(region,), published=stamp)


def variorum(
    *args: str,
    stdin: bytes = b"",
    cwd: Path | None = None,
    under: tuple[str, ...] = (),
    **env: str,
) -> "Ran":
    """Run the command line as a user does, `under` another program, and return what came of it."""
    done = subprocess.run(
        [*under, sys.executable, "-m", "variorum", *args],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, **env},
        check=False,
        timeout=HANGS,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def works(*command: str) -> bool:
    """Tell whether this machine lets us run a command that needs a privilege."""
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


class Ran:
    """What a run printed and how it ended."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err

    def __repr__(self) -> str:
        return f"exit {self.code}\n--- stdout\n{self.out}\n--- stderr\n{self.err}"
