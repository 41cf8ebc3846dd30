"""Equipment of an event: the craft and weapons that its clause names."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Mention, Span
from variorum.read.events.lexicon import vocabulary
from variorum.read.events.nouns import means_another
from variorum.read.spans import tight

_MODIFIERS = frozenset({"compound", "amod", "nmod"})


def equipment(passage: Passage, run: Span, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """Return craft and weapons inside `run`, in text order: named ones and nouns of the lexicon.

    A span holds the noun with its own modifiers ("naval ships"), without numbers and determiners;
    a named vehicle beside or inside it is part of it ("Su-30 jets"), else a span of its own.
    """
    named = [
        m.span
        for m in mentions
        if m.type == "vehicle" and run.contains(m.span) and _here(passage, m.span)
    ]
    return tuple(_joined(passage, [*named, *_nouns(passage, run)]))


def _here(passage: Passage, span: Span) -> bool:
    start = span.start - passage.offset
    return span.field == passage.field and 0 <= start < len(passage.text)


def _nouns(passage: Passage, run: Span) -> Iterator[Span]:
    start, end = run.start - passage.offset, run.end - passage.offset
    for token in passage.doc:
        if start <= token.idx < end and token.pos_ in {"NOUN", "PROPN"} and _arms(token):
            first = _first(token)
            found = tight(passage, max(first.idx, start), min(token.idx + len(token.text), end))
            if found is not None:
                yield found


def _arms(token: Token) -> bool:
    """Tell whether a noun is a craft or weapon, and not only what another noun is about.

    "Bomber flights" are flown by bombers; "gun laws" and "arms talks" have no arms in them.
    """
    words = vocabulary()
    if token.lemma_.lower() not in words.equipment or (token.pos_ == "PROPN" and token.is_title):
        return False
    if means_another(token) or (token.lemma_ == "battery" and not _is_of_guns(token)):
        return False  # "a loose cannon", "assault and battery"
    head = token.head.lemma_.lower()
    return token.dep_ not in {"compound", "nmod"} or head in words.equipment | words.needs_craft


def _is_of_guns(battery: Token) -> bool:
    """Tell whether a battery is one of guns or missiles, by the word before it."""
    armed = vocabulary().equipment | {"artillery", "air", "defence", "defense", "coastal"}
    return any(c.lemma_.lower() in armed for c in battery.lefts)


def _first(noun: Token) -> Token:
    """Return the first of the modifiers that stand in one run before the noun."""
    first = noun
    while first.i > noun.sent.start:
        before = first.nbor(-1)
        inside = before.text == "-" or (
            before.dep_ in _MODIFIERS and (before.head.i in range(first.i, noun.i + 1))
        )
        if not inside or before.like_num:
            break
        first = before
    return noun if first.text == "-" else first


def _joined(passage: Passage, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans in text order; those that overlap or touch across one blank become one."""
    held: tuple[int, int] | None = None
    for span in sorted(spans, key=lambda s: s.order):
        start, end = span.start - passage.offset, span.end - passage.offset
        if (
            held is not None
            and start <= held[1] + 1
            and passage.text[held[1] : start].strip() == ""
        ):
            held = held[0], max(held[1], end)
            continue
        if held is not None:
            yield passage.span(*held)
        held = start, end
    if held is not None:
        yield passage.span(*held)
