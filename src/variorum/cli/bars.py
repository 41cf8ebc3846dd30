"""Progress bars on a terminal, and talk on stderr."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from variorum.progress import Progress, Silent

T = TypeVar("T")
PATIENCE = 1.0
"""Seconds before a bar appears: what is done by then needs none."""
REFRESH = 0.1


class Bars:
    """Shows one bar for each step that takes longer than a second. Starts no thread."""

    def track(self, items: Iterable[T], *, what: str, total: int | None = None) -> Iterator[T]:
        """Yield `items` unchanged while a bar shows how many have passed."""
        from rich.console import Console
        from rich.progress import Progress as RichProgress

        bar = RichProgress(console=Console(stderr=True), auto_refresh=False, transient=True)
        task = bar.add_task(what, total=total)
        began = shown = time.monotonic()
        started = False
        try:
            for item in items:
                yield item
                now = time.monotonic()
                bar.advance(task)
                if now - began > PATIENCE and not started:
                    bar.start()
                    started = True
                if started and now - shown > REFRESH:
                    bar.refresh()
                    shown = now
        finally:
            if started:
                bar.stop()

    def say(self, text: str) -> None:
        """Show one line of talk."""
        print(text, file=sys.stderr)


class Talk(Silent):
    """No bars: stderr is not a terminal."""

    def say(self, text: str) -> None:
        """Show one line of talk."""
        print(text, file=sys.stderr)


def progress(*, quiet: bool) -> Progress:
    """Return what suits stderr: bars on a terminal, lines elsewhere, nothing when quiet."""
    if quiet:
        return Silent()
    return Bars() if sys.stderr.isatty() else Talk()
