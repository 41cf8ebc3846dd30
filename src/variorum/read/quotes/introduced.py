"""What introduces a quotation: the cue beside it, and the speaker whom that names."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.read.entities import naming
from variorum.read.grammar import child, is_passive, own_subject, subject_of
from variorum.read.quotes.draft import text_of
from variorum.read.quotes.lexicon import cues
from variorum.read.quotes.marks import Quotation
from variorum.read.quotes.parties import quoted_by, quoting
from variorum.read.quotes.sayers import PHRASE, led, sayer, speaker

REACH = 30
"""Tokens between a quotation and its cue at most."""
GAP = 4
"""Words that may stand between a quotation and the phrase that attributes it."""
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
    if not _goes_over(quotation) and not _inverts(tokens):
        return None
    for token in tokens:
        if (token.text in _STOPS and not _shortens(token)) or token.text.startswith("\n"):
            return None
        if not _is_cue(token) and not (quotation.speech and _stands_beside(tokens, token)):
            continue
        who = sayer(tokens, token, quotation)
        if who is not None and who.idx < quotation.start:
            return None
        near = min(
            token.i, who.left_edge.i if who is not None and who.i >= tokens[0].i else token.i
        )
        titles = all(t.pos_ in PHRASE or _shortens(t) for t in tokens if t.i < near)
        if who is not None and (near - tokens[0].i <= GAP or (titles and quotation.speech)):
            return _handed_on(token) or Introduction(token, who)
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
        who = speaker(token, quotation) or led(token, floor)
        if (who is not None or is_passive(token)) and (close or lead.endswith((",", ":"))):
            return _handed_on(token) or Introduction(token, who)
        return None
    return None


def by_colon(passage: Passage) -> Introduction | None:
    """Return the cue of a passage that ends by announcing a quotation ("He said:")."""
    text = text_of(passage).rstrip()
    if not text.endswith((":", ",")) or not len(passage.doc):
        return None
    for token in reversed(passage.doc[-REACH:]):
        if _is_cue(token) and (who := speaker(token)) is not None:
            return Introduction(token, who)
    if text.endswith(":"):
        *_, last = passage.doc.sents
        if last.root.pos_ == "VERB" and (who := own_subject(last.root)) is not None:
            return Introduction(last.root, who)
    return None


def _handed_on(quoter: Token) -> Introduction | None:
    """Return who is quoted by another: `"…," the paper quoted her as saying`."""
    verb = quoted_by(quoter)
    cited = quoting(verb) if verb is not None else None
    return Introduction(verb, cited[1]) if verb is not None and cited is not None else None


def _goes_over(quotation: Quotation) -> bool:
    """Tell whether a quotation may go over into its cue: a comma, a question or a dash ends it."""
    follows = text_of(quotation.passage)[quotation.end : quotation.end + 2].lstrip()
    return quotation.inner[-1:] in _OPEN_ENDS or follows[:1] in _OPEN_ENDS


def _inverts(tokens: Sequence[Token]) -> bool:
    """Tell whether a small cue goes on after a full stop: `"… may change." reads the text`."""
    first = tokens[0] if tokens else None
    return first is not None and first.text.islower() and first.tag_ in _FINITE and _is_cue(first)


def _shortens(stop: Token) -> bool:
    """Tell whether a point belongs to a title, where the parse ends a sentence ("Lt. Bo Ek")."""
    title = stop.nbor(-1) if stop.text == "." and stop.i else None
    return title is not None and f"{title.lower_}." in naming.abbreviated_roles()


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
    run = takewhile(lambda t: t.text != "(", tokens[1:])  # "— Ana Lima (@lima) 5 May 2021"
    names = [t for t in run if not t.is_punct]
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
