"""The words around a cue: its auxiliaries, and the noun phrase whose words they are."""

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.read.grammar import (
    child,
    is_negated,
    is_passive,
    own_subject,
    trimmed,
    voice_of,
    whole,
)
from variorum.read.quotes.draft import Range, TokenRange, characters
from variorum.read.quotes.lexicon import cues

CUE_PARTS = frozenset({"aux", "auxpass", "neg", "prt", "advmod", "preconj"})
"""What may belong to a cue when it stands next to it."""

SOURCE_WORDS = 10
"""Words that a name with its office may have between a comma and its verb."""
_NOMINAL = frozenset({"PROPN", "NOUN", "DET", "ADJ", "ADP", "PART"})
_NAMES = frozenset({"PROPN", "NOUN"})
_QUOTERS = frozenset({"quote", "cite", "report"})
_PROMPTS = frozenset({"ask", "press", "question"})
_BESIDE = frozenset({"without", "nor"})
"""What behind a cue denies another deed: "said, without naming Lima, that …"."""
_AUDIENCES = frozenset({"court", "jury", "inquest", "inquiry", "tribunal", "hearing", "trial"})


def source_of(verb: Token) -> Token | None:
    """Return the noun whose words they are; a passive verb's is its agent."""
    passive = any(c.dep_ in {"nsubjpass", "auxpass", "agent"} for c in verb.children)
    if passive or _is_asked(verb):
        by = next((c for c in verb.rights if c.dep_ == "agent"), None)
        return child(by, "pobj") if by is not None else None
    who = _last_named(verb) or own_subject(verb) or _asked_of(verb) or voice_of(verb)
    return None if who is not None and listens(who, verb) else who


def _last_named(verb: Token) -> Token | None:
    """Return the name right before a verb to which the parse gives several subjects.

    "The co-chairman of the panel, Bo Ek, said …": the office in pieces, then the name.
    """
    subjects = [c for c in verb.lefts if c.dep_ == "nsubj"]
    if len(subjects) < 2 or subjects[-1].pos_ != "PROPN":
        return None
    person = subjects[0].ent_type_ == "PERSON" != subjects[-1].ent_type_
    return None if person else subjects[-1]


def quoting(verb: Token) -> tuple[TokenRange, Token] | None:
    """Return cue and source of "X was quoted as saying …" and "the paper quoted X as saying …"."""
    joint = verb.head
    quoter = joint.head
    if verb.dep_ != "pcomp" or joint.lower_ != "as" or quoter.lemma_.lower() not in _QUOTERS:
        return None
    subject = child(quoter, "nsubjpass")
    who = subject or child(quoter, "dobj")
    if who is None or who.i > verb.i:
        return None
    start = cue_range(quoter)[0] if subject is not None and joint.i == quoter.i + 1 else joint.i
    return (start, verb.i + 1), who


def quoted_by(quoter: Token) -> Token | None:
    """Return the verb of "“…,” the paper quoted X as saying": its content stands before it all."""
    joint = next((c for c in quoter.rights if c.lower_ == "as"), None)
    verb = child(joint, "pcomp") if joint is not None else None
    if verb is None or quoting(verb) is None or child(verb, "ccomp", "dobj") is not None:
        return None
    return verb


def _is_asked(verb: Token) -> bool:
    """Tell whether a verb tells what somebody was asked.

    "Asked if …, she said", "Lima, asked if …, nodded".
    """
    if verb.tag_ not in {"VBN", "VBD"} or any(c.dep_ == "aux" for c in verb.lefts):
        return False
    if own_subject(verb) is None:
        return verb.dep_ == "advcl"
    if verb.i == 0 or verb.nbor(-1).text != "," or verb.lemma_.lower() not in _PROMPTS:
        return False
    shares = child(verb, "conj") is not None and child(verb, "cc") is None
    return shares or (verb.dep_ == "ccomp" and verb.head.i > verb.i)


def _asked_of(verb: Token) -> Token | None:
    """Return the subject that the parse hung on "asked" in "Lima, asked why, said …"."""
    prompt = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    return own_subject(prompt) if prompt is not None and _is_asked(prompt) else None


