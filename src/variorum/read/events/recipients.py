"""Upon whom something is done: the argument that a party fills."""

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.read.events.context import Told
from variorum.read.grammar import child, is_passive, subject_of

_SURE = ("with", "on", "to", "at", "for", "upon", "towards", "toward")
"""Prepositions that lead to a recipient, the surer ones first."""
_DOUBTFUL = ("from", "by", "of", "between", "into", "over", "in")
"""Prepositions that may, after all others failed."""
_ASKING = ("from", "by")
_BETWEEN = frozenset({"MOBILIZE", "CONSULT", "COOPERATE", "AGREE"})
"""Categories whose recipient is a party: what they act with (jets, talks) is none."""
_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
MEASURES = frozenset({"DATE", "TIME", "MONEY", "CARDINAL", "PERCENT", "QUANTITY", "ORDINAL"})
"""Entity types that are never a party."""


def recipient_of(told: Told, actor: Token | None) -> Token | None:
    """Return the head of the phrase that names the recipient, or None."""
    word = told.recipient_of
    if told.recipient is not None:
        return told.recipient
    if is_passive(word) and word.pos_ != "NOUN":
        found = child(word, "nsubjpass") or subject_of(word)
        if found != told.coded.thing:
            return found
    against = _against(told)
    if against is not None:
        return against
    candidates = [c for c in _candidates(told) if c != actor]
    named = next((c for c in candidates if is_party(c)), None)
    if named is not None:
        return _narrowed(named)
    if told.coded.code in _BETWEEN:
        return None
    return next((c for c in candidates if c != told.coded.thing), None)


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
    if direct is not None and told.coded.code == "REJECT":
        yield from _behind(direct, _ASKING)
    if direct is not None and direct != thing and direct.dep_ != "prep":
        yield from () if told.coded.code == "MOBILIZE" else (direct,)
    places = [w for w in (direct, word, thing) if w is not None and w.dep_ != "prep"]
    for place in places:
        yield from _behind(place, _SURE)
    if thing is not None:
        yield from (c for c in thing.children if c.dep_ in {"dobj", "nsubj", "pobj"})
    if direct is not None and told.coded.code != "MOBILIZE":
        yield direct
    for place in places:
        yield from _behind(place, _DOUBTFUL)


def _behind(word: Token, prepositions: tuple[str, ...]) -> Iterator[Token]:
    """Yield what stands behind prepositions of `word`, in the order of `prepositions`."""
    found: list[tuple[int, Token]] = []
    for c in word.rights:
        if c.dep_ in {"prep", "dative", "agent"} and c.lower_ in prepositions:
            inner = child(c, "pobj")
            if inner is not None and inner.ent_type_ not in MEASURES:
                found.append((prepositions.index(c.lower_), inner))
    for _, inner in sorted(found, key=lambda f: f[0]):
        yield inner


def is_party(token: Token) -> bool:
    """Tell whether a phrase names somebody: a person, state, organisation or "them"."""
    if token.pos_ == "PRON":
        return token.lower_ not in {"it", "that", "this", "what", "which"}
    if token.ent_type_ in MEASURES and not any(c.lower_ == "of" for c in token.rights):
        return False
    run = token.doc[token.left_edge.i : token.right_edge.i + 1]
    return any(t.ent_type_ in _PARTIES for t in run)


def _narrowed(token: Token) -> Token:
    """Return the party inside a phrase that only leads to it ("closer ties with China")."""
    if any(t.ent_type_ in _PARTIES for t in (token, *token.lefts)):
        return token
    return next((c for c in _behind(token, _SURE) if is_party(c)), token)
