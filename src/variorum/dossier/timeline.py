"""What is dated, in order of date: told happenings, recalled ones, and publication."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from variorum.dossier.cover import Cover
from variorum.dossier.desk import Desk
from variorum.dossier.words import PARTS_OF_DAY
from variorum.model import Clause, Date, Event, Facts, Span
from variorum.model.dossier import Moment, Row

MAX_MOMENTS = 80
"""Entries kept; the claims come first, then events that no claim holds."""
LOOK_BACK = 8
"""Clauses before a trigger among which the one that holds it is sought; nesting is never deeper."""
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d([T ].{0,40})?)?)?\Z")


def is_date(value: str) -> bool:
    """Tell whether `value` is a calendar date (year, month, day or time), not a duration or week.

    >>> is_date("2021-11-23"), is_date("2021-W47"), is_date("PRESENT_REF")
    (True, False, False)
    """
    return _DATE.match(value) is not None


def build_timeline(
    rows: Iterable[Row], facts: Mapping[str, Facts], desk: Desk
) -> tuple[Moment, ...]:
    """Return dated claims, dated events that no claim tells, and publication times, by date."""
    told = [m for row in rows for m in _of_row(row)]
    covered = Cover(m.span for m in told if m.span)
    events = [m for m in _of_events(facts, desk) if m.span and not covered.touches(m.span)]
    moments = [*told, *events][:MAX_MOMENTS] + list(_published(desk))
    return tuple(sorted(moments, key=lambda m: _order(m, desk)))


def _order(moment: Moment, desk: Desk) -> tuple[str, bool, tuple[int, int, int, int]]:
    place = desk.place(moment.span) if moment.span else (moment.report, 0, 0, 0)
    return (_clocked(moment.date), moment.kind == "published", place)


def _clocked(value: str) -> str:
    """Return a date with the hour at which its part of the day begins, for sorting."""
    day, _, part = value.partition("T")
    return f"{day}T{PARTS_OF_DAY[part][1]}" if part in PARTS_OF_DAY else value


def _of_row(row: Row) -> Iterator[Moment]:
    if row.date and is_date(row.date):
        first = row.variants[0].wordings[0]
        yield Moment(
            date=row.date,
            kind="background" if row.background else "news",
            report=first.report,
            span=first.span,
            origins=row.variants[0].origins if row.verdict == "disputed" else row.origins,
        )


def _of_events(facts: Mapping[str, Facts], desk: Desk) -> Iterator[Moment]:
    """Yield events with a resolved date, from the first report of each origin."""
    for source in desk.sources:
        first = desk.sheets[source.reports[0] - 1]
        read = facts.get(first.key)
        if read is None or not desk.main(first.number):
            continue
        dates = {d.span: d for d in read.dates}
        clauses = sorted(read.clauses, key=lambda c: c.span.order)
        starts = [c.span.start for c in clauses]
        given: set[Span] = set()
        for event in read.events:
            date = dates.get(event.date) if event.date else None
            clause = _clause(event, clauses, starts)
            if date is None or clause is None or clause.span in given or not _resolved(date):
                continue
            given.add(clause.span)
            yield Moment(
                date=date.value,
                kind="background" if event.background else "news",
                report=first.number,
                span=clause.span,
            )


def _resolved(date: Date) -> bool:
    return is_date(date.value) and date.type in ("DATE", "TIME") and date.basis != "none"


def _clause(event: Event, clauses: list[Clause], starts: list[int]) -> Clause | None:
    trigger = event.trigger[0]
    at = bisect_right(starts, trigger.start)
    for clause in reversed(clauses[max(0, at - LOOK_BACK) : at]):
        if clause.span.contains(trigger):
            return clause
    return None


def _published(desk: Desk) -> Iterator[Moment]:
    for sheet in desk.sheets:
        stamp = sheet.published
        if stamp is not None and desk.main(sheet.number):
            yield Moment(date=stamp.value, kind="published", report=sheet.number, span=stamp.span)
