"""Which personal names are one person's: "J. B. Marlow", "Mr. Marlow" and "Jack Marlow"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.read.entities import naming
from variorum.read.entities.gender import Gender, of_given
from variorum.read.entities.raw import Raw
from variorum.read.places.gazetteer import lookup

MUCH_OFTENER = 2
"""How many times as often a short name stands as a longer one that is then no name of its own."""
MOST_ALIKE = 12
"""Names compared with each other for one surname or one first name: no news has more."""
MOST_NAMESAKES = 30
"""People of one surname in an article beyond which nobody is told by it alone."""
SPELLED_ALIKE = 5
"""Letters from which a name may differ by one letter and be the same."""
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})


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
    _unite(people, addressed)
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


def surname(names: tuple[str, ...]) -> str:
    """Return the word of a full name that later mentions use.

    >>> surname(("wei", "guoqiang")), surname(("anna", "lind", "jr"))
    ('wei', 'lind')
    """
    if len(names) in {2, 3} and names[0] in naming.family_first():
        return names[0]
    kept = [n for n in names if n not in _SUFFIXES]
    return kept[-1] if kept else names[-1]


def given_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a full name besides surname and suffix."""
    family = surname(names)
    kept = [n for n in names if n not in _SUFFIXES]
    at = kept.index(family) if family in kept and kept[0] == family else len(kept) - 1
    return tuple(kept[:at] + kept[at + 1 :])


def _unite(people: People, addressed: dict[str, Gender]) -> None:
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
    for whole in groups.values():
        group = whole[:MOST_ALIKE]
        for key in group:
            same = [k for k in group if k != key and _alike(key, k)]
            told = {addressed[k] for k in (key, *same) if k in addressed}
            if same and len(told) < BOTH and _agree(same):
                _join(people, bearing, [key, *same])


BOTH = 2
"""Genders of which one person has not both."""


def _agree(keys: list[str]) -> bool:
    """Tell whether names that are all like one are also like each other."""
    return all(_alike(a, b) for i, a in enumerate(keys) for b in keys[:i])


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
        odd = odd or best == f"{shorter}s"
        if odd and people.times[shorter] > MUCH_OFTENER * people.times[best]:
            return shorter
    return best


def _alike(a: str, b: str) -> bool:
    """Tell whether two full names can be one person's."""
    one, two = tuple(a.split()), tuple(b.split())
    if {"jr", "sr"} <= {*one, *two}:
        return False
    if a.endswith(f" {b}") or b.endswith(f" {a}") or f"{a}s" == b or f"{b}s" == a:
        return True
    first, second = surname(one), surname(two)
    if first != second:
        return given_names(one) == given_names(two) and spelled_alike(first, second)
    return _given_alike(given_names(one), given_names(two))


def _given_alike(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    if not one or not two or not _name_alike(one[0], two[0]):
        return False
    return all(_name_alike(x, y) for x, y in zip(one[1:], two[1:], strict=False))


def _name_alike(x: str, y: str) -> bool:
    if x == y or naming.nicknames().get(x, x) == naming.nicknames().get(y, y):
        return True
    if min(len(x), len(y)) == 1:
        return x[0] == y[0]
    return spelled_alike(x, y)


def spelled_alike(x: str, y: str) -> bool:
    """Tell whether two names differ in one letter, none of them a common first name otherwise.

    >>> spelled_alike("kowalik", "kowalyk"), spelled_alike("martin", "martina")
    (True, False)
    """
    if min(len(x), len(y)) < SPELLED_ALIKE or x[0] != y[0] or abs(len(x) - len(y)) > 1:
        return False
    if {x, y} <= naming.all_first_names() or x[-1] != y[-1]:
        return False  # the last letter is an ending: Martin, Martina
    start = next((i for i, (c, d) in enumerate(zip(x, y, strict=False)) if c != d), None)
    if start is None:
        return False
    return x[start + 1 :] in {y[start:], y[start + 1 :]} or y[start + 1 :] == x[start:]


def _toponym(word: str) -> bool:
    return any(c.is_country or c.is_state for c in lookup(word)[:1])
