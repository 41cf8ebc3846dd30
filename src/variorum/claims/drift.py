"""Drift: a rewrite that changed who did what to whom, what was done, or how sure it is."""

import re

from variorum.claims import wording
from variorum.claims.frames import Frame
from variorum.claims.hedging import governing, hedges
from variorum.claims.parties import same_subject
from variorum.claims.slots import SURE, Finding, Setting, between, quoted
from variorum.model import Span, Word

HEDGE_LIKENESS = 0.6
"""Likeness from which a hedge that only one of two dependent readings has was dropped."""
MATTER_LIKENESS = 0.3
"""Likeness from which dependent clauses with one verb speak of one thing signed or made."""
TELLING_TERMS = 4
"""Terms two clauses must share for a hedge or a denial to be about one thing: `it was a straight
road` and `a road is not straight` are not."""
NEGATION_LIKENESS = 0.75
"""Likeness from which `did` and `did not` are about one thing done."""
_LETTERS = re.compile(r"[^\W\d_]+(?:['’]t)?")
_NOT = frozenset(["not", "never", "no", "none", "nobody", "without", "n't", "nothing"])
_NOT |= {
    f"{verb}n{mark}t"
    for mark in "'’"
    for verb in (
        "did",
        "does",
        "do",
        "was",
        "were",
        "is",
        "are",
        "has",
        "have",
        "had",
        "could",
        "would",
    )
}
_DENYING = frozenset(["deny", "denied", "denies", "denying", "fail", "failed", "refuse", "refused"])
_ROLLING = re.compile(
    r"\b(?:in|over|during|within) the (?:past|last) (week|month|year)\b", re.IGNORECASE
)
_CALENDAR = re.compile(r"(?<!the )(?<!The )\blast (week|month|year)\b", re.IGNORECASE)
_BOUNDED = re.compile(
    r"\b(?:since|until|till|before|after|yet|again|ever|anymore|longer|already|still|only|when"
    r"|while|previously|once|\d{4})\b",
    re.IGNORECASE,
)
"""Words that bound a denial: `had not won since 1908` does not deny `won in 1908`."""
_OPEN = re.compile(r"\b(?:if|whether|unless|like)\b", re.IGNORECASE)
"""Words that leave open whether something happened: then nothing was put as fact."""


def action(a: Frame, b: Frame, setting: Setting) -> Finding | None:
    """Find a verb replaced by one of another kind (`hailed` became `conducted`)."""
    if not setting.dependent or setting.likeness < SURE:
        return None
    if a.clause.predicate is None or b.clause.predicate is None:
        return None
    kinds = wording.doing(a.clause.predicate.lemma), wording.doing(b.clause.predicate.lemma)
    if None in kinds or kinds[0] == kinds[1] or not same_subject(a, b):
        return None
    x, y = _predicate(a), _predicate(b)
    because = f"{between(x.exact, y.exact)}: the rewrite changed what was done."
    return Finding("action", "paraphrase_drift", because, (x,), (y,))


def complement(a: Frame, b: Frame, setting: Setting) -> Finding | None:
    """Find another deed after the same verb (`practised reaching` became `practised firing`)."""
    same = a.predicate is not None and a.predicate == b.predicate
    if not same or not setting.dependent or setting.likeness < SURE:
        return None
    x, y = _next_verb(a), _next_verb(b)
    if x is None or y is None:
        return None
    verbs = {wording.term(x.lemma), wording.term(y.lemma)}
    if len(verbs) < 2 or verbs & wording.words_of("generic", "verbs"):
        return None
    one, two = (f.article.span(w.start, w.end, f.clause.span.field) for f, w in ((a, x), (b, y)))
    because = f"{between(one.exact, two.exact)}: the rewrite changed what was done."
    return Finding("action", "paraphrase_drift", because, (one,), (two,))


def _next_verb(frame: Frame) -> Word | None:
    """The content word right after the predicate, where it is a verb too."""
    predicate = frame.clause.predicate
    if predicate is None:
        return None
    after = [w for w in frame.clause.words if w.start >= predicate.end]
    return after[0] if after and after[0].pos == "VERB" else None


