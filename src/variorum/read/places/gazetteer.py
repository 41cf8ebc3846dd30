"""Looking names up in the shipped gazetteer: folded name → places that bear it."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from variorum import resources
from variorum.model import Place, Span
from variorum.read.places.fold import fold_name

SCALE = 10_000
"""Coordinates are stored as whole ten-thousandths of a degree."""
MOST = 40
"""Candidates kept for a name, the most populous first: the 41st Springfield decides nothing."""
CACHED = 50_000
"""Names remembered in a process before the memory is emptied (about 20 MB)."""
MILLION = 1_000_000
"""Inhabitants from which a city is great: bare `New York` is the city, not the state."""
CHUNK = 400
"""Names in one query, below SQLite's smallest limit of 999 variables."""


_PRECISIONS = {
    "H.STM": "region", "A.PCL": "country", "A.ADM1": "admin1", "A.ADM": "admin2", "P.": "city",
    "H.": "sea", "U.": "sea", "L.": "region", "T.": "region", "S.": "point", "R.": "point",
}  # fmt: skip
"""Feature code of GeoNames → precision of a place, by the first that matches."""


class Candidate(NamedTuple):
    """A place that a name may mean; `admin1` and `admin2` are keys within the gazetteer."""

    id: int
    name: str
    lat: float
    lon: float
    country: str | None
    admin1: int
    admin2: int
    feature: str
    population: int
    alternate: bool = False
    """Whether it was looked up by another name than its main one."""

    @property
    def own(self) -> bool:
        """Whether it comes from our own tables of waters, regions and military places."""
        return self.id < 0

    @property
    def is_country(self) -> bool:
        """Whether it is a country or dependent territory."""
        return self.feature.startswith("A.PCL")

    @property
    def is_state(self) -> bool:
        """Whether it is a first-level division."""
        return self.feature == "A.ADM1"

    def at(self, span: Span) -> Place:
        """Return the place that `span` names when it means this."""
        return Place(
            span=span,
            name=self.name,
            lat=self.lat,
            lon=self.lon,
            geonames=self.id if self.id > 0 else None,
            country=self.country,
            feature=self.feature,
            precision=self.precision,
            claimed_by=claims().get(self.id, ()),
        )

    @property
    def precision(self) -> str:
        """What its point stands for: `point`, `city`, `admin2`, `admin1`, `country`, `sea`, ..."""
        matching = (p for start, p in _PRECISIONS.items() if self.feature.startswith(start))
        return next(matching, "unknown")


def great_city(c: Candidate) -> bool:
    """Tell whether it is a capital or a city of a million, by its main name."""
    great = c.feature == "P.PPLC" or (c.feature == "P.PPL" and c.population > MILLION)
    return great and not c.alternate


class Country(NamedTuple):
    """A country of the gazetteer."""

    iso3: str
    name: str


@cache
def countries() -> dict[int, Country]:
    """Return gazetteer key → country."""
    rows = resources.gazetteer().execute("SELECT id, iso3, name FROM country")
    return {key: Country(iso3, name) for key, iso3, name in rows}


@cache
def words(kind: str) -> dict[str, Country]:
    """Return folded demonyms (`demonym`) or seats of government (`seat`) → country."""
    query = "SELECT folded, country FROM word WHERE kind = ? ORDER BY folded, country DESC"
    rows = resources.gazetteer().execute(query, (kind,))
    return {folded: countries()[key] for folded, key in rows}


@cache
def adjectives() -> dict[str, str]:
    """Return folded adjectives of regions (`south ossetian`) → name of the region."""
    rows = resources.gazetteer().execute("SELECT folded, name FROM adjective ORDER BY folded")
    return {str(folded): str(name) for folded, name in rows}


@cache
def claims() -> dict[int, tuple[str, ...]]:
    """Return key of a place that several states claim → their ISO 3166-1 codes."""
    found: dict[int, tuple[str, ...]] = {}
    for key, code in resources.gazetteer().execute("SELECT id, iso3 FROM claim ORDER BY id, iso3"):
        found[key] = (*found.get(key, ()), str(code))
    return found


@cache
def ordinary_words() -> frozenset[str]:
    """Return the folded names of towns that are ordinary English words as well."""
    return frozenset(f for (f,) in resources.gazetteer().execute("SELECT folded FROM ordinary"))


@cache
def _features() -> dict[int, str]:
    return dict(resources.gazetteer().execute("SELECT id, code FROM feature"))


@cache
def abbreviations(kind: str) -> dict[str, Candidate]:
    """Return abbreviations of states (`press`: `Ill.`, `postal`: `IL`) → the state."""
    query = "SELECT s.name, a.name, a.id FROM short s JOIN admin1 a ON a.id = s.admin1 WHERE kind=?"
    rows = list(resources.gazetteer().execute(query, (kind,)))
    found = {}
    for short, name, key in rows:
        states = [c for c in lookup(name) if c.is_state and c.admin1 == key]
        if states:
            found[short] = states[0]
    return found


_memory: dict[str, tuple[Candidate, ...]] = {}


def lookup(name: str) -> tuple[Candidate, ...]:
    """Return the places that bear `name`, the most populous first."""
    folded = fold_name(name)
    if folded not in _memory:
        prefetch((folded,))
    return _memory.get(folded, ())


def prefetch(folded: Iterable[str]) -> None:
    """Look many folded names up in few queries, so that `lookup` finds them remembered."""
    if len(_memory) > CACHED:
        _memory.clear()
    missing = sorted(set(folded) - _memory.keys())
    for at in range(0, len(missing), CHUNK):
        _fetch(missing[at : at + CHUNK])


def _fetch(names: list[str]) -> None:
    marks = ",".join("?" * len(names))
    query = f"SELECT * FROM place WHERE folded IN ({marks})"  # noqa: S608  (only question marks)
    found: dict[str, list[Candidate]] = {name: [] for name in names}
    for row in resources.gazetteer().execute(query, names):
        found[row[0]].append(_candidate(row))
    for name, places in found.items():
        places.sort(key=lambda c: (-c.population, c.id))
        own = [c for c in places if c.own or c.is_country]
        _memory[name] = (*own, *[c for c in places if c not in own][:MOST])


def _candidate(row: tuple[str, int, str | None, int, int, int, int, int, int, int]) -> Candidate:
    folded, key, name, lat, lon, country, admin1, admin2, feature, population = row
    known = countries().get(country)
    alternate = name is not None and fold_name(name) != folded
    return Candidate(
        key, name or folded.title(), lat / SCALE, lon / SCALE, known.iso3 if known else None,
        admin1, admin2,  _features()[feature], population, alternate,
    )  # fmt: skip
