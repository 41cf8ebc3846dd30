"""Frames: what one clause states, its words as terms and its facts as slots."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from variorum.claims import wording
from variorum.claims.hedging import governing, hedges
from variorum.lang import Folded
from variorum.model import Article, Clause, Date, Facts, Mention, Place, Quantity, Span

LEDE_SENTENCES = 3
"""Sentences of an article's text that count, with its title, as its lede."""
RUN = 8
"""Words in a row that two reporters do not write alike by chance."""
FAR_DAYS = 45
"""A sentence with a date further than this from its article's day tells of another happening."""
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
MIN_TERMS = 2
"""Terms a clause needs to state a fact: one word alone aligns with anything."""


@dataclass(frozen=True, eq=False)
class Frame:
    """One clause of one article with the facts that stand in it."""

    article: Article
    clause: Clause
    terms: frozenset[str]
    context: frozenset[str]
    """Terms of the whole sentence."""
    lede: bool
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[Date, ...] = ()
    around: tuple[Date, ...] = ()
    """Dates of the whole sentence."""
    places: tuple[Place, ...] = ()
    mentions: tuple[Mention, ...] = ()
    origin: str = ""
    """The origin its article goes back to."""
    scope: str = field(default="")
    """Empty for the story's happening, else which other happening the article reports."""

    @cached_property
    def wording(self) -> str:
        """The clause's words, folded, with what softens it from outside.

        Equal for clauses that say the same in the same words.
        """
        folded = Folded(self.clause.span.exact).text
        words = " ".join(word for word, _, _ in wording.tokens(folded))
        return " ".join([words, "|", *hedges(governing(self.clause))])

    @cached_property
    def runs(self) -> tuple[str, ...]:
        """The runs of words of its sentence that nobody writes alike by chance."""
        folded = Folded(self.clause.sentence.exact).text
        words = [word for word, _, _ in wording.tokens(folded)]
        return tuple(" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))

    @cached_property
    def recalls(self) -> bool:
        """Whether the sentence has a date far from the day its report was written on."""
        stamp = self.article.published
        if stamp is None:
            return False
        spans = [(d.low, d.high) for d in self.around if d.low and d.high]
        return any(
            days_between(high, stamp.value) > FAR_DAYS or days_between(stamp.value, low) > FAR_DAYS
            for low, high in spans
        )

    @property
    def key(self) -> tuple[str, str, int, int]:
        """Sort key: article, then place in it."""
        return self.clause.span.order

    @property
    def predicate(self) -> str | None:
        """The predicate's lemma."""
        return self.clause.predicate.lemma if self.clause.predicate else None


def days_between(first: str, second: str) -> int:
    """Return about how many days lie from one ISO 8601 value to another; 0 when one has no day."""
    x, y = _DAY.match(first), _DAY.match(second)
    if not x or not y:
        return 0
    (y1, m1, d1), (y2, m2, d2) = (tuple(map(int, m.groups())) for m in (x, y))
    return (y2 - y1) * 365 + (m2 - m1) * 30 + (d2 - d1)


def frames_of(article: Article, facts: Facts, origin: str) -> list[Frame]:
    """Return the frames of an article in text order."""
    lede = _lede(facts.clauses)
    sentences = _sentence_terms(facts.clauses)
    frames = []
    for clause in facts.clauses:
        terms = frozenset(_terms(clause))
        if len(terms) < MIN_TERMS:
            continue
        span = clause.span
        frames.append(
            Frame(
                article=article,
                origin=origin,
                clause=clause,
                terms=terms,
                context=sentences[clause.sentence],
                lede=clause.sentence in lede,
                quantities=tuple(q for q in facts.quantities if span.contains(q.span)),
                dates=tuple(d for d in facts.dates if span.contains(d.span)),
                around=tuple(d for d in facts.dates if clause.sentence.contains(d.span)),
                places=tuple(p for p in facts.places if span.contains(p.span)),
                mentions=tuple(m for m in facts.mentions if span.contains(m.span)),
            )
        )
    return frames


def _terms(clause: Clause) -> Iterable[str]:
    idle = wording.words_of("idle")
    for word in clause.words:
        found = wording.term(word.lemma)
        if found not in idle:
            yield found


def _sentence_terms(clauses: Iterable[Clause]) -> dict[Span, frozenset[str]]:
    found: dict[Span, set[str]] = {}
    for clause in clauses:
        found.setdefault(clause.sentence, set()).update(_terms(clause))
    return {sentence: frozenset(terms) for sentence, terms in found.items()}


def _lede(clauses: Iterable[Clause]) -> set[Span]:
    title = {c.sentence for c in clauses if c.sentence.field == "title"}
    text = sorted(
        {c.sentence for c in clauses if c.sentence.field == "text"}, key=lambda s: s.order
    )
    return title | set(text[:LEDE_SENTENCES])
