"""Who a source is: the fullest name that the article gives."""

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Mention, Span
from variorum.read.grammar import conjuncts, phrase, trimmed

_PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_NAMED = frozenset({"person", "organisation", "place"})


class Speakers:
    """Mentions by position, and the last speaker, whom a pronoun takes up."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda m: m.span.order)
        self._starts = [(m.span.field == "text", m.span.start) for m in self._mentions]
        self._last: str | None = None

    def name(self, passage: Passage, who: Token | None) -> str | None:
        """Return the fullest name of the source that the noun `who` heads, or None."""
        if who is None:
            return None
        if who.lower_ in _RELATIVE and who.head.dep_ == "relcl":
            who = who.head.head
        names = [self._one(passage, party) for party in conjuncts(who)]
        if len(names) > 1 and all(names) and self._at(passage.of(who)) is not None:
            return " and ".join(name for name in names if name)
        return names[0]

    def _one(self, passage: Passage, who: Token) -> str | None:
        mention = self._at(passage.of(who))
        if mention is not None:
            name: str | None = mention.name
        elif who.pos_ == "PRON":
            name = self._last if who.lower_ in _PERSONAL else None
        else:
            name = _words(passage, who)
        if mention is not None and mention.type == "person":
            self._last = name
        return name

    def _at(self, span: Span) -> Mention | None:
        """Return the mention that covers a word."""
        i = bisect_left(self._starts, (span.field == "text", span.end))
        for mention in reversed(self._mentions[max(0, i - 4) : i]):
            if mention.span.overlaps(span) and mention.type in _NAMED:
                return mention
        return None


def _words(passage: Passage, who: Token) -> str | None:
    """Return the source's own words without appositions and clauses, e.g. `a spokesman`."""
    start, end = phrase(who)
    for c in who.rights:
        if c.dep_ in {"appos", "acl", "relcl", "punct"}:
            end = min(end, max(c.left_edge.i, who.i + 1))
    start, end = trimmed(who.doc, start, end)
    return passage.of(who.doc[start:end]).exact if start < end else None
