"""All articles in, their lineage out: pairs that share text, and the origins that count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from variorum.copies.align import Run, align, passages
from variorum.copies.candidates import Meetings, Sources, meet
from variorum.copies.direction import agencies, credited, direct, rests_on
from variorum.copies.echoes import ECHO_RUN, echo
from variorum.copies.naming import squash
from variorum.copies.origins import Tie, group
from variorum.copies.words import Codes, Words, grams, read_words, within
from variorum.model import Article, Echo, Lineage, Pair, digest
from variorum.model.lineage import CopyKind

SHARED = 0.2
"""Containment on either side from which on a pair is reported: the gold's own definition."""
VERBATIM, EDITED = 0.9, 0.5
"""Containment from which on a copy is called verbatim (at most a sentence differs) or edited; of
773 measured pairs 8 % and 22 % lie above them."""
LONG_RUN, LONG_RUNS, REWRITTEN = 10, 4, 0.1
"""A pair below SHARED counts as rewritten when four passages of ten words or more are the same
and a tenth of either text: 36 such pairs among 3,589 texts, 34 of them of one story. With two
passages it would be 383 pairs, a third of them of unrelated stories."""
CREDIT_RUN = 8
"""Words of one shared passage that make a common credit bear on the text."""
COPIES_SHOWN = 16
"""Exact copies of one text that are all paired with each other; beyond, with the first only."""

FIRST_DAY, LAST_DAY = 0, date.max.toordinal()
"""What an unknown day of publication may be."""


@dataclass(frozen=True, eq=False)
class _Text:
    """One distinct text, with every article that has it (by key)."""

    words: Words
    grams: Codes
    members: tuple[Words, ...]


def trace_copies(articles: Sequence[Article]) -> Lineage:
    """Return who shares text with whom, and the groups of articles that count as one source."""
    texts = _distinct(articles)
    pairs: list[Pair] = []
    ties: list[Tie] = []
    for text in texts:
        for a, b in _copies_of(text):
            pair = _pair(a, b, (1.0, 1.0), _whole(a), "verbatim")
            pairs.append(pair)
            ties.append(Tie.of(pair))
    meetings = meet([t.grams for t in texts], _published(texts))
    echoes: list[Echo] = []
    paired: set[int] = set()
    for k in _worth(texts, meetings):
        found, tied = _compare(texts, meetings, k)
        paired |= {k} if found else set()
        pairs += found
        ties += tied
    for k in _echoing(meetings, paired):
        echoes += _echoes(texts, meetings, k)
    pairs.sort(key=lambda p: (p.a, p.b))
    echoes.sort(key=lambda e: (e.a, e.b))
    return Lineage(pairs=tuple(pairs), origins=group(articles, ties), echoes=tuple(echoes))


def _echoing(meetings: Meetings, paired: set[int]) -> list[int]:
    """Return the meetings that make no pair but share as many 5-grams as an echo has."""
    enough = np.flatnonzero(meetings.shared >= ECHO_RUN - 4).tolist()
    return [int(k) for k in enough if int(k) not in paired]


def _echoes(texts: list[_Text], meetings: Meetings, k: int) -> Iterator[Echo]:
    left, right = texts[int(meetings.left[k])], texts[int(meetings.right[k])]
    if int(meetings.shared[k]) - _cluttered(left, right, meetings.clutter) < ECHO_RUN - 4:
        return
    runs = align(left.words, right.words, clutter=meetings.clutter)
    for a, b in _couples(left, right):
        yield from echo(a, b, runs)


def _distinct(articles: Sequence[Article]) -> list[_Text]:
    """Group the articles by their folded words; order by the first key of each group."""
    same: dict[str, list[Words]] = {}
    for article in sorted(articles, key=lambda x: x.key):
        words = read_words(article)
        if len(words.codes):
            shape = words.codes.tobytes() + words.pieces.tobytes()
            same.setdefault(digest(shape), []).append(words)
    return [_Text(m[0], np.unique(grams(m[0])[0]), tuple(m)) for m in same.values()]


def _copies_of(text: _Text) -> Iterator[tuple[Words, Words]]:
    for i, a in enumerate(text.members[:COPIES_SHOWN]):
        for b in text.members[i + 1 : COPIES_SHOWN]:
            yield a, b
    for b in text.members[COPIES_SHOWN:]:
        yield text.members[0], b


def _whole(words: Words) -> tuple[Run, ...]:
    """Return the runs of a text shared with its own copy: its pieces."""
    _, firsts, counts = np.unique(words.pieces, return_index=True, return_counts=True)
    return tuple(Run(i, i, n) for i, n in zip(firsts.tolist(), counts.tolist(), strict=True))


def _published(texts: list[_Text]) -> Sources:
    """Return outlet and days of each text, as far as all articles that have it agree."""
    named = [_outlets(t) for t in texts]
    numbers = {name: i for i, name in enumerate(sorted(frozenset().union(*named)))}
    days = [[_day(w.article) for w in t.members] for t in texts]
    return Sources(
        np.array([numbers[min(n)] if len(n) == 1 else -1 for n in named], dtype=np.int64),
        np.array([min(d or FIRST_DAY for d in ds) for ds in days], dtype=np.int64),
        np.array([max(d or LAST_DAY for d in ds) for ds in days], dtype=np.int64),
    )


def _day(article: Article) -> int | None:
    """Return the day of publication as a number, or None where it is not known to the day."""
    stamp = article.published
    try:
        return date.fromisoformat(stamp.value[:10]).toordinal() if stamp else None
    except ValueError:
        return None


