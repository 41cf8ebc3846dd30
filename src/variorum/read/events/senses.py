"""What a word tells when it is used of nature, of sport, of markets or in an idiom.

The words of conflict are borrowed everywhere: storms strike, teams beat each other, shares rally,
singers release albums. Only evidence in the sentence turns or drops a category: the doer, what is
done, a score. Where there is none the political sense stays.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.read.events.lexicon import vocabulary
from variorum.read.events.people import is_folk
from variorum.read.grammar import child, is_passive, subject_of

SPORTY = 8
"""Words of sport in an article from which its contests are matches, without more evidence."""
_SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
_HARM = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION", "disaster"})
"""Categories whose verbs storms and diseases share with people."""
_CONTEST = frozenset({"ASSAULT", "REJECT", "COERCE", "CONCEDE", "sport"})
_MONEY = frozenset({"MONEY", "PERCENT"})
MAX_REACH = 3
"""Nouns looked at from the doer inwards ("the second of the two storms")."""


def sense_of(code: str, verb: Token) -> str | None:
    """Return the category that a verb tells of in its sense here, or None when of none.

    Args:
        code: the category of the words by themselves.
        verb: the verb.
    """
    if _is_idiom(verb) or _is_priced(code, verb):
        return None
    doer = _doer(verb)
    if doer is not None:
        kinds = vocabulary().doers
        kind = next((k for w in _heads(doer) if (k := kinds.get(w))), None)
        if kind == "none":
            return None
        if kind is not None and code in _HARM:
            return kind
    if code in _CONTEST and verb.lemma_.lower() in vocabulary().contest and _is_sport(verb):
        return "sport"
    if code == "disaster" and doer is not None and _is_meant(doer, verb):
        return "ASSAULT"
    if code == "ASSAULT" and is_mere_harm(verb) and _in_accident(verb):
        return "disaster"
    return code


def _is_meant(doer: Token, verb: Token) -> bool:
    """Tell whether somebody causes an accident by violence ("an attacker drove a car into")."""
    someone = is_folk(doer) or doer.lemma_.lower() in vocabulary().armed
    _, violent = evidence(t.lemma_.lower() for t in verb.sent)
    return someone and violent > 0 and child(verb, "dobj") is not None


def is_mere_harm(verb: Token) -> bool:
    """Tell whether people came to harm by nobody: through an attack, or an accident."""
    if verb.lemma_.lower() not in vocabulary().harm:
        return False
    doer = _doer(verb)
    if doer is None:
        return True
    armed = doer.lemma_.lower() in vocabulary().craft | vocabulary().armed
    return not (armed or is_folk(doer) or doer.ent_type_ or doer.pos_ in {"PRON", "PROPN"})


def _doer(verb: Token) -> Token | None:
    if not is_passive(verb):
        return subject_of(verb)
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def _heads(doer: Token) -> list[str]:
    """Return the lemmas that say what a doer is: its head, and what "a series of" is of."""
    found = [doer.lemma_.lower()]
    inner: Token | None = doer
    for _ in range(MAX_REACH):
        of = next((c for c in inner.rights if c.lower_ == "of"), None) if inner else None
        inner = child(of, "pobj") if of is not None else None
        if inner is None or doer.lemma_.lower() not in vocabulary().measures:
            break
        found.append(inner.lemma_.lower())
    return found


def _is_idiom(verb: Token) -> bool:
    """Tell whether a verb and its object are a saying ("struck a chord", "released an album")."""
    thing = child(verb, "dobj", "nsubjpass")
    if thing is None and verb.dep_ in {"acl", "relcl"}:
        thing = verb.head
    pairs = vocabulary().idioms
    return thing is not None and (verb.lemma_.lower(), thing.lemma_.lower()) in pairs


def _is_priced(code: str, verb: Token) -> bool:
    """Tell whether an accusation is a price ("charges 90 euros a night")."""
    thing = child(verb, "dobj") if code == "ACCUSE" and verb.lemma_ == "charge" else None
    return thing is not None and any(_is_money(t) for t in thing.subtree)


def _is_money(token: Token) -> bool:
    return token.ent_type_ in _MONEY or token.lemma_ in {"euro", "dollar", "pound", "cent", "yen"}


def is_of_sport(words: Iterable[str]) -> bool:
    """Tell whether an article's words, by their lemmas, make its contests matches."""
    terms = vocabulary().terms
    return sum(w in terms for w in words) >= SPORTY


@dataclass(frozen=True)
class Setting:
    """What an article as a whole is about, as far as it decides the sense of a verb."""

    sport: bool
    accident: bool

    @classmethod
    def of(cls, lemmas: Sequence[str]) -> "Setting":
        """Return the setting that an article's words show, by their lemmas."""
        accidents, violent = evidence(lemmas)
        return cls(is_of_sport(lemmas), accidents > 2 * violent)

    def sense_of(self, code: str, verb: Token) -> str:
        """Return the category of a verb where its sentence leaves it open."""
        if self.sport and code in _CONTEST and verb.lemma_.lower() in vocabulary().contest:
            return "sport"
        if self.accident and code == "ASSAULT" and verb.pos_ == "VERB" and is_mere_harm(verb):
            return "disaster"
        return code


def _is_sport(verb: Token) -> bool:
    """Tell whether a sentence shows a score, or two words of sport."""
    words = {t.lemma_.lower() for t in verb.sent}
    terms = words & vocabulary().terms
    return len(terms) > 1 or _SCORE.search(verb.sent.text) is not None


def _in_accident(verb: Token) -> bool:
    """Tell whether a sentence tells of an accident and of no violence."""
    accidents, violent = evidence(t.lemma_.lower() for t in verb.sent)
    return accidents > 0 and not violent


def evidence(lemmas: Iterable[str]) -> tuple[int, int]:
    """Return how many words tell of accidents, and how many of violence."""
    words = vocabulary()
    accidents = violent = 0
    for lemma in lemmas:
        told = words.nouns.get(lemma) or words.verbs.get(lemma)
        accidents += told == "disaster"
        violent += lemma in words.violence
    return accidents, violent
