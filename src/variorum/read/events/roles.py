"""Who acts and upon whom, from the arguments of the words that tell a happening."""

from itertools import pairwise

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Span
from variorum.read.events.coding import doer_behind
from variorum.read.events.doers import is_aim_of, is_means, is_undergone, kind_of
from variorum.read.events.lexicon import vocabulary
from variorum.read.events.parties import (
    HOLDERS,
    holder_of,
    is_folk,
    is_forces,
    is_measure,
    is_party,
)
from variorum.read.events.recipients import recipient_of
from variorum.read.events.told import Told
from variorum.read.grammar import (
    child,
    conjuncts,
    is_passive,
    own_subject,
    phrase,
    subject_of,
    trimmed,
    voice_of,
)
from variorum.read.spans import tight_of

_DYING = frozenset({"die", "perish", "drown"})
"""Verbs whose subject undergoes what befalls it."""
_RECIPROCAL = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AGREE"})


def roles(passage: Passage, told: Told) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the spans of actors and recipients, one for each party joined by "and"."""
    actor, recipient = _parties(told)
    actors = _spans(passage, actor, told.coded.word)
    recipients = _spans(passage, recipient, told.coded.word)
    named = recipient is not None and is_party(recipient) and _is_name(recipient)
    if (
        (len(actors) > 1 or _of_two(actor))
        and _is_reciprocal(told)
        and not (recipients and (named or _alone(told)))
    ):
        recipients = actors
    return actors, recipients


def is_between_parties(told: Told) -> bool:
    """Tell whether somebody does it or undergoes it.

    PLOVER codes what parties do to each other. "The film met with yawns" names none, unless
    a thing stands for its maker or is all that a report names ("missiles hit the base").
    """
    return any(t is not None and _is_somebody(t) for t in _parties(told))


def _is_somebody(token: Token) -> bool:
    """Tell whether a phrase names somebody, means people, or points at them."""
    pointing = token.tag_ in {"WP", "WDT"} or token.lower_ in {"both", "all", "some", "many"}
    words = vocabulary()
    armed = token.lemma_.lower() in words.craft | words.forces | words.armed
    armed = armed or words.doers.get(token.lemma_.lower()) == "ASSAULT"
    return is_party(token) or is_folk(token) or token.pos_ == "PROPN" or pointing or armed


def _parties(told: Told) -> tuple[Token | None, Token | None]:
    """Return the heads of the actor's and the recipient's phrases."""
    coded = told.coded
    if coded.inverse and coded.thing is not None:
        return doer_behind(coded.word, coded.thing), subject_of(coded.word)
    if coded.code == "ASSAULT" and coded.word.lemma_.lower() in _DYING:
        return None, subject_of(coded.word)
    actor = _actor(told.actor_of)
    if actor is not None and actor == coded.thing:  # "talks between Peru and Chile collapsed"
        actor = holder_of(actor)
    recipient = recipient_of(told, actor)
    forces = recipient or coded.thing
    if actor is None and forces is not None and _moves_itself(told, forces):
        return forces, None
    return actor, recipient


def _moves_itself(told: Told, forces: Token) -> bool:
    """Tell whether forces are moved by nobody named ("riot police were deployed"): they move."""
    moved = told.coded.code in {"MOBILIZE", "RETREAT"} and is_passive(told.actor_of)
    return moved and (is_forces(forces) or forces.lemma_.lower() in {"police", "contingent"})


def _of_two(token: Token | None) -> bool:
    """Tell whether one phrase is two sides.

    "Ministers of Peru and Chile", wherever the parse joins Chile; "Thai and Lao police"; "the two
    firms".
    """
    if token is None or is_forces(token) or token.lemma_.lower() in vocabulary().craft:
        return False  # nations' ships sail together, and do nothing to each other
    first = next((t for t in token.lefts if t.ent_type_ == "NORP"), None)
    joined = child(first, "conj") if first is not None else None
    if joined is not None or any(t.lower_ in {"two", "both"} for t in token.lefts):
        return True
    if token.tag_ != "NNS":
        return False
    of = next((c for c in token.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
    inner, joined = child(of, "pobj") if of is not None else None, child(token, "conj")
    joined = joined if joined is not None or inner is None else child(inner, "conj")
    both = (inner, joined)
    return all(t is not None and t.ent_type_ in {"GPE", "NORP"} for t in both)


def _is_name(token: Token) -> bool:
    """Tell whether a recipient is called by a name or a nation ("Peru", "Greek envoys")."""
    nation = any(c.ent_type_ in {"NORP", "GPE"} for c in token.lefts)
    return nation or token.pos_ in {"PROPN", "PRON"}


def _alone(told: Told) -> bool:
    """Tell whether a verb by itself tells it ("praised the drill"), so that its object is meant."""
    return told.coded.thing is None


def _is_reciprocal(told: Told) -> bool:
    """Tell whether those who act do it to each other (talks, a treaty, a failed agreement)."""
    thing = told.coded.thing
    if thing is not None and told.coded.word.lemma_ in {"exchange", "trade", "swap"}:
        return True
    if told.coded.code == "REJECT":
        tried = {"reach", "agree", "sign", "conclude"}
        lemmas = {t.lemma_.lower() for t in (told.coded.word, thing) if t is not None}
        return not lemmas.isdisjoint(tried) or (thing is not None and thing.dep_ == "nsubj")
    return told.coded.code in _RECIPROCAL


def _actor(word: Token) -> Token | None:
    if word.pos_ == "NOUN":
        return holder_of(word) or child(word, "poss")
    if is_undergone(word):
        return _agent(word)
    if is_aim_of(word):
        return _bent_on(word.head)
    found = _named_in(voice_of(word))
    if found is not None and found.lower_ == "it" and _is_expletive(word):
        return None
    return _sayer(word, found) if found is not None and found.pos_ == "PRON" else found


def _named_in(found: Token | None) -> Token | None:
    """Return who is said to be the doer ("Finland was the first country to recognise it")."""
    if found is None or found.dep_ != "attr" or found.head.lemma_ != "be":
        return found
    subject = own_subject(found.head)
    return subject if subject is not None and subject.pos_ in {"NOUN", "PROPN"} else found


def _agent(verb: Token) -> Token | None:
    """Return who does what a passive tells, also once for all ("were beaten and robbed by …")."""
    for passive in conjuncts(verb):
        by = next((c for c in passive.rights if c.dep_ == "agent" or c.lower_ == "by"), None)
        if by is not None:
            found = child(by, "pobj")
            return None if found is not None and is_means(found) else found
        if passive.tag_ != "VBN":
            break
    return None


def _bent_on(noun: Token) -> Token | None:
    """Return who is to do what a noun is there for ("troops to guard it", "Lima's bid to")."""
    if noun.ent_type_ in HOLDERS | {"PERSON"} or is_folk(noun) or is_forces(noun):
        return _named_in(noun)
    if kind_of(noun) is not None:  # "the last quake to strike"
        return noun
    if noun.lower_ == "order" and noun.head.lower_ == "in":
        return voice_of(noun.head.head)
    owner = child(noun, "poss")
    if owner is None and noun.dep_ == "dobj":  # "seized the chance to strike"
        owner = voice_of(noun.head)
    return owner if owner is not None and (is_party(owner) or is_folk(owner)) else None


def _is_expletive(verb: Token) -> bool:
    """Tell whether "it" only stands for the deed ("it is hard to strike them")."""
    governor = verb.head
    return verb.tag_ == "VB" and (governor.pos_ == "ADJ" or child(governor, "acomp") is not None)


def _sayer(word: Token, pronoun: Token) -> Token:
    """Return whom "they" are in "the rebels said they would …": who says it, speaks of himself."""
    governor = word.head
    if word.dep_ != "ccomp" or pronoun.lower_ not in {"he", "she", "it", "they", "we", "i"}:
        return pronoun
    sayer = subject_of(governor)
    return sayer if sayer is not None and sayer.i < pronoun.i else pronoun


def _spans(passage: Passage, token: Token | None, word: Token) -> tuple[Span, ...]:
    """Return a span for each party that a phrase joins, none of which holds the trigger."""
    if token is None or token.pos_ == "SCONJ":
        return ()
    if is_measure(token):
        return ()
    parties = [*_headlined(token), *conjuncts(token)] if not _of_two(token) else [token]
    ends = [p.left_edge.i if p.left_edge.i > q.i else q.i + 1 for q, p in pairwise(parties)]
    ends.append(len(token.doc))
    spans = []
    for party, limit in zip(parties, ends, strict=True):
        start, end = _party(party, limit) if len(parties) > 1 else phrase(party)
        if party.i < word.i < end:
            start, end = trimmed(token.doc, start, max(word.left_edge.i, party.i + 1))
        span = tight_of(passage, token.doc[start:end])
        if span is not None:
            spans.append(span)
    return tuple(sorted(spans, key=lambda s: s.order))


def _headlined(token: Token) -> list[Token]:
    """Return the party before a headline's comma ("Peru, Chile sign treaty")."""
    i = token.left_edge.i
    first = token.sent.start
    if i - first < 2 or token.doc[i - 1].text != "," or token.ent_type_ not in HOLDERS:
        return []
    before = token.doc[i - 2]
    alone = all(t.ent_type_ == before.ent_type_ for t in token.doc[first : i - 1])
    return [before] if alone and before.ent_type_ == token.ent_type_ else []


def _party(token: Token, limit: int) -> tuple[int, int]:
    """Return one party's tokens: its phrase without what is joined to it by "and"."""
    start, end = phrase(token)
    end = min(end, limit)
    while end > token.i + 1 and (
        token.doc[end - 1].dep_ in {"cc", "preconj"} or token.doc[end - 1].is_punct
    ):
        end -= 1
    return start, end
