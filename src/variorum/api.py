"""Everything that the command line, the web pages and scripts may call.

import variorum

ws = variorum.open("variorum.db")
ws.add(["reports/"])
ws.build()
for story in ws.stories():
print(story.title.exact, ws.compare(story).claims)
"""

import functools
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import BinaryIO, TypeVar

from variorum import resources
from variorum.config import Settings
from variorum.errors import ConfigError
from variorum.intake import read_reports
from variorum.model import (
    Article,
    Comparison,
    Facts,
    Lineage,
    Rejected,
    Report,
    Story,
)
from variorum.model.accounting import Accounting
from variorum.model.dossier import Dossier
from variorum.pipeline import steps
from variorum.pipeline.once import compare_once, read_once
from variorum.pipeline.pool import KillableExecutor
from variorum.pipeline.run import Runner
from variorum.pipeline.stages import CLEAN, DOSSIER, READ, plan
from variorum.progress import Progress, Silent
from variorum.store import Hit, Store
from variorum.store.verify import Checked, verify

T = TypeVar("T")
ADD_BATCH = 200
"""Reports stored in one transaction: what is acknowledged together."""


class Workspace:
    """A set of reports and everything that was derived from them."""

    def __init__(
        self,
        url: str = ":memory:",
        *,
        settings: Settings | None = None,
        progress: Progress | None = None,
        create: bool = True,
    ) -> None:
        self.settings = settings or Settings()
        self._progress = progress or Silent()
        self._db = Store(url, create=create)
        self._executor: KillableExecutor | None = None

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop the workers and close the store."""
        if self._executor is not None:
            self._executor.shutdown()
            self._executor = None
        self._db.close()

    # -- in ---------------------------------------------------------------------------------

    def add(
        self, paths: str | Path | Iterable[str | Path], *, stdin: BinaryIO | None = None
    ) -> Accounting:
        """Take reports in: files, folders, globs, or `-` for `stdin`.

        What is returned is stored: a run that is killed later loses none of it.
        """
        new = total = 0
        rejected: list[Rejected] = []
        batch: list[Report] = []
        for item in self._intake(paths, stdin):
            if isinstance(item, Rejected):
                rejected.append(item)
                continue
            batch.append(item)
            total += 1
            if len(batch) >= ADD_BATCH:
                new += self._db.add_reports(batch)
                batch = []
        new += self._db.add_reports(batch)
        if rejected:
            self._db.reject(rejected)
        return Accounting(articles=new, known=total - new, rejected=tuple(rejected))

    def _intake(
        self, paths: str | Path | Iterable[str | Path], stdin: BinaryIO | None
    ) -> Iterator[Report | Rejected]:
        some = [paths] if isinstance(paths, str | Path) else list(paths)
        found = read_reports(
            [str(p) for p in some], settings=self.settings, stdin=stdin, but=self._db.files()
        )
        return self._progress.track(found, what="taking in")

    # -- derive -----------------------------------------------------------------------------

    def build(self, until: str = "dossier") -> tuple[Rejected, ...]:
        """Bring everything derived up to date, as far as `until`.

        Returns:
            What could not be cleaned, read or compared in this run, with the reasons.
        """
        stages = plan(until)
        runner = Runner(
            self._db,
            settings=self.settings,
            progress=self._progress,
            pool=functools.partial(self._pool, reading="read" in stages),
        )
        runner.run(stages)
        return tuple(runner.failed)

    def _pool(self, *, reading: bool) -> Executor:
        if self._executor is None:
            if reading:
                resources.parser(self.settings.parser)  # loaded before forking: children share it
            workers = self.settings.workers or os.cpu_count() or 1
            self._executor = KillableExecutor(workers, timeout=self.settings.timeout)
        return self._executor

    # -- out --------------------------------------------------------------------------------

    def labels(self) -> dict[str, str]:
        """Return article key → public id."""
        return steps.public_ids(self._db.names())

    def articles(self) -> dict[str, Article]:
        """Return all articles by key."""
        return self._db.articles()

    def stories(self) -> tuple[Story, ...]:
        """Return the stories, largest first, then newest."""
        found = self._db.derived("stories", Story).values()
        newest = sorted(found, key=lambda s: (s.high or "", s.id), reverse=True)
        return tuple(sorted(newest, key=lambda s: -len(s.articles)))

    def origin_counts(self) -> dict[str, int]:
        """Return story id → number of independent origins among its reports.

        Before a story is compared, only copies and credits that show in the text are counted out.
        """
        origin_of = self.copies().origin_of()
        stories = self._db.derived("stories", Story)
        counts = {k: len({origin_of.get(a, a) for a in s.articles}) for k, s in stories.items()}
        compared = self._db.derived("claims", Comparison)
        return counts | {k: len(c.origins) for k, c in compared.items() if k in counts}

    def story(self, wanted: str) -> Story:
        """Return the story with this id, this beginning of an id, or this rank (1 is the first).

        Raises:
            ConfigError: there is none, or more than one.
        """
        stories = self.stories()
        if wanted.isdecimal() and 1 <= int(wanted) <= len(stories):
            return stories[int(wanted) - 1]
        found = [s for s in stories if wanted and s.id.startswith(wanted)]
        if len(found) == 1:
            return found[0]
        what = f"{len(found)} stories begin with" if found else "there is no story"
        raise ConfigError(f"{what} {wanted!r}; `variorum stories` lists them")

    def compare(self, story: Story | str) -> Comparison:
        """Return the claims of one story."""
        chosen = self.story(story) if isinstance(story, str) else story
        return self._one(Comparison, "claims", chosen)

    def dossier(self, story: Story | str) -> Dossier:
        """Return the dossier of one story."""
        chosen = self.story(story) if isinstance(story, str) else story
        return self._one(Dossier, "dossier", chosen)

    def comparisons(self) -> Iterator[Comparison]:
        """Yield every story's claims, in the order of `stories()`."""
        for story in self.stories():
            yield from self._db.derived("claims", Comparison, [story.id]).values()

    def dossiers(self) -> Iterator[Dossier]:
        """Yield every story's dossier, in the order of `stories()`."""
        for story in self.stories():
            yield from self._db.derived("dossier", Dossier, [story.id]).values()

    def _one(self, kind: type[T], stage: str, story: Story) -> T:
        found = self._db.derived(stage, kind, [story.id]).get(story.id)
        if found is None:
            raise ConfigError(f"story {story.id} has not been built: run `variorum build`")
        return found

    def facts(self, article: str) -> tuple[Article, Facts]:
        """Return an article, by public id or key, and what was read in it.

        Raises:
            ConfigError: there is no such article, or it has not been read.
        """
        keys = {label: key for key, label in self.labels().items()}
        key = keys.get(article, article)
        facts = self._db.derived("read", Facts, [key]).get(key)
        if facts is None:
            known = "has not been read: run `variorum build`" if article in keys else "is not here"
            raise ConfigError(f"article {article!r} {known}")
        return self._db.articles([key])[key], facts

    def copies(self) -> Lineage:
        """Return who copied whom, and the origins."""
        return steps.lineage_of(self._db)

    def search(self, query: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Return where the words of `query` stand in articles, claims and quotes."""
        return self._db.search(query, limit=limit)

    def verify(self) -> Checked:
        """Re-read every stored span and every digest."""
        with self._db.reading() as connection:
            return verify(connection)

    def accounting(self, *, known: int = 0) -> Accounting:
        """Return what became of every input that was ever taken in; `known` came once more."""
        rejected = self._db.rejections()
        lost = {r.key for r in rejected if r.of_input}
        names = self._db.names()
        read = len(names) - len(lost & set(names))
        return Accounting(articles=read, known=known, rejected=rejected)

    def publish(self, folder: str | Path, *, format: str = "html") -> tuple[Path, ...]:
        """Write one dossier for each story and an index into `folder`; return the index first."""
        from variorum.publish import write_dossiers

        return write_dossiers(
            Path(folder),
            self._progress.track(self.dossiers(), what="writing"),
            fmt=format,
            accounting=self.accounting(),
        )

    def status(self) -> dict[str, int]:
        """Return how much the workspace holds."""
        return {
            "reports": len(self._db.names()),
            "articles": len(self._db.digests(CLEAN.name)),
            "read": len(self._db.digests(READ.name)),
            "stories": len(self._db.digests("stories")),
            "dossiers": len(self._db.digests(DOSSIER.name)),
        }

    # -- without a workspace ----------------------------------------------------------------

    def read_facts(
        self, paths: Sequence[str | Path], *, stdin: BinaryIO | None = None
    ) -> Iterator[tuple[str, Article, Facts] | Rejected]:
        """Yield `(public id, article, facts)` of each report, storing nothing."""
        reports: list[Report] = []
        for item in self._intake(paths, stdin):
            if isinstance(item, Rejected):
                yield item
            else:
                reports.append(item)
        pool = self._pool(reading=True)
        yield from read_once(reports, pool, settings=self.settings, progress=self._progress)

    def compare_all(self) -> tuple[Story, Comparison, Dossier]:
        """Compare all reports of this workspace as one story, whatever they report."""
        self._pool(reading=True)
        self.build("copies")
        self.build("read")
        return compare_once(self._db, self.copies(), labels=self.labels(), settings=self.settings)


def open(
    url: str = "variorum.db",
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Workspace:
    """Open a workspace: a path, a database URL, or `:memory:`."""
    return Workspace(url, settings=settings, progress=progress)
