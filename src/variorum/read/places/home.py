"""Where an outlet is at home, as its name or domain tells: `Springfield (Ill.) Journal`."""

import re

from variorum.model import Article
from variorum.read.places.evidence import DOMINANT, SURE
from variorum.read.places.gazetteer import Candidate, abbreviations, lookup, prefetch

_DOMAIN = re.compile(r"((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,6})(?::\d{1,5})?", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()]{2,30})\)")
NATIONAL = frozenset({"washington", "georgia", "victoria", "america"})
"""Names in domains of national or foreign outlets."""
_LONGER = ("city", "beach")
"""What makes a state's name in a domain that of a town, maybe of another state."""
SHORTEST = 5
"""Letters of the shortest name that is read out of a domain."""
LONGEST = 3
"""Words of the longest name of a town that opens an outlet's name."""
SMALLEST = 100_000
"""Inhabitants of a town that needs no state beside it in an outlet's name (`Boston Globe`)."""


def read_home(article: Article) -> Candidate | None:
    """Return the state that the outlet's name tells; None where namesakes leave it open."""
    if article.outlet is None:
        return None
    stated = _BRACKETS.search(article.outlet.value)
    if stated:
        return _state(stated[1])
    words = article.outlet.value.removeprefix("The ").split()
    openings = [" ".join(words[:n]) for n in range(min(LONGEST, len(words) - 1), 0, -1)]
    domain = _DOMAIN.fullmatch(article.outlet.value)
    for name in _parts(domain[1]) if domain else openings:
        home = _state(name) or _of_town(name)
        if home is not None:
            return home
    return None


def _parts(host: str) -> list[str]:
    """Return what the labels of a domain open or end with, the longest first (`denverpost`)."""
    labels = [x for x in host.lower().split(".") if x not in {"www", "com"}]
    sizes = [(x, n) for x in labels for n in range(SHORTEST, len(x) + 1)]
    opening = {x[:n] for x, n in sizes if not x[n:].startswith(_LONGER)}
    parts = sorted((opening | {x[-n:] for x, n in sizes}) - NATIONAL, key=lambda p: (-len(p), p))
    prefetch(parts)
    return parts


def _state(name: str) -> Candidate | None:
    for kind in ("press", "postal"):
        if name in abbreviations(kind):
            return abbreviations(kind)[name]
    return next((c for c in lookup(name)[:1] if c.is_state and c.country in SURE), None)


def _of_town(name: str) -> Candidate | None:
    """Return the state of a great town, unless a namesake has a fifth of its people."""
    towns = [c for c in lookup(name) if c.feature.startswith("P.") and not c.alternate]
    if not towns or towns[0].population < SMALLEST or towns[0].country not in SURE:
        return None
    if any(DOMINANT * c.population > towns[0].population for c in towns[1:]):
        return None
    states = (c for kind in ("press", "postal") for c in abbreviations(kind).values())
    return next((s for s in states if s.admin1 == towns[0].admin1), None)
