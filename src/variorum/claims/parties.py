"""Parties: who acts, on whom, and of which class they are."""

import re
from itertools import combinations

from variorum.claims import wording
from variorum.claims.frames import Frame
from variorum.claims.slots import SURE, Finding, Setting, between
from variorum.model import Span, Word

SIDE_TERMS = 2
"""Terms besides the party that clauses share when the party changed sides between them."""
ACTOR_LIKENESS = 0.3
"""Likeness from which dependent clauses with one verb tell of one deed, whoever did it."""
OTHER_PARTY = 4
"""Terms besides the subject that clauses of different origins share when they tell of one deed."""
HEAD_WORDS = 3
"""Words after a party's name that may be what is its own (`Dorvanian survey aircraft`)."""
_AGAINST = re.compile(r"\bagainst\s+((?:[^\s,.;:]+\s*){1,6})")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|got)\s+(?:\w+ly\s+)?$")
_ADDED = re.compile(r"\b(?:of|from|for|in|into|at|on|onto|to|by|and|who|which|that|with)\b|,")
_MODIFIERS = frozenset({"ADJ", "PROPN", "NOUN"})
_NAMED = frozenset({"place", "organisation", "person"})


def role(a: Frame, b: Frame, setting: Setting) -> Finding | None:
    """Find parties that changed sides: who acts in one reading is acted on in the other."""
    if _swapped(a, b):
        one, two, why = _subject(a), _subject(b), "the parties have changed sides"
    elif _turned(a, b) or _turned(b, a):
        one, two, why = a.clause.span, b.clause.span, "who acts in one is acted on in the other"
    elif crossed := exchanged(a, b):
        one, two, why = *crossed, "the parties have changed places"
    elif _other_party(a, b, setting):
        one, two, why = _subject(a), _subject(b), "the rewrite changed who did it"
    else:
        return None
    because = f"{between(one.exact, two.exact)}: {why}."
    return Finding("role", "paraphrase_drift", because, (one,), (two,))


def actor(a: Frame, b: Frame, setting: Setting) -> Finding | None:
    """Find an actor replaced by one of another class (ministers by navies) in one origin."""
    if not setting.dependent or not same_verb(a, b) or setting.likeness < ACTOR_LIKENESS:
        return None
    one, two = _class(a), _class(b)
    if one is None or two is None or one[0] == two[0] or _passive(a) or _passive(b):
        return None
    x, y = one[1], two[1]
    because = f"{between(x.exact, y.exact)}: the rewrite changed who did it."
    return Finding("actor", "paraphrase_drift", because, (x,), (y,))


def apart(a: Frame, b: Frame) -> bool:
    """Tell whether two clauses name different parties, or the same in other places."""
    if _swapped(a, b) or _turned(a, b) or _turned(b, a) or exchanged(a, b) is not None:
        return True
    if _other_names(a, b, a.clause.subject, b.clause.subject):
        return True
    return same_verb(a, b) and _other_names(a, b, a.clause.object, b.clause.object)


def same_actors(a: Frame, b: Frame) -> bool:
    """Tell whether two clauses surely have one subject: the same head, or one name."""
    one, two = _head(a), _head(b)
    if one is None or two is None:
        return False
    heads = wording.term(one.lemma), wording.term(two.lemma)
    if heads[0] in b.terms and heads[1] in a.terms:
        return True
    x, y = _names(a, a.clause.subject), _names(b, b.clause.subject)
    named = a.text_of(one)[:1].isupper() and b.text_of(two)[:1].isupper()
    return named and bool(x and y) and (x <= y or y <= x)


def same_things(a: Frame, b: Frame) -> bool:
    """Tell whether what two clauses of one verb are about is not two different things."""
    one, two = (_last(f, f.clause.object) for f in (a, b))
    if one is None or two is None:
        return True
    return wording.term(one.lemma) in b.terms or wording.term(two.lemma) in a.terms


def exchanged(a: Frame, b: Frame) -> tuple[Span, Span] | None:
    """Find two parties that have exchanged what is theirs (`X aircraft near Y waters`)."""
    mine, others = _owned(a), _owned(b)
    shared = sorted(mine.keys() & others.keys())
    for p, q in combinations(shared, 2):
        kept = mine[p][0] & others[p][0] or mine[q][0] & others[q][0]
        if not kept and mine[p][0] & others[q][0]:
            return mine[p][1], others[q][1]
        if not kept and mine[q][0] & others[p][0]:
            return mine[q][1], others[p][1]
    return None


def terms_in(frame: Frame, span: Span) -> frozenset[str]:
    """Return the terms of a frame's words inside a span."""
    return frozenset(wording.term(w.lemma) for w in _words_in(frame, span))


def same_verb(a: Frame, b: Frame) -> bool:
    """Tell whether two clauses have the same verb, or verbs of one sort of happening."""
    one, two = (wording.term(f.predicate or "") for f in (a, b))
    if one == two:
        return bool(one)
    kind = wording.happening(one)
    return kind is not None and kind == wording.happening(two)


def same_subject(a: Frame, b: Frame) -> bool:
    """Tell whether the subjects of two clauses have a term in common."""
    if a.clause.subject is None or b.clause.subject is None:
        return False
    return bool(terms_in(a, a.clause.subject) & terms_in(b, b.clause.subject))


