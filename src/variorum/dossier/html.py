"""A dossier as one self-contained HTML file: no script, nothing loaded, every text escaped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from variorum.dossier import words
from variorum.dossier.anchors import anchor, label, passages
from variorum.dossier.characters import inert, one_line, safe_link, shorten
from variorum.dossier.files import file_name
from variorum.dossier.fulltext import Print, lay_text
from variorum.dossier.pieces import pieces
from variorum.dossier.rows import is_soft
from variorum.dossier.tree import Drawing, draw
from variorum.model import Region
from variorum.model.accounting import Accounting
from variorum.model.dossier import (
    Dossier,
    LeftOut,
    Moment,
    Row,
    Sheet,
    Summary,
    Wording,
)

MAX_COLUMNS = 4
"""Compared reports up to which the disputed table has a column for each; beyond, one per value."""


@dataclass(frozen=True)
class Page:
    """What the template of a story's page is given beside the dossier itself."""

    dossier: Dossier
    title: str
    title_anchor: str
    compared: tuple[Sheet, ...]
    numbers: Mapping[str, int]
    """Article key → number of its report."""
    groups: tuple[tuple[str, tuple[int, ...]], ...]
    """Origins of the compared reports: name, numbers."""
    columns: bool
    """Whether disputed rows have a column for each report."""
    soft: tuple[Row, ...]
    single: tuple[tuple[str, tuple[int, ...], tuple[Row, ...]], ...]
    """Rows of one origin only: origin's name, its reports, rows."""
    moments: tuple[tuple[str, tuple[Moment, ...]], ...]
    left_out: tuple[tuple[str, tuple[LeftOut, ...]], ...]
    drawing: Drawing
    origins: int
    texts: tuple[tuple[Sheet, Print | None, Print], ...]
    """Report, its separate title, its text."""
    torn: tuple[str, ...]


def _harmless(value: object) -> object:
    """Make every string that a template prints inert; what macros return already is."""
    return inert(value) if type(value) is str else value


@cache
def _environment() -> Environment:
    env = Environment(
        loader=PackageLoader("variorum.dossier"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(day=words.day, line=one_line, inert=inert, shorten=shorten, link=safe_link)
    env.globals.update(
        anchor=anchor,
        cells=cells,
        count=words.count,
        days=words.days,
        file_name=file_name,
        heading=words.heading,
        is_soft=is_soft,
        kind_meaning=words.KIND_MEANING,
        kind_words=words.KIND_WORDS,
        label=label,
        manner=words.manner,
        own_words=words.own_words,
        pieces=pieces,
        relation_words=words.RELATION_WORDS,
        tally=words.tally,
        voices=words.voices,
    )
    return env


def render_html(dossier: Dossier) -> str:
    """Return the story's page."""
    return _environment().get_template("dossier.html").render(page=_page(dossier))


def render_index(summaries: Sequence[Summary], accounting: Accounting) -> str:
    """Return the page that leads to every story's page and accounts for every input."""
    template = _environment().get_template("index.html")
    return template.render(summaries=tuple(summaries), accounting=accounting)


def cells(row: Row, report: int) -> tuple[Wording, ...]:
    """Return what one report says in a row; nothing when it is silent."""
    return tuple(w for v in row.variants for w in v.wordings if w.report == report)


def _page(dossier: Dossier) -> Page:
    compared = tuple(dossier.sheets[n - 1] for n in dossier.compared)
    number = {s.key: s.number for s in dossier.sheets}
    texts, torn = _texts(dossier)
    return Page(
        dossier=dossier,
        title=one_line(dossier.title.exact),
        title_anchor=anchor(number[dossier.title.article], dossier.title),
        compared=compared,
        numbers=number,
        groups=_groups(dossier, compared),
        columns=len(compared) <= MAX_COLUMNS,
        soft=tuple(r for r in (*dossier.corroborated, *dossier.single) if is_soft(r)),
        single=_by_source(dossier),
        moments=_by_date(dossier.timeline),
        left_out=_by_kind(dossier.left_out),
        drawing=draw(dossier),
        origins=len({s.origin for s in compared}),
        texts=texts,
        torn=torn,
    )


def _texts(
    dossier: Dossier,
) -> tuple[tuple[tuple[Sheet, Print | None, Print], ...], tuple[str, ...]]:
    cited = passages(dossier)
    texts: list[tuple[Sheet, Print | None, Print]] = []
    torn: list[str] = []
    for sheet in dossier.sheets:
        title = None
        if sheet.title:
            whole = (Region("title", 0, len(sheet.title)),)
            title = lay_text(sheet.title, whole, cited.get((sheet.number, "title"), ()))
            torn += title.torn
        body = lay_text(sheet.text, sheet.regions, cited.get((sheet.number, "text"), ()))
        torn += body.torn
        texts.append((sheet, title, body))
    return tuple(texts), tuple(torn)


def _by_source(dossier: Dossier) -> tuple[tuple[str, tuple[int, ...], tuple[Row, ...]], ...]:
    rows: dict[int, list[Row]] = {}
    several: list[Row] = []
    for row in dossier.single:
        origins = {dossier.sheets[n - 1].origin for n in row.reports}
        (rows.setdefault(min(origins), []) if len(origins) == 1 else several).append(row)
    named = [
        (source.name, source.reports, tuple(rows[source.number]))
        for source in dossier.sources
        if source.number in rows
    ]
    reports = tuple(sorted({n for row in several for n in row.reports}))
    beside = [(words.SEVERAL, reports, tuple(several))] if several else []
    return (*named, *beside)


def _groups(dossier: Dossier, compared: Sequence[Sheet]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    groups: dict[int, list[int]] = {}
    for sheet in compared:
        groups.setdefault(sheet.origin, []).append(sheet.number)
    return tuple((dossier.sources[o - 1].name, tuple(group)) for o, group in groups.items())


def _by_date(timeline: Sequence[Moment]) -> tuple[tuple[str, tuple[Moment, ...]], ...]:
    dates: dict[str, list[Moment]] = {}
    for moment in timeline:
        dates.setdefault(moment.date, []).append(moment)
    return tuple((date, tuple(moments)) for date, moments in dates.items())


def _by_kind(left_out: Sequence[LeftOut]) -> tuple[tuple[str, tuple[LeftOut, ...]], ...]:
    kinds: dict[str, list[LeftOut]] = {}
    for item in left_out:
        kinds.setdefault(words.LEFT_OUT_WORDS[item.kind], []).append(item)
    return tuple((kind, tuple(items)) for kind, items in kinds.items())
