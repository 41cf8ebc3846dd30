"""Where clauses begin: the words of a sentence that state a fact of their own."""

from collections.abc import Sequence

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

_ALWAYS = frozenset({"ROOT", "advcl", "relcl", "parataxis", "ccomp"})
_ARGUMENTS = frozenset({
    "nsubj", "nsubjpass", "csubj", "dobj", "attr", "prep", "agent", "acomp", "ccomp", "xcomp",
    "oprd", "dative", "npadvmod", "advcl",
})  # fmt: skip
_JOINTS = frozenset({"after", "before", "by", "without", "since", "despite", "besides"})
_MEASURES = frozenset({"DATE", "TIME", "QUANTITY", "CARDINAL", "MONEY", "PERCENT"})
_VERBAL = frozenset({"VERB", "AUX"})
_AFTER = frozenset({"after", "following", "amid", "despite"})
_FULL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})
MIN_FULL = 2
"""Full words from which a phrase behind "after" is a clause ("after the crash" tells nothing)."""
SHELL = -2
"""Owner of the words that only say according to whom."""


def clause_heads(sentence: DocSpan) -> list[Token]:
    """Return the words of a sentence that head a clause, in text order."""
    return [t for t in sentence if _heads_clause(t)]


def _heads_clause(token: Token) -> bool:
    dep = token.dep_
    if dep == "ROOT":
        return True
    if dep in {"appos", "pobj"}:
        return _describes(token) if dep == "appos" else names_happening(token)
    if token.pos_ not in _VERBAL:
        return dep in {"ccomp", "advcl", "relcl"} and _has_subject(token)
    if dep == "conj":
        return _is_verbal_conjunct(token)
    if dep in _ALWAYS:
        return dep != "ccomp" or _has_subject(token) or _has_own(token)
    if dep == "pcomp":
        return _is_circumstance(token)
    if dep == "acl":
        return _has_own(token)
    return dep == "xcomp" and _has_subject(token)


def _is_circumstance(token: Token) -> bool:
    """Tell whether a gerund tells another happening ("after hitting a lorry")."""
    joint = token.head
    return joint.lower_ in _JOINTS and joint.head.pos_ in _VERBAL and _has_own(token)


def names_happening(token: Token) -> bool:
    """Tell whether a noun tells another happening, as in "after a collision with a bus"."""
    joint = token.head
    if joint.lower_ not in _AFTER or joint.head.pos_ not in _VERBAL or token.pos_ != "NOUN":
        return False
    full = [t for t in token.subtree if t.pos_ in _FULL]
    return token.ent_type_ not in _MEASURES and len(full) >= MIN_FULL


def _describes(token: Token) -> bool:
    """Tell whether an apposition says something of a name ("…, 30", "…, a spokesman for …")."""
    if token.pos_ == "NUM":
        return token.head.ent_type_ == "PERSON"
    if token.ent_type_ in _MEASURES or not {token.pos_, token.head.pos_} & {"PROPN"}:
        return False
    return token.pos_ in {"NOUN", "PROPN"} and any(c.dep_ != "punct" for c in token.children)


def _is_verbal_conjunct(token: Token) -> bool:
    """Tell whether a conjoined verb stands beside a verb that heads a clause, or has arguments."""
    return token.head.pos_ in _VERBAL and (_has_subject(token) or _has_own(token))


def _has_subject(token: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass", "csubj", "expl"} for c in token.children)


def _has_own(token: Token) -> bool:
    return any(c.dep_ in _ARGUMENTS for c in token.children)


def owners(sentence: DocSpan, heads: Sequence[Token]) -> list[int]:
    """Return for each token of a sentence the index of the clause head that it belongs to."""
    start = sentence.start
    owner = [-1] * len(sentence)
    for head in heads:
        owner[head.i - start] = head.i
        if head.dep_ == "pobj":
            owner[head.head.i - start] = head.i
    above = [t.head.i - start for t in sentence]
    for i in range(len(owner)):
        path: list[int] = []
        j = i
        while owner[j] < 0 and above[j] != j and len(path) <= len(owner):
            path.append(j)
            j = above[j]
        for k in path:
            owner[k] = owner[j]
    return _without_shells(sentence, owner)


def _without_shells(sentence: DocSpan, owner: list[int]) -> list[int]:
    """Let "according to X" belong to no clause."""
    kept = list(owner)
    for token in sentence:
        if token.lower_ == "according" and any(c.lower_ == "to" for c in token.rights):
            at = owner[token.i - sentence.start]
            for i in range(token.left_edge.i, token.right_edge.i + 1):
                if owner[i - sentence.start] == at and i != at:
                    kept[i - sentence.start] = SHELL
    return kept
