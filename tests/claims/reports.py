"""Invented reports, read by the real readers, for the tests of claims."""

from collections.abc import Sequence
from functools import cache

from variorum.claims import compare_story
from variorum.model import (
    Article,
    Claim,
    Comparison,
    Facts,
    Lineage,
    Origin,
    Region,
    Stamp,
    Story,
)
from variorum.read.reader import read_facts


def report(key: str, text: str, published: str = "2023-03-08") -> Article:
    stamp = Stamp(value=published, precision="day", basis="declared by the record")
    body = (Region("body", 0, len(text)),)
    return Article(key=key, name=key, text=text, regions=body, published=stamp)


@cache
def facts_of(article: Article) -> Facts:
    return read_facts(article)


def lineage_of(*groups: Sequence[Article]) -> Lineage:
    """One origin for each group; the first words of its articles are the evidence."""
    origins = []
    for group in groups:
        keys = tuple(sorted(a.key for a in group))
        evidence = tuple(a.span(0, 5) for a in group) if len(group) > 1 else ()
        origins.append(
            Origin(id=keys[0], name=keys[0], articles=keys, because="test", evidence=evidence)
        )
    return Lineage(origins=tuple(origins))


def compared(*articles: Article, groups: Sequence[Sequence[Article]] | None = None) -> Comparison:
    """Compare articles; unless groups say otherwise each is an origin of its own."""
    known = groups if groups is not None else [[a] for a in articles]
    story = Story(
        id="story",
        title=min(articles, key=lambda a: a.key).span(0, 5),
        articles=tuple(a.key for a in articles),
    )
    facts = {a.key: facts_of(a) for a in articles}
    return compare_story(story, articles, facts, lineage_of(*known))


def differences(comparison: Comparison) -> set[tuple[str, str]]:
    return {(d.type, d.kind) for c in comparison.claims for d in c.differences}


def claims_on(comparison: Comparison, words: str) -> list[Claim]:
    """The claims that have a reading with these words."""
    return [c for c in comparison.claims if any(words in r.span.exact for r in c.readings)]
