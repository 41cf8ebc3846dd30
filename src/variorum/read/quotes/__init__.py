"""Quotes: who says what, in whose words.

Two ways lead to an attribution: the parse (`governed`: "X said that …", "according to X") and the
marks (`spoken`: quotations, their cue, and what belongs to one saying). Both fill the same drafts.
"""

from collections.abc import Sequence

from variorum.lang import Parsed
from variorum.model import Mention, Quote, Span, first_span
from variorum.read.headline import distinct
from variorum.read.quotes.colon import announced
from variorum.read.quotes.draft import Draft, Range, text_of
from variorum.read.quotes.form import form_of
from variorum.read.quotes.judge import governed
from variorum.read.quotes.marks import quotations
from variorum.read.quotes.speaker import Speakers
from variorum.read.quotes.spoken import Speech
from variorum.read.quotes.stances import settled
from variorum.read.quotes.transcript import Transcript
from variorum.read.spans import tight

__all__ = ["read_quotes"]

WRAPPED = 0.8
"""Share of a wrapping content that the attribution within it must take up to be the one that
counts; the rest are marks, commas and blanks."""


def read_quotes(parsed: Parsed, mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Return every attribution of an article in text order.

    Args:
        parsed: the parsed article.
        mentions: its names, by which speakers get their fullest name; may be empty.
    """
    speech = Speech()
    passages = distinct(parsed)
    transcript = Transcript(passages, mentions)
    known = frozenset(m.name.split()[-1] for m in mentions if m.type == "person" and m.name.split())
    places = frozenset(m.span.exact for m in mentions if m.type == "place")
    turn: Draft | None = None
    for passage in passages:
        marks = quotations(passage)
        found = governed(passage, marks)
        begun = transcript.turn(passage)
        if begun is not None:
            turn = begun
            speech.read(passage, [*_spoken_by(turn, _after_label(turn, found)), turn])
        elif turn is not None and transcript.goes_on(passage, turn):
            turn.parts.append((passage, (0, len(text_of(passage)))))
            speech.drafts.extend(_spoken_by(turn, found))
        else:
            turn = None
            read = {d.anchor for d in found}
            lines = (d for d in announced(passage, marks, known, places) if d.anchor not in read)
            speech.read(passage, [*found, *lines])
    speakers = Speakers(mentions)
    drafts = sorted(_saying(_outermost(speech.drafts)), key=_place)
    quotes = [q for d in drafts if (q := _quote(d, speakers)) is not None]
    return tuple(sorted(quotes, key=lambda q: (first_span(q).order, q.cue[:1] and q.cue[0].order)))


def _after_label(turn: Draft, drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out what the parse makes of the label itself."""
    after = (d for d in drafts if d.anchor > turn.anchor)
    return [d for d in after if d.source is None or d.source[0] > turn.cue[0]]


def _spoken_by(turn: Draft, inner: Sequence[Draft]) -> Sequence[Draft]:
    """Tell the attributions in a turn of a transcript that whoever says "I" has the turn."""
    for draft in inner:
        if draft.who is not None and draft.who.lower_ == "i":
            draft.speaker = turn.speaker
    return inner


def _place(draft: Draft) -> tuple[bool, int, int]:
    return (draft.passage.field == "text", draft.passage.offset, draft.anchor)


def _outermost(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out what somebody says within quoted speech ("I think that …")."""
    spoken: dict[tuple[str, int], list[tuple[Range, Draft]]] = {}
    for draft in drafts:
        for passage, run in draft.spoken:
            spoken.setdefault((passage.field, passage.offset), []).append((run, draft))
    return [
        d
        for d in drafts
        if not any(
            owner is not d and a <= d.cue[0] and d.cue[1] <= b
            for (a, b), owner in spoken.get((d.passage.field, d.passage.offset), ())
        )
    ]


def _saying(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out an "according to X" around what another is said to say: the other's words."""
    beside: dict[int, list[Draft]] = {}
    for draft in drafts:
        beside.setdefault(id(draft.passage), []).append(draft)
    return [d for d in drafts if not (d.wraps and any(_holds(d, o) for o in beside[id(d.passage)]))]


def _holds(outer: Draft, inner: Draft) -> bool:
    """Tell whether an attribution stands inside another of its passage and leaves it no more."""
    if outer is inner or inner.wraps or inner.loose:
        return False
    ours = sum(b - a for _, (a, b) in outer.parts)
    theirs = sum(outer.covers(p, r) for p, r in (*inner.parts, (inner.passage, inner.cue)))
    theirs += outer.covers(inner.passage, inner.source) if inner.source else 0
    return theirs >= WRAPPED * ours and outer.covers(inner.passage, inner.cue) > 0


def _quote(draft: Draft, speakers: Speakers) -> Quote | None:
    doc = draft.passage.doc
    verb = doc[draft.anchor] if 0 <= draft.anchor < len(doc) else None
    speaker = draft.speaker or speakers.name(
        draft.passage, draft.who, draft.cue, draft.source, verb
    )
    parts = (tight(p, a, b) for p, (a, b) in draft.parts)
    content = tuple(sorted((s for s in parts if s is not None), key=lambda s: s.order))
    cue = tight(draft.passage, *draft.cue)
    if not content or cue is None:
        return None
    named = tight(draft.passage, *draft.source) if draft.source else None
    source: tuple[Span, ...] = (named,) if named is not None else ()
    return Quote(
        content=content,
        source=source,
        cue=(cue,),
        form="direct" if draft.verbatim else form_of(draft.parts),
        speaker=speaker,
        stance=settled(draft),
    )
