"""Cardinal facts: toll, day, hour and scene of the happening, gathered over the whole story.

Reports put them into clauses that have no other word in common (`killing seven`, `seven people
have died`), so that aligning clauses alone would leave them apart.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from variorum.claims import number, place, time, wording
from variorum.claims.bench import Bench
from variorum.claims.frames import Frame
from variorum.claims.nodes import Node
from variorum.claims.slotclaims import slot_claim
from variorum.claims.slots import Value
from variorum.model import Claim

PER_ARTICLE = 2
"""Values of one cardinal fact taken from an article, its first: later ones recall other things."""


def cardinal_claims(nodes: Sequence[Node], bench: Bench) -> list[Claim]:
    """Return the claims of toll, day, hour and scene over the main happening's reports."""
    mine = [n for n in nodes if not n.first.scope]
    central = _central(mine, bench)
    tolls = _first(mine, _tolls)
    times = _first(mine, lambda f: _under_verb(f, time.values(f), central))
    places = _first(mine, lambda f: _under_verb(f, place.values(f), central))
    claims = []
    for held, differ in ((tolls, number.differ), (times, time.differ), (places, place.differ)):
        claims += [slot_claim(held[key], bench, differ, gathered=True) for key in sorted(held)]
    return [c for c in claims if c is not None]


def _tolls(frame: Frame) -> list[Value]:
    """The dead and the injured of a clause, where it counts people of no narrower kind.

    A denial (`nobody was hurt`) counts in its own clause alone: it may hold for one place or hour.
    """
    generic = wording.generic_nouns()
    found = [v for v in number.values(frame) if v.key.startswith("number:casualty:")]
    return [v for v in found if v.counted <= generic and v.exact != 0]


def _central(nodes: Sequence[Node], bench: Bench) -> frozenset[str]:
    """Verbs of the happening: those that the ledes of two origins or more have in common."""
    origins: dict[str, set[str]] = {}
    for frame in (f for n in nodes for f in n.frames if f.lede and f.predicate):
        verb = _verb(frame)
        if verb not in wording.words_of("generic", "verbs"):
            key = frame.article.key
            origins.setdefault(verb, set()).add(bench.origin_of.get(key, key))
    return frozenset(verb for verb, found in origins.items() if len(found) > 1)


def _verb(frame: Frame) -> str:
    """The verb's term; verbs of one sort of happening (`derail`, `overturn`) count as one."""
    verb = wording.term(frame.predicate or "")
    return wording.happening(verb) or verb


def _under_verb(frame: Frame, values: list[Value], central: frozenset[str]) -> list[Value]:
    """Keep a frame's values when it tells of the happening, keyed by its verb."""
    verb = _verb(frame)
    return [replace(v, key=f"{v.key}@{verb}") for v in values] if verb in central else []


def _first(
    nodes: Iterable[Node], read: Callable[[Frame], list[Value]]
) -> dict[str, list[tuple[Node, Value]]]:
    """Return by key the values that each article gives first, in its lede where it has any."""
    found: dict[tuple[str, str], list[tuple[Node, Value]]] = {}
    pairs = [(f, n) for n in nodes for f in n.frames if not f.recalls]
    for frame, node in sorted(pairs, key=lambda p: (p[0].clause.span.field == "title", p[0].key)):
        for value in read(frame):
            held = found.setdefault((value.key, frame.article.key), [])
            if not any((v.low, v.high) == (value.low, value.high) for _, v in held):
                held.append((node, value))
    by_key: dict[str, list[tuple[Node, Value]]] = {}
    for (key, _), held in sorted(found.items(), key=lambda i: i[0]):
        lede = [h for h in held if h[1].frame.lede]
        by_key.setdefault(key, []).extend(lede[:PER_ARTICLE] or held[:1])
    return by_key
