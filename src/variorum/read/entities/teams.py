"""Teams by a place and a nickname: `the Houston Texans`, `Tampa Bay Rays`.

The parser model takes them for a town, for a people in the plural, or for nobody.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.lang import Passage
from variorum.read.entities import lexicon
from variorum.read.entities.raw import Raw
from variorum.read.entities.tokens import standing
from variorum.read.places.gazetteer import lookup

LONGEST_HOME = 3
"""Words of the place in a team's name (`Salt Lake City`)."""


def teams(passage: Passage) -> Iterator[Raw]:
    """Yield teams of which the nickname is known and a place stands before it."""
    doc = passage.doc
    for at in standing(doc, lexicon.nickname_ends()):
        start = _nickname(doc, at)
        home = _home(doc, start) if start is not None else None
        if home is not None:
            end = doc[at].idx + len(doc[at].text)
            yield Raw(passage, doc[home].idx, end, "organisation", strength=2)


def _nickname(doc: Doc, at: int) -> int | None:
    """Return where the nickname that ends at a token begins, None when it is none."""
    if not _capital(doc[at]):
        return None
    if at and _capital(doc[at - 1]) and _joined(doc, at - 1, at + 1) in lexicon.nicknames():
        return at - 1
    return at if doc[at].lower_ in lexicon.nicknames() else None


def _home(doc: Doc, nickname: int) -> int | None:
    """Return where the place before a nickname begins, None without one."""
    for length in range(LONGEST_HOME, 0, -1):
        start = nickname - length
        if start < 0 or not all(_capital(doc[i]) for i in range(start, nickname)):
            continue
        text = doc[start:nickname].text
        place = next(iter(lookup(text)), None)
        town = place is not None and (place.is_state or place.feature.startswith("P."))
        if town or text.lower() in lexicon.team_homes():
            return start
    return None


def _joined(doc: Doc, start: int, end: int) -> str:
    return " ".join(doc[i].lower_ for i in range(start, end))


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() or token.text[:1].isdigit()
