"""The passages that two articles share, word for word after folding, with their characters."""

from dataclasses import dataclass

import numpy as np

from variorum.copies.words import Codes, Words, grams, within
from variorum.model import Shared

MAX_PLACES = 16
"""Places of one 5-gram in the other article that are tried: a refrain is not worth more."""
SHOWN_RUN = 8
"""Words from which on a shared passage is shown, when there is any so long: shorter ones are set
phrases ("according to a news release")."""


@dataclass(frozen=True, order=True)
class Run:
    """`length` words from word `i` of one article are those from word `j` of the other."""

    i: int
    j: int
    length: int


def align(a: Words, b: Words, *, clutter: Codes) -> tuple[Run, ...]:
    """Return the maximal shared runs of five words or more, in the order of `a`.

    A run whose every 5-gram is clutter (boilerplate that many unrelated texts carry) is left out
    unless nothing else is shared.
    """
    codes_a, at_a = grams(a)
    codes_b, at_b = grams(b)
    places: dict[int, list[int]] = {}
    common = within(codes_b, np.sort(codes_a))
    for code, j in zip(codes_b[common].tolist(), at_b[common].tolist(), strict=True):
        places.setdefault(code, []).append(j)
    seeds = [(i, places[c]) for c, i in zip(codes_a.tolist(), at_a.tolist(), strict=True)
             if c in places]  # fmt: skip
    runs = _tile(a, b, seeds)
    known = set(codes_a[within(codes_a, clutter)].tolist())
    at = dict(zip(at_a.tolist(), codes_a.tolist(), strict=True))
    own = tuple(r for r in runs if not _cluttered(r, at, known))
    return own or runs


def _tile(a: Words, b: Words, seeds: list[tuple[int, list[int]]]) -> tuple[Run, ...]:
    """Cover `a` from left to right, each time with the longest run that starts at the seed."""
    left = list(zip(a.codes.tolist(), a.pieces.tolist(), strict=True))
    right = list(zip(b.codes.tolist(), b.pieces.tolist(), strict=True))
    runs: list[Run] = []
    done = 0
    for i, places in seeds:
        if i < done:
            continue
        length, back = max((_reach(left, right, i, j), -j) for j in places[:MAX_PLACES])
        runs.append(Run(i, -back, length))
        done = i + length
    return tuple(runs)


def _reach(left: list[tuple[int, int]], right: list[tuple[int, int]], i: int, j: int) -> int:
    """Count the equal words from `i` and `j` on, within the pieces in which they begin."""
    n, piece_a, piece_b = 0, left[i][1], right[j][1]
    limit = min(len(left) - i, len(right) - j)
    while n < limit and left[i + n][0] == right[j + n][0]:
        if left[i + n][1] != piece_a or right[j + n][1] != piece_b:
            break
        n += 1
    return n


def _cluttered(run: Run, at: dict[int, int], known: set[int]) -> bool:
    inside = [at[k] for k in range(run.i, run.i + run.length) if k in at]
    return bool(inside) and all(code in known for code in inside[: max(1, run.length - 4)])


def passages(a: Words, b: Words, runs: tuple[Run, ...]) -> tuple[Shared, ...]:
    """Return the runs worth showing as spans of both articles."""
    shown = [r for r in runs if r.length >= SHOWN_RUN] or list(runs)
    return tuple(Shared(a.span(r.i, r.length), b.span(r.j, r.length)) for r in shown)
