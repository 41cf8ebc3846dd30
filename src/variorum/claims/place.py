"""Places: two places of one happening, where neither lies in the other."""

import math

from variorum.claims.frames import Frame
from variorum.claims.slots import Finding, Setting, Value, between
from variorum.lang import Folded
from variorum.model import Place

NEAR_KM = 30.0
"""Distance within which two towns may both name the scene (a town and its suburb)."""
EARTH_KM = 6371.0
BEFORE = 60
"""Characters before a toponym in which its word of place is looked for."""
_LOCATIVE = frozenset(
    ["in", "at", "near", "over", "off", "on", "outside", "around", "across", "through", "from",
     "to", "into", "toward", "towards", "above", "along", "inside", "between", "beside", "by"]
)  # fmt: skip
_NEARBY = frozenset(["near", "outside", "off", "around", "toward", "towards", "beside"])
"""Words after which the place named is not the place meant."""
_PASSED = frozenset(
    ["the", "and", "of", "south", "north", "east", "west", "southern", "northern", "eastern",
     "western", "central", "downtown", "town", "city", "village", "province", "waters"]
)  # fmt: skip
_EXACT = frozenset({"city", "point", "sea"})
"""Precisions whose places exclude each other; a country or region may hold the other place."""


def values(frame: Frame) -> list[Value]:
    """Return the places of a frame as one value: a set of names."""
    places = () if frame.reports else located(frame)
    if not places:
        return []
    names = sorted({_name(p) for p in places})
    nearby = sorted({_word_of_place(frame, p) for p in places} & _NEARBY)
    return [
        Value(
            frame=frame,
            slot="place",
            key="place",
            text=", ".join(sorted({p.span.exact for p in places})),
            focus=tuple(p.span for p in places),
            low=" ".join([*names, *nearby]),
        )
    ]


def differ(a: Value, b: Value, setting: Setting) -> Finding | None:
    """Return how the places of two frames differ; None when they agree or cannot be compared.

    A conflict needs two clauses that are otherwise in much the same words, one place that only
    the first has and one that only the second has, both exact (two towns, two seas), far apart.
    """
    only_a, only_b = _only(a.frame, b.frame), _only(b.frame, a.frame)
    if len(only_a) != 1 or len(only_b) != 1 or not setting.sure(a.frame, b.frame):
        return None
    x, y = only_a[0], only_b[0]
    if x.precision not in _EXACT or x.precision != y.precision or _near(x, y):
        return None
    if setting.both_state(a, b) or _word_of_place(a.frame, x) != _word_of_place(b.frame, y):
        return None
    because = f"{between(x.span.exact, y.span.exact)}: it cannot have been at both."
    return Finding("place", "conflict", because, (x.span,), (y.span,))


def located(frame: Frame) -> tuple[Place, ...]:
    """Return the places that stand after a word of place (`over the Sea of … and the … Sea`)."""
    bodies = [m.span for m in frame.mentions if m.type == "organisation"]
    return tuple(
        p
        for p in frame.places
        if _word_of_place(frame, p)
        and not any(b.contains(p.span) and b.exact != p.span.exact for b in bodies)
    )


def _word_of_place(frame: Frame, place: Place) -> str:
    """Return the word of place before a toponym, past names, articles and directions."""
    span = place.span
    source = frame.article.text if span.field == "text" else (frame.article.title or "")
    for word in reversed(source[max(0, span.start - BEFORE) : span.start].split()):
        if word in _LOCATIVE:
            return word
        if not word[0].isupper() and word not in _PASSED:
            break
    return ""


def _only(a: Frame, b: Frame) -> list[Place]:
    others = {_name(p) for p in located(b)} | {str(p.geonames) for p in located(b) if p.geonames}
    found = {
        _name(p): p
        for p in located(a)
        if _name(p) not in others and str(p.geonames) not in others
    }  # fmt: skip
    return [found[name] for name in sorted(found)]


def _name(place: Place) -> str:
    return " ".join(Folded(place.span.exact).text.removeprefix("the ").split())


def _near(x: Place, y: Place) -> bool:
    if x.lat is None or x.lon is None or y.lat is None or y.lon is None:
        return x.precision != "sea"
    p, q = math.radians(x.lat), math.radians(y.lat)
    half = math.sin((q - p) / 2) ** 2
    half += math.cos(p) * math.cos(q) * math.sin(math.radians(y.lon - x.lon) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half))) < NEAR_KM
