"""Whether a span lies inside, or touches, any of many spans: one search each, not one per span."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from variorum.model import Span

_FAR = 1 << 62


class Cover:
    """Many spans, joined where they overlap or meet."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ranges: dict[tuple[str, str], list[tuple[int, int]]] = {}
        for span in spans:
            ranges.setdefault((span.article, span.field), []).append((span.start, span.end))
        self._ranges = {key: _joined(value) for key, value in ranges.items()}

    def holds(self, span: Span) -> bool:
        """Tell whether all characters of `span` are covered."""
        ranges = self._ranges.get((span.article, span.field), [])
        at = bisect_right(ranges, (span.start, _FAR)) - 1
        return at >= 0 and span.end <= ranges[at][1]

    def touches(self, span: Span) -> bool:
        """Tell whether any character of `span` is covered."""
        ranges = self._ranges.get((span.article, span.field), [])
        at = bisect_left(ranges, (span.end, -1)) - 1
        return at >= 0 and span.start < ranges[at][1]


def _joined(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
