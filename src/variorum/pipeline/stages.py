"""The list of stages, in the order of the way of the data.

The functions import their rooms when they are called: listing stages loads no parser.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from variorum import resources
from variorum.config import Settings
from variorum.errors import ConfigError, InputError
from variorum.model import Article, Comparison, Facts, Lineage, Report, Story
from variorum.model.dossier import Dossier
from variorum.pipeline.stage import Stage


class Corpus(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that stories are found in."""

    articles: tuple[Article, ...]
    facts: dict[str, Facts]
    lineage: Lineage


class Bundle(msgspec.Struct, frozen=True, kw_only=True):
    """One story with what was read in its reports."""

    story: Story
    articles: tuple[Article, ...]
    facts: dict[str, Facts]
    lineage: Lineage


class Edition(msgspec.Struct, frozen=True, kw_only=True):
    """What a dossier is built from."""

    bundle: Bundle
    comparison: Comparison
    labels: dict[str, str]
    thread: tuple[Story, ...] = ()


def _clean(report: Report, settings: Settings) -> Article:
    from variorum.clean import clean
    from variorum.intake.sources import too_long

    article = clean(report)
    if len(article.text) > settings.max_chars:
        raise InputError(too_long(len(article.text), settings.max_chars))
    if not (article.text.strip() or article.title):
        raise InputError("the page shows no text; save it from a browser after it has loaded")
    return article


def _read(article: Article, settings: Settings) -> Facts:
    from variorum.read.reader import read_facts

    return read_facts(article, parser=settings.parser, languages=settings.languages)


def _copies(articles: tuple[Article, ...], settings: Settings) -> Lineage:
    del settings
    from variorum.copies import trace_copies

    return trace_copies(articles)


def _stories(corpus: Corpus, settings: Settings) -> tuple[Story, ...]:
    del settings
    from variorum.stories import find_stories

    return find_stories(corpus.articles, corpus.facts, corpus.lineage)


def _claims(bundle: Bundle, settings: Settings) -> Comparison:
    del settings
    from variorum.claims import compare_story

    return compare_story(bundle.story, bundle.articles, bundle.facts, bundle.lineage)


def _dossier(edition: Edition, settings: Settings) -> Dossier:
    del settings
    from variorum.dossier import build_dossier

    bundle = edition.bundle
    return build_dossier(
        bundle.story,
        bundle.articles,
        bundle.facts,
        bundle.lineage,
        edition.comparison,
        labels=edition.labels,
        thread=edition.thread,
    )


CLEAN = Stage(
    name="clean", version=2, scope="item", needs=(), takes=Report, gives=Article, run=_clean
)
READ = Stage(
    name="read", version=3, scope="item", needs=("clean",), takes=Article, gives=Facts, run=_read
)
COPIES = Stage(
    name="copies",
    version=1,
    scope="fold",
    needs=("clean",),
    takes=tuple[Article, ...],
    gives=Lineage,
    run=_copies,
)
STORIES = Stage(
    name="stories",
    version=1,
    scope="fold",
    needs=("clean", "read", "copies"),
    takes=Corpus,
    gives=tuple[Story, ...],
    run=_stories,
)
CLAIMS = Stage(
    name="claims",
    version=3,
    scope="story",
    needs=("read", "copies", "stories"),
    takes=Bundle,
    gives=Comparison,
    run=_claims,
)
DOSSIER = Stage(
    name="dossier",
    version=2,
    scope="story",
    needs=("claims",),
    takes=Edition,
    gives=Dossier,
    run=_dossier,
)
STAGES: Mapping[str, Stage[Any, Any]] = {
    s.name: s for s in (CLEAN, READ, COPIES, STORIES, CLAIMS, DOSSIER)
}


def plan(until: str) -> tuple[str, ...]:
    """Return the stages that `until` needs, itself last, in order.

    >>> plan("copies")
    ('clean', 'copies')
    """
    if until not in STAGES:
        raise ConfigError(f"there is no stage {until!r}; the stages are {', '.join(STAGES)}")
    wanted = {until}
    for name in reversed(list(STAGES)):
        if name in wanted:
            wanted.update(STAGES[name].needs)
    return tuple(name for name in STAGES if name in wanted)


def fingerprints(settings: Settings) -> dict[str, str]:
    """Return each stage's fingerprint: it changes when code, models, data or settings do."""
    found: dict[str, str] = {}
    for name, stage in STAGES.items():
        marks = _marks(name, settings)
        found[name] = stage.fingerprint(needs=tuple(found[n] for n in stage.needs), resources=marks)
    return found


def _marks(stage: str, settings: Settings) -> dict[str, str]:
    if stage != "read":
        return {k: v for k, v in resources.data_digests().items() if k.startswith(stage)}
    return resources.versions(settings.parser) | {"languages": ",".join(settings.languages)}
