"""What is found of the events that a careful coder marked in a few long reports.

    python bench/quality/seed_events.py GOLD.json REPORTS/ [--rule sentence]

GOLD.json holds, per document, sentences with offsets and their events: PLOVER category, mode and
contexts, trigger, actors, status (`reported` in the outlet's own voice, `claimed` by a party) and
whether the event is recalled. REPORTS/ holds the documents by name. Prints one JSON object; the
shares are of all coded events, or of those found (`of_found`).

The rule of matching. A found event may stand for a coded one when it has its category and (rule
`clause`) one of its trigger words overlaps the coded trigger, which may be a whole phrase, or (rule
`sentence`) its trigger stands in the same sentence. Each stands for one at most; pairs whose actors
agree go first, then those whose triggers stand nearer. Actors agree when a found span shares half
of the shorter one's words with a coded span, or when neither names anybody. A status is right when
`claimed` is "attributed" and `reported` is "asserted"; where the coder notes whom a reported event
is from, either is right; what is promised or threatened may also be "planned".
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variorum.api import Workspace
from variorum.model import Event, Rejected, Span

Json = dict[str, Any]
_WORD = re.compile(r"\w+")
_SMALL = frozenset({"the", "a", "an", "of", "s"})
_AHEAD = frozenset({"AGREE", "THREATEN"})
"""Categories whose happening lies ahead by their nature."""


@dataclass(frozen=True)
class Coded:
    """A coded event with the sentence it stands in."""

    gold: Json
    sentence: tuple[int, int]

    @property
    def trigger(self) -> tuple[int, int]:
        """Characters of the words that tell it."""
        return self.gold["trigger"]["start"], self.gold["trigger"]["end"]


Pair = tuple[Coded, Event]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--rule", choices=("clause", "sentence"), default="clause")
    given = parser.parse_args()
    gold = json.loads(given.gold.read_text(encoding="utf-8"))
    coded: list[Coded] = []
    pairs: list[Pair] = []
    for document in gold["documents"]:
        wanted = list(events_of(document))
        found = read(given.reports / document["doc"])
        coded += wanted
        pairs += matched(wanted, found, given.rule)
    json.dump(figures(coded, pairs), sys.stdout, indent=1)
    sys.stdout.write("\n")


def events_of(document: Json) -> Iterator[Coded]:
    """Yield a document's coded events."""
    for sentence in document["sentences"]:
        for event in sentence["events"]:
            yield Coded(event, (sentence["start"], sentence["end"]))


def read(path: Path) -> tuple[Event, ...]:
    """Return the events that the program finds in a report."""
    with Workspace() as workspace:
        for item in workspace.read_facts([path]):
            if isinstance(item, Rejected):
                sys.exit(f"{path}: {item.reason}")
            return item[2].events
    return ()


def matched(coded: Sequence[Coded], found: Sequence[Event], rule: str) -> list[Pair]:
    """Return which found event stands for which coded one, each once."""
    possible = [
        (not same_actor(c, e), distance(c, e), i, j)
        for i, c in enumerate(coded)
        for j, e in enumerate(found)
        if e.code == c.gold["plover"] and stands(c, e, rule)
    ]
    left: set[int] = set(range(len(coded)))
    free: set[int] = set(range(len(found)))
    pairs: list[Pair] = []
    for _, _, i, j in sorted(possible):
        if i in left and j in free:
            left.discard(i)
            free.discard(j)
            pairs.append((coded[i], found[j]))
    return pairs


def stands(coded: Coded, event: Event, rule: str) -> bool:
    """Tell whether an event's trigger stands where the coded one does."""
    start, end = coded.trigger if rule == "clause" else coded.sentence
    return any(s.field == "text" and s.start < end and start < s.end for s in event.trigger)


def distance(coded: Coded, event: Event) -> int:
    """Return how many characters the two triggers' beginnings lie apart."""
    return min(abs(s.start - coded.trigger[0]) for s in event.trigger)


