"""Which names of organisations, and of things named like them, are one: full and short."""

from collections.abc import Sequence

from variorum.lang import straighten
from variorum.read.entities import lexicon, naming
from variorum.read.entities.raw import Raw
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import Candidate, lookup, words

BIG_TOWN = 100_000
"""Inhabitants from which a name is a town's before it is short for an organisation's."""
SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "&", "de", "du", "at"})
"""Words of names that acronyms may leave out, and that end no short form."""
BOTH = 2
"""Nations whose ministries of one subject are two (`Russian` and `Ukrainian Defense Ministry`)."""
_TURNED = frozenset({"department", "ministry"})
LONGEST_REST = 2
"""Words that a body's short name leaves off: of more it is a part of that body, or its owner
("Tern" and "Tern Savings Bank", but not "Tern Marine Safety Alliance")."""
_PARTS = frozenset({"committee", "subcommittee", "caucus"})
_UNITED = ("united", "states")
_STATES = frozenset({"u", "s", "us", "of", "the", "federal", "for"})


def core(text: str) -> tuple[str, ...]:
    """Return an organisation's folded words without article and legal form.

    >>> core("The Kellner Co."), core("Bank of Malta plc")
    (('kellner',), ('bank', 'of', 'malta'))
    """
    folded = [fold_name(w) for w in straighten(text).split()]
    parts = [p for w in folded for p in w.split()]
    parts = parts[1:] if len(parts) > 1 and parts[0] == "the" else parts
    end = len(parts)
    while end > 1 and parts[end - 1] in lexicon.legal_forms():
        end -= 1
    while end > 1 and parts[end - 1] in {"&", "and"}:
        end -= 1
    return tuple(parts[:end])


def has_legal_form(text: str) -> bool:
    """Tell whether a name ends in the legal form of a company."""
    last = fold_name(straighten(text).split()[-1])
    return " " in text.strip() and last in lexicon.legal_forms()


def bodies(raws: Sequence[Raw]) -> dict[str, str]:
    """Return key of an organisation's short name → key of its fullest."""
    named = [r for r in raws if r.type != "person" and not (r.type == "place" and r.country)]
    formed: dict[tuple[str, ...], str] = {}
    out: dict[str, str] = {}
    for raw in named:
        key = formed.setdefault(core(raw.name or raw.text), raw.key)
        if key != raw.key:
            out[raw.key] = key
    legal = {core(r.name or r.text) for r in named if has_legal_form(r.text)}
    index = _index(formed, {core(r.text) for r in named if r.type == "place"}, _sectors(named))
    shorts = {core(r.text): r for r in raws if _can_be_short(r)}
    for short, raw in shorts.items():
        key = raw.key
        full = short if short in legal else _full(short, index, legal)
        if full is not None and raw.type == "place" and full not in legal | _companies(full, short):
            continue  # "Norvik" and "Norvik High School"
        if full is not None and formed[full] != key:
            out[key] = formed[full]
    out |= _plurals(named) | _turned(formed)
    return {k: _end(out, k) for k in out}


def _turned(formed: dict[tuple[str, ...], str]) -> dict[str, str]:
    """Return a ministry's name → its other one (`Justice Department`, `Department of Justice`).

    A country's name or adjective before it may be missing from the shorter.
    """
    plain: dict[tuple[str, ...], dict[str, set[str]]] = {}
    for name, key in formed.items():
        if set(name) & _TURNED:
            plain.setdefault(_subject(name), {})[key] = _nations(name)
    out: dict[str, str] = {}
    for keys in plain.values():
        if len(set().union(*keys.values())) < BOTH:
            longest = max(keys, key=len)
            out |= {key: longest for key in keys if key != longest}
    return out


def _nations(name: tuple[str, ...]) -> set[str]:
    """Return the nations that a name holds, by their codes."""
    told = {words("demonym")[w].iso3 for w in name if w in words("demonym")}
    told |= {c.country for w in name for c in _countries(w) if c.country}
    american = "us" in name or {"u", "s"} <= set(name) or name[:2] == _UNITED
    return told | ({"USA"} if american else set())


def _countries(word: str) -> list[Candidate]:
    return [c for c in lookup(word)[:1] if c.is_country]


def _is_state(name: str) -> bool:
    return any(c.is_state for c in lookup(name)[:1])


def _subject(name: tuple[str, ...]) -> tuple[str, ...]:
    kind = next(w for w in name if w in _TURNED)
    nation = words("demonym").keys()
    name = name[2:] if name[:2] == _UNITED else name
    rest = [w for w in name if w not in _STATES and w != kind and w not in nation]
    rest = [w for w in rest if not _countries(w)]
    return (kind, *sorted(rest))


