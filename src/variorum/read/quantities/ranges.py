"""Forms of single numbers and ranges: `more than 50`, `$3.2 billion`, `between 10 and 14 miles`."""

import re
from collections.abc import Sequence

from variorum.read.dates.lexer import Item
from variorum.read.dates.numerals import scales
from variorum.read.quantities.amounts import (
    MEASURE,
    OPEN,
    Amount,
    end_of,
    factor_of_match,
    hedges_of,
    item_of,
    spread,
    unit_of_match,
)
from variorum.read.quantities.lexer import MINUS
from variorum.read.quantities.runs import scaled
from variorum.read.quantities.tables import group, hedges, table

RANGE = (
    r"(?P<h>H{0,3})(?P<b>b)?(?P<cur>\$)?(?P<n>n)(?P<one>%|-?U|-?W)?(?P<sep>[-Z])"
    rf"(?P<cur3>\$)?(?P<n2>n){MEASURE}(?P<after>A)?"
)
SINGLE = rf"(?P<h>H{{0,3}})(?P<cur>\$)?(?P<neg>N)?(?P<n>n)(?P<after>A)?{MEASURE}(?P<after2>A)?"
RESULT = r"(?P<n>n)-Z-(?P<n2>[nx])(?!-?[UWy%$])"
HEIGHT = r"(?P<h>H{0,3})(?P<n>n)-?(?P<unit>U)(?P<tie>-)?(?P<n2>n)(?:-?(?P<inch>U))?"
INCHES = 12
DIGITS = r"(?P<h>H{0,3})(?P<d>D)"
_SHARED = re.compile(r"(?:Z\$?n(?:(?P<pct>%)|-?(?P<unit>U)|-?(?P<cur2>W)))")
"""The second number of `from 5 to 7 percent`: its unit is the first one's too."""
_LENGTH = re.compile("n-?U")
_TIMES = frozenset({"by", "x", "×"})
_BELOW_ZERO = frozenset({"degree", "degree_celsius", "degree_fahrenheit", "percent"})
BEFORE = 4
"""Words before two percentages in which one side is said to lead the other."""
MAX_PLAIN = 1000
"""A first number from here on has its own scale (`1,000 to 2 million`)."""


def single(items: Sequence[Item], match: re.Match[str], letters: str) -> Amount | None:
    """`more than 50`, `$3.2 billion`, `minus 14 degrees`, `100+`, `10 cents`."""
    number = item_of(items, match, "n")
    if number is None or number.number is None:
        return None
    unit = unit_of_match(items, match) or _shared_unit(items, match, letters)
    negative = match.start("neg") >= 0 and unit in _BELOW_ZERO
    value = scaled(repr(number.number), factor_of_match(items, match))
    value = -value if negative else value
    shares = hedges_of(items, match)
    low, high = spread(value, shares)
    first = items[match.start("neg")] if negative else number
    lead = number if letters[match.start()] == MINUS and not negative else items[match.start()]
    return Amount(
        form="single", start=lead.start, end=end_of(items, match, letters, unit),
        first=first.start, last=number.end, value=value, low=low, high=high, unit=unit,
        approximate=bool(shares), text=number.text,
    )  # fmt: skip


def _shared_unit(items: Sequence[Item], match: re.Match[str], letters: str) -> str | None:
    if _by(items, match.end(), letters):
        word = items[match.end() + 2 + (letters[match.end() + 2] == "-")].text
        return table("measures").get(word)
    if match.start() == 0 or items[match.start() - 1].text != "from":
        return None
    second = _SHARED.match(letters, match.end())
    return unit_of_match(items, second) if second else None


def _by(items: Sequence[Item], at: int, letters: str) -> bool:
    """Tell whether a second length follows, in a unit that is also the first's: `12 by 15 feet`."""
    return at < len(items) and items[at].text in _TIMES and bool(_LENGTH.match(letters, at + 1))


