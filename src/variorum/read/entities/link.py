"""Which mentions stand for one thing: full names first, then what is left of them later on."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from variorum.lang import Parsed, Passage, straighten
from variorum.model.facts import MentionType
from variorum.read.entities import lexicon
from variorum.read.entities.raw import Raw, characters
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup

_ACRONYM = re.compile(r"\((?:the )?([A-Z][A-Z.&-]{1,9})\)")
LONGEST_ACRONYM = 20
"""Characters after a name in which its acronym stands: blank, parenthesis, `the`, ten letters."""
SHORTEST_ACRONYM = 3
"""Letters from which an acronym is linked to a name without parentheses."""
MUCH_OFTENER = 2
"""How many times as often a short name stands as a longer one that is then no name of its own."""
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to"})
_PLACE_LEAD = frozenset({"in", "at", "near", "outside", "across", "around"})


@dataclass
class People:
    """The full personal names of an article, by their words."""

    full: dict[str, list[str]] = field(default_factory=dict)
    """Surname → keys of full names that carry it, in text order."""
    first: dict[str, list[str]] = field(default_factory=dict)
    """First name → keys of full names that carry it."""
    times: Counter[str] = field(default_factory=Counter)
    """How often each full name is written out."""

    def add(self, raw: Raw) -> None:
        """Note a full name under its surname."""
        if raw.type == "person" and len(raw.words) > 1:
            family = surname(raw.words)
            given = raw.words[1] if family == raw.words[0] else raw.words[0]
            for table, word in ((self.full, family), (self.first, given)):
                keys = table.setdefault(word, [])
                if raw.key not in keys:
                    keys.append(raw.key)
            self.times[raw.key] += 1

    def of(self, word: str) -> list[str]:
        """Return the full names that one word may stand for, the most often written first.

        A first name stands for a person only where no other person bears it.
        """
        named = sorted(self.full.get(word, []), key=lambda k: -self.times[k])
        given = self.first.get(word, [])
        return named or (given if len(given) == 1 and not _toponym(word) else [])


def _toponym(word: str) -> bool:
    return any(c.is_country or c.is_state for c in lookup(word)[:1])


def surname(names: tuple[str, ...]) -> str:
    """Return the word of a full name that later mentions use.

    >>> surname(("wei", "guoqiang")), surname(("anna", "lind", "jr"))
    ('wei', 'lind')
    """
    if len(names) in {2, 3} and names[0] in lexicon.family_first():
        return names[0]
    kept = [n for n in names if n not in {"jr", "sr", "ii", "iii"}]
    return kept[-1] if kept else names[-1]


def people_of(raws: Sequence[Raw]) -> People:
    """Return the full names among the mentions."""
    people = People()
    for raw in raws:
        people.add(raw)
    return people


def bare_surnames(parsed: Parsed, raws: Sequence[Raw], people: People) -> list[Raw]:
    """Return every bare surname of a person of the article as a mention of a person."""
    found = []
    full = {(id(r.passage), i) for r in raws if _keeps(r) for i in range(r.start, r.end)}
    for passage in parsed.passages:
        for token in passage.doc:
            name = token.text.removesuffix("'s").removesuffix("’s")
            if not name[:1].isupper() or not people.of(fold_name(name)):
                continue
            named = token.ent_type_ or people.full.get(fold_name(name))
            if named and (id(passage), token.idx) not in full and _stands_alone(passage, token.i):
                end = token.idx + len(name)
                found.append(Raw(passage, token.idx, end, "person", strength=3))
    return found


def _keeps(raw: Raw) -> bool:
    return len(raw.words) > 1 or raw.type == "vehicle" or raw.strength > 2


def _stands_alone(passage: Passage, at: int) -> bool:
    """Tell whether no capitalised word beside the surname makes it part of another name."""
    doc = passage.doc
    token = doc[at]
    if token.pos_ not in {"PROPN", "NOUN", "X", "ADJ", "VERB"}:
        return False
    before = doc[at - 1] if at and not token.is_sent_start else None
    after = doc[at + 1] if at + 1 < len(doc) else None
    if before is not None and before.lower_ in _PLACE_LEAD and token.ent_type_ in {"GPE", "LOC"}:
        return not lookup(token.text)
    return not (after is not None and after.pos_ == "PROPN" and after.ent_iob_ == "I")


def acronyms(raws: Sequence[Raw]) -> dict[str, str]:
    """Return acronym → key of the organisation it stands for.

    Either the text gives it in parentheses after the name, or it is a name in capitals of three
    letters and more that spells the initials of just one organisation of the article.
    """
    found: dict[str, str] = {}
    named = [r for r in raws if r.type != "person" and len(r.words) > 1]
    for short in sorted({r.text for r in raws if _capitals(r.text)}):
        keys = sorted({r.key for r in named if _spells(short, r.text)})
        if len(keys) == 1:
            found[short] = keys[0]
    for raw in named:
        after = straighten(characters(raw.passage, raw.end, raw.end + LONGEST_ACRONYM)).lstrip()
        match = _ACRONYM.match(after)
        if match and _spells(match.group(1), raw.text):
            found[match.group(1)] = raw.key
    return found


def _capitals(text: str) -> bool:
    letters = text.replace(".", "")
    return len(letters) >= SHORTEST_ACRONYM and letters.isupper() and letters.isalpha()


def _spells(acronym: str, name: str) -> bool:
    letters = [c for c in acronym.lower() if c.isalpha()]
    parts = [w.lower() for w in re.split(r"[\s-]+", name) if w]
    initials = [w[0] for w in parts if w not in _SMALL]
    return letters == initials or letters == [w[0] for w in parts]


def canonical(raws: Sequence[Raw], people: People, short: dict[str, str]) -> list[tuple[Raw, str]]:
    """Return each mention with the key of the thing it stands for."""
    merged = _merged_people(people)
    out = []
    for raw in raws:
        key = _key(raw, people, short)
        out.append((raw, merged.get(key, key) if raw.type == "person" else key))
    return out


def _key(raw: Raw, people: People, short: dict[str, str]) -> str:
    if raw.text in short:
        return short[raw.text]
    if raw.type == "person" and len(raw.words) == 1:
        full = people.of(raw.words[0])
        return full[0] if full else raw.key
    return raw.key


def _merged_people(people: People) -> dict[str, str]:
    """Return key → key of the fuller name with the same first and last word, or with more before.

    A lost apostrophe (`Ann Lowes speech`) does not make another person.
    """
    merged: dict[str, str] = {}
    known = {key for keys in people.full.values() for key in keys}
    for keys in people.full.values():
        for key in keys:
            ends = (key.split()[0], key.split()[-1])
            same = [k for k in keys if (k.split()[0], k.split()[-1]) == ends]
            same += [k for k in keys if k.endswith(f" {key}") and not _nickname(k, key, people)]
            merged[key] = max(same, key=lambda k: (len(k), k))
            plain = [k for k in keys if key.endswith(f" {k}") and _nickname(key, k, people)]
            merged[key] = plain[0] if plain else merged[key]
            if key.endswith("s") and key[:-1] in known:
                merged[key] = key[:-1]
    return merged


def _nickname(longer: str, shorter: str, people: People) -> bool:
    """Tell whether the longer name is an odd one out ("Honest Ann Lowe", once, for Ann Lowe)."""
    if shorter.split()[0] not in lexicon.all_first_names():
        return False
    return people.times[shorter] > MUCH_OFTENER * people.times[longer]


def retyped(raws: Sequence[Raw]) -> list[Raw]:
    """Return mentions in which one name has one type: the strongest, then the commonest."""
    votes: dict[str, dict[MentionType, int]] = {}
    for raw in raws:
        count = votes.setdefault(raw.key, {})
        count[raw.type] = count.get(raw.type, 0) + (10 if raw.strength > 1 else 1)
    out = []
    for raw in raws:
        kinds = votes[raw.key]
        best = max(sorted(kinds), key=lambda k: kinds[k])
        own = raw.strength > 1
        out.append(raw if own or best == raw.type else replace(raw, type=best))
    return out
