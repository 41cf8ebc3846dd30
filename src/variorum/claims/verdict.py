"""Verdicts: how many independent origins stand behind the readings of a claim."""

from collections.abc import Mapping, Sequence

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
) -> Verdict:
    """Return `corroborated` only when two origins or more agree on one value."""
    if any(d.kind in TELLING for d in differences):
        return "disputed"
    apart = {
        frozenset((readings[d.a].value, readings[d.b].value))
        for d in differences
        if d.kind not in AGREEING
    }
    origins = [origin_of.get(r.span.article, UNTRACED) for r in readings]
    for i, a in enumerate(readings):
        for j in range(i):
            agree = frozenset((a.value, readings[j].value)) not in apart
            if agree and origins[i] != origins[j]:
                return "corroborated"
    return "single_source"
