"""Verdicts: how many independent origins stand behind the readings of a claim."""

from collections.abc import Callable, Mapping, Sequence

from variorum.model import TELLING, Difference, Reading, Verdict

AGREEING = frozenset({"rounding", "spelling"})
"""Kinds of difference between readings that still agree on the value."""
UNTRACED = "untraced"
"""The one origin of all articles the lineage does not know: doubt never adds a source."""


def origins_of(readings: Sequence[Reading], origin_of: Mapping[str, str]) -> frozenset[str]:
    """Return the origins among the readings."""
    return frozenset(origin_of.get(r.span.article, UNTRACED) for r in readings)


def verdict(
    readings: Sequence[Reading],
    differences: Sequence[Difference],
    origin_of: Mapping[str, str],
    agree: Callable[[int, int], bool],
) -> Verdict:
    """Return `corroborated` only when two origins or more agree on one value.

    Args:
        readings: the claim's readings.
        differences: what was found to differ between them.
        origin_of: article key to origin.
        agree: tells whether two readings, by index, certainly state the same.
    """
    if any(d.kind in TELLING for d in differences):
        return "disputed"
    origins = [origin_of.get(r.span.article, UNTRACED) for r in readings]
    if len(set(origins)) < 2:
        return "single_source"
    apart = {
        frozenset((readings[d.a].value, readings[d.b].value))
        for d in differences
        if d.kind not in AGREEING
    }
    for i, a in enumerate(readings):
        for j in range(i):
            differ = frozenset((a.value, readings[j].value)) in apart
            if origins[i] != origins[j] and not differ and agree(j, i):
                return "corroborated"
    return "single_source"
