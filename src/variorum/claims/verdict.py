"""Verdicts: how many independent origins stand behind the readings of a claim."""

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
) -> Verdict:
    """Return `corroborated` only when two sources or more agree on one value.

    Args:
        readings: the claim's readings.
        differences: what was found to differ between them.
        sources: the source that each reading counts for.
        agree: tells whether two readings, by index, certainly state the same.
    """
    if any(d.kind in TELLING for d in differences):
        return "disputed"
    if len(set(sources)) < 2:
        return "single_source"
    apart = {
        frozenset((readings[d.a].value, readings[d.b].value))
        for d in differences
        if d.kind not in AGREEING
    }
    for i, a in enumerate(readings):
        for j in range(i):
            differ = frozenset((a.value, readings[j].value)) in apart
            if sources[i] != sources[j] and not differ and agree(j, i):
                return "corroborated"
    return "single_source"
