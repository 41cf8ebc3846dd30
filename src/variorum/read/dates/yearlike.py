"""Whether four digits are a year: their neighbours and the parse decide."""

from spacy.tokens import Token

from variorum.read.dates.lexer import Item
from variorum.read.dates.lookup import group
from variorum.read.dates.names import token_at
from variorum.read.dates.scene import Hit

USUAL = range(1900, 2051)
"""Years that need no further sign when they modify a noun (`the 2018 election`)."""
_LEADS = frozenset({
    "in", "since", "from", "until", "till", "by", "of", "during", "through", "before", "after",
    "between", "early", "late", "mid", "year", "fiscal", "(", "the", "and", "or", "to", "late in",
    "throughout", "circa", "season", "around", "end of", "the end of", "the beginning of",
})  # fmt: skip
_SHORT_LEADS = frozenset({"in", "since", "of", "until", "till", "from", "by", "before", "after"})
"""Words after which an apostrophe and two digits are a year and no quotation: `in '99`."""
_NUMBERED = frozenset({
    "flight", "room", "no", "number", "route", "highway", "resolution", "article", "page", "box",
    "model", "channel", "unit", "bus", "train", "interstate", "gate", "platform", "exit", "suite",
    "apartment",
    "section", "chapter", "case", "ticket", "terminal", "pier", "hill", "form", "another",
    "russell", "novel", "film", "album", "book", "movie", "windows", "radio", "agenda", "vision",
})  # fmt: skip
_OWNERS = frozenset({"a", "the", "'s", "his", "her", "their", "its", "my", "our"})
"""Words before the year of a model: `a 2011 Honda`, but `in 2011 Honda`."""
_COUNTED = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT"})


def is_year(hit: Hit, item: Item) -> bool:
    """Tell whether the four digits (or spelled year) of `item` denote a year."""
    before, after = hit.neighbour(-1), hit.neighbour(1)
    if item.kind == "p":
        return before is not None and before.text in _SHORT_LEADS
    if before is not None and before.kind == "n" and before.text.isdigit():
        return False
    if _in_code(hit, item, before, after) or (before and before.text in _NUMBERED):
        return False
    if before is not None and after is not None and after.text in group("makers"):
        return before.text not in _OWNERS
    token = token_at(hit.passage, item)
    year = int(item.number or 0)
    if token is None or _quoted(before, after):
        return False
    if _counts(token) and not (year in USUAL and (_determined(token) or _of_accounts(token))):
        return False
    if len(hit.match.group()) > 1 or (before is not None and before.text in _LEADS):
        return year in USUAL or token.ent_type_ not in _COUNTED
    return token.ent_type_ == "DATE" or (year in USUAL and token.ent_type_ not in _COUNTED)


def _quoted(before: Item | None, after: Item | None) -> bool:
    """Tell whether digits alone stand in quotation marks: a title."""
    return before is not None and after is not None and before.text == after.text == '"'


def _in_code(hit: Hit, item: Item, before: Item | None, after: Item | None) -> bool:
    """Digits tied by a hyphen or slash to something that is not a year: phones, models, scores."""
    for other, touching in (
        (before, before is not None and before.end == item.start),
        (after, after is not None and after.start == item.end),
    ):
        if other is None or not touching or other.text not in ("-", "/", "."):
            continue
        at = hit.match.start() - 2 if other is before else hit.match.end() + 1
        beyond = hit.items[at] if 0 <= at < len(hit.items) else None
        tied = beyond is not None and (beyond.end == other.start or beyond.start == other.end)
        if beyond is not None and tied and beyond.text[0].isdigit() and beyond.kind not in "Yd":
            return True
    return False


def _of_accounts(token: Token) -> bool:
    """Tell whether the plural is of what is counted by the year: `2023 earnings`."""
    return token.head.lower_ in group("yearly")


def _determined(token: Token) -> bool:
    """Tell whether a determiner or possessor stands before: `the 2012 floods`, `their 2017 pay`."""
    before = token.nbor(-1) if token.i > 0 else None
    return before is not None and (before.tag_ in ("POS", "PRP$") or before.lower_ == "the")


def _counts(token: Token) -> bool:
    """Tell whether the number counts a plural noun that follows it."""
    while token.dep_ in ("compound", "nummod", "quantmod") and token.head.pos_ == "NUM":
        token = token.head
    head = token.head
    return token.dep_ == "nummod" and head.i > token.i and head.tag_ in ("NNS", "NNPS")
