"""Deeds: two named parties and one kind of deed, told by reports that have few words in common.

`A video call between Lind and Osk` and `Osk told Lind by video link` share no clause, yet state one
fact. Where both name the same two parties and do the same by the same word or in the same mode,
they are laid side by side, and counted like any other readings.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from variorum.claims import wording
from variorum.claims.bench import Bench, Held, claim_of, order_of, reading_of
from variorum.claims.extent import LONGEST
from variorum.claims.frames import Frame, days_between
from variorum.claims.kinds import value_of
from variorum.claims.support import SAME_NEWS_DAYS, standing
from variorum.lang import Folded
from variorum.model import Claim, Date, Event, Facts, Mention, Span

DONE = frozenset({"asserted", "attributed"})
"""Standings of what is told as having happened."""
PARTIES = 2
"""Named parties from which a deed is told from others of its kind in the same story."""
NAME_WORDS = 2
"""Words of a person's name from which it is the same person in another report."""
OPENING = 30
"""Characters from the start of a clause that are shown with what follows them."""
PER_ARTICLE = 2
"""Readings of one deed taken from an article, the first."""


@dataclass(frozen=True)
class _Deed:
    """One event of a report with its parties and the day it states."""

    frame: Frame
    event: Event
    parties: tuple[str, ...]
    words: frozenset[str]
    """Terms of its trigger."""
    day: Date | None


def deed_claims(frames: Sequence[Frame], facts: Mapping[str, Facts], bench: Bench) -> list[Claim]:
    """Return the claims of deeds between named parties that independent reports tell."""
    deeds = sorted(
        _deeds(frames, facts), key=lambda d: (d.event.code, d.parties, *order_of(d.frame))
    )
    claims = []
    for _, group in groupby(deeds, key=lambda d: (d.event.code, d.parties)):
        found = _claim(list(_first(group)), bench)
        if found.verdict == "corroborated":
            claims.append(found)
    return claims


def _deeds(frames: Sequence[Frame], facts: Mapping[str, Facts]) -> Iterator[_Deed]:
    told = {key: _told(facts[key]) for key in {f.article.key for f in frames}}
    for frame in frames:
        if frame.scope or frame.recalls or frame.direct or frame.caption or frame.clause.negated:
            continue
        dates = facts[frame.article.key].dates
        for event, parties in told[frame.article.key]:
            if frame.clause.span.contains(event.trigger[0]):
                yield _Deed(frame, event, parties, _words(frame, event), _day(event, dates))


def _told(facts: Facts) -> list[tuple[Event, tuple[str, ...]]]:
    """Return the events told as done, and not recalled, with their two or more named parties."""
    done = (e for e in facts.events if e.status in DONE and not e.background)
    named = ((e, _parties(e, facts.mentions)) for e in done if e.actor and e.recipient)
    return [(e, parties) for e, parties in named if len(parties) >= PARTIES]


def _parties(event: Event, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return the named parties of an event, folded, sorted; none when one is not surely named."""
    found: set[str] = set()
    for span in (*event.actor, *event.recipient):
        named = {_name(m) for m in mentions if span.contains(m.span)} - {None}
        if not named:
            return ()
        found.update(n for n in named if n)
    return tuple(sorted(found))


def _name(mention: Mention) -> str | None:
    if mention.type not in ("person", "organisation", "place"):
        return None
    if mention.type == "person" and len(mention.name.split()) < NAME_WORDS:
        return None
    return Folded(mention.name).text


def _words(frame: Frame, event: Event) -> frozenset[str]:
    words = frame.clause.words
    return frozenset(
        wording.term(w.lemma)
        for w in words
        if any(t.start <= w.start < t.end for t in event.trigger)
    )


def _day(event: Event, dates: Sequence[Date]) -> Date | None:
    return next((d for d in dates if d.span == event.date and d.low and d.high), None)


def _first(deeds: Iterator[_Deed]) -> Iterator[_Deed]:
    for _, own in groupby(deeds, key=lambda d: d.frame.article.key):
        seen: set[Span] = set()
        for deed in own:
            if deed.frame.clause.span not in seen and len(seen) < PER_ARTICLE:
                seen.add(deed.frame.clause.span)
                yield deed


def _claim(deeds: Sequence[_Deed], bench: Bench) -> Claim:
    frames = [d.frame for d in deeds]
    readings = [reading_of(d.frame, _extent(d), value=value_of(d.frame)) for d in deeds]
    held = Held("deed", frames, readings, ())
    return claim_of(held, bench, lambda i, j: _one(deeds[i], deeds[j]))


def _extent(deed: _Deed) -> Span:
    """Return the words from first to last of a deed and its parties, and what opens them."""
    clause, event = deed.frame.clause.span, deed.event
    told = (*event.trigger, *event.actor, *event.recipient)
    inside = [s for s in told if clause.contains(s)]
    start, end = min(s.start for s in inside), max(s.end for s in inside)
    if start - clause.start <= OPENING:
        start = clause.start
    for word in reversed(deed.frame.clause.words):
        if word.end == start - 1:
            start = word.start
    return deed.frame.article.span(start, min(end, start + LONGEST), clause.field)


def _one(a: _Deed, b: _Deed) -> bool:
    """Tell whether two deeds of the same parties are certainly one."""
    mode = a.event.mode is not None and a.event.mode == b.event.mode
    telling = (a.words & b.words) - wording.words_of("generic", "verbs")
    if not (telling or mode) or standing(a.frame) != standing(b.frame):
        return False
    one, two = a.frame.article.published, b.frame.article.published
    if one and two and abs(days_between(one.value, two.value)) > SAME_NEWS_DAYS:
        return False
    if a.day and b.day:
        return max(a.day.low or "", b.day.low or "") <= min(a.day.high or "", b.day.high or "")
    return True