def listens(who: Token, verb: Token) -> bool:
    """Tell whether a court is told something rather than tells it ("…, court told")."""
    if who.lemma_.lower() not in _AUDIENCES:
        return False
    told = verb.lemma_.lower() == "tell" and child(verb, "dobj", "dative") is None
    return told or verb.lemma_.lower() == "hear"


def set_apart(verb: Token, content: TokenRange) -> tuple[Token, list[TokenRange]] | None:
    """Return the name between a comma and a verb, which the parse took for the content's end.

    "The crane was old, engineer Bo Ek says": its noun, and the content up to the comma.
    """
    if own_subject(verb) is not None or is_passive(verb) or listens(verb.nbor(-1), verb):
        return None
    start, i = content[0], verb.i - 1
    while i > start and verb.i - i <= SOURCE_WORDS and verb.doc[i].pos_ in _NOMINAL:
        i -= 1
    last = verb.nbor(-1)
    if verb.doc[i].text != "," or i + 1 >= verb.i or i <= start or last.pos_ not in _NAMES:
        return None
    return last, [trimmed(verb.doc, start, i)]


def source_range(
    passage: Passage, who: Token | None, cue: TokenRange, floor: int = 0
) -> Range | None:
    """Return the characters of a source's noun phrase, never reaching over the cue.

    It begins at the token `floor` at the earliest, where the content before it ends.
    """
    if who is None or cue[0] <= who.i < cue[1]:
        return None
    start, end = whole(who)
    if start < floor <= who.i:
        start, end = trimmed(who.doc, floor, end)
    if start <= cue[0] < end:
        start, end = (start, cue[0]) if who.i < cue[0] else (cue[1], end)
        start, end = trimmed(who.doc, start, end)
    return characters(passage, start, end) if start < end else None


def cue_range(verb: Token) -> TokenRange:
    """Return the verb with the auxiliaries, negation and adverbs that stand next to it."""
    start, end = verb.i, verb.i + 1
    if _goes_on(verb):
        return cue_range(verb.head)[0], end
    for left in sorted(
        (c for c in verb.lefts if c.dep_ in CUE_PARTS), key=lambda c: c.i, reverse=True
    ):
        if left.right_edge.i + 1 != start or left.left_edge.i != left.i:
            break
        start = left.i
    for right in verb.rights:
        if right.dep_ == "prt" and right.i == end:
            end = right.i + 1
    return start, end


def is_withheld(word: Token) -> bool:
    """Tell whether a cue says that something is not said.

    "would not confirm", "neither confirmed nor denied", "declined to say".
    """
    if word.pos_ != "VERB":
        return False
    first = word.head if word.dep_ == "conj" else word
    neither = any(c.lower_ in {"neither", "nor"} and c.i < word.i for c in first.children)
    beside = any(c.lower_ in _BESIDE and c.i > word.i for c in word.children)
    denied = any(c.dep_ == "neg" for c in word.children) if beside else is_negated(word)
    return denied or neither or (word.dep_ == "xcomp" and withholds(word.head))


def _goes_on(verb: Token) -> bool:
    """Tell whether a cue is the end of a longer one ("declined to say", "neither … nor denied")."""
    if verb.i - verb.head.i != 2:  # "to" or "nor" stands between
        return False
    nor = verb.dep_ == "conj" and verb.nbor(-1).lower_ == "nor"
    return nor or (verb.dep_ == "xcomp" and withholds(verb.head))


def withholds(verb: Token) -> bool:
    """Tell whether a verb takes what is not said or done: "declined to", "refused to"."""
    return cues().infinitive.get(verb.lemma_.lower()) == "denied"


def agent_of(noun: Token) -> Token | None:
    """Return who made what a noun names: "a statement by the ministry"."""
    for c in noun.rights:
        if c.lower_ in {"by", "from"} and c.dep_ in {"prep", "agent"}:
            return child(c, "pobj")
    return None
