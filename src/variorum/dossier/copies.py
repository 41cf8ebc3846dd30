"""Who copied whom: pairs of reports with their shared passages, and quotations in all forms."""

from collections.abc import Iterable, Sequence

import msgspec

from variorum.dossier.desk import Desk
from variorum.dossier.wording import same_words, word_changes
from variorum.model import Lineage, Pair, Saying, Shared, Span
from variorum.model.dossier import Copy, Quotation, Voice

MAX_PASSAGES = 8
"""Shared passages listed for a pair: the longest; the rest are counted."""
MAX_PAIRS = 60
"""Up to here every pair is listed; beyond, each report's strongest pair only."""
MAX_VOICES = 8
"""Forms of one quotation that are printed."""


def build_copies(lineage: Lineage, desk: Desk) -> tuple[Copy, ...]:
    """Return the pairs among the story's reports, the fullest copies first, numbered."""
    pairs = [p for p in lineage.pairs if p.a in desk.number and p.b in desk.number]
    copies = sorted((_copy(p, desk) for p in pairs), key=_strength)
    if len(copies) > MAX_PAIRS:
        copies = _strongest(copies)
    return tuple(msgspec.structs.replace(c, number=i) for i, c in enumerate(copies, 1))


def _strength(copy: Copy) -> tuple[float, int, int]:
    return (-copy.share_b, copy.a, copy.b)


def _strongest(copies: Iterable[Copy]) -> list[Copy]:
    """Keep the first (fullest) pair into each report."""
    kept: dict[int, Copy] = {}
    for copy in copies:
        kept.setdefault(copy.b, copy)
    return list(kept.values())


def _copy(pair: Pair, desk: Desk) -> Copy:
    directed = pair.source != "unknown"
    turned = pair.source == "b" or (not directed and desk.number[pair.b] < desk.number[pair.a])
    passages = [(s.b, s.a) if turned else (s.a, s.b) for s in _longest(pair.spans)]
    a, b = (pair.b, pair.a) if turned else (pair.a, pair.b)
    shares = (pair.containment_a, pair.containment_b)
    return Copy(
        number=0,
        a=desk.number[a],
        b=desk.number[b],
        directed=directed,
        share_a=shares[turned],
        share_b=shares[not turned],
        kind=pair.kind,
        because=pair.because,
        passages=tuple(sorted(passages, key=lambda p: p[0].order)),
        more=max(0, len(pair.spans) - MAX_PASSAGES),
    )


def _longest(shared: Sequence[Shared]) -> list[Shared]:
    return sorted(shared, key=lambda s: (-len(s.a.exact), s.a.order, s.b.order))[:MAX_PASSAGES]


def build_quotations(sayings: Iterable[Saying], desk: Desk) -> tuple[Quotation, ...]:
    """Return the quotations, altered ones first, then those that most reports carry."""
    built = [_quotation(s, desk) for s in sayings]
    ordered = sorted(built, key=lambda q: _quotation_order(q, desk))
    return tuple(msgspec.structs.replace(q, number=i) for i, q in enumerate(ordered, 1))


def _quotation_order(
    quotation: Quotation, desk: Desk
) -> tuple[bool, int, tuple[int, int, int, int]]:
    reports = {n for v in quotation.voices for n in v.reports}
    return (not quotation.altered, -len(reports), desk.place(quotation.voices[0].spans[0]))


def _quotation(saying: Saying, desk: Desk) -> Quotation:
    forms: dict[str, list[Span]] = {}
    for span in sorted(saying.readings, key=desk.place):
        forms.setdefault(same_words(span.exact), []).append(span)
    first = next(iter(forms.values()))[0].exact
    return Quotation(
        number=0,
        speaker=saying.speaker,
        altered=saying.altered,
        because=saying.because,
        voices=tuple(
            Voice(
                spans=tuple(spans),
                reports=tuple(sorted({desk.number[s.article] for s in spans})),
                changes=word_changes(first, spans[0].exact),
            )
            for spans in list(forms.values())[:MAX_VOICES]
        ),
    )