def between(items: Sequence[Item], match: re.Match[str], letters: str) -> Amount | None:
    """`10 to 14`, `between 8% and 15.5%`, `$5 million-$7 million`, `two or three`."""
    one, two, sep = (item_of(items, match, n) for n in ("n", "n2", "sep"))
    if one is None or two is None or sep is None or one.number is None or two.number is None:
        return None
    opening = item_of(items, match, "b")
    if sep.text in ("and", "or") and (opening is None) == (sep.text == "and"):
        return None
    if sep.text == "or" and match.start("one") >= 0:
        return None
    if opening is not None and opening.text == "from" and not _opens_sentence(items, match):
        return None
    unit, factor = unit_of_match(items, match), factor_of_match(items, match)
    low, high = one.number * _scale_of(one, two) * factor, two.number * factor
    if (
        low >= high
        and sep.text == "to"
        and unit is None
        and opening is None
        and match.start("cur") < 0
    ):
        return result(items, match)
    if low >= high or not _agree(items, match, unit) or _is_move(items, match, unit):
        return None
    shares = hedges_of(items, match)
    below, above = shares[-1] if shares else (0.0, 0.0)
    return Amount(
        form="range", start=items[match.start()].start, end=end_of(items, match, letters, unit),
        first=one.start, last=two.end, value=None, low=None if below == OPEN else low,
        high=None if above == OPEN else high, unit=unit, approximate=True,
        text=two.text, tied=sep.text == "-",
    )  # fmt: skip


def _opens_sentence(items: Sequence[Item], match: re.Match[str]) -> bool:
    """Tell whether a sentence begins with the range, which then is no move: `From 2 to 4 boats`."""
    return not match.start() or items[match.start() - 1].text in ".!?"


def result(items: Sequence[Item], match: re.Match[str], _: str = "") -> Amount:
    """`voted 266 to 39`, `a 5-to-4 decision`: a result, which the reader leaves out."""
    one, two = items[match.start("n")], items[match.start("n2")]
    return Amount(
        form="result", start=one.start, end=two.end, first=one.start, last=two.end, value=None,
        low=None, high=None,
    )  # fmt: skip


def _is_move(items: Sequence[Item], match: re.Match[str], unit: str | None) -> bool:
    """Tell whether a range is none: `fell $4 to $14.75`, `trails by 38 percent to 43 percent`."""
    twice = match.start("one") >= 0 or match.start("cur3") >= 0
    if (
        (not twice and unit is not None)
        or match.start("b") >= 0
        or items[match.start("sep")].text != "to"
    ):
        return False
    before = items[max(0, match.start() - BEFORE) : match.start()]
    moved = bool(before) and before[-1].text in group("moves")
    return moved or (twice and any(i.text in group("leads") for i in before))


def _agree(items: Sequence[Item], match: re.Match[str], unit: str | None) -> bool:
    """Tell whether both numbers of a range have one unit, so far as they state it."""
    if match.start("cur3") >= 0 and match.start("cur") < 0:
        return False
    if match.start("one") < 0:
        return True
    word = items[match.end("one") - 1].text
    return unit is not None and unit in {
        table(n).get(word) for n in ("percents", "measures", "money")
    }


def _scale_of(one: Item, two: Item) -> float:
    """`10 to 14 million`, `three to four dozen`: the scale of the second holds for the first."""
    word = two.text.rsplit(" ", 1)[-1]
    scaled = word in scales() and " " in two.text
    plain = " " not in one.text and (one.number or 0) < MAX_PLAIN
    return float(scales()[word]) if scaled and plain else 1.0


def height(items: Sequence[Item], match: re.Match[str], _: str) -> Amount | None:
    """`6 feet 2 inches`, `6-foot-2`: one length, in feet."""
    feet, inches = item_of(items, match, "n"), item_of(items, match, "n2")
    inch, unit = item_of(items, match, "inch"), unit_of_match(items, match)
    if feet is None or inches is None or feet.number is None or inches.number is None:
        return None
    named = table("measures").get(inch.text) == "inch" if inch else match.start("tie") >= 0
    if unit != "foot" or not named or inches.number >= INCHES:
        return None
    low, high = spread(value := feet.number + inches.number / INCHES, hedges_of(items, match))
    return Amount(
        form="height", start=items[match.start()].start, end=items[match.end() - 1].end,
        first=feet.start, last=inches.end, value=value, low=low, high=high, unit=unit,
        approximate=low != high, text=inches.text,
    )  # fmt: skip


def digits(items: Sequence[Item], match: re.Match[str], _: str) -> Amount | None:
    """`double-digit`: from 10 to 99 of whatever it is."""
    item = items[match.start("d")]
    low, high = hedges("digits")[item.text]
    return Amount(
        form="digits", start=item.start, end=item.end, first=item.start, last=item.end, value=None,
        low=float(low), high=float(high), approximate=True, text=item.text,
    )  # fmt: skip
