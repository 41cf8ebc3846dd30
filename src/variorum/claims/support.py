"""Support: when two clauses of different origins state the same, and not merely of the same.

Alignment lays side by side what belongs together; support is what may be counted. Two clauses
support each other only when each says most of what the other says and nothing in them differs:
a doubt keeps them side by side and uncounted.
"""

import math
import re
from collections.abc import Mapping

from variorum.claims import number, time, wording
from variorum.claims.frames import Frame, days_between
from variorum.claims.hedging import governing, hedges
from variorum.claims.nodes import Node
from variorum.claims.parties import apart, same_actors, same_things, same_verb
from variorum.claims.slots import Value

SHORTER = 0.6
"""Share of the shorter clause's weight that the other must have too."""
LONGER = 0.4
"""Share of the longer clause's weight that must be common.

On 334 pairs of aligned clauses of six stories read by hand .72 state one fact; of those with
these shares and three common terms .97 do, .98 where the verb is the same, .93 at .7 and .3.
"""
OTHER_VERB = 0.6
"""Share of the longer clause's weight that must be common when the verbs are not the same."""
LEAST_TERMS = 3
"""Terms that must be common: two words (`escape`, `fire`) are in anybody's report."""
SAME_NEWS_DAYS = 7
"""Days between two reports beyond which like words may tell of the next happening of a series."""
_LATER = re.compile(r"\b(?:will|would|shall|won['’]t|[a-z]+['’]ll)\b", re.IGNORECASE)
_SERIES = re.compile(
    r"\b(?:another|again|first|latest|most|further|second|third|fourth|\d{1,3}(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
"""Words that tell one happening of a series: without them it may be any of the series."""
_OPEN = re.compile(r"\b(?:if|whether|unless|until|how|why|what|which|who)\b", re.IGNORECASE)
_DONE = frozenset({"VERB", "AUX"})


def supports(a: Node, b: Node, weights: Mapping[str, float]) -> bool:
    """Tell whether two wordings certainly state the same of the story's happening."""
    x, y = a.first, b.first
    if x.scope or y.scope or a.direct or b.direct or not (_deed(x) and _deed(y)):
        return False
    return _covered(x, y, weights) and compatible(x, y) and same_actors(x, y)


def one_count(a: Node, b: Node) -> bool:
    """Tell whether two wordings say the same but for who is counted and how many."""
    x, y = a.first, b.first
    one, two = (
        {t for t in f.terms if t[:1].isalpha() and t not in wording.generic_nouns()} for f in (x, y)
    )
    within = (one <= two or two <= one) and min(len(one), len(two)) >= LEAST_TERMS - 1
    return within and same_verb(x, y)


def beside(a: Node, b: Node) -> bool:
    """Tell whether two wordings have one subject and one verb and do not differ."""
    x, y = a.first, b.first
    if x.scope or y.scope or not (_deed(x) and _deed(y)):
        return False
    return same_verb(x, y) and same_actors(x, y) and compatible(x, y)


def of_one_happening(a: Node, b: Node) -> bool:
    """Tell whether two ledes certainly tell of one disaster or attack, so that its hour is one."""
    x, y = a.first, b.first
    if not (a.lede and b.lede) or x.scope or y.scope or _days_apart(x, y) > SAME_NEWS_DAYS:
        return False
    kind = wording.happening(wording.term(x.predicate or ""))
    common = len(x.terms & y.terms) >= LEAST_TERMS - 1
    return common and kind is not None and same_verb(x, y)


def compatible(x: Frame, y: Frame) -> bool:
    """Tell whether nothing in two clauses says that they state different things."""
    if _days_apart(x, y) > SAME_NEWS_DAYS:
        return False
    if x.clause.negated != y.clause.negated or standing(x) != standing(y):
        return False
    if not same_verb(x, y) and _attitude(x) != _attitude(y):
        return False
    if same_verb(x, y) and not same_things(x, y):
        return False
    return not (_slots_apart(x, y) or apart(x, y))


def _deed(frame: Frame) -> bool:
    """Tell whether a clause states something with a verb of its own that is not one of saying.

    What stands under a picture shows something and states nothing that could be counted.
    """
    verb = frame.clause.predicate
    if verb is None or verb.pos not in _DONE or frame.reports or frame.caption:
        return False
    return not _OPEN.search(frame.clause.span.exact)


def _covered(x: Frame, y: Frame, weights: Mapping[str, float]) -> bool:
    common = x.terms & y.terms
    if len(common) < LEAST_TERMS:
        return False
    shared = _weight(common, weights)
    shares = sorted(shared / max(_weight(f.terms, weights), 1e-9) for f in (x, y))
    floor = LONGER if same_verb(x, y) else OTHER_VERB
    return shares[0] >= floor and shares[1] >= SHORTER


def _weight(terms: frozenset[str], weights: Mapping[str, float]) -> float:
    return math.fsum(weights.get(t, 0.0) for t in sorted(terms))


def _days_apart(x: Frame, y: Frame) -> int:
    """Days between the publication of two reports; 0 where either is unknown."""
    one, two = x.article.published, y.article.published
    return abs(days_between(one.value, two.value)) if one and two else 0


def _attitude(frame: Frame) -> str | None:
    """What sort of doing a verb is, where it is one (to be accused is not to have done it)."""
    return wording.doing(frame.predicate or "")


def standing(frame: Frame) -> tuple[bool, bool, bool]:
    """Return how a clause stands: softened, still to come, one of a series."""
    text = governing(frame.clause)
    own = frame.clause.span.exact
    return bool(hedges(text)), bool(_LATER.search(own)), bool(_SERIES.search(own))


def _slots_apart(x: Frame, y: Frame) -> bool:
    """Tell whether a number, day or hour of the one has no match in the other."""
    return (
        _numbers_apart(x, y)
        or _unmatched(time.values(x), time.values(y))
        or bool(x.numbered and y.numbered and not set(x.numbered) & set(y.numbered))
    )


def _numbers_apart(x: Frame, y: Frame) -> bool:
    """Numbers of one key must agree; where no key is common, clauses with numbers are apart."""
    mine, others = number.values(x), number.values(y)
    keys = {v.key for v in mine} & {v.key for v in others}
    if not keys:
        spans = [{(q.low, q.high) for q in f.quantities} for f in (x, y)]
        return all(spans) and not spans[0] & spans[1]
    return any(_unmatched([v for v in mine if v.key == k], [v for v in others if v.key == k])
               for k in sorted(keys))  # fmt: skip


def _unmatched(mine: list[Value], others: list[Value]) -> bool:
    """Tell whether two values of one key exclude each other."""
    return any(a.key == b.key and excluding(a, b) for a in mine for b in others)


def excluding(a: Value, b: Value) -> bool:
    """Tell whether two values of one key cannot be the same."""
    if a.several or b.several:
        return a.text != b.text
    if isinstance(a.low, str) or isinstance(b.low, str):
        return str(a.low) > str(b.high) or str(b.low) > str(a.high)
    if a.exact is not None and b.exact is not None and a.slot == "number":
        small, large = sorted((a.exact, b.exact))
        if small != large and (not (a.loose or b.loose) or large > number.NEAR * small):
            return True
    low, high = max(_low(a), _low(b)), min(_high(a), _high(b))
    return low > high


def _low(value: Value) -> float:
    return float(value.low) if value.low is not None else -math.inf


def _high(value: Value) -> float:
    return float(value.high) if value.high is not None else math.inf
