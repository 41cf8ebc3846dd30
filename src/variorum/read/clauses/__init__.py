"""Clauses: each sentence cut into parts that state one fact each, the ground of all comparison."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from variorum.lang import Parsed, Passage
from variorum.model import Clause, Quote, Span
from variorum.read.clauses.attribution import Attributions
from variorum.read.clauses.extent import extent
from variorum.read.clauses.heads import clause_heads, owners
from variorum.read.clauses.words import hedged, negated, predicate_of, word, words_of
from variorum.read.grammar import UTTERANCES, child, own_subject, phrase, subject_of, trimmed
from variorum.read.spans import tight_of

__all__ = ["read_clauses"]

_FULL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_TIMES = frozenset({"DATE", "TIME"})
MIN_WORDS = 2
"""Content words (a denial and a copula count as one each) that a clause without a subject needs:
of 607 marked readings of claims none is lost by it."""


def read_clauses(parsed: Parsed, quotes: Sequence[Quote]) -> tuple[Clause, ...]:
    """Return the clauses of an article in text order.

    A clause that only attributes ("the mayor said on Friday that …") is left out unless it tells
    more than who, to whom and when; what it attributes carries its source.
    """
    attributions = Attributions(parsed, quotes)
    clauses = [
        clause
        for passage, sentence in parsed.sentences()
        for clause in _clauses(passage, sentence, attributions)
    ]
    return tuple(sorted(clauses, key=lambda c: c.span.order))


def _clauses(passage: Passage, sentence: DocSpan, attributions: Attributions) -> Iterator[Clause]:
    start, end = trimmed(passage.doc, sentence.start, sentence.end)
    whole = tight_of(passage, passage.doc[start:end])
    if whole is None:
        return
    heads = clause_heads(sentence)
    owner = owners(sentence, heads)
    for head in heads:
        a, b = extent(head, owner, sentence.start)
        own = [t for t in passage.doc[a:b] if _belongs(t, head, owner[t.i - sentence.start])]
        if a < b and not _only_attributes(passage, head, own, attributions):
            clause = _clause(passage, head, passage.doc[a:b], own, whole, attributions)
            if clause is not None and _states(clause, head):
                yield clause


def _belongs(token: Token, head: Token, owner: int) -> bool:
    """Tell whether a word of a clause's run is its own, or the name that it describes.

    The noun before a relative clause makes it readable, but says what the main clause says.
    """
    return owner == head.i or (head.dep_ == "appos" and token.i < head.i)


def _clause(
    passage: Passage,
    head: Token,
    run: DocSpan,
    own: list[Token],
    sentence: Span,
    attributions: Attributions,
) -> Clause | None:
    span = tight_of(passage, run)
    if span is None:
        return None
    quote = attributions.around(passage.of(head))
    return Clause(
        span=span,
        sentence=sentence,
        words=words_of(passage, own),
        predicate=word(passage, predicate_of(head)),
        subject=_span(passage, _subject(head)),
        object=_span(passage, _object(head)),
        negated=negated(head) or (quote is not None and quote.stance == "denied"),
        hedged=hedged(head, own) or (quote is not None and quote.stance == "supposed"),
        source=quote.source[0] if quote is not None and quote.source else None,
        speaker=quote.speaker if quote is not None else None,
    )


def _subject(head: Token) -> Token | None:
    if head.dep_ == "appos":
        return head.head
    return subject_of(head)


def _object(head: Token) -> Token | None:
    found = child(head, "dobj", "attr", "oprd")
    inner = child(head, "xcomp") if found is None else None
    return child(inner, "dobj", "attr") if inner is not None else found


def _span(passage: Passage, token: Token | None) -> Span | None:
    if token is None:
        return None
    start, end = phrase(token)
    return tight_of(passage, passage.doc[start:end])


def _only_attributes(
    passage: Passage, head: Token, own: list[Token], attributions: Attributions
) -> bool:
    """Tell whether a clause is nothing but the shell of a quote.

    A shell holds who says it, to whom and when ("the ministry told reporters on Friday in a
    statement"); one that holds part of what is said, or a place, tells something of its own.
    """
    quote = attributions.of_cue(passage.of(head))
    if quote is None:
        return False
    outside = [t for t in own if not any(s.contains(passage.of(t)) for s in quote.source)]
    if any(c.contains(passage.of(t)) for t in outside for c in quote.content):
        return False
    heard = [c for c in head.rights if c.dep_ in {"dobj", "dative"} or c.lower_ == "to"]
    told = (t for t in outside if t != head and not any(_under(t, h) for h in heard))
    return not any(_tells(t) for t in told)


def _tells(token: Token) -> bool:
    """Tell whether a word beside a cue tells more than when and in what form it was said."""
    if token.pos_ not in {"NOUN", "PROPN", "VERB", "NUM"} or token.ent_type_ in _TIMES:
        return False
    return token.lemma_.lower() not in UTTERANCES


def _under(token: Token, above: Token) -> bool:
    return above.left_edge.i <= token.i <= above.right_edge.i


def _states(clause: Clause, head: Token) -> bool:
    """Tell whether a clause says enough to be read alone.

    A clause with a subject does; another needs two content words, or else it is a remnant
    ("which will", "to help").
    """
    if head.dep_ == "appos":
        return _tells_of_name(head)
    own = own_subject(head) or child(head, "expl")
    if head.dep_ == "ROOT" or (own is not None and own.tag_ not in {"WDT", "WP"}):
        return bool(clause.words)
    return len(clause.words) + clause.negated + (head.lemma_ == "be") >= MIN_WORDS


def _tells_of_name(head: Token) -> bool:
    """Tell whether an apposition says more than an office or a kind.

    Not just "Ida Brand, a crane driver" or "Ostrel, the firm".
    """
    if head.pos_ == "NUM" or head.ent_type_ in {"GPE", "LOC", "FAC"}:
        return True
    told = head if head.pos_ == "NOUN" or head.ent_type_ != "PERSON" else head.head
    apart = [c for c in told.rights if c.dep_ in {"relcl", "appos"}]
    words = (t for t in told.subtree if t.pos_ in _FULL and t != told and t.ent_type_ != "PERSON")
    more = sum(not any(_under(t, c) for c in apart) for t in words)
    return more >= (MIN_WORDS if "PERSON" in {head.ent_type_, head.head.ent_type_} else 1)
