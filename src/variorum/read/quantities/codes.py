"""Digits that are no numbers: phone numbers, scores, codes, points of a list."""

import re
from collections.abc import Sequence

from variorum.read.dates.lexer import Item

OTHER = "x"
MAX_DIGITS = 20
"""Characters of a number in digits (100 trillion with separators has 19); longer are codes."""
LONGEST_BRACKET = 40
"""Characters before a closing bracket in which one may open: else it closes a point of a list."""
LONGEST_SCORE = 3
"""Digits of one side's score at most; four are a year."""
SHORT_POINT = 2
"""Digits of the point of a list at most."""
_BLOCKED = frozenset("#@_+=\\/:&*^")
_SUFFIX = re.compile(r"(?:km|kg|cm|mm|mph|kph|ft|lb|lbs|mw|gw|kw)(?![a-z\d])")
PHONE = (
    r"\(\d{3}\) ?\d{3}[ .-](?:\d{4}|[a-z]{4})(?![a-z\d])(?: \(\d{4}\))?"
    r"|(?<![\w.,-])\d{3}(?P<tie>[-.|])\d{3}(?:(?P=tie)|\.)(?:\d{4}|[a-z]{4,7})(?![a-z\d])"
    r"(?: \(\d{4,7}\))?"
    r"|(?<![\d,.])\d{1,2}: \d{2}(?= (?:left|to go|remaining|[ap]\.? ?m\b|gmt|et|est|local))"
)
"""Ten digits of a North American phone number, the last also in letters (`(202) 555-TIPS`), and a
clock into which extraction brought a blank."""


def without_chains(items: list[Item]) -> list[Item]:
    """Take out phone numbers, scores and the like: `202-555-0142`, `3-1`, `14-14`."""
    kept = list(items)
    i = 0
    while i < len(items):
        j = i
        while _linked(items, j):
            j += 2
        if j == i and _is_spaced_score(items, i):
            j += 2
        if j > i and (j > i + 2 or not _rises(items[i], items[j])):
            kept[i : j + 1] = [Item(OTHER, t.start, t.end, t.text) for t in items[i : j + 1]]
        i = j + 1
    return kept


def _is_spaced_score(items: Sequence[Item], i: int) -> bool:
    """Tell whether a falling pair stands apart: `won 65 - 53`; not `20 dead - 15 of them`."""
    if i + 2 >= len(items) or items[i + 1].text not in ("-", "–"):
        return False
    one, two = items[i], items[i + 2]
    after = items[i + 3].text if i + 3 < len(items) else ""
    digits = one.text.isdigit() and two.text.isdigit() and len(one.text) <= LONGEST_SCORE
    return digits and not _rises(one, two) and after != "of"


def _rises(one: Item, two: Item) -> bool:
    return one.kind == two.kind == "n" and (one.number or 0.0) < (two.number or 0.0)


def _linked(items: Sequence[Item], j: int) -> bool:
    if j + 2 >= len(items) or items[j + 1].text != "-":
        return False
    one, two = items[j], items[j + 2]
    digits = one.text[0].isdigit() and two.text[0].isdigit()
    return digits and one.end == items[j + 1].start and items[j + 1].end == two.start


def without_codes(items: list[Item]) -> list[Item]:
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


def is_code(plain: str, start: int, end: int) -> bool:
    """Tell whether digits belong to a name, code, clock or fraction: `H-6K`, `24/7`, `10:30`."""
    before, after = plain[max(0, start - 2) : start], plain[end : end + 4]
    if end - start > MAX_DIGITS or before == '="' or _is_point(plain, start, end):
        return True
    if before[-1:].isalnum() or before[-1:] in _BLOCKED:
        return True
    if plain[max(0, start - 6) : start] == "-foot-":
        return False  # "5-foot-11"
    if before[-1:] in ("-", ".", ",") and before[:-1].isalnum():
        return before[-1] != "-" or before[0].isalpha()
    if plain[start] == "0" and plain[start + 1 : start + 2].isdigit():
        return True
    if after[:1] in _BLOCKED:
        return after[1:2].isalnum()
    return after[:1].isalpha() and _SUFFIX.match(after) is None


def _is_point(plain: str, start: int, end: int) -> bool:
    """Tell whether digits number a point of a list: `first 1) the road and 2) the bridge`."""
    if plain[end : end + 1] != ")" or end - start > SHORT_POINT or plain[start - 1 : start] == "(":
        return False
    opening = plain[max(0, start - LONGEST_BRACKET) : start]
    return opening.rfind("(") <= opening.rfind(")")
