"""The bench: what the claims of a story are put together on."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from variorum.claims.frames import Frame
from variorum.claims.kinds import claim_type
from variorum.claims.nodes import Node
from variorum.claims.reuse import Passages, reused
from variorum.claims.slots import Finding, Setting
from variorum.claims.support import LEAST_TERMS, beside, compatible, one_count
from variorum.claims.verdict import sources_of, verdict
from variorum.model import Claim, Difference, Reading, Span, content_id

TYPICAL = 90
"""Length of a reading that serves well as the gist of its claim."""


ALIKE = 0.6
"""Likeness from which wordings of one origin stand beside each other in what is agreed."""
BESIDE = 0.4
"""The same for wordings of other origins with one subject and one verb: they are not counted."""
MAX_COMPARED = 12
"""Wordings, values, and readings of each that are compared pair by pair, the first in order."""
Pair = tuple[int, int]


@dataclass(frozen=True)
class Bench:
    """What the claims of a story are assembled with."""

    story: str
    origin_of: Mapping[str, str]
    likeness: Callable[[Node, Node], float]
    stated: Mapping[str, frozenset[tuple[str, str]]]
    passages: Passages
    supports: Callable[[Node, Node], bool]
    """Whether two wordings certainly state the same."""
    known: dict[tuple[int, int, bool], bool] = field(default_factory=dict)
    """What was found of pairs of nodes before."""

    def one_thing(self, a: Node, b: Node, *, counted: bool) -> bool:
        """Tell whether a value that two nodes give is certainly of one and the same thing.

        A number that is `counted` alike is telling in itself; a day or a place is not.
        """
        key = (min(a.index, b.index), max(a.index, b.index), counted)
        if key not in self.known:
            self.known[key] = self.supports(a, b) or (counted and self._counted(a, b))
        return self.known[key]

    def _counted(self, a: Node, b: Node) -> bool:
        x, y = a.first, b.first
        if x.scope or y.scope or x.reports or y.reports or a.direct or b.direct:
            return False
        alike = self.setting(a, b).sure(x, y) and len(x.terms & y.terms) >= LEAST_TERMS
        return (alike or one_count(a, b)) and compatible(x, y)

    def alike(self, a: Node, b: Node) -> bool:
        """Tell whether two nodes surely speak of one thing and do not differ in it."""
        if a.origins & b.origins and self.likeness(a, b) >= ALIKE:
            return compatible(a.first, b.first)
        return self.likeness(a, b) >= BESIDE and beside(a, b)

    def setting(self, a: Node, b: Node) -> Setting:
        """Return how two nodes stand to each other."""
        return Setting(
            likeness=self.likeness(a, b),
            dependent=bool(a.origins & b.origins),
            stated=self.stated,
        )


@dataclass(frozen=True)
class Held:
    """What one claim is made of; frames and readings go by the same index."""

    slot: str
    frames: Sequence[Frame]
    readings: Sequence[Reading]
    differences: Sequence[Difference]


def reading_of(frame: Frame, span: Span, *, value: str, focus: tuple[Span, ...] = ()) -> Reading:
    """Return a frame's reading over these characters."""
    clause = frame.clause
    stamp = frame.article.published
    return Reading(
        span=span,
        value=value,
        focus=tuple(f for f in focus if span.contains(f)),
        attributed_to=clause.speaker or (clause.source.exact if clause.source else None),
        hedged=clause.hedged,
        negated=clause.negated,
        published=stamp.value if stamp else None,
    )


def claim_of(held: Held, bench: Bench, agree: Callable[[int, int], bool]) -> Claim:
    """Return the claim, judged by which of its readings `agree`."""
    readings, frames = held.readings, held.frames
    sources = sources_of(readings, bench.origin_of, reused(frames, bench.passages))
    judged, origins = verdict(readings, held.differences, sources, agree)
    spans = [f"{r.span.article}:{r.span.field}:{r.span.start}:{r.span.end}" for r in readings]
    gist = readings[_speaker(frames, readings)]
    days = sorted({d.value for f in frames for d in f.dates if d.low and d.precision == "day"})
    return Claim(
        id=content_id("claim", bench.story, held.slot, *sorted(spans)),
        gist=" ".join(gist.span.exact.split()),
        type=claim_type(held.slot, frames),
        verdict=judged,
        origins=origins,
        readings=tuple(readings),
        differences=tuple(held.differences),
        background=all(f.scope for f in frames) or len({f.scope for f in frames}) > 1,
        date=days[0] if len(days) == 1 else None,
    )


def _speaker(frames: Sequence[Frame], readings: Sequence[Reading]) -> int:
    """The reading that says most of what the readings have in common, of a length that serves."""
    counts = Counter(t for f in frames for t in f.terms)
    common = {t for t, n in counts.items() if 2 * n >= len(frames)}

    def rank(i: int) -> tuple[float, int, tuple[str, str, int, int]]:
        terms = frames[i].terms
        likeness = 2 * len(common & terms) / (len(common) + len(terms))
        length = len(readings[i].span.exact)
        return -likeness, abs(length - TYPICAL), readings[i].span.order

    return min(range(len(readings)), key=rank)


def order_of(frame: Frame) -> tuple[str, tuple[str, str, int, int]]:
    """Sort key of readings: earliest publication first, unknown last, then by article and place."""
    stamp = frame.article.published
    return (stamp.value if stamp else "9999", frame.key)


def facing(one: Sequence[int], two: Sequence[int], articles: Sequence[str]) -> list[Pair]:
    """Return the readings of two values that stand against each other, in order.

    They stand in two articles of which at least one gives one value only: where both give both,
    the difference is within each report and not between them.

    Args:
        one: indices of the readings that give the one value, in order.
        two: the same for the other value.
        articles: the article of every reading.
    """
    both = {articles[i] for i in one} & {articles[j] for j in two}
    return [
        (i, j)
        for i in one[:MAX_COMPARED]
        for j in two[:MAX_COMPARED]
        if articles[i] != articles[j] and not {articles[i], articles[j]} <= both
    ]


def differences_of(found: Sequence[tuple[int, int, Finding]]) -> list[Difference]:
    """Bind findings to readings, each sentence once."""
    kept: dict[str, Difference] = {}
    for i, j, finding in found:
        bound = Difference(
            a=i,
            b=j,
            type=finding.type,
            kind=finding.kind,
            because=finding.because,
            focus_a=finding.focus_a,
            focus_b=finding.focus_b,
        )
        kept.setdefault(finding.because, bound)
    return list(kept.values())
