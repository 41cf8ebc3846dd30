"""Which articles share 5-grams, and how many: an exact inverted index, joined in whole arrays.

Every 5-gram of every distinct text is indexed, so that nothing is missed as long as the pairs
that come together stay within a budget; beyond it the fullest buckets join neighbours only.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.copies.words import Codes, Offsets

PAIR_BUDGET = 30_000_000
"""Meetings of two articles in one 5-gram that are joined exactly: 3,589 news texts make 0.5
million, so the whole index is exact there; 30 million sort in about 3 s and 500 MB."""
SMALL_BUCKET = 32
"""Articles that a 5-gram always joins with each other, whatever the budget."""
NEIGHBOURS = 4
"""In a bucket over the budget each article meets this many next ones, in order of length."""
WIDE = 20
"""Distinct texts from which on a 5-gram may be clutter: a boilerplate phrase, not a copy."""
KIN, KIN_SHARE = 0.5, 0.2
"""Two articles are kin when half of the shorter stands in the other; a wide 5-gram is clutter when
less than a fifth of the pairs that have it are kin. A notice under short texts makes pairs of .2
to .4; an agency's text in twenty outlets is half the same nearly everywhere."""
OUTLET_TEXTS, OUTLET_DAYS = 3, 7
"""A 5-gram that this many texts of one outlet, and no other, carry over this many days is the
outlet's boilerplate or standing background: versions of one report follow within days."""


@dataclass(frozen=True, eq=False)
class Sources:
    """For each text: its outlet's number (-1: unknown or several) and the days it came out on."""

    outlets: Offsets
    first_days: Offsets
    last_days: Offsets


@dataclass(frozen=True, eq=False)
class Meetings:
    """Pairs of texts `(left[k] < right[k])` with the number of 5-grams they share."""

    left: Offsets
    right: Offsets
    shared: Offsets
    clutter: Codes
    """Sorted 5-grams that stand in many texts which have nothing else in common."""


@dataclass(frozen=True, eq=False)
class _Index:
    """All 5-grams that two texts or more have: `sizes[k]` of `texts` from `starts[k]` on."""

    codes: Codes
    starts: Offsets
    sizes: Offsets
    texts: Offsets
    cap: int
    lengths: Offsets


def meet(sets: list[Codes], sources: Sources) -> Meetings:
    """Return every pair of texts (given as sets of 5-grams) that share at least one.

    Clutter is judged so that one more copy of a text can only make less of it: then a copy never
    severs what was tied.
    """
    index = _index(sets)
    keys = np.concatenate([np.zeros(0, np.int64), *_joined(index, 2)])
    pairs, shared = np.unique(keys, return_counts=True)
    n = max(1, len(sets))
    left, right = pairs // n, pairs % n
    shared = shared + _missed(index, sets, left, right)
    shorter = np.minimum(index.lengths[left], index.lengths[right])
    kin = pairs[shared >= KIN * shorter]
    clutter = np.union1d(_clutter(index, kin), _standing(index, sources))
    return Meetings(left, right, shared, clutter)


def _index(sets: list[Codes]) -> _Index:
    lengths = np.array([len(s) for s in sets], dtype=np.int64)
    codes = np.concatenate([np.zeros(0, np.uint64), *sets])
    texts = np.repeat(np.arange(len(sets)), lengths)
    order = np.argsort(codes, kind="stable")
    codes, texts = codes[order], texts[order]
    firsts = np.flatnonzero(np.diff(codes, prepend=~codes[:1]) != 0)
    sizes = np.diff(firsts, append=len(codes))
    met = sizes > 1
    texts, codes, sizes = texts[np.repeat(met, sizes)], codes[firsts[met]], sizes[met]
    return _Index(codes, np.cumsum(sizes) - sizes, sizes, texts, _cap(sizes), lengths)


