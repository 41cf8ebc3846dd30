"""What an article is about, as far as linking needs it: computed once for each, by itself."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import msgspec

from variorum import resources
from variorum.model import Article, Date, Facts, Mention, Span

LEDE = 600
"""Code points of the body that count as its opening: about three paragraphs."""
LEADING = 1500
"""Code points of the body in which a name tells which happening it is: further down stand experts
and precedents (pair F1 on half a year of politics .75, .73 with all names)."""
TITLE_WEIGHT, LEDE_WEIGHT, BODY_WEIGHT = 2.0, 1.0, 0.5
"""How much one use of a word counts; title weights from 1 to 4 change pair F1 by less than .002,
body weight 1 costs .02 on news of the day."""
NAME_FACTOR = 2.0
"""How much more a word counts that is written with a capital nearly always: pair F1 on look-alike
events .83 without, .85 with; factor 1.5 and 2 are alike."""
CAPITAL_SHARE = 0.9
RECENT_DAYS = 10
"""Days before publication in which the day of a new happening is looked for."""
LONE_NAME = 4
"""Letters of a one-word name of an organisation or thing: pair F1 on mixed news .88 without such
names, .92 with."""
TOMORROW = 6
"""Days back to a bare weekday from which on it may as well be tomorrow's, told from a zone ahead:
it then gives no day (pair F1 on mixed news .86 with such days, .88 without)."""
UNFOUNDED = frozenset({"publication date", "none"})
"""Bases of a date that say nothing where no publication date is known."""
MAX_TERMS = 400
"""Heaviest terms kept of an article: a live page of 20,000 words is about too much."""
MAX_WORD = 40
"""Characters of a word; what is longer is an address or a key."""
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"\b[A-Z][a-z'’]{1,30}(?:[ -][A-Z][a-z'’]{1,30}){1,3}\b")
_PART = re.compile(r"[\w'’]+")
_SUFFIXES = ("ings", "ing", "ed", "es", "s")


class Mark(msgspec.Struct, frozen=True, array_like=True):
    """One specific thing that an article names, with its first characters there."""

    kind: str
    """`name`, `place` or `day`."""
    value: str
    span: Span


class Features(msgspec.Struct, frozen=True, kw_only=True):
    """An article as the linking sees it."""

    key: str
    day: int | None
    """Day of publication, as a proleptic ordinal; None when unknown."""
    terms: tuple[tuple[str, float], ...]
    """Words with their weight in the article, before rarity; in alphabetical order."""
    marks: tuple[Mark, ...]
    """Names, places and recent days, each value once."""

    def values(self, kind: str) -> frozenset[str]:
        """Return the values of the marks of one kind."""
        return frozenset(m.value for m in self.marks if m.kind == kind)


def describe(article: Article, facts: Facts | None = None) -> Features:
    """Return the features of one article; without facts, its words and capitals have to do."""
    parts = tuple(_parts(article))
    return Features(
        key=article.key,
        day=published_day(article),
        terms=_terms(parts),
        marks=tuple(_marks(article, facts, parts)),
    )


def published_day(article: Article) -> int | None:
    """Return the ordinal of the day of publication, None when it is not known to the day."""
    stamp = article.published
    if stamp is None or stamp.precision in {"month", "year"}:
        return None
    try:
        return date.fromisoformat(stamp.value[:10]).toordinal()
    except ValueError:
        return None


def _parts(article: Article) -> Iterator[tuple[Span, float]]:
    """Yield the title, the opening and the rest, with the weight of a word in each."""
    if article.title and article.title.strip():
        yield article.span(0, len(article.title), "title"), TITLE_WEIGHT
    left = LEDE
    for region in article.regions_of("title", "body", "caption"):
        start, end = region.start, region.end
        if region.kind == "title" and start < end:
            yield article.span(start, end), TITLE_WEIGHT
            continue
        cut = min(end, start + left)
        left -= cut - start
        if start < cut:
            yield article.span(start, cut), LEDE_WEIGHT
        if cut < end:
            yield article.span(cut, end), BODY_WEIGHT


def _terms(parts: tuple[tuple[Span, float], ...]) -> tuple[tuple[str, float], ...]:
    stop = frozenset(resources.lexicon("stories")["stop"])
    weights: dict[str, float] = {}
    seen: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for span, weight in parts:
        for word, uses in Counter(_WORD.findall(span.exact)).items():
            lower = word.lower()
            if not 2 <= len(word) <= MAX_WORD or lower in stop:
                continue
            term = stem(lower)
            weights[term] = weights.get(term, 0.0) + weight * uses
            seen[term] += uses
            capital[term] += 0 if word[0].islower() else uses
    scored = [(t, _damped(w) * _factor(t, capital[t] / seen[t])) for t, w in weights.items()]
    kept = sorted(scored, key=lambda s: (-s[1], s[0]))[:MAX_TERMS]
    return tuple(sorted((t, round(w, 6)) for t, w in kept))


@lru_cache(maxsize=1 << 18)
def stem(word: str) -> str:
    """Return a lower-case word without its plainest endings.

    >>> [stem(w) for w in ("bombers", "signed", "signing", "this", "news")]
    ['bomber', 'sign', 'sign', 'this', 'news']
    """
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def _damped(weight: float) -> float:
    return 1 + math.log(weight) if weight >= 1 else weight


def _factor(term: str, share: float) -> float:
    return NAME_FACTOR if share >= CAPITAL_SHARE and not term.isdigit() else 1.0


def _marks(
    article: Article, facts: Facts | None, parts: tuple[tuple[Span, float], ...]
) -> Iterator[Mark]:
    """Yield each name, place and recent day once, the earliest first within its kind."""
    named = _named(facts) if facts and facts.mentions else _capitalised(article, parts)
    found = [m for m in named if _leads(article, m.span, LEADING)]
    if facts:
        found += [Mark("place", p.name.casefold(), p.span) for p in facts.places]
        found += _days(article, facts)
    seen: set[tuple[str, str]] = set()
    for mark in found:
        if (mark.kind, mark.value) not in seen:
            seen.add((mark.kind, mark.value))
            yield mark


def _named(facts: Facts) -> Iterator[Mark]:
    towns = {p.span.order for p in facts.places if p.precision != "unknown"}
    for mention in facts.mentions:
        if mention.span.order not in towns and mention.name[:1].isupper() and _tells(mention):
            yield Mark("name", mention.name.casefold(), mention.span)


def _tells(mention: Mention) -> bool:
    """Tell whether a name says who is meant: a lone first or last name does not."""
    return " " in mention.name or (mention.type != "person" and len(mention.name) >= LONE_NAME)


def _capitalised(article: Article, parts: tuple[tuple[Span, float], ...]) -> Iterator[Mark]:
    """Yield the last two words of runs of capitalised ones: titles and initials vary before."""
    stop = frozenset(resources.lexicon("stories")["stop"])
    for span, _ in parts:
        if span.field == "text":
            for found in _NAME.finditer(article.text, span.start, span.end):
                words = list(_PART.finditer(article.text, *found.span()))
                if len(words) > 1 and words[-2].group().lower() not in stop:
                    name = article.span(words[-2].start(), words[-1].end())
                    yield Mark("name", name.exact.casefold(), name)


def _days(article: Article, facts: Facts) -> Iterator[Mark]:
    """Yield the days named in title and opening that lie shortly before publication."""
    told = published_day(article)
    background = {e.date.order for e in facts.events if e.background and e.date}
    for found in facts.dates:
        if not _leads(article, found.span, LEDE) or found.span.order in background:
            continue
        if _is_recent(found, told):
            yield Mark("day", str(found.low)[:10], found.span)


def _leads(article: Article, span: Span, size: int) -> bool:
    """Tell whether a span stands in the title or in the first `size` characters of the body."""
    starts = [r.start for r in article.regions_of("body")]
    return span.field == "title" or span.start < (starts[0] if starts else 0) + size


def _is_recent(found: Date, told: int | None) -> bool:
    """Tell whether an expression names one day that may be that of the news."""
    if found.type not in {"DATE", "TIME"} or not found.low or not found.high:
        return False
    if len(found.low) < 10 or found.low[:10] != found.high[:10]:
        return False
    if told is None:
        return found.basis not in UNFOUNDED
    try:
        day = date.fromisoformat(found.low[:10])
    except ValueError:
        return False
    back = told - day.toordinal()
    if back >= TOMORROW and not any(c.isdigit() for c in found.span.exact):
        return False
    return 0 <= back <= RECENT_DAYS
