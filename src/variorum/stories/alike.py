"""How much two articles look like reports of one happening: words, time, days and places."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from variorum.stories.cluster import Edges
from variorum.stories.features import Features
from variorum.stories.specifics import Specifics, known_day
from variorum.stories.vectors import Floats, Ints, Pairs, Vectors, alike, weigh

NEIGHBOUR = 20
"""An article's surroundings are as dense as its cosine with this nearest other article."""
SPARSE, DENSE, USUAL = 0.05, 0.18, 0.15
"""Bounds of that density, and the one at which a cosine is taken as it is. Dividing by it lets one
threshold serve mixed news (best cosine .10 without) and a half-year of politics (.28)."""
FADE = 0.4
"""A gap of d days divides by 1 + FADE ln(1 + d): news fades at once, follow-ups trail for weeks.
Measured against exponential decays of 7 to 30 days on three dated sets."""
UNDATED = 1.5
"""Days between two publications of which one is unknown: undated look-alikes (pair F1 .80 with 0)
and undated reports of one story both come out right."""
LENT = 0.3
"""Likeness of words from which on a report without any day takes over another's."""
SAME_STORY = 0.17
"""Mean likeness of two groups from which on they are one story; .16 to .18 serve all four sets."""


@dataclass(frozen=True, eq=False)
class Likeness:
    """Edges between articles (by position), and the vectors they were made from."""

    edges: Edges
    topics: Edges
    """Likeness of words alone, whatever the time, days and places."""
    vectors: Vectors


def compare(features: Sequence[Features]) -> Likeness:
    """Return the likeness of all pairs that have any; `features` are sorted by key."""
    vectors = weigh(features)
    pairs = alike(vectors)
    topical = pairs.cosine * _contrast(pairs, len(features))
    lenders = _lenders(features, pairs, topical)
    scaled = topical / _fading(features, pairs, lenders)
    specifics = Specifics(features, lenders)
    edges: Edges = {}
    topics: Edges = {}
    rows = zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    for (i, j), value, topic in zip(rows, scaled.tolist(), topical.tolist(), strict=True):
        edges[i, j] = value * specifics.factor(i, j)
        topics[i, j] = topic
    return Likeness(edges, topics, vectors)


def _contrast(pairs: Pairs, count: int) -> Floats:
    """Return the factor that makes likeness relative to how dense the surroundings are."""
    seen = count / (count + NEIGHBOUR)
    measured = seen * _kth_cosine(pairs, count) + (1 - seen) * USUAL
    density = np.clip(measured, SPARSE, DENSE)
    return np.asarray(USUAL / np.sqrt(density[pairs.left] * density[pairs.right]))


def _kth_cosine(pairs: Pairs, count: int) -> Floats:
    rows: Ints = np.concatenate([pairs.left, pairs.right])
    values = np.concatenate([pairs.cosine, pairs.cosine])
    order = np.lexsort((-values, rows))
    firsts = np.searchsorted(rows[order], np.arange(count))
    kth = np.zeros(count)
    at = firsts + NEIGHBOUR - 1
    held = np.bincount(rows, minlength=count) >= NEIGHBOUR
    kth[held] = values[order][at[held]]
    return kth


def _lenders(features: Sequence[Features], pairs: Pairs, topical: Floats) -> list[int]:
    """Return for each article whose days count for it: its own, or those of the one most alike.

    A report that gives no day at all is told apart by the days of the report it resembles most.
    """
    lenders = list(range(len(features)))
    lacking = np.array([known_day(f) is None for f in features], dtype=np.bool_)
    best = np.zeros(len(features))
    rows = zip(pairs.left.tolist(), pairs.right.tolist(), topical.tolist(), strict=True)
    for i, j, value in rows:
        for one, other in ((i, j), (j, i)):
            if lacking[one] and value > max(best[one], LENT):
                best[one], lenders[one] = value, other
    return lenders


def _fading(features: Sequence[Features], pairs: Pairs, lenders: Sequence[int]) -> Floats:
    """Return what the days between publications divide by; a lent day is never near."""
    own = np.array([known_day(f) or np.nan for f in features], dtype=np.float64)
    days = own[list(lenders)]
    gap = np.nan_to_num(np.abs(days[pairs.left] - days[pairs.right]), nan=UNDATED)
    lent = np.isnan(own[pairs.left]) | np.isnan(own[pairs.right])
    return np.asarray(1 + FADE * np.log1p(np.where(lent, np.maximum(gap, UNDATED), gap)))
