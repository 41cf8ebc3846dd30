"""A dossier as Markdown: reports' words stay words, never markup, links or table borders."""

import re
from collections.abc import Iterable, Iterator, Sequence

from variorum.dossier import words
from variorum.dossier.anchors import label
from variorum.dossier.characters import one_line, safe_link, shorten
from variorum.dossier.pieces import pieces
from variorum.dossier.rows import is_soft
from variorum.model.dossier import Dossier, Moment, Quotation, Row, Sheet, Wording

MAX_ROWS = 200
"""Rows printed in a section; the rest are counted."""
MAX_REPORTS = 12
"""Reports named for one value; the rest are counted."""
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|~$&#!])")
_OPENING = re.compile(r"^(\d{0,9})([-+=.)])")
_SCHEME = re.compile(r":(?=//)|(?<=[wW][wW][wW])\.")
_IN_TARGET = str.maketrans({
    "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C", "|": "%7C",
    "`": "%60", '"': "%22", "'": "%27",
})  # fmt: skip


def escape(text: str) -> str:
    r"""Return foreign text on one line so that Markdown shows it as it stands.

    >>> print(escape("[x](javascript:1) | <b>"))
    \[x\](javascript:1) \| \<b\>
    """
    text = _MARKUP.sub(r"\\\1", one_line(text))
    text = _SCHEME.sub(lambda m: "\\" + m.group(), text)
    return _OPENING.sub(r"\1\\\2", text)


