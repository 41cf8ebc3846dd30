"""Standard streams as every run needs them: open, and in UTF-8."""

import contextlib
import io
import os
import sys
from collections.abc import Iterator

from variorum.errors import ConfigError

STANDARD = (0, 1, 2)


def prepare() -> None:
    """Open what the caller closed, and print UTF-8 whatever the locale is.

    A closed descriptor would go to the next file that is opened, which may be the workspace.
    """
    for descriptor in STANDARD:
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free: this one
    sys.stdin = sys.stdin or io.TextIOWrapper(io.BytesIO())
    sys.stdout = sys.stdout or io.TextIOWrapper(io.BytesIO())
    sys.stderr = sys.stderr or io.TextIOWrapper(io.BytesIO())
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")


@contextlib.contextmanager
def printing() -> Iterator[None]:
    """Print to standard output; what nobody reads, or has no room for, is dropped.

    Raises:
        BrokenPipeError: the reader has gone, as `head` does.
        ConfigError: it cannot be written.
    """
    try:
        yield
    except BrokenPipeError:
        _discard()
        raise
    except OSError as error:
        _discard()
        raise ConfigError(f"standard output: cannot be written ({error.strerror})") from error


def _discard() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
