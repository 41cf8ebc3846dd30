"""Amounts: a number with its hedges and, where it is a measure, its unit.

Letters: n number, v vague number, g group (`a pair of`), f third/half, M double/tenfold, D
double-digit, d `40s`, p early/late, $ currency, % percent, U measure, W currency in words, T times,
H hedge, A hedge behind, N minus, b between/from, Z to/and/or, I in/out of, F of, t the/their,
a a/an, y year/month, o old, G aged; a sign is itself.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from math import prod

import msgspec

from variorum.read.dates.lexer import Item
from variorum.read.dates.numerals import scales
from variorum.read.quantities.tables import amounts_of, hedges, small_money, table

OPEN = -1.0
MEASURE = r"(?:(?P<pct>%)|-?(?P<unit>U)|-?(?P<cur2>W|\$(?!n))|(?P<times>T))?"
"""What may stand behind a number and makes it a measure, share, sum or multiple."""
_UNITS = (
    ("cur", "currencies"), ("cur", "codes"), ("cur2", "money"), ("cur2", "currencies"),
    ("cur2", "codes"), ("pct", "percents"), ("unit", "measures"),
)  # fmt: skip
_SAME = re.compile(r"\(H{0,3}(?P<cur>\$)?n(?:Zn|-n)?(?P<unit>%|-?U|-?W)?\)")
MAX_AGE = 120


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """A number as it stands: offsets in the passage, value, range, and its unit when a measure."""

    form: str
    start: int
    end: int
    first: int
    """Start of the number itself (after hedges and currency sign)."""
    last: int
    """End of the number itself."""
    value: float | None
    low: float | None
    high: float | None
    unit: str | None = None
    approximate: bool = False
    text: str = ""
    tied: bool = False
    """Whether the range is written with a hyphen (`10-14`, which may be a score)."""


Build = Callable[[Sequence[Item], re.Match[str], str], Amount | None]


class Grammar:
    """Patterns over the letters of a passage, each with what builds an amount of its match."""

    def __init__(self, forms: Sequence[tuple[str, Build]]) -> None:
        self._forms = [(re.compile(pattern), build) for pattern, build in forms]

    def amounts(self, items: Sequence[Item]) -> Iterator[Amount]:
        """Yield the amounts of a passage in order, none inside another."""
        letters = "".join(i.kind for i in items)
        found = sorted(
            (m.start(), -m.end(), order, m)
            for order, (pattern, _) in enumerate(self._forms)
            for m in pattern.finditer(letters)
        )
        taken = 0
        for start, _, order, match in found:
            if start < taken:
                continue
            amount = self._forms[order][1](items, match, letters)
            if amount is not None:
                taken = next_item(items, amount.end, start)
                yield amount


def next_item(items: Sequence[Item], end: int, at: int) -> int:
    """Return the index of the first item from `at` on that starts at or after `end`."""
    while at < len(items) and items[at].start < end:
        at += 1
    return at


def item_of(items: Sequence[Item], match: re.Match[str], name: str) -> Item | None:
    """Return the item that a named group of one letter matched."""
    at = match.start(name) if name in match.re.groupindex else -1
    return items[at] if at >= 0 else None


def hedges_of(items: Sequence[Item], match: re.Match[str]) -> list[tuple[float, float]]:
    """Return what the hedges before and behind the number allow, those behind last."""
    shares = [hedges("hedges")[i.text] for i in items[match.start("h") : match.end("h")]]
    for name in ("after", "after2"):
        after = item_of(items, match, name)
        shares.extend([hedges("hedges_after")[after.text]] if after else [])
    return shares


def spread(value: float, shares: list[tuple[float, float]]) -> tuple[float | None, float | None]:
    """Return the least and greatest number that the hedges allow (None: open)."""
    if not shares:
        return value, value
    below, above = shares[-1]
    low = None if below == OPEN else value - abs(value) * below
    high = None if above == OPEN else value + abs(value) * above
    return low, high


def unit_of_match(items: Sequence[Item], match: re.Match[str]) -> str | None:
    """Return the unit of measure, currency, share or multiple that the match holds."""
    if item_of(items, match, "times") is not None:
        return "times"
    for name, words in _UNITS:
        item = item_of(items, match, name)
        if item is not None and item.text in table(words):
            return table(words)[item.text]
    small = item_of(items, match, "cur2")
    return small_money()[small.text][0] if small and small.text in small_money() else None


def factor_of_match(items: Sequence[Item], match: re.Match[str]) -> float:
    """Return what hundredths of a currency are worth in it (`cents`: .01), else 1."""
    small = item_of(items, match, "cur2")
    return small_money()[small.text][1] if small and small.text in small_money() else 1.0


def end_of(items: Sequence[Item], match: re.Match[str], letters: str, unit: str | None) -> int:
    """Return where the amount ends: behind `(12 miles)` when that says the same again."""
    again = _SAME.match(letters, match.end()) if unit else None
    if again and not _restates(items, again, unit):
        again = None
    return items[(again or match).end() - 1].end


def _restates(items: Sequence[Item], again: re.Match[str], unit: str | None) -> bool:
    """Tell whether a bracket says the same in another unit: money in money, length in length."""
    other = unit_of_again(items, again)
    currencies = {*table("currencies").values(), *table("money").values()}
    return other not in (None, unit) and (other in currencies) == (unit in currencies)


def unit_of_again(items: Sequence[Item], again: re.Match[str]) -> str | None:
    """Return the unit of the bracket behind a measure."""
    sign = items[again.start("cur")] if again.start("cur") >= 0 else None
    word = items[again.end("unit") - 1] if again.start("unit") >= 0 else sign
    if word is None:
        return None
    names = ("currencies", "codes", "money", "measures", "percents")
    return next((table(n)[word.text] for n in names if word.text in table(n)), None)


def scale_of(item: Item | None) -> float | None:
    """Return what words of scale alone multiply by (`hundred thousand`), None for others."""
    parts = item.text.split() if item else []
    return prod(scales()[p] for p in parts) if parts and set(parts) <= scales().keys() else None


def group(items: Sequence[Item], match: re.Match[str], letters: str) -> Amount | None:
    """`a pair of`, `a dozen`, `a couple hundred`."""
    item, scale = item_of(items, match, "g"), item_of(items, match, "s")
    if item is None:
        return None
    times = scale_of(scale)
    if item.text == "a couple" and times is None:
        return None
    shares, unit = hedges_of(items, match), unit_of_match(items, match)
    if times and not shares:
        shares = [hedges("hedges")["about"]]
    value = amounts_of("groups")[item.text] * (times or 1.0) * factor_of_match(items, match)
    low, high = spread(value, shares)
    last = scale if scale and times else item
    bare = last.end - len(" of") if last.text.endswith(" of") and unit is None else last.end
    return Amount(
        form="group", start=items[match.start()].start, first=item.start, last=bare,
        end=end_of(items, match, letters, unit) if unit else bare, value=value, low=low, high=high,
        unit=unit, approximate=bool(shares), text=item.text,
    )  # fmt: skip


def vague(items: Sequence[Item], match: re.Match[str], letters: str) -> Amount | None:
    """`dozens`, `tens of thousands`, `several hundred`, `billions of dollars`."""
    one, two, scale = (item_of(items, match, n) for n in ("v", "v2", "s"))
    if one is None:
        return None
    low = amounts_of("vague")[one.text] * (amounts_of("vague")[two.text] if two else 1.0)
    times = scale_of(scale)
    final, unit = (scale if times else None) or two or one, unit_of_match(items, match)
    bare = final.end - len(" of") if final.text.endswith(" of") and unit is None else final.end
    return Amount(
        form="vague", start=items[match.start()].start, first=one.start, last=bare,
        end=end_of(items, match, letters, unit) if unit else bare, value=None,
        low=low * (times or 1.0) * factor_of_match(items, match), high=None, unit=unit,
        approximate=True, text=one.text,
    )  # fmt: skip
