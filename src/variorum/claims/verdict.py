"""Verdicts: how many independent origins stand behind what a claim says."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from variorum.model import TELLING, Difference, Reading, Verdict

AGREEING = frozenset({"rounding", "spelling"})
"""Kinds of difference between readings that still agree on the value."""
UNTRACED = "untraced"
"""The one origin of all articles the lineage does not know: doubt never adds a source."""


def sources_of(
    readings: Sequence[Reading],
    origin_of: Mapping[str, str],
    reused: Iterable[tuple[int, int]] = (),
) -> list[str]:
    """Return for each reading the source that it counts for.

    That is the origin of its article, and one source for origins between which the passage itself
    was `reused`, given as pairs of readings by index.
    """
    origins = [origin_of.get(r.span.article, UNTRACED) for r in readings]
    home = {origin: origin for origin in origins}

    def root(origin: str) -> str:
        while home[origin] != origin:
            origin = home[origin]
        return origin

    for i, j in reused:
        keep, gone = sorted((root(origins[i]), root(origins[j])))
        home[gone] = keep
    return [root(origin) for origin in origins]


def verdict(
    readings: Sequence[Reading],
    differences: Sequence[Difference],
    sources: Sequence[str],
    agree: Callable[[int, int], bool],
) -> tuple[Verdict, int]:
    """Return `corroborated` only when two sources or more agree, and how many sources count.

    A disputed claim counts all who take part in the dispute, a corroborated one those that agree
    with one reading, any other claim one.

    Args:
        readings: the claim's readings.
        differences: what was found to differ between them.
        sources: the source that each reading counts for.
        agree: tells whether two readings, by index, certainly state the same.
    """
    if any(d.kind in TELLING for d in differences):
        return "disputed", len(set(sources))
    group = agreeing(readings, differences, sources, agree)
    count = len({sources[i] for i in group})
    return ("corroborated", count) if count > 1 else ("single_source", 1)


def agreeing(
    readings: Sequence[Reading],
    differences: Sequence[Difference],
    sources: Sequence[str],
    agree: Callable[[int, int], bool],
) -> list[int]:
    """Return the readings that certainly state the same as one of them, of most sources."""
    apart = {
        frozenset((readings[d.a].value, readings[d.b].value))
        for d in differences
        if d.kind not in AGREEING
    }

    def same(i: int, j: int) -> bool:
        i, j = min(i, j), max(i, j)
        return i == j or (
            frozenset((readings[i].value, readings[j].value)) not in apart and agree(i, j)
        )

    groups = [[j for j in range(len(readings)) if same(i, j)] for i in range(len(readings))]
    return max(groups, key=lambda g: (len({sources[i] for i in g}), len(g)))
