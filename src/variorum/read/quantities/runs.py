"""Numbers of several words joined into one item: `two hundred and ten`, `4.2 billion`."""

from collections.abc import Sequence
from decimal import Decimal

from variorum.read.dates.lexer import Item
from variorum.read.dates.numerals import HALF, cardinals, scales, spelled
from variorum.read.quantities.tables import HALVES

MAX_WORDS = 12
"""Words of one spelled number looked at (`nine hundred and ninety-nine thousand ...` has ten)."""


def joined_runs(items: Sequence[Item]) -> list[Item]:
    """Return the items with each run of number words as one."""
    joined: list[Item] = []
    i = 0
    while i < len(items):
        j, value = _run(items, i)
        joined.append(items[i] if j == i + 1 else _joined(items[i:j], value))
        i = j
    return joined


def scaled(number: str, factor: float) -> float:
    """Multiply a number as it is written by a factor, without binary rounding.

    >>> scaled("2.07", 1e9)
    2070000000.0
    """
    return float(Decimal(number) * Decimal(factor))


def _run(items: Sequence[Item], i: int) -> tuple[int, float | None]:
    """Return the end and value of the longest run of items from `i` that spells one number."""
    first = items[i]
    a_scale = first.text == "a" and i + 1 < len(items) and items[i + 1].text in scales()
    if first.kind != "n" and not a_scale:
        return i + 1, first.number
    best, value = i + 1, first.number
    j = i + 1
    while j < len(items) and j - i < MAX_WORDS and _continues(items, j):
        j += 1
        if items[j - 1].kind == "n":
            spelt = _value(items[i:j])
            if spelt is None:
                break
            best, value = j, spelt
    return best, value


def _continues(items: Sequence[Item], j: int) -> bool:
    item = items[j]
    if item.text == "-":
        return items[j - 1].text in cardinals() or items[j - 1].text in scales()
    return (
        item.text in cardinals()
        or item.text in scales()
        or item.text == "and"
        or item.text in HALVES
    )


def _value(run: Sequence[Item]) -> float | None:
    words = [HALF if w.text in HALVES else w.text for w in run if w.text not in ("-", "and", "a")]
    if HALF in words[1:-1] and words[-2] == HALF and words[-1] in scales():
        whole = _value(run[:-1])  # "two and a half million"
        return None if whole is None else scaled(repr(whole), scales()[words[-1]])
    if not run[0].text[0].isdigit():
        return spelled(words)
    if words[1:] == [HALF]:
        return (run[0].number or 0.0) + 0.5
    factor = 1.0
    for word in words[1:]:
        if word not in scales():
            return None
        factor *= scales()[word]
    return scaled(repr(run[0].number or 0.0), factor)


def _joined(run: Sequence[Item], value: float | None) -> Item:
    return Item("n", run[0].start, run[-1].end, " ".join(i.text for i in run), value)
