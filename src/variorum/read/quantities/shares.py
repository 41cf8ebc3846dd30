"""Forms of parts and multiples: `two-thirds of`, `one in five`, `half a million`, `twice as`."""

import re
from collections.abc import Sequence

from variorum.read.dates.lexer import Item
from variorum.read.dates.numerals import ordinals, scales
from variorum.read.quantities.amounts import (
    Amount,
    end_of,
    hedges_of,
    item_of,
    spread,
    unit_of_match,
)
from variorum.read.quantities.tables import amounts_of, group, persons

SHARE = r"(?P<h>H{0,3})(?:(?P<n>n)-?|(?P<a>a))?(?P<f>f)(?P<next>[Ft])?"
RATIO = r"(?P<h>H{0,3})(?P<n>n)I(?P<n2>n)"
PART = (
    r"(?P<h>H{0,3})(?:(?P<n>n)-?|a)?(?P<f>f)(?P<tie>Fa?|a|-)?"
    r"(?:(?P<unit>U)|(?P<whole>n)?(?P<pct>%)|(?P<s>n))"
)
MULTIPLE = r"(?P<h>H{0,3})(?P<m>M)"
_ORDERED = frozenset({"final", "last", "latter", "other", "opening"})
WHOLES = frozenset({5, 10, 100, 1000, 10_000, 100_000, 1_000_000})
"""Numbers that shares are stated of (`three in 10`); of other numbers only `one` is a share."""
MAX_DIVIDED = 1_000_000_000


def share(items: Sequence[Item], match: re.Match[str], _: str) -> Amount | None:
    """`two-thirds of`, `half the`, `a quarter of`, `one-third`."""
    count, part = item_of(items, match, "n"), items[match.start("f")]
    bare = count is None and match.start("a") < 0
    followed = match.start("next") >= 0
    if _ordered(items, match) or (bare and part.text != "half") or (count is None and not followed):
        return None
    value = (count.number or 1.0 if count else 1.0) * amounts_of("fractions")[part.text]
    if value >= 1.0:
        return None
    return _share(items, match, value, items[match.end("h")].start, part)


def ratio(items: Sequence[Item], match: re.Match[str], _: str) -> Amount | None:
    """`one in five`, `three out of 10`; counts in groups (`two in three towns`) are refused."""
    one, two = items[match.start("n")], items[match.start("n2")]
    if one.number is None or two.number is None or not 0 < one.number < two.number:
        return None
    plain = one.number == 1 and two.number <= MAX_DIVIDED
    if two.number not in WHOLES and not plain and not _of_people(items, match):
        return None
    return _share(items, match, one.number / two.number, one.start, two)


def _of_people(items: Sequence[Item], match: re.Match[str]) -> bool:
    """Tell whether people follow two small numbers in words: `three in four voters`."""
    after = items[match.end()].text if match.end() < len(items) else ""
    two = items[match.start("n2")]
    plural = after.endswith("s") and after[:-1] in persons()
    people = plural or after in ("people", "women", "men", "children")
    return people or (two.text.isalpha() and after == "of")


def _share(
    items: Sequence[Item], match: re.Match[str], value: float, first: int, last: Item
) -> Amount:
    shares = hedges_of(items, match)
    low, high = spread(value, shares)
    return Amount(
        form="share", start=items[match.start()].start, end=last.end, first=first,
        last=last.end, value=value, low=low, high=high, unit="share", approximate=bool(shares),
        text=last.text,
    )  # fmt: skip


def _ordered(items: Sequence[Item], match: re.Match[str]) -> bool:
    """Tell whether a half is one of two in order: `the first half of the game`."""
    before = items[match.start() - 1].text if match.start() else ""
    return before in ordinals() or before in _ORDERED


def part(items: Sequence[Item], match: re.Match[str], letters: str) -> Amount | None:
    """`half a million`, `three-quarters of a mile`, `a half-mile`, `half of 1 percent`."""
    count, half = item_of(items, match, "n"), items[match.start("f")]
    whole, percent = item_of(items, match, "s"), item_of(items, match, "whole")
    scale = scales().get(whole.text.removeprefix("a ")) if whole else 1
    ordinal = count is None and half.text not in ("half", "quarter") and "F" not in match.group()
    if scale is None or ordinal or (percent and percent.number != 1) or _ordered(items, match):
        return None
    value = (count.number or 1.0 if count else 1.0) * amounts_of("fractions")[half.text] * scale
    shares, unit = hedges_of(items, match), unit_of_match(items, match)
    low, high = spread(value, shares)
    return Amount(
        form="part", start=items[match.start()].start, end=end_of(items, match, letters, unit),
        first=half.start, last=items[match.end() - 1].end, value=value, low=low, high=high,
        unit=unit, approximate=bool(shares), text=half.text,
    )  # fmt: skip


def multiple(items: Sequence[Item], match: re.Match[str], _: str) -> Amount | None:
    """`twice as many`, `more than double the`, `tenfold`; not `twice a week`, `double murder`."""
    item = items[match.start("m")]
    after = items[match.end()].text if match.end() < len(items) else ""
    fold = item.text.endswith("fold")
    hedged = match.start() < match.start("m") and item.text != "twice"
    if not (fold or hedged or after in group("compared")):
        return None
    value, shares = amounts_of("multiples")[item.text], hedges_of(items, match)
    low, high = spread(value, shares)
    return Amount(
        form="multiple", start=items[match.start()].start, end=item.end, first=item.start,
        last=item.end, value=value, low=low, high=high, unit="times", approximate=bool(shares),
        text=item.text,
    )  # fmt: skip
