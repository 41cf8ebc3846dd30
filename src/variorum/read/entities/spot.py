"""Finding names by shape and lexicon: vehicles, countries, well-known organisations."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from variorum.lang import Passage, straighten
from variorum.read.entities import lexicon, naming
from variorum.read.entities.raw import Raw
from variorum.read.entities.sectors import country_of
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import Candidate, abbreviations, lookup, words

_STYLE = re.compile(
    r"^(?:[A-Z][\w'’]{2,20} ){0,2}(?:Republic|Kingdom|State|Commonwealth) of (?:the )?"
)
AMBIGUOUS = frozenset({"Georgia"})
"""Countries that a state of another bears the name of: which is meant is a question of places."""
_RUN = re.compile(r"[A-Za-z0-9]+")


def vehicles(passage: Passage) -> Iterator[Raw]:
    """Yield vehicles by their shape: `Su-27`, `HMS Westmoor`, `the destroyer Kalinov`."""
    text = straighten(passage.text)
    for pattern in vehicle_patterns():
        for match in pattern.finditer(text):
            yield Raw(passage, match.start("name"), match.end("name"), "vehicle", strength=4)


def named_events(passage: Passage) -> Iterator[Raw]:
    """Yield storms and operations by the word for them: `Typhoon Mako`, `Operation Blue Fern`."""
    text = straighten(passage.text)
    for match in event_pattern().finditer(text):
        yield Raw(passage, match.start(), match.end(), "other")


def without_employers(raws: Sequence[Raw]) -> list[Raw]:
    """Return the mentions with organisations cut off before the names of their people.

    "Norvik Ann Lowe" is two names where the article names Norvik elsewhere.
    """
    bodies = {r.text for r in raws if r.type == "organisation"}
    out = []
    for raw in raws:
        first, _, rest = raw.text.partition(" ")
        two = raw.type == "person" and first in bodies and " " in rest
        if two and rest.split()[0].lower() in naming.all_first_names():
            out.append(replace(raw, end=raw.start + len(first), type="organisation", strength=1))
            raw = replace(raw, start=raw.end - len(rest))
        out.append(raw)
    return out


def abroad(raw: Raw) -> Raw:
    """Return a country's mention under the country's one name (`U.S.` → `United States`)."""
    if raw.type != "place":
        return raw
    state = abbreviations("press").get(raw.text)
    if state:
        return replace(raw, country=state.country, name=state.name)
    seat = words("seat").get(fold_name(raw.text))
    if seat:
        return replace(raw, country=seat.iso3)
    first = next(iter(lookup(raw.text)), None) or _styled(raw.text)
    if first is None or not first.is_country or raw.text in AMBIGUOUS:
        return raw
    return replace(raw, country=first.country, name=first.name)


def _styled(text: str) -> Candidate | None:
    """Return the country named with its style of state (`the Kingdom of Norway`)."""
    plain = _STYLE.sub("", text)
    return next(iter(lookup(plain)), None) if plain != text else None


def known_organisations(passage: Passage) -> Iterator[Raw]:
    """Yield organisations of the lexicon."""
    text = straighten(passage.text)
    table = lexicon.known_by_run()
    for run in _RUN.finditer(text):
        for name in table.get(run.group(), ()):
            end = run.start() + len(name)
            if text.startswith(name, run.start()) and _bounded(text, run.start(), end):
                full, country, sector = lexicon.known()[name]
                if _of_another(passage, run.start(), country):
                    break
                yield Raw(passage, run.start(), end, "organisation", None, country, sector, full, 2)
                break


def _of_another(passage: Passage, at: int, country: str | None) -> bool:
    """Tell whether a nation right before the name says that it is another's (`Iran's Senate`)."""
    part = passage.doc.char_span(at, at + 1, alignment_mode="expand")
    if part is None or part.start == 0:
        return False
    before = passage.doc[part.start - 1]
    before = passage.doc[part.start - 2] if before.tag_ == "POS" and part.start > 1 else before
    told = country_of(before)
    return told is not None and country is not None and told != country


def _bounded(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or before in "-@./" or after.isalnum() or after in "-@")


@cache
def event_pattern() -> re.Pattern[str]:
    """Return a pattern of named storms and operations (`Typhoon Mako`)."""
    kinds = _either("noise", "events")
    return re.compile(rf"\b(?:{kinds}) [A-Z][\w'-]{{1,20}}\b(?!'?[\w-]| [A-Z])")


@cache
def vehicle_patterns() -> tuple[re.Pattern[str], ...]:
    """Return patterns whose group `name` is a vehicle."""
    word = r"[A-Z][\w'-]{1,30}"
    model = r"[A-Z]?\d{1,4}[A-Z]{0,3}s?"
    ships, kinds = (_either("vehicles", k) for k in ("ship_prefixes", "ship_kinds"))
    marks, makers = (_either("vehicles", k) for k in ("designations", "makers"))
    names = _either("vehicles", "names")
    return (
        re.compile(rf"\b(?P<name>(?:{ships}) {word}(?: {word}){{0,2}})"),
        re.compile(
            rf"(?<![\w-])(?P<name>(?:{marks})-\d{{1,3}}[A-Z]{{0,4}}(?:-\d{{1,2}})?)(?![\w-])"
        ),
        re.compile(rf"\b(?P<name>(?:{makers}) {model}(?:-\d{{1,4}}[A-Z]{{0,2}})?)\b"),
        re.compile(rf"\b(?:{kinds}),? (?P<name>{word}(?: {word}){{0,2}})"),
        re.compile(rf"\b(?P<name>{names})\b"),
    )


def _either(section: str, key: str) -> str:
    longest = sorted(lexicon.words(section, key), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w) for w in longest)
