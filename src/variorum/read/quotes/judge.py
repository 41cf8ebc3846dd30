"""Which candidates are attributions: a linear model over their features, and no two of one saying.

Logistic regression, trained by `scripts/train_quotes.py` on the training part of PolNeAR (Newell,
Margolin and Ruths 2018); its weights are whole hundredths of a natural logarithm of the odds, so
that a sum, and a decision, is the same everywhere.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from spacy.tokens import Token

from variorum import resources
from variorum.lang import Passage
from variorum.read.quotes.candidates import HEARSAY, STATING, WRAPPING, Candidate, candidates
from variorum.read.quotes.citing import handed_on
from variorum.read.quotes.draft import Draft, Range
from variorum.read.quotes.features import features
from variorum.read.quotes.lexicon import cues
from variorum.read.quotes.marks import Quotation
from variorum.read.quotes.named import addresses
from variorum.read.quotes.parties import is_withheld

WEIGHTS = "quotes_weights.tsv"
LEAST = -80
"""Weight from which something said is an attribution: there a third of the candidates are."""
LEAST_LOOSE = -60
"""Weight from which a thing or deed is ("condemned the raid"), where the lexicon lists the cue."""
LEAST_UNLISTED = 20
"""Weight from which a thing or deed is, after any other word ("attacked the bill"): half of them.
With -80 for all F1 was .654 at a precision of .77 in cross-validation, so it is .643 at .79."""
LEAST_WITHHELD = -250
"""Weight from which "could not confirm X" and "neither confirmed nor denied X" count: hardly ever
annotated, but read, X would be what the text itself says."""
LEAST_HEARSAY = -160
"""Weight from which a phrase ("in her words", "reportedly") counts: its form is sure enough."""
NESTED = 0
"""Weight, but for what a cue stands under, from which a source within a source counts. No
annotation of PolNeAR lies in another; 118 of these in 840 articles cost .001 of F1."""
_SENSES = frozenset({"see", "watch"})
_BARE = frozenset({"VB", "VBG"})
_NAMING = frozenset({"NOUN", "PROPN"})
_SETTING = ("said|", "links|", "dep|", "under=")
Scored = tuple[Candidate, int]


def governed(passage: Passage, marks: Sequence[Quotation]) -> list[Draft]:
    """Return the attributions of a passage that rest on its parse, in text order of the cues."""
    titles = [(q.start, q.end) for q in marks if q.is_title]
    likely = (c for c in candidates(passage) if not (_is_hopeless(c) or _is_titled(c, titles)))
    scored = [(c, weigh(features(c, marks))) for c in likely]
    plain = [s for s in scored if s[0].way != "quoted"]
    kept = choose(s for s in plain if s[1] >= _least(s[0], marks))
    inner = [c for c, _ in scored if _is_inner(c, kept, marks)]
    chosen = sorted([*handed_on(kept), *inner], key=lambda c: c.anchor.i)
    return [_around_quotations(c.draft, marks) for c in chosen]


def _is_hopeless(candidate: Candidate) -> bool:
    """Tell whether a candidate need not be weighed.

    Of 3,300 of these in the development part one was kept, of 10,400 others 1,480. A name or a
    thing that nobody gives ("was named the best player") is no attribution: 3 of 23 that were kept
    in cross-validation are annotated.
    """
    if candidate.who is None and candidate.way in {"name", "object"}:
        return True
    if candidate.who is not None and addresses(candidate.who):
        return True
    if candidate.anchor.lemma_.lower() in _SENSES and candidate.head.tag_ in _BARE:
        return True  # "saw the crane fall" tells what happened
    if candidate.way in STATING or candidate.anchor.lemma_.lower() in cues().known:
        return False
    if candidate.way == "of" and candidate.anchor.pos_ != "VERB":
        return True
    return candidate.who is None and candidate.way == "of"


def _is_titled(candidate: Candidate, titles: Sequence[Range]) -> bool:
    """Tell whether what is said is but a title in marks: "said on “Face the Town”"."""
    if not titles or candidate.way not in STATING:
        return False
    parts = candidate.draft.parts
    return all(any(a <= start and end <= b for a, b in titles) for _, (start, end) in parts)


def _around_quotations(draft: Draft, marks: Sequence[Quotation]) -> Draft:
    """Widen contents that the parse cuts within a quotation: it is theirs as a whole."""
    for quotation in marks:
        run = (quotation.start, quotation.end)
        if not (quotation.opened and quotation.closed) or _overlaps(run, draft.cue):
            continue
        if draft.source is None or not _overlaps(run, draft.source):
            draft.parts = _merged([(p, _widened(part, run)) for p, part in draft.parts])
    return draft


def _merged(parts: Sequence[tuple[Passage, Range]]) -> list[tuple[Passage, Range]]:
    """Return the parts of one passage in text order, those that overlap as one."""
    merged: list[tuple[Passage, Range]] = []
    for passage, (start, end) in sorted(parts, key=lambda p: p[1]):
        if merged and start < merged[-1][1][1]:
            start, end = merged[-1][1][0], max(end, merged[-1][1][1])
            merged.pop()
        merged.append((passage, (start, end)))
    return merged


def _widened(part: Range, run: Range) -> Range:
    if part[0] <= run[0] < part[1] < run[1]:
        return part[0], run[1]
    return (run[0], part[1]) if run[0] < part[0] < run[1] <= part[1] else part


def _overlaps(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_inner(candidate: Candidate, kept: Sequence[Candidate], marks: Sequence[Quotation]) -> bool:
    """Tell whether a source within a source says something: "officials said the army found …"."""
    who = candidate.who
    if candidate.way == "quoted":
        return True
    if candidate.way not in {"clause", "before"} or who is None or who.pos_ not in _NAMING:
        return False
    stance = cues().clause.get(candidate.anchor.lemma_.lower())
    outer = any(o.way in STATING and _within(candidate.anchor, o) for o in kept)
    if stance not in {"asserted", "denied"} or not outer:
        return False
    alone = (f for f in features(candidate, marks) if not f.startswith(_SETTING))
    return weigh(alone) >= NESTED


def _least(candidate: Candidate, marks: Sequence[Quotation]) -> int:
    if is_withheld(candidate.anchor):
        open_ = cues().withheld | (cues().unsaid if candidate.way in STATING else frozenset())
        if candidate.anchor.lemma_.lower() in open_:
            return LEAST_WITHHELD
    if candidate.way in HEARSAY | WRAPPING:
        return LEAST_HEARSAY
    if candidate.way in STATING or _quotes(candidate, marks):
        return LEAST
    known = candidate.anchor.lemma_.lower() in cues().known
    return LEAST_LOOSE if known else LEAST_UNLISTED


def _quotes(candidate: Candidate, marks: Sequence[Quotation]) -> bool:
    parts = candidate.draft.parts if marks else []
    return any(a < q.end and q.start < b for _, (a, b) in parts for q in marks)


def weigh(found: Iterable[str]) -> int:
    """Return the sum of the features' weights: hundredths of the logarithm of the odds."""
    table = weights()
    return sum(table.get(feature, 0) for feature in found)


