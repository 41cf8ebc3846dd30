"""A dossier for the terminal: plain lines, control characters of foreign text made visible."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from variorum.dossier import words
from variorum.dossier.anchors import label
from variorum.dossier.characters import one_line, shorten
from variorum.dossier.pieces import pieces
from variorum.dossier.rows import is_soft
from variorum.model.dossier import Dossier, Moment, Row, Wording

Style = Literal["plain", "ansi"]
WIDTH = 92
"""Columns: fits beside another window on a laptop, and lines stay short enough to read."""
MAX_ROWS = 200
MAX_NAMES = 8
_BOLD, _RED, _END = "\x1b[1m", "\x1b[31m", "\x1b[0m"


def render_text(dossier: Dossier, *, style: Style = "plain") -> str:
    """Return the dossier as lines of at most `WIDTH` columns; `ansi` adds bold and red only."""
    lines = [
        *_head(dossier),
        *_disputed(dossier),
        *_plain_section("CORROBORATED by independent origins", dossier.corroborated, dossier),
        *_plain_section("FROM ONE ORIGIN ONLY", dossier.single, dossier),
        *_soft(dossier),
        *_quotations(dossier),
        *_copies(dossier),
        *_timeline(dossier),
        *_reports(dossier),
        *_left_out(dossier),
    ]
    return "\n".join(_styled(line, style) for line in lines).rstrip() + "\n"


def _styled(line: str, style: Style) -> str:
    if style == "plain" or not line or line[0] == " ":
        return line
    return f"{_RED if line.startswith('DISPUTED') else _BOLD}{line}{_END}"


def _wrap(text: str, indent: str, hang: str | None = None) -> list[str]:
    return textwrap.wrap(
        one_line(text),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=hang if hang is not None else indent,
        break_on_hyphens=False,
    ) or [indent.rstrip()]


def _place(wording: Wording) -> str:
    title = "title " if wording.span.field == "title" else ""
    return f"[{wording.report}:{title}{wording.span.start}-{wording.span.end}]"


def _says(wording: Wording) -> str:
    how = words.manner(wording)
    words_said = "".join(f"*{text}*" if marked else text for text, marked in pieces(wording))
    return f"“{words_said}” {_place(wording)}" + (f" ({how})" if how else "")


def _numbers(reports: Sequence[int]) -> str:
    more = len(reports) - MAX_NAMES
    shown = ", ".join(str(n) for n in reports[:MAX_NAMES])
    return f"{shown} and {more} more" if more > 0 else shown


def _section(title: str) -> list[str]:
    return ["", title, ""]


def _more(items: Sequence[object], limit: int = MAX_ROWS) -> Iterator[str]:
    if len(items) > limit:
        yield f"  and {len(items) - limit} more"


def _head(dossier: Dossier) -> Iterator[str]:
    yield from textwrap.wrap(one_line(dossier.title.exact), WIDTH)
    counts = [text for _, text, _ in words.tally(dossier)]
    yield from _wrap(" · ".join([words.days(dossier.low, dossier.high), *counts]), "  ")
    for extract in dossier.lead:
        yield ""
        told = f"{words.count(extract.origins, 'origin')} {' '.join(extract.rows)}"
        plain = Wording(report=extract.wording.report, span=extract.wording.span)
        yield from _wrap(f"{_says(plain)} · {told}", "  ")


def _disputed(dossier: Dossier) -> Iterator[str]:
    yield from _section(f"DISPUTED ({len(dossier.disputed)})")
    if not dossier.disputed:
        yield "  Nothing was found in which the reports contradict each other."
    else:
        yield "  Words that differ stand between asterisks."
        yield ""
    for row in dossier.disputed[:MAX_ROWS]:
        yield from _versus(row)
    yield from _more(dossier.disputed)


def _versus(row: Row) -> Iterator[str]:
    yield from _wrap(f"{label(row)} {words.heading(row)}", "  ", "     ")
    for variant in row.variants[:MAX_ROWS]:
        head = f"     {_numbers(variant.reports):>4}  "
        yield from _wrap(_says(variant.wordings[0]), head, "           ")
    if row.silent:
        yield from _wrap(f"silent: {_numbers(row.silent)}", "           ")
    for contrast in row.contrasts[:MAX_NAMES]:
        slot = f" · {contrast.slot}" if contrast.slot != "other" else ""
        text = f"{words.KIND_WORDS[contrast.kind]}{slot}: {contrast.because}"
        yield from _wrap(text, "     ≠ ", "       ")
    yield from _more(row.contrasts, MAX_NAMES)
    yield ""


def _plain_section(title: str, rows: Sequence[Row], dossier: Dossier) -> Iterator[str]:
    yield from _section(f"{title} ({len(rows)})")
    for row in rows[:MAX_ROWS]:
        past = " · recalled, not news" if row.background else ""
        origins = f" {words.count(row.origins, 'origin')}" if row.origins > 1 else ""
        for i, said in enumerate(words.voices(row, dossier)[:2]):
            head = f"{label(row)}{origins} " if i == 0 else ""
            also = f" also in {_numbers([w.report for w in said[1:]])}" if said[1:] else ""
            text = f"{head}{_says(said[0])}{also}{past}"
            yield from _wrap(text, "  " if head else "     ", "     ")
    yield from _more(rows)


def _soft(dossier: Dossier) -> Iterator[str]:
    rows = [r for r in (*dossier.corroborated, *dossier.single) if is_soft(r)]
    if rows:
        yield from _section(f"DIFFERENCES THAT ARE NOT DISPUTES ({len(rows)})")
        for row in rows[:MAX_ROWS]:
            yield from _versus(row)


def _quotations(dossier: Dossier) -> Iterator[str]:
    yield from _section(f"QUOTATIONS ({len(dossier.quotations)})")
    for quotation in dossier.quotations[:MAX_ROWS]:
        state = "ALTERED" if quotation.altered else "unaltered"
        head = f"Q{quotation.number} {quotation.speaker or 'speaker not told'} · {state}"
        yield from _wrap(f"{head}. {quotation.because}", "  ", "     ")
        for voice in quotation.voices:
            text = f"“{voice.spans[0].exact}” [{_numbers(voice.reports)}]"
            yield from _wrap(text, "     ")
    yield from _more(dossier.quotations)


def _copies(dossier: Dossier) -> Iterator[str]:
    yield from _section("WHO COPIED WHOM")
    for source in dossier.sources[:MAX_ROWS]:
        because = f": {source.because}" if source.because else ""
        text = f"{source.name} [{_numbers(source.reports)}]{because}"
        yield from _wrap(text, "  ", "     ")
    for copy in dossier.copies:
        arrow = "→" if copy.directed else "–"
        share = f"{copy.share_b:.0%} of {copy.b} stands in {copy.a}"
        yield from _wrap(f"{copy.a} {arrow} {copy.b} {copy.kind}, {share}", "     ")


def _timeline(dossier: Dossier) -> Iterator[str]:
    yield from _section("WHAT HAPPENED WHEN")
    for moment in dossier.timeline:
        yield from _wrap(f"{words.day(moment.date)}  {_moment(moment)}", "  ", "     ")


def _moment(moment: Moment) -> str:
    if moment.kind == "published" or moment.span is None:
        return f"report {moment.report} published"
    past = " · recalled" if moment.kind == "background" else ""
    text = shorten(one_line(moment.span.exact), 240)
    return f"“{text}” [{moment.report}:{moment.span.start}-{moment.span.end}]{past}"


def _reports(dossier: Dossier) -> Iterator[str]:
    yield from _section(f"THE REPORTS ({len(dossier.sheets)})")
    for sheet in dossier.sheets[:MAX_ROWS]:
        published = words.day(sheet.published.value) if sheet.published else "date not stated"
        parts: Iterable[str] = (
            sheet.id,
            sheet.outlet.value if sheet.outlet else "outlet unknown",
            published,
            f"origin: {dossier.sources[sheet.origin - 1].name}",
            words.RELATION_WORDS[sheet.relation],
        )
        yield from _wrap(f"[{sheet.number}] " + " · ".join(parts), "  ", "      ")
    yield from _more(dossier.sheets)


def _left_out(dossier: Dossier) -> Iterator[str]:
    yield from _section("LEFT OUT, AND WHY")
    for other in dossier.neighbours[:MAX_ROWS]:
        when = words.days(other.low, other.high)
        yield from _wrap(f"another happening ({other.era}): {other.title}, {when}", "  ", "     ")
    for item in dossier.left_out[:MAX_ROWS]:
        number = f"[{item.report}] " if item.report else ""
        text = f"{words.LEFT_OUT_WORDS[item.kind]}: {number}{item.what}. {item.because}"
        yield from _wrap(text, "  ", "     ")
    yield from _more(dossier.left_out)
