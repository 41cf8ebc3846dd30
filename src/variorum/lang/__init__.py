"""Language: folded views with a way back, and the wrapped parser (loaded when it is asked for)."""

from typing import TYPE_CHECKING

from variorum.lang.fold import Folded, straighten

if TYPE_CHECKING:
    from variorum.lang.parser import Parsed, Passage, parse

__all__ = ["Folded", "Parsed", "Passage", "parse", "straighten"]


def __getattr__(name: str) -> object:
    if name in {"Parsed", "Passage", "parse"}:
        import variorum.lang.parser as module

        return getattr(module, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
