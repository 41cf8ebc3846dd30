"""What `data/entities.toml` says of bodies, verbs and things, in typed tables.

What it says of people is in `naming`.
"""

import re
from functools import cache

from variorum import resources
from variorum.lang import straighten


@cache
def words(section: str, key: str) -> tuple[str, ...]:
    """Return the words under a key of a section, in their order."""
    return tuple(str(w) for w in resources.lexicon("entities")[section][key])


@cache
def organisation_words() -> dict[str, str]:
    """Return words that name a kind of organisation → its sector."""
    table = resources.lexicon("entities")["organisations"]
    return {word: sector for sector in reversed(table) for word in table[sector]}


@cache
def sectorless() -> frozenset[str]:
    """Return words for a kind that are of no sector by themselves (`group`)."""
    return frozenset(words("sectorless", "words"))


@cache
def body_heads() -> frozenset[str]:
    """Return words for a kind of body that end or head its name (`department`, `union`)."""
    return frozenset(words("organisations_end", "heads"))


@cache
def kind_words() -> frozenset[str]:
    """Return words that tell that a name is a body's: kinds, heads and legal forms."""
    return body_heads() | organisation_words().keys() | legal_forms()


@cache
def groups() -> frozenset[str]:
    """Return further nouns for bodies that may be called something (`gang`, `band`)."""
    return frozenset(words("collectives", "groups"))


@cache
def craft() -> frozenset[str]:
    """Return nouns for single ships and other craft that bear names (`frigate`, `dhow`)."""
    return frozenset(words("vehicles", "ship_kinds")) | frozenset(words("vehicles", "craft"))


@cache
def outlets() -> frozenset[str]:
    """Return nouns before or behind which an outlet's name stands (`magazine`)."""
    return frozenset(words("collectives", "outlets"))


@cache
def outlet_nouns() -> frozenset[str]:
    """Return `outlets` and nouns that are outlets' with `news` before them (`agency`)."""
    return outlets() | {"agency", "website", "site", "station", "channel", "service"}


@cache
def matters() -> frozenset[str]:
    """Return last words of names that are neither bodies nor people (`award`, `treaty`)."""
    return frozenset(words("collectives", "matters"))


@cache
def courts() -> frozenset[str]:
    """Return words before `court` that tell one of law (`supreme`)."""
    return frozenset(words("organisations_end", "courts"))


@cache
def nicknames() -> frozenset[str]:
    """Return nicknames of teams in lower case (`red sox`)."""
    return frozenset(words("teams", "nicknames"))


@cache
def nickname_ends() -> frozenset[str]:
    """Return the last words of nicknames of teams."""
    return frozenset(n.split()[-1] for n in nicknames())


@cache
def team_homes() -> frozenset[str]:
    """Return homes of teams that are no place of the gazetteer (`golden state`)."""
    return frozenset(words("teams", "homes"))


@cache
def camps() -> frozenset[str]:
    """Return first words of names that are no person's (`camp`, `fort`, `team`)."""
    return frozenset(words("collectives", "firsts"))


@cache
def calendar() -> frozenset[str]:
    """Return names of weekdays and months, also cut short."""
    table = resources.lexicon("dates")
    return frozenset(str(w) for name in ("weekdays", "months") for w in table[name])


@cache
def sites() -> frozenset[str]:
    """Return last words of names that are places (`quay`, `street`)."""
    return frozenset(words("sites", "words"))


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
    return frozenset(words("verbs", "government"))


@cache
def noise() -> frozenset[str]:
    """Return page furniture and things that the parser takes for names."""
    return frozenset(words("noise", "phrases"))


@cache
def buttons() -> frozenset[str]:
    """Return companies whose names are page furniture in short lines (`Share on Facebook`)."""
    return frozenset(words("noise", "buttons"))


@cache
def shares() -> frozenset[str]:
    """Return words of which two or more in a row are buttons (`Facebook Twitter Pinterest`)."""
    return frozenset(words("noise", "shares"))


@cache
def speech_verbs() -> frozenset[str]:
    """Return lemmas of verbs whose subject, beside a quotation, is its speaker."""
    return frozenset(words("verbs", "speech"))


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
    return speech_verbs() | government_verbs() | frozenset(words("verbs", "bodies"))


@cache
def minded_verbs() -> frozenset[str]:
    """Return `body_verbs` and those of words and thoughts that people have too (`mock`)."""
    return body_verbs() | frozenset(words("verbs", "attitudes"))


@cache
def collectives() -> frozenset[str]:
    """Return nouns that with a name to them tell a body (`campaign`)."""
    return frozenset(words("collectives", "heads"))


@cache
def party_members() -> frozenset[str]:
    """Return plurals, in lower case, that stand for a party (`republicans`)."""
    return frozenset(words("collectives", "parties"))


@cache
def sure_party_members() -> frozenset[str]:
    """Return those of `party_members` that are no common nouns (`democrats`)."""
    return frozenset(words("collectives", "sure"))


@cache
def documents() -> frozenset[str]:
    """Return nouns for what is written or sent, which says things too (`survey`, `advert`)."""
    return frozenset(words("verbs", "documents"))


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
    return frozenset(words("organisations_end", "legal"))


@cache
def ship_prefixes() -> frozenset[str]:
    """Return prefixes of the names of single ships (`USS`)."""
    return frozenset(words("vehicles", "ship_prefixes"))


def plain(word: str) -> str:
    """Return a word in lower case with plain quotes."""
    return straighten(word).lower()
