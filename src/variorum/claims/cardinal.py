"""Cardinal facts: toll, day, hour and scene of the happening, gathered over the whole story.

Reports put them into clauses that have no other word in common (`killing seven`, `seven people
have died`), so that aligning clauses alone would leave them apart.
"""

from collections.abc import Callable, Iterable, Sequence

from variorum.claims import number, place, time
from variorum.claims.assemble import Bench, slot_claim
from variorum.claims.frames import Frame
from variorum.claims.nodes import Node
from variorum.claims.slots import Value
from variorum.model import Claim

PER_ARTICLE = 2
"""Values of one cardinal fact taken from an article, its first: later ones recall other things."""
FAR_DAYS = 45
"""A sentence with a date further than this from its article's day tells of another happening."""


def cardinal_claims(nodes: Sequence[Node], bench: Bench) -> list[Claim]:
    """Return the claims of toll, day, hour and scene over the main happening's reports."""
    mine = [n for n in nodes if not n.first.scope]
    tolls = _first(mine, lambda f: [v for v in number.values(f) if "casualty" in v.key])
    times = _first([n for n in mine if n.lede], time.values)
    places = _first([n for n in mine if n.lede], place.values)
    claims = []
    for held, differ in ((tolls, number.differ), (times, time.differ), (places, place.differ)):
        claims += [slot_claim(held[key], bench, differ) for key in sorted(held)]
    return [c for c in claims if c is not None]


def _first(
    nodes: Iterable[Node], read: Callable[[Frame], list[Value]]
) -> dict[str, list[tuple[Node, Value]]]:
    found: dict[tuple[str, str], list[tuple[Node, Value]]] = {}
    pairs = [(f, n) for n in nodes for f in n.frames if not _recalls(f)]
    for frame, node in sorted(pairs, key=lambda p: p[0].key):
        for value in read(frame):
            found.setdefault((value.key, frame.article.key), []).append((node, value))
    by_key: dict[str, list[tuple[Node, Value]]] = {}
    for (key, _), held in sorted(found.items(), key=lambda i: i[0]):
        by_key.setdefault(key, []).extend(held[:PER_ARTICLE])
    return by_key


def _recalls(frame: Frame) -> bool:
    """Tell whether a clause has a date far from the day its report was written on."""
    day = time.day_of(frame.article.published.value) if frame.article.published else None
    dates = [d for d in frame.dates if d.low and d.high]
    if day is None:
        return False
    return any(
        time.gap(d.high or "", day) > FAR_DAYS or time.gap(day, d.low or "") > FAR_DAYS
        for d in dates
    )
