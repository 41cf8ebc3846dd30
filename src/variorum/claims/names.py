"""Persons whose name the reports of a story spell differently."""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from variorum.claims.name import spelled_alike
from variorum.claims.slots import quoted
from variorum.model import Article, Claim, Difference, Facts, Mention, Reading, content_id

MAX_FORMS = 8
"""Forms of one surname that are compared pair by pair, the first in order."""
_PART = re.compile(r"[^\W\d_][\w'’.-]*")


def name_claims(story: str, articles: Sequence[Article], facts: Mapping[str, Facts]) -> list[Claim]:
    """Return a claim for each person whose first name is spelled in two ways.

    A name is of one person when the surname is the same and the first names are one name in two
    spellings (the same consonants in the same order).
    """
    forms: dict[str, dict[str, list[tuple[Article, Mention]]]] = {}
    for article in sorted(articles, key=_age):
        seen: set[str] = set()
        for mention in facts[article.key].mentions:
            parts = _PART.findall(mention.span.exact)
            if mention.type != "person" or len(parts) < 2 or mention.span.exact in seen:
                continue
            seen.add(mention.span.exact)
            by_first = forms.setdefault(parts[-1].lower(), {})
            by_first.setdefault(parts[-2].lower(), []).append((article, mention))
    found = []
    for surname in sorted(forms):
        for x, y in combinations(sorted(forms[surname])[:MAX_FORMS], 2):
            if spelled_alike(x, y):
                found.append(_claim(story, forms[surname][x], forms[surname][y]))
    return [c for c in found if c is not None]


def _claim(
    story: str,
    one: Sequence[tuple[Article, Mention]],
    two: Sequence[tuple[Article, Mention]],
) -> Claim | None:
    if {a.key for a, _ in one} & {a.key for a, _ in two}:
        return None
    a, b = one[0][1].span, two[0][1].span
    because = f"{quoted(a.exact)} and {quoted(b.exact)} are one name in two spellings."
    readings = tuple(_reading(article, mention) for article, mention in (*one, *two))
    spans = [f"{r.span.article}:{r.span.field}:{r.span.start}:{r.span.end}" for r in readings]
    return Claim(
        id=content_id("claim", story, "name", *sorted(spans)),
        gist=" ".join(a.exact.split()),
        type="name",
        verdict="single_source",
        origins=1,
        readings=readings,
        differences=(Difference(a=0, b=len(one), type="name", kind="spelling", because=because),),
    )


def _age(article: Article) -> tuple[str, str]:
    return (article.published.value if article.published else "9999", article.key)


def _reading(article: Article, mention: Mention) -> Reading:
    return Reading(
        span=mention.span,
        value=" ".join(mention.span.exact.split()),
        published=article.published.value if article.published else None,
    )
