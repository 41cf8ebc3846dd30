"""Whether what hangs on a time expression lies ahead of the time of writing or behind it."""

from functools import cache

from spacy.tokens import Token

from variorum import resources

MAX_CLIMB = 8
"""Governors looked at above an expression. Value F1 on TempEval-3's training part: 79.2 with one,
80.2 with eight, no more with twenty."""
_PAST_AUX = frozenset({"was", "were", "had", "did"})
_PRESENT_AUX = frozenset({"is", "are", "'re", "'s", "'m", "am"})
_CHOSEN = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
"""`the first country to sign` has signed: the infinitive is no plan."""
_MODIFIERS = frozenset({"poss", "compound", "nmod", "amod"})


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(resources.lexicon("dates")["ahead"][name])


def direction(token: Token, signs: dict[int, int]) -> int:
    """Return 1 when the governing words look ahead, -1 when they look back, 0 when unknown.

    `signs` keeps what each word of the paragraph was found to say (token index → direction), so
    that no word is looked at twice.

    A verb in the past or in the plain present decides only what hangs on it directly: `told the
    firms of a cut in September` says nothing of the cut's side.
    """
    if token.dep_ in _MODIFIERS and token.head.pos_ in ("NOUN", "PROPN"):
        return _modifier(token.head)
    current, direct = token, True
    for _ in range(MAX_CLIMB):
        if current.i not in signs:
            signs[current.i] = _sign(current)
        sign = signs[current.i]
        if sign:
            return sign if direct or (sign > 0 and not _present(current)) else 0
        if current.head.i == current.i:
            break
        told_in_present = _present(current) and (
            current.tag_ != "VBG" or any(c.lower_ in _PRESENT_AUX for c in current.children)
        )
        current = current.head
        direct = direct and not told_in_present and current.pos_ not in ("NOUN", "PROPN")
    return 0


def _present(token: Token) -> bool:
    """Tell whether a verb looks ahead only by its present tense: `is leaving`, `opens`."""
    if token.lemma_.lower() in _words("governors"):
        return False
    return token.tag_ in ("VBG", "VBZ", "VBP")


def _modifier(noun: Token) -> int:
    """`Sunday's election will decide` looks ahead; other nouns named by a day tell nothing."""
    if noun.dep_ not in ("nsubj", "nsubjpass"):
        return 0
    return 1 if any(c.lower_ in _words("modals") for c in noun.head.children) else 0


def _sign(token: Token) -> int:
    lemma = token.lemma_.lower()
    if token.pos_ == "ADJ" and lemma in _words("governors"):
        return 0 if _had(token.head) else 1
    if token.pos_ == "ADP":
        return _preposition(token)
    if token.pos_ not in ("VERB", "AUX"):
        return 1 if any(c.dep_ == "aux" and c.tag_ == "MD" for c in token.children) else 0
    if lemma == "set" and not any(c.lower_ in ("for", "to") for c in token.children):
        return -1 if token.tag_ in ("VBD", "VBN") else 0
    return _verb(token, lemma)


def _preposition(token: Token) -> int:
    """`until Friday`, `by Friday`, `postponed to Friday`."""
    if token.lower_ in _words("limits"):
        return 0 if _had(token.head) else 1
    if token.lower_ == "to":
        return 1 if token.head.lemma_.lower() in _words("postponing") else 0
    return 1 if token.lower_ in _words("deadlines") and not _past(token.head) else 0


def _had(verb: Token) -> bool:
    return any(c.lower_ == "had" for c in verb.children)


def _verb(verb: Token, lemma: str) -> int:
    auxiliaries = [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if any(a in _words("modals") for a in auxiliaries):
        return -1 if "have" in auxiliaries else 1
    if "to" in auxiliaries and verb.tag_ in ("VB", "VBN"):
        return _infinitive(verb)
    if lemma in _words("governors"):
        return _plan(verb, lemma, auxiliaries)
    if verb.tag_ == "VBG":
        planned = lemma in _words("timetable")
        return 1 if planned and any(a in _PRESENT_AUX for a in auxiliaries) else 0
    if verb.tag_ in ("VBZ", "VBP"):
        return _plain_present(verb, lemma)
    if verb.tag_ == "VBN" and any(a in _PRESENT_AUX for a in auxiliaries):
        return 0
    return -1 if verb.tag_ in ("VBD", "VBN") else 0


def _plain_present(verb: Token, lemma: str) -> int:
    """`The fair opens on Friday`, `she is to speak`; not `a man opens fire`."""
    if lemma == "be" and any(c.tag_ == "VB" and c.dep_ == "xcomp" for c in verb.children):
        return 1
    if lemma == "open" and any(c.dep_ in ("dobj", "obj") for c in verb.children):
        return 0
    return 1 if lemma in _words("timetable") else 0


def _plan(verb: Token, lemma: str, auxiliaries: list[str]) -> int:
    if "had" in auxiliaries:
        return -1
    if verb.tag_ in ("VBZ", "VBP", "VBG") or lemma in _words("plans"):
        return 1
    if verb.tag_ == "VBN" and not any(a in _PAST_AUX for a in auxiliaries):
        return 1
    return -1


def _infinitive(verb: Token) -> int:
    """A purpose or plan looks ahead unless the verb above it is in the past and is no plan."""
    head = verb.head
    if head.pos_ == "NOUN" and any(c.lower_ in _CHOSEN for c in head.children):
        return -1 if _past(head.head) else 0
    if verb.dep_ not in ("xcomp", "advcl", "acl", "ccomp") or head.i == verb.i:
        return 1
    lemma = head.lemma_.lower()
    if lemma in _words("governors") and (_had(head) or _had(head.head)):
        return -1
    if lemma in _words("governors") or (verb.dep_ != "advcl" and lemma in _words("promises")):
        return 1
    return -1 if _past(head) else 1


def _past(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.tag_ in ("VBD", "VBN")
