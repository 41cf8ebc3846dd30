"""One happening told in several sentences: its events share one id.

Precision first: a wrong merge would give one happening the day, the place and the losses of
another. Two events are one happening when something speaks for it (the same parties, words of one
root) and nothing against it (category, standing, recall, day, place, numbers). Where two earlier
happenings would do, neither is taken.
"""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from variorum.model import Date, Event, Quantity, content_id
from variorum.read.events.lexicon import OTHER, vocabulary
from variorum.read.events.tellings import Parties, Telling

MIN_ROOT = 4
"""Letters that two words of one root share at least ("visit", "visited")."""
ENDING = 2
"""Last letters of the shorter word that may differ ("explode", "explosion")."""
MAX_CHAINS = 30
"""Earlier happenings of one category that are looked at, the latest ones."""
MAX_TELLINGS = 12
"""Tellings of one happening that a new one is compared with."""
MATERIAL = OTHER | {
    "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION", "AID", "COOPERATE", "RETREAT",
    "CONSULT",
}  # fmt: skip
"""Categories of deeds. What is only said may be said of the same person by many."""
_REAL = frozenset({"asserted", "attributed"})
_Chain = list[int]


def with_happenings(article: str, tellings: Sequence[Telling]) -> tuple[Event, ...]:
    """Return the events, each with the id of the happening that it tells.

    "The attack" alone is an event only where one earlier happening is an attack.

    Args:
        article: key of the article.
        tellings: the events with what tells them apart, in text order.
    """
    chains: dict[str, list[_Chain]] = defaultdict(list)
    ids: dict[int, str] = {}
    for i, telling in enumerate(tellings):
        known = chains[telling.event.code]
        fitting = [c for c in known[-MAX_CHAINS:] if _fits([tellings[j] for j in c], telling)]
        if len(fitting) == 1:
            fitting[0].append(i)
            ids[i] = ids[fitting[0][0]]
        elif not telling.again:
            known.append([i])
            ids[i] = _id(article, telling.event)
    return tuple(
        msgspec.structs.replace(t.event, happening=ids[i])
        for i, t in enumerate(tellings)
        if i in ids
    )


def _id(article: str, event: Event) -> str:
    words = (f"{s.field} {s.start} {s.end}" for s in event.trigger)
    return content_id("happening", article, event.code, *words)


def _fits(chain: Sequence[Telling], new: Telling) -> bool:
    """Tell whether an event is told again: like one of its tellings, and against none of them."""
    near = [*chain[:1], *chain[1:][-MAX_TELLINGS:]]
    same = any(_is_same(t, new) for t in near) or (len(chain) == 1 and _is_headlined(chain[0], new))
    return same and all(_may_be(t, new) for t in near)


def _is_same(a: Telling, b: Telling) -> bool:
    """Tell whether parties and words speak for one happening."""
    if b.anew or not _share_root(a.roots, b.roots):
        return False
    if b.refers or b.again:
        return not a.several and (b.refers or not b.recipients.told)
    if (a.several or b.several) and not _dated_alike(a, b):
        return False
    return _is_alike(a, b)


def _is_alike(a: Telling, b: Telling) -> bool:
    """Tell whether the same parties do the same to each other, as far as both are told."""
    material = a.event.code in MATERIAL
    actors, recipients = _agree(b.actors, a.actors), _agree(b.recipients, a.recipients)
    if a.event.code == "REQUEST" and not (a.things & b.things or (a.roots == b.roots and a.aims)):
        return False  # who is asked twice may be asked two things
    if recipients is True:
        return actors is True or (actors is None and material)
    if actors is not True or recipients is False:
        return False
    alike = bool(a.things & b.things) or (material and not (a.things and b.things))
    return alike or (a.named and b.named)


def _is_headlined(a: Telling, b: Telling) -> bool:
    """Tell whether the lead tells what the headline has told: one happening, where names agree."""
    if (a.part, b.part) != ("title", "lead") or a.several or b.several or b.anew:
        return False
    named = a.actors.may_be(b.actors) and a.recipients.may_be(b.recipients)
    return named and _share_root(a.roots, b.roots)


def _agree(a: Parties, b: Parties) -> bool | None:
    """Tell whether two are the same parties; None when one is not told.

    "Them" that cannot be resolved may be anybody, so it is not the same.
    """
    return a.are(b) if a.told and b.told else None


def _dated_alike(a: Telling, b: Telling) -> bool:
    return a.date is not None and b.date is not None and a.date.low == b.date.low


def _may_be(a: Telling, b: Telling) -> bool:
    """Tell whether nothing speaks against one happening."""
    one, two = a.event, b.event
    alike = one.status == two.status or {one.status, two.status} <= _REAL
    if not alike or one.background != two.background or a.sentence == b.sentence:
        return False
    if a.place is not None and b.place is not None and a.place != b.place:
        return False
    return _meet(a.date, b.date) and not any(_clash(p, q) for p in a.counts for q in b.counts)


def _meet(a: Date | None, b: Date | None) -> bool:
    """Tell whether two days may be one: unknown days may."""
    if a is None or b is None or not (a.low and a.high and b.low and b.high):
        return True
    return a.low[:10] <= b.high[:10] and b.low[:10] <= a.high[:10]


def _clash(a: Quantity, b: Quantity) -> bool:
    """Tell whether two numbers of the same unit cannot be one."""
    if a.unit != b.unit or a.value is None or b.value is None:
        return False
    return a.value != b.value and not (a.approximate or b.approximate)


def _share_root(a: frozenset[str], b: frozenset[str]) -> bool:
    return any(_one_root(x, y) for x in sorted(a) for y in sorted(b))


def _one_root(a: str, b: str) -> bool:
    """Tell whether two lemmas are of one root, by the letters that they begin with, or of one kind.

    >>> _one_root("explode", "explosion"), _one_root("meet", "mediate")
    (True, False)
    >>> _one_root("probe", "inquiry")
    True
    """
    kin = vocabulary().kin
    if a == b or (a in kin and kin[a] == kin.get(b)):
        return True
    needed = max(MIN_ROOT, min(len(a), len(b)) - ENDING)
    return a[:needed] == b[:needed] and len(a[:needed]) == needed
