"""Whether what hangs on a time expression lies ahead of the time of writing or behind it."""

from spacy.tokens import Token

from variorum.read.dates.awaited import (
    MAYBE,
    NEARER,
    OVER,
    PAST_AUX,
    ahead_of,
    awaits,
    be_done_by,
    had,
    has_done,
    infinitive,
    is_awaited,
    is_back_in,
    is_coming_vote,
    is_past,
    possible,
    told_in_past,
)
from variorum.read.dates.lookup import ahead_words, months
from variorum.read.dates.present import (
    PRESENT_AUX,
    SUBJECTS,
    completes,
    gerund,
    is_copula,
    is_present,
    is_untensed,
    plain_present,
)

ACROSS = 3
"""A verb looks ahead beyond a noun that the time may belong to."""
MAX_CLIMB = 8
"""Governors looked at above an expression. Value F1 on TempEval-3's training part: 79.2 with one,
80.2 with eight, no more with twenty."""
_MODIFIERS = frozenset({"poss", "compound", "nmod", "amod"})
_CALLING = frozenset({"stop", "drop", "come", "swing", "pass"})
"""Verbs with which `by` is no deadline: `an aunt dropped by Wednesday`."""
_SINCE = frozenset({"after", "since", "following", "amid", "before"})
_TAKING_PART = frozenset({"in", "at", "on", "during", "for"})
_MARKING = frozenset({"mark", "bring"})
"""What a day does in the present: `Friday marks ten years since the raid`."""
_OF_NOUNS = frozenset({"pobj", "dobj", "compound"})
"""Relations in which a form such as `launches` is a noun, whatever its tag."""
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
        return _modifier(token, token.head)
    if _told_on(token):
        return -1
    verb = token.head
    if verb.i == token.i + 1 and verb.tag_ == "VBZ" and verb.lemma_ in _MARKING:
        return 1
    return 0 if _as_of(token) else _climbed(token, signs)


def _as_of(token: Token) -> bool:
    return token.i > 1 and token.nbor(-1).lower_ == "of" and token.nbor(-2).lower_ == "as"


def _climbed(token: Token, signs: dict[int, int]) -> int:
    current, direct, verbal, own, since = token, True, False, True, False
    for _ in range(MAX_CLIMB):
        if current.i not in signs:
            signs[current.i] = _sign(current)
        sign = 0 if verbal and current.pos_ == "ADP" else signs[current.i]
        if sign and is_copula(current) and (verbal or token.i < current.i - 1):
            return 0
        if sign:
            if direct:
                return sign if sign < 0 or completes(token, current) else NEARER
            return _told_through(current, sign, own, since)
        if current.head.i == current.i:
            break
        told_in_present = is_present(current) and (
            current.tag_ != "VBG" or any(c.lower_ in PRESENT_AUX for c in current.children)
        )
        since = since or current.lower_ in _SINCE
        verbal = verbal or current.pos_ == "VERB" or since
        current = current.head
        thing = current.pos_ in ("NOUN", "PROPN") and current.ent_type_ not in _TIMES
        own = own and not (thing and current.dep_ not in SUBJECTS)
        direct = direct and not (told_in_present or thing)
    return 0


def _told_through(verb: Token, sign: int, own: bool, since: bool) -> int:
    """Return what a verb tells of a time that hangs on it through another verb or a noun.

    `A vote on Friday will decide` is a vote to come; `fined for a spill on Monday, the firm will
    pay` and `will resign after the spill in May` may be of either side.
    """
    if sign < 0 or is_present(verb):
        return 0
    if own or sign == MAYBE:
        return sign
    return NEARER if since else ACROSS


def _told_on(token: Token) -> bool:
    """`He said on Friday he would resign`: the day of telling, whatever the parse ties it to."""
    first = token.head if token.dep_ == "pobj" and token.head.i == token.i - 1 else token
    before = first.nbor(-1) if first.i > first.sent.start else None
    if before is None or before.tag_ != "VBD":
        return False
    if before.lemma_.lower() not in ahead_words("telling"):
        return False
    return first.i != token.i or token.dep_ == "npadvmod"


