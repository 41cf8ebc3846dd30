"""What `data/entities.toml` says, in typed tables."""

import re
from functools import cache
from typing import Literal

from variorum import resources
from variorum.lang import straighten

Gender = Literal["male", "female"]


@cache
def _words(section: str, key: str) -> tuple[str, ...]:
    return tuple(str(w) for w in resources.lexicon("entities")[section][key])


@cache
def roles() -> dict[tuple[str, ...], str]:
    """Return titles as lower-case words → sector of who bears them."""
    table = resources.lexicon("entities")["roles"]
    return {tuple(t.split()): sector for sector in reversed(table) for t in table[sector]}


@cache
def role_heads() -> frozenset[str]:
    """Return the first words of titles."""
    first = {words[0] for words in roles()}
    return frozenset(first | {w.removesuffix(".") for w in first})


@cache
def abbreviated_roles() -> frozenset[str]:
    """Return words of titles that end in a point (`sgt.`)."""
    return frozenset(w for words in roles() for w in words if w.endswith("."))


@cache
def roles_of_bodies() -> frozenset[str]:
    """Return titles whose sector is that of the body they belong to (`director`)."""
    return frozenset(_words("roles_of_bodies", "words"))


@cache
def ranks_of_bodies() -> frozenset[str]:
    """Return titles with which names of organisations begin, too (`general`)."""
    return frozenset(_words("roles_of_bodies", "ranks"))


@cache
def roles_unsaid() -> frozenset[str]:
    """Return those of them that tell no sector by themselves."""
    return frozenset(_words("roles_of_bodies", "unsaid"))


@cache
def title_heads() -> frozenset[str]:
    """Return the first words of titles and forms of address."""
    return role_heads() | honorifics()


@cache
def honorifics() -> frozenset[str]:
    """Return forms of address (`mr.`, `dame`)."""
    return frozenset(_words("honorifics", "words"))


@cache
def organisation_words() -> dict[str, str]:
    """Return words that name a kind of organisation → its sector."""
    table = resources.lexicon("entities")["organisations"]
    return {word: sector for sector in reversed(table) for word in table[sector]}


@cache
def body_heads() -> frozenset[str]:
    """Return words for a kind of body that end or head its name (`department`, `union`)."""
    return frozenset(_words("organisations_end", "heads"))


@cache
def groups() -> frozenset[str]:
    """Return further nouns for bodies that may be called something (`gang`, `band`)."""
    return frozenset(_words("collectives", "groups"))


@cache
def craft() -> frozenset[str]:
    """Return nouns for single ships and other craft that bear names (`frigate`, `dhow`)."""
    return frozenset(_words("vehicles", "ship_kinds")) | frozenset(_words("vehicles", "craft"))


@cache
def camps() -> frozenset[str]:
    """Return first words of names that are no person's (`camp`, `fort`, `team`)."""
    return frozenset(_words("collectives", "firsts"))


@cache
def calendar() -> frozenset[str]:
    """Return names of weekdays and months, also cut short."""
    table = resources.lexicon("dates")
    return frozenset(str(w) for name in ("weekdays", "months") for w in table[name])


@cache
def sites() -> frozenset[str]:
    """Return last words of names that are places (`quay`, `street`)."""
    return frozenset(_words("sites", "words"))


@cache
def known() -> dict[str, tuple[str, str | None, str]]:
    """Return well-known organisations: name as written → full name, country, sector."""
    table = resources.lexicon("entities")["known"]
    return {k: (str(v[0]), str(v[1]) or None, str(v[2])) for k, v in table.items()}


@cache
def known_by_run() -> dict[str, tuple[str, ...]]:
    """Return first letters and digits of a known organisation's name → names, the longest first."""
    table: dict[str, list[str]] = {}
    for name in sorted(known(), key=lambda n: (-len(n), n)):
        run = re.match(r"[A-Za-z0-9]+", name)
        if run is not None:
            table.setdefault(run.group(), []).append(name)
    return {run: tuple(names) for run, names in table.items()}


@cache
def government_verbs() -> frozenset[str]:
    """Return lemmas of verbs whose subject, when a capital or country, is its government."""
    return frozenset(_words("verbs", "government"))


@cache
def noise() -> frozenset[str]:
    """Return page furniture and things that the parser takes for names."""
    return frozenset(_words("noise", "phrases"))


@cache
def buttons() -> frozenset[str]:
    """Return companies whose names are page furniture in short lines (`Share on Facebook`)."""
    return frozenset(_words("noise", "buttons"))


@cache
def family_first() -> frozenset[str]:
    """Return family names that stand first in a full name."""
    return frozenset(_words("family_first", "names"))


@cache
def first_names() -> dict[Gender, frozenset[str]]:
    """Return common first names by gender."""
    return {
        "male": frozenset(_words("names", "male")),
        "female": frozenset(_words("names", "female")),
    }


