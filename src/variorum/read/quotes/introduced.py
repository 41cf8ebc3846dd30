"""What introduces a quotation: the cue beside it, and the speaker whom that names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.read.grammar import child, is_passive, own_subject, subject_of
from variorum.read.quotes.draft import text_of
from variorum.read.quotes.lexicon import cues
from variorum.read.quotes.marks import Quotation
from variorum.read.quotes.parties import source_of

REACH = 30
"""Tokens between a quotation and its cue at most."""
GAP = 4
"""Words that may stand between a quotation and the phrase that attributes it."""
_NOMINAL = frozenset({"PROPN", "PRON", "NOUN"})
_PHRASE = frozenset({"PROPN", "PRON", "NOUN", "DET", "ADJ", "PART", "NUM"})
_WHEN = frozenset({"DATE", "TIME"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OPEN_ENDS = frozenset({",", "?", "!", "-", "–", "—", "…"})
_DASHES = frozenset({"-", "--", "–", "—", "―"})
_SPEAKERS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
NAME = 6
"""Words of a name that signs a quotation; with its office before it twice as many."""
_STOPS = frozenset({".", "?", "!"})


@dataclass(frozen=True)
class Introduction:
    """A cue, and the noun whose words it announces (None where the text names nobody)."""

    cue: Token
    who: Token | None


def after(found: Sequence[Quotation], number: int) -> Introduction | None:
    """Find the cue in `"…," she said` or `"…," said the minister`."""
    quotation = found[number]
    last = number + 1 == len(found)
    limit = len(text_of(quotation.passage)) if last else found[number + 1].start
    tokens = _tokens(quotation.passage, quotation.end, limit)[:REACH]
    if quotation.speech and tokens and tokens[0].text in _DASHES:
        return _signed(tokens)
    if not _goes_over(quotation):
        return None
    for token in tokens:
        if token.text in _STOPS or token.text.startswith("\n"):
            return None
        if not _is_cue(token) and not (quotation.speech and _stands_beside(tokens, token)):
            continue
        who = _sayer(tokens, token, quotation)
        if who is not None and who.idx < quotation.start:
            return None
        near = min(token.i, who.left_edge.i if who is not None and who.i > tokens[0].i else token.i)
        if who is not None and near - tokens[0].i <= GAP:
            return Introduction(token, who)
        return None
    return None


def before(found: Sequence[Quotation], number: int) -> Introduction | None:
    """Find the cue in `She said: "…"` or `The minister told reporters, "…"`."""
    quotation = found[number]
    floor = found[number - 1].end if number else 0
    passage = quotation.passage
    lead = text_of(passage)[floor : quotation.start].rstrip()
    tokens = _tokens(passage, floor, quotation.start)[-REACH:]
    announced = lead.endswith(":")
    if announced and (titled := _titled(tokens)) is not None:
        return titled
    for token in reversed(tokens):
        if token.is_sent_end and token.text in _STOPS:
            return None
        if not (announced and _tells(token)) and (not _is_cue(token) or _is_aside(token, tokens)):
            continue
        between = [t for t in tokens if t.i > token.i and not t.is_punct]
        close = not between or (len(between) <= GAP and quotation.speech)
        who = _speaker(token, quotation)
        if (who is not None or is_passive(token)) and (close or lead.endswith((",", ":"))):
            return Introduction(token, who)
        return None
    return None


def by_colon(passage: Passage) -> Introduction | None:
    """Return the cue of a passage that ends by announcing a quotation ("He said:")."""
    text = text_of(passage).rstrip()
    if not text.endswith((":", ",")) or not len(passage.doc):
        return None
    for token in reversed(passage.doc[-REACH:]):
        if _is_cue(token) and (who := _speaker(token)) is not None:
            return Introduction(token, who)
    if text.endswith(":"):
        *_, last = passage.doc.sents
        if last.root.pos_ == "VERB" and (who := own_subject(last.root)) is not None:
            return Introduction(last.root, who)
    return None


def _goes_over(quotation: Quotation) -> bool:
    """Tell whether a quotation may go over into its cue: a comma, a question or a dash ends it."""
    follows = text_of(quotation.passage)[quotation.end : quotation.end + 2].lstrip()
    return quotation.inner[-1:] in _OPEN_ENDS or follows[:1] in _OPEN_ENDS


def _tokens(passage: Passage, start: int, end: int) -> list[Token]:
    part = passage.doc.char_span(start, end, alignment_mode="contract") if start < end else None
    return [t for t in part if not t.is_space] if part is not None else []


def _is_cue(token: Token) -> bool:
    if token.pos_ != "VERB":
        return False
    puts = token.lemma_.lower() == "put" and any(c.lower_ == "it" for c in token.rights)
    return puts or token.lemma_.lower() in cues().clause


def _signed(tokens: Sequence[Token]) -> Introduction | None:
    """Read the name that a quotation is signed with: `"…" — Ana Lima`."""
    names = [t for t in tokens[1:] if not t.is_punct]
    if not names or len(names) > NAME or names[0].pos_ != "PROPN":
        return None
    who = next((t for t in reversed(names) if t.pos_ == "PROPN"), None)
    return Introduction(tokens[0], who)


def _titled(tokens: Sequence[Token]) -> Introduction | None:
    """Read a name before a colon, without a verb: `The mayor, Ana Lima: "…"`."""
    colon = tokens[-1] if tokens and tokens[-1].text == ":" else None
    words: list[Token] = []
    for token in reversed(tokens[:-1]):
        if token.text in _STOPS or token.text in _DASHES:
            break
        words.append(token)
    if colon is None or not words or len(words) > 2 * NAME:
        return None
    if any(t.pos_ in {"VERB", "AUX"} for t in words):
        return None
    last = words[0]
    whose = child(last, "poss")
    if last.pos_ == "NOUN" and whose is not None and last.lemma_.lower() in cues().answers:
        return Introduction(last, whose)
    name = len(words) > 1 and all(t.pos_ == "PROPN" for t in words)
    return Introduction(colon, last) if name or last.ent_type_ in _SPEAKERS else None


def _tells(verb: Token) -> bool:
    """Tell whether a clause of its own, with a subject, ends in a colon before a quotation."""
    return (
        verb.tag_ in _FINITE
        and verb.dep_ in {"ROOT", "conj", "ccomp"}
        and (own_subject(verb) or (verb.dep_ == "conj" and subject_of(verb))) is not None
    )


def _is_aside(verb: Token, tokens: Sequence[Token]) -> bool:
    """Tell whether a cue stands before another verb: "Lima, asked why, shook her head: …"."""
    later = [t for t in tokens if t.i > verb.right_edge.i]
    return is_passive(verb) and verb.dep_ == "acl" and any(t.pos_ == "VERB" for t in later)


def _stands_beside(tokens: Sequence[Token], verb: Token) -> bool:
    """Tell whether any verb carries a quotation by its place: `"…," Lima went on`."""
    if verb.tag_ not in _FINITE or verb.i - tokens[0].i > GAP:
        return False
    who = own_subject(verb)
    start = who.left_edge.i if who is not None else verb.i
    return who is not None and min(start, verb.i) - tokens[0].i <= 1


def _speaker(verb: Token, quotation: Quotation | None = None) -> Token | None:
    """Return whose words a cue announces: no day, and nothing that stands in the quotation."""
    return next((w for w in _speakers(verb) if _can_speak(w, quotation)), None)


def _speakers(verb: Token) -> Iterator[Token | None]:
    """Yield who may be speaking; in `"…," said X` the parse may hold X for an object."""
    if is_passive(verb):
        yield source_of(verb)
        return
    yield own_subject(verb)
    yield source_of(verb)
    yield subject_of(verb)
    object_ = child(verb, "dobj", "attr", "npadvmod")
    yield object_ if object_ is not None and object_.pos_ in _NOMINAL else None


def _sayer(tokens: Sequence[Token], verb: Token, quotation: Quotation) -> Token | None:
    """Return whose words a cue after a quotation announces."""
    who = _speaker(verb, quotation) or _named(tokens, verb)
    if verb == tokens[0] and (who is None or who.i < verb.i):
        return _inverted(tokens)
    return who


def _named(tokens: Sequence[Token], verb: Token) -> Token | None:
    """Return the head of the noun phrase right after a quotation, up to its verb."""
    between = [t for t in tokens if t.i < verb.i and t.is_alpha]
    if not between or between[0].pos_ not in _NOMINAL | {"DET", "ADJ"}:
        return None
    return next((t for t in between if t.pos_ in _NOMINAL and t.head not in between), None)


def _inverted(tokens: Sequence[Token]) -> Token | None:
    """Return the head of the noun phrase after a verb right behind a quotation, whatever its parse.

    In `"…," said Ana Lima, who runs Correct the Port` the parse may take her for an object.
    """
    run = list(takewhile(lambda t: t.pos_ in _PHRASE, tokens[1:]))
    nouns = [t for t in run if t.pos_ in _NOMINAL]
    return nouns[-1] if nouns else None


def _can_speak(who: Token | None, quotation: Quotation | None) -> bool:
    if who is None or who.ent_type_ in _WHEN:
        return False
    return quotation is None or not quotation.start <= who.idx < quotation.end
