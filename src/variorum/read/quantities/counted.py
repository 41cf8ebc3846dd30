"""What a number counts: the noun that the parse ties to it, or the words that stand for it."""

from collections.abc import Callable

import msgspec
from spacy.tokens import Token

from variorum.lang import Passage
from variorum.read.quantities.tables import day_names, group, table

MAX_REACH = 10
"""Tokens between a number and its noun: 9 at most among 1,127 in local news, 4 or fewer in 98 %."""
MAX_CLIMB = 6
"""Governors looked at from a number word to the top of its number (`two hundred thousand`: 2)."""
_TIES = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "det", "poss", "advmod"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_NOMINAL = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "attr", "appos"})
_BREAKS = frozenset({",", ";", ":", "(", ")"})
_HYPHENS = frozenset({"-", "–", "‑", "‐"})
_HELD = frozenset({"hostage", "captive", "prisoner"})
_IDLE = frozenset({"odd", "plus"})
"""What a hyphen ties to a number and is a hedge (`30-odd`)."""
_OPENERS = frozenset({"of", "all", "both"})


class Counted(msgspec.Struct, frozen=True):
    """The head noun that is counted and the first token of its phrase."""

    noun: Token
    first: Token


def token_at(passage: Passage, at: int) -> Token | None:
    """Return the token that holds the character `at` of the passage."""
    span = passage.doc.char_span(at, at + 1, alignment_mode="expand")
    return span[0] if span is not None and len(span) else None


def counted(number: Token, after: Token | None) -> Counted | None:
    """Return what `number` counts; `after` is the first token behind the amount."""
    if after is None:
        return None
    said = _said_number(after)
    if said is not None:
        return said
    noun = _by_parse(number)
    if noun is None or not _reaches(after, noun):
        noun = _by_order(after)
    if noun is None or noun.i < after.i or noun.ent_type_ == "PERSON":
        return None
    if noun.lower_ in day_names() or (noun.lower_ in table("states") and noun.tag_ != "NNS"):
        return None  # "rose to six Friday", "22 hurt"
    noun = _before_source(_without_captivity(noun, after), after)
    return Counted(noun, _first(after, noun))


def _without_captivity(noun: Token, after: Token) -> Token:
    """`is holding 21 sailors hostage`: what they are held as is none of them."""
    before = noun.nbor(-1) if noun.i > after.i else noun
    return before if noun.tag_ == "NN" and noun.lower_ in _HELD and before.tag_ == "NNS" else noun


def _before_source(noun: Token, after: Token) -> Token:
    """`one of two men police believe fled`: who says so is none of those counted."""
    before = noun.nbor(-1) if noun.i > after.i else noun
    says = noun.i + 1 < len(noun.doc) and noun.nbor(1).tag_ in ("VBP", "VBD", "VBZ")
    return before if noun.lower_ == "police" and says and before.tag_ == "NNS" else noun


def tied(number: Token) -> Counted | None:
    """Return the noun that a hyphen ties to the number: `22-story`; None when there is none.

    Names of games and tools (`five-star`, `two-way`), times and ages are none.
    """
    noun = hyphened(number)
    if noun is None or noun.lemma_.lower() in group("times") | group("hyphened_names"):
        return None
    if noun.tag_ != "NN" or not noun.is_lower or number.lower_ == "one":
        return None
    return Counted(noun, noun)


def hyphened(number: Token) -> Token | None:
    """Return the word that a hyphen ties to the number."""
    if number.i + 2 >= len(number.doc) or number.nbor(1).text not in _HYPHENS:
        return None
    close = number.idx + len(number.text) == number.nbor(1).idx
    word = number.nbor(2)
    counted_ = word.is_alpha and not word.like_num and word.lower_ not in _IDLE
    return word if close and counted_ else None


def strong(number: Token) -> Counted | None:
    """Return who are so many together: `a 10,000-strong crowd`."""
    word = hyphened(number)
    if word is None or word.lower_ != "strong" or word.head.pos_ != "NOUN" or word.head.i <= word.i:
        return None
    return Counted(word.head, word.head)


def complement(after: Token | None) -> Counted | None:
    """Return the noun of `of ...` right behind a share: `58 percent of [your youth]`."""
    if after is None or after.lower_ not in ("of", "the", "their", "its", "our"):
        return None
    start = after
    while start.lower_ in _OPENERS and start.i + 1 < len(start.doc):
        start = start.nbor(1)
    noun = _run_end(start, _opens)
    return Counted(noun, _first(start, noun)) if noun is not None else None


def _said_number(after: Token) -> Counted | None:
    """Return the noun of `brings to nine [the number of] people killed`."""
    start = after.i + 3
    if after.lower_ != "the" or start >= len(after.doc) or after.nbor(2).lower_ != "of":
        return None
    if after.nbor(1).lower_ not in group("tolls"):
        return None
    return complement(after.nbor(2))


