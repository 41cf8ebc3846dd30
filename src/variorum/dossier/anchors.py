"""Anchors: every span that a page shows has one name, and knows what cites it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from variorum.model import Span
from variorum.model.dossier import Dossier, Row, Sheet

Tone = Literal["disputed", "corroborated", "single", "plain"]
TONES: tuple[Tone, ...] = ("disputed", "corroborated", "single", "plain")
"""How a cited passage is marked, the strongest first."""
SECTIONS: dict[str, str] = {"disputed": "D", "corroborated": "C", "single_source": "O"}
"""Verdict → letter of the row labels."""


@dataclass
class Passage:
    """A cited part of one report."""

    start: int
    end: int
    id: str
    tone: Tone
    refs: list[str]
    """Labels of the rows that cite it (`D1`, `Q2`); their anchors are the same in lower case."""


def anchor(report: int, span: Span) -> str:
    """Return the name of a span: report number, `t` for the separate title, offsets.

    >>> anchor(2, Span("key", 5, 9, "four"))
    'r2-5-9'
    """
    return f"r{report}-{'t' if span.field == 'title' else ''}{span.start}-{span.end}"


def label(row: Row) -> str:
    """Return a row's label, e.g. `D1`."""
    return f"{SECTIONS[row.verdict]}{row.number}"


def passages(dossier: Dossier) -> dict[tuple[int, str], list[Passage]]:
    """Return (report number, field) → its cited passages in text order."""
    number = {s.key: s.number for s in dossier.sheets}
    found: dict[tuple[int, str], dict[tuple[int, int], Passage]] = {}
    for span, tone, ref in _cited(dossier):
        report = number[span.article]
        here = found.setdefault((report, span.field), {})
        new = Passage(span.start, span.end, anchor(report, span), tone, [])
        passage = here.setdefault((span.start, span.end), new)
        passage.tone = min(passage.tone, tone, key=TONES.index)
        if ref and ref not in passage.refs:
            passage.refs.append(ref)
    return {
        key: sorted(here.values(), key=lambda p: (p.start, -p.end)) for key, here in found.items()
    }


def _cited(dossier: Dossier) -> Iterator[tuple[Span, Tone, str]]:
    yield from _of_rows(dossier)
    yield from _of_quotations(dossier)
    for copy in dossier.copies:
        for a, b in copy.passages:
            yield a, "plain", f"P{copy.number}"
            yield b, "plain", f"P{copy.number}"
    for span in _others(dossier):
        yield span, "plain", ""


def _of_rows(dossier: Dossier) -> Iterator[tuple[Span, Tone, str]]:
    for row in (*dossier.disputed, *dossier.corroborated, *dossier.single):
        tone: Tone = "single" if row.verdict == "single_source" else row.verdict
        for variant in row.variants:
            for wording in variant.wordings:
                yield wording.span, tone, label(row)


def _of_quotations(dossier: Dossier) -> Iterator[tuple[Span, Tone, str]]:
    for quotation in dossier.quotations:
        tone: Tone = "disputed" if quotation.altered else "plain"
        for voice in quotation.voices:
            for span in voice.spans:
                yield span, tone, f"Q{quotation.number}"


def _others(dossier: Dossier) -> Iterator[Span]:
    yield dossier.title
    for extract in dossier.lead:
        yield extract.wording.span
    for facet in dossier.facets:
        yield from facet.spans
    for source in dossier.sources:
        yield from source.evidence
    for moment in dossier.timeline:
        if moment.span:
            yield moment.span
    for sheet in dossier.sheets:
        yield from _of_sheet(sheet)


def _of_sheet(sheet: Sheet) -> Iterator[Span]:
    stamps = (sheet.published, sheet.updated)
    values = (sheet.outlet, sheet.dateline, *sheet.credits, *sheet.authors)
    for part in (*stamps, *values):
        if part is not None and part.span is not None:
            yield part.span
