"""Deeds that a sentence supposes, weighs or rules out, rather than tells.

"Had they struck", "a chance to strike", "hard to defend", "talk of banning it", "striking would be
a mistake": nobody has done it. What governs the deed shows it, or its own modal and marks.
"""

from spacy.tokens import Token

from variorum.model.facts import Status
from variorum.read.events.doers import is_aim_of
from variorum.read.events.lexicon import vocabulary
from variorum.read.grammar import child, is_negated, own_subject

MAYBE = frozenset({"may", "might", "could", "can"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_INVERTED = frozenset({"had", "were", "should"})
"""Helpers that make a condition of a clause that they open ("had they known")."""
_UNREAL = frozenset({"would", "'d", "’d"})
_DUTY = frozenset({"must", "should", "ought"})
_DOUBLE = frozenset({"fail", "hesitate", "forget", "stop", "wait", "cease", "decline", "refuse"})
"""Verbs whose negation does not deny what they govern."""
MAX_CONJUNCTS = 6
"""Verbs joined by "and" that are gone back over."""


def supposed(verb: Token) -> Status | None:
    """Return "hypothetical" or "denied" where the words show that a deed is not told as done."""
    modal = modal_of(verb) or modal_of(_first_of(verb))
    if modal in MAYBE or _is_condition(verb) or _is_unreal(verb, modal):
        return "hypothetical"
    if modal in _DUTY and verb.dep_ != "ccomp":
        return "hypothetical"
    if modal:
        return None
    first = _first_of(verb)
    if _is_ruled_out(first):
        return "denied"
    if _is_weighed(first) or _is_chance(first) or _is_order(first):
        return "hypothetical"
    return None


def modal_of(verb: Token) -> str:
    """Return the verb's modal in lower case, or an empty text."""
    return next((c.lower_ for c in verb.children if c.dep_ == "aux" and c.tag_ == "MD"), "")


def _is_condition(verb: Token) -> bool:
    """Tell whether a clause is a condition or a question: "if it struck", "had it struck"."""
    mark = child(verb, "mark")
    if mark is not None and mark.lower_ in _CONDITIONS:
        return True
    first = verb.dep_ in {"advcl", "ccomp"} and verb.i < verb.head.i
    subject = own_subject(verb) if first or verb.dep_ == "advcl" else None
    return subject is not None and any(
        c.dep_ in {"aux", "auxpass"} and c.lower_ in _INVERTED and c.i < subject.left_edge.i
        for c in verb.lefts
    )


def _is_unreal(verb: Token, modal: str) -> bool:
    """Tell whether "would" tells of another world ("would have struck")."""
    if modal not in _UNREAL:
        return False
    if any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.lefts):
        return True
    if verb.dep_ == "ccomp":  # "said he would strike if …" threatens
        return False
    return any(c.dep_ == "advcl" and _is_condition(c) for c in verb.children)


def _first_of(verb: Token) -> Token:
    """Return the infinitive or participle that a bare one goes on from."""
    for _ in range(MAX_CONJUNCTS):
        if verb.dep_ != "conj" or verb.tag_ not in {"VB", "VBG"} or verb.head.tag_ != verb.tag_:
            break
        verb = verb.head
    return verb


def _is_ruled_out(verb: Token) -> bool:
    """Tell whether a deed is denied with what governs it ("did not try to strike", "unable to")."""
    governor = verb.head
    if is_aim_of(verb):
        return any(c.lower_ == "no" for c in governor.lefts)
    if verb.dep_ != "xcomp" or verb.tag_ != "VB":
        return False
    if governor.lemma_.lower() in vocabulary().disabling:
        return True
    if governor.pos_ == "ADJ" and governor.lemma_.lower() in {"able", "willing", "ready"}:
        return is_negated(governor) or is_negated(governor.head)
    denied = governor.pos_ == "VERB" and governor.lemma_ != "be" and is_negated(governor)
    return denied and governor.lemma_.lower() not in _DOUBLE


def _is_weighed(verb: Token) -> bool:
    """Tell whether a deed is only thought or talked of ("considers banning it")."""
    words, governor = vocabulary(), verb.head
    if verb.tag_ != "VBG":
        return False
    if verb.dep_ in {"xcomp", "dobj"}:
        return governor.lemma_.lower() in words.weighing
    if verb.dep_ == "pcomp" and governor.dep_ == "prep":
        return governor.head.lemma_.lower() in words.weighing | words.chances
    general = governor.lemma_ == "be" and governor.tag_ == "VBZ"
    return verb.dep_ == "csubj" and (general or modal_of(governor) != "")


def _is_chance(verb: Token) -> bool:
    """Tell whether a deed is one that can, need or is hard to be done ("a chance to strike")."""
    if verb.tag_ != "VB":
        return False
    governor, words = verb.head, vocabulary()
    if verb.dep_ in {"xcomp", "advcl", "ccomp"} and modal_of(governor) in MAYBE:
        return True
    lemma = governor.lemma_.lower()
    if verb.dep_ in {"acl", "relcl"} and governor.pos_ == "NOUN":
        return lemma in words.chances
    if verb.dep_ in {"xcomp", "advcl", "ccomp"} and (governor.pos_ == "ADJ" or lemma == "be"):
        adjective = governor if governor.pos_ == "ADJ" else child(governor, "acomp")
        return adjective is not None and adjective.lemma_.lower() in words.easy
    return False


def _is_order(verb: Token) -> bool:
    """Tell whether a bare verb without a subject opens its sentence: "help them", "ban it"."""
    return verb.tag_ == "VB" and verb.dep_ == "ROOT" and not any(True for _ in verb.lefts)