def _modifier(token: Token, noun: Token) -> int:
    """`Sunday's election will decide` looks ahead; other nouns named by a day tell nothing."""
    above = noun.head.head if noun.dep_ == "pobj" else noun
    if above.lower_ == "ahead":
        return ahead_of(above)
    voted = token.lower_.rstrip(".") in months() and is_coming_vote(noun)
    if voted or is_awaited(noun) or _attended(noun):
        return NEARER
    if noun.lemma_.lower() in ahead_words("unplanned"):
        return OVER
    if noun.dep_ not in ("nsubj", "nsubjpass"):
        return 0
    told = {c.lower_ for c in noun.head.children}
    if "have" in told and not told & _WILL:
        return 0
    return 1 if told & ahead_words("modals") else 0


def _attended(noun: Token) -> bool:
    """`Prepares to vote in Sunday's election`: what one is to take part in is still to come."""
    if noun.dep_ != "pobj" or noun.lemma_.lower() not in ahead_words("gatherings"):
        return False
    verb = noun.head.head
    return verb.pos_ == "VERB" and noun.head.lower_ in _TAKING_PART and _sign(verb) in (1, NEARER)


def _sign(token: Token) -> int:
    lemma = token.lemma_.lower()
    if token.tag_ == "VBZ" and token.dep_ in _OF_NOUNS:
        return 0
    if token.pos_ == "ADJ" and lemma in ahead_words("governors"):
        return 0 if had(token.head) else 1
    if token.lower_ == "ahead" and any(c.lower_ == "of" for c in token.children):
        return ahead_of(token)
    if token.pos_ == "ADP" or lemma == "since":
        return _preposition(token)
    if token.pos_ not in ("VERB", "AUX"):
        return _of_noun(token, lemma)
    if lemma == "set" and not any(c.lower_ in ("for", "to") for c in token.children):
        return -1 if token.tag_ in ("VBD", "VBN") else 0
    return _verb(token, lemma)


def _of_noun(noun: Token, lemma: str) -> int:
    """`Chances in the fall`, and what a modal stands with though it is tagged as no verb."""
    if noun.pos_ == "NOUN" and lemma in ahead_words("outlook"):
        return NEARER
    return 1 if any(c.dep_ == "aux" and c.tag_ == "MD" for c in noun.children) else 0


def _preposition(token: Token) -> int:
    """`until Friday`, `by Friday`, `postponed to Friday`, `prepared for talks on Friday`."""
    if token.lower_ == "since" or is_back_in(token):
        return -1
    if awaits(token) or be_done_by(token):
        return NEARER
    if token.lower_ in ahead_words("limits"):
        return 0 if had(token.head) else 1
    if token.lower_ == "to":
        return 1 if token.head.lemma_.lower() in ahead_words("postponing") else 0
    was = {"was", "were"} & {c.lower_ for c in token.head.children}
    called = token.head.lemma_.lower() in _CALLING
    past = (
        is_past(token.head)
        or has_done(token.head)
        or called
        or (token.head.tag_ == "VBG" and bool(was))
    )
    return 1 if token.lower_ in ahead_words("deadlines") and not past else 0


def _verb(verb: Token, lemma: str) -> int:
    auxiliaries = [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if "could" in auxiliaries:
        return possible(verb, lemma, auxiliaries)
    if any(a in ahead_words("modals") for a in auxiliaries):
        return -1 if "have" in auxiliaries and not set(auxiliaries) & _WILL else 1
    if "to" in auxiliaries and verb.tag_ in ("VB", "VBN"):
        perfect = "have" in auxiliaries and verb.head.lemma_.lower() not in ahead_words("governors")
        return -1 if perfect else infinitive(verb)
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
    if verb.dep_ == "acl" and verb.head.dep_ in SUBJECTS and is_past(verb.head.head):
        return NEARER
    if lemma in ahead_words("plans"):
        return NEARER if told_in_past(verb) else 1
    if verb.tag_ in ("VBZ", "VBP", "VBG"):
        return 1
    if verb.tag_ == "VBN" and not any(a in PAST_AUX for a in auxiliaries):
        return 1
    return -1
