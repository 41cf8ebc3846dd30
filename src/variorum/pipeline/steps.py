"""What each stage works on: the keys, the mark of each key's inputs, and where its bytes come from.

A mark is a hash of the stage's fingerprint and of the digests of its inputs. Where the ledger has
the same mark, the work is done.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from variorum.errors import InputError
from variorum.model import Article, Comparison, Facts, Lineage, Story, content_id
from variorum.pipeline.stages import Bundle, Corpus, Edition
from variorum.store import Store
from variorum.store.codec import encode

WHOLE = "all"
"""Key of a fold in the ledger, and of the lineage among what was derived."""
Payloads = Callable[[Sequence[str]], dict[str, bytes]]


class Work(msgspec.Struct, frozen=True):
    """Item by item or story by story: marks by key, and the encoded input of given keys."""

    marks: Mapping[str, str]
    payloads: Payloads


class Fold(msgspec.Struct, frozen=True):
    """All at once: one mark, the input, and the outputs by key."""

    mark: str
    load: Callable[[], object]
    outputs: Callable[[Any], Mapping[str, object]]


def clean_work(db: Store, fixed: str) -> Work:
    """Every report that was taken in."""
    return Work(dict.fromkeys(db.names(), fixed), db.payloads)


def read_work(db: Store, fixed: str) -> Work:
    """Every article."""
    marks = {k: content_id("in", fixed, d) for k, d in db.digests("clean").items()}
    return Work(marks, lambda keys: {k: encode(a) for k, a in db.articles(keys).items()})


def copies_fold(db: Store, fixed: str) -> Fold:
    """All articles together."""
    return Fold(
        mark_of(fixed, db.digests("clean")),
        lambda: tuple(db.articles().values()),
        lambda lineage: {WHOLE: lineage},
    )


def stories_fold(db: Store, fixed: str) -> Fold:
    """All articles that were read, their facts and the lineage together."""

    def load() -> Corpus:
        facts = db.derived("read", Facts)
        return Corpus(
            articles=tuple(db.articles(facts).values()), facts=facts, lineage=lineage_of(db)
        )

    inputs = {f"{s}/{k}": d for s in ("clean", "read", "copies") for k, d in db.digests(s).items()}
    return Fold(mark_of(fixed, inputs), load, lambda stories: {s.id: s for s in stories})


def claims_work(db: Store, fixed: str) -> Work:
    """Every story with what was read in its reports."""
    stories = db.derived("stories", Story)
    near = Neighbours(lineage_of(db))
    articles, facts = db.digests("clean"), db.digests("read")

    def mark(story: Story) -> str:
        members = {a: articles.get(a, "") + facts.get(a, "") for a in story.articles}
        ties = content_id("ties", encode((story, near.within(story.articles))).hex())
        return mark_of(fixed, members | {"": ties})

    def payloads(keys: Sequence[str]) -> dict[str, bytes]:
        return {k: encode(bundle(db, stories[k], near)) for k in keys}

    return Work({k: mark(s) for k, s in stories.items()}, payloads)


def dossier_work(db: Store, fixed: str) -> Work:
    """Every story that was compared."""
    stories, digests = db.derived("stories", Story), db.digests("claims")
    near = Neighbours(lineage_of(db))
    threads, labels = _threads(stories.values()), public_ids(db.names())
    own = {k: {a: labels[a] for a in s.articles} for k, s in stories.items()}
    kin = {k: _kin(s, threads) for k, s in stories.items()}

    def payloads(keys: Sequence[str]) -> dict[str, bytes]:
        compared = db.derived("claims", Comparison, keys)
        return {k: encode(edition(k, compared[k])) for k in keys}

    def edition(key: str, comparison: Comparison) -> Edition:
        return Edition(
            bundle=bundle(db, stories[key], near),
            comparison=comparison,
            labels=own[key],
            thread=kin[key],
        )

    marks = {
        k: mark_of(fixed, {"c": digests[k], "x": encode((own[k], kin[k])).hex()})
        for k in stories
        if k in digests
    }
    return Work(marks, payloads)


def bundle(db: Store, story: Story, near: "Neighbours") -> Bundle:
    """Return a story with what was read in its reports."""
    from variorum.copies import within_story  # numpy, which listing what is stored does without

    found = db.articles(story.articles)
    articles = tuple(found[k] for k in story.articles)
    return Bundle(
        story=story,
        articles=articles,
        facts=db.derived("read", Facts, story.articles),
        lineage=within_story(near.within(story.articles), articles),
    )


def lineage_of(db: Store) -> Lineage:
    """Return the stored lineage; empty before copies were looked for."""
    return db.derived("copies", Lineage).get(WHOLE, Lineage())


def mark_of(fixed: str, inputs: Mapping[str, str]) -> str:
    """Return the mark of a stage's fingerprint and its inputs' digests."""
    return content_id("in", fixed, *(part for pair in sorted(inputs.items()) for part in pair))


def as_one_story(articles: Sequence[Article]) -> Story:
    """Return a story of exactly these articles, whatever they report.

    Raises:
        InputError: none of them holds any text.
    """

    def age(article: Article) -> tuple[str, str, str]:
        return (article.published.value if article.published else "~", article.name, article.key)

    ordered = sorted(articles, key=age)
    keys = tuple(a.key for a in ordered)
    title = next((a.headline for a in ordered if a.headline), None)
    if title is None:
        first = next((a for a in ordered if a.text.strip()), None)
        if first is None:
            raise InputError("nothing to compare: the reports hold no text")
        start = len(first.text) - len(first.text.lstrip())
        end = first.text.find("\n", start)
        title = first.span(start, end if end > 0 else len(first.text))
    return Story(id=content_id("story", *sorted(keys)), title=title, articles=keys)


class Neighbours:
    """A lineage that can be narrowed to a few articles without reading all of it."""

    def __init__(self, lineage: Lineage) -> None:
        self._origin = {a: o for o in lineage.origins for a in o.articles}
        self._pairs = defaultdict(list)
        for pair in lineage.pairs:
            self._pairs[pair.a].append(pair)
        self._echoes = defaultdict(list)
        for echo in lineage.echoes:
            self._echoes[echo.a].append(echo)

    def within(self, keys: Sequence[str]) -> Lineage:
        """Return the pairs and origins among these articles; other members of origins are cut."""
        kept = frozenset(keys)
        pairs = [p for a in sorted(kept) for p in self._pairs[a] if p.b in kept]
        echoes = [e for a in sorted(kept) for e in self._echoes[a] if e.b in kept]
        origins = {self._origin[a].id: self._origin[a] for a in sorted(kept) if a in self._origin}
        narrowed = (
            msgspec.structs.replace(o, articles=tuple(a for a in o.articles if a in kept))
            for _, o in sorted(origins.items())
        )
        return Lineage(pairs=tuple(pairs), origins=tuple(narrowed), echoes=tuple(echoes))


def public_ids(names: Mapping[str, str]) -> dict[str, str]:
    """Return article key → public id: the name, with a short digest where two share one.

    A function of the whole set, so that the order of adding never shows.

    >>> public_ids({"aa11bb22": "x", "cc33dd44": "y"})
    {'aa11bb22': 'x', 'cc33dd44': 'y'}
    """
    ids = dict(sorted(names.items()))
    for length in (8, None):  # somebody may have given a name that ends like a digest
        count = Counter(ids.values())
        ids = {k: n if count[n] == 1 else f"{names[k]}-{k[:length]}" for k, n in ids.items()}
    return ids


def _threads(stories: Iterable[Story]) -> dict[str, list[Story]]:
    threads: dict[str, list[Story]] = defaultdict(list)
    for story in stories:
        if story.thread:
            threads[story.thread].append(story)
    return threads


def _kin(story: Story, threads: Mapping[str, list[Story]]) -> tuple[Story, ...]:
    kin = threads.get(story.thread, []) if story.thread else []
    others = (s for s in kin if s.id != story.id)
    return tuple(sorted(others, key=lambda s: (s.low or "9999", s.id)))
