"""What the program finds in the shipped examples, against what a careful reader finds.

    python bench/quality/examples.py           print the figures; exit 1 below a floor
    python bench/quality/examples.py --pin     write them as the new floors

The careful reading is examples/EXPECTED.md: tables whose cells name a report and its exact words.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from variorum.api import Workspace
from variorum.model import Claim, Comparison, Difference, Reading

ROOT = Path(__file__).resolve().parent.parent.parent
EXPECTED = ROOT / "examples" / "EXPECTED.md"
FLOORS = Path(__file__).with_name("examples.json")
SETS = ("harbour-fire", "roadmap")
_CELL = re.compile(r"`([\w-]+)`: `([^`]+)`")


@dataclass(frozen=True)
class Expected:
    """Two readings that differ, as the careful reader has them."""

    a: tuple[str, str]
    b: tuple[str, str]
    kind: str


@dataclass
class Found:
    """A set's comparisons, with public ids."""

    comparisons: list[Comparison]
    labels: dict[str, str]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--pin", action="store_true")
    figures: dict[str, float] = {}
    for name in SETS:
        figures |= {f"{name}.{k}": round(v, 3) for k, v in measured(name).items()}
    print(json.dumps(figures, indent=1))
    if arguments.parse_args().pin:
        FLOORS.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        return
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    fallen = {k: v for k, v in floors.items() if worse(k, figures[k], v)}
    for key, floor in fallen.items():
        print(f"{key}: {figures[key]} is worse than its floor {floor}", file=sys.stderr)
    sys.exit(1 if fallen else 0)


def worse(name: str, figure: float, floor: float) -> bool:
    """Tell whether a figure fell: of what is false, less is better."""
    return figure > floor if "false" in name else figure < floor


def measured(name: str) -> dict[str, float]:
    """Return the share of expected differences found, and the conflicts that nobody expects."""
    with Workspace() as workspace:
        workspace.add(ROOT / "examples" / name)
        workspace.build()
        found = Found(list(workspace.comparisons()), workspace.labels())
    wanted = list(expected(name))
    both = [d for d in differences(found) if any(touches(e, d) for e in wanted)]
    return {
        "differences_found": share([any(touches(e, d) for d in both) for e in wanted]),
        "kind_right": share([any(same_kind(e, d) for d in both) for e in wanted]),
        "false_conflicts": sum(
            d[0].kind == "conflict" and not any(same_kind(e, d) for e in wanted)
            for d in differences(found)
        ),
    }


Pair = tuple[Difference, tuple[str, str], tuple[str, str]]


def differences(found: Found) -> Iterator[Pair]:
    """Yield every difference with the report and words of its two readings."""
    for comparison in found.comparisons:
        for claim in comparison.claims:
            for difference in claim.differences:
                a, b = (words(claim, i, found) for i in (difference.a, difference.b))
                yield difference, a, b


def words(claim: Claim, index: int, found: Found) -> tuple[str, str]:
    """Return a reading's public article id and its words."""
    reading: Reading = claim.readings[index]
    return found.labels[reading.span.article], reading.span.exact


def touches(wanted: Expected, pair: Pair) -> bool:
    """Tell whether a difference is between the two readings that the careful reader names."""
    _, a, b = pair
    return (same(wanted.a, a) and same(wanted.b, b)) or (same(wanted.a, b) and same(wanted.b, a))


def same_kind(wanted: Expected, pair: Pair) -> bool:
    """Tell whether it is also held to be of the same kind."""
    return touches(wanted, pair) and pair[0].kind == wanted.kind


def same(wanted: tuple[str, str], got: tuple[str, str]) -> bool:
    """Tell whether two readings are of one report and one lies in the other."""
    inside = wanted[1] in got[1] or got[1] in wanted[1]
    return inside and wanted[0] == got[0]


def expected(name: str) -> Iterator[Expected]:
    """Yield the rows of a set's table of differences."""
    text = EXPECTED.read_text(encoding="utf-8")
    section = text.split(f"\n## {name}\n", 1)[1].split("\n## ", 1)[0]
    for line in section.splitlines():
        cells = [c.strip() for c in line.strip("| ").split(" | ")]
        if len(cells) == 5 and (a := _CELL.match(cells[1])) and (b := _CELL.match(cells[2])):
            yield Expected((a[1], a[2]), (b[1], b[2]), cells[4])


def share(hits: Sequence[bool]) -> float:
    """Return the share of what is true."""
    return sum(hits) / len(hits)


if __name__ == "__main__":
    main()
