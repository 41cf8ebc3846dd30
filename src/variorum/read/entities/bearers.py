"""Whom of an article's people a bare surname stands for."""

from collections import Counter
from dataclasses import dataclass, field

from variorum.read.entities.alike import surname
from variorum.read.entities.people import MOST_NAMESAKES, MUCH_OFTENER, People
from variorum.read.entities.raw import Raw


@dataclass
class Bearers:
    """Who of several people a surname stands for, read in text order."""

    people: People
    named: dict[str, Counter[str]] = field(default_factory=dict)
    """Surname → how often each of its people was named so far."""
    here: dict[str, tuple[int, set[str]]] = field(default_factory=dict)
    """Surname → the last paragraph that holds it, and the people it names."""
    owner: dict[str, str] = field(default_factory=dict)
    """Surname → whom it stood for by itself at first: news keep it for the main person, and name
    his relatives in full."""

    def full(self, raw: Raw, key: str) -> None:
        """Note that a person was named in full."""
        self._note(surname(tuple(key.split())), raw, key)

    def bare(self, raw: Raw) -> str | None:
        """Return whom a part of a name stands for, None where it is not safe to say."""
        meant = self._fitting(raw)
        chosen = self._nearest(raw, meant) if len(meant) > 1 else next(iter(meant), None)
        if chosen is not None:
            self.owner.setdefault(raw.key, chosen)
            self._note(raw.key, raw, chosen)
        return chosen

    def _note(self, name: str, raw: Raw, key: str) -> None:
        self.named.setdefault(name, Counter())[key] += 1
        paragraph, people = self.here.get(name, (0, set()))
        people = people if paragraph == id(raw.passage) else set()
        self.here[name] = (id(raw.passage), {*people, key})

    def _fitting(self, raw: Raw) -> list[str]:
        meant = self.people.of(raw.key)
        if len(meant) > MOST_NAMESAKES:
            return []
        titled = [k for k in meant if raw.role and self.people.role.get(k) == raw.role.lower()]
        if len(titled) == 1:
            return titled
        if raw.gender is None:
            return meant
        known = [k for k in meant if self.people.gender.get(k) == raw.gender]
        return known or [k for k in meant if k not in self.people.gender]

    def _nearest(self, raw: Raw, meant: list[str]) -> str | None:
        counts = self.named.get(raw.key, Counter())
        before = [k for k in meant if counts[k]]
        if len(before) == 1:
            return before[0]
        if self.owner.get(raw.key) in meant:
            return self.owner[raw.key]
        paragraph, people = self.here.get(raw.key, (0, set()))
        near = [k for k in meant if k in people and paragraph == id(raw.passage)]
        if len(near) == 1:
            return near[0]
        times = counts if before else self.people.times
        ranked = sorted(meant, key=lambda k: -times[k])
        clear = times[ranked[0]] > MUCH_OFTENER * times[ranked[1]]
        return ranked[0] if clear else None
