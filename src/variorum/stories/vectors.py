"""Articles as weighted words, and the pairs of them that are alike: no pair of all is compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.stories.features import Features

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

PRIOR = 10
"""Articles assumed beside those at hand when rarity is reckoned: without them the words of four
reports would be either everywhere or nowhere."""
PROBES = 40
"""Heaviest terms of an article through which others are met."""
FULLEST = 250
"""Articles in one posting list beyond which a term is a topic, not a happening."""
MAX_MET = 150
"""Articles that one is compared with, at most: those with the most weight in common."""
FLOOR = 0.02
"""Cosine below which two articles have nothing to do with each other."""


@dataclass(frozen=True, eq=False)
class Vectors:
    """Unit vectors in rows: row `i` is `terms[starts[i]:starts[i+1]]` with their weights."""

    starts: Ints
    terms: Ints
    weights: Floats
    vocabulary: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Pairs:
    """Pairs of rows `left[k] < right[k]` with their cosine."""

    left: Ints
    right: Ints
    cosine: Floats


def weigh(features: Sequence[Features]) -> Vectors:
    """Return the articles as unit vectors of term weight times rarity among them."""
    vocabulary = sorted({t for f in features for t, _ in f.terms})
    number = {t: i for i, t in enumerate(vocabulary)}
    terms = np.array([number[t] for f in features for t, _ in f.terms], dtype=np.int64)
    counts = np.bincount(terms, minlength=len(vocabulary))
    rarity = np.log((len(features) + PRIOR) / (counts + 0.5))
    raw = np.array([w for f in features for _, w in f.terms], dtype=np.float64)
    lengths = np.array([len(f.terms) for f in features], dtype=np.int64)
    starts = np.concatenate([[0], np.cumsum(lengths)])
    weights = raw * rarity[terms]
    rows = np.repeat(np.arange(len(features)), lengths)
    norms = np.sqrt(np.bincount(rows, weights * weights, minlength=len(features)))
    weights = weights / np.maximum(norms, 1e-12)[rows]
    return Vectors(starts, terms, weights, tuple(vocabulary))


def alike(vectors: Vectors) -> Pairs:
    """Return the pairs whose cosine is above the floor, met through their heaviest terms."""
    n = len(vectors.starts) - 1
    keys, partial = _met(vectors, n)
    left, right = _busiest(keys // n, keys % n, partial, n)
    cosine = np.zeros(len(left))
    dense = np.zeros(len(vectors.vocabulary))
    firsts = np.searchsorted(left, np.arange(n + 1))
    for i in np.flatnonzero(np.diff(firsts)).tolist():
        own = slice(vectors.starts[i], vectors.starts[i + 1])
        dense[vectors.terms[own]] = vectors.weights[own]
        part = slice(firsts[i], firsts[i + 1])
        cosine[part] = _products(vectors, dense, right[part])
        dense[vectors.terms[own]] = 0.0
    kept = cosine >= FLOOR
    return Pairs(left[kept], right[kept], cosine[kept])


def _products(vectors: Vectors, dense: Floats, rows: Ints) -> Floats:
    lengths = vectors.starts[rows + 1] - vectors.starts[rows]
    begins = np.cumsum(lengths) - lengths
    at = np.arange(lengths.sum()) + np.repeat(vectors.starts[rows] - begins, lengths)
    return np.add.reduceat(dense[vectors.terms[at]] * vectors.weights[at], begins)


def _probes(vectors: Vectors, n: int) -> tuple[Ints, Ints, Floats]:
    """Return row, term and weight of the heaviest terms of every article."""
    rows = np.repeat(np.arange(n), np.diff(vectors.starts))
    order = np.lexsort((vectors.terms, -vectors.weights, rows))
    rank = np.arange(len(order)) - vectors.starts[rows[order]]
    kept = np.sort(order[rank < PROBES])
    return rows[kept], vectors.terms[kept], vectors.weights[kept]


def _met(vectors: Vectors, n: int) -> tuple[Ints, Floats]:
    """Return pair keys `left * n + right` with the weight they have in common in their probes."""
    found = list(_postings(*_probes(vectors, n), n))
    keys = np.concatenate([np.zeros(0, np.int64), *(k for k, _ in found)])
    products = np.concatenate([np.zeros(0), *(p for _, p in found)])
    pairs, inverse = np.unique(keys, return_inverse=True)
    return pairs, np.bincount(inverse, products, minlength=len(pairs)).astype(np.float64)


def _postings(rows: Ints, terms: Ints, weights: Floats, n: int) -> Iterator[tuple[Ints, Floats]]:
    order = np.lexsort((rows, terms))
    rows, terms, weights = rows[order], terms[order], weights[order]
    starts = np.flatnonzero(np.diff(terms, prepend=-1))
    sizes = np.diff(starts, append=len(terms))
    for size in np.unique(sizes[(sizes > 1) & (sizes <= FULLEST)]).tolist():
        at = starts[sizes == size][:, None] + np.arange(size)
        i, j = np.triu_indices(size, 1)
        yield (
            (rows[at][:, i] * n + rows[at][:, j]).ravel(),
            (weights[at][:, i] * weights[at][:, j]).ravel(),
        )


def _busiest(left: Ints, right: Ints, partial: Floats, n: int) -> tuple[Ints, Ints]:
    """Keep the pairs that are among the best of either article; sorted by left, then right."""
    kept = np.zeros(len(left), dtype=np.bool_)
    for side, other in ((left, right), (right, left)):
        order = np.lexsort((other, -partial, side))
        firsts = np.searchsorted(side[order], np.arange(n))
        rank = np.arange(len(order)) - firsts[side[order]]
        kept[order[rank < MAX_MET]] = True
    return left[kept], right[kept]
