"""At a glance: what happened in the sentences of one report, and who, where and when."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from variorum.dossier.anchors import SECTIONS, label
from variorum.dossier.cover import Cover
from variorum.dossier.desk import Desk
from variorum.dossier.sentences import sentence_around, sentences_of
from variorum.dossier.timeline import is_date
from variorum.model import Date, Facts, Mention, Place, Span
from variorum.model.dossier import Copy, Extract, Facet, FacetKind, Row, Wording

MAX_EXTRACTS = 4
"""Sentences of the lead: what fits on a screen above the disputed."""
MAX_SENTENCE = 400
"""Characters; a longer sentence is not quoted whole, only the reading in it."""
ENOUGH = 0.7
"""Share of the agreed facts, against the report with most, from which a report may be quoted:
a dated original that lacks one of four is better quoted than a rewrite that has all."""
MIN_WORDS = 6
"""A shorter part of a sentence does not tell what happened."""
MAX_FACETS: Mapping[FacetKind, int] = {"when": 4, "where": 6, "who": 8}

MAX_ALONE = 4
"""Facets listed of a kind of which no two origins share any."""


def build_lead(
    rows: Sequence[Row],
    facts: Mapping[str, Facts],
    desk: Desk,
    *,
    copies: Sequence[Copy] = (),
) -> tuple[Extract, ...]:
    """Return the sentences that tell what happened, from a report with most of the shared facts.

    A report that is known to be copied from another is not quoted while the other can be. What is
    disputed is told as such. Only when little is shared by two origins is what one origin says
    taken, first what several of its reports carry, and the counts say so.
    """
    shared = _shared(rows, desk)
    report = _lead_report(shared, desk, {c.b for c in copies if c.directed})
    known = {s.key: sentences_of(facts[s.key]) for s in desk.sheets if s.key in facts}
    sentences: dict[Span, list[tuple[Row, Wording]]] = {}
    for row in shared:
        for wording in _in_report(row, report, desk):
            sentence = _sentence(wording.span, known.get(wording.span.article, ()))
            sentences.setdefault(sentence, []).append((row, wording))
    best = sorted(sentences.items(), key=lambda item: _weight(item[0], item[1], desk))
    chosen = _distinct(span for span, _ in best if len(span.exact.split()) >= MIN_WORDS)
    ordered = sorted(chosen, key=desk.place)
    return tuple(_extract(span, sentences[span], report, desk) for span in ordered)


def build_facets(rows: Iterable[Row], facts: Mapping[str, Facts], desk: Desk) -> tuple[Facet, ...]:
    """Return names, places and dates that stand inside readings of the happening itself."""
    inside = Cover(w.span for r in rows if not r.background for v in r.variants for w in v.wordings)
    found: dict[tuple[FacetKind, str], dict[int, Span]] = {}
    names: dict[tuple[FacetKind, str], str] = {}
    for sheet in desk.sheets:
        read = facts.get(sheet.key) if desk.main(sheet.number) else None
        for kind, name, span in _named(read) if read else ():
            if inside.holds(span):
                key = (kind, name.casefold())
                names.setdefault(key, name)
                found.setdefault(key, {}).setdefault(sheet.number, span)
    _merge_surnames(found)
    return tuple(f for kind in MAX_FACETS for f in _top(kind, found, names, desk))


def _told(row: Row, desk: Desk) -> int:
    """Return how many origins tell a row as news of this happening, never more than it claims."""
    if row.background:
        return 0
    return min(row.origins, desk.origins([n for n in row.reports if desk.main(n)]))


def _behind(row: Row, wording: Wording, desk: Desk) -> int:
    """Return how many origins tell what one wording tells: of what is disputed, its value only."""
    same = (v for v in row.variants if wording in v.wordings)
    values = [v.origins for v in same] if row.verdict == "disputed" else []
    return min(_told(row, desk), *values) if values else _told(row, desk)


def _shared(rows: Sequence[Row], desk: Desk) -> list[Row]:
    """Return the rows of news that two origins tell; where those are few, what reports share."""
    news = [r for r in rows if _told(r, desk)]
    by_origins = [r for r in news if _told(r, desk) > 1]
    if len(by_origins) >= MAX_EXTRACTS:
        return by_origins
    return [r for r in news if r in by_origins or len(r.reports) > 1] or news


def _lead_report(rows: Sequence[Row], desk: Desk, copied: Set[int]) -> int:
    count: dict[int, int] = {}
    for row in rows:
        for number in row.reports:
            if desk.main(number):
                count[number] = count.get(number, 0) + 1
    most = max(count.values(), default=0)
    rich = [n for n in sorted(count) if count[n] >= ENOUGH * most] or [0]
    return min(rich, key=lambda n: (n in copied, n and desk.sheets[n - 1].published is None, n))


def _in_report(row: Row, report: int, desk: Desk) -> list[Wording]:
    return [
        w
        for v in row.variants
        for w in v.wordings
        if w.report == report and not desk.headline(w.span)
    ][:1]


def _sentence(span: Span, sentences: Sequence[Span]) -> Span:
    """Return the sentence around a reading, the reading alone where that is too long."""
    found = sentence_around(span, sentences)
    return found if found and len(found.exact) <= MAX_SENTENCE else span


def _weight(
    span: Span, told: Sequence[tuple[Row, Wording]], desk: Desk
) -> tuple[int, tuple[int, int, int, int]]:
    return (-max(_told(r, desk) for r, _ in told), desk.place(span))


def _distinct(spans: Iterable[Span]) -> list[Span]:
    chosen: list[Span] = []
    for span in spans:
        words = span.exact.casefold().split()
        if any(s.overlaps(span) or s.exact.casefold().split() == words for s in chosen):
            continue
        chosen.append(span)
        if len(chosen) == MAX_EXTRACTS:
            break
    return chosen


def _extract(span: Span, told: Sequence[tuple[Row, Wording]], report: int, desk: Desk) -> Extract:
    marks: list[Span] = []
    for part in sorted((w.span for _, w in told), key=lambda s: s.order):
        if part != span and not (marks and marks[-1].overlaps(part)):
            marks.append(part)
    return Extract(
        wording=Wording(report=report, span=span, marks=tuple(marks)),
        origins=min(_behind(r, w, desk) for r, w in told),
        verdict=min((r.verdict for r, _ in told), key=list(SECTIONS).index),
        rows=tuple(sorted({label(r) for r, _ in told})),
    )


def _named(facts: Facts) -> Iterator[tuple[FacetKind, str, Span]]:
    towns = {p.name for p in facts.places if p.precision != "country"}
    named: list[Date | Place | Mention] = [*facts.dates, *facts.places, *facts.mentions]
    for fact in named:
        if isinstance(fact, Date):
            if is_date(fact.value) and len(fact.value) >= len("2021-11"):
                yield "when", fact.value[:10], fact.span
        elif isinstance(fact, Mention):
            if fact.type in ("person", "organisation") and fact.name not in towns:
                yield "who", fact.name, fact.span
        else:
            yield "where", fact.name, fact.span


def _merge_surnames(found: dict[tuple[FacetKind, str], dict[int, Span]]) -> None:
    """Give a bare last name to the one full name that ends in it."""
    full: dict[str, list[str]] = {}
    for kind, name in found:
        if kind == "who" and " " in name:
            full.setdefault(name.rsplit(" ", 1)[1], []).append(name)
    for last, names in full.items():
        bare = found.get(("who", last))
        if bare is not None and len(names) == 1:
            for report, span in bare.items():
                found["who", names[0]].setdefault(report, span)
            del found["who", last]


def _top(
    kind: FacetKind,
    found: Mapping[tuple[FacetKind, str], Mapping[int, Span]],
    names: Mapping[tuple[FacetKind, str], str],
    desk: Desk,
) -> list[Facet]:
    facets = [
        Facet(
            kind=kind,
            name=names[key],
            origins=desk.origins(sorted(spans)),
            spans=tuple(spans[n] for n in sorted(spans)),
        )
        for key, spans in found.items()
        if key[0] == kind
    ]
    shared = [f for f in facets if f.origins > 1]
    ranked = sorted(
        shared or facets, key=lambda f: (-f.origins, -len(f.spans), desk.place(f.spans[0]))
    )
    top = ranked[: MAX_FACETS[kind] if shared else MAX_ALONE]
    return sorted(top, key=lambda f: f.name) if kind == "when" else top
