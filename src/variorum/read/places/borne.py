"""Names of places that others bear here: newspapers, clubs, companies, people, acronyms."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from variorum import resources
from variorum.model import Mention
from variorum.read.entities import lexicon
from variorum.read.entities.naming import all_first_names
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import Candidate
from variorum.read.places.signs import (
    INSIDE_OF,
    WELL_KNOWN,
    common,
    communal,
    dateline,
    division,
    plain,
    planet,
    qualified,
    signed,
    strong,
)
from variorum.read.places.spotted import Found

LONGEST_ACRONYM = 5
"""Letters up to which a word in capitals among others is an acronym and no town."""
_COMPANY = frozenset({"group", "holdings", "industries", "motors", "airlines", "airways", "clinic",
                      "securities", "technologies", "technology", "bancorp",
                      "bancshares"})  # fmt: skip


@cache
def _words(section: str, key: str) -> frozenset[str]:
    return frozenset(resources.lexicon("places")[section][key])


def newspaper(f: Found) -> bool:
    """Tell whether a newspaper is named after it (`the Halden Herald`, `Halden Daily News`)."""
    at = f.end
    while at < len(f.doc) and _capital(f.doc[at]) and plain(f.doc[at]) in _words("press", "before"):
        at += 1
    if at >= len(f.doc) or not _capital(f.doc[at]):
        return False
    last = at > f.end and plain(f.doc[at]) in _words("press", "last")
    return last or plain(f.doc[at]) in _words("press", "words")


def club(f: Found) -> bool:
    """Tell whether a club is named after it (`the Halden Tigers`, `Halden Red Sox`)."""
    after = [t for t in f.doc[f.end : f.end + 2] if _capital(t)]
    return any(t.lower_ in _words("teams", "words") for t in after)


def treaty(f: Found) -> bool:
    """Tell whether a treaty is named after it (`the Warsaw Pact`, `the Oslo Accords`)."""
    after = f.doc[f.end] if f.end < len(f.doc) else None
    return after is not None and _capital(after) and after.lower_ in _words("treaties", "words")


def acronym(f: Found) -> bool:
    """Tell whether capitals among small letters make it an acronym (`a GAO report`)."""
    if not short_capitals(f.text):
        return False
    if strong(f) or dateline(f) or qualified(f) or any(map(_abbreviable, f.candidates)):
        return False
    return not f.passage.text.isupper()


def short_capitals(text: str) -> bool:
    """Tell whether a text is a few capitals and nothing else."""
    return text.isalpha() and text.isupper() and len(text) <= LONGEST_ACRONYM


def full_name(f: Found) -> bool:
    """Tell whether a first name stands beside a town's name (`Ann Halden`, `Austin Henry`)."""
    if strong(f):
        return False
    after = f.doc[f.end] if f.end < len(f.doc) else None
    first = fold_name(f.text) in all_first_names()
    if first and after is not None and _capital(after) and after.lower_ in all_first_names():
        return True
    if not f.start:
        return False
    before = f.doc[f.start - 1]
    return _capital(before) and before.pos_ == "PROPN" and before.lower_ in all_first_names()


def of_others(found: Sequence[Found], mentions: Sequence[Mention]) -> list[Found]:
    """Return the runs that stand for a newspaper, a club, a company, a person or a planet."""
    named = [f for f in found if f.form == "name"]
    placed = {f.key for f in named if _placed(f) or qualified(f) or communal(f) or signed(f)}
    borne = _borne([f for f in named if f.key not in placed], mentions)
    return [f for f in named if f.key in borne or _of_other(f, f.key in placed)]


def _of_other(f: Found, placed: bool) -> bool:
    longer = newspaper(f) or club(f) or treaty(f) or full_name(f) or acronym(f)
    return longer or planet(f) or (not placed and common(f))


def _borne(found: Sequence[Found], mentions: Sequence[Mention]) -> set[str]:
    """Return the names of small towns that only people or companies bear in the article.

    A name is theirs where the text uses it so once and nothing anywhere says that a place is meant.
    """
    companies = {
        fold_name(" ".join(words[:n]))
        for words in (m.name.split() for m in mentions if m.type == "organisation")
        if _company(words) for n in range(1, len(words))
    }  # fmt: skip
    return {
        f.key for f in found
        if not strong(f) and not division(f) and all(map(_small, f.candidates))
        and (fold_name(f.text) in companies or _of_person(f))
    }  # fmt: skip


def _company(words: Sequence[str]) -> bool:
    last = words[-1].rstrip(".,").casefold()
    return len(words) > 1 and (last in lexicon.legal_forms() or last in _COMPANY)


def _of_person(f: Found) -> bool:
    """Tell whether it speaks, or what follows belongs to people (`the Halden administration`)."""
    last = f.doc[f.end - 1]
    if last.dep_ == "nsubj" and last.head.lemma_ in lexicon.speech_verbs():
        return True
    return f.end < len(f.doc) and f.doc[f.end].text in _words("persons", "behind")


def _placed(f: Found) -> bool:
    """Tell whether it stands behind a preposition of place, and owns nothing."""
    owns = f.end < len(f.doc) and f.doc[f.end].tag_ == "POS"
    return f.start > 0 and f.doc[f.start - 1].lower_ in INSIDE_OF and not owns


def _small(c: Candidate) -> bool:
    town = c.feature.startswith("P.")
    return c.feature == "A.ADM2" or (town and (c.population < WELL_KNOWN or c.alternate))


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and not token.is_sent_start


def _abbreviable(c: Candidate) -> bool:
    return c.own or c.is_country