def _words_in(frame: Frame, span: Span) -> list[Word]:
    return [w for w in frame.clause.words if span.start <= w.start and w.end <= span.end]


def _subject(frame: Frame) -> Span:
    """The subject up to its first comma, else the clause."""
    subject = frame.clause.subject
    if subject is None:
        return frame.clause.span
    main = subject.exact.split(",")[0]
    return frame.article.span(subject.start, subject.start + len(main), subject.field)


def _owned(frame: Frame) -> dict[str, tuple[frozenset[str], Span]]:
    """For each party named right before a noun, the terms of what is its own, with the words."""
    found: dict[str, tuple[frozenset[str], Span]] = {}
    words = frame.clause.words
    for i, word in enumerate(words):
        if not frame.text_of(word)[:1].isupper() or word.pos not in _MODIFIERS:
            continue
        own, end = [], word.end
        for after in words[i + 1 : i + 1 + HEAD_WORDS]:
            if after.start - end > 1 or after.pos not in {"NOUN", "ADJ"}:
                break
            own.append(wording.term(after.lemma))
            end = after.end
        if own:
            span = frame.article.span(word.start, end, frame.clause.span.field)
            found.setdefault(wording.term(word.lemma), (frozenset(own), span))
    return found


def _names(frame: Frame, span: Span | None) -> frozenset[str]:
    """The terms of the names in a part of a clause."""
    if span is None:
        return frozenset()
    spans = [m.span for m in frame.mentions if m.type in _NAMED and span.contains(m.span)]
    return frozenset(
        wording.term(w.lemma)
        for s in spans
        for w in _words_in(frame, s)
        if frame.text_of(w)[:1].isupper()
    )


def _other_names(a: Frame, b: Frame, x: Span | None, y: Span | None) -> bool:
    """Tell whether both parts name somebody and nobody in common."""
    mine, others = _names(a, x), _names(b, y)
    if not mine or not others or _alike(mine, others):
        return False
    return not (_alike(mine, b.terms) and _alike(others, a.terms))


def _alike(mine: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether a name stands in both; `Carrovian` begins as `Carrovia` does."""
    return any(m[:5] == o[:5] for m in mine for o in others)


def _other_party(a: Frame, b: Frame, setting: Setting) -> bool:
    """The same deed to the same thing by another party, both known to both reports."""
    if (
        not setting.dependent
        or not same_verb(a, b)
        or setting.likeness < SURE
        or _passive(a)
        or _passive(b)
    ):
        return False
    x, y = _names(a, a.clause.subject), _names(b, b.clause.subject)
    if len(x) != 1 or len(y) != 1 or _alike(x, y) or not _is_name(a) or not _is_name(b):
        return False
    if len((a.terms & b.terms) - x - y) < OTHER_PARTY or wording.reports(a.predicate):
        return False
    thing = a.clause.object, b.clause.object
    if thing[0] is None or thing[1] is None or not terms_in(a, thing[0]) & terms_in(b, thing[1]):
        return False
    return setting.knows(a, y) and setting.knows(b, x)


def _is_name(frame: Frame) -> bool:
    """Tell whether the subject is nothing but one name."""
    subject = frame.clause.subject
    return subject is not None and len(_words_in(frame, subject)) == 1


def _class(frame: Frame) -> tuple[str, Span] | None:
    """The class of the subject's head (`ministers` of …), with the subject."""
    subject, head = frame.clause.subject, _head(frame)
    kind = wording.actor(head.lemma) if head else None
    return (kind, subject) if kind and subject else None


def _head(frame: Frame) -> Word | None:
    """The head of the subject: its last content word before what is added to it."""
    return _last(frame, frame.clause.subject)


def _last(frame: Frame, part: Span | None) -> Word | None:
    if part is None:
        return None
    main = len(_ADDED.split(part.exact)[0])
    words = [w for w in _words_in(frame, part) if w.end <= part.start + main]
    return words[-1] if words else None


def _swapped(a: Frame, b: Frame) -> bool:
    """Subject and object have changed places under one active verb."""
    if a.predicate is None or a.predicate != b.predicate or _passive(a) or _passive(b):
        return False
    if wording.term(a.predicate) in wording.words_of("mutual"):
        return False
    parts = (a.clause.subject, a.clause.object, b.clause.subject, b.clause.object)
    if any(p is None for p in parts):
        return False
    sa, oa, sb, ob = (
        terms_in(f, p) for f, p in zip((a, a, b, b), parts, strict=True) if p is not None
    )
    return bool(sa & ob) and bool(oa & sb) and not sa & sb and not oa & ob


def _turned(a: Frame, b: Frame) -> bool:
    """The subject of one clause is what the other clause has after `against`."""
    if a.clause.subject is None or _passive(a):
        return False
    acting, met, meets = terms_in(a, a.clause.subject), _against(b), _against(a)
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
    return terms_in(frame, frame.article.span(start, end, span.field))


def _passive(frame: Frame) -> bool:
    span, word = frame.clause.span, frame.clause.predicate
    if word is None:
        return False
    return bool(_PASSIVE.search(span.exact[: max(0, word.start - span.start)].lower()[-40:]))
