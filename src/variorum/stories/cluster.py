"""Average-link agglomeration over sparse edges: the same groups for any order of the input."""

import heapq

Edges = dict[tuple[int, int], float]
NEARLY = 0.999
"""Slack of the quick look before a mean is reckoned in full, against rounding."""


def agglomerate(count: int, edges: Edges, *, least: float) -> list[list[int]]:
    """Return groups of `0 … count-1`, merged while their mean similarity is `least` or more.

    A pair without an edge counts as 0 in the mean; ties go to the smallest numbers. Groups are
    sorted, and come in order of their first member.
    """
    merger = _Merger(count, edges, least)
    merger.run()
    return [sorted(m) for m in merger.members if m]


class _Merger:
    """Groups under way: `sums[i][j]` is the sum of the edges between groups i and j."""

    def __init__(self, count: int, edges: Edges, least: float) -> None:
        self.least = least
        self.members: list[list[int]] = [[i] for i in range(count)]
        self.sums: list[dict[int, float]] = [{} for _ in range(count)]
        self.heap: list[tuple[float, int, int]] = []
        for (i, j), value in sorted(edges.items()):
            self.sums[i][j] = self.sums[j][i] = value
            self._offer(i, j)
        heapq.heapify(self.heap)

    def run(self) -> None:
        while self.heap:
            value, i, j = heapq.heappop(self.heap)
            if j in self.sums[i] and self._mean(i, j) == -value:
                self._merge(i, j)

    def _mean(self, i: int, j: int) -> float:
        return self.sums[i][j] / (len(self.members[i]) * len(self.members[j]))

    def _offer(self, i: int, j: int) -> None:
        mean = self._mean(i, j)
        if mean >= self.least:
            heapq.heappush(self.heap, (-mean, min(i, j), max(i, j)))

    def _merge(self, i: int, j: int) -> None:
        """Take group j into group i."""
        taken, self.sums[j] = self.sums[j], {}
        del self.sums[i][j]
        del taken[i]
        for k, value in taken.items():
            total = self.sums[i].get(k, 0.0) + value
            self.sums[i][k] = self.sums[k][i] = total
            del self.sums[k][j]
        self.members[i] += self.members[j]
        self.members[j] = []
        size = len(self.members[i]) * self.least * NEARLY
        for k, total in self.sums[i].items():
            if total >= size * len(self.members[k]):
                self._offer(i, k)