def same_actor(coded: Coded, event: Event) -> bool:
    """Tell whether the actors agree, or neither names anybody."""
    named = [a for a in coded.gold["actor"] if a["text"]]
    if not named and not event.actor:
        return True
    return any(same_party(a, s) for a in named for s in event.actor)


def same_party(party: Json, span: Span) -> bool:
    """Tell whether a span overlaps a coded party's and shares half of the shorter one's words."""
    if party["start"] is None or span.start >= party["end"] or party["start"] >= span.end:
        return False
    a, b = words(party["text"]), words(span.exact)
    return not a or not b or len(a & b) >= 0.5 * min(len(a), len(b))


def words(text: str) -> frozenset[str]:
    """Return a text's words but the smallest."""
    return frozenset(_WORD.findall(text.lower())) - _SMALL


def right_status(coded: Coded, event: Event) -> bool:
    """Tell whether the event has the standing that the coder gave it."""
    gold = coded.gold
    if gold["status"] == "claimed":
        return event.status == "attributed"
    allowed = {"asserted"}
    if gold["attributed_to"]:
        allowed.add("attributed")
    if gold["plover"] in _AHEAD:
        allowed.add("planned")
    return event.status in allowed


def figures(coded: Sequence[Coded], pairs: Sequence[Pair]) -> dict[str, float | int]:
    """Return the shares that are printed."""
    total = len(coded)
    modes = [(c.gold["mode"], e.mode) for c, e in pairs]
    contexts = [(set(c.gold["context"]), set(e.context)) for c, e in pairs]
    return {
        "coded": total,
        "found": len(pairs),
        "category": share(len(pairs), total),
        "category_and_actor": share(count(same_actor(c, e) for c, e in pairs), total),
        "actor_of_found": share(count(same_actor(c, e) for c, e in pairs), len(pairs)),
        "status_of_found": share(count(right_status(c, e) for c, e in pairs), len(pairs)),
        "background_of_found": share(
            count(c.gold["background"] == e.background for c, e in pairs), len(pairs)
        ),
        "recalled": count(c.gold["background"] for c, _ in pairs),
        "recalled_told": count(c.gold["background"] and e.background for c, e in pairs),
        "news_told": count(not c.gold["background"] and not e.background for c, e in pairs),
        "mode_precision": share(count(a == b for a, b in modes if b), count(b for _, b in modes)),
        "mode_recall": share(count(a == b for a, b in modes if a), count(a for a, _ in modes)),
        "context_precision": share(
            sum(len(a & b) for a, b in contexts), sum(len(b) for _, b in contexts)
        ),
        "context_recall": share(
            sum(len(a & b) for a, b in contexts), sum(len(a) for a, _ in contexts)
        ),
        **equipment(pairs),
    }


def equipment(pairs: Sequence[Pair]) -> dict[str, float]:
    """Return how much of the equipment of found events is right, by overlapping spans."""
    said = marked = right = hit = 0
    for coded, event in pairs:
        golds = [(g["start"], g["end"]) for g in coded.gold["equipment"]]
        ours = [(s.start, s.end) for s in event.equipment]
        said, marked = said + len(ours), marked + len(golds)
        right += count(any(overlap(o, g) for g in golds) for o in ours)
        hit += count(any(overlap(o, g) for o in ours) for g in golds)
    return {"equipment_precision": share(right, said), "equipment_recall": share(hit, marked)}


def overlap(one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Tell whether two spans share a character."""
    return one[0] < two[1] and two[0] < one[1]


def count(items: Iterable[object]) -> int:
    """Return how many are true."""
    return sum(bool(i) for i in items)


def share(hits: int, total: int) -> float:
    """Return a share, rounded; 0 where there is nothing to take a share of."""
    return round(hits / total, 3) if total else 0.0


if __name__ == "__main__":
    main()
