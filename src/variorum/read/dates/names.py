"""What looks like a date and is a name or an ordinary word: April Jones, the Friday Times, may."""

from functools import cache

from spacy.tokens import Token

from variorum import resources
from variorum.lang import Passage
from variorum.read.dates.lexer import Item
from variorum.read.dates.lookup import group

NAMES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC", "LAW", "GPE", "LOC"})
PEOPLE = frozenset({"april", "may", "june", "august", "jan", "mar"})
_NAMING = frozenset({
    "ash", "big", "black", "bloody", "cyber", "easter", "fat", "giving", "good", "holy", "manic",
    "palm", "super",
})  # fmt: skip
"""Words that make a day a name even where a sentence begins: `Effective Monday` is a time."""
_LEADS = frozenset({"in", "since", "until", "till", "by", "from", "last", "next", "early", "late"})
"""Words after which `March for ...` is the month: `left in March for Oslo`."""
SHORT = 4
"""Abbreviations without a point (`Mon`, `Sat`, `Jan`) stand alone too seldom to be trusted."""


@cache
def _dated() -> frozenset[str]:
    lex = resources.lexicon("dates")
    return frozenset([*lex["months"], *lex["weekdays"]])


def token_at(passage: Passage, item: Item) -> Token | None:
    """Return the token that holds the item's first character."""
    span = passage.doc.char_span(item.start, item.start + 1, alignment_mode="expand")
    return span[0] if span is not None and len(span) else None


def is_name(passage: Passage, item: Item) -> bool:
    """Tell whether a month or weekday that stands without a day is no date."""
    text = passage.text[item.start : item.end]
    if not text[:1].isupper():
        return True
    if len(text) < SHORT and item.text != "may":
        return True
    token = token_at(passage, item)
    if token is None:
        return False
    return (
        _inside_name(token)
        or _ordinary(token, item.text)
        or _beside_name(token, item.text)
        or _named_day(token)
        or _of_street(token)
    )


def names_place(passage: Passage, item: Item) -> bool:
    """Tell whether a capitalised word after it makes a day a name: `the April 6 Movement`."""
    token = token_at(passage, item)
    following = _near(token, 1) if token is not None else None
    return following is not None and following.text.istitle() and (
        following.lower_ in group("named_after_days") or following.lower_ in group("streets")
    )  # fmt: skip


def _inside_name(token: Token) -> bool:
    if token.ent_type_ not in NAMES:
        return False
    before, following = _near(token, -1), _near(token, 1)
    within = [
        before if not token.is_sent_start else None,
        following if following is not None and not following.is_sent_start else None,
    ]
    return any(
        t.ent_type_ == token.ent_type_ and t.lower_ not in _dated() and t.is_alpha
        for t in within
        if t is not None
    )


def _near(token: Token, step: int) -> Token | None:
    at = token.i + step
    return token.doc[at] if 0 <= at < len(token.doc) else None


def _ordinary(token: Token, text: str) -> bool:
    """`May` and `March` as verbs, and as bare surnames that do something."""
    if text in ("may", "march") and token.tag_ not in ("NNP", "NNPS"):
        return True
    if text == "march" and _is_a_march(token):
        return True
    return text in PEOPLE and token.dep_ in ("nsubj", "nsubjpass") and token.head.pos_ == "VERB"


def _is_a_march(token: Token) -> bool:
    """Tell whether people march: `the Women's March`, `the 2017 March for Life`."""
    if any(c.i < token.i and c.dep_ in ("det", "poss", "nummod") for c in token.children):
        return True
    before, after, aim = _near(token, -1), _near(token, 1), _near(token, 2)
    if before is not None and before.tag_ == "POS":
        owner = _near(token, -2)
        return owner is not None and owner.tag_ in ("NNS", "NNPS", "NN") and owner.text.istitle()
    named = after is not None and aim is not None and aim.text.istitle()
    led = before is not None and before.lower_ in _LEADS
    return named and not led and after is not None and after.lower_ in ("for", "on")


def _beside_name(token: Token, text: str) -> bool:
    """A name-like month with a capitalised word tied to it: `April Jones`, `Theresa May`."""
    following, before = _near(token, 1), _near(token, -1)
    titled = _near(token, -2) if before is not None and before.text == "." else before
    if titled is not None and titled.lower_.rstrip(".") in group("titles"):
        return True
    if text not in PEOPLE:
        return False
    if following is not None and token.dep_ == "compound" and following.i == token.head.i:
        return following.pos_ == "PROPN"
    return before is not None and before.pos_ == "PROPN" and before.head.i == token.i


def _named_day(token: Token) -> bool:
    """`Black Friday`, `the Friday Times`: a day tied to a capitalised word of a name."""
    before, following = _near(token, -1), _near(token, 1)
    if before is not None and before.head.i == token.i and before.dep_ in ("amod", "compound"):
        near = before.lower_ in group("before") or before.lower_ in group("after")
        if before.is_sent_start and before.lower_ not in _NAMING:
            return False
        return before.text.istitle() and before.tag_ in ("NNP", "JJ") and not near
    if following is None or before is None or token.dep_ != "compound" or before.lower_ != "the":
        return False
    return following.i == token.head.i and following.pos_ == "PROPN" and following.text.istitle()


def _of_street(token: Token) -> bool:
    """`May Street`, `12 May Road`."""
    following = _near(token, 1)
    return (
        following is not None and following.text.istitle() and following.lower_ in group("streets")
    )


def is_title_word(passage: Passage, item: Item) -> bool:
    """Tell whether a capital within a sentence makes `today` a name: USA Today, the Today show.

    Headlines and lines in capitals tell nothing.
    """
    text = passage.text[item.start : item.end]
    token = token_at(passage, item)
    before = _near(token, -1) if token is not None else None
    if token is None or before is None or not text[:1].isupper() or passage.region == "title":
        return False
    if before.lower_ in group("papers_today"):
        return True
    if token.is_sent_start or not (before.is_alpha or before.lower_ == "'s"):
        return False
    around = (_near(token, step) for step in (-2, -1, 1, 2))
    return any(t is not None and t.is_alpha and t.is_lower for t in around)
