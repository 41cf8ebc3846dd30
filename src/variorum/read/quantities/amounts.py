"""Amounts: a number with its hedges and, where it is a measure, its unit.

Letters: n number, v vague number, g group (`a pair of`), f third/half, $ currency, % percent,
U measure, H hedge, A hedge behind, b between/from, Z to/and/or, F of, y year, o old, G aged;
a sign is itself.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from variorum.read.dates.lexer import Item
from variorum.read.dates.numerals import ordinals
from variorum.read.quantities.lexer import amounts_of, hedges, table

_MEASURE = r"(?:(?P<pct>%)|-?(?P<unit>U))?"
_AGE = re.compile(r"(?P<n>n)-?y-?o")
_AGED = re.compile(r"G(?P<n>n)")
_RANGE = re.compile(
    rf"(?P<h>H{{0,3}})(?P<b>b)?(?P<cur>\$)?(?P<n>n)(?:%|-?U)?(?P<sep>[-Z])\$?(?P<n2>n){_MEASURE}"
)
_SINGLE = re.compile(rf"(?P<h>H{{0,3}})(?P<cur>\$)?(?P<n>n){_MEASURE}(?P<after>A)?")
_GROUP = re.compile(r"(?P<h>H{0,3})(?P<g>g)")
_VAGUE = re.compile(r"(?P<h>H{0,3})(?P<v>v)(?:F(?P<v2>v))?")
_SHARE = re.compile(r"(?P<h>H{0,3})(?:(?P<n>n)-?|a)?(?P<f>f)(?=F)")
_SAME = re.compile(r"\(H{0,3}(?P<cur>\$)?(?P<n>n)(?:%|-?U)\)")
_PATTERNS = (
    ("age", _AGE), ("aged", _AGED), ("range", _RANGE), ("single", _SINGLE), ("group", _GROUP),
    ("vague", _VAGUE), ("share", _SHARE),
)  # fmt: skip
OPEN = -1.0
_ORDERED = frozenset({"final", "last", "latter", "other", "opening"})


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


def amounts(items: Sequence[Item]) -> Iterator[Amount]:
    """Yield the amounts of a passage in order, none inside another."""
    letters = "".join(i.kind for i in items)
    found = sorted(
        (m.start(), -m.end(), order, form, m)
        for order, (form, pattern) in enumerate(_PATTERNS)
        for m in pattern.finditer(letters)
    )
    taken = 0
    for start, _, _, form, match in found:
        if start < taken:
            continue
        amount = _BUILD[form](items, match, letters)
        if amount is not None:
            taken = max(match.end(), next_item(items, amount.end, match.end()))
            yield amount


def next_item(items: Sequence[Item], end: int, at: int) -> int:
    """Return the index of the first item from `at` on that starts at or after `end`."""
    while at < len(items) and items[at].start < end:
        at += 1
    return at


def _at(items: Sequence[Item], match: re.Match[str], name: str) -> Item | None:
    at = match.start(name)
    return items[at] if at >= 0 else None


def _hedge(items: Sequence[Item], match: re.Match[str]) -> list[tuple[float, float]]:
    before = [hedges("hedges")[i.text] for i in items[match.start("h") : match.end("h")]]
    after = _at(items, match, "after") if "after" in match.re.groupindex else None
    return [*before, hedges("hedges_after")[after.text]] if after else before


def _spread(value: float, shares: list[tuple[float, float]]) -> tuple[float | None, float | None]:
    """Return the least and greatest number that the hedges allow (None: open)."""
    if not shares:
        return value, value
    below, above = shares[-1]
    low = None if below == OPEN else value - abs(value) * below
    high = None if above == OPEN else value + abs(value) * above
    return low, high


def _age(items: Sequence[Item], match: re.Match[str], _: str) -> Amount | None:
    number = _at(items, match, "n")
    if number is None or number.number is None:
        return None
    end = number.end if match.group()[0] == "G" else items[match.end() - 1].end
    return Amount(
        form="age", start=number.start, end=end, first=number.start, last=number.end,
        value=number.number, low=number.number, high=number.number, unit="year_age",
        text=number.text,
    )  # fmt: skip


def _unit(items: Sequence[Item], match: re.Match[str]) -> str | None:
    for name, words in (("cur", "currencies"), ("pct", "percents"), ("unit", "measures")):
        item = _at(items, match, name)
        if item is not None:
            return table(words)[item.text]
    return None


def _single(items: Sequence[Item], match: re.Match[str], letters: str) -> Amount | None:
    number = _at(items, match, "n")
    if number is None or number.number is None:
        return None
    shares, unit = _hedge(items, match), _unit(items, match)
    low, high = _spread(number.number, shares)
    return Amount(
        form="single", start=items[match.start()].start, end=_end(items, match, letters, unit),
        first=number.start, last=number.end, value=number.number, low=low, high=high, unit=unit,
        approximate=bool(shares), text=number.text,
    )  # fmt: skip


def _end(items: Sequence[Item], match: re.Match[str], letters: str, unit: str | None) -> int:
    """Return where the amount ends: behind `(12 miles)` when that says the same again."""
    again = _SAME.match(letters, match.end()) if unit else None
    return items[(again or match).end() - 1].end


def _range(items: Sequence[Item], match: re.Match[str], letters: str) -> Amount | None:
    one, two, sep = (_at(items, match, n) for n in ("n", "n2", "sep"))
    if one is None or two is None or sep is None or one.number is None or two.number is None:
        return None
    between = _at(items, match, "b")
    if sep.text in ("and", "or") and (between is None) == (sep.text == "and"):
        return None
    low, high = one.number * _scale_of(one, two), two.number
    if low >= high:
        return None
    start = items[match.start()].start
    if between is not None and between.text == "from":
        return None
    unit = _unit(items, match)
    return Amount(
        form="range", start=start, end=_end(items, match, letters, unit), first=one.start,
        last=two.end, value=None, low=low, high=high, unit=unit, approximate=True, text=two.text,
        tied=sep.text == "-",
    )  # fmt: skip


def _scale_of(one: Item, two: Item) -> float:
    """`10 to 14 million`: the scale of the second number holds for the first."""
    word = two.text.rsplit(" ", 1)[-1]
    scaled = word in ("million", "billion", "trillion") and " " in two.text
    plain = " " not in one.text and (one.number or 0) < 1000
    return {"million": 1e6, "billion": 1e9, "trillion": 1e12}[word] if scaled and plain else 1.0


def _group(items: Sequence[Item], match: re.Match[str], _: str) -> Amount | None:
    item = _at(items, match, "g")
    if item is None:
        return None
    value, shares = amounts_of("groups")[item.text], _hedge(items, match)
    low, high = _spread(value, shares)
    end = item.end - len(" of") if item.text.endswith(" of") else item.end
    return Amount(
        form="group", start=items[match.start()].start, end=end, first=item.start, last=end,
        value=value, low=low, high=high, approximate=bool(shares), text=item.text,
    )  # fmt: skip


def _vague(items: Sequence[Item], match: re.Match[str], _: str) -> Amount | None:
    one, two = _at(items, match, "v"), _at(items, match, "v2")
    if one is None:
        return None
    low = amounts_of("vague")[one.text] * (amounts_of("vague")[two.text] if two else 1.0)
    final = two or one
    end = final.end - len(" of") if final.text.endswith(" of") else final.end
    return Amount(
        form="vague", start=items[match.start()].start, end=end, first=one.start, last=end,
        value=None, low=low, high=None, approximate=True, text=one.text,
    )  # fmt: skip


def _share(items: Sequence[Item], match: re.Match[str], _: str) -> Amount | None:
    """`two-thirds of`, `half of`, `a quarter of`."""
    count, part = _at(items, match, "n"), items[match.end() - 1]
    before = items[match.start() - 1].text if match.start() else ""
    bare = match.end() - match.end("h") == 1
    if bare and (part.text != "half" or before in ordinals() or before in _ORDERED):
        return None
    value = (count.number or 1.0 if count else 1.0) * amounts_of("fractions")[part.text]
    shares, first = _hedge(items, match), items[match.end("h")]
    low, high = _spread(value, shares)
    return Amount(
        form="share", start=items[match.start()].start, end=part.end, first=first.start,
        last=part.end, value=value, low=low, high=high, unit="share", approximate=bool(shares),
        text=part.text,
    )  # fmt: skip


_BUILD = {
    "age": _age, "aged": _age, "range": _range, "single": _single, "group": _group,
    "vague": _vague, "share": _share,
}  # fmt: skip
