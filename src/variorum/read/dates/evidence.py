"""A reference day from the text itself, where no publication date is known.

A weekday with its day and month fits one year in six or so; together with the years that the text
names, and with the other weekdays of the text, usually one year is left. Only then is it taken.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Article, Span
from variorum.read.dates.calendar import day
from variorum.read.dates.choose import nearest_day
from variorum.read.dates.lexer import Item
from variorum.read.dates.lookup import group, months, weekdays
from variorum.read.dates.names import token_at
from variorum.read.dates.scene import Basis, published_basis

WINDOW = 1
"""Years beyond the first and last year named within which the year of writing is sought."""
SANE = range(1900, 2101)
WHY_WEEKDAY = "text: weekday and years named"
WHY_DATELINE = "publication date: that of the dateline"
LATE = 30
"""Days by which a stamp may be later than the dateline of the same report."""
WHY_FULL = "text: full date with its weekday"
_DAY_OF_MONTH = re.compile(r"(?P<mon>M)(?P<d>[do])|(?P<d2>[do])F?(?P<mon2>M)")
_LOCAL = re.compile(r"[+-](?!00:?00$)\d\d:?\d\d$")
"""A zone of its own: the stamp shows the day where the report was written."""
_NEARER = frozenset({"last", "previous", "past", "this", "next"})
_NAMED = re.compile(
    r"(?P<wd>D),?(?:(?P<mon>M)(?P<d>[do])|t?(?P<d2>[do])F?(?P<mon2>M))(?:,?(?P<y>Y))?"
)
_SPANNING = frozenset({"since", "until", "till"})
_Named = tuple[int, int, int, int, Span]


def text_basis(parts: Sequence[tuple[Passage, Sequence[Item]]]) -> Basis:
    """Return the latest day whose year the text's own weekdays settle; unknown when they do not."""
    named = [n for passage, items in parts for n in _named(passage, items)]
    if not named:
        return Basis()
    full = [n for n in named if n[3]]
    years = {n[3] for n in full} or _fitting(named, _years(parts))
    if len(years) != 1:
        return Basis()
    year = years.pop()
    days = sorted(
        (when, -span.start, span)
        for month, of_month, weekday, stated, span in named
        if (when := day(year, month, of_month)) and when.isoweekday() == weekday
        and stated in (0, year)
    )  # fmt: skip
    if not days:
        return Basis()
    latest: date = days[-1][0]
    return Basis(day=latest, why=WHY_FULL if full else WHY_WEEKDAY, anchor=days[-1][2])


def dateline_basis(parts: Sequence[tuple[Passage, Sequence[Item]]], basis: Basis) -> Basis:
    """Return the day that the dateline names as the reference, where it is near the stamp's.

    `BRUSSELS, March 14 (Reuters)` under a stamp of March 16 was written on the 14th.
    """
    if basis.day is None:
        return basis
    for passage, items in parts:
        if passage.region != "dateline":
            continue
        match = _DAY_OF_MONTH.search("".join(i.kind for i in items))
        if match is None:
            continue
        month = items[max(match.start("mon"), match.start("mon2"))]
        number = items[max(match.start("d"), match.start("d2"))]
        when = nearest_day(basis.day, months()[month.text.rstrip(".")], int(number.number or 0), -1)
        if when is None or not -1 <= (basis.day - when).days <= LATE:
            return basis
        if when == basis.day:
            return basis
        span = passage.span(items[match.start()].start, items[match.end() - 1].end)
        return Basis(day=when, why=WHY_DATELINE, anchor=span, published=True)
    return basis


def day_after(parts: Sequence[tuple[Passage, Sequence[Item]]], article: Article) -> int:
    """Return the weekday (1 = Monday) on which the text speaks though its stamp is a day earlier.

    A stamp in UTC or without a zone may be that of the evening before: then the text says what
    was `said` on the weekday that follows the stamp. 0 without such evidence.
    """
    stamp = published_basis(article)
    written = article.published.value if article.published else ""
    if stamp.day is None or _LOCAL.search(written):
        return 0
    after = stamp.day.isoweekday() % 7 + 1
    for passage, items in parts:
        for item in items:
            if item.kind != "D" or weekdays()[item.text.rstrip(".")] != after:
                continue
            token = token_at(passage, item)
            if token is not None and token.ent_type_ in ("DATE", "TIME") and _told_on(token):
                return after
    return 0


def is_told(passage: Passage, start: int, end: int) -> bool:
    """Tell whether nothing happened at a time but that somebody spoke of it, or counted from it.

    `Police said on Wednesday`, `the third fire since Friday`.
    """
    run = passage.doc.char_span(start, end, alignment_mode="expand")
    if run is None:
        return False
    since = run.root.dep_ == "pobj" and run.root.head.lower_ in _SPANNING
    return since or _verb_of(run.root).lemma_.lower() in group("telling")


def _verb_of(token: Token) -> Token:
    """Return what a time expression hangs on, through its preposition."""
    return token.head.head if token.dep_ == "pobj" else token.head


def _told_on(token: Token) -> bool:
    verb = _verb_of(token)
    if token.nbor(-1).lower_ in _NEARER if token.i else False:
        return False
    telling = verb.lemma_.lower() in group("telling") and verb.tag_ == "VBD"
    return telling and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)


def _named(passage: Passage, items: Sequence[Item]) -> Iterator[_Named]:
    letters = "".join(i.kind for i in items)
    for match in _NAMED.finditer(letters):
        weekday = items[match.start("wd")]
        month = items[max(match.start("mon"), match.start("mon2"))]
        of_month = items[max(match.start("d"), match.start("d2"))]
        year = items[match.start("y")].number if match["y"] else 0
        yield (
            months()[month.text.rstrip(".")],
            int(of_month.number or 0),
            weekdays()[weekday.text.rstrip(".")],
            int(year or 0),
            passage.span(weekday.start, items[match.end() - 1].end),
        )


def _years(parts: Sequence[tuple[Passage, Sequence[Item]]]) -> frozenset[int]:
    """Return the years that the text seems to name: four digits that no letter or sign touches."""
    return frozenset(
        int(item.number)
        for _, items in parts
        for item in items
        if item.kind == "Y" and item.number and int(item.number) in SANE
    )


def _fitting(named: Sequence[_Named], years: frozenset[int]) -> set[int]:
    if not years:
        return set()
    window = range(max(min(years) - WINDOW, 1), max(years) + WINDOW + 1)
    fitting = {y for y in window if all(_fits(n, y) for n in named)}
    return fitting if len(fitting) == 1 else fitting & years


def _fits(named: _Named, year: int) -> bool:
    month, of_month, weekday, _, _ = named
    when = day(year, month, of_month)
    return when is not None and when.isoweekday() == weekday
