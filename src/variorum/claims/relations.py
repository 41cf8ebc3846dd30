"""Relations: which articles report the story's happening, and which another one."""

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.claims.frames import Frame
from variorum.model import Article, Facts, Relation, Role, Story

OTHER_DAYS = 20
"""Days from the story's day beyond which an article may report another happening.

Publication stamps of re-crawled pages are up to three weeks late.
"""
LEDE_ALIKE = 0.3
"""Likeness of two ledes from which a far date is a wrong stamp, not another happening."""
FAR_DAYS = 60
"""Days beyond which no stamp is merely late; like happenings of one series share their ledes'
words (.42 for two patrols eleven months apart), so likeness says nothing against it."""
SAME_DAYS = 2
"""Days between two dates of one happening: zones and nights."""
LATER_DAYS = 3
"""Days after the story's day from which a report is a follow-up."""
LEDE_UNLIKE = 0.1
"""Likeness of ledes below which an article begins with another matter (stubs 0 to .08, reports of
one happening .21 to .53)."""
COVERS = 0.15
"""Share of the ledes' common terms by which a report with another lede still tells the story
(stubs 0 to .04, the stored tail of a report .19, whole reports .47 and more)."""
MAX_OTHERS = 300
"""Other reports whose ledes an article is held against: bounds the work of a large story."""
MIN_FRAMES = 1
"""Clauses a text needs to be a report of anything."""


@dataclass(frozen=True)
class _Stand:
    """What an article's relation is judged by."""

    key: str
    unread: str | None
    """Why it was not read, when that is so."""
    size: int
    distance: int | None
    """Days after the story's day; None when either is unknown."""
    names_day: bool
    """Whether its text states the story's day in full."""
    alike: float | None
    """Likeness of its lede to the nearest lede of another origin; None when there is none."""
    covers: float
    """Share of the other ledes' common terms that stand anywhere in it."""
    largest: int
    """Clauses of the longest article of another origin."""


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
    order = sorted(near, key=lambda k: (origin_of.get(k, k), k))
    roles = []
    for key in sorted(days):
        others = [k for k in order if origin_of.get(k, k) != origin_of.get(key, key)]
        others = others[:MAX_OTHERS]
        stand = _Stand(
            key=key,
            unread=facts[key].unread,
            size=len(frames[key]),
            distance=_distance(days[key], middle),
            names_day=_names_day(facts[key], middle),
            alike=max((_dice(ledes[key], ledes[k]) for k in others), default=None),
            covers=_covers(frames[key], [ledes[k] for k in others]),
            largest=max((len(frames[k]) for k in others), default=0),
        )
        roles.append(_role(stand))
    return tuple(roles)


def _role(stand: _Stand) -> Role:
    relation, because = _judge(stand)
    return Role(article=stand.key, relation=relation, because=because)


def _judge(stand: _Stand) -> tuple[Relation, str]:
    if stand.size < MIN_FRAMES:
        return "not_an_article", stand.unread or "nothing in it could be read as a report"
    alike, far = stand.alike, abs(stand.distance or 0)
    if far > FAR_DAYS and not stand.names_day:
        return "other_event", f"its happening lies {far} days from the story's"
    if far > OTHER_DAYS and (alike or 0.0) < LEDE_ALIKE:
        return "other_event", f"its happening lies {far} days from the story's, under another lede"
    if alike is not None and alike < LEDE_UNLIKE:
        if stand.covers >= COVERS:
            return "followup", "begins with another matter and comes back to the happening"
        if 2 * stand.size < stand.largest:
            return "not_an_article", "short, and says nothing of what the other reports begin with"
    if OTHER_DAYS >= (stand.distance or 0) >= LATER_DAYS:
        return "followup", f"published {stand.distance} days later"
    return "main", "reports the story's happening"


def _day_of(article: Article, facts: Facts) -> datetime.date | None:
    """The day an article is written on: its stamp, else the first full date it states."""
    stamps = [s.value for s in (article.published, article.updated) if s is not None]
    stated = [d.low for d in facts.dates if d.low and d.high and d.low[:10] == d.high[:10]]
    return next((day for value in (*stamps, *stated) if (day := _date(value))), None)


def _names_day(facts: Facts, middle: datetime.date | None) -> bool:
    days = (_date(d.low) for d in facts.dates if d.low and d.low == d.high and d.basis == "stated")
    gaps = (_distance(day, middle) for day in days)
    return any(gap is not None and abs(gap) <= SAME_DAYS for gap in gaps)


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


def _dice(a: frozenset[str], b: frozenset[str]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _covers(frames: Sequence[Frame], ledes: Sequence[frozenset[str]]) -> float:
    counts = Counter(t for lede in set(ledes) for t in lede)
    least = min(2, len(set(ledes)))
    common = {t for t, n in counts.items() if n >= least}
    mine = {t for f in frames if f.clause.span.field == "text" for t in f.terms}
    return len(common & mine) / len(common) if common else 0.0


def _distance(day: datetime.date | None, middle: datetime.date | None) -> int | None:
    return (day - middle).days if day and middle else None
