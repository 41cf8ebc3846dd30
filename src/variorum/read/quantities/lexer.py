"""Items of a text as the quantity reader sees them: one letter each (see `amounts.py`)."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from string import ascii_lowercase
from unicodedata import numeric

from variorum.read.dates.lexer import Item, lower
from variorum.read.dates.numerals import cardinals
from variorum.read.quantities.codes import OTHER, PHONE, is_code, without_chains, without_codes
from variorum.read.quantities.runs import joined_runs, scaled
from variorum.read.quantities.tables import group, phrases, table, vocabulary

TOUCHING = "X"
"""Letter of a word that touches letters or digits and so is part of a longer one."""
MINUS = "N"
SHORT_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "mn": 1e6, "bn": 1e9, "tn": 1e12}
"""Letters that multiply the digits they touch: `£3bn`, `$1.2m`."""
PARTS_OF_ONE = frozenset({2, 3, 4, 5, 6, 8, 16, 32, 64})
"""Denominators of numbers written as `4 5/8`; others are dates and codes (`9/11`)."""
MAX_GAP = 2
"""Words of a phrase are less than so many characters apart: a blank or nothing."""
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.,])\.\d+)"
_SUM = r"\d{1,3}(?:,\d{3})+(?!\d)|\d[\d.]{0,9}(?= ?(?:million|billion|trillion|bn|mn)(?![a-z]))"
"""What follows a letter that is a currency: a great sum (`P5 million`)."""
MANY_POINTS = 2
_SEATED = 14
"""Characters before `38C` in which a word may say that it is a seat or a form."""


@cache
def _master() -> re.Pattern[str]:
    signs = sorted(w for w in table("currencies") if not w.isascii() or not w.isalpha())
    money = "|".join(re.escape(w) for w in sorted(signs, key=lambda w: (-len(w), w)))
    letters = "|".join(sorted(table("letters"), key=lambda w: (-len(w), w)))
    return re.compile(
        rf"(?P<phone>{PHONE})"
        rf"|(?P<money>(?<![a-z])(?:{money}))"
        rf"|(?P<letter>(?<![\w-])(?:{letters})(?:{_SUM}))"
        r"|(?P<word>[a-z]+)"
        r"|(?=[\d.½¼¾⅓⅔⅛⅜⅝⅞])(?:"
        r"(?P<mixed>\d{1,4}[ -]\d{1,2}/\d{1,2}(?![\d/]))"
        r"|(?P<part>\d{1,2}/\d{1,2}(?= (?:of|inch|mile|pound|ounce|acre|point)))"
        r"|(?P<vulgar>(?:\d{1,4} ?)?[½¼¾⅓⅔⅛⅜⅝⅞])"
        r"|(?P<tens>[2-9]0s(?![a-z\d]))"
        rf"|(?P<short>{_DIGITS}(?:[kmbp]|mn|bn|tn)(?![a-z\d]))"
        rf"|(?P<spaced>(?<=[$€£¥₹]){_DIGITS} [mb](?![a-z\d']))"
        rf"|(?P<warm>(?<![\w.,$€£])(?<!\w-)\d{{1,4}}(?:\.\d)? ?[cf](?![a-z\d'.-]))"
        r"|(?P<split>\d{1,3}\. \d{1,2}(?= (?:million|billion|percent|per cent|- magnitude)))"
        rf"|(?P<number>{_DIGITS}))"
        r"|(?P<sign>[^\s\w])"
        r"|(?P<odd>\w)",
        re.ASCII,
    )


def lex(text: str) -> tuple[Item, ...]:
    """Return the items of `text` in order, numbers of several words joined into one."""
    plain = lower(text)
    items = [item for m in _master().finditer(plain) for item in _items(m, plain, text)]
    return tuple(joined_runs(without_codes(without_chains(_with_phrases(items)))))


def _items(match: re.Match[str], plain: str, source: str) -> Iterator[Item]:
    kind, text = match.lastgroup or "odd", match.group()
    start, end = match.start(), match.end()
    if kind in ("number", "split", "short", "spaced", "mixed", "part", "vulgar"):
        yield from _numbers(kind, text, start, end, plain)
    elif kind == "warm":
        yield from _warm(text, start, end, plain, source[end - 1].isupper())
    elif kind == "money":
        yield Item("$", start, end, text)
    elif kind == "letter":
        yield from _lettered(text, start, end, source[start].isupper())
    elif kind == "word":
        yield _word(text, start, end, plain)
    elif kind == "tens":
        yield Item(
            "d" if not plain[max(0, start - 1) : start].isalnum() else OTHER, start, end, text
        )
    else:
        yield Item(_sign(text, start, end, plain) if kind == "sign" else OTHER, start, end, text)


def _numbers(kind: str, text: str, start: int, end: int, plain: str) -> Iterator[Item]:
    if is_code(plain, start, end):
        yield Item(OTHER, start, end, text)
    elif kind in ("number", "split"):  # "split": extraction left a blank in it ("2. 6 million")
        whole = text.replace(" ", "")
        yield Item("n", start, end, whole, float(whole.replace(",", "")))
    elif kind in ("short", "spaced"):
        digits = text.rstrip("kmbnpt ").replace(",", "")
        if text.endswith("p"):
            yield Item("n", start, end - 1, text[:-1], float(digits))
            yield Item("W", end - 1, end, "pence")
        else:
            factor = SHORT_SCALES[text[len(text.rstrip("kmbnpt")) :]]
            yield Item("n", start, end, text, scaled(digits, factor))
    else:
        value = _fraction(kind, text)
        yield Item(OTHER if value is None else "n", start, end, text, value)


def _lettered(text: str, start: int, end: int, capital: bool) -> Iterator[Item]:
    """Yield a sum in a currency of one letter (`P5` of `P5 million`), a code without capitals."""
    number = text.lstrip(ascii_lowercase)
    at = end - len(number)
    if capital and number.count(".") < MANY_POINTS:
        yield Item("$", start, at, table("letters")[text[: at - start]])
        yield Item("n", at, end, number, float(number.replace(",", "")))
    else:
        yield Item(OTHER, start, end, text)


def _warm(text: str, start: int, end: int, plain: str, capital: bool) -> Iterator[Item]:
    """Yield a temperature (`38C`, `104 F`), or what the same is behind `seat` and `section`."""
    before = plain[max(0, start - _SEATED) : start].split()[-1:]
    number = text[:-1].rstrip()
    tied = len(number) == len(text) - 1
    if capital and not group("lettered") & set(before):
        yield Item("n", start, start + len(number), number, float(number))
        yield Item("U", end - 1, end, f"°{text[-1]}")
    elif tied:
        yield Item(OTHER, start, end, text)
    else:
        yield from _numbers("number", number, start, start + len(number), plain)
        yield _word(text[-1], end - 1, end, plain)


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
