"""Items of a text as the quantity reader sees them: one letter each (see `amounts.py`)."""

import re
from functools import cache

from variorum import resources
from variorum.read.dates.lexer import Item, lower
from variorum.read.dates.numerals import HALF, cardinals, scales, spelled

OTHER = "x"
MAX_WORDS = 12
"""Words of one spelled number looked at (`nine hundred and ninety-nine thousand ...` has ten)."""
_BLOCKED = frozenset("#@_+=\\/:&*^")
_SUFFIX = re.compile(r"(?:km|kg|cm|mm|bn|mn|mph|ft)(?![a-z\d])")
MAX_DIGITS = 20
"""Characters of a number in digits (100 trillion with separators has 19); longer are codes."""
Table = dict[str, str]


@cache
def table(name: str) -> Table:
    """Return a table of the lexicon that maps words to names."""
    return dict(resources.lexicon("quantities")[name])


@cache
def group(name: str) -> frozenset[str]:
    """Return a group of words of the lexicon."""
    return frozenset(resources.lexicon("quantities")["words"][name])


@cache
def amounts_of(name: str) -> dict[str, float]:
    """Return a table of the lexicon that maps words to numbers (`vague`, `groups`)."""
    return {k: float(v) for k, v in resources.lexicon("quantities")[name].items()}


@cache
def hedges(name: str) -> dict[str, tuple[float, float]]:
    """Return hedges with the share below and above that they allow (-1: open)."""
    return {k: (v[0], v[1]) for k, v in resources.lexicon("quantities")[name].items()}


@cache
def vocabulary() -> dict[str, str]:
    """Return word or phrase → letter."""
    groups: list[tuple[str, list[str]]] = [
        ("n", [*cardinals(), *scales(), HALF]),
        ("v", list(amounts_of("vague"))),
        ("g", list(amounts_of("groups"))),
        ("$", list(table("currencies"))),
        ("%", list(table("percents"))),
        ("U", list(table("measures"))),
        ("H", list(hedges("hedges"))),
        ("A", list(hedges("hedges_after"))),
        ("b", sorted(group("between"))),
        ("Z", sorted(group("to"))),
        ("F", ["of"]),
        ("a", ["a", "an"]),
        ("y", ["year", "years"]),
        ("o", ["old"]),
        ("f", list(amounts_of("fractions"))),
        ("G", ["aged"]),
    ]
    return {word: letter for letter, words in groups for word in words}


@cache
def _master() -> re.Pattern[str]:
    signs = sorted(w for w in table("currencies") if not w.isascii() or not w.isalpha())
    phrases = sorted((w for w in vocabulary() if " " in w or "/" in w), key=lambda w: (-len(w), w))
    money = "|".join(re.escape(w) for w in sorted(signs, key=lambda w: (-len(w), w)))
    return re.compile(
        r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
        rf"|(?P<money>(?<![a-z])(?:{money}))"
        rf"|(?P<phrase>\b(?:{'|'.join(map(re.escape, phrases))})\b)"
        r"|(?P<word>[a-z]+)"
        r"|(?P<sign>[^\s\w])"
        r"|(?P<odd>\w)",
        re.ASCII,
    )


def lex(text: str) -> tuple[Item, ...]:
    """Return the items of `text` in order, numbers of several words joined into one."""
    plain = lower(text)
    items = _without_chains([_item(m, plain) for m in _master().finditer(plain)])
    joined: list[Item] = []
    i = 0
    while i < len(items):
        j = _run(items, i)
        joined.append(items[i] if j == i + 1 else _joined(items[i:j]))
        i = j
    return tuple(joined)


def _item(match: re.Match[str], plain: str) -> Item:
    group_name, text = match.lastgroup or "odd", match.group()
    start, end = match.start(), match.end()
    if group_name == "number":
        kind = OTHER if _code(plain, start, end) else "n"
        return Item(kind, start, end, text, float(text.replace(",", "")))
    if group_name == "money":
        return Item("$", start, end, text)
    if group_name in ("word", "phrase"):
        touching = plain[start - 1 : start], plain[end : end + 1]
        if (touching[0].isalpha() and start) or touching[1].isalnum():
            return Item(OTHER, start, end, text)
        number = cardinals().get(text)
        return Item(
            vocabulary().get(text, OTHER),
            start,
            end,
            text,
            None if number is None else float(number),
        )
    return Item(vocabulary().get(text, text) if group_name == "sign" else OTHER, start, end, text)


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


def _linked(items: list[Item], j: int) -> bool:
    if j + 2 >= len(items) or items[j + 1].text != "-":
        return False
    one, two = items[j], items[j + 2]
    digits = one.text[0].isdigit() and two.text[0].isdigit()
    return digits and one.end == items[j + 1].start and items[j + 1].end == two.start


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


def _run(items: list[Item], i: int) -> int:
    """Return the end of the longest run of items from `i` that spells one number."""
    a_scale = items[i].text == "a" and i + 1 < len(items) and items[i + 1].text in scales()
    if items[i].kind != "n" and not a_scale:
        return i + 1
    best, j = i + 1, i + 1
    while j < len(items) and j - i < MAX_WORDS and _continues(items, j):
        j += 1
        if items[j - 1].kind == "n" and _value(items[i:j]) is not None:
            best = j
    return best


def _continues(items: list[Item], j: int) -> bool:
    item = items[j]
    if item.text == "-":
        return items[j - 1].text in cardinals() or items[j - 1].text in scales()
    return item.text in cardinals() or item.text in scales() or item.text in ("and", HALF)


def _value(run: list[Item]) -> float | None:
    words = [w.text for w in run if w.text not in ("-", "and", "a")]
    if not run[0].text[0].isdigit():
        return spelled(words)
    value = run[0].number or 0.0
    if words[1:] == [HALF]:
        return value + 0.5
    for word in words[1:]:
        if word not in scales():
            return None
        value *= scales()[word]
    return value


def _joined(run: list[Item]) -> Item:
    text = " ".join(i.text for i in run)
    return Item("n", run[0].start, run[-1].end, text, _value(run))
