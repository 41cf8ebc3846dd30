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
from variorum.read.grammar import child, phrase, subject_of, trimmed
from variorum.read.spans import tight_of

__all__ = ["read_clauses"]

_CIRCUMSTANCES = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})


def read_clauses(parsed: Parsed, quotes: Sequence[Quote]) -> tuple[Clause, ...]:
    """Return the clauses of an article in text order.

    A clause that only attributes ("Shoigu said that …") is left out unless it tells a date or a
    place of its own; what it attributes carries its source.
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
            if clause is not None and clause.words:
                yield clause


def _belongs(token: Token, head: Token, owner: int) -> bool:
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
    """Tell whether a clause is nothing but the shell of a quote."""
    quote = attributions.of_cue(passage.of(head))
    if quote is None or child(head, "dobj", "dative") is not None:
        return False
    inside = [t for t in own if not any(s.contains(passage.of(t)) for s in quote.source)]
    content = any(c.contains(passage.of(t)) for t in inside for c in quote.content)
    return not content and not any(t.ent_type_ in _CIRCUMSTANCES for t in inside)