@cache
def weights() -> dict[str, int]:
    """Return the shipped weights by feature."""
    lines = resources.data_path(WEIGHTS).read_text(encoding="utf-8").splitlines()
    rows = (line.rsplit("\t", 1) for line in lines)
    return {feature: int(weight) for feature, weight in rows}


def choose(scored: Iterable[Scored]) -> list[Candidate]:
    """Return the candidates that stand beside each other: one for a cue, one for a content."""
    best: dict[int, Scored] = {}
    for candidate, weight in scored:
        known = best.get(candidate.anchor.i)
        if known is None or weight > known[1]:
            best[candidate.anchor.i] = candidate, weight
    outer: list[Scored] = []
    for one in sorted(best.values(), key=_depth):
        if not any(_within(one[0].anchor, other) for other, _ in outer):
            outer.append(one)
    kept = [c for c, weight in outer if not any(_doubles(c, weight, o) for o in outer)]
    return sorted(kept, key=lambda c: c.anchor.i)


def _depth(scored: Scored) -> tuple[int, int]:
    anchor = scored[0].anchor
    return sum(1 for _ in anchor.ancestors), anchor.i


def _within(word: Token, candidate: Candidate) -> bool:
    if candidate.way in WRAPPING:  # what is said within it is settled once quotations are known
        return False
    return any(a <= word.i < b for a, b in candidate.parts)


def _doubles(candidate: Candidate, weight: int, scored: Scored) -> bool:
    """Tell whether another, likelier candidate carries the same content."""
    other, theirs = scored
    if other is candidate or theirs < weight or WRAPPING & {candidate.way, other.way}:
        return False
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in candidate.parts for c, d in other.parts)
    own = sum(b - a for a, b in candidate.parts)
    return shared == own or (theirs > weight and 2 * shared > own)