def _worth(texts: list[_Text], meetings: Meetings) -> list[int]:
    """Return the meetings that may make a pair or an origin."""
    sizes = np.array([len(t.grams) for t in texts] or [1])
    shorter = np.minimum(sizes[meetings.left], sizes[meetings.right])
    share = meetings.shared / shorter
    long_enough = meetings.shared >= LONG_RUNS * (LONG_RUN - 4)
    worth = (share >= SHARED) | (long_enough & (share >= REWRITTEN))
    credits = [_credits(t) for t in texts]
    named = [credits[i] | rests_on(t.words.article).keys() for i, t in enumerate(texts)]
    outlets = [_outlets(t) for t in texts]
    for k in np.flatnonzero(~worth & (meetings.shared >= CREDIT_RUN - 4)).tolist():
        i, j = int(meetings.left[k]), int(meetings.right[k])
        tied = credits[i] & credits[j] or named[i] & outlets[j] or named[j] & outlets[i]
        worth[k] = bool(tied)
    return [int(k) for k in np.flatnonzero(worth)]


def _credits(text: _Text) -> frozenset[str]:
    """Return everyone whom the articles of a text credit for it."""
    return frozenset(name for w in text.members for name in agencies(w.article))


def _outlets(text: _Text) -> frozenset[str]:
    return frozenset(squash(w.article.outlet.value) for w in text.members if w.article.outlet)


def _compare(texts: list[_Text], meetings: Meetings, k: int) -> tuple[list[Pair], list[Tie]]:
    """Align the two texts of meeting `k`; return the pairs and ties of all that have them."""
    left, right = texts[int(meetings.left[k])], texts[int(meetings.right[k])]
    runs = align(left.words, right.words, clutter=meetings.clutter)
    sizes = len(left.grams), len(right.grams)
    shared = int(meetings.shared[k])
    kind = _kind(shared / min(sizes), runs)
    own = shared - _cluttered(left, right, meetings.clutter)
    counts = own >= SHARED * min(sizes) or _is_rewritten(own / min(sizes), runs)
    pairs: list[Pair] = []
    ties: list[Tie] = []
    for a, b in _couples(left, right):
        if kind is not None:
            pair = _pair(a, b, (shared / sizes[0], shared / sizes[1]), runs, kind)
            pairs.append(pair)
            ties += [Tie.of(pair)] if counts else []
        ties += _by_credit(a, b, runs) if own else []
    return pairs, ties


def _kind(share: float, runs: tuple[Run, ...]) -> CopyKind | None:
    if share >= VERBATIM:
        return "verbatim"
    if share >= EDITED:
        return "edited"
    return "rewritten" if share >= SHARED or _is_rewritten(share, runs) else None


def _is_rewritten(share: float, runs: tuple[Run, ...]) -> bool:
    return share >= REWRITTEN and sum(r.length >= LONG_RUN for r in runs) >= LONG_RUNS


def _cluttered(left: _Text, right: _Text, clutter: Codes) -> int:
    """Return how many of the shared 5-grams are boilerplate that unrelated texts carry."""
    both = left.grams[within(left.grams, right.grams)]
    return int(within(both, clutter).sum())


def _couples(left: _Text, right: _Text) -> Iterator[tuple[Words, Words]]:
    """Yield the articles of one text with those of the other; of very many, each with one."""
    if len(left.members) * len(right.members) <= COPIES_SHOWN**2:
        yield from ((a, b) for a in left.members for b in right.members)
        return
    yield from ((left.members[0], b) for b in right.members)
    yield from ((a, right.members[0]) for a in left.members[1:])


def _pair(
    a: Words, b: Words, shares: tuple[float, float], runs: tuple[Run, ...], kind: CopyKind
) -> Pair:
    if a.article.key > b.article.key:
        turned = tuple(sorted(Run(r.j, r.i, r.length) for r in runs))
        return _pair(b, a, (shares[1], shares[0]), turned, kind)
    way = direct(a.article, b.article)
    spans = passages(a, b, runs)
    because = (
        f"{shares[0]:.0%} of {a.article.name} and {shares[1]:.0%} of {b.article.name} are word "
        f"for word the same, in {len(spans)} passages; {way.because}"
    )
    return Pair(
        a=a.article.key,
        b=b.article.key,
        containment_a=round(shares[0], 4),
        containment_b=round(shares[1], 4),
        kind=kind,
        source=way.source,
        because=because,
        spans=spans,
    )


def _by_credit(a: Words, b: Words, runs: tuple[Run, ...]) -> list[Tie]:
    """Tie two articles with a shared passage by a common credit, or by one naming the other."""
    longest = max(runs, key=lambda r: (r.length, -r.i))
    if longest.length < CREDIT_RUN:
        return []
    passage = (a.span(longest.i, longest.length), b.span(longest.j, longest.length))
    ours, theirs = agencies(a.article), agencies(b.article)
    ties = []
    for name in sorted(set(ours) & set(theirs)):
        lines = tuple(c.span for c in (ours[name], theirs[name]) if c.span)
        because = f"a passage shared under a credit to {ours[name].value}"
        ties.append(Tie(a.article.key, b.article.key, because, (*passage, *lines)))
    for one, other in ((a.article, b.article), (b.article, a.article)):
        said = credited(one, other, whole=True)
        if said is not None:
            because = f"{one.name} names {other.name}'s outlet as its source"
            source = other.outlet.value if other.outlet else None
            ties.append(Tie(a.article.key, b.article.key, because, (*passage, said), source))
    return ties
