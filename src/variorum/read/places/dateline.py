"""The places of a dateline: the town that a report was sent from, and what it says contains it."""

from dataclasses import dataclass

from variorum.model import Article, Place
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import Candidate, abbreviations, lookup


@dataclass(frozen=True)
class Stamp:
    """A dateline's town (`LONDON`) with the state or country after its comma (`Ky.`)."""

    town: str
    candidates: tuple[Candidate, ...]
    rest: str = ""
    container: Candidate | None = None

    @property
    def key(self) -> str:
        """The key under which the text's own runs of this name stand."""
        return f"name:{fold_name(self.town)}"


def read_stamp(article: Article) -> Stamp | None:
    """Return what the article's dateline names; towns before states of the name (`NEW YORK`)."""
    dateline = article.dateline
    if dateline is None:
        return None
    town, _, rest = (part.strip() for part in dateline.value.partition(","))
    known = lookup(town)
    towns = tuple(c for c in known if c.feature.startswith("P."))
    return Stamp(town, towns or known, rest, _container(rest) if rest else None)


def _container(name: str) -> Candidate | None:
    for kind in ("press", "postal"):
        if name in abbreviations(kind):
            return abbreviations(kind)[name]
    return next((c for c in lookup(name) if c.is_country or c.is_state), None)


def stamped_places(article: Article, stamp: Stamp, meant: Candidate | None) -> list[Place]:
    """Return the places that stand in the dateline itself, each with its own span."""
    span = article.dateline.span if article.dateline else None
    if span is None:
        return []
    found = []
    for name, place in ((stamp.town, meant), (stamp.rest, stamp.container)):
        at = span.exact.casefold().find(name.casefold()) if name else -1
        if place is not None and at >= 0:
            start = span.start + at
            part = article.span(start, start + len(name), span.field)
            found.append(place.at(part))
    return found
