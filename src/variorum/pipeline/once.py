"""What is worked out once and not stored: facts of loose reports, a comparison of all articles."""

import functools
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor

from variorum.config import Settings
from variorum.errors import InputError
from variorum.model import Article, Comparison, Facts, Lineage, Rejected, Report, Story
from variorum.model.dossier import Dossier
from variorum.pipeline import steps
from variorum.pipeline.pool import ordered_map
from variorum.pipeline.stages import CLAIMS, CLEAN, DOSSIER, READ, Edition
from variorum.progress import Progress
from variorum.store import Store
from variorum.store.codec import decode, encode


def read_once(
    reports: Sequence[Report], pool: Executor, *, settings: Settings, progress: Progress
) -> Iterator[tuple[str, Article, Facts] | Rejected]:
    """Yield `(public id, article, facts)` of each report in order, or why it could not be read."""
    labels = steps.public_ids({r.key: r.name for r in reports})
    call = functools.partial(_clean_and_read, settings)
    results = ordered_map(pool, call, ((r.key, encode(r)) for r in reports))
    shown = progress.track(results, what="reading", total=len(reports))
    for report, ((key, _), future) in zip(reports, shown, strict=True):
        error = future.exception()
        if error is not None:
            yield Rejected(origin=report.origin, stage=READ.name, key=key, reason=str(error))
            continue
        article, facts = future.result()
        yield labels[key], decode(article, Article), decode(facts, Facts)


def compare_once(
    db: Store, lineage: Lineage, *, labels: dict[str, str], settings: Settings
) -> tuple[Story, Comparison, Dossier]:
    """Compare all articles that were read as one story, whatever they report.

    Raises:
        InputError: there is no article, or none that holds text.
    """
    articles = db.articles(db.digests(READ.name))
    if not articles:
        raise InputError("nothing to compare: no report could be read")
    story = steps.as_one_story(list(articles.values()))
    whole = steps.bundle(db, story, steps.Neighbours(lineage))
    comparison = CLAIMS.run(whole, settings)
    edition = Edition(bundle=whole, comparison=comparison, labels=labels)
    return story, comparison, DOSSIER.run(edition, settings)


def _clean_and_read(settings: Settings, item: tuple[str, bytes]) -> tuple[bytes, bytes]:
    article = CLEAN.run(decode(item[1], Report), settings)
    return encode(article), encode(READ.run(article, settings))
