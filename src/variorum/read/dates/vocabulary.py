"""Words and phrases of time expressions with the letter that the grammar knows them by."""

from functools import cache

from variorum import resources
from variorum.read.dates.lookup import feasts
from variorum.read.dates.numerals import HALF, cardinals, ordinals, scales

_WORDS = {
    "and": "&", "or": "&", "to": "Z", "through": "Z", "until": "Z", "till": "Z", "from": "X",
    "period": "u", "half": "h", "old": "y", "long": "J",
    "o'clock": "x",
}  # fmt: skip


@cache
def vocabulary() -> dict[str, str]:
    """Return word or phrase → letter. Letters are explained in `grammar.py`."""
    lex = resources.lexicon("dates")
    words = lex["words"]
    groups: list[tuple[str, list[str]]] = [
        ("n", [*cardinals(), *scales(), HALF]),
        ("o", [*ordinals(), "latter"]),
        ("M", list(lex["months"])),
        ("D", list(lex["weekdays"])),
        ("U", list(lex["units"])),
        ("S", list(lex["seasons"])),
        ("P", list(lex["parts"])),
        ("C", list(lex["clocks"])),
        ("B", words["before"]),
        ("E", words["earlier"]),
        ("L", words["later"]),
        ("b", words["before_that"]),
        ("l", words["after_that"]),
        ("G", words["ago"]),
        ("e", [*words["start"], *words["middle"], *words["end"]]),
        ("A", words["hedge"]),
        ("q", words["vague"]),
        ("c", words["couple"]),
        ("a", words["article"]),
        ("t", words["the"]),
        ("F", words["of"]),
        *((k, words[name]) for k, name in (("O", "on"), ("V", "every"), ("f", "fiscal"))),
        ("r", words["recent"]),
        ("k", words["times"]),
        ("T", words["that"]),
        ("z", words["zone"]),
        ("R", list(lex["references"])),
        ("N", [*words["within"], *words["after"]]),
        ("W", list(lex["deictic"])),
        ("s", list(lex["sets"])),
        ("H", list(feasts())),
        ("m", list(lex["decades"])),
        ("w", words["ended"]),
        ("v", words["anniversary"]),
        ("i", words["year_end"]),
        ("Q", words["comparable"]),
        ("1", words["more"]),
    ]
    no_days = dict.fromkeys(words["not_days"], "x")
    return no_days | {word: letter for letter, group in groups for word in group} | _WORDS