def _plurals(named: Sequence[Raw]) -> dict[str, str]:
    """Return a vehicle's other name → its own: plurals of models (`Su-30s`), bare ships."""
    models = {r.key for r in named if r.type == "vehicle"}
    out = {f"{m}s": m for m in sorted(models) if f"{m}s" in models}
    ships = {r.key.split(" ", 1)[1]: r.key for r in named if is_ship(r)}
    return out | {r.key: ships[r.key] for r in named if r.key in ships}


def is_ship(raw: Raw) -> bool:
    """Tell whether a name has the prefix of a ship (`MV Orient Tern`)."""
    first, _, rest = raw.text.partition(" ")
    return raw.type == "vehicle" and bool(rest) and first in lexicon.ship_prefixes()


def _end(links: dict[str, str], key: str) -> str:
    seen = {key}
    while key in links and links[key] not in seen:
        key = links[key]
        seen.add(key)
    return key


def _can_be_short(raw: Raw) -> bool:
    """Tell whether a name may be short for a longer one that starts or ends with it."""
    if raw.type == "vehicle" or raw.strength > 1 or raw.country is not None:
        return False
    if raw.type == "place" and _town(raw.text):
        return False
    first_name = len(raw.words) == 1 and raw.words[0] in naming.all_first_names()
    return not (raw.type == "person" and first_name)


def _town(text: str) -> bool:
    first = next(iter(lookup(text)), None)
    if first is None:
        return False
    return first.own or first.is_country or first.is_state or first.population >= BIG_TOWN


Index = dict[tuple[str, ...], list[tuple[str, ...]]]


def _companies(full: tuple[str, ...], short: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return a full name if it is a company's by its kind, and what is short for it no town."""
    business = lexicon.organisation_words().get(full[-1]) in {"business", "media"}
    return {full} if business and not lookup(" ".join(short)) else set()


def _sectors(named: Sequence[Raw]) -> dict[tuple[str, ...], str]:
    """Return a body of the tables → its sector."""
    return {core(r.name or r.text): r.sector for r in named if r.sector is not None}


def _index(
    formed: dict[tuple[str, ...], str],
    places: set[tuple[str, ...]],
    sectors: dict[tuple[str, ...], str],
) -> Index:
    """Return beginning, or last word, or kind → the longer names, in text order.

    A kind is no short form of a body of another: "the House" is not the White House. Nor is a
    party one of another level: the Democratic Party is not that of Ohio.
    """
    index: Index = {}
    for long in formed:
        if len(long) < 2 or long in places:
            continue
        table = lexicon.organisation_words()
        inner = long[0] in table and bool({*long[1:]} & lexicon.kind_words())
        parts = [
            long[:n]
            for n in range(1 + inner, len(long))
            if long[n] not in SMALL and not long[n].isdigit()
        ]
        inside = bool({*long} & _PARTS) or (inner and long[1] not in SMALL)
        headed = () if inside else long[:1]  # "House Rules Committee" is not the House
        kinds = [w for w in (*headed, long[-1]) if w in table]
        told = sectors.get(long)
        kinds = [k for k in kinds if told in {None, table[k]}]
        parts += [(k,) for k in (*kinds, *(w for w in long[-1:] if w not in table))]
        parts += [long[:n] for n in range(2, len(long)) if long[n] == "of" and long[n - 1] in table]
        if table.get(long[-1]) != "party":
            parts += [long[n:] for n in range(1, len(long) - 1) if set(long[n:]) & table.keys()]
        for part in dict.fromkeys(parts):
            index.setdefault(part, []).append(long)
    return index


def _full(
    short: tuple[str, ...], index: Index, legal: set[tuple[str, ...]]
) -> tuple[str, ...] | None:
    """Return the one longer name that a short one stands for.

    That is the longest of those that begin alike ("Tern Group", "Tern Group Holdings"), or what
    all of them end in ("Norvik Terns" beside a photographer's "Holm Images Norvik Terns").
    """
    longer = index.get(short, [])
    if not longer or (len(short) == 1 and short[0] in words("demonym")):
        return None
    last = max(longer, key=len)
    if any(last[: len(x)] != x for x in longer):
        ended = [x for x in longer if x[-len(short) :] == short]
        last = min(ended or longer, key=len)
        if any(x[-len(last) :] != last for x in longer):
            return None
    kind = len(short) == 1 and short[0] in lexicon.organisation_words()
    rest = last[len(short) :] if last[: len(short)] == short else ()
    if rest[:1] == ("of",) and short[-1] == "party" and _is_state(" ".join(rest[1:])):
        return None
    if len(rest) > LONGEST_REST and last not in legal and rest[0] not in SMALL:
        return None
    kinds = lexicon.organisation_words()
    headed = len(short) > 1 and short[-1] in kinds  # "Supreme Court" of a country's
    named = kind or headed or not rest or last in legal or any(w in kinds for w in rest)
    return last if named else None
