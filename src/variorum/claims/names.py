"""Persons whose name the reports of a story spell differently."""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from variorum.claims.name import misspelt, spelled_alike
from variorum.claims.slots import quoted
from variorum.model import Article, Claim, Difference, Facts, Mention, Reading, content_id

MAX_FORMS = 8
"""Names with one part in common that are compared pair by pair, the first in order."""
_PART = re.compile(r"[^\W\d_][\w'’.-]*")


def name_claims(story: str, articles: Sequence[Article], facts: Mapping[str, Facts]) -> list[Claim]:
    """Return a claim for each person whose first name is spelled in two ways.

    A name is of one person when the surname is the same and the first names are one name in two
    spellings (the same consonants in the same order).
    """
    held: dict[tuple[str, str], list[tuple[Article, Mention]]] = {}
    for article in sorted(articles, key=_age):
        seen: set[tuple[str, str]] = set()
        for mention in facts[article.key].mentions:
            name = _name(mention)
            if name and name not in seen:
                seen.add(name)
                held.setdefault(name, []).append((article, mention))
    found = [_claim(story, held[x], held[y]) for x, y in _alike(sorted(held))]
    return [c for c in found if c is not None]


def _name(mention: Mention) -> tuple[str, str] | None:
    """The first name and surname of a person, folded; None where there are not both."""
    parts = _PART.findall(mention.span.exact.removesuffix("'s").removesuffix("’s"))
    if mention.type != "person" or len(parts) < 2:
        return None
    return parts[-2].lower(), parts[-1].lower()


def _alike(names: Sequence[tuple[str, str]]) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Pairs of names of which one part is the same and the other the same in another spelling."""
    groups: dict[tuple[int, str], list[tuple[str, str]]] = {}
    for name in names:
        for side in (0, 1):
            groups.setdefault((side, name[side]), []).append(name)
    found = []
    for (side, _), group in sorted(groups.items()):
        spelled = spelled_alike if side == 1 else misspelt
        found += [
            (x, y)
            for x, y in combinations(group[:MAX_FORMS], 2)
            if spelled(x[1 - side], y[1 - side])
        ]
    return found


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