def _cap(sizes: Offsets) -> int:
    """Return the largest bucket that can be joined wholly within the budget."""
    ordered = np.sort(sizes)
    within = np.cumsum(ordered * (ordered - 1) // 2) <= PAIR_BUDGET
    largest = int(ordered[within][-1]) if within.any() else 0
    return max(SMALL_BUCKET, largest)


def _joined(index: _Index, least: int) -> Iterator[Offsets]:
    """Yield the keys `left * n + right` of all meetings in buckets of `least` texts or more."""
    for _, keys in _meetings(index, least):
        yield keys.ravel()


def _meetings(index: _Index, least: int) -> Iterator[tuple[Offsets, Offsets]]:
    """Yield bucket numbers with a row of pair keys for each bucket."""
    n = len(index.lengths)
    for size in np.unique(index.sizes[index.sizes >= least]).tolist():
        buckets = np.flatnonzero(index.sizes == size)
        members = index.texts[index.starts[buckets][:, None] + np.arange(size)]
        if size <= index.cap:
            i, j = np.triu_indices(size, 1)
            yield buckets, members[:, i] * n + members[:, j]
        else:
            yield buckets, _neighbours(index, members)


def _neighbours(index: _Index, members: Offsets) -> Offsets:
    """Pair each text of a full bucket with the next ones by length, and with the first."""
    n = len(index.lengths)
    order = np.argsort(index.lengths[members] * n + members, axis=1)
    ranked = np.take_along_axis(members, order, axis=1)
    ahead = [(ranked[:, :-k], ranked[:, k:]) for k in range(1, NEIGHBOURS + 1)]
    later = ranked[:, NEIGHBOURS + 1 :]
    ahead.append((np.broadcast_to(ranked[:, :1], later.shape), later))
    left = np.concatenate([a for a, _ in ahead], axis=1)
    right = np.concatenate([b for _, b in ahead], axis=1)
    return np.asarray(np.minimum(left, right) * n + np.maximum(left, right))


def _missed(index: _Index, sets: list[Codes], left: Offsets, right: Offsets) -> Offsets:
    """Correct the counts of pairs for buckets that were not joined wholly."""
    more = np.zeros(len(left), dtype=np.int64)
    full = index.codes[index.sizes > index.cap]
    if not len(full):
        return more
    held = {i: np.intersect1d(s, full, assume_unique=True) for i, s in enumerate(sets)}
    met = _met_in_full(index)
    for k, (a, b) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        if len(held[a]) and len(held[b]):
            both = len(np.intersect1d(held[a], held[b], assume_unique=True))
            more[k] = both - met.get(a * len(sets) + b, 0)
    return more


def _met_in_full(index: _Index) -> dict[int, int]:
    """Return how often each pair was counted in the buckets over the cap."""
    keys = [k.ravel() for _, k in _meetings(index, index.cap + 1)]
    pairs, counts = np.unique(np.concatenate(keys), return_counts=True)
    return dict(zip(pairs.tolist(), counts.tolist(), strict=True))


def _clutter(index: _Index, kin: Offsets) -> Codes:
    """Return the wide 5-grams whose texts are for the most part not kin."""
    found = [np.zeros(0, np.uint64)]
    for buckets, keys in _meetings(index, WIDE):
        related: NDArray[np.bool_] = np.isin(keys, kin)
        found.append(index.codes[buckets[related.mean(axis=1) < KIN_SHARE]])
    return np.concatenate(found)


def _standing(index: _Index, sources: Sources) -> Codes:
    """Return the 5-grams that only one outlet carries, in several texts of different weeks."""
    if not len(index.starts):
        return index.codes
    outlets = sources.outlets[index.texts]
    lowest = np.minimum.reduceat(outlets, index.starts)
    one = (lowest >= 0) & (lowest == np.maximum.reduceat(outlets, index.starts))
    latest = np.maximum.reduceat(sources.first_days[index.texts], index.starts)
    earliest = np.minimum.reduceat(sources.last_days[index.texts], index.starts)
    wide = (index.sizes >= OUTLET_TEXTS) & (latest - earliest >= OUTLET_DAYS)
    standing: Codes = index.codes[one & wide]
    return standing