def _first(after: Token, noun: Token) -> Token:
    """Return the first token of the noun's phrase: no determiners, owners and numbers."""
    numbers = [t.i for t in after.doc[after.i : noun.i] if t.like_num and t.pos_ == "NUM"]
    first = after
    if numbers and not _hyphen_after(after, numbers[-1]):
        first = after.doc[numbers[-1] + 1]  # "six of the past seven games"
    while first.i < noun.i and _skipped(first):
        first = first.nbor(1)
    owner = next((t for t in after.doc[first.i : noun.i] if t.tag_ == "POS"), None)
    while owner is not None:
        first = owner.nbor(1)
        owner = next((t for t in after.doc[first.i : noun.i] if t.tag_ == "POS"), None)
    while first.i < noun.i and _skipped(first):
        first = first.nbor(1)
    return first


def _hyphen_after(token: Token, at: int) -> bool:
    return token.doc[at + 1].text in _HYPHENS


def _skipped(token: Token) -> bool:
    """Tell whether a word before the noun is none of its modifiers (`such`, `of the`)."""
    following = token.nbor(1).text if token.i + 1 < len(token.doc) else ""
    if (
        token.is_punct
        or (token.like_num and following not in _HYPHENS)
        or token.is_space
        or token.tag_ == "PRP$"
    ):
        return True
    return token.lower_ in group("skipped") and token.pos_ != "PROPN"


def _reaches(after: Token, noun: Token) -> bool:
    """Tell whether nothing between the number and the noun starts another phrase."""
    if not 0 <= noun.i - after.i <= MAX_REACH:
        return False
    return all(t.text not in _BREAKS for t in after.doc[after.i : noun.i])


def top(number: Token) -> Token:
    """Return the word that stands for the whole number (`million` in `two million`)."""
    for _ in range(MAX_CLIMB):
        if number.dep_ not in _TIES or number.head.pos_ != "NUM" or number.head.i == number.i:
            break
        number = number.head
    return number


def _by_parse(number: Token) -> Token | None:
    number = top(number)
    head = number.head
    if number.dep_ in _TIES and head.i > number.i and _is_noun(head, number):
        return _whole(head)
    of = _part_of(number)
    noun = next((c for c in of.rights if c.pos_ in _NOUNS), None) if of is not None else None
    return _whole(noun) if noun is not None else None


def _is_noun(head: Token, number: Token) -> bool:
    """Tell whether a word is a noun, or stands as one (`two missile launches`)."""
    stands = number.dep_ == "nummod" and head.dep_ in _NOMINAL and head.tag_ == "VBZ"
    return head.pos_ in _NOUNS or stands


def _part_of(number: Token) -> Token | None:
    """Return the preposition of `212 of the seats` and `212 out of 400 seats`."""
    after = number.nbor(1) if number.i + 1 < len(number.doc) else None
    if after is not None and after.lower_ == "out" and after.i + 1 < len(after.doc):
        after = after.nbor(1)
    return after if after is not None and after.lower_ == "of" else None


def _whole(noun: Token) -> Token:
    """Return the head of a compound or owned noun: `30 warplane missions` counts missions."""
    for _ in range(MAX_CLIMB):
        if noun.dep_ == "compound" and noun.head.i == noun.i + 1 and noun.head.pos_ in _NOUNS:
            noun = noun.head
        elif noun.i + 2 < len(noun.doc) and noun.nbor(1).tag_ == "POS":
            noun = _run_end(noun.nbor(2), _opens) or noun
        else:
            break
    return noun


def _by_order(after: Token) -> Token | None:
    """Return the noun that ends the run of modifiers behind the number, where the parse fails."""
    found = _run_end(after, _describes)
    return found if found is not None and found.tag_ in ("NNS", "NNPS") else None


def _run_end(start: Token, modifies: Callable[[Token], bool]) -> Token | None:
    """Return the last noun of the run of modifiers and nouns that begins at `start`."""
    doc, found = start.doc, None
    for i in range(start.i, min(len(doc), start.i + MAX_REACH)):
        token = doc[i]
        if i > start.i and token.is_sent_start:
            break
        if token.pos_ in _NOUNS and not (found is not None and _swallows(found, token)):
            found = token
        elif token.tag_ == "POS" and found is not None:
            found = None
        elif found is not None or not modifies(token):
            break
    return found


def _modifies(token: Token) -> bool:
    return token.pos_ == "ADJ" or token.lower_ in group("skipped") or token.text == "-"


def _describes(token: Token) -> bool:
    """Tell whether a word may stand between a number and its noun (`14 named storms`)."""
    return _modifies(token) or (token.tag_ == "VBN" and token.lower_ not in table("states"))


def _swallows(found: Token, token: Token) -> bool:
    """Tell whether a verb taken for a noun follows a plural: `the boosters land`."""
    return found.tag_ == "NNS" and token.tag_ == "NN" and token.dep_ not in ("compound", "pobj")


def _opens(token: Token) -> bool:
    """Tell whether a word may stand between `of` and its noun."""
    return _modifies(token) or token.tag_ in ("DT", "PRP$", "CD", "VBN", "VBG")
