"""The part that a name plays in its clause: its grammatical role, and whether it speaks or asks."""

from spacy.tokens import Token

from variorum.read.entities import lexicon
from variorum.read.entities.salience import is_subject, phrase_head
from variorum.read.grammar import MAX_CLIMB, SUBJECTS, antecedent, child, own_subject

_NESTED = frozenset({"poss", "compound", "nmod", "npadvmod", "amod", "nummod"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "dative"})
_RELATIVE = frozenset({"who", "that"})
_ASKING = frozenset({"ask", "press", "question", "inquire", "quiz", "interview"})
"""Verbs whose subject is not who answers."""


def role_of(token: Token) -> str:
    """Return the grammatical role of a noun or pronoun.

    `main` is the subject of the sentence, `owner` who possesses it ("Ana Lima's campaign said").
    """
    token = phrase_head(token)
    dep, head = token.dep_, token.head
    if dep in _NESTED:
        owner = dep == "poss" and head.dep_ in SUBJECTS and _of_subject(head.head) == "main"
        return "owner" if owner else "nested"
    if dep in {"nsubj", "nsubjpass", "csubj"}:
        return _of_subject(head)
    if dep in _OBJECTS:
        return "object"
    if dep == "pobj":
        if _is_source(token):
            return "main"
        return "agent" if head.dep_ == "agent" else "oblique"
    return "fragment" if dep == "ROOT" else "other"


def speaks(token: Token) -> bool:
    """Tell whether a noun or pronoun is who says something: "Lima said", "Lima, who said"."""
    if is_subject(token):
        return _says(token.head)
    if _is_source(token):
        return True
    clause = child(token, "relcl")
    told = clause is not None and any(
        c.dep_ in SUBJECTS and c.lower_ in _RELATIVE for c in clause.lefts
    )
    return told and clause is not None and _says(clause)


def asks(token: Token) -> bool:
    """Tell whether it is who asks: others answer."""
    return is_subject(token) and token.head.lemma_.lower() in _ASKING


def governor(pronoun: Token) -> Token | None:
    """Return the subject of the nearest clause above the pronoun's that has one before it.

    What is told in "Lima is lost, they say" is no such clause.
    """
    verb = pronoun.head
    if verb.dep_ == "parataxis":
        return None
    for _ in range(MAX_CLIMB):
        if verb.head == verb:
            return None
        verb = verb.head
        subject = own_subject(verb) if verb.pos_ in {"VERB", "AUX"} else None
        if subject is not None and subject != pronoun and subject.i < pronoun.i:
            return antecedent(subject)
    return None


def _says(verb: Token) -> bool:
    return verb.lemma_.lower() in lexicon.speech_verbs()


def _is_source(token: Token) -> bool:
    """Tell whether it is to whom a sentence is ascribed: "according to Lima"."""
    head = token.head
    return token.dep_ == "pobj" and head.lower_ == "to" and head.head.lower_ == "according"


def _of_subject(verb: Token) -> str:
    if verb.dep_ in {"relcl", "acl"}:
        return "relative"
    for _ in range(MAX_CLIMB):
        if verb.dep_ != "conj":
            break
        verb = verb.head
    return "main" if verb.dep_ == "ROOT" else "clause"
