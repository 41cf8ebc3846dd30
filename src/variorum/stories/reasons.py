"""Why two articles are held to report one happening: one sentence, and the characters."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from variorum.model import Article, Field, Link, Span
from variorum.stories.alike import Likeness
from variorum.stories.features import Features, Mark, stem
from variorum.stories.titles import name_of

MARKS_SHOWN, WORDS_SHOWN = 3, 4
"""Names, places or days, and words, that one reason names."""


@dataclass(frozen=True, eq=False)
class Cast:
    """Articles with their features, both sorted by key, and the likeness of distinct reports."""

    articles: Sequence[Article]
    features: Sequence[Features]
    rows: Sequence[int]
    """For each article the row of its report in `likeness`: copies share one."""
    likeness: Likeness

    def edge(self, i: int, j: int) -> float:
        """Return how much two articles are alike: 1 for copies, 0 where not compared."""
        first, second = sorted((self.rows[i], self.rows[j]))
        return 1.0 if first == second else self.likeness.edges.get((first, second), 0.0)


def explain(cast: Cast, i: int, j: int) -> Link:
    """Return the link between two articles, with what they share."""
    a, b = cast.features[i], cast.features[j]
    told: list[str] = []
    spans: list[Span] = []
    for kind, words in (
        ("name", "both name {}"),
        ("day", "both give {}"),
        ("place", "both are set in {}"),
    ):
        common = _common(a, b, kind)
        if common:
            told.append(words.format(_listed([m.span.exact for m, _ in common])))
            spans += [m.span for pair in common for m in pair]
    shared = _words(cast, i, j)
    if shared:
        told.append(f"both speak of {_listed([s.exact for s, _ in shared])}")
        spans += [s for pair in shared for s in pair]
    if a.day is not None and b.day is not None:
        told.append(_apart(abs(a.day - b.day)))
    if not spans:
        spans = [name_of(cast.articles[i]), name_of(cast.articles[j])]
    return Link(
        a=a.key,
        b=b.key,
        score=round(cast.edge(i, j), 4),
        because="; ".join(told) or "close to the same other reports",
        evidence=tuple(sorted(set(spans), key=lambda s: s.order)),
    )


def _apart(days: int) -> str:
    if not days:
        return "published on one day"
    return f"published {days} day{'s' if days > 1 else ''} apart"


def _listed(words: list[str]) -> str:
    """Join words as a sentence does.

    >>> _listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _common(a: Features, b: Features, kind: str) -> list[tuple[Mark, Mark]]:
    theirs = {m.value: m for m in b.marks if m.kind == kind}
    return [(m, theirs[m.value]) for m in a.marks if m.kind == kind and m.value in theirs][
        :MARKS_SHOWN
    ]


def _words(cast: Cast, i: int, j: int) -> list[tuple[Span, Span]]:
    """Return the heaviest words that two articles share, where they stand in each."""
    vectors = cast.likeness.vectors
    row, other = cast.rows[i], cast.rows[j]
    one = slice(vectors.starts[row], vectors.starts[row + 1])
    two = slice(vectors.starts[other], vectors.starts[other + 1])
    terms, at, to = np.intersect1d(
        vectors.terms[one], vectors.terms[two], assume_unique=True, return_indices=True
    )
    product = vectors.weights[one][at] * vectors.weights[two][to]
    best = np.lexsort((terms, -product))[:WORDS_SHOWN]
    found = [
        (
            _find(cast.articles[i], vectors.vocabulary[t]),
            _find(cast.articles[j], vectors.vocabulary[t]),
        )
        for t in terms[best].tolist()
    ]
    return [(a, b) for a, b in found if a and b]


def _find(article: Article, term: str) -> Span | None:
    """Return the first use of a term, in the text before the separate title."""
    pattern = re.compile(rf"\b{re.escape(term)}\w{{0,4}}", re.IGNORECASE)
    fields: tuple[tuple[Field, str], ...] = (("text", article.text), ("title", article.title or ""))
    for field, source in fields:
        for found in pattern.finditer(source):
            if stem(found.group().lower()) == term:
                return article.span(found.start(), found.end(), field)
    return None
