"""People with a nickname in their name: `Oskar "Tern" Lindqvist`, and `Tern` later on."""

import re
from collections.abc import Iterator

from variorum.lang import Parsed, Passage, straighten
from variorum.read.entities import naming
from variorum.read.entities.raw import Raw
from variorum.read.entities.tokens import standing

_WITHIN = re.compile(
    r"(?<![\w.-])(?P<given>[A-Z][\w-]{1,20}(?: [A-Z]\.)?) "
    r"(?:\"(?P<a>[A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20})?),?\"|'(?P<b>[A-Z][\w-]{1,20}),?'"
    r"|\((?P<c>[A-Z][a-z]{1,20})\)) "
    r"(?P<family>[A-Z][\w-]{1,30})\b"
)


def nicknamed(parsed: Parsed) -> Iterator[Raw]:
    """Yield names that hold a nickname, and the nickname where it stands alone."""
    names: dict[str, str] = {}
    for passage in parsed.passages:
        text = straighten(passage.text)
        for match in _WITHIN.finditer(text):
            given = match["given"]
            if given.split()[0].lower() not in naming.all_first_names():
                continue
            name = f"{given} {match['family']}"
            nick = match["a"] or match["b"] or match["c"]
            names.setdefault(nick, name)
            yield Raw(passage, match.start(), match.end(), "person", name=name, strength=3)
    for passage in parsed.passages:
        yield from _alone(passage, names)


def _alone(passage: Passage, names: dict[str, str]) -> Iterator[Raw]:
    """Yield nicknames of one word that are no common first name where they stand alone."""
    plain = {n: name for n, name in names.items() if n.lower() not in naming.all_first_names()}
    for i in standing(passage.doc, frozenset(n.lower() for n in plain)):
        token = passage.doc[i]
        beside = passage.doc[max(0, i - 1)], passage.doc[min(i + 1, len(passage.doc) - 1)]
        part = any(t.i != i and t.text[:1].isupper() for t in beside)
        if token.text in plain and token.tag_ == "NNP" and not (token.is_sent_start or part):
            end = token.idx + len(token.text)
            yield Raw(passage, token.idx, end, "person", name=plain[token.text], strength=2)
