"""Frames: what one clause states, its words as terms and its facts as slots."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from variorum.claims import wording
from variorum.claims.hedging import governing, hedges
from variorum.lang import Folded
from variorum.model import (
    Article,
    Clause,
    Date,
    Facts,
    Mention,
    Place,
    Quantity,
    Span,
    Word,
)

LEDE_SENTENCES = 3
"""Sentences of an article's text that count, with its title, as its lede."""
RUN = 6
"""Words in a row that two reporters do not write alike by chance."""
FAR_DAYS = 45
"""A sentence with a date further than this from its article's day tells of another happening."""
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_NUMBERED = re.compile(r"\b([A-Z][a-z]{2,20})\s(?:No\.?\s)?([A-Z]{0,3}\d{1,5}[A-Z]?)\b")
SAYING = 1
"""Words, besides who says it and when, of a clause that says nothing but that it was said."""
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
    direct: bool = False
    """Whether it stands inside quotation marks: then its only source is who speaks."""
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

    @cached_property
    def numbered(self) -> dict[tuple[str, str], Span]:
        """Things that are named by a number (`Warehouse 7`), by noun and number."""
        span, found = self.clause.span, {}
        for match in _NUMBERED.finditer(span.exact):
            noun = match[1].lower()
            if noun in wording.words_of("numbered", "places") | wording.words_of("numbered"):
                start, end = span.start + match.start(), span.start + match.end()
                found[noun, match[2]] = self.article.span(start, end, span.field)
        return found

    def part(self, match: re.Match[str]) -> Span:
        """Return the characters that a pattern found in the clause."""
        span = self.clause.span
        start, end = span.start + match.start(), span.start + match.end()
        return self.article.span(start, end, span.field)

    @property
    def titled(self) -> bool:
        """Whether it stands in the article's title."""
        span = self.clause.span
        titles = self.article.regions_of("title")
        return span.field == "title" or any(t.start <= span.start < t.end for t in titles)

    @cached_property
    def caption(self) -> bool:
        """Whether it stands under a picture, which may be of another day or place."""
        span = self.clause.span
        under = self.article.regions_of("caption")
        return span.field == "text" and any(c.start <= span.start < c.end for c in under)

    @property
    def reports(self) -> bool:
        """Whether its verb is one of saying: then day and hour are those of the saying."""
        return wording.reports(self.predicate)

    def before(self, span: Span, *, reach: int = 30) -> str:
        """Return the characters right before a span of the article."""
        source = self.article.text if span.field == "text" else (self.article.title or "")
        return source[max(0, span.start - reach) : span.start].rstrip()

    def text_of(self, word: Word) -> str:
        """Return a word of the clause as it stands in the article."""
        span = self.clause.span
        return span.exact[word.start - span.start : word.end - span.start]

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
    spoken = [s for q in facts.quotes if q.form == "direct" for s in q.content]
    frames = []
    for clause in facts.clauses:
        terms = frozenset(_terms(clause))
        span = clause.span
        if len(terms) < MIN_TERMS or _says_only(clause, facts):
            continue
        frames.append(
            Frame(
                article=article,
                origin=origin,
                clause=clause,
                terms=terms,
                context=sentences[clause.sentence],
                lede=clause.sentence in lede,
                direct=any(s.contains(span) or _holds(s, span) for s in spoken),
                quantities=tuple(q for q in facts.quantities if span.contains(q.span)),
                dates=tuple(d for d in facts.dates if span.contains(d.span)),
                around=tuple(d for d in facts.dates if clause.sentence.contains(d.span)),
                places=tuple(p for p in facts.places if span.contains(p.span)),
                mentions=tuple(m for m in facts.mentions if span.contains(m.span)),
            )
        )
    return frames


def _says_only(clause: Clause, facts: Facts) -> bool:
    """Tell whether a clause only says that somebody said something (`…, he told reporters`)."""
    verb, subject = clause.predicate, clause.subject
    if verb is None or not wording.reports(verb.lemma):
        return False
    known = [d.span for d in facts.dates if clause.span.contains(d.span)]
    known += [subject] if subject else []
    said = [w for w in clause.words if not any(s.start <= w.start < s.end for s in known)]
    counts = any(clause.span.contains(q.span) for q in facts.quantities)
    return len(said) <= SAYING and not counts


def _holds(spoken: Span, clause: Span) -> bool:
    """Tell whether most of a clause stands in a quotation."""
    if not spoken.overlaps(clause):
        return False
    common = min(spoken.end, clause.end) - max(spoken.start, clause.start)
    return 2 * common > len(clause.exact)


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
