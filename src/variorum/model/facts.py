"""What is read in one article: facts, each of which is made of spans."""

from typing import Literal

import msgspec

from variorum.model.span import Span

MentionType = Literal["person", "organisation", "place", "vehicle", "other"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
QuoteForm = Literal["direct", "mixed", "indirect"]
Stance = Literal["asserted", "denied", "promised", "asked", "supposed"]
Status = Literal["asserted", "attributed", "denied", "planned", "hypothetical"]


def _need(spans: tuple[Span, ...], what: str) -> None:
    if not spans:
        raise ValueError(f"{what} needs at least one span")


class Mention(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="mention"):
    """A name, title or pronoun that stands for a thing."""

    span: Span
    type: MentionType
    entity: str
    """One id for all mentions of the same thing within the article (content id)."""
    name: str
    """The fullest name the article gives the entity."""
    country: str | None = None
    """ISO 3166-1 alpha-3, where the text or a table gives it."""
    sector: str | None = None
    """Who it is in public life, named after the PLOVER sectors (`government`, `military` …)."""
    role: str | None = None
    """The office in the article's words (`foreign minister`)."""
    identity: str | None = None
    """One id in all articles for what is told enough of: a country or a body of the tables, a full
    name with country or office. Equal ids are one thing; unequal ones say nothing."""
    evidence: tuple[Span, ...] = ()
    """The characters that `identity` rests on: the name in full, the title, the demonym."""


class Date(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="date"):
    """A time expression after TIMEX3 (Pustejovsky et al. 2003), resolved as far as it can be."""

    span: Span
    type: TimexType
    value: str
    low: str | None = msgspec.field(default=None, name="from")
    """First day (or moment) that the expression may denote, ISO 8601; None when unknown."""
    high: str | None = msgspec.field(default=None, name="to")
    """Last day (or moment), inclusive."""
    precision: str = "day"
    """`second … day week month quarter year decade century`, or `unknown`."""
    basis: str = "stated"
    """What the value rests on: `stated`, `publication date`, `text`, `inferred`, `none`."""
    anchor: Span | None = None
    """The characters that gave the year or reference day, when they stand elsewhere."""


class Place(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="place"):
    """A toponym, with a point (WGS 84 degrees) only where it can be told which place is meant."""

    span: Span
    name: str
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    country: str | None = None
    feature: str | None = None
    """GeoNames feature class or code (`P.PPLC`, `A.ADM1`, `H.SEA`)."""
    precision: str = "unknown"
    """`point`, `city`, `admin2`, `admin1`, `country`, `region`, `sea`, or `unknown`."""
    claimed_by: tuple[str, ...] = ()
    """ISO 3166-1 codes of the states that claim it, where several do; `country` is None then."""


class Measure(msgspec.Struct, frozen=True, kw_only=True):
    """A measure in SI units, rounded to 12 significant digits."""

    unit: str
    """`metre`, `square_metre`, `cubic_metre`, `metre_per_second`, `kilogram`, `kelvin`, ..."""
    value: float | None
    low: float | None
    high: float | None


class Quantity(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="quantity"):
    """How many or how much, with the range that the words allow."""

    span: Span
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    """Normalised: `killed`, `injured`, `person`, `aircraft`, `kilometre`, `USD`, `percent` …"""
    of: Span | None = None
    """What is counted or measured."""
    approximate: bool = False
    base: Measure | None = None
    """The same in SI units, for measures of one size (not tons, gallons or bare degrees)."""


class Quote(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="quote"):
    """An attribution: who says what, by which cue (after PARC and PolNeAR)."""

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    form: QuoteForm = "indirect"
    speaker: str | None = None
    """The speaker's fullest name in the article; None when it cannot be told."""
    stance: Stance = "asserted"

    def __post_init__(self) -> None:
        _need(self.content, "a quote")


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="event"):
    """Who did what to whom, coded after PLOVER (2024), with its standing to the truth."""

    trigger: tuple[Span, ...]
    code: str
    mode: str | None = None
    """How it was done, where PLOVER has modes of its category and the text tells which."""
    context: tuple[str, ...] = ()
    """PLOVER contexts that the event's own words show, sorted."""
    actor: tuple[Span, ...] = ()
    recipient: tuple[Span, ...] = ()
    date: Span | None = None
    place: Span | None = None
    quantities: tuple[Span, ...] = ()
    equipment: tuple[Span, ...] = ()
    """Craft and weapons that the event's clause names."""
    status: Status = "asserted"
    background: bool = False
    source: Span | None = None
    """Who the text says it from, when attributed."""
    happening: str | None = None
    """One id for all events of the article that tell the same happening (content id)."""

    def __post_init__(self) -> None:
        _need(self.trigger, "an event")


class Word(msgspec.Struct, frozen=True, array_like=True):
    """A content word of a clause: offsets in the article, lemma, coarse part of speech."""

    start: int
    end: int
    lemma: str
    pos: str


class Clause(msgspec.Struct, frozen=True, kw_only=True):
    """The part of a sentence that states one fact: what claims are aligned by.

    Not a fact of the interface: the ground that claims stand on, kept so that no later stage
    parses again.
    """

    span: Span
    sentence: Span
    words: tuple[Word, ...]
    """Content words (no stop words, no punctuation) in text order."""
    predicate: Word | None = None
    subject: Span | None = None
    object: Span | None = None
    negated: bool = False
    hedged: bool = False
    source: Span | None = None
    """Who says it, when it stands inside an attribution."""
    speaker: str | None = None

    @property
    def states(self) -> bool:
        """Whether it says something of something: a heading or an apposition does not."""
        verb, subject = self.predicate, self.subject
        if verb is None:
            return False
        if verb.pos not in ("NOUN", "PROPN"):
            return True
        return subject is not None and not (subject.start <= verb.start and verb.end <= subject.end)


Fact = Mention | Date | Place | Quantity | Quote | Event


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything read in one article, each tuple in text order."""

    article: str
    mentions: tuple[Mention, ...] = ()
    dates: tuple[Date, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    clauses: tuple[Clause, ...] = ()
    unread: str | None = None
    """Why nothing was read, when that is so (`language fr is not read`)."""

    def all(self) -> tuple[Fact, ...]:
        """Return the facts of every kind in text order (clauses are not facts)."""
        facts: list[Fact] = [
            *self.mentions,
            *self.dates,
            *self.places,
            *self.quantities,
            *self.quotes,
            *self.events,
        ]
        return tuple(sorted(facts, key=lambda f: (first_span(f).order, type(f).__name__)))


def first_span(fact: Fact) -> Span:
    """Return the earliest span of a fact."""
    if isinstance(fact, Quote):
        return min((*fact.content, *fact.source, *fact.cue), key=lambda s: s.order)
    if isinstance(fact, Event):
        return min(fact.trigger, key=lambda s: s.order)
    return fact.span
