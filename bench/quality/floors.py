"""Compare measured figures with their pinned floors.

    python bench/quality/floors.py FIGURES.json            exit 1 and name what fell
    python bench/quality/floors.py FIGURES.json --pin      write the figures as the new floors

FIGURES.json is what an evaluation wrote: one object, figure → number. A floor stands SLACK below
what was measured when it was pinned; lowering one takes `--lower` beside `--pin`.
"""

import argparse
import json
import sys
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.005
"""Figures are exact for the same code; this leaves room for another build of a library."""
LESS_IS_BETTER = ("false_conflict",)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("figures", type=Path)
    arguments.add_argument("--pin", action="store_true")
    arguments.add_argument("--lower", action="store_true")
    given = arguments.parse_args()
    figures: dict[str, float] = json.loads(given.figures.read_text(encoding="utf-8"))
    floors: dict[str, float] = (
        json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    )
    fallen = {k: v for k, v in floors.items() if k in figures and fell(k, figures[k], v)}
    for name, floor in sorted(fallen.items()):
        print(f"{name}: {figures[name]} is worse than its floor {floor}")
    if given.pin and (given.lower or not fallen):
        kept = {k: v for k, v in figures.items() if v is not None and "_per_s" not in k}
        FLOORS.write_text(json.dumps(floors | kept, indent=1, sort_keys=True) + "\n", "utf-8")
        print(f"{len(kept)} floors pinned")
        return
    sys.exit(1 if fallen else 0)


def fell(name: str, figure: float, floor: float) -> bool:
    """Tell whether a figure is worse than its floor."""
    slack = SLACK * (100 if floor > 1 else 1)
    if any(part in name for part in LESS_IS_BETTER):
        return figure > floor + slack
    return figure < floor - slack


if __name__ == "__main__":
    main()
