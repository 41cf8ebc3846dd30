"""Numbered things: `Warehouse 7` and `Flight 212` are names; another number, another thing."""

from variorum.claims import wording
from variorum.claims.frames import Frame
from variorum.claims.slots import Finding, Setting, Value, between


def values(frame: Frame) -> list[Value]:
    """Return the numbered things of a frame, one value for each noun."""
    by_noun: dict[str, list[str]] = {}
    for noun, number in frame.numbered:
        by_noun.setdefault(noun, []).append(number)
    return [_value(frame, noun, numbers) for noun, numbers in sorted(by_noun.items())]


def differ(a: Value, b: Value, setting: Setting) -> Finding | None:
    """Return the conflict of two numbers after one noun, in clauses surely of one happening."""
    if a.several or b.several or a.text == b.text:
        return None
    if not setting.sure(a.frame, b.frame) or setting.both_state(a, b):
        return None
    because = f"{between(a.words, b.words)}: both cannot be right."
    return Finding(a.slot, "conflict", because, a.focus, b.focus)


def _value(frame: Frame, noun: str, numbers: list[str]) -> Value:
    is_place = noun in wording.words_of("numbered", "places")
    return Value(
        frame=frame,
        slot="place" if is_place else "name",
        key=f"numbered:{noun}",
        text=", ".join(f"{noun} {n}" for n in sorted(numbers)),
        focus=tuple(frame.numbered[noun, n] for n in sorted(numbers)),
        low=min(numbers),
        high=min(numbers),
        several=len(numbers) > 1,
    )
