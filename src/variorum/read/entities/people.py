"""Which personal names are one person's: "J. B. Marlow", "Mr. Marlow" and "Jack Marlow"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.read.entities import naming
from variorum.read.entities.alike import SUFFIXES, alike, given_names, surname
from variorum.read.entities.gender import Gender, of_given
from variorum.read.entities.raw import Raw
from variorum.read.places.gazetteer import lookup

MUCH_OFTENER = 2
"""How many times as often a short name stands as a longer one that is then no name of its own."""
MOST_ALIKE = 12
"""Names compared with each other for one surname or one first name: no news has more."""
MOST_NAMESAKES = 30
"""People of one surname in an article beyond which nobody is told by it alone."""


@dataclass
class People:
    """The full personal names of an article and who bears them."""

    times: Counter[str] = field(default_factory=Counter)
    """How often each full name is written out."""
    one: dict[str, str] = field(default_factory=dict)
    """Full name → the fullest name of the same person."""
    family: dict[str, list[str]] = field(default_factory=dict)
    """Surname → fullest names that bear it, in text order."""
    given: dict[str, list[str]] = field(default_factory=dict)
    """First name → fullest names that bear it."""
    middle: dict[str, list[str]] = field(default_factory=dict)
    """Any further word or tail of a name → fullest names that hold it."""
    gender: dict[str, Gender] = field(default_factory=dict)
    role: dict[str, str] = field(default_factory=dict)
    """Fullest name → the first title before it, in small letters."""

    def of(self, name: str) -> list[str]:
        """Return the people for whom a surname, a first name or a part of a name may stand.

        A first or middle name stands for a person only where no other bears it.
        """
        if name in self.family:
            return self.family[name]
        parts = self.given.get(name, []) or self.middle.get(name, [])
        return parts if len(parts) == 1 and not _toponym(name) else []


def people_of(raws: Sequence[Raw]) -> People:
    """Return the people whom the mentions name in full."""
    people = People()
    addressed: dict[str, Gender] = {}
    for raw in raws:
        if raw.type == "person" and len(raw.words) > 1:
            people.times[raw.key] += 1
            if raw.gender is not None:
                addressed.setdefault(raw.key, raw.gender)
    _unite(people, addressed, _namesakes(raws, people.times))
    for raw in raws:
        if raw.role is not None and raw.key in people.times:
            people.role.setdefault(people.one[raw.key], raw.role.lower())
    for key in people.times:
        full = people.one[key]
        _note(people, full, tuple(full.split()))
        told = addressed.get(key) or of_given(key)
        if told is not None:
            people.gender.setdefault(full, told)
    return people


def _note(people: People, full: str, words: tuple[str, ...]) -> None:
    family = surname(words)
    given = given_names(words)
    tails = [" ".join(words[i:]) for i in range(1, len(words) - 1)]
    further = [*given[1:], *tails] if len(words) > 2 else []
    for table, parts in (
        (people.family, [family]),
        (people.given, given[:1]),
        (people.middle, [p for p in further if len(p) > 1]),
    ):
        for part in parts:
            held = table.setdefault(part, [])
            if len(held) <= MOST_NAMESAKES and full not in held:
                held.append(full)


def _namesakes(raws: Sequence[Raw], times: Counter[str]) -> frozenset[str]:
    """Return names with a suffix beside which the same without it is somebody else's.

    The article names the other oftener, or both in one sentence ("John Marlow and his son John
    Marlow Jr."); else the suffix is left off for short.
    """
    bare = {k: k.rsplit(" ", 1)[0] for k in times if k.rsplit(" ", 1)[-1] in SUFFIXES}
    apart = {k for k, plain in bare.items() if times[plain] > times[k]}
    told: dict[str, set[tuple[int, int]]] = {}
    for raw in raws:
        if raw.key in bare or raw.key in bare.values():
            part = raw.passage.doc.char_span(raw.start, raw.end, alignment_mode="expand")
            if part is not None:
                told.setdefault(raw.key, set()).add((id(raw.passage), part.sent.start))
    together = (k for k, plain in bare.items() if told.get(k, set()) & told.get(plain, set()))
    return frozenset(apart.union(together))


def _unite(people: People, addressed: dict[str, Gender], apart: frozenset[str]) -> None:
    """Set the fullest name of each, given the gender by which some are addressed."""
    keys = list(people.times)
    people.one = {key: key for key in keys}
    bearing: dict[str, list[str]] = {key: [key] for key in keys}
    groups: dict[tuple[str, str], list[str]] = {}
    for key in keys:
        words = tuple(key.split())
        groups.setdefault(("family", surname(words)), []).append(key)
        groups.setdefault(("plural", surname(words).removesuffix("s")), []).append(key)
        groups.setdefault(("given", words[0]), []).append(key)
        groups.setdefault(("last", words[-1]), []).append(key)
        if (short := _run_on(words, people.times)) is not None:
            _join(people, bearing, [key, short])
    for whole in groups.values():
        group = whole[:MOST_ALIKE]
        for key in group:
            same = [k for k in group if k != key and not _differ(key, k, apart) and alike(key, k)]
            told = {addressed[k] for k in (key, *same) if k in addressed}
            if same and len(told) < BOTH and _agree(same):
                _join(people, bearing, [key, *same])


def _run_on(words: tuple[str, ...], times: Counter[str]) -> str | None:
    """Return the name that runs on into the next word of a headline (`Ann Lowe Rejected`)."""
    short = " ".join(words[:-1])
    if len(words) < LONGEST_NAME or words[-1] in SUFFIXES:
        return None
    return short if times[short] > MUCH_OFTENER * times[" ".join(words)] else None


LONGEST_NAME = 3
"""Words from which a name may be one of two words and the next word."""


def _differ(a: str, b: str, apart: frozenset[str]) -> bool:
    """Tell whether one is a namesake with a suffix, and the other has no suffix."""
    return any(x in apart and not {*y.split()} & SUFFIXES for x, y in ((a, b), (b, a)))


BOTH = 2
"""Genders of which one person has not both."""


def _agree(keys: list[str]) -> bool:
    """Tell whether names that are all like one are also like each other."""
    return all(alike(a, b) for i, a in enumerate(keys) for b in keys[:i])


def _join(people: People, bearing: dict[str, list[str]], keys: list[str]) -> None:
    """Make several names one person's; `bearing` holds fullest name → all names."""
    roots = sorted({people.one[k] for k in keys})
    names = [name for root in roots for name in bearing.pop(root)]
    best = _plain(people, sorted(names, key=lambda k: (len(k), k)))
    bearing[best] = names
    for name in names:
        people.one[name] = best


def _plain(people: People, members: list[str]) -> str:
    """Return the longest name, but for an odd one out ("Honest Ann Lowe", once, for Ann Lowe)."""
    best = members[-1]
    for shorter in members[:-1]:
        odd = best.endswith(f" {shorter}") and shorter.split()[0] in naming.all_first_names()
        odd = odd or best == f"{shorter}s" or best.startswith(f"{shorter} ")
        if odd and people.times[shorter] > MUCH_OFTENER * people.times[best]:
            return shorter
    return best


def _toponym(word: str) -> bool:
    return any(c.is_country or c.is_state for c in lookup(word)[:1])
