"""From characters to items: each item is one letter for the grammar, with its offsets.

The grammar (`grammar.py`) is written over the string of these letters, so that a rule is one short
regular expression over words already understood, and the whole reading stays linear.
"""

import re
from functools import cache
from string import ascii_lowercase, ascii_uppercase

import msgspec

from variorum.lang import straighten
from variorum.read.dates.numerals import HALF, cardinals, ordinals, scales, spelled, spelled_year
from variorum.read.dates.vocabulary import vocabulary

_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)
YEARS = range(1100, 2200)
"""Four digits that may be a year; whether they are one depends on their neighbours."""
OTHER = "x"
MAX_DIGITS = 12
"""Characters before the point of digits that may count days or years; longer ones are codes."""
MAX_WORDS = 12
"""Words that spell one number at most; digits take a hyphen and a scale (`3-million`)."""
_CODE = frozenset("$€£¥#@_+&=\\")
_INSIDE = frozenset(".,:")


class Item(msgspec.Struct, frozen=True):
    """One word, number or sign: `kind` is its letter, `text` its plain lower-case form."""

    kind: str
    start: int
    end: int
    text: str
    number: float | None = None


def lower(text: str) -> str:
    """Return plain lower-case characters, one for one (only A–Z are lowered)."""
    return straighten(text).translate(_LOWER)


@cache
def _master() -> re.Pattern[str]:
    phrases = sorted((w for w in vocabulary() if not w.isalpha()), key=lambda w: (-len(w), w))
    abbreviated = (
        "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|thu|fri|sat|sun"
    )
    return re.compile(
        r"(?P<iso>\d{4}-\d\d-\d\d(?:[t ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:z|[+-]\d\d:?\d\d)?)?)"
        r"|(?P<numeric>\d{1,2}(?P<by>[/.-])\d{1,2}(?P=by)\d{4}|\d{1,2}/\d{1,2}/\d\d(?![\d/]))"
        r"|(?P<turned>\d{4}(?P<of>[/.])\d\d(?P=of)\d\d(?![\d/]))"
        r"|(?P<packed>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))"
        r"|(?P<clock>\d{1,2}(?:[:.]\d\d(?::\d\d)?)? ?[ap](?:m\b|\.m\.?)"
        r"|\d{1,2}:\d\d(?::\d\d)?(?!\d))"
        r"|(?P<decade>(?:\d{3}0|'\d0)'?s\b)"
        r"|(?P<elided>(?<!')'\d\d(?![\d'/%]))"
        r"|(?P<short>\b(?:q[1-4]|h[12]|[1-4]q(?:\d\d(?:\d\d)?)?)\b)"
        r"|(?P<fiscal>\bfy ?'?(?:(?:19|20)\d\d|\d\d)\b)"
        r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)"
        r"|(?P<mixed>\d{1,2} \d/\d(?![\d/]))"
        r"|(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
        rf"|(?P<abbr>\b(?:{abbreviated})\.(?=[\s,\d]))"
        rf"|(?P<phrase>\b(?:{'|'.join(map(re.escape, phrases))})\b)"
        r"|(?P<possessive>'s\b)"
        r"|(?P<word>[a-z]+)"
        r"|(?P<sign>[^\s\w])"
        r"|(?P<odd>\w)",
        re.ASCII,
    )


def lex(text: str) -> tuple[Item, ...]:
    """Return the items of `text` in order; offsets are those of `text`."""
    plain = lower(text)
    items = [_item(m, plain) for m in _master().finditer(plain)]
    return tuple(_join_numbers(items))


def _item(match: re.Match[str], plain: str) -> Item:
    group = match.lastgroup or "odd"
    text, start, end = match.group(), match.start(), match.end()
    if group in ("word", "phrase"):
        return _word(text, start, end, plain)
    if group in ("sign", "possessive"):
        return Item("'" if group == "possessive" else text, start, end, text)
    if group == "abbr":
        bare = text.rstrip(".")
        return Item(vocabulary()[bare], start, end, text)
    if group == "odd" or _glued(plain, start, end):
        return Item(OTHER, start, end, text)
    return _number(group, text, start, end)


def _word(text: str, start: int, end: int, plain: str) -> Item:
    if (start and plain[start - 1].isalnum()) or (end < len(plain) and plain[end].isalnum()):
        return Item(OTHER, start, end, text)
    kind = vocabulary().get(text, OTHER)
    number = cardinals().get(text, ordinals().get(text))
    return Item(kind, start, end, text, number if number is None else float(number))


