"""Ctrl+C and SIGTERM: remembered as well as raised.

An interruption that arrives while a library is being imported, or inside one, may be swallowed
there or come out as another error. So it is also written down, and looked up between two items
and where the run fails. Whoever interrupts twice wants an end at once, and gets it.
"""

import contextlib
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from types import FrameType
from typing import NoReturn, TypeVar

from variorum.progress import Progress

T = TypeVar("T")
INTERRUPTED = 130
"""Exit code of a run that was interrupted: 128 + SIGINT, as shells have it."""
_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_STDERR = 2
_CURSOR = b"\x1b[?25h"
"""Shows the cursor, which a progress bar hides, again (ECMA-48 private mode 25)."""
_came: list[int] = []


def heed() -> None:
    """Turn both signals into `KeyboardInterrupt`, and remember that they came."""
    for number in _SIGNALS:
        signal.signal(number, _interrupt)
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = _unraisable


def came() -> bool:
    """Return whether this run was interrupted."""
    return bool(_came)


def ignore() -> None:
    """Pass over both signals: the work is done, and what is left takes no time."""
    for number in _SIGNALS:
        signal.signal(number, signal.SIG_IGN)


def end() -> NoReturn:
    """End an interrupted process with its code, and deaf to more of the same.

    Python would end it by the signal instead where the interruption met text that it was
    compiling, so its own way out is not taken. Every transaction is whole at any moment.
    """
    ignore()
    with contextlib.suppress(OSError):
        if os.isatty(_STDERR):
            os.write(_STDERR, _CURSOR)
        os.write(_STDERR, b"variorum: interrupted; what was done is kept, run again to go on\n")
    os._exit(INTERRUPTED)


class Interruptible:
    """Progress that stops, before the next item is handed on, once an interruption came."""

    def __init__(self, shown: Progress) -> None:
        self._shown = shown

    def track(self, items: Iterable[T], *, what: str, total: int | None = None) -> Iterator[T]:
        """Yield `items` unchanged until an interruption comes."""
        for item in self._shown.track(items, what=what, total=total):
            _stop()
            yield item
        _stop()

    def say(self, text: str) -> None:
        """Show one line of talk."""
        self._shown.say(text)


def _interrupt(number: int, _frame: FrameType | None) -> None:
    if _came:
        end()
    _came.append(number)
    raise KeyboardInterrupt


def _unraisable(ignored: "sys.UnraisableHookArgs") -> None:
    """Say nothing of an interruption that came where no error can be raised: it is remembered."""
    if not issubclass(ignored.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(ignored)


def _stop() -> None:
    if _came:
        raise KeyboardInterrupt
