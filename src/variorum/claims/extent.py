"""Extents: the shortest part of a clause that states a fact."""

from variorum.claims import wording
from variorum.claims.frames import Frame
from variorum.model import Span

LONGEST = 200
"""Characters a reading should not exceed: people mark 20 to 200."""
SHORTEST = 20
CORE = 120
"""Characters within which a value is shown together with its clause's verb."""


def clause_extent(frame: Frame, shared: frozenset[str]) -> Span:
    """Return the clause, or where it is long the part that holds the shared words."""
    span = frame.clause.span
    if len(span.exact) <= LONGEST:
        return span
    inside = [w for w in frame.clause.words if wording.term(w.lemma) in shared]
    if len(inside) < 2:
        inside = list(frame.clause.words)
    start = inside[0].start
    ends = [w.end for w in inside if w.end - start <= LONGEST]
    return frame.article.span(start, ends[-1] if ends else inside[0].end, span.field)


def value_extent(frame: Frame, focus: tuple[Span, ...]) -> Span:
    """Return the clause where it is short, else the value with its verb or with its next words.

    A short clause is shown whole: cut at its words it would end in the middle of a phrase ("over
    the past").
    """
    clause = frame.clause
    if len(clause.span.exact) <= CORE and all(clause.span.contains(f) for f in focus):
        return clause.span
    start, end = min(f.start for f in focus), max(f.end for f in focus)
    verb = clause.predicate
    if verb is not None:
        wide = min(start, verb.start), max(end, verb.end)
        if wide[1] - wide[0] <= CORE:
            start, end = wide
    while end - start < SHORTEST:
        wider = _wider(frame, start, end)
        if wider == (start, end):
            break
        start, end = wider
    return frame.article.span(start, end, clause.span.field)


def _wider(frame: Frame, start: int, end: int) -> tuple[int, int]:
    """Take in the next content word after, or where there is none the one before."""
    after = [w.end for w in frame.clause.words if w.start >= end]
    if after:
        return start, min(after)
    before = [w.start for w in frame.clause.words if w.end <= start]
    return (max(before) if before else start), end
