"""Slots: the parts of a clause whose values can be laid side by side (number, time, place)."""

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.claims.frames import Frame
from variorum.model import DifferenceKind, Slot, Span

SURE = 0.5
"""Likeness of two clauses from which a differing value is held to be of one and the same thing.

Below it the clauses may measure different things, and a false conflict costs more than a missed
one.
"""


@dataclass(frozen=True)
class Value:
    """What one frame says in one slot."""

    frame: Frame
    slot: Slot
    key: str
    """What is measured: only values with one key are compared."""
    text: str
    """The value, normalised."""
    focus: tuple[Span, ...]
    low: float | str | None = None
    high: float | str | None = None
    loose: bool = False
    """Whether the words say that it is not exact (`about`, `some`, `shortly after`)."""
    exact: float | None = None
    """The number said, without its bounds; None when no number is said (`dozens`)."""
    counted: frozenset[str] = frozenset()
    """Terms of what is counted."""
    unit: str | None = None
    """The unit that a measure is stated in; its bounds are in SI units."""
    slack: float = 0.0
    """Half a unit of the last digit stated, in SI units: what another unit's rounding may hide."""
    several: bool = False
    """Whether the frame has more than one value under the key: then which is meant is unknown."""

    @property
    def words(self) -> str:
        """The characters that carry the value, as the report has them."""
        return " … ".join(" ".join(s.exact.split()) for s in self.focus)


@dataclass(frozen=True)
class Setting:
    """How two frames stand to each other when their values are compared."""

    likeness: float
    """Likeness of the two clauses (0–1)."""
    dependent: bool
    """Whether the two articles go back to one origin."""
    stated: Mapping[str, frozenset[tuple[str, str]]]
    """For each article the (key, value) pairs that stand anywhere in it."""

    def sure(self, a: Frame, b: Frame) -> bool:
        """Tell whether two frames certainly speak of one thing done."""
        same = a.predicate is not None and a.predicate == b.predicate
        return self.likeness >= SURE and (same or self.dependent or self.likeness >= SURE + 0.2)

    def knows(self, frame: Frame, names: frozenset[str]) -> bool:
        """Tell whether a frame's report names one of these anywhere."""
        stated = self.stated.get(frame.article.key, frozenset())
        return any(("name", n) in stated for n in names)

    def both_state(self, a: Value, b: Value) -> bool:
        """Tell whether one of the two reports states the other's value too, elsewhere."""
        in_a = self.stated.get(a.frame.article.key, frozenset())
        in_b = self.stated.get(b.frame.article.key, frozenset())
        return (b.key, b.text) in in_a or (a.key, a.text) in in_b


@dataclass(frozen=True)
class Finding:
    """A difference between two frames, before it is bound to readings."""

    type: Slot
    kind: DifferenceKind
    because: str
    focus_a: tuple[Span, ...] = ()
    focus_b: tuple[Span, ...] = ()


def quoted(text: str) -> str:
    """Return words of a report as they are named in a sentence of ours."""
    short = " ".join(text.split())
    return f"“{short if len(short) <= 80 else short[:79] + '…'}”"


def between(one: str, two: str) -> str:
    """Return the two readings as the beginning of a sentence that says how they differ."""
    return f"{quoted(one)} in one report, {quoted(two)} in the other"