@cache
def gendered_first_names() -> frozenset[str]:
    """Return common first names of one gender."""
    return frozenset().union(*first_names().values())


@cache
def all_first_names() -> frozenset[str]:
    """Return common first names, also those that both genders bear."""
    return gendered_first_names() | frozenset(_words("names", "any"))


@cache
def gendered_words() -> dict[Gender, frozenset[str]]:
    """Return forms of address and offices that tell a gender (`mrs`, `spokesman`, `queen`)."""
    marks = resources.lexicon("entities")["gender"]
    return {"male": frozenset(marks["male"]), "female": frozenset(marks["female"])}


@cache
def nicknames() -> dict[str, str]:
    """Return short forms of first names → the name (`bill` → `william`)."""
    return {str(k): str(v) for k, v in resources.lexicon("entities")["nicknames"].items()}


@cache
def gendered_nouns() -> dict[str, Gender]:
    """Return nouns for one person that tell a gender (`actress`, `nephew`)."""
    table = resources.lexicon("entities")["person_nouns"]
    found: dict[str, Gender] = dict.fromkeys(table["male"], "male")
    return found | dict.fromkeys(table["female"], "female")


@cache
def person_nouns() -> frozenset[str]:
    """Return nouns for one person, whom a pronoun may take up (`driver`, `nephew`)."""
    return frozenset(_words("person_nouns", "any")) | frozenset(gendered_nouns())


@cache
def epithets() -> frozenset[str]:
    """Return those of them that with "the" take up somebody named just before (`candidate`)."""
    return frozenset(_words("person_nouns", "epithets"))


@cache
def speech_verbs() -> frozenset[str]:
    """Return lemmas of verbs whose subject, beside a quotation, is its speaker."""
    return frozenset(_words("verbs", "speech"))


@cache
def said() -> frozenset[str]:
    """Return verbs of speech in the past, which may open a sentence before their speaker."""
    past = (
        f"{v}d" if v.endswith("e") else f"{v[:-1]}ied" if v.endswith("y") else f"{v}ed"
        for v in speech_verbs()
    )
    return frozenset({*past, "said", "wrote", "told", "says", "writes", "asks", "adds"})


@cache
def body_verbs() -> frozenset[str]:
    """Return lemmas of verbs of what organisations do by words, whose `it` is no thing."""
    return speech_verbs() | government_verbs() | frozenset(_words("verbs", "bodies"))


@cache
def minded_verbs() -> frozenset[str]:
    """Return `body_verbs` and those of words and thoughts that people have too (`mock`)."""
    return body_verbs() | frozenset(_words("verbs", "attitudes"))


@cache
def collectives() -> frozenset[str]:
    """Return nouns that with a name to them tell a body (`campaign`)."""
    return frozenset(_words("collectives", "heads"))


@cache
def party_members() -> frozenset[str]:
    """Return plurals, in lower case, that stand for a party (`republicans`)."""
    return frozenset(_words("collectives", "parties"))


@cache
def sure_party_members() -> frozenset[str]:
    """Return those of `party_members` that are no common nouns (`democrats`)."""
    return frozenset(_words("collectives", "sure"))


@cache
def documents() -> frozenset[str]:
    """Return nouns for what is written or sent, which says things too (`survey`, `advert`)."""
    return frozenset(_words("verbs", "documents"))


@cache
def kind_nouns() -> dict[str, tuple[str, ...]]:
    """Return word of an organisation's name → nouns that take it up (`airways` → `airline`)."""
    table = resources.lexicon("entities")["kind_nouns"]
    found: dict[str, list[str]] = {}
    for noun in table:
        for word in table[noun]:
            found.setdefault(str(word), []).append(str(noun))
    return {word: tuple(nouns) for word, nouns in found.items()}


@cache
def legal_forms() -> frozenset[str]:
    """Return folded legal forms of companies (`inc`, `gmbh`)."""
    return frozenset(_words("organisations_end", "legal"))


@cache
def event_pattern() -> re.Pattern[str]:
    """Return a pattern of named storms and operations (`Typhoon Mako`)."""
    kinds = _either("noise", "events")
    return re.compile(rf"\b(?:{kinds}) [A-Z][\w'-]{{1,20}}\b(?!'?[\w-]| [A-Z])")


@cache
def ship_prefixes() -> frozenset[str]:
    """Return prefixes of the names of single ships (`USS`)."""
    return frozenset(_words("vehicles", "ship_prefixes"))


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
    return "|".join(re.escape(w) for w in sorted(_words(section, key), key=lambda w: (-len(w), w)))


def plain(word: str) -> str:
    """Return a word in lower case with plain quotes."""
    return straighten(word).lower()