def render_markdown(dossier: Dossier) -> str:
    """Return the dossier as CommonMark with pipe tables; places are `report:start-end`."""
    parts = [
        *_head(dossier),
        *_disputed(dossier),
        *_agreed(dossier),
        *_single(dossier),
        *_soft(dossier),
        *_quotations(dossier),
        *_copies(dossier),
        *_timeline(dossier),
        *_reports(dossier),
        *_left_out(dossier),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _place(wording: Wording) -> str:
    span = wording.span
    title = "title " if span.field == "title" else ""
    return f"\\[{wording.report}:{title}{span.start}–{span.end}\\]"


def _says(wording: Wording) -> str:
    how = words.manner(wording)
    return f"“{_marked(wording)}” {_place(wording)}" + (f" ({escape(how)})" if how else "")


def _marked(wording: Wording) -> str:
    """Return a wording escaped, its marks bold."""
    return _joined(("marked" if m else "same", text) for text, m in pieces(wording))


def _joined(parts: Iterable[tuple[str, str]]) -> str:
    return "".join(_emphasis(kind, text) for kind, text in parts).strip()


def _emphasis(kind: str, text: str) -> str:
    inner = _piece(text)
    bare = inner.strip()
    if kind == "same" or not bare:
        return inner
    mark = "~~" if kind == "cut" else "**"
    return inner.replace(bare, f"{mark}{bare}{mark}")


def _piece(text: str) -> str:
    """Escape a part of a line, keeping one blank at either end where there is one."""
    inner = escape(text)
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() and inner else ""
    return f"{left}{inner}{right}"


def _name(sheet: Sheet) -> str:
    return f"\\[{sheet.number}\\] {escape(shorten(one_line(sheet.short), 60))}"


def _numbers(reports: Sequence[int]) -> str:
    shown = ", ".join(str(n) for n in reports[:MAX_REPORTS])
    more = len(reports) - MAX_REPORTS
    return f"{shown} and {more} more" if more > 0 else shown


def _head(dossier: Dossier) -> Iterator[str]:
    yield f"# {escape(dossier.title.exact)}"
    yield ""
    counts = [text for _, text, _ in words.tally(dossier)]
    yield " · ".join([words.days(dossier.low, dossier.high), *counts])
    yield ""
    for extract in dossier.lead:
        told = f"{words.count(extract.origins, 'origin')}: {', '.join(extract.rows)}"
        yield f"> {_says(extract.wording)} — {told}"
        yield ">"
    yield ""
    yield (
        "Words in quotation marks are the reports’ own; \\[2:10–20\\] is report 2, "
        "characters 10 to 20 of its text. Bold: at the head, what other reports speak of "
        "too; below, the words that differ."
    )


def _section(title: str, rows: int) -> Iterator[str]:
    yield ""
    yield f"## {title} ({rows})"
    yield ""


def _more(rows: int) -> Iterator[str]:
    if rows > MAX_ROWS:
        yield f"- and {rows - MAX_ROWS} more"


def _disputed(dossier: Dossier) -> Iterator[str]:
    yield from _section("Disputed", len(dossier.disputed))
    if not dossier.disputed:
        yield "None was found among the facts that several reports tell."
    for row in dossier.disputed[:MAX_ROWS]:
        yield from _versus(row)
    yield from _more(len(dossier.disputed))


def _versus(row: Row) -> Iterator[str]:
    yield f"### {label(row)} {escape(words.heading(row))}"
    yield ""
    yield "| Reports | Words |"
    yield "|---|---|"
    for variant in row.variants:
        yield f"| {_numbers(variant.reports)} | {_says(variant.wordings[0])} |"
    if row.silent:
        yield f"| {_numbers(row.silent)} | *silent* |"
    yield ""
    for contrast in row.contrasts[:MAX_REPORTS]:
        slot = f" · {contrast.slot}" if contrast.slot != "other" else ""
        kind = words.KIND_WORDS[contrast.kind]
        yield f"- **{kind}{slot}:** {escape(contrast.because)}"
    if len(row.contrasts) > MAX_REPORTS:
        yield f"- and {len(row.contrasts) - MAX_REPORTS} more"
    yield ""


def _agreed(dossier: Dossier) -> Iterator[str]:
    yield from _section("Corroborated by independent origins", len(dossier.corroborated))
    for row in dossier.corroborated[:MAX_ROWS]:
        told = words.voices(row, dossier)
        past = " (recalled, not news)" if row.background else ""
        yield f"- {label(row)} · {words.count(row.origins, 'origin')}{past}"
        for said in told[:MAX_REPORTS]:
            also = f", also in {_numbers([w.report for w in said[1:]])}" if said[1:] else ""
            yield f"  - {_says(said[0])}{also}"
        if len(told) > MAX_REPORTS:
            yield f"  - and {len(told) - MAX_REPORTS} more"
    yield from _more(len(dossier.corroborated))


def _single(dossier: Dossier) -> Iterator[str]:
    yield from _section("From one origin only", len(dossier.single))
    for row in dossier.single[:MAX_ROWS]:
        past = " (recalled, not news)" if row.background else ""
        also = row.reports[1:]
        copies = f", also in {_numbers(also)}" if also else ""
        yield f"- {label(row)} · {_says(row.variants[0].wordings[0])}{copies}{past}"
    yield from _more(len(dossier.single))


def _soft(dossier: Dossier) -> Iterator[str]:
    rows = [r for r in (*dossier.corroborated, *dossier.single) if is_soft(r)]
    if rows:
        yield from _section("Differences that are not disputes", len(rows))
        for row in rows[:MAX_ROWS]:
            yield from _versus(row)


def _quotations(dossier: Dossier) -> Iterator[str]:
    yield from _section("Quotations", len(dossier.quotations))
    for quotation in dossier.quotations[:MAX_ROWS]:
        yield from _quotation(quotation)
    yield from _more(len(dossier.quotations))


def _quotation(quotation: Quotation) -> Iterator[str]:
    speaker = escape(quotation.speaker or "speaker not told")
    state = "altered" if quotation.altered else "unaltered"
    yield f"- Q{quotation.number} · {speaker} · {state}. {escape(quotation.because)}"
    for voice in quotation.voices:
        yield f"  - “{_joined(voice.changes)}” \\[{_numbers(voice.reports)}\\]"


def _copies(dossier: Dossier) -> Iterator[str]:
    yield from _section("Who copied whom", len(dossier.copies))
    for source in dossier.sources:
        because = f": {escape(source.because)}" if source.because else ""
        yield f"- {escape(source.name)} ({_numbers(source.reports)}){because}"
    for copy in dossier.copies:
        arrow = "→" if copy.directed else "–"
        yield (
            f"- {copy.a} {arrow} {copy.b} {copy.kind}: {copy.share_b:.0%} of {copy.b} "
            f"stands in {copy.a}. {escape(copy.because)}".rstrip()
        )


def _timeline(dossier: Dossier) -> Iterator[str]:
    yield from _section("What happened when", len(dossier.timeline))
    for moment in dossier.timeline:
        yield f"- {escape(words.day(moment.date))} · {_moment(moment)}"


def _moment(moment: Moment) -> str:
    if moment.kind == "published" or moment.span is None:
        return f"report {moment.report} published"
    past = " (recalled)" if moment.kind == "background" else ""
    return f"{_says(Wording(report=moment.report, span=moment.span))}{past}"


def _reports(dossier: Dossier) -> Iterator[str]:
    yield from _section("The reports", len(dossier.sheets))
    yield "| Report | Id | Outlet | Published | Origin | Relation |"
    yield "|---|---|---|---|---|---|"
    for sheet in dossier.sheets:
        published = "not stated"
        if sheet.published:
            published = f"{words.day(sheet.published.value)} ({sheet.published.basis})"
        cells = (
            str(sheet.number),
            _linked(sheet),
            escape(sheet.outlet.value) if sheet.outlet else "unknown",
            escape(published),
            escape(dossier.sources[sheet.origin - 1].name),
            words.RELATION_WORDS[sheet.relation],
        )
        yield f"| {' | '.join(cells)} |"


def _linked(sheet: Sheet) -> str:
    url = safe_link(sheet.url)
    name = escape(sheet.id)
    return f"[{name}](<{url.translate(_IN_TARGET)}>)" if url else name


def _left_out(dossier: Dossier) -> Iterator[str]:
    yield from _section("Left out, and why", len(dossier.left_out) + len(dossier.neighbours))
    for other in dossier.neighbours[:MAX_ROWS]:
        when = words.days(other.low, other.high)
        yield f"- another happening ({other.era}): {escape(other.title)}, {escape(when)}"
    for item in dossier.left_out[:MAX_ROWS]:
        number = f"\\[{item.report}\\] " if item.report else ""
        what = words.LEFT_OUT_WORDS[item.kind]
        yield f"- {what}: {number}{escape(item.what)}. {escape(item.because)}"
    yield from _more(len(dossier.left_out))
