"""Which mentions stand for one thing: full names first, then what is left of them later on."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from variorum.lang import Parsed, Passage
from variorum.model.facts import MentionType
from variorum.read.entities import lexicon, naming
from variorum.read.entities.acronyms import acronyms
from variorum.read.entities.bearers import Bearers
from variorum.read.entities.bodies import bodies
from variorum.read.entities.people import People
from variorum.read.entities.raw import Raw
from variorum.read.entities.tokens import capitalised
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup

_PLACE_LEAD = frozenset({"in", "near", "outside", "across", "around"})


def bare_surnames(parsed: Parsed, raws: Sequence[Raw], people: People) -> list[Raw]:
    """Return every bare surname of a person of the article as a mention of a person."""
    found = []
    full = {(id(r.passage), i) for r in raws if _keeps(r) for i in range(r.start, r.end)}
    for passage in parsed.passages:
        for token in (passage.doc[i] for i in capitalised(passage.doc)):
            name = token.text.removesuffix("'s").removesuffix("’s")
            if not people.of(fold_name(name)):
                continue
            named = token.ent_type_ == "PERSON" or fold_name(name) in people.family
            free = (id(passage), token.idx) not in full and _stands_alone(passage, token.i)
            if free and (named or _is_given(token, name)):
                end = token.idx + len(name)
                found.append(Raw(passage, token.idx, end, "person", strength=3))
    return found


def _is_given(token: Token, name: str) -> bool:
    """Tell whether a word is a first name, common or no town, and no part of a longer name."""
    known = name.lower() in naming.all_first_names()
    rare = len(name) >= RARE and not lookup(name) and name.lower() not in lexicon.body_heads()
    if not (known or rare) or token.tag_ != "NNP":
        return False
    doc, at = token.doc, token.i
    before = doc[at - 1] if at and not token.is_sent_start else None
    after = doc[at + 1] if at + 1 < len(doc) else None
    if before is not None and (before.lower_ in _PLACE_LEAD or before.text[:1].isupper()):
        return False
    return after is None or not (after.text[:1].isupper() or after.text == "-")


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


def double_surnames(raws: Sequence[Raw], people: People) -> list[Raw]:
    """Return the mentions, a hyphenated surname of somebody named in full being a person's."""
    return [
        replace(raw, type="person")
        if raw.type != "person" and raw.strength == 1 and "-" in raw.text and " " not in raw.text
        and len(people.middle.get(raw.key, ())) == 1
        else raw
        for raw in raws
    ]  # fmt: skip


def canonical(raws: Sequence[Raw], people: People) -> list[tuple[Raw, str]]:
    """Return each mention, in text order, with the key of the thing it stands for."""
    short, longer = acronyms(raws), bodies(raws) | _towns(raws) | _halves(raws)
    bearers = Bearers(people)
    out = []
    for at, raw in enumerate(raws):
        if raw.text in short:
            key = short[raw.text]
            out.append((_as_body(raw), longer.get(key, key)))
        elif raw.type != "person":
            out.append((raw, longer.get(raw.key, raw.key)))
        elif len(raw.words) > 1:
            key = people.one.get(raw.key, raw.key)
            bearers.full(raw, key)
            out.append((raw, key))
        elif people.of(raw.key):
            out.append((raw, bearers.bare(raw) or f"{raw.key} {at}"))
        elif raw.key in longer:
            out.append((_as_body(raw), longer[raw.key]))
        else:
            out.append((raw, raw.key))
    return _as_craft(out)


RARE = 4
"""Letters from which a first name that no list has is one where it stands alone."""
BIG_TOWN = 300_000
"""Inhabitants from which two names of one place in the gazetteer are surely that place's."""


def _towns(raws: Sequence[Raw]) -> dict[str, str]:
    """Return another name of a big town → the name that the article uses first (`Kiev`, `Kyiv`)."""
    first: dict[int, str] = {}
    other: dict[str, str] = {}
    for raw in raws:
        found = next(iter(lookup(raw.text)), None) if raw.type == "place" else None
        if found is None or raw.country is not None or found.population < BIG_TOWN:
            continue
        if found.feature.startswith("P.") and first.setdefault(found.id, raw.key) != raw.key:
            other[raw.key] = first[found.id]
    return other


def _halves(raws: Sequence[Raw]) -> dict[str, str]:
    """Return `north` and `south` → the Koreas, where the article names both."""
    keys = {raw.key for raw in raws}
    both = {half: f"{half} korea" for half in ("north", "south")}
    return both if set(both.values()) <= keys else {}


def _as_body(raw: Raw) -> Raw:
    return replace(raw, type="organisation") if raw.type == "person" else raw


def _as_craft(linked: list[tuple[Raw, str]]) -> list[tuple[Raw, str]]:
    """Return the mentions, the short names of ships being ships (`HMS Tern`, `the Tern`)."""
    ships = {key for raw, key in linked if raw.type == "vehicle" and raw.key == key}
    return [
        (replace(raw, type="vehicle") if key in ships and raw.type in _SHORT else raw, key)
        for raw, key in linked
    ]


_SHORT = frozenset({"organisation", "other", "person", "place"})


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
