"""What a word tells when it is used of nature, of sport, of markets or in an idiom.

The words of conflict are borrowed everywhere: storms strike, teams beat each other, shares rally,
singers release albums. Only evidence in the sentence turns or drops a category: the doer, what is
done, a score. Where there is none the political sense stays.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.read.events.doers import doer_of, is_no_doer, kind_of
from variorum.read.events.evidence import evidence, is_of_accident, is_of_sport, near, told_of
from variorum.read.events.idioms import is_no_deed
from variorum.read.events.lexicon import vocabulary
from variorum.read.events.parties import is_armed, is_folk
from variorum.read.grammar import child

_SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
_HARM = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION", "disaster"})
"""Categories whose verbs storms and diseases share with people."""
_CONTEST = frozenset({"ASSAULT", "REJECT", "COERCE", "CONCEDE", "sport"})
_PLAYED = frozenset({
    "ASSAULT", "COERCE", "PROTEST", "SUPPORT", "RETREAT", "AID", "ACCUSE", "REJECT", "MOBILIZE",
    "THREATEN", "CONCEDE", "disaster",
})  # fmt: skip
"""Categories whose verbs an article about sport uses of its matches and teams."""
_WINNING = frozenset({"defeat", "beat", "edge", "thrash", "rout", "crush", "oust", "overcome"})
_NAMING = frozenset({"call", "accuse", "say", "describe", "label", "brand", "blame", "claim"})
"""What an attack in words does, by a participle behind it ("an attack on them, calling them …")."""


def sense_of(code: str, verb: Token, *, inverse: bool = False) -> str | None:
    """Return the category that a verb tells of in its sense here, or None when of none.

    Args:
        code: the category of the words by themselves.
        verb: the verb.
        inverse: whether its subject undergoes what it tells.
    """
    doer = doer_of(verb)
    idle = doer is not None and not inverse and is_no_doer(code, verb, doer)
    if idle or is_no_deed(code, verb):
        return None
    if _is_in_words(code, verb):
        return "ACCUSE"
    kind = kind_of(doer) if doer is not None else None
    if kind is not None and kind != "aim" and code in _HARM:
        return kind
    if code in _CONTEST and verb.lemma_.lower() in vocabulary().contest:
        code = _of_contest(code, verb)
    if code == "sport" and any(t.lemma_.lower() in vocabulary().polls for t in near(verb)):
        return "politics"
    if code == "disaster" and doer is not None and _is_meant(doer, verb):
        return "ASSAULT"
    if code == "ASSAULT" and (_is_unmeant(verb) or (is_mere_harm(verb) and is_of_accident(verb))):
        return "disaster"
    return code


def _of_contest(code: str, verb: Token) -> str:
    """Return what was won or lost: a match, an election, a battle."""
    if _is_sport(verb):
        return "sport"
    if verb.lemma_.lower() not in _WINNING:
        return code
    if any(t.lemma_.lower() in vocabulary().polls for t in near(verb)):
        return "politics"
    sides = (doer_of(verb), child(verb, "dobj", "nsubjpass"))
    return "ASSAULT" if any(s is not None and is_armed(s) for s in sides) else code


def _is_meant(doer: Token, verb: Token) -> bool:
    """Tell whether somebody causes an accident by violence ("an attacker drove a car into")."""
    someone = is_folk(doer) or doer.lemma_.lower() in vocabulary().armed
    _, violent = evidence(told_of(near(verb)))
    return someone and violent > 0 and child(verb, "dobj") is not None


def _is_unmeant(verb: Token) -> bool:
    """Tell whether a deed is said to be an accident ("accidentally shot his brother")."""
    return any(c.lower_ in {"accidentally", "inadvertently"} for c in verb.children)


def is_mere_harm(verb: Token) -> bool:
    """Tell whether people came to harm by nobody: through an attack, or an accident."""
    if verb.lemma_.lower() not in vocabulary().harm:
        return False
    doer = doer_of(verb)
    if doer is None:
        return True
    armed = doer.lemma_.lower() in vocabulary().craft | vocabulary().armed
    return not (armed or is_folk(doer) or doer.ent_type_ or doer.pos_ in {"PRON", "PROPN"})


def _is_in_words(code: str, verb: Token) -> bool:
    """Tell whether an attack is one in words ("scathing attack", "attacked her over taxes")."""
    if code != "ASSAULT" or verb.lemma_.lower() not in vocabulary().verbal:
        return False
    thing = child(verb, "dobj")
    told = thing if thing is not None and thing.lemma_.lower() in vocabulary().verbal else None
    if told is not None:
        if any(c.lower_ in vocabulary().scathing for c in told.lefts):
            return True
        return any(c.dep_ == "advcl" and c.lemma_ in _NAMING for c in verb.rights)
    doer = doer_of(verb)
    if verb.lemma_ != "attack" or thing is None or (doer is not None and is_armed(doer)):
        return False
    _, violent = evidence(told_of(t for t in near(verb) if t != verb))
    charged = any(c.lower_ in {"over", "as"} for c in (*verb.rights, *thing.rights))
    charged = charged or any(c.lower_ == "for" and child(c, "pcomp", "pobj") for c in verb.rights)
    return violent == 0 and charged


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
        """Return the category of a verb or noun where its sentence leaves it open."""
        words, lemma = vocabulary(), verb.lemma_.lower()
        if self.sport and code in _CONTEST and lemma in words.contest:
            return "sport"
        if self.sport and code in _PLAYED and lemma in words.played:
            return "sport"
        if self.accident and code == "ASSAULT" and verb.pos_ == "VERB" and is_mere_harm(verb):
            return "disaster"
        return code


def _is_sport(verb: Token) -> bool:
    """Tell whether a sentence shows a score, or two words of sport."""
    words = {t.lemma_.lower() for t in verb.sent}
    terms = words & vocabulary().terms
    return len(terms) > 1 or _SCORE.search(verb.sent.text) is not None
