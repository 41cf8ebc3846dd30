"""Whose a date, place or number is: the happening whose word governs it in the parse.

Of all facts of a sentence only those belong to a happening that hang on the words that tell it.
"The 2014 treaty" dates the treaty, "a man who fled in May" the flight, "murders in Lima" places the
murders, "a 12-nation pact" counts nations: whoever else acts in the sentence has none of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model import Span
from variorum.read.events.lexicon import vocabulary
from variorum.read.events.told import Told
from variorum.read.grammar import child, own_subject

_MODIFYING = frozenset({"compound", "nmod", "amod", "poss", "nummod", "quantmod", "det", "flat"})
_CLAUSES = frozenset({"VERB", "AUX"})
_WHEN = frozenset({
    "in", "on", "at", "around", "about", "during", "over", "within", "near", "late", "early",
    "between", "circa", "throughout", "this", "last", "of", "as",
})  # fmt: skip
"""Words before a day that may be the happening's own: not "until", "since", "by" or "for"."""
_ABOUT = frozenset({"before", "after", "by", "until"})
_WHERE = frozenset({
    "in", "at", "near", "over", "off", "around", "on", "across", "through", "outside", "inside",
    "throughout", "within", "along", "above", "beside", "behind", "into", "onto", "amid", "under",
    "between", "opposite", "alongside", "beneath", "below", "aboard", "past", "beyond"
})  # fmt: skip
_ARGUMENTS = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "attr", "dative", "oprd"})
_MEANWHILE = frozenset({"at", "during", "in", "amid"})
"""Words that put a happening named by a noun into the time and place of its verb."""
_WHILE = frozenset({"while", "as", "when"})
MAX_ASCENT = 20
"""Steps from a fact to the word that governs it."""


@dataclass(frozen=True)
class Scene:
    """What takes place at a place."""

    word: Token
    """The verb or noun that tells it."""
    joint: str
    """The word before the place ("in")."""
    of: Token | None
    """The argument that the place is said of ("arrested a man in Lima"), where it is not said of
    the happening itself."""


def root_of(passage: Passage, span: Span) -> Token | None:
    """Return the head of the tokens that a span covers."""
    start, end = span.start - passage.offset, span.end - passage.offset
    run = passage.doc.char_span(start, end, alignment_mode="expand")
    return run.root if run is not None else None


def holder_of_date(date: Token, own: frozenset[int], *, clock: bool = False) -> Token | None:
    """Return the word whose happening a day is said of, or None where it is a thing's own.

    "Before Monday" is another day; "before 9 p.m." (`clock`) is told for the day that it names.
    """
    joints = _WHEN | _ABOUT if clock else _WHEN
    current = date
    for _ in range(MAX_ASCENT):
        if current.i in own or current.pos_ in _CLAUSES:
            return current
        head = current.head
        if head == current:
            return None
        if current.dep_ in _MODIFYING and not (head.i in own or _is_time(head) or _is_stage(head)):
            return None
        if current.dep_ == "prep" and current.lower_ not in joints:
            return None
        if current.pos_ == "ADJ" or (current.dep_ == "pobj" and head.dep_ == "agent"):
            return None
        if current.lower_ == "of" and not _is_time(head) and head.i not in own:
            return None
        current = head
    return None


def scene_of(place: Token, own: frozenset[int]) -> Scene | None:
    """Return what takes place at a place, by the first verb or noun of a happening above it.

    None where nothing before the name says "there", or where a thing between has it.
    """
    current, joint, of = place, "", None
    for _ in range(MAX_ASCENT):
        if current.i in own or (current.pos_ in _CLAUSES and current != place):
            return Scene(current, joint, of) if joint else None
        head = current.head
        if head == current or (joint and _tells(current) and not _is_setting(current)):
            return None
        if joint and current.dep_ in _ARGUMENTS and head.lower_ not in _WHERE:
            of = of or current
        elif not joint:
            found = _joint(current, own)
            if found is None:
                return None
            joint = found
        current = head
    return None


def _joint(word: Token, own: frozenset[int]) -> str | None:
    """Return what a word between a place and its holder says: "there", nothing yet, or None: no."""
    head = word.head
    if word.dep_ in {"prep", "agent"}:
        if word.lower_ in _WHERE:
            return word.lower_
        if is_part(word) and head.pos_ == "ADV":  # "ten miles north of Lima"
            return "near"
        return "" if is_part(word) else None
    if word.dep_ not in _MODIFYING or _is_site(head):
        return ""
    return "scene" if word.dep_ == "compound" and head.i in own else None


