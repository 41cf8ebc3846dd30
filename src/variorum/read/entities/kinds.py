"""Bodies by the word for their kind: `Oakmont School District`, `Norvik Court of Appeals`.

The small parser model misses local bodies or cuts them at the town in their name; a capitalised
word of a kind with the capitalised words before it, and with `of ...` behind it, is one.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.lang import Passage
from variorum.read.entities import lexicon, naming
from variorum.read.entities.raw import Raw
from variorum.read.entities.titles import role_at
from variorum.read.entities.tokens import standing
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup, words

LONGEST = 6
"""Words before or behind the kind that a name of a body has at most."""
NEAR = 40
"""Tokens before and behind a word that tell whether its sentence is a headline."""
CAPITALS = 0.7
"""Share of a sentence's longer words in capitals from which it is a headline or a list."""
SHORTEST = 2
"""Words of a name: a kind alone is none (`the Council`)."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUNS = frozenset({"NNP", "NNPS"})
_OFFICES = frozenset(
    {"sheriff", "attorney", "coroner", "mayor", "governor", "prosecutor", "marshal"}
)
"""Holders whose office is a body: `the Halden County Sheriff's Office`."""
_LINKS = frozenset({"of", "for"})
_LINKS_OF = {
    "office": frozenset({"for"}), "police": frozenset[str](),
    "committee": frozenset({"of", "for", "on"}),
    "commission": frozenset({"of", "for", "on"}), "council": frozenset({"of", "for", "on"}),
    "group": frozenset[str](), "company": frozenset[str](), "party": frozenset({"of", "for"}),
}  # fmt: skip


def kind_names(passage: Passage) -> Iterator[Raw]:
    """Yield names of bodies of two words or more that a word for their kind ends or heads."""
    doc = passage.doc
    for at in standing(doc, lexicon.body_heads()):
        if not _capital(doc[at]) or _goes_on(doc, at) or _is_headline(doc[at]):
            continue
        start, end = _start(doc, at), _end(doc, at)
        if end - start < SHORTEST or role_at(doc, start) is not None:
            continue
        part = doc[start:end]
        if next(iter(lookup(part.text)), None) is None:  # "the West Bank"
            yield Raw(passage, part.start_char, part.end_char, "organisation")


_COMMITTEE = re.compile(
    r"\b(?:House|Senate)(?: (?:[A-Z][\w-]{1,20},?|and|&|on|the)){1,9} (?:Subc|C)ommittee\b"
)
"""A committee of several subjects: `Senate Fisheries, Forests and Mines Committee`."""


def committees(passage: Passage) -> Iterator[Raw]:
    """Yield committees of an American chamber whose subjects are joined by commas."""
    for match in _COMMITTEE.finditer(passage.text):
        yield Raw(passage, match.start(), match.end(), "organisation")


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and (token.tag_ in _NOUNS or token.pos_ in ("NOUN", "ADJ"))


def _goes_on(doc: Doc, at: int) -> bool:
    """Tell whether a capitalised word behind the kind goes on with the name or is a person's."""
    after = doc[at + 1] if at + 1 < len(doc) else None
    if after is None:
        return False
    tied = after.text == "-" and not doc[at].whitespace_
    return tied or (after.text[:1].isupper() and after.tag_ in _NOUNS)


def _is_headline(token: Token) -> bool:
    """Tell whether most words around are capitalised and no verb is small: capitals say nothing."""
    near = token.doc[max(0, token.i - NEAR) : token.i + NEAR]
    start = max((t.i for t in near if t.i <= token.i and t.is_sent_start), default=near.start)
    end = min((t.i for t in near if t.i > token.i and t.is_sent_start), default=near.end)
    around = token.doc[start:end]
    if any(t.is_lower and t.tag_ in _FINITE for t in around):
        return False
    long = [t for t in around if t.is_alpha and len(t) > len("with")]
    return sum(t.text[0].isupper() for t in long) > CAPITALS * len(long)


def _start(doc: Doc, at: int) -> int:
    start = at
    while start and at - start < LONGEST and _before(doc, start):
        start -= 1
    while start < at and (doc[start].tag_ in ("POS", "HYPH") or not doc[start].text[:1].isupper()):
        start += 1
    if doc[start].is_sent_start and start < at and doc[start].tag_ not in _NOUNS:
        start += 1
    return start


def _before(doc: Doc, start: int) -> bool:
    """Tell whether the word before belongs to the name, too."""
    if doc[start].is_sent_start:
        return False
    word = doc[start - 1]
    if word.text == "-" and not word.whitespace_ and start > 1 and not doc[start - 2].whitespace_:
        return doc[start - 2].text[:1].isupper()  # "Halden-Norvik Police"
    if word.tag_ == "POS":
        return start > 1 and doc[start - 2].lower_ in _OFFICES
    if not word.text[:1].isupper() or word.lower_ in lexicon.calendar():
        return False
    titled = role_at(doc, word.i) is not None or word.lower_ in naming.honorifics()
    titled = titled and word.lower_ not in _OFFICES | {"justice"}
    adjective = word.tag_ == "JJ" and fold_name(word.text) in words("demonym")
    return not titled and (word.tag_ in _NOUNS or adjective or word.tag_ == "JJ")


def _end(doc: Doc, at: int) -> int:
    """Return the end of the name: behind `of Appeals`, `of Halden`, `for Sea Studies`."""
    end = at + 1
    links = _LINKS_OF.get(doc[at].lower_, _LINKS)
    if end + 1 >= len(doc) or doc[end].lower_ not in links:
        return end
    last = end + 1
    if doc[last].lower_ == "the" and last + 1 < len(doc):
        last += 1
    further = last
    while further < len(doc) and further - at < LONGEST and _behind(doc[further], further > last):
        further += 1
    while further > last and not doc[further - 1].text[:1].isupper():
        further -= 1
    return further if further > last else end


def _behind(token: Token, further: bool) -> bool:
    if token.is_sent_start:
        return False
    joint = further and token.lower_ == "and" and token.i + 1 < len(token.doc)
    if joint:
        return token.nbor(1).text[:1].isupper() and token.nbor(1).tag_ == "NNP"
    return token.text[:1].isupper() and token.tag_ in _NOUNS
