"""Verbs in the present: which of them look ahead, and to what."""

from spacy.tokens import Token

from variorum.read.dates.lookup import ahead_words

IS = frozenset({"is", "are", "'s", "'re"})
PRESENT_AUX = frozenset({"is", "are", "'re", "'s", "'m", "am"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ACCUSED = frozenset({"charge", "count", "allegation", "accusation"})
"""What one faces already: `faces charges over a burglary Tuesday`, but `faces trial on Tuesday`."""


def is_copula(token: Token) -> bool:
    """Tell whether a word is `is`, which looks ahead only to its own: `the vote is Friday`."""
    return token.lower_ in IS and is_present(token)


def completes(time: Token, verb: Token) -> bool:
    """Tell whether a time stands right at `is`, for which it is meant; true of other verbs.

    `The vote is on Friday`, but `police are at the scene of a crash on Friday`.
    """
    if not is_copula(verb):
        return True
    between = verb.doc[min(time.i, verb.i) + 1 : max(time.i, verb.i)]
    return all(t.pos_ == "ADP" or t.ent_type_ in ("DATE", "TIME") for t in between)


def gerund(verb: Token, lemma: str, auxiliaries: list[str]) -> int:
    """`The fair is opening on Friday`; `Starting Monday, fees rise`."""
    if lemma in ("start", "begin") and not auxiliaries and verb.head.tag_ in ("VB", "VBZ", "VBP"):
        return 1
    if {"was", "were"} & set(auxiliaries) and lemma != "go":
        return 0 if lemma in ahead_words("governors") else -1
    planned = lemma in ahead_words("timetable")
    return 1 if planned and any(a in PRESENT_AUX for a in auxiliaries) else 0


def is_present(token: Token) -> bool:
    """Tell whether a verb looks ahead only by its present tense: `is leaving`, `opens`."""
    if token.lemma_.lower() in ahead_words("governors"):
        return False
    return token.tag_ in ("VBG", "VBZ", "VBP")


def is_untensed(verb: Token) -> bool:
    """Tell whether a plain form with a subject and no auxiliary is a present that was mistaken."""
    parts = {c.dep_ for c in verb.children}
    return verb.tag_ == "VB" and bool(parts & SUBJECTS) and not parts & {"aux", "auxpass", "neg"}


def plain_present(verb: Token, lemma: str) -> int:
    """`The fair opens on Friday`, `the vote is on Friday`; not `a man opens fire`."""
    if verb.lower_ in IS and verb.dep_ not in ("aux", "auxpass"):
        return 0 if any(c.dep_ == "expl" for c in verb.children) else 1
    objects = {c.lemma_.lower() for c in verb.children if c.dep_ in ("dobj", "obj")}
    if (lemma == "open" and objects) or (lemma == "face" and objects & _ACCUSED):
        return 0
    return 1 if lemma in ahead_words("timetable") else 0