def is_counted_by(number: Token, own: frozenset[int], parties: frozenset[int]) -> bool:
    """Tell whether a number counts one of these words, or what hangs on them before any verb.

    Not where it is part of a name or of another word ("a 12-nation pact", "a $2 billion bill").
    """
    current = number
    for _ in range(MAX_ASCENT):
        if current.i in own or current.i in parties:
            return True
        head = current.head
        if head == current or (current.pos_ in _CLAUSES and current != number):
            return False
        inside = current.dep_ in {"compound", "poss", "amod", "nmod"} and head.i not in own
        if inside and head.pos_ in {"NOUN", "PROPN"}:
            return False
        if current.dep_ == "appos" and current.pos_ == "NUM":
            return False
        current = head
    return False


def own_words(told: Told) -> frozenset[int]:
    """Return the words that tell a happening, by their places in the passage.

    The day and place of a deed that is only asked for or promised are not those of the asking.
    """
    return frozenset(t.i for t in told.coded.trigger if t != told.consumed or t.pos_ != "VERB")


def sharing(told: Told, *, meanwhile: bool = True) -> Iterator[tuple[Token, bool]]:
    """Yield the verbs whose time and place a happening shares, the surest first.

    "Killing five" goes with the verb it hangs on, "managed to flee" with "managed", one verb with
    those joined to it under one subject, what happens "as" another thing does with that, and a
    noun with the verb of whom it befalls ("he was mocked at a rally on Sunday"). The flag says
    that only what stands before the verb is shared: "on Friday he was tried and will appeal", "on
    Friday, police say, he fled". Without `meanwhile` no clauses of time share.
    """
    word, governor = told.coded.word, told.coded.word.head
    if word.pos_ == "NOUN":
        yield from _with_noun(word)
        return
    hung = _is_participle(word) or (meanwhile and is_meanwhile(word))
    controlled = word.dep_ == "xcomp" and told.status == "asserted"
    if governor.pos_ == "VERB" and (controlled or hung):
        yield governor, False
    elif word.dep_ == "ccomp" and governor.tag_ in {"VBZ", "VBP"}:
        yield governor, True
    elif governor.pos_ == "VERB" and word.dep_ == "conj" and own_subject(word) is None:
        yield governor, not _goes_on(word, governor)
        if _is_participle(governor):
            yield governor.head, False
    yield from ((c, False) for c in _joined_at_once(word))
    yield from ((c, False) for c in word.rights if meanwhile and is_meanwhile(c))


def _joined_at_once(verb: Token) -> Iterator[Token]:
    """Yield the verb joined to one that takes nothing by itself ("beaten and robbed in Lima")."""
    for c in verb.rights:
        if c.dep_ == "conj" and _goes_on(c, verb):
            yield c
        if c.dep_ not in {"cc", "punct", "prt", "advmod"}:
            break


def _with_noun(noun: Token) -> Iterator[tuple[Token, bool]]:
    """Yield the verb of whom a noun's happening befalls, or by which it takes place."""
    joint, words = noun.head, vocabulary()
    if noun.dep_ == "pobj" and joint.lower_ in _MEANWHILE and joint.head.pos_ in _CLAUSES:
        yield joint.head, False
    placed = joint.lemma_ == "take" and any(c.lower_ == "place" for c in joint.rights)
    if noun.dep_ == "nsubj" and (placed or joint.lemma_.lower() in words.occur | words.causing):
        yield joint, False


def _is_participle(verb: Token) -> bool:
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and child(verb, "mark") is None


def is_meanwhile(verb: Token) -> bool:
    """Tell whether a clause says what happened at the time that it hangs on ("in May, when …")."""
    return verb.dep_ in {"advcl", "relcl"} and any(c.lower_ in _WHILE for c in verb.lefts)


def _goes_on(verb: Token, first: Token) -> bool:
    """Tell whether a joined verb shares all with the first one ("was beaten and robbed")."""
    bare = own_subject(verb) is None and child(verb, "aux", "auxpass") is None
    return bare and verb.tag_ == first.tag_


def _is_time(noun: Token) -> bool:
    """Tell whether a noun is a time itself ("the early hours of Monday")."""
    words = vocabulary()
    return noun.ent_type_ in {"DATE", "TIME"} or noun.lemma_.lower() in words.moments | words.spells


def _is_site(noun: Token) -> bool:
    """Tell whether a noun is only part or kind of a place ("the port of", "east of")."""
    return noun.lemma_.lower() in vocabulary().sites


def _is_setting(noun: Token) -> bool:
    """Tell whether a happening is only where and when another takes place ("at a rally in")."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _MEANWHILE


def _is_stage(noun: Token) -> bool:
    """Tell whether a dated noun says when its verb's deed was done ("at Monday's summit")."""
    joint = noun.head
    return noun.dep_ == "pobj" and joint.lower_ in {"at", "during"} and joint.head.pos_ == "VERB"


def is_part(joint: Token) -> bool:
    """Tell whether "of" leads from a place to what is only part of it."""
    return joint.lower_ == "of" and _is_site(joint.head)


def _tells(noun: Token) -> bool:
    """Tell whether a noun names a happening, which has a time and place of its own."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in vocabulary().nouns
