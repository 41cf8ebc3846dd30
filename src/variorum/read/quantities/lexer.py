"""Items of a text as the quantity reader sees them: one letter each (see `amounts.py`)."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from unicodedata import numeric

from variorum.read.dates.lexer import Item, lower
from variorum.read.dates.numerals import cardinals
from variorum.read.quantities.runs import joined_runs, scaled
from variorum.read.quantities.tables import phrases, table, vocabulary

OTHER = "x"
TOUCHING = "X"
"""Letter of a word that touches letters or digits and so is part of a longer one."""
MINUS = "N"
MAX_DIGITS = 20
"""Characters of a number in digits (100 trillion with separators has 19); longer are codes."""
SHORT_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "mn": 1e6, "bn": 1e9, "tn": 1e12}
"""Letters that multiply the digits they touch: `£3bn`, `$1.2m`."""
PARTS_OF_ONE = frozenset({2, 3, 4, 5, 6, 8, 16, 32, 64})
"""Denominators of numbers written as `4 5/8`; others are dates and codes (`9/11`)."""
MAX_GAP = 2
"""Words of a phrase are less than so many characters apart: a blank or nothing."""
_BLOCKED = frozenset("#@_+=\\/:&*^")
_SUFFIX = re.compile(r"(?:km|kg|cm|mm|mph|kph|ft|lb|lbs|mw|gw|kw)(?![a-z\d])")
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"


@cache
def _master() -> re.Pattern[str]:
    signs = sorted(w for w in table("currencies") if not w.isascii() or not w.isalpha())
    money = "|".join(re.escape(w) for w in sorted(signs, key=lambda w: (-len(w), w)))
    return re.compile(
        rf"(?P<money>(?<![a-z])(?:{money}))"
        r"|(?P<word>[a-z]+)"
        r"|(?=[\d½¼¾⅓⅔⅛⅜⅝⅞])(?:"
        r"(?P<mixed>\d{1,4}[ -]\d{1,2}/\d{1,2}(?![\d/]))"
        r"|(?P<part>\d{1,2}/\d{1,2}(?= (?:of|inch|mile|pound|ounce|acre|point)))"
        r"|(?P<vulgar>(?:\d{1,4} ?)?[½¼¾⅓⅔⅛⅜⅝⅞])"
        r"|(?P<tens>[2-9]0s(?![a-z\d]))"
        rf"|(?P<short>{_DIGITS}(?:[kmbp]|mn|bn|tn)(?![a-z\d]))"
        rf"|(?P<number>{_DIGITS}))"
        r"|(?P<sign>[^\s\w])"
        r"|(?P<odd>\w)",
        re.ASCII,
    )


def lex(text: str) -> tuple[Item, ...]:
    """Return the items of `text` in order, numbers of several words joined into one."""
    plain = lower(text)
    items = [item for m in _master().finditer(plain) for item in _items(m, plain)]
    return tuple(joined_runs(_without_codes(_without_chains(_with_phrases(items)))))


def _items(match: re.Match[str], plain: str) -> Iterator[Item]:
    kind, text = match.lastgroup or "odd", match.group()
    start, end = match.start(), match.end()
    if kind in ("number", "short", "mixed", "part", "vulgar"):
        yield from _numbers(kind, text, start, end, plain)
    elif kind == "money":
        yield Item("$", start, end, text)
    elif kind == "word":
        yield _word(text, start, end, plain)
    elif kind == "tens":
        yield Item(
            "d" if not plain[max(0, start - 1) : start].isalnum() else OTHER, start, end, text
        )
    else:
        yield Item(_sign(text, start, end, plain) if kind == "sign" else OTHER, start, end, text)


def _numbers(kind: str, text: str, start: int, end: int, plain: str) -> Iterator[Item]:
    if _code(plain, start, end):
        yield Item(OTHER, start, end, text)
    elif kind == "number":
        yield Item("n", start, end, text, float(text.replace(",", "")))
    elif kind == "short":
        digits = text.rstrip("kmbnpt").replace(",", "")
        if text.endswith("p"):
            yield Item("n", start, end - 1, text[:-1], float(digits))
            yield Item("W", end - 1, end, "pence")
        else:
            factor = SHORT_SCALES[text[len(text.rstrip("kmbnpt")) :]]
            yield Item("n", start, end, text, scaled(digits, factor))
    else:
        value = _fraction(kind, text)
        yield Item(OTHER if value is None else "n", start, end, text, value)


def _fraction(kind: str, text: str) -> float | None:
    if kind == "vulgar":
        return float(text[:-1] or 0) + numeric(text[-1])
    *whole, part = text.replace("-", " ").split(" ")
    above, below = map(int, part.split("/"))
    fits = below in PARTS_OF_ONE and above < below
    return float(whole[0] if whole else 0) + above / below if fits else None


def _word(text: str, start: int, end: int, plain: str) -> Item:
    before, after = plain[max(0, start - 1) : start], plain[end : end + 1]
    if before.isalpha() or after.isalnum():
        return Item(TOUCHING, start, end, text)
    number = cardinals().get(text)
    value = None if number is None else float(number)
    return Item(
        MINUS if text == "minus" else vocabulary().get(text, OTHER), start, end, text, value
    )


def _sign(text: str, start: int, end: int, plain: str) -> str:
    before, after = plain[max(0, start - 1) : start], plain[end : end + 1]
    if text == "-" and after.isdigit() and (not before or before in " ("):
        return MINUS
    if text == "+":
        return "A" if before.isdigit() and not after.isalnum() else text
    return vocabulary().get(text, text)


def _with_phrases(items: Sequence[Item]) -> list[Item]:
    """Join the items that make a phrase of the lexicon: `more than`, `km/h`."""
    joined: list[Item] = []
    i = 0
    while i < len(items):
        found = _phrase(items, i)
        joined.append(found[0] if found else items[i])
        i += found[1] if found else 1
    return joined


def _phrase(items: Sequence[Item], i: int) -> tuple[Item, int] | None:
    if i + 1 == len(items):
        return None
    for parts, phrase in phrases().get((items[i].text, items[i + 1].text), ()):
        run = items[i : i + len(parts)]
        if tuple(t.text for t in run) != parts or any(t.kind == TOUCHING for t in run):
            continue
        if all(two.start - one.end < MAX_GAP for one, two in pairwise(run)):
            letter = vocabulary()[phrase]
            return Item(letter, run[0].start, run[-1].end, phrase), len(parts)
    return None


def _without_chains(items: list[Item]) -> list[Item]:
    """Take out phone numbers, scores and the like: `202-555-0142`, `3-1`, `14-14`."""
    kept = list(items)
    i = 0
    while i < len(items):
        j = i
        while _linked(items, j):
            j += 2
        if j > i and (j > i + 2 or not _rises(items[i], items[j])):
            kept[i : j + 1] = [Item(OTHER, t.start, t.end, t.text) for t in items[i : j + 1]]
        i = j + 1
    return kept


def _rises(one: Item, two: Item) -> bool:
    return one.kind == two.kind == "n" and (one.number or 0.0) < (two.number or 0.0)


def _linked(items: Sequence[Item], j: int) -> bool:
    if j + 2 >= len(items) or items[j + 1].text != "-":
        return False
    one, two = items[j], items[j + 2]
    digits = one.text[0].isdigit() and two.text[0].isdigit()
    return digits and one.end == items[j + 1].start and items[j + 1].end == two.start


def _without_codes(items: list[Item]) -> list[Item]:
    """Take out bare digits that follow digits: `0207 946 0018`, `12 34 56`."""
    kept = list(items)
    i = 0
    while i < len(items):
        j = i + 1
        while j < len(items) and _beside(items[j - 1], items[j]):
            j += 1
        if j > i + 2 or (j > i + 1 and items[i].text[0] == "0"):
            kept[i:j] = [Item(OTHER, t.start, t.end, t.text) for t in items[i:j]]
        i = j
    return kept


def _beside(one: Item, two: Item) -> bool:
    return one.text.isdigit() and two.text.isdigit() and two.start - one.end == 1


def _code(plain: str, start: int, end: int) -> bool:
    """Tell whether digits belong to a name, code, clock or fraction: `H-6K`, `24/7`, `10:30`."""
    before, after = plain[max(0, start - 2) : start], plain[end : end + 4]
    if end - start > MAX_DIGITS:
        return True
    if before[-1:].isalnum() or before[-1:] in _BLOCKED:
        return True
    if before[-1:] in ("-", ".", ",") and before[:-1].isalnum():
        return before[-1] != "-" or before[0].isalpha()
    if plain[start] == "0" and plain[start + 1 : start + 2].isdigit():
        return True
    if after[:1] in _BLOCKED:
        return after[1:2].isalnum()
    return after[:1].isalpha() and _SUFFIX.match(after) is None
