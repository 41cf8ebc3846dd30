"""How far what a cue carries reaches: clauses, asides and objects."""

from spacy.tokens import Token

from variorum.read.grammar import child, own_subject, rejoined, trimmed, whole
from variorum.read.quotes.draft import TokenRange
from variorum.read.quotes.lexicon import cues

_ASIDES = frozenset({"npadvmod", "advcl", "punct", "parataxis", "conj", "cc", "ccomp", "nsubj"})
_GOES_ON = frozenset({"for", "as", "to", "against", "of"})
"""Prepositions by which an object's content goes on ("blamed the crew for the fire")."""
_AGAINST = frozenset({"while", "whereas", "although", "though"})
_OPEN = frozenset({"say", "know", "see", "doubt", "tell", "learn"})
"""Verbs beside those of asking after which "if" means whether."""
Found = tuple[str, list[TokenRange], Token]
"""The construction, the content's parts, and its head."""


def clausal(verb: Token) -> Found | None:
    """Return the clause that a verb of saying governs, or stands inside as an aside."""
    before: Found | None = None
    for c in verb.children:
        if c.dep_ not in {"ccomp", "parataxis"} or c.i == verb.i:
            continue
        if c.i > verb.i and c.dep_ == "ccomp":
            return "clause", _parts(verb, c, c.left_edge.i, _end(c, verb)), c
        if c.i < verb.i and before is None and not _is_prompt(c):
            before = "before", [_preceding(verb, c)], c
    if before is None and verb.dep_ == "parataxis" and own_subject(verb) is not None:
        head = verb.head
        return "around", _parts(verb, head, head.left_edge.i, head.right_edge.i + 1), head
    if before is None:
        asked = next((c for c in verb.rights if c.dep_ == "advcl" and _asks(verb, c)), None)
        return ("whether", [whole(asked)], asked) if asked is not None else None
    return before


def _is_prompt(clause: Token) -> bool:
    """Tell whether a clause before a cue tells what was asked ("Asked if …, Lima replied")."""
    bare = clause.tag_ in {"VBN", "VBD"} and not any(clause.lefts)
    return bare and clause.i == clause.left_edge.i and clause.lemma_.lower() in {"ask", "press"}


def _parts(verb: Token, clause: Token, start: int, end: int) -> list[TokenRange]:
    """Return a clause's run, cut in two where the cue stands in its middle.

    "The crews, she said on Monday, were well paid": what hangs on the cue is no content.
    """
    if not start <= verb.i < end:
        return [trimmed(verb.doc, start, end)]
    if verb.dep_ == "parataxis":
        left, right = verb.left_edge.i, verb.right_edge.i + 1
    else:
        inside = {t.i for t in clause.subtree}
        left = right = verb.i
        while left > start and left - 1 not in inside:
            left -= 1
        while right < end and right not in inside:
            right += 1
    if right < end and verb.doc[right].text == ";":  # another clause, not the end of this one
        right = end
    parts = [trimmed(verb.doc, start, left), trimmed(verb.doc, right, end)]
    return [p for p in parts if p[0] < p[1] and verb.doc[p[0]].lower_ != "according"]


def object_parts(verb: Token, thing: Token) -> list[TokenRange]:
    """Return the run from the object to the last complement, asides left out.

    What somebody is accused of or praised for doing is a part of its own: "accused [the firm] of
    [ignoring two warnings]".
    """
    end = thing.right_edge.i + 1
    deed = next((d for r in thing.rights if (d := _deed(verb, r)) is not None), None)
    for right in verb.rights:
        if right.i <= thing.i:
            continue
        if right.dep_ in _ASIDES:
            break
        if right.lower_ in _GOES_ON:
            end = right.right_edge.i + 1
            deed = deed or _deed(verb, right)
    if deed is None:
        return [trimmed(verb.doc, thing.left_edge.i, end)]
    return [trimmed(verb.doc, thing.left_edge.i, deed.head.i), whole(deed)]


def _deed(verb: Token, joint: Token) -> Token | None:
    """Return the deed that a cue names by its preposition ("accused … of ignoring …")."""
    if joint.dep_ != "prep" or cues().of("of", verb.lemma_.lower(), joint.lower_) is None:
        return None
    inner = child(joint, "pcomp")
    return inner if inner is not None and inner.tag_ == "VBG" else None


def _end(clause: Token, verb: Token) -> int:
    """Return where a clause ends: before a verb joined to it that goes on from the cue itself."""
    for c in clause.rights:
        if c.dep_ == "conj" and rejoined(c) == verb:
            return c.left_edge.i - 1 if c.nbor(c.left_edge.i - c.i - 1).dep_ == "cc" else c.i
        if c.dep_ == "advcl" and rejoined(c) == verb:
            return c.left_edge.i
        if c.dep_ == "advcl" and _is_set_against(c):
            return c.left_edge.i
    return clause.right_edge.i + 1


def _is_set_against(clause: Token) -> bool:
    """Tell whether a clause is another's saying: "…, while Peru says that it is not"."""
    mark = child(clause, "mark", "advmod")
    if mark is None or mark.lower_ not in _AGAINST or mark.i > clause.i:
        return False
    return own_subject(clause) is not None and clause.lemma_.lower() in cues().known


def _asks(verb: Token, clause: Token) -> bool:
    """Tell whether a clause is a question: "whether …", and "if …" after a verb that asks."""
    mark = child(clause, "mark")
    if mark is None or mark.lower_ not in {"if", "whether"}:
        return False
    lemma = verb.lemma_.lower()
    return mark.lower_ == "whether" or lemma in _OPEN or cues().clause.get(lemma) == "asked"


def _preceding(verb: Token, clause: Token) -> TokenRange:
    """Return the content of "X, she said": from the sentence's start to the comma."""
    subject = own_subject(verb)
    edge = min(
        verb.i, subject.left_edge.i if subject is not None and subject.i > clause.i else verb.i
    )
    end = min(edge, clause.right_edge.i + 1) if clause.right_edge.i < edge else edge
    inverted = subject is not None and subject.left_edge.i < clause.left_edge.i
    start = clause.left_edge.i if inverted else min(verb.left_edge.i, clause.left_edge.i)
    return trimmed(verb.doc, start, end)