def matter(a: Frame, b: Frame, setting: Setting) -> Finding | None:
    """Find a thing replaced by one of another force under one verb (a plan became a pact)."""
    same = a.predicate is not None and a.predicate == b.predicate
    if not same or not setting.dependent or setting.likeness < MATTER_LIKENESS:
        return None
    x, y = _matters(a), _matters(b)
    if len(x) != 1 or len(y) != 1 or x.keys() & y.keys():
        return None
    (one,), (two,) = x.values(), y.values()
    firm, loose = (one, two) if "settled" in x else (two, one)
    why = f"a {firm.exact} is a firm commitment, a {loose.exact} is not"
    because = f"{between(one.exact, two.exact)}: {why}."
    return Finding("action", "paraphrase_drift", because, (one,), (two,))


def _matters(frame: Frame) -> dict[str, Span]:
    """Things of settled or open force among the words of a clause's object, by their force."""
    found: dict[str, Span] = {}
    thing = frame.clause.object
    for word in frame.clause.words:
        force = wording.force(word.lemma)
        if force and thing is not None and thing.start <= word.start and word.end <= thing.end:
            found.setdefault(force, frame.article.span(word.start, word.end, thing.field))
    return found


def period(a: Frame, b: Frame, setting: Setting) -> Finding | None:
    """Find a period that is another one in a rewrite (`in the past month`, `last month`)."""
    if not setting.dependent or setting.likeness < MATTER_LIKENESS:
        return None
    rolling, calendar = (
        [(p.search(f.clause.span.exact), f) for f in (a, b)] for p in (_ROLLING, _CALENDAR)
    )
    for (one, x), (two, y) in zip(rolling, reversed(calendar), strict=True):
        if one and two and one[1].lower() == two[1].lower():
            first, second = (x.part(one), y.part(two)) if x is a else (y.part(two), x.part(one))
            unit = one[1].lower()
            why = f"the {unit} up to then is not the calendar {unit} before"
            because = f"{between(first.exact, second.exact)}: {why}."
            return Finding("time", "paraphrase_drift", because, (first,), (second,))
    return None


def status(a: Frame, b: Frame, setting: Setting) -> Finding | None:
    """Find a hedge that a dependent rewrite dropped, or a statement and its denial."""
    if _denied(a, b, setting):
        because = (
            f"{between(a.clause.span.exact, b.clause.span.exact)}: "
            "one says that it happened, the other that it did not."
        )
        return Finding("status", "conflict", because)
    same = a.predicate is not None and a.predicate == b.predicate
    if not same or not setting.dependent or setting.likeness < HEDGE_LIKENESS:
        return None
    if len(a.terms & b.terms) < TELLING_TERMS:
        return None
    one, two = governing(a.clause), governing(b.clause)
    soft_a, soft_b = hedges(one), hedges(two)
    if bool(soft_a) == bool(soft_b) or _OPEN.search(one) or _OPEN.search(two):
        return None
    plain = b if soft_a else a
    if hedges(plain.clause.sentence.exact) or plain.clause.span.field == "title":
        return None
    because = (
        f"{quoted((soft_a or soft_b)[0])} stands in one report and not in the other: "
        "a possibility is told as a fact."
    )
    return Finding("status", "paraphrase_drift", because)


def _predicate(frame: Frame) -> Span:
    word = frame.clause.predicate
    if word is None:
        return frame.clause.span
    return frame.article.span(word.start, word.end, frame.clause.span.field)


def _denied(a: Frame, b: Frame, setting: Setting) -> bool:
    """The same words but for a negation, and nothing that leaves the matter open in either."""
    if a.clause.negated == b.clause.negated or setting.likeness < NEGATION_LIKENESS:
        return False
    one, two = (frozenset(_LETTERS.findall(f.clause.span.exact.lower())) for f in (a, b))
    if bool(one & _NOT) == bool(two & _NOT) or (one | two) & _DENYING:
        return False
    bounds = [{w.lower() for w in _BOUNDED.findall(f.clause.span.exact)} for f in (a, b)]
    if bounds[0] != bounds[1]:
        return False
    soft = hedges(a.clause.sentence.exact) + hedges(b.clause.sentence.exact)
    return a.terms == b.terms and len(a.terms) >= TELLING_TERMS and not soft
