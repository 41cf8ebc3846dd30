"""Which of two articles a shared text came from, where time, credit or attribution tells."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from variorum.copies.naming import squash
from variorum.model import Article, Sourced, Span, Stamp

Side = Literal["a", "b", "unknown"]

_WORD = r"[A-Z](?:[\w&'’-]|\.(?=\w)){0,40}+(?:(?<=\.[A-Z])\.)?+"
_NAME = rf"(?:[Tt]he\s)?({_WORD}(?:\s{_WORD}){{0,4}}+)"
"""A name as attributions give it; a full stop ends it unless it is that of initials ("U.S.")."""
_KIND = r"(?:\s(?:newspaper|news\s(?:agency|site|service)|agency|website|daily|magazine))?"
_BEFORE = re.compile(
    r"\b(?:[Aa]ccording\sto|[Rr]eported\sby|[Cc]iting|[Cc]ited\sby|[Qq]uoted\sby|[Tt]old|[Tt]ells"
    rf"|[Ii]n\sa\sreport\sby|[Ii]n\san\sinterview\swith)\s{_NAME}"
)
_AFTER = re.compile(
    rf"(?<![\w&'’.-]){_NAME}{_KIND}\s(?:(?:first|has|had|also)\s)?(?:reported|reports|is\sreporting)\b"
)
_TOLD = re.compile(r"[Tt](?:old|ells)\s")
OPENING = 600
"""Code points of the body, about three paragraphs, in which one naming of an outlet says that the
report rests on it; further down it takes OFTEN."""
OFTEN = 2
_LEVELS = {"year": 4, "month": 7, "day": 10}
MIN_NAME = 3
"""Characters an outlet's name needs to be looked for: shorter ones meet too much."""


@dataclass(frozen=True)
class Direction:
    """Where the text came from, why, and the characters that say so."""

    source: Side
    because: str
    evidence: tuple[Span, ...] = ()


def attributions(article: Article) -> tuple[tuple[str, Span], ...]:
    """Return whom the article names as the source of a report, in comparable form, with spans."""
    found = [
        (squash(m[1]), article.span(*m.span()))
        for pattern in (_BEFORE, _AFTER)
        for m in pattern.finditer(article.text)
    ]
    return tuple(sorted(((n, s) for n, s in found if len(n) >= MIN_NAME), key=lambda f: f[1].order))


def rests_on(article: Article) -> dict[str, Span]:
    """Return whose reports the whole article rests on, in comparable form, and where it says so.

    That is whom it names as the source in its opening, or several times. "Told the Gazette" lends
    one statement only, unless the Gazette is named again.
    """
    bodies = article.regions_of("body")
    opening = (bodies[0].start if bodies else 0) + OPENING
    said: dict[str, list[Span]] = {}
    for name, span in attributions(article):
        said.setdefault(name, []).append(span)
    leading = {n: [s for s in spans if s.start < opening and not _TOLD.match(s.exact)]
               for n, spans in said.items()}  # fmt: skip
    return {n: (leading[n] or s)[0] for n, s in said.items() if leading[n] or len(s) >= OFTEN}


def credited(article: Article, other: Article, *, whole: bool = False) -> Span | None:
    """Return where `article` names the outlet of `other` as its source, or None.

    Args:
        article: the article that may name its source.
        other: the article whose outlet may be named.
        whole: whether only that counts which the whole article rests on.
    """
    if other.outlet is None or _same_outlet(article, other):
        return None
    name = squash(other.outlet.value)
    for credit in article.credits:
        if credit.span is not None and squash(credit.value) == name:
            return credit.span
    if whole:
        return rests_on(article).get(name)
    return next((span for said, span in attributions(article) if said == name), None)


def _same_outlet(a: Article, b: Article) -> bool:
    return bool(a.outlet and b.outlet and squash(a.outlet.value) == squash(b.outlet.value))


def agencies(article: Article) -> dict[str, Sourced]:
    """Return the credits of an article by comparable name; the first of each name.

    Words without a capital ("syndicated feed") name nobody.
    """
    found: dict[str, Sourced] = {}
    for credit in article.credits:
        if credit.value != credit.value.lower():
            found.setdefault(squash(credit.value), credit)
    return found


def earlier(a: Stamp | None, b: Stamp | None) -> Side:
    """Return which stamp is certainly earlier, at the coarser of their precisions."""
    if a is None or b is None:
        return "unknown"
    size = min(_LEVELS.get(a.precision, 10), _LEVELS.get(b.precision, 10))
    first, second = _moment(a), _moment(b)
    if first is not None and second is not None and "T" in a.value and "T" in b.value:
        zoned = (first.tzinfo is None) + (second.tzinfo is None)
        if zoned == 1 or first == second:
            return "unknown"
        return "a" if first < second else "b"
    left, right = a.value[:size], b.value[:size]
    if left == right:
        return "unknown"
    return "a" if left < right else "b"


def _moment(stamp: Stamp) -> datetime | None:
    try:
        moment = datetime.fromisoformat(stamp.value)
        return moment.astimezone(UTC) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        return None


def direct(a: Article, b: Article) -> Direction:
    """Return which of two articles that share text it came from; never from later to earlier."""
    first = earlier(a.published, b.published)
    said_b, said_a = credited(b, a), credited(a, b)
    if said_b and not said_a and first != "b":
        return Direction("a", f"{b.name} names {_outlet(a)} as its source", (said_b,))
    if said_a and not said_b and first != "a":
        return Direction("b", f"{a.name} names {_outlet(b)} as its source", (said_a,))
    shared = sorted(set(agencies(a)) & set(agencies(b)))
    if shared:
        name = agencies(a)[shared[0]].value
        return Direction("unknown", f"both credit {name}")
    if first == "unknown":
        return Direction("unknown", "nothing tells which was first")
    source = a if first == "a" else b
    return Direction(first, f"{source.name} was published first")


def _outlet(article: Article) -> str:
    return article.outlet.value if article.outlet else article.name
