"""Who acts and upon whom, from the arguments of the words that tell a happening."""

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Span
from variorum.read.events.context import Told
from variorum.read.events.recipients import MEASURES, recipient_of
from variorum.read.grammar import child, conjuncts, is_passive, phrase, subject_of, voice_of
from variorum.read.spans import tight_of

_RECIPROCAL = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AGREE"})


def roles(passage: Passage, told: Told) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the spans of actors and recipients, one for each party joined by "and"."""
    actor = _actor(told.actor_of)
    recipient = recipient_of(told, actor)
    actors = _spans(passage, actor)
    recipients = _spans(passage, recipient)
    if len(actors) > 1 and not recipients and _is_reciprocal(told):
        recipients = actors
    return actors, recipients


def _is_reciprocal(told: Told) -> bool:
    """Tell whether those who act do it to each other (talks, a treaty, a failed agreement)."""
    thing = told.coded.thing
    if told.coded.code == "REJECT":
        return thing is not None and thing.lemma_.lower() in {"reach", "agree", "sign", "conclude"}
    return told.coded.code in _RECIPROCAL


def _actor(word: Token) -> Token | None:
    if word.pos_ == "NOUN":
        return _holder(word)
    if is_passive(word):
        by = next((c for c in word.rights if c.dep_ == "agent" or c.lower_ == "by"), None)
        return child(by, "pobj") if by is not None else None
    found = voice_of(word)
    return _sayer(word, found) if found is not None and found.pos_ == "PRON" else found


def _sayer(word: Token, pronoun: Token) -> Token:
    """Return whom "they" are in "the rebels said they would …": who says it, speaks of himself."""
    governor = word.head
    if word.dep_ != "ccomp" or pronoun.lower_ not in {"he", "she", "it", "they", "we", "i"}:
        return pronoun
    sayer = subject_of(governor)
    return sayer if sayer is not None and sayer.i < pronoun.i else pronoun


def _holder(noun: Token) -> Token | None:
    """Return whose happening a noun names: "Moscow's annexation", "drills by Russia"."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    for c in noun.rights:
        if c.dep_ in {"prep", "agent"} and c.lower_ == "by":
            return child(c, "pobj")
    named = (c for c in noun.lefts if c.dep_ in {"amod", "compound", "nmod"})
    return next((c for c in named if c.ent_type_ in {"NORP", "GPE", "ORG"}), None)


def _spans(passage: Passage, token: Token | None) -> tuple[Span, ...]:
    if token is None or token.pos_ == "SCONJ":
        return ()
    counted = any(c.lower_ == "of" for c in token.rights)
    if not counted and (token.pos_ == "NUM" or token.ent_type_ in MEASURES):
        return ()
    parties = list(conjuncts(token))
    ends = [p.left_edge.i for p in parties[1:]] + [len(token.doc)]
    spans = []
    for party, limit in zip(parties, ends, strict=True):
        start, end = _party(party, limit)
        span = tight_of(passage, token.doc[start:end])
        if span is not None:
            spans.append(span)
    return tuple(sorted(spans, key=lambda s: s.order))


def _party(token: Token, limit: int) -> tuple[int, int]:
    """Return one party's tokens: its phrase without what is joined to it by "and"."""
    start, end = phrase(token)
    end = min(end, limit)
    while end > token.i + 1 and (
        token.doc[end - 1].dep_ in {"cc", "preconj"} or token.doc[end - 1].is_punct
    ):
        end -= 1
    return start, end
