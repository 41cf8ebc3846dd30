"""Claims as printed rows: readings gathered by value, differences between values, silence."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from variorum.dossier.desk import Desk
from variorum.dossier.wording import Contrasted, letters, mark, shared_words
from variorum.model import TELLING, Claim, DifferenceKind, Reading
from variorum.model.dossier import Contrast, Row, Variant, Wording

KINDS: tuple[DifferenceKind, ...] = (
    "conflict", "paraphrase_drift", "update", "scope", "precision", "rounding", "spelling",
)  # fmt: skip
"""Kinds of difference, most telling first."""
TOGETHER = (0.6, 0.3)
"""Shares of the shorter and the longer reading's telling words from which two of one origin are
printed together: in five stories read by hand 171 of 172 such pairs state one fact; of those with
the first alone 6 of 9, from .3 of the shorter on 10 of 12, below 5 of 22. A report must not be
cited for what it does not say."""


def build_rows(claims: Iterable[Claim], desk: Desk) -> tuple[Row, ...]:
    """Return the claims as rows, unnumbered and unsorted.

    A claim whose readings were laid side by side without being found to say the same gets a row
    for each origin and each thing said: a reader must not take nearness for agreement.
    """
    return tuple(_row(part, desk) for claim in claims for part in _apart(claim, desk))


def _apart(claim: Claim, desk: Desk) -> Iterator[Claim]:
    if claim.verdict != "single_source" or claim.differences:
        yield claim
        return
    groups: list[list[Reading]] = []
    for reading in sorted(claim.readings, key=lambda r: desk.place(r.span)):
        nearest = max(groups, key=lambda g: _likeness(g[0], reading, desk), default=[])
        if nearest and _likeness(nearest[0], reading, desk) > 0:
            nearest.append(reading)
        else:
            groups.append([reading])
    if len(groups) == 1:
        yield claim
        return
    for readings in groups:
        gist = readings[0].span.exact
        yield msgspec.structs.replace(claim, gist=gist, readings=tuple(readings), origins=1)


def _likeness(a: Reading, b: Reading, desk: Desk) -> float:
    """Return how much two readings of a claim that nobody else makes say the same (0-1)."""
    if letters(a.span.exact) == letters(b.span.exact):
        return 1.0
    if desk.origin(desk.number[a.span.article]) != desk.origin(desk.number[b.span.article]):
        return 0.0
    shares = shared_words(a.span.exact, b.span.exact)
    return min(shares) if all(s >= least for s, least in zip(shares, TOGETHER, strict=True)) else 0


def section(rows: Iterable[Row], verdict: str, desk: Desk) -> tuple[Row, ...]:
    """Return the rows of one verdict in printing order, numbered from 1."""
    chosen = [r for r in rows if r.verdict == verdict]
    ordered = sorted(chosen, key=lambda r: _order(r, desk))
    return tuple(msgspec.structs.replace(r, number=i) for i, r in enumerate(ordered, 1))


def _order(row: Row, desk: Desk) -> tuple[int, int, tuple[int, int, int, int], str]:
    first = row.variants[0].wordings[0]
    if row.verdict == "disputed":
        rank = KINDS.index(row.kind) if row.kind else len(KINDS)
        return (rank, -row.origins, desk.place(first.span), row.claim)
    if row.verdict == "single_source":
        several = desk.origins(row.reports) > 1
        origin = len(desk.sources) + 1 if several else desk.origin(first.report)
        return (origin, int(row.background), desk.place(first.span), row.claim)
    return (int(row.background), -row.origins, desk.place(first.span), row.claim)


def _row(claim: Claim, desk: Desk) -> Row:
    groups = _by_value(claim, desk)
    variant_of = {i: v for v, group in enumerate(groups) for i in group}
    contrasts = _contrasts(claim, variant_of)
    rivals = _rivals(contrasts)
    differing = _differing(claim, variant_of)
    variants = tuple(
        _variant(
            [claim.readings[i] for i in group],
            claim.readings[groups[rivals[v]][0]] if v in rivals else None,
            differing.get(v, ()),
            desk,
            most=claim.origins,
        )
        for v, group in enumerate(groups)
    )
    speaking = {w.report for v in variants for w in v.wordings}
    silent = tuple(
        s.number for s in desk.sheets if desk.main(s.number) and s.number not in speaking
    )
    return Row(
        number=0,
        claim=claim.id,
        gist=claim.gist,
        type=claim.type,
        verdict=claim.verdict,
        origins=claim.origins,
        variants=variants,
        contrasts=contrasts,
        silent=silent,
        background=claim.background,
        date=claim.date,
    )


def _by_value(claim: Claim, desk: Desk) -> list[list[int]]:
    """Group reading indices by value; a value that differs within itself is split by wording."""
    groups: dict[tuple[str, bool], list[int]] = {}
    key_of = [(r.value.casefold(), r.negated) for r in claim.readings]
    order = sorted(range(len(key_of)), key=lambda i: desk.place(claim.readings[i].span))
    for i in order:
        groups.setdefault(key_of[i], []).append(i)
    torn = {key_of[d.a] for d in claim.differences if key_of[d.a] == key_of[d.b]}
    split: list[list[int]] = []
    for key, group in groups.items():
        split += _by_wording(claim.readings, group) if key in torn else [group]
    return sorted(split, key=lambda g: desk.place(claim.readings[g[0]].span))


def _by_wording(readings: Sequence[Reading], group: list[int]) -> list[list[int]]:
    parts: dict[tuple[str, bool, str | None], list[int]] = {}
    for i in group:
        reading = readings[i]
        key = (reading.span.exact, reading.hedged, reading.attributed_to)
        parts.setdefault(key, []).append(i)
    return list(parts.values())


def _contrasts(claim: Claim, variant_of: dict[int, int]) -> tuple[Contrast, ...]:
    found: dict[tuple[int, int, str, str], Contrast] = {}
    for d in claim.differences:
        a, b = sorted((variant_of[d.a], variant_of[d.b]))
        contrast = Contrast(a=a, b=b, slot=d.type, kind=d.kind, because=d.because)
        found.setdefault((a, b, d.kind, d.type), contrast)
    return tuple(sorted(found.values(), key=lambda c: (KINDS.index(c.kind), c.a, c.b, c.slot)))


def _rivals(contrasts: Sequence[Contrast]) -> dict[int, int]:
    """Return variant → the variant it is marked against: that of its most telling contrast."""
    rivals: dict[int, int] = {}
    for contrast in contrasts:
        rivals.setdefault(contrast.a, contrast.b)
        rivals.setdefault(contrast.b, contrast.a)
    return rivals


def _differing(claim: Claim, variant_of: dict[int, int]) -> dict[int, list[Contrasted]]:
    """Return variant → the characters in which it differs from others, each with theirs."""
    found: dict[int, list[Contrasted]] = {}
    for d in claim.differences:
        found.setdefault(variant_of[d.a], []).append((d.focus_a, d.focus_b))
        found.setdefault(variant_of[d.b], []).append((d.focus_b, d.focus_a))
    return found


def _variant(
    readings: Sequence[Reading],
    rival: Reading | None,
    differing: Sequence[Contrasted],
    desk: Desk,
    *,
    most: int,
) -> Variant:
    wordings = tuple(_wording(r, rival, differing, desk) for r in readings)
    return Variant(
        value=readings[0].value,
        wordings=wordings,
        origins=min(most, desk.origins([w.report for w in wordings])),
    )


def _wording(
    reading: Reading, rival: Reading | None, differing: Sequence[Contrasted], desk: Desk
) -> Wording:
    return Wording(
        report=desk.number[reading.span.article],
        span=reading.span,
        marks=mark(reading, rival, differing) if rival else (),
        attributed_to=reading.attributed_to,
        hedged=reading.hedged,
        negated=reading.negated,
    )


def is_soft(row: Row) -> bool:
    """Tell whether a row's differences say only how precisely its reports speak."""
    return bool(row.contrasts) and not any(c.kind in TELLING for c in row.contrasts)
