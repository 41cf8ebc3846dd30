"""Who acts and upon whom, from the arguments of the words that tell a happening."""

from itertools import pairwise

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Span
from variorum.read.events.context import Told
from variorum.read.events.lexicon import vocabulary
from variorum.read.events.recipients import MEASURES, is_party, recipient_of
from variorum.read.grammar import child, conjuncts, is_passive, phrase, subject_of, voice_of
from variorum.read.spans import tight_of

_HOLDERS = frozenset({"GPE", "NORP", "ORG"})
_PARTIES = _HOLDERS | {"PERSON"}
_RECIPROCAL = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AGREE"})


def roles(passage: Passage, told: Told) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the spans of actors and recipients, one for each party joined by "and"."""
    actor = _actor(told.actor_of)
    recipient = recipient_of(told, actor)
    actors = _spans(passage, actor)
    recipients = _spans(passage, recipient)
    named = recipient is not None and is_party(recipient) and _is_name(recipient)
    if (
        (len(actors) > 1 or _of_two(actor))
        and _is_reciprocal(told)
        and not (recipients and (named or _alone(told)))
    ):
        recipients = actors
    return actors, recipients


def _of_two(token: Token | None) -> bool:
    """Tell whether "ministers of Peru and Chile" are one party, wherever the parse joins Chile."""
    if token is None or token.tag_ != "NNS":
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
    if told.coded.code == "REJECT":
        return thing is not None and thing.lemma_.lower() in {"reach", "agree", "sign", "conclude"}
    return told.coded.code in _RECIPROCAL


def _actor(word: Token) -> Token | None:
    if word.pos_ == "NOUN":
        return holder_of(word) or child(word, "poss")
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


def holder_of(noun: Token) -> Token | None:
    """Return the named party whose happening a noun names.

    "Oslo's annexation", "US bomber flights", "drills by Greek ships", "talks between A and B".
    """
    before = (c for c in noun.lefts if c.dep_ in {"poss", "amod", "compound", "nmod"})
    for c in before:
        if c.ent_type_ in _HOLDERS and c.text[:1].isupper():
            return c
        inner = next((d for d in c.lefts if d.ent_type_ in _HOLDERS), None)
        if c.dep_ == "compound" and inner is not None and inner.text[:1].isupper():
            return inner
    behind = [*noun.rights, *noun.doc[noun.i + 1 : noun.i + 2]]
    for c in behind:
        if c.dep_ not in {"prep", "agent"} or c.lower_ not in {"by", "between", "of"}:
            continue
        held = child(c, "pobj")
        named = held is not None and any(t.ent_type_ in _PARTIES for t in held.subtree)
        if named and (c.lower_ != "of" or _is_forces(held)):
            return held
    return None


def _is_forces(held: Token | None) -> bool:
    """Tell whether a phrase names armed forces ("the deployment of Greek troops")."""
    return held is not None and held.lemma_.lower() in vocabulary().forces


def _spans(passage: Passage, token: Token | None) -> tuple[Span, ...]:
    if token is None or token.pos_ == "SCONJ":
        return ()
    counted = any(c.lower_ == "of" for c in token.rights)
    if not counted and (token.pos_ == "NUM" or token.ent_type_ in MEASURES):
        return ()
    parties = [*_headlined(token), *conjuncts(token)] if not _of_two(token) else [token]
    ends = [p.left_edge.i if p.left_edge.i > q.i else q.i + 1 for q, p in pairwise(parties)]
    ends.append(len(token.doc))
    spans = []
    for party, limit in zip(parties, ends, strict=True):
        start, end = _party(party, limit) if len(parties) > 1 else phrase(party)
        span = tight_of(passage, token.doc[start:end])
        if span is not None:
            spans.append(span)
    return tuple(sorted(spans, key=lambda s: s.order))


def _headlined(token: Token) -> list[Token]:
    """Return the party before a headline's comma ("Peru, Chile sign treaty")."""
    i = token.left_edge.i
    first = token.sent.start
    if i - first < 2 or token.doc[i - 1].text != "," or token.ent_type_ not in _HOLDERS:
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
