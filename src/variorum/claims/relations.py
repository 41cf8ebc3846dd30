"""Relations: which articles report the story's happening, and which another one."""

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence

from variorum.claims.frames import Frame
from variorum.claims.nodes import overlap
from variorum.model import Article, Facts, Role, Story

OTHER_DAYS = 20
"""Days from the story's day beyond which an article may report another happening.

Publication stamps of re-crawled pages are up to three weeks late.
"""
LEDE_ALIKE = 0.3
"""Likeness of two ledes from which a far date is a wrong stamp, not another happening."""
LATER_DAYS = 3
"""Days after the story's day from which a report is a follow-up."""
MIN_FRAMES = 2
"""Clauses a text needs to be a report of anything."""


def relate(
    story: Story,
    articles: Sequence[Article],
    facts: Mapping[str, Facts],
    frames: Mapping[str, Sequence[Frame]],
    origin_of: Mapping[str, str],
) -> tuple[Role, ...]:
    """Return how each article stands to the story, in the order of keys."""
    days = {a.key: _day_of(a, facts[a.key]) for a in articles}
    middle = _story_day(story, days, origin_of)
    ledes = {a.key: _lede(frames[a.key]) for a in articles}
    near = frozenset(k for k in days if abs(_distance(days[k], middle) or 0) <= OTHER_DAYS)
    alike = {a.key: _nearest_lede(a.key, ledes, origin_of, near) for a in articles}
    return tuple(
        _role(a.key, len(frames[a.key]), _distance(days[a.key], middle), alike[a.key])
        for a in sorted(articles, key=lambda a: a.key)
    )


def _role(key: str, size: int, distance: int | None, alike: float | None) -> Role:
    if size < MIN_FRAMES:
        return Role(article=key, relation="not_an_article", because="too little text to be a report")
    print(key, alike, distance)
    if distance is None:
        return Role(article=key, relation="main", because="nothing shows another happening")
    if abs(distance) > OTHER_DAYS and (alike or 0.0) < LEDE_ALIKE:
        because = f"its happening lies {abs(distance)} days from the story's, under another lede"
        return Role(article=key, relation="other_event", because=because)
    if OTHER_DAYS >= distance >= LATER_DAYS:
        return Role(article=key, relation="followup", because=f"published {distance} days later")
    return Role(article=key, relation="main", because="reports the story's happening")


def _day_of(article: Article, facts: Facts) -> datetime.date | None:
    """The day an article is written on: its stamp, else the first full date it states."""
    if article.published and (day := _date(article.published.value)):
        return day
    stated = (d.low for d in facts.dates if d.low and d.precision == "day" and d.low == d.high)
    return next((day for low in stated if (day := _date(low))), None)


def _date(value: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value[:10])
    except ValueError:
        return None


def _story_day(
    story: Story, days: Mapping[str, datetime.date | None], origin_of: Mapping[str, str]
) -> datetime.date | None:
    """The story's own day, else the middle one of the days on which its origins wrote."""
    if story.low and (known := _date(story.low)):
        return known
    first: dict[str, datetime.date] = {}
    for key in sorted(days):
        day, origin = days[key], origin_of.get(key, key)
        if day is not None:
            first[origin] = min(first.get(origin, day), day)
    ordered = sorted(first.values())
    return ordered[len(ordered) // 2] if ordered else None


def _lede(frames: Sequence[Frame]) -> frozenset[str]:
    """Terms of the text's first sentences; of its title only when there is no text."""
    text = [f for f in frames if f.lede and f.clause.span.field == "text"]
    return frozenset(t for f in text or frames if f.lede for t in f.terms)


def _nearest_lede(
    key: str,
    ledes: Mapping[str, frozenset[str]],
    origin_of: Mapping[str, str],
    own_days: frozenset[str],
) -> float | None:
    """Likeness to the nearest lede of another origin's report of the story's own days."""
    mine = origin_of.get(key, key)
    others = [k for k in sorted(ledes) if k in own_days and origin_of.get(k, k) != mine]
    counts = Counter(t for k in sorted(ledes) for t in ledes[k])
    weights = {t: 1.0 for t in counts}
    return max((overlap(ledes[key], ledes[k], weights) for k in others), default=None)


def _distance(day: datetime.date | None, middle: datetime.date | None) -> int | None:
    return (day - middle).days if day and middle else None
