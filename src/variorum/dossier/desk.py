"""The desk: a story's reports numbered and grouped by origin, before anything is printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.model import Article, Comparison, Lineage, Origin, Role, Span, Story
from variorum.model.dossier import Sheet, Source

LEFT_OUT = ("other_event", "not_an_article")
"""Relations of reports that are not compared."""


@dataclass(frozen=True)
class Desk:
    """The numbered reports of a story and the origins they go back to."""

    sheets: tuple[Sheet, ...]
    sources: tuple[Source, ...]
    number: Mapping[str, int]
    """Article key → number of its report."""

    def origin(self, report: int) -> int:
        """Return the number of the origin of a report."""
        return self.sheets[report - 1].origin

    def origins(self, reports: Sequence[int]) -> int:
        """Return how many origins these reports go back to."""
        return len({self.origin(n) for n in reports})

    def place(self, span: Span) -> tuple[int, int, int, int]:
        """Return a sort key: report, title before text, position."""
        return (self.number[span.article], int(span.field == "text"), span.start, -span.end)

    def headline(self, span: Span) -> bool:
        """Tell whether a span stands in a title."""
        sheet = self.sheets[self.number[span.article] - 1]
        return span.field == "title" or any(
            r.kind == "title" and r.start <= span.start < r.end for r in sheet.regions
        )

    def main(self, report: int) -> bool:
        """Tell whether a report is one of the story's happening itself."""
        return self.sheets[report - 1].relation not in LEFT_OUT


def lay_out(
    story: Story,
    articles: Sequence[Article],
    lineage: Lineage,
    comparison: Comparison,
    labels: Mapping[str, str],
) -> Desk:
    """Number the story's reports, those of one origin side by side, left-out ones last.

    Raises:
        ValueError: the story names an article that is not among `articles`.
    """
    by_key = {a.key: a for a in articles}
    missing = sorted(set(story.articles) - set(by_key))
    if missing:
        raise ValueError(f"story {story.id} names articles that were not given: {missing[:3]}")
    roles = {r.article: r for r in comparison.articles}
    groups = _groups(story, comparison, roles)
    sheets: list[Sheet] = []
    for origin, group in enumerate(groups, 1):
        for key in group:
            sheets.append(_sheet(len(sheets) + 1, by_key[key], roles.get(key), labels[key], origin))
    number = {s.key: s.number for s in sheets}
    origin_of = {key: o for o in lineage.origins for key in o.articles}
    sources = tuple(_source(i, g, number, origin_of.get(g[0])) for i, g in enumerate(groups, 1))
    named = tuple(_named(s, sheets) for s in sources)
    return Desk(tuple(sheets), named, number)


def _groups(
    story: Story, comparison: Comparison, roles: Mapping[str, Role]
) -> list[tuple[str, ...]]:
    place = {key: i for i, key in enumerate(story.articles)}
    group_of = {key: i for i, group in enumerate(comparison.origins) for key in group}
    groups: dict[tuple[bool, int | str], list[str]] = {}
    for key in story.articles:
        out = key in roles and roles[key].relation in LEFT_OUT
        groups.setdefault((out, group_of.get(key, key)), []).append(key)
    ordered = sorted(groups, key=lambda g: (g[0], place[groups[g][0]]))
    return [tuple(groups[g]) for g in ordered]


def _sheet(number: int, article: Article, role: Role | None, label: str, origin: int) -> Sheet:
    return Sheet(
        number=number,
        key=article.key,
        id=label,
        text=article.text,
        regions=article.regions,
        relation=role.relation if role else "main",
        because=role.because if role else "",
        origin=origin,
        title=article.title,
        headline=article.headline,
        outlet=article.outlet,
        published=article.published,
        updated=article.updated,
        dateline=article.dateline,
        credits=article.credits,
        authors=article.authors,
        language=article.language,
        url=article.url,
    )


def _source(
    index: int, group: tuple[str, ...], number: Mapping[str, int], origin: Origin | None
) -> Source:
    reports = tuple(number[k] for k in group)
    if origin is None:
        return Source(number=index, name="", reports=reports, because="")
    return Source(
        number=index,
        name=origin.name,
        reports=reports,
        because=origin.because,
        evidence=_evidence(origin, number),
    )


def _evidence(origin: Origin, number: Mapping[str, int]) -> tuple[Span, ...]:
    return tuple(s for s in origin.evidence if s.article in number)


def _named(source: Source, sheets: Sequence[Sheet]) -> Source:
    if source.name:
        return source
    first = sheets[source.reports[0] - 1]
    return Source(
        number=source.number,
        name=first.outlet.value if first.outlet else f"unknown origin ({first.id})",
        reports=source.reports,
        because=source.because,
        evidence=source.evidence,
    )
