"""What `data/entities.toml` says of people: titles, forms of address, names, gender, nouns."""

from functools import cache
from typing import Literal

from variorum import resources
from variorum.read.entities.lexicon import words

Gender = Literal["male", "female"]


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
    return frozenset(words("roles_of_bodies", "words"))


@cache
def ranks_of_bodies() -> frozenset[str]:
    """Return titles with which names of organisations begin, too (`general`)."""
    return frozenset(words("roles_of_bodies", "ranks"))


@cache
def roles_unsaid() -> frozenset[str]:
    """Return those of them that tell no sector by themselves."""
    return frozenset(words("roles_of_bodies", "unsaid"))


@cache
def title_heads() -> frozenset[str]:
    """Return the first words of titles and forms of address."""
    return role_heads() | honorifics()


@cache
def public_offices() -> frozenset[str]:
    """Return titles of one word that no surname or company's name ends in (`councilman`)."""
    return frozenset(words("roles_of_bodies", "public"))


@cache
def shared_ranks() -> frozenset[str]:
    """Return ranks that soldiers, police and fire brigades share (`sgt.`)."""
    return frozenset(words("roles_of_bodies", "shared"))


@cache
def honorifics() -> frozenset[str]:
    """Return forms of address (`mr.`, `dame`)."""
    return frozenset(words("honorifics", "words"))


@cache
def family_first() -> frozenset[str]:
    """Return family names that stand first in a full name."""
    return frozenset(words("family_first", "names"))


@cache
def surnames() -> frozenset[str]:
    """Return common surnames that are no other words."""
    return frozenset(words("surnames", "names"))


@cache
def named_companies() -> frozenset[str]:
    """Return companies of two words that end in a surname (`aston martin`)."""
    return frozenset(words("surnames", "companies"))


@cache
def positions() -> frozenset[str]:
    """Return further nouns that right before a name tell that it is a person's (`linebacker`)."""
    return frozenset(words("person_nouns", "positions"))


@cache
def callings() -> frozenset[str]:
    """Return nouns that right before a name tell what somebody is."""
    return person_nouns() | positions()


@cache
def first_names() -> dict[Gender, frozenset[str]]:
    """Return common first names by gender."""
    return {
        "male": frozenset(words("names", "male")),
        "female": frozenset(words("names", "female")),
    }


@cache
def gendered_first_names() -> frozenset[str]:
    """Return common first names of one gender."""
    return frozenset().union(*first_names().values())


@cache
def all_first_names() -> frozenset[str]:
    """Return common first names, also those that both genders bear."""
    return gendered_first_names() | frozenset(words("names", "any"))


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
    return frozenset(words("person_nouns", "any")) | frozenset(gendered_nouns())


@cache
def epithets() -> frozenset[str]:
    """Return those of them that with "the" take up somebody named just before (`candidate`)."""
    return frozenset(words("person_nouns", "epithets"))
