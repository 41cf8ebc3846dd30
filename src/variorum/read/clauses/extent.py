"""The run of characters that states a clause's fact."""

from spacy.tokens import Doc, Token

from variorum.read.grammar import trimmed

DESCRIBING = frozenset({"relcl", "acl"})
"""Clauses that describe a noun, which is their subject or object."""
MAX_GAP = 3
"""Tokens from a noun to the clause that describes it: a comma and a preposition ("in which")."""
MAX_INNER = 12
"""Tokens of another clause that a run may keep in its middle; a longer one splits it."""


def extent(head: Token, owner: list[int], start: int) -> tuple[int, int]:
    """Return the token range of a clause: its own words around its head.

    Words of other clauses are cut off at both ends and kept in the middle, as in "the bill, which
    failed, would have …", unless they are many.

    Args:
        head: the word that heads the clause.
        owner: per token of the sentence, the index of its clause's head.
        start: index of the sentence's first token in its document.
    """
    doc = head.doc
    own = [start + i for i, o in enumerate(owner) if o == head.i and _has_weight(doc[start + i])]
    if head.i not in own:
        return head.i, head.i
    first = last = own.index(head.i)
    while first and own[first] - own[first - 1] <= MAX_INNER + 1:
        first -= 1
    while last + 1 < len(own) and own[last + 1] - own[last] <= MAX_INNER + 1:
        last += 1
    begin = _of_named(head, own[first])
    return _without_joints(head.doc, begin, own[last] + 1)


def _has_weight(token: Token) -> bool:
    return not token.is_punct and not token.is_space and token.dep_ not in {"punct", "cc"}


def _of_named(head: Token, begin: int) -> int:
    """Let what describes a noun begin with the noun, where that stands close before."""
    noun = head.head
    named = noun.left_edge.i
    if named >= begin or noun.i >= begin:
        return begin
    if head.dep_ == "appos":
        return named if begin - noun.i <= MAX_INNER else begin
    near = begin - noun.i <= MAX_GAP and begin - named <= MAX_INNER
    return named if head.dep_ in DESCRIBING and near else begin


def _without_joints(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Trim punctuation and conjunctions that join the clause to its neighbours."""
    start, end = trimmed(doc, start, _closed(doc, end))
    while start < end and _joins(doc[start]):
        start, end = trimmed(doc, start + 1, end)
    while start < end and _dangles(doc[end - 1]):
        start, end = trimmed(doc, start, end - 1)
    return start, end


def _closed(doc: Doc, end: int) -> int:
    """Take in a bracket that closes right behind the run."""
    return end + 1 if end < len(doc) and doc[end].text == ")" else end


def _dangles(token: Token) -> bool:
    if token.dep_ in {"cc", "mark"}:
        return True
    return token.dep_ == "prep" and not any(c.i < token.i for c in token.children)


def _joins(token: Token) -> bool:
    return token.dep_ == "cc" or (token.dep_ == "mark" and token.lower_ in {"that", "and"})
