"""From articles to stories: each article in exactly one, with the reasons and their characters."""

from collections import Counter
from collections.abc import Mapping, Sequence

from variorum.model import Article, Facts, Lineage, Link, Story, content_id
from variorum.stories.alike import SAME_STORY, compare
from variorum.stories.cluster import agglomerate
from variorum.stories.features import Features, describe
from variorum.stories.reasons import Cast, explain
from variorum.stories.reports import heads
from variorum.stories.threads import spin
from variorum.stories.titles import has_headline, name_of

DAY_SUPPORT = 0.5
"""Articles that a day needs to bound the happening, as a share of those for the best-attested
day: one report that recalls another day does not stretch it."""

CENTRAL = 0.9
"""Likeness to the other reports, as a share of the greatest, from which on an earlier report's
headline names the story: rewrites are often as near to the rest as what they rewrite."""


def find_stories(
    articles: Sequence[Article], facts: Mapping[str, Facts], lineage: Lineage
) -> tuple[Story, ...]:
    """Return the stories among `articles`, each a happening with the reports of it."""
    features = [describe(a, facts.get(a.key)) for a in articles]
    return link_stories(articles, features, lineage)


def link_stories(
    articles: Sequence[Article], features: Sequence[Features], lineage: Lineage
) -> tuple[Story, ...]:
    """Return the stories from features computed before, largest first, then by id.

    An article without a single character has nothing to show and is in no story.
    """
    by_key = {a.key: a for a in articles if a.text or a.title}
    known = sorted((f for f in features if f.key in by_key), key=lambda f: f.key)
    head = heads(known, lineage)
    reports = sorted(set(head))
    likeness = compare([known[i] for i in reports])
    row = {i: n for n, i in enumerate(reports)}
    cast = Cast([by_key[f.key] for f in known], known, [row[h] for h in head], likeness)
    merged = agglomerate(len(reports), likeness.edges, least=SAME_STORY)
    threads = spin([known[i] for i in reports], merged, likeness.topics)
    groups = _with_copies(merged, cast.rows)
    sizes = Counter(threads)
    firsts = [known[group[0]].key for group in groups]
    stories = [
        _story(cast, group, content_id("thread", firsts[t]) if sizes[t] > 1 else None)
        for group, t in zip(groups, threads, strict=True)
    ]
    return tuple(sorted(stories, key=lambda s: (-len(s.articles), s.id)))


def _with_copies(merged: list[list[int]], rows: Sequence[int]) -> list[list[int]]:
    """Return groups of articles from groups of reports."""
    printed: dict[int, list[int]] = {}
    for i, row in enumerate(rows):
        printed.setdefault(row, []).append(i)
    return [sorted(i for row in group for i in printed[row]) for group in merged]


def _story(cast: Cast, group: list[int], thread: str | None) -> Story:
    ordered = sorted(group, key=lambda i: _when(cast.articles[i]))
    distinct = list({cast.rows[i]: i for i in reversed(ordered)}.values())[::-1]
    low, high = _days([cast.features[i] for i in group])
    keys = tuple(cast.articles[i].key for i in ordered)
    return Story(
        id=content_id("story", keys[0]),
        title=name_of(cast.articles[_central(cast, distinct)]),
        low=low,
        high=high,
        articles=keys,
        thread=thread,
        links=_links(cast, ordered),
    )


def _central(cast: Cast, distinct: list[int]) -> int:
    """Return the report to name a story after: with a headline, dated, like all the others.

    Of those nearly as much like them the earliest, which `distinct` has first.
    """
    ranks = {i: _standing(cast.articles[i]) for i in distinct}
    able = [i for i in distinct if ranks[i] == max(ranks.values())]
    likeness = {i: sum(cast.edge(i, j) for j in distinct if j != i) for i in able}
    return next(i for i in able if likeness[i] >= CENTRAL * max(likeness.values()))


def _standing(article: Article) -> tuple[bool, bool]:
    return has_headline(article), article.published is not None


def _when(article: Article) -> tuple[bool, str, str, str]:
    stamp = article.published
    return (stamp is None, stamp.value if stamp else "", article.name, article.key)


def _days(features: Sequence[Features]) -> tuple[str | None, str | None]:
    """Return the first and last day that enough of the articles name as recent."""
    counts = Counter(day for f in features for day in f.values("day"))
    if not counts:
        return None, None
    least = DAY_SUPPORT * max(counts.values())
    days = sorted(day for day, count in counts.items() if count >= least)
    return days[0], days[-1]


def _links(cast: Cast, ordered: list[int]) -> tuple[Link, ...]:
    """Link every article but the first to the earlier one that it is most alike."""
    links = []
    earlier: dict[int, int] = {}
    for i in ordered:
        row = cast.rows[i]
        if row in earlier:
            links.append(explain(cast, earlier[row], i))
            continue
        if earlier:
            nearest = max(earlier.values(), key=lambda j: cast.edge(i, j))
            links.append(explain(cast, nearest, i))
        earlier[row] = i
    return tuple(links)
