"""Who copied whom, and which articles therefore count as one source."""

from typing import Literal

import msgspec

from variorum.model.span import Span

CopyKind = Literal["verbatim", "edited", "rewritten"]


class Shared(msgspec.Struct, frozen=True, array_like=True):
    """One passage that two articles share: its characters in each."""

    a: Span
    b: Span


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two articles that share text; `a < b` by key."""

    a: str
    b: str
    containment_a: float
    """Share of a's word 5-grams that b has too (0–1)."""
    containment_b: float
    kind: CopyKind
    source: Literal["a", "b", "unknown"] = msgspec.field(default="unknown", name="from")
    """Which of the two the text came from, where the evidence tells."""
    because: str = ""
    spans: tuple[Shared, ...]

    def __post_init__(self) -> None:
        if not self.spans:
            raise ValueError("a pair of copies needs at least one shared passage")


class Echo(msgspec.Struct, frozen=True, kw_only=True):
    """Passages of a sentence or so that two articles share although neither is a copy; `a < b`.

    Background that an agency repeats, a statement that both quote: too little to make the two
    articles one origin, but what stands in such a passage is not said twice independently.
    """

    a: str
    b: str
    spans: tuple[Shared, ...]

    def __post_init__(self) -> None:
        if not self.spans:
            raise ValueError("an echo needs a shared passage")


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Articles that are not independent of each other: they count once."""

    id: str
    name: str
    """The agency or outlet it goes back to, else `unknown origin` with the first article's name."""
    articles: tuple[str, ...]
    because: str
    evidence: tuple[Span, ...] = ()
    """The credit lines and shared passages that show it; empty only for a single article."""

    def __post_init__(self) -> None:
        if not self.articles or (len(self.articles) > 1 and not self.evidence):
            raise ValueError("an origin of several articles needs evidence")


class Lineage(msgspec.Struct, frozen=True, kw_only=True):
    """All pairs and origins of a set of articles; every article is in exactly one origin."""

    pairs: tuple[Pair, ...] = ()
    origins: tuple[Origin, ...] = ()
    echoes: tuple[Echo, ...] = ()

    def origin_of(self) -> dict[str, str]:
        """Return article key → origin id."""
        return {a: o.id for o in self.origins for a in o.articles}
