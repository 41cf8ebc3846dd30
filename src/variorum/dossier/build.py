"""A story, its reports and their comparison made into a dossier."""

from collections.abc import Iterator, Mapping, Sequence

from variorum.dossier.anchors import SECTIONS
from variorum.dossier.copies import build_copies, build_quotations
from variorum.dossier.desk import LEFT_OUT, Desk, lay_out
from variorum.dossier.gather import gathered
from variorum.dossier.glance import build_facets, build_lead
from variorum.dossier.rows import build_rows, section
from variorum.dossier.timeline import build_timeline
from variorum.model import Article, Comparison, Facts, Lineage, Rejected, Story
from variorum.model.dossier import Dossier, Era, LeftOut, LeftOutKind, Neighbour, Sheet, Summary


def build_dossier(
    story: Story,
    articles: Sequence[Article],
    facts: Mapping[str, Facts],
    lineage: Lineage,
    comparison: Comparison,
    *,
    labels: Mapping[str, str],
    thread: Sequence[Story] = (),
    rejected: Sequence[Rejected] = (),
) -> Dossier:
    """Lay out one story for print.

    Args:
        story: the story.
        articles: at least the story's articles, in any order.
        facts: article key → what was read in it.
        lineage: pairs and origins; those of other articles are passed over.
        comparison: the story's claims and quotations.
        labels: article key → public id.
        thread: other stories of the same thread; the story itself is passed over.
        rejected: inputs that could not be used, to be named among what was left out.

    Raises:
        ValueError: the story names an article that is not among `articles`.
    """
    desk = lay_out(story, articles, lineage, comparison, labels)
    rows = gathered(build_rows(comparison.claims, desk), facts, {a.key: a for a in articles})
    sections = {verdict: section(rows, verdict, desk) for verdict in SECTIONS}
    ordered = tuple(row for part in sections.values() for row in part)
    copies = build_copies(lineage, desk)
    return Dossier(
        story=story.id,
        title=story.title,
        low=story.low,
        high=story.high,
        thread=story.thread,
        sheets=desk.sheets,
        sources=desk.sources,
        lead=build_lead(ordered, facts, desk, copies=copies),
        facets=build_facets(ordered, facts, desk),
        disputed=sections["disputed"],
        corroborated=sections["corroborated"],
        single=sections["single_source"],
        quotations=build_quotations(comparison.quotes, desk),
        copies=copies,
        timeline=build_timeline(ordered, facts, desk),
        undated=sum(1 for r in ordered if r.date is None),
        left_out=(*_left_out(desk, facts), *_refused(rejected)),
        neighbours=_neighbours(story, thread),
    )


def summarise(dossier: Dossier) -> Summary:
    """Return the dossier's line of the index."""
    compared = dossier.compared
    return Summary(
        story=dossier.story,
        title=dossier.title.exact,
        low=dossier.low,
        high=dossier.high,
        reports=len(dossier.sheets),
        origins=len({dossier.sheets[n - 1].origin for n in compared}),
        disputed=len(dossier.disputed),
        corroborated=len(dossier.corroborated),
        single=len(dossier.single),
        thread=dossier.thread,
    )


def _left_out(desk: Desk, facts: Mapping[str, Facts]) -> Iterator[LeftOut]:
    for sheet in desk.sheets:
        if sheet.relation in LEFT_OUT:
            kind: LeftOutKind = (
                "other_event" if sheet.relation == "other_event" else "not_an_article"
            )
            yield LeftOut(kind=kind, report=sheet.number, what=sheet.id, because=sheet.because)
    for sheet in desk.sheets:
        read = facts.get(sheet.key)
        if read is not None and read.unread:
            yield LeftOut(kind="unread", report=sheet.number, what=sheet.id, because=read.unread)
    for sheet in desk.sheets:
        clutter = _clutter(sheet)
        if clutter:
            yield LeftOut(kind="clutter", report=sheet.number, what=sheet.id, because=clutter)


def _clutter(sheet: Sheet) -> str:
    regions = [r for r in sheet.regions if r.kind == "boilerplate"]
    lines = sum(
        1 for r in regions for line in sheet.text[r.start : r.end].splitlines() if line.strip()
    )
    size = sum(r.end - r.start for r in regions)
    if not lines:
        return ""
    share = 100 * size / len(sheet.text)
    count = "1 line" if lines == 1 else f"{lines} lines"
    return f"{count} ({share:.0f} % of the text) marked as clutter and not read"


def _refused(rejected: Sequence[Rejected]) -> Iterator[LeftOut]:
    for item in sorted(rejected, key=lambda r: (r.origin, r.reason)):
        yield LeftOut(kind="rejected", report=None, what=item.origin, because=item.reason)


def _neighbours(story: Story, thread: Sequence[Story]) -> tuple[Neighbour, ...]:
    others = sorted((s for s in thread if s.id != story.id), key=lambda s: (s.low or "9999", s.id))
    return tuple(
        Neighbour(
            story=s.id,
            title=s.title.exact,
            low=s.low,
            high=s.high,
            reports=len(s.articles),
            era=_era(s, story),
        )
        for s in others
    )


def _era(other: Story, story: Story) -> Era:
    if other.low is None or story.low is None:
        return "unknown"
    if (other.high or other.low) < story.low:
        return "earlier"
    return "later" if other.low > (story.high or story.low) else "same time"
