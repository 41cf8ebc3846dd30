"""Whether what hangs on a time expression lies ahead of the time of writing or behind it."""

from spacy.tokens import Token

from variorum.read.dates.lookup import ahead_words
from variorum.read.dates.present import (
    IS,
    PRESENT_AUX,
    SUBJECTS,
    completes,
    gerund,
    is_copula,
    is_present,
    is_untensed,
    plain_present,
)

NEARER = 2
"""A plan that the verb above tells of in the past: it may have been for a day just over."""
ACROSS = 3
"""A verb looks ahead beyond a noun that the time may belong to."""
MAX_CLIMB = 8
"""Governors looked at above an expression. Value F1 on TempEval-3's training part: 79.2 with one,
80.2 with eight, no more with twenty."""
_PAST_AUX = frozenset({"was", "were", "had", "did"})
_CHOSEN = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
"""`the first country to sign` has signed: the infinitive is no plan."""
_MODIFIERS = frozenset({"poss", "compound", "nmod", "amod"})
_CALLING = frozenset({"stop", "drop", "come", "swing", "pass"})
"""Verbs with which `by` is no deadline: `an aunt dropped by Wednesday`."""
_SINCE = frozenset({"after", "since", "following", "amid", "before"})
_WILL = frozenset({"will", "shall", "'ll"})
_TIMES = frozenset({"DATE", "TIME"})


def direction(token: Token, signs: dict[int, int]) -> int:
    """Return 1 when the governing words look ahead, -1 when they look back, 0 when unknown.

    `NEARER` is a plan told of in the past: `a rally planned for Saturday was called off`.

    `signs` keeps what each word of the paragraph was found to say (token index → direction), so
    that no word is looked at twice.

    A verb in the past or in the plain present decides only what hangs on it directly: `told the
    firms of a cut in September` says nothing of the cut's side.
    """
    if token.dep_ in _MODIFIERS and token.head.pos_ in ("NOUN", "PROPN"):
        return _modifier(token.head)
    if _told_on(token):
        return -1
    return 0 if _as_of(token) else _climbed(token, signs)


def _as_of(token: Token) -> bool:
    return token.i > 1 and token.nbor(-1).lower_ == "of" and token.nbor(-2).lower_ == "as"


def _climbed(token: Token, signs: dict[int, int]) -> int:
    current, direct, verbal, own = token, True, False, True
    for _ in range(MAX_CLIMB):
        if current.i not in signs:
            signs[current.i] = _sign(current)
        sign = 0 if verbal and current.pos_ == "ADP" else signs[current.i]
        if sign and is_copula(current) and (verbal or token.i < current.i - 1):
            return 0
        if sign:
            if direct:
                return sign if sign < 0 or completes(token, current) else NEARER
            return _told_through(current, sign, own)
        if current.head.i == current.i:
            break
        told_in_present = is_present(current) and (
            current.tag_ != "VBG" or any(c.lower_ in PRESENT_AUX for c in current.children)
        )
        verbal = verbal or current.pos_ == "VERB" or current.lower_ in _SINCE
        current = current.head
        thing = current.pos_ in ("NOUN", "PROPN") and current.ent_type_ not in _TIMES
        own = own and not (thing and current.dep_ not in SUBJECTS)
        direct = direct and not (told_in_present or thing)
    return 0


def _told_through(verb: Token, sign: int, own: bool) -> int:
    """Return what a verb tells of a time that hangs on it through another verb or a noun.

    `A vote on Friday will decide` is a vote to come; `fined for a spill on Monday, the firm will
    pay` may be of either side.
    """
    if sign < 0 or is_present(verb):
        return 0
    return sign if own else ACROSS


def _told_on(token: Token) -> bool:
    """`He said on Friday he would resign`: the day of telling, whatever the parse ties it to."""
    first = token.head if token.dep_ == "pobj" and token.head.i == token.i - 1 else token
    before = first.nbor(-1) if first.i > first.sent.start else None
    if before is None or before.tag_ != "VBD":
        return False
    if before.lemma_.lower() not in ahead_words("telling"):
        return False
    return first.i != token.i or token.dep_ == "npadvmod"


def _modifier(noun: Token) -> int:
    """`Sunday's election will decide` looks ahead; other nouns named by a day tell nothing."""
    if _awaited(noun):
        return NEARER
    if noun.dep_ not in ("nsubj", "nsubjpass"):
        return 0
    return 1 if any(c.lower_ in ahead_words("modals") for c in noun.head.children) else 0


