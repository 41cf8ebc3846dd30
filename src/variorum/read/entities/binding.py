"""Whom a pronoun cannot stand for, by the syntax of its own sentence.

The binding principles as filters, after Lappin and Leass (1994, section 2.1.1).
"""

from collections.abc import Mapping

from spacy.tokens import Token

from variorum.read.grammar import SUBJECTS, subject_of

_BESIDE = frozenset({"with", "around", "behind", "beside", "near", "ahead", "before", "after"})
"""Prepositions of place, whose object may be the subject ("she looked behind her")."""


def barred(pronoun: Token, roots: Mapping[int, str]) -> set[str]:
    """Return the keys that `pronoun` cannot stand for.

    Args:
        pronoun: a personal pronoun of the third person.
        roots: token index → key, for the words of its sentence that stand for somebody.
    """
    out = {roots[i] for i in _coarguments(pronoun) if i in roots}
    if pronoun.tag_ == "PRP$" or pronoun.dep_ == "poss":
        out |= _possessed(pronoun, roots)
    if pronoun.dep_ == "conj" and pronoun.head.i in roots:
        out.add(roots[pronoun.head.i])
    return out


def _coarguments(pronoun: Token) -> list[int]:
    """Return the other arguments of the verb whose object or subject the pronoun is."""
    verb = _verb(pronoun)
    if verb is None:
        return []
    out = [c.i for c in verb.children if c.dep_ in {*SUBJECTS, "dobj", "dative"}]
    if pronoun.dep_ not in SUBJECTS:
        subject = subject_of(verb)
        out += [subject.i] if subject is not None else []
    return [i for i in out if i != pronoun.i]


def _verb(pronoun: Token) -> Token | None:
    if pronoun.tag_ == "PRP$":
        return None
    if pronoun.lower_ in {"he", "she"} and pronoun.dep_ not in SUBJECTS:
        return None  # the subject of a clause that the parse did not see
    if pronoun.dep_ in {"dobj", "dative", *SUBJECTS}:
        return pronoun.head
    if pronoun.dep_ == "pobj" and pronoun.head.lower_ not in _BESIDE:
        return pronoun.head.head if pronoun.head.head.pos_ == "VERB" else None
    return None


def _possessed(pronoun: Token, roots: Mapping[int, str]) -> set[str]:
    """Return who is possessed: "his brother Ivo" and "her deputy, Ivo" are not their own."""
    thing = pronoun.head
    near = [thing, *(c for c in thing.children if c.dep_ == "appos")]
    near += [thing.head] if thing.dep_ in {"appos", "compound", "nmod"} else []
    return {roots[t.i] for t in near if t.i in roots}
