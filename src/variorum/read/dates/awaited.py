"""Nouns and prepositions whose time is awaited: `ahead of the vote`, `a Friday deadline`."""

from spacy.tokens import Token

from variorum.read.dates.lookup import ahead_words
from variorum.read.dates.present import IS, PRESENT_AUX

NEARER = 2
"""A plan that the verb above tells of in the past: it may have been for a day just over."""
OVER = -2
"""What has happened and cannot have been planned: `the Oct. 13 shooting`."""
MAYBE = 4
"""The time may be of either side: `could decide on Friday`."""
PAST_AUX = frozenset({"was", "were", "had", "did"})
_CHOSEN = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
"""`the first country to sign` has signed: the infinitive is no plan."""


def is_awaited(noun: Token) -> bool:
    """`Tuesday's planned strike`, `a Friday deadline`, `ahead of Friday's vote`."""
    if noun.lemma_.lower() == "deadline":
        return True
    if any(c.dep_ == "amod" and c.lower_ in ahead_words("awaited") for c in noun.children):
        return True
    if noun.dep_ != "pobj":
        return False
    return awaits(noun.head)


def awaits(preposition: Token) -> bool:
    """`prepare for the talks`, `brace for strikes`."""
    verb = preposition.head.lemma_.lower()
    return preposition.lower_ == "for" and verb in ahead_words("awaiting")


def ahead_of(ahead: Token) -> int:
    """`Polls tighten ahead of Monday's vote` is told before it; `clashed ahead of` may be after."""
    verb = ahead.head
    now = verb.tag_ in ("VBZ", "VBP") or any(c.lower_ in PRESENT_AUX for c in verb.children)
    return 1 if now and not had(verb) else NEARER


def is_coming_vote(noun: Token) -> bool:
    """`Chances in the November election`: no verb in the past tells of it."""
    if noun.lemma_.lower() not in ahead_words("votes"):
        return False
    above = noun.head.head if noun.head.pos_ == "ADP" else noun.head
    return not is_past(above)


def has_done(verb: Token) -> bool:
    """`Had raised $3 million to help him by the end of June`: the aim of what was done."""
    aim = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    done = is_past(verb.head) and not any(c.tag_ == "MD" for c in verb.head.children)
    return aim and done and verb.head.lemma_.lower() not in ahead_words("governors")


def had(verb: Token) -> bool:
    """Tell whether `had` stands with a verb."""
    return any(c.lower_ == "had" for c in verb.children)


def is_past(token: Token) -> bool:
    """Tell whether a verb has a form of the past."""
    return token.pos_ in ("VERB", "AUX") and token.tag_ in ("VBD", "VBN")


def possible(verb: Token, lemma: str, auxiliaries: list[str]) -> int:
    """`A ruling could come on Friday` looks ahead; `could not be reached` and `heard` back."""
    if "have" in auxiliaries or any(c.dep_ == "neg" for c in verb.children):
        return 0
    if lemma in ahead_words("perceived"):
        return 0
    return 1 if lemma in ahead_words("timetable") else MAYBE


def be_done_by(token: Token) -> bool:
    """`Ordered that the files be handed over by Thursday`."""
    return token.lower_ in ahead_words("deadlines") and any(
        c.lower_ == "be" for c in token.head.children
    )


def infinitive(verb: Token) -> int:
    """A purpose or plan looks ahead unless the verb above it is in the past and is no plan."""
    head = verb.head
    if head.pos_ == "NOUN" and any(c.lower_ in _CHOSEN for c in head.children):
        return -1 if is_past(head.head) else 0
    if verb.dep_ not in ("xcomp", "advcl", "acl", "ccomp") or head.i == verb.i:
        return NEARER
    lemma = head.lemma_.lower()
    if lemma in ahead_words("governors") and (had(head) or had(head.head)):
        return -1
    if lemma in ahead_words("governors"):
        return NEARER if told_in_past(head) else 1
    if verb.dep_ != "advcl" and lemma in ahead_words("promises"):
        return 1
    if head.tag_ == "VBN" and any(c.lower_ in PRESENT_AUX for c in head.children):
        return 1
    if is_past(head) or (head.pos_ == "ADJ" and is_past(head.head)):
        return -1
    planned = head.lower_ in IS or any(c.lower_ in ahead_words("modals") for c in head.children)
    return 1 if planned else NEARER


def told_in_past(verb: Token) -> bool:
    """`planned`, `was scheduled`, `who was due`: a plan that may have been for a day just over."""
    if verb.pos_ == "ADJ":
        return verb.head.tag_ == "VBD"
    return verb.tag_ == "VBD" or any(c.lower_ in PAST_AUX for c in verb.children)


def is_back_in(preposition: Token) -> bool:
    """`Back in May` lies behind, but not in `will come back in May`."""
    if preposition.i == 0 or preposition.lower_ not in ("in", "on"):
        return False
    back = preposition.nbor(-1)
    return back.lower_ == "back" and back.head.lemma_.lower() not in ahead_words("returning")
