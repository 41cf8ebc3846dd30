"""Language: folded views with a way back, and the wrapped parser (loaded when it is asked for)."""

from typing import TYPE_CHECKING

from variorum.lang.fold import Folded, straighten

if TYPE_CHECKING:
    from variorum.lang.parser import Parsed, Passage, parse
    from variorum.lang.plain import parse_text

__all__ = ["Folded", "Parsed", "Passage", "parse", "parse_text", "straighten"]


def __getattr__(name: str) -> object:
    if name in {"Parsed", "Passage", "parse"}:
        import variorum.lang.parser as module

        return getattr(module, name)
    if name == "parse_text":
        from variorum.lang.plain import parse_text

        return parse_text
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
