"""Which words name somebody: parties, people without a name, forces, and whose a noun is."""

from spacy.tokens import Token

from variorum.read.events.lexicon import vocabulary
from variorum.read.grammar import child

_AGENTS = ("er", "or", "ist", "ian", "eer", "eur", "ee", "man", "woman")
"""Endings of nouns for who does something."""
_PARTS = frozenset({"majority", "minority", "half", "most", "some", "many", "member"})
MAX_REACH = 3
"""Nouns looked at inwards ("the second of the two groups of miners")."""
HOLDERS = frozenset({"GPE", "NORP", "ORG"})
"""Entity types that can hold a happening without a title."""
PARTIES = HOLDERS | {"PERSON"}
"""Entity types of parties."""
_DEEDS = frozenset({"ASSAULT", "PROTEST", "COERCE", "SANCTION"})
_WORDS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
"""Categories of words, which come "from" who says them."""
_NO_PARTY = frozenset({"it", "that", "this", "what", "which", "each", "one"})
MEASURES = frozenset({"DATE", "TIME", "MONEY", "CARDINAL", "PERCENT", "QUANTITY", "ORDINAL"})
"""Entity types that are never a party."""


def is_folk(token: Token) -> bool:
    """Tell whether a phrase means people or a body of people without naming them.

    Who does something for a living is called by the ending ("dockers", "activists"); what is no
    person though it ends so ("papers") is listed.
    """
    words = vocabulary()
    meant = _counted(token)
    lemma = meant.lemma_.lower()
    if lemma in words.people:
        return True
    return meant.pos_ == "NOUN" and lemma.endswith(_AGENTS) and lemma not in words.things


def _counted(token: Token) -> Token:
    """Return what a noun that only counts or measures is of ("a group of youngsters")."""
    for _ in range(MAX_REACH):
        if token.lemma_.lower() not in vocabulary().measures | _PARTS:
            break
        of = next((c for c in token.rights if c.lower_ == "of"), None)
        inner = child(of, "pobj") if of is not None else None
        if inner is None:
            break
        token = inner
    return token


def is_party(token: Token) -> bool:
    """Tell whether a phrase names somebody: a person, state, organisation or "them"."""
    if token.pos_ == "PRON":
        return token.lower_ not in _NO_PARTY and not is_own(token)
    if token.ent_type_ in MEASURES and not any(c.lower_ == "of" for c in token.rights):
        return False
    run = token.doc[token.left_edge.i : token.right_edge.i + 1]
    return any(t.ent_type_ in PARTIES for t in run)


def is_measure(token: Token) -> bool:
    """Tell whether a phrase says how much or when, and not how many fell ("killed one")."""
    if any(c.lower_ == "of" for c in token.rights):
        return False
    if token.ent_type_ in {"CARDINAL", ""} and token.dep_ in {"dobj", "nsubjpass"}:
        return token.head.lemma_.lower() not in vocabulary().harm and token.pos_ == "NUM"
    return token.pos_ == "NUM" or token.ent_type_ in MEASURES


def is_own(token: Token) -> bool:
    """Tell whether what a deed is done to is the doer ("committed themselves")."""
    return token.lower_.endswith(("self", "selves"))


def is_armed(doer: Token) -> bool:
    """Tell whether a phrase means forces, fighters or their craft."""
    words = vocabulary()
    lemmas = {t.lemma_.lower() for t in (doer, *doer.lefts)}
    return not lemmas.isdisjoint(words.armed | words.forces | words.craft)


def holder_of(noun: Token) -> Token | None:
    """Return the named party whose happening a noun names.

    "Oslo's annexation", "US bomber flights", "drills by Greek ships", "talks between A and B".
    """
    for c in noun.lefts:
        found = _before(noun, c)
        if found is not None:
            return found
    behind = [*noun.rights, *noun.doc[noun.i + 1 : noun.i + 2]]
    for c in behind:
        if c.dep_ not in {"prep", "agent"} or c.lower_ not in {"by", "between", "of", "from"}:
            continue
        held = child(c, "pobj")
        if held is not None and _holds(noun, c.lower_, held):
            return held
    return None


def _before(noun: Token, word: Token) -> Token | None:
    """Return the party that a word before a noun names, if it does."""
    hyphened = word.i + 1 < noun.i and word.nbor().text in {"-", "–"}
    if word.dep_ not in {"poss", "amod", "compound", "nmod"} or hyphened:
        return None  # "Oslo-brokered", "the Peru-Chile war"
    if word.ent_type_ in HOLDERS and word.text[:1].isupper() and not _is_scene(noun, word):
        return word
    if word.dep_ == "poss" and noun.lemma_ != "war":
        return word if word.ent_type_ == "PERSON" or is_folk(word) else None
    inner = next((d for d in word.lefts if d.ent_type_ in HOLDERS), None)
    named = word.dep_ == "compound" and inner is not None and inner.text[:1].isupper()
    return inner if named else None


def _is_scene(noun: Token, place: Token) -> bool:
    """Tell whether a place's name only says where ("the Lima bombing"), unlike "US strikes"."""
    deed = vocabulary().nouns.get(noun.lemma_.lower()) in _DEEDS
    return deed and place.dep_ == "compound" and place.ent_type_ == "GPE" and place.text.istitle()


def _holds(noun: Token, joint: str, held: Token) -> bool:
    """Tell whether a phrase behind a noun says whose happening it is."""
    named = is_folk(held) or any(t.ent_type_ in PARTIES for t in held.subtree)
    if joint == "of":
        return named and is_forces(held)
    if joint == "from":
        return named and vocabulary().nouns.get(noun.lemma_.lower()) in _WORDS
    return named


def is_forces(held: Token | None) -> bool:
    """Tell whether a phrase names armed forces ("the deployment of Greek troops")."""
    return held is not None and held.lemma_.lower() in vocabulary().forces
