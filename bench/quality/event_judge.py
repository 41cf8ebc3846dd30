"""How marked events are held against the events that were read.

An event of ours stands for a marked one when a word of its trigger overlaps the marked trigger
(which may be a whole phrase) and its category is among the marked ones, of which there are several
where careful coders differ. Each stands for one at most; those whose actors agree go first.

Parties agree when a span of ours overlaps a marked one and shares half of the shorter one's words.
`"sure": false` marks what a coder may leave out: it is not asked for, and ours is no mistake when
it stands for it. A role marked optional may be left empty (a thing, where a reader names nobody).
The classes of happenings that PLOVER does not code have no roles here.
"""

import re
from collections.abc import Iterator, Sequence

from judges import Mark, Range, Tally, around, within

from variorum.model import Event, Facts, Span

_WORD = re.compile(r"\w+")
_SMALL = frozenset({"the", "a", "an", "of", "s"})
_ROLES = ("actor", "recipient")


def judge_events(mark: Mark, text: str, facts: Facts, tallies: dict[str, Tally]) -> None:
    """Count the events of marked sentences: category, roles, standing, and all of the first three.

    `category` is over all events. `actor` and `recipient` are over marked or said parties: their
    precision is of events whose category is right, their recall of all marked ones, found or not.
    `full` has category, actor and recipient right. `status` is the share right of those found;
    `background` counts those recalled.
    """
    golds: list[Mark] = mark["events"]
    ours = [e for e in facts.events if e.trigger[0].field == "text" and _inside(e, mark)]
    links = dict(matched(golds, ours))
    sure = [at for at, g in enumerate(golds) if g.get("sure") is not False]
    spared = sum(at in links for at in range(len(golds)) if at not in sure)
    category, full = (tallies.setdefault(k, Tally()) for k in ("category", "full"))
    for tally in (category, full):
        tally.said += len(ours) - spared
        tally.marked += len(sure)
    for at in sure:
        gold, event = golds[at], ours[links[at]] if at in links else None
        category.right += event is not None
        good = [_count_role(r, gold, event, text, tallies) for r in _ROLES]
        full.right += event is not None and all(good)
        _count_standing(gold, event, text, tallies)
        if event is None:
            category.errors.append(f"missed {' '.join(gold['codes'])} | {show(gold, text)}")
    for at in sorted(set(range(len(ours))) - set(links.values())):
        event = ours[at]
        place = around(text, (event.trigger[0].start, event.trigger[-1].end))
        category.errors.append(f"false {event.code} | {place}")


def matched(golds: Sequence[Mark], ours: Sequence[Event]) -> Iterator[tuple[int, int]]:
    """Pair marked events with ours, those that are asked for first."""
    possible = [
        (g.get("sure") is False, not agrees(g, e, "actor"), _apart(g, e), i, j)
        for i, g in enumerate(golds)
        for j, e in enumerate(ours)
        if e.code in g["codes"] and any(overlap(s, g["trigger"]) for s in e.trigger)
    ]
    free, left = set(range(len(ours))), set(range(len(golds)))
    for *_, i, j in sorted(possible):
        if i in left and j in free:
            left.discard(i)
            free.discard(j)
            yield i, j


def agrees(gold: Mark, event: Event, role: str) -> bool:
    """Tell whether a role is right: one of the marked parties, or rightly nobody."""
    if role not in gold:
        return True
    said: tuple[Span, ...] = event.actor if role == "actor" else event.recipient
    if not said:
        return not gold[role] or bool(gold.get(f"{role}_optional"))
    return any(_same(party, span) for party in gold[role] for span in said)


def _same(party: Sequence[int], span: Span) -> bool:
    if not overlap(span, party):
        return False
    shared = span.exact[max(0, party[0] - span.start) : party[1] - span.start]
    a, b = _words(span.exact), _words(shared)
    shorter = min(len(a), _length(party, span))
    return not a or len(b) >= 0.5 * shorter


def _length(party: Sequence[int], span: Span) -> int:
    """Return about how many words a party's span has, as ours has letters to a word."""
    letters = len(span.exact) / max(1, len(_WORD.findall(span.exact)))
    return max(1, round((party[1] - party[0]) / letters))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _SMALL


def overlap(span: Span, other: Sequence[int]) -> bool:
    """Tell whether a span and offsets share a character."""
    return span.start < other[1] and other[0] < span.end


def _inside(event: Event, mark: Mark) -> bool:
    at: Range = event.trigger[0].start, event.trigger[0].end
    return within(at, mark["sentences"])


def _apart(gold: Mark, event: Event) -> int:
    first: int = gold["trigger"][0]
    return min(abs(s.start - first) for s in event.trigger)


def _count_role(
    role: str, gold: Mark, event: Event | None, text: str, tallies: dict[str, Tally]
) -> bool:
    """Count one role of one marked event; return whether it is right."""
    tally = tallies.setdefault(role, Tally())
    asked = bool(gold.get(role)) and not gold.get(f"{role}_optional")
    tally.marked += asked
    if event is None or role not in gold:
        return True
    said = event.actor if role == "actor" else event.recipient
    good = agrees(gold, event, role)
    found = good and bool(said) and bool(gold[role])
    spared = found and not asked
    tally.said += bool(said) and not spared
    tally.right += found and not spared
    if not good:
        given = " + ".join(s.exact for s in said) or "nobody"
        wanted = " + ".join(text[a:b] for a, b in gold[role]) or "nobody"
        tally.errors.append(f"{event.code} {given!r} for {wanted!r} | {show(gold, text)}")
    return good


def _count_standing(gold: Mark, event: Event | None, text: str, tallies: dict[str, Tally]) -> None:
    status, background = (
        tallies.setdefault("status", Tally()),
        tallies.setdefault("background", Tally()),
    )
    if event is not None and "status" in gold:
        good = event.status in gold["status"]
        status.right += good
        status.said += 1
        status.marked += 1
        if not good:
            status.errors.append(f"{event.status} for {gold['status']} | {show(gold, text)}")
    if "background" in gold:
        background.marked += gold["background"] and event is not None
        if event is not None:
            background.said += event.background
            background.right += gold["background"] and event.background
            if event.background != gold["background"]:
                background.errors.append(f"{event.background} | {show(gold, text)}")


def show(gold: Mark, text: str) -> str:
    """Show a marked event in its surroundings."""
    return around(text, gold["trigger"])
