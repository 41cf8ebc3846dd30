"""Drift: a rewrite that changed who did what to whom, what was done, or how sure it is."""

import re

from variorum.claims import wording
from variorum.claims.frames import Frame
from variorum.claims.hedging import governing, hedges
from variorum.claims.slots import SURE, Finding, Setting, quoted
from variorum.model import Span, Word

HEDGE_LIKENESS = 0.6
"""Likeness from which a hedge that only one of two dependent readings has was dropped."""
MATTER_LIKENESS = 0.3
"""Likeness from which dependent clauses with one verb speak of one thing signed or made."""
SIDE_TERMS = 2
"""Terms besides the party that clauses share when the party changed sides between them."""
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
_OPEN = re.compile(r"\b(?:if|whether|unless|like)\b", re.IGNORECASE)
"""Words that leave open whether something happened: then nothing was put as fact."""
_AGAINST = re.compile(r"\bagainst\s+((?:[^\s,.;:]+\s*){1,6})")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|got)\s+(?:\w+ly\s+)?$")


def action(a: Frame, b: Frame, setting: Setting) -> Finding | None:
    """Find a verb replaced by one of another kind (`hailed` became `conducted`)."""
    if not setting.dependent or setting.likeness < SURE:
        return None
    if a.clause.predicate is None or b.clause.predicate is None:
        return None
    kinds = wording.doing(a.clause.predicate.lemma), wording.doing(b.clause.predicate.lemma)
    if None in kinds or kinds[0] == kinds[1] or not _same_subject(a, b):
        return None
    x, y = _predicate(a), _predicate(b)
    why = "another kind of doing, in wording that goes back to one origin"
    because = f"{quoted(x.exact)} against {quoted(y.exact)}: {why}."
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
    why = "after the same verb another deed, in wording that goes back to one origin"
    because = f"{quoted(one.exact)} against {quoted(two.exact)}: {why}."
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
    why = "a thing of another force, in wording that goes back to one origin"
    because = f"{quoted(one.exact)} against {quoted(two.exact)}: {why}."
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


def role(a: Frame, b: Frame, setting: Setting) -> Finding | None:
    """Find parties that changed sides: who acts in one reading is acted on in the other."""
    del setting
    if _swapped(a, b) or _turned(a, b) or _turned(b, a):
        because = (
            f"{quoted(a.clause.span.exact)} against {quoted(b.clause.span.exact)}: "
            "who acts in the one is acted on in the other."
        )
        return Finding("role", "paraphrase_drift", because)
    return None


def status(a: Frame, b: Frame, setting: Setting) -> Finding | None:
    """Find a hedge that a dependent rewrite dropped, or a statement and its denial."""
    if _denied(a, b, setting):
        because = (
            f"{quoted(a.clause.span.exact)} against {quoted(b.clause.span.exact)}: "
            "the one says that it did not happen."
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
        f"{quoted((soft_a or soft_b)[0])} stands in the one reading and not in the other: "
        "what was put as possible is put as fact."
    )
    return Finding("status", "paraphrase_drift", because)


def _same_subject(a: Frame, b: Frame) -> bool:
    if a.clause.subject is None or b.clause.subject is None:
        return False
    return bool(_terms_in(a, a.clause.subject) & _terms_in(b, b.clause.subject))


def _predicate(frame: Frame) -> Span:
    word = frame.clause.predicate
    if word is None:
        return frame.clause.span
    return frame.article.span(word.start, word.end, frame.clause.span.field)


def _terms_in(frame: Frame, span: Span) -> frozenset[str]:
    return frozenset(
        wording.term(w.lemma)
        for w in frame.clause.words
        if span.start <= w.start and w.end <= span.end
    )


def _swapped(a: Frame, b: Frame) -> bool:
    """Subject and object have changed places under one active verb."""
    if a.predicate is None or a.predicate != b.predicate or _passive(a) or _passive(b):
        return False
    parts = (a.clause.subject, a.clause.object, b.clause.subject, b.clause.object)
    if any(p is None for p in parts):
        return False
    sa, oa, sb, ob = (
        _terms_in(f, p) for f, p in zip((a, a, b, b), parts, strict=True) if p is not None
    )
    return bool(sa & ob) and bool(oa & sb) and not sa & sb and not oa & ob


def _turned(a: Frame, b: Frame) -> bool:
    """The subject of one clause is what the other clause has after `against`."""
    if a.clause.subject is None or _passive(a):
        return False
    acting, met, meets = _terms_in(a, a.clause.subject), _against(b), _against(a)
    if not meets or not acting or len(acting & met) < min(2, len(acting)):
        return False
    if len((a.terms & b.terms) - acting) < SIDE_TERMS:
        return False
    return not acting & meets and not met & meets


def _against(frame: Frame) -> frozenset[str]:
    span = frame.clause.span
    found = _AGAINST.search(span.exact)
    if not found:
        return frozenset()
    start, end = span.start + found.start(1), span.start + found.end(1)
    return _terms_in(frame, frame.article.span(start, end, span.field))


def _passive(frame: Frame) -> bool:
    span, word = frame.clause.span, frame.clause.predicate
    if word is None:
        return False
    return bool(_PASSIVE.search(span.exact[: max(0, word.start - span.start)].lower()[-40:]))


def _denied(a: Frame, b: Frame, setting: Setting) -> bool:
    """The same words but for a negation, and nothing that leaves the matter open in either."""
    if a.clause.negated == b.clause.negated or setting.likeness < NEGATION_LIKENESS:
        return False
    one, two = (frozenset(_LETTERS.findall(f.clause.span.exact.lower())) for f in (a, b))
    if bool(one & _NOT) == bool(two & _NOT) or (one | two) & _DENYING:
        return False
    soft = hedges(a.clause.sentence.exact) + hedges(b.clause.sentence.exact)
    return a.terms == b.terms and len(a.terms) >= TELLING_TERMS and not soft
