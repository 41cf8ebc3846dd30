"""Who a source is: the fullest name that the article gives."""

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Mention, Span
from variorum.read.grammar import UTTERANCES, child, conjuncts, phrase, trimmed
from variorum.read.quotes.draft import Range
from variorum.read.quotes.marks import quotations
from variorum.read.quotes.named import is_person
from variorum.read.quotes.offices import Offices
from variorum.read.spans import tight_of

_PRONOUNS = frozenset({"he", "she", "i", "you", "it", "we", "they", "who", "that", "there"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_MADE = UTTERANCES | {"comment", "remark", "word", "account", "testimony", "assertion", "claim"}
_NAMED = frozenset({"person", "organisation", "place"})


class Speakers:
    """Mentions by position: a pronoun is whom they say it is, else nobody."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda m: m.span.order)
        self._starts = [(m.span.field == "text", m.span.start) for m in self._mentions]
        self._offices = Offices(mentions)

    def name(
        self, passage: Passage, who: Token | None, cue: Range, source: Range | None = None
    ) -> str | None:
        """Return the fullest name of the source that the noun `who` heads, or None.

        An unnamed one keeps its words, as far as they stand in the characters `source`.

        A title in quotation marks ("“Harbour Lights” says …") is nobody; within speech that holds
        the cue too, a source is one like any other.
        """
        if who is None or _is_title(passage, who, cue):
            return None
        if who.lower_ in _RELATIVE and who.head.dep_ == "relcl":
            who = who.head.head
        names = [self._one(passage, party, source) for party in conjuncts(who)]
        if len(names) > 1 and all(names) and self._at(passage.of(who)) is not None:
            return " and ".join(name for name in names if name)
        return names[0]

    def _one(self, passage: Passage, who: Token, source: Range | None) -> str | None:
        who = _maker(who)
        mention = self._at(passage.of(who)) or self._apposed(passage, who)
        if mention is not None:
            return mention.name
        if who.pos_ != "PRON":
            holder = self._offices.holder(who)
            return holder.name if holder is not None else _words(passage, who, source)
        return None

    def _apposed(self, passage: Passage, who: Token) -> Mention | None:
        """Return the name that stands beside an office or a body ("its operator, Halvin Lines")."""
        beside = next((c for c in who.rights if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
        if beside is None and who.pos_ == "NOUN" and who.i + 1 < len(who.doc):
            beside = who.nbor()
        mention = self._at(passage.of(beside)) if beside is not None else None
        if mention is None or beside is None:
            return None
        body = mention.type == "organisation" and beside.dep_ == "appos" and not is_person(who)
        return mention if body or mention.type == "person" else None

    def _at(self, span: Span) -> Mention | None:
        """Return the mention that covers a word."""
        i = bisect_left(self._starts, (span.field == "text", span.end))
        for mention in reversed(self._mentions[max(0, i - 4) : i]):
            if mention.span.overlaps(span) and mention.type in _NAMED:
                return mention
        return None


def _is_title(passage: Passage, who: Token, cue: Range) -> bool:
    """Tell whether a source is the title of a work."""
    if who.ent_type_ == "WORK_OF_ART":
        return True
    return any(
        q.start <= who.idx < q.end and not q.start <= cue[0] < q.end for q in quotations(passage)
    )


def _maker(who: Token) -> Token:
    """Return whose a statement is: "Lima's statements", "a statement of the ministry"."""
    if who.lemma_.lower() not in _MADE:
        return who
    made_by = child(who, "poss")
    for c in who.rights:
        if made_by is None and c.dep_ == "prep" and c.lower_ in {"of", "by", "from"}:
            made_by = child(c, "pobj")
    return made_by if made_by is not None else who


def _words(passage: Passage, who: Token, source: Range | None) -> str | None:
    """Return the source's own words without appositions and clauses, e.g. `a spokesman`."""
    start, end = phrase(who)
    while source is not None and start < who.i and who.doc[start].idx < source[0] <= who.idx:
        start += 1
    if start < end and who.doc[start].tag_ == "PRP$":
        start += 1
    for c in who.rights:
        if c.dep_ in {"appos", "acl", "relcl", "punct"}:
            end = min(end, max(c.left_edge.i, who.i + 1))
    if start < end and who.doc[end - 1].tag_ == "POS":
        end -= 1
    start, end = trimmed(who.doc, start, end)
    if start < end and who.doc[start].lower_ in _PRONOUNS:  # "he’s", parsed as a noun phrase
        return None
    span = tight_of(passage, who.doc[start:end]) if start < end else None
    return span.exact if span is not None else None
