"""Clock times in words: `six o'clock`, `half past seven`, `a quarter to nine`."""

from collections.abc import Sequence

from variorum.read.dates.lexer import Item

O_CLOCK = "o'clock"
HOURS = range(1, 13)
_MINUTES = {("half", "past"): 30, ("quarter", "past"): 15, ("quarter", "to"): -15}
LONGEST = 5
"""Items of the longest such time: `a quarter past six o'clock`."""


def join_clocks(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return items in which each clock time in words is one; its text names the hour in digits."""
    joined: list[Item] = []
    at = 0
    while at < len(items):
        found = _spoken(items[at : at + LONGEST])
        joined.append(found[0] if found else items[at])
        at += found[1] if found else 1
    return tuple(joined)


def _spoken(items: Sequence[Item]) -> tuple[Item, int] | None:
    """Return the time that the first items spell and their number."""
    at = 1 if items[0].text == "a" and len(items) > 1 and items[1].text == "quarter" else 0
    minutes = _MINUTES.get((items[at].text, items[at + 1].text)) if len(items) > at + 1 else None
    at = at + 2 if minutes is not None else at
    if at >= len(items) or items[at].number not in HOURS or items[at].kind not in "dn":
        return None
    said = len(items) > at + 1 and items[at + 1].text == O_CLOCK
    if minutes is None and (not said or at):
        return None
    last, total = at + said, int(items[at].number or 0) * 60 + (minutes or 0)
    text = f"{total // 60 or 12}:{total % 60:02d} {O_CLOCK}"
    return Item("C", items[0].start, items[last].end, text), last + 1
