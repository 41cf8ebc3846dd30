"""What a word tells when it is used of nature, of sport, of markets or in an idiom.

The words of conflict are borrowed everywhere: storms strike, teams beat each other, shares rally,
singers release albums. Only evidence in the sentence turns or drops a category: the doer, what is
done, a score. Where there is none the political sense stays.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.read.events.evidence import evidence, is_of_accident, is_of_sport, near, told_of
from variorum.read.events.lexicon import COOPERATIVE, vocabulary
from variorum.read.events.parties import is_armed, is_folk, is_own
from variorum.read.grammar import child, is_passive, subject_of

_SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
_HARM = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION", "disaster"})
"""Categories whose verbs storms and diseases share with people."""
_CONTEST = frozenset({"ASSAULT", "REJECT", "COERCE", "CONCEDE", "sport"})
_PLAIN = frozenset({"sign", "talk", "meet", "back", "host", "help", "honor", "honour", "trade"})
"""Verbs that a particle makes another verb of."""
_WINNING = frozenset({"defeat", "beat", "edge", "thrash", "rout", "crush", "oust", "overcome"})
_FOES = frozenset({"against", "with", "alongside"})
_MANNERS = frozenset({
    "badly", "unfairly", "well", "poorly", "fairly", "differently", "equally", "seriously",
    "harshly", "kindly", "better", "worse",
})  # fmt: skip
_NAMING = frozenset({"call", "accuse", "say", "describe", "label", "brand", "blame", "claim"})
"""What an attack in words does, by a participle behind it ("an attack on them, calling them …")."""
_MONEY = frozenset({"MONEY", "PERCENT"})
MAX_REACH = 3
"""Nouns looked at from the doer inwards ("the second of the two storms")."""


def sense_of(code: str, verb: Token) -> str | None:
    """Return the category that a verb tells of in its sense here, or None when of none.

    Args:
        code: the category of the words by themselves.
        verb: the verb.
    """
    if _is_no_deed(code, verb):
        return None
    if _is_in_words(code, verb):
        return "ACCUSE"
    doer = _doer(verb)
    kind = _kind_of(doer) if doer is not None else None
    if kind == "none" or (kind == "aim" and code == "ASSAULT"):
        return None
    if kind is not None and kind != "aim" and code in _HARM:
        return kind
    if code in _CONTEST and verb.lemma_.lower() in vocabulary().contest:
        code = _of_contest(code, verb)
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
    sides = (_doer(verb), child(verb, "dobj", "nsubjpass"))
    return "ASSAULT" if any(s is not None and is_armed(s) for s in sides) else code


def _kind_of(doer: Token) -> str | None:
    """Return what a doer that is no person makes of a deed."""
    kinds = vocabulary().doers
    return next((k for w in _heads(doer) if (k := kinds.get(w))), None)


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


def _is_no_deed(code: str, verb: Token) -> bool:
    """Tell whether words of a deed are a saying, a price, an effort or a manner."""
    thing = child(verb, "dobj") if code in {"AID", "ASSAULT"} else None
    if thing is not None and is_own(thing):
        return True
    if _is_idiom(verb) or _is_manner(verb) or (code == "CONSULT" and _is_interview(verb)):
        return True
    if code in COOPERATIVE and _is_another_verb(verb):
        return True
    return _is_priced(code, verb) or _is_striving(code, verb)


def _is_another_verb(verb: Token) -> bool:
    """Tell whether a particle makes another verb of it ("signed up", "talked down")."""
    particle = child(verb, "prt")
    if particle is None:
        return False
    words = vocabulary()
    joined = f"{verb.lemma_.lower()} {particle.lower_}"
    return joined not in words.verbs and joined not in words.phrasal and verb.lemma_ in _PLAIN


def _is_interview(verb: Token) -> bool:
    """Tell whether somebody only speaks to the press ("told", "spoke to", "met reporters")."""
    press = vocabulary().press
    for c in verb.rights:
        whom = child(c, "pobj") if c.lower_ in {"to", "with"} else c
        if whom is not None and (c.dep_ == "dobj" or whom != c):
            return whom.lemma_.lower() in press
    return False


def _is_striving(code: str, verb: Token) -> bool:
    """Tell whether a fight is only an effort ("fought for our pensions", "battled to cut costs").

    Whom the armed fight is left out more often than named, so theirs stays a fight.
    """
    if code != "ASSAULT" or verb.lemma_.lower() not in {"fight", "battle"}:
        return False
    if child(verb, "dobj") is not None or any(c.lower_ in _FOES for c in verb.rights):
        return False
    doer = _doer(verb)
    aim = any(c.lower_ == "for" or c.dep_ in {"xcomp", "advcl"} for c in verb.rights)
    return aim and not (doer is not None and is_armed(doer))


def _is_manner(verb: Token) -> bool:
    """Tell whether treating somebody only says how ("were treated unfairly", "like criminals")."""
    if verb.lemma_ != "treat":
        return False
    return any(c.lower_ in _MANNERS or c.lower_ in {"like", "as"} for c in verb.rights)


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
    doer = _doer(verb)
    if verb.lemma_ != "attack" or thing is None or (doer is not None and is_armed(doer)):
        return False
    _, violent = evidence(told_of(t for t in near(verb) if t != verb))
    charged = any(c.lower_ in {"over", "as"} for c in (*verb.rights, *thing.rights))
    charged = charged or any(c.lower_ == "for" and child(c, "pcomp", "pobj") for c in verb.rights)
    return violent == 0 and charged


def _is_priced(code: str, verb: Token) -> bool:
    """Tell whether it is a price that is asked or paid ("charges 90 euros a night")."""
    if code == "AID" and verb.lemma_ in {"pay", "spend"}:
        return any(c.lower_ == "for" for c in verb.rights)
    thing = child(verb, "dobj") if code == "ACCUSE" and verb.lemma_ == "charge" else None
    return thing is not None and any(_is_money(t) for t in thing.subtree)


def _is_money(token: Token) -> bool:
    return token.ent_type_ in _MONEY or token.lemma_ in {"euro", "dollar", "pound", "cent", "yen"}


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
