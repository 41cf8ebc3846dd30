"""What a stage is: a pure function with a name, a version and its needs."""

from collections.abc import Callable
from typing import Generic, Literal, TypeVar

import msgspec

from variorum.config import Settings
from variorum.model import content_id

In = TypeVar("In")
Out = TypeVar("Out")
Scope = Literal["item", "fold", "story"]


class Stage(msgspec.Struct, Generic[In, Out], frozen=True, kw_only=True):
    """One station of the way of the data.

    `item` stages see one thing at a time, `fold` stages all of them at once, `story` stages one
    story with everything that was read in its reports.
    """

    name: str
    version: int
    """Rises whenever the output for the same input changes; stored results are then made anew."""
    scope: Scope
    needs: tuple[str, ...]
    takes: type[In]
    gives: type[Out]
    run: Callable[[In, Settings], Out]

    def fingerprint(self, *, needs: tuple[str, ...], resources: dict[str, str]) -> str:
        """Return what decides this stage's output besides its input."""
        marks = [f"{k}={v}" for k, v in sorted(resources.items())]
        return content_id("stage", self.name, str(self.version), *needs, *marks)
