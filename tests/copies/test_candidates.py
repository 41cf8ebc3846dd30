"""The index counts what two sets share, also where buckets are too full to be joined wholly."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.copies import candidates
from variorum.copies.candidates import Sources, meet


def sources(count: int) -> Sources:
    none = np.full(count, -1, dtype=np.int64)
    return Sources(none, np.zeros(count, np.int64), np.full(count, 10**6, np.int64))


SETS = st.lists(st.frozensets(st.integers(0, 30), max_size=12), max_size=12)


@settings(max_examples=60, deadline=None)
@given(SETS)
def test_counts_are_those_of_the_intersections(sets: list[frozenset[int]]) -> None:
    arrays = [np.array(sorted(s), dtype=np.uint64) for s in sets]
    found = meet(arrays, sources(len(sets)))
    got = dict(
        zip(
            zip(found.left.tolist(), found.right.tolist(), strict=True),
            found.shared.tolist(),
            strict=True,
        )
    )
    pairs = [(i, j) for j in range(len(sets)) for i in range(j)]
    assert got == {(i, j): len(sets[i] & sets[j]) for i, j in pairs if sets[i] & sets[j]}


def test_full_buckets_join_neighbours_and_still_count_right(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(candidates, "PAIR_BUDGET", 10)
    common = list(range(100, 120))
    arrays = [np.array([*common, i, i + 50], dtype=np.uint64) for i in range(45)]
    found = meet(arrays, sources(45))
    assert len(found.left) < 45 * 44 // 2
    assert set(found.left.tolist()) | set(found.right.tolist()) == set(range(45))
    for i, j, shared in zip(found.left, found.right, found.shared, strict=True):
        assert shared == len(np.intersect1d(arrays[i], arrays[j]))
