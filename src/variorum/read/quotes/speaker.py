"""Who a source is: the fullest name that the article gives."""

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from variorum.lang import Passage
from variorum.model import Mention, Span
from variorum.read.grammar import UTTERANCES, child, conjuncts, phrase, trimmed
from variorum.read.quotes.draft import Range
from variorum.read.quotes.marks import quotations
from variorum.read.quotes.named import denies, has_voice, is_person
from variorum.read.quotes.offices import Offices
from variorum.read.spans import tight_of

_PRONOUNS = frozenset({"he", "she", "i", "you", "it", "we", "they", "who", "that", "there"})
_PEOPLE = frozenset({"he", "she", "him", "her", "his"})
_BARE = frozenset({
    "all", "any", "both", "everybody", "everyone", "few", "half", "many", "most", "one", "ones",
    "other", "others", "several", "some", "somebody", "someone", "such", "these", "those",
})  # fmt: skip
"""Words that stand alone for people whom the text does not tell."""
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
        self,
        passage: Passage,
        who: Token | None,
        cue: Range,
        source: Range | None = None,
        verb: Token | None = None,
    ) -> str | None:
        """Return the fullest name of the source that the noun `who` heads, or None.

        An unnamed one keeps its words, as far as they stand in the characters `source`, where it
        is one that may speak; `verb` is the cue.

        A title in quotation marks ("“Harbour Lights” says …") is nobody; within speech that holds
        the cue too, a source is one like any other.
        """
        if who is None or _is_title(passage, who, cue):
            return None
        if who.lower_ in _RELATIVE and who.head.dep_ == "relcl":
            who = who.head.head
        if denies(who):
            return None
        names = [self._one(passage, party, source, verb) for party in conjuncts(who)]
        if len(names) > 1 and all(names) and self._at(passage.of(who)) is not None:
            return " and ".join(name for name in names if name)
        return names[0]

    def _one(
        self, passage: Passage, who: Token, source: Range | None, verb: Token | None
    ) -> str | None:
        maker = _maker(who)
        if self._at(passage.of(maker)) is not None or has_voice(maker, verb):
            who = maker
        apposed = self._apposed(passage, who)
        mention = (
            apposed if who.pos_ == "NOUN" and apposed else self._at(passage.of(who)) or apposed
        )
        if mention is not None and (mention.type == "person" or who.lower_ not in _PEOPLE):
            return mention.name
        if who.pos_ != "PRON" and mention is None:
            holder = self._offices.holder(who)
            if holder is not None:
                return holder.name
            return _words(passage, who, source) if has_voice(who, verb) else None
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
    """Tell whether a source is the title of a work; a single word may be a surname for all that."""
    beside = who.doc[max(0, who.i - 1) : who.i + 2]
    if who.ent_type_ == "WORK_OF_ART" and sum(t.ent_type_ == who.ent_type_ for t in beside) > 1:
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
    while end < len(who.doc) and not who.doc[end - 1].whitespace_ and _joins(who.doc, end):
        end += 1
    start, end = trimmed(who.doc, start, end)
    if start >= end or _tells_nobody(who.doc[start:end]):
        return None
    span = tight_of(passage, who.doc[start:end])
    return span.exact if span is not None else None


def _tells_nobody(words: DocSpan) -> bool:
    """Tell whether a source's words are but a pronoun ("he’s", "others") or a number."""
    first = words[0]
    alone = len(words) == 1 and (first.lower_ in _BARE or first.pos_ == "NUM")
    return alone or first.lower_ in _PRONOUNS


def _joins(doc: Doc, end: int) -> bool:
    """Tell whether a word goes on at a token over a hyphen: "the co-chairman"."""
    return "-" in {doc[end].text, doc[end - 1].text}