def _glued(plain: str, start: int, end: int) -> bool:
    """Tell whether digits are part of a longer code or no count: `H6`, `F16A`, `$2000`, `40%`."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    whole = plain[start:end].partition(".")[0]
    if len(whole) > MAX_DIGITS and whole.replace(",", "").isdigit():
        return True
    if before.isalnum() or after.isalnum() or before in _CODE:
        return True
    if after == "%":
        return True
    return before in _INSIDE and start > 1 and plain[start - 2].isdigit()


_LETTER = {
    "iso": "I", "turned": "I", "numeric": "I", "packed": "I", "clock": "C", "decade": "K",
    "ordinal": "o", "mixed": "n",
}  # fmt: skip
PIVOT = 30
"""Two digits up to it are years of this century: `'21`, `FY22`."""


def _year(digits: str) -> float:
    """Return the year that two or four digits name, 0 for none.

    >>> _year("98"), _year("21"), _year("2022")
    (1998.0, 2021.0, 2022.0)
    """
    if len(digits) != 2:
        return float(digits or 0)
    return float(digits) + (2000 if int(digits) <= PIVOT else 1900)


def _number(group: str, text: str, start: int, end: int) -> Item:
    if group == "mixed":
        whole, part = text.split(" ")
        top, bottom = part.split("/")
        value = float(whole) + (float(top) / float(bottom) if bottom != "0" else 0.0)
        return Item("n", start, end, text, value)
    if group == "ordinal":
        return Item("o", start, end, text, float(text[:-2]))
    if group == "elided":
        return Item("p", start, end, text, _year(text[1:]))
    if group == "fiscal":
        return Item("g", start, end, text, _year(text[2:].strip(" '")))
    if group == "short":
        return Item("j", start, end, text, _year(text[2:]))
    if group == "number":
        value = float(text.replace(",", ""))
        return Item(_digits(text, value), start, end, text, value)
    return Item(_LETTER[group], start, end, text)


def _digits(text: str, value: float) -> str:
    if not text.isdigit():
        return "n"
    if len(text) == 4 and int(text) in YEARS:
        return "Y"
    return "d" if len(text) <= 2 and 1 <= value <= 31 else "n"


def _join_numbers(items: list[Item]) -> list[Item]:
    """Join number words that spell one number or one year."""
    joined: list[Item] = []
    i = 0
    while i < len(items):
        j = _run(items, i)
        joined.append(items[i] if j == i + 1 else _joined(items[i:j]))
        i = j
    return joined


def _run(items: list[Item], i: int) -> int:
    """Return the end of the longest run of words from `i` that spells one number."""
    a_hundred = items[i].text == "a" and i + 1 < len(items) and items[i + 1].text in scales()
    if not (_spells(items[i]) or a_hundred):
        return i + 1
    best, j = i + 1, i + 1
    longest = MAX_WORDS if items[i].text[0].isalpha() else 3
    while (
        j < len(items) and j - i < longest and (_spells(items[j]) or items[j].text in ("-", "and"))
    ):
        j += 1
        if _spells(items[j - 1]) and _value(items[i:j]) is not None:
            best = j
    return best


def _spells(item: Item) -> bool:
    return (
        item.text in cardinals()
        or item.text in scales()
        or item.text == HALF
        or (item.kind in "nd" and item.number is not None)
    )


def _value(run: list[Item]) -> float | None:
    words = [w.text for w in run if w.text not in ("-", "and", "a")]
    if not run[0].text[0].isdigit():
        year = spelled_year(words)
        return float(year) if year is not None else spelled(words)
    if len(words) != 2:
        return None
    number = run[0].number or 0.0
    return number + 0.5 if words[1] == HALF else number * scales().get(words[1], 0) or None


def _joined(run: list[Item]) -> Item:
    value = _value(run)
    words = [w.text for w in run if w.text not in ("-", "and")]
    year = not run[0].text[0].isdigit() and (
        spelled_year(words) or words[:2] == ["two", "thousand"]
    )
    kind = "Y" if year and value is not None and int(value) in YEARS else "n"
    return Item(kind, run[0].start, run[-1].end, " ".join(words), value)