def _awaited(noun: Token) -> bool:
    """`Tuesday's planned strike`, `a Friday deadline`, `ahead of Friday's vote`."""
    if noun.lemma_.lower() == "deadline":
        return True
    if any(c.dep_ == "amod" and c.lower_ in ahead_words("awaited") for c in noun.children):
        return True
    if noun.dep_ != "pobj":
        return False
    above = noun.head.head
    return above.lower_ == "ahead" or (
        noun.head.lower_ == "for" and above.lemma_.lower() in ahead_words("awaiting")
    )


def _sign(token: Token) -> int:
    lemma = token.lemma_.lower()
    if token.pos_ == "ADJ" and lemma in ahead_words("governors"):
        return 0 if _had(token.head) else 1
    if token.lower_ == "ahead" and any(c.lower_ == "of" for c in token.children):
        return NEARER
    if token.pos_ == "ADP":
        return _preposition(token)
    if token.pos_ not in ("VERB", "AUX"):
        return 1 if any(c.dep_ == "aux" and c.tag_ == "MD" for c in token.children) else 0
    if lemma == "set" and not any(c.lower_ in ("for", "to") for c in token.children):
        return -1 if token.tag_ in ("VBD", "VBN") else 0
    return _verb(token, lemma)


def _preposition(token: Token) -> int:
    """`until Friday`, `by Friday`, `postponed to Friday`."""
    if token.lower_ in ahead_words("limits"):
        return 0 if _had(token.head) else 1
    if token.lower_ == "to":
        return 1 if token.head.lemma_.lower() in ahead_words("postponing") else 0
    was = {"was", "were"} & {c.lower_ for c in token.head.children}
    called = token.head.lemma_.lower() in _CALLING
    past = _past(token.head) or called or (token.head.tag_ == "VBG" and bool(was))
    return 1 if token.lower_ in ahead_words("deadlines") and not past else 0


def _had(verb: Token) -> bool:
    return any(c.lower_ == "had" for c in verb.children)


def _verb(verb: Token, lemma: str) -> int:
    auxiliaries = [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if any(a in ahead_words("modals") for a in auxiliaries):
        return -1 if "have" in auxiliaries and not set(auxiliaries) & _WILL else 1
    if "to" in auxiliaries and verb.tag_ in ("VB", "VBN"):
        perfect = "have" in auxiliaries and verb.head.lemma_.lower() not in ahead_words("governors")
        return -1 if perfect else _infinitive(verb)
    if lemma in ahead_words("governors"):
        return _plan(verb, lemma, auxiliaries)
    if verb.tag_ == "VBG":
        return gerund(verb, lemma, auxiliaries)
    if verb.tag_ in ("VBZ", "VBP") or is_untensed(verb):
        return plain_present(verb, lemma)
    if verb.tag_ == "VBN" and any(a in PRESENT_AUX for a in auxiliaries):
        return 1 if lemma in ahead_words("passive") else 0
    return -1 if verb.tag_ in ("VBD", "VBN") else 0


def _plan(verb: Token, lemma: str, auxiliaries: list[str]) -> int:
    if "had" in auxiliaries:
        return -1
    if verb.dep_ == "acl" and verb.head.dep_ in SUBJECTS and _past(verb.head.head):
        return NEARER
    if lemma in ahead_words("plans"):
        return NEARER if _told_in_past(verb) else 1
    if verb.tag_ in ("VBZ", "VBP", "VBG"):
        return 1
    if verb.tag_ == "VBN" and not any(a in _PAST_AUX for a in auxiliaries):
        return 1
    return -1


def _told_in_past(verb: Token) -> bool:
    """`planned`, `was scheduled`, `who was due`: a plan that may have been for a day just over."""
    if verb.pos_ == "ADJ":
        return verb.head.tag_ == "VBD"
    return verb.tag_ == "VBD" or any(c.lower_ in _PAST_AUX for c in verb.children)


def _infinitive(verb: Token) -> int:
    """A purpose or plan looks ahead unless the verb above it is in the past and is no plan."""
    head = verb.head
    if head.pos_ == "NOUN" and any(c.lower_ in _CHOSEN for c in head.children):
        return -1 if _past(head.head) else 0
    if verb.dep_ not in ("xcomp", "advcl", "acl", "ccomp") or head.i == verb.i:
        return NEARER
    lemma = head.lemma_.lower()
    if lemma in ahead_words("governors") and (_had(head) or _had(head.head)):
        return -1
    if lemma in ahead_words("governors"):
        return NEARER if _told_in_past(head) else 1
    if verb.dep_ != "advcl" and lemma in ahead_words("promises"):
        return 1
    if head.tag_ == "VBN" and any(c.lower_ in PRESENT_AUX for c in head.children):
        return 1
    if _past(head):
        return -1
    planned = head.lower_ in IS or any(c.lower_ in ahead_words("modals") for c in head.children)
    return 1 if planned else NEARER


def _past(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.tag_ in ("VBD", "VBN")
