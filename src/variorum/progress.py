"""Progress is reported through one narrow protocol, so that only the shell knows of terminals."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")


class Progress(Protocol):
    """Something that can show how far a step has come."""

    def track(self, items: Iterable[T], *, what: str, total: int | None = None) -> Iterator[T]:
        """Yield `items` unchanged while showing how many have passed."""
        ...

    def say(self, text: str) -> None:
        """Show one line of talk."""
        ...


class Silent:
    """Shows nothing."""

    def track(self, items: Iterable[T], *, what: str, total: int | None = None) -> Iterator[T]:
        """Yield `items` unchanged."""
        del what, total
        yield from items

    def say(self, text: str) -> None:
        """Say nothing."""
