"""Upon whom something is done: the argument that a party fills."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from variorum.read.events.doers import is_undergone
from variorum.read.events.lexicon import OTHER, vocabulary
from variorum.read.events.parties import MEASURES, PARTIES, is_folk, is_measure, is_own, is_party
from variorum.read.events.told import Told
from variorum.read.grammar import antecedent, child, subject_of

_SURE = ("with", "alongside", "on", "to", "at", "for", "upon", "towards", "toward")
"""Prepositions that lead to a recipient, the surer ones first."""
_DOUBTFUL = ("from", "by", "of", "between", "into", "over", "in")
"""Prepositions that may, after all others failed."""
_ASKING = ("from", "by")
_BETWEEN = frozenset({"MOBILIZE", "CONSULT", "COOPERATE", "AGREE", "REQUEST"})
"""Categories whose recipient is a party: what they act with (jets, talks) is none."""
_MEETING = frozenset({"CONSULT", "COOPERATE", "AGREE", "SUPPORT"})
_HARM = frozenset({"ASSAULT", "COERCE", "ACCUSE"})
_DONE_TO = frozenset({"ASSAULT", "COERCE", "ACCUSE", "RETREAT", "AID"})
"""Categories where people whom the verb needs are also whom it is done to ("freed prisoners")."""


def recipient_of(told: Told, actor: Token | None) -> Token | None:
    """Return the head of the phrase that names the recipient, or None."""
    word = told.recipient_of
    if told.recipient is not None:
        return told.recipient
    if is_undergone(word) and word.pos_ != "NOUN":
        found = child(word, "nsubjpass") or subject_of(word)
        if found is not None and (found != told.coded.thing or _is_meant(told, found)):
            return antecedent(found)
    against = _against(told)
    if against is not None:
        return against
    candidates = [
        c for c in _candidates(told) if c != actor and not _is_where(told, c) and not is_own(c)
    ]
    direct = child(word, "dobj", "dative")
    if direct is not None and direct.pos_ == "NUM" and not is_measure(direct):
        return direct
    if direct in (*candidates, told.coded.thing) and _is_meant(told, direct):
        return direct
    return _surest(told, candidates)


def _surest(told: Told, candidates: Sequence[Token]) -> Token | None:
    """Return the surest of what may be the recipient: parties before people before things."""
    named = next((c for c in candidates if is_party(c)), None)
    if named is not None:
        return _narrowed(named)
    things = [c for c in candidates if c != told.coded.thing]
    folk = next((c for c in things if is_folk(c)), None) or _aimed_at(told.recipient_of)
    only_named = told.coded.code == "THREATEN" and told.consumed is None  # "threatened war"
    if folk is not None or only_named or told.coded.code in _BETWEEN | OTHER:
        return folk
    return next(iter(things), None)


def _is_meant(told: Told, direct: Token | None) -> bool:
    """Tell whether people who are the direct object undergo it: who is sent to Peru does not."""
    if direct is None or not is_folk(direct):
        return False
    if direct == told.coded.thing and told.coded.code not in _DONE_TO:
        return False
    sent = any(is_party(c) for c in _behind(told.recipient_of, ("to",)))
    moved = sent or direct.lemma_.lower() in vocabulary().forces
    return told.coded.code in _HARM or not moved


def _aimed_at(verb: Token) -> Token | None:
    """Return whom a deed is aimed at: "used tear gas to scatter the crowd"."""
    aim = next((c for c in verb.rights if c.dep_ == "advcl" and c.tag_ == "VB"), None)
    found = child(aim, "dobj") if aim is not None else None
    return found if found is not None and (is_party(found) or is_folk(found)) else None


def _against(told: Told) -> Token | None:
    """Return whom something is done against: no other recipient is surer."""
    for word in (told.recipient_of, told.coded.thing):
        for c in word.rights if word is not None else ():
            if c.lower_ == "against" and c.dep_ == "prep":
                return child(c, "pobj")
    return None


def _candidates(told: Told) -> Iterator[Token]:
    """Yield what may be the recipient, the surest first."""
    word, thing = told.recipient_of, told.coded.thing
    direct = child(word, "dative", "dobj")
    if direct is not None and direct != thing and antecedent(direct) == thing:
        direct = thing  # "the treaty, which they signed"
    if direct is not None and told.coded.code == "REJECT":
        yield from _behind(direct, _ASKING)
    if direct is not None and direct != thing and direct.dep_ != "prep":
        yield from () if _is_moved(told, direct) else (direct,)
    places = [w for w in (direct, word, thing) if w is not None and w.dep_ != "prep"]
    for place in places:
        yield from _behind(place, _SURE)
    if thing is not None:
        yield from (c for c in thing.children if c.dep_ in {"dobj", "nsubj", "pobj"})
    if direct is not None and not _is_moved(told, direct):
        yield direct
    for place in places:
        yield from _behind(place, _DOUBTFUL)


def _is_moved(told: Told, direct: Token) -> bool:
    """Tell whether a direct object is the forces that are moved, which undergo nothing."""
    if told.coded.code == "RETREAT":
        return any(t.lemma_.lower() in vocabulary().forces for t in direct.subtree)
    return told.coded.code == "MOBILIZE"


def _behind(word: Token, prepositions: tuple[str, ...]) -> Iterator[Token]:
    """Yield what stands behind prepositions of `word`, in the order of `prepositions`."""
    found: list[tuple[int, Token]] = []
    for c in word.rights:
        if c.dep_ in {"prep", "dative", "agent"} and c.lower_ in prepositions:
            inner = child(c, "pobj")
            if inner is not None and not _is_no_party(inner):
                found.append((prepositions.index(c.lower_), inner))
    for _, inner in sorted(found, key=lambda f: f[0]):
        yield inner


def _is_where(told: Told, token: Token) -> bool:
    """Tell whether a name is only where parties meet or sign ("signed in Vienna by Peru")."""
    if token.head.lower_ != "in" or token.dep_ != "pobj":
        return False
    return told.coded.code in _MEETING and token.ent_type_ in {"GPE", "LOC", "FAC"}


def _is_no_party(inner: Token) -> bool:
    """Tell whether a phrase says when or how much ("at dawn")."""
    return inner.ent_type_ in MEASURES or inner.lemma_.lower() in vocabulary().moments


def _narrowed(token: Token) -> Token:
    """Return the party inside a phrase that only leads to it ("closer ties with China")."""
    if any(t.ent_type_ in PARTIES for t in (token, *token.lefts)):
        return token
    return next((c for c in _behind(token, _SURE) if is_party(c)), token)
