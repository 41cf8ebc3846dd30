"""The one runner: plans what is not yet done, does it, and writes it with its ledger entry.

A result, its evidence and its ledger row are one transaction, so a run that is killed at any
moment resumes where it was and repeats nothing that was acknowledged.
"""

import functools
import logging
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future

from variorum.config import Settings
from variorum.model import Rejected
from variorum.pipeline import steps
from variorum.pipeline.pool import StageError, ordered_map
from variorum.pipeline.stages import STAGES, fingerprints
from variorum.progress import Progress
from variorum.store import Output, Store, evidence_rows
from variorum.store.codec import decode, encode

log = logging.getLogger(__name__)
COMMIT_SECONDS = 1.0
"""Longest time that finished work waits for its transaction."""
PAYLOAD_BATCH = 64
"""Inputs that are read from the store at once."""
_TALK = {
    "clean": "cleaning",
    "read": "reading",
    "copies": "finding copies",
    "stories": "finding stories",
    "claims": "comparing",
    "dossier": "writing up",
}
Item = tuple[str, bytes]
Result = tuple[Item, Future[Output]]


def perform(name: str, settings: Settings, item: Item) -> Output:
    """Run stage `name` on one encoded item; called in worker processes."""
    key, payload = item
    stage = STAGES[name]
    value = stage.run(decode(payload, stage.takes), settings)
    return Output(encode(value), evidence_rows(name, key, value))


class Runner:
    """Brings a store up to date, stage by stage."""

    def __init__(
        self, db: Store, *, settings: Settings, progress: Progress, pool: Callable[[], Executor]
    ) -> None:
        self._db = db
        self._settings = settings
        self._progress = progress
        self._pool = pool
        self._marks = fingerprints(settings)
        self.failed: list[Rejected] = []
        """What could not be worked on, in the order in which it was met."""

    def run(self, stages: Sequence[str]) -> None:
        """Bring these stages up to date, in their order."""
        works = {"clean": steps.clean_work, "read": steps.read_work}
        works |= {"claims": steps.claims_work, "dossier": steps.dossier_work}
        folds = {"copies": steps.copies_fold, "stories": steps.stories_fold}
        for name in stages:
            started = time.monotonic()
            if name in folds:
                self._fold(name, folds[name](self._db, self._marks[name]))
            else:
                self._each(name, works[name](self._db, self._marks[name]))
            log.debug("stage %s: %.2f s", name, time.monotonic() - started)

    def _fold(self, name: str, fold: steps.Fold) -> None:
        if self._db.done(name).get(steps.WHOLE) == fold.mark:
            return
        for _ in self._progress.track([None], what=_TALK[name], total=1):
            value = STAGES[name].run(fold.load(), self._settings)
            outputs = {
                k: Output(encode(v), evidence_rows(name, k, v))
                for k, v in fold.outputs(value).items()
            }
            self._db.replace_all(name, outputs, done={steps.WHOLE: fold.mark})

    def _each(self, name: str, work: steps.Work) -> None:
        """Run a stage on every key whose ledger entry is not its mark."""
        done = self._db.done(name)
        if gone := sorted(set(done) - set(work.marks)):
            self._db.forget(name, gone)
        todo = sorted(k for k, mark in work.marks.items() if done.get(k) != mark)
        if not todo:
            return
        call = functools.partial(perform, name, self._settings)
        results = ordered_map(self._pool(), call, _items(todo, work.payloads))
        shown = self._progress.track(results, what=_TALK[name], total=len(todo))
        for batch in _timed(shown):
            self._write(name, batch, work.marks)

    def _write(self, name: str, batch: Sequence[Result], marks: Mapping[str, str]) -> None:
        outputs: dict[str, Output] = {}
        failed: list[Rejected] = []
        for (key, _), future in batch:
            error = future.exception()
            if error is None:
                outputs[key] = future.result()
            else:
                failed.append(self._rejected(name, key, error))
        self.failed += failed
        done = {key: marks[key] for (key, _), _ in batch}
        self._db.write(name, outputs, failed=failed, done=done)

    @functools.cached_property
    def _origins(self) -> Mapping[str, str]:
        """Where each report came from; with a digest where two came from the same place."""
        return steps.public_ids(self._db.origins())

    def _rejected(self, name: str, key: str, error: BaseException) -> Rejected:
        if isinstance(error, StageError):
            log.debug("stage %s failed on %s\n%s", name, key, error.trace)
        elif not isinstance(error, Exception):
            raise error
        origin = self._origins.get(key, f"story {key}")
        return Rejected(origin=origin, stage=name, key=key, reason=str(error))


def _items(keys: Sequence[str], payloads: steps.Payloads) -> Iterator[Item]:
    for i in range(0, len(keys), PAYLOAD_BATCH):
        yield from sorted(payloads(keys[i : i + PAYLOAD_BATCH]).items())


def _timed(results: Iterable[Result]) -> Iterator[list[Result]]:
    """Gather results until a second has passed, so that each transaction is short and few.

    What is finished when the run is interrupted is handed on before the interruption is.
    """
    batch: list[Result] = []
    began = time.monotonic()
    try:
        for result in results:
            batch.append(result)
            if time.monotonic() - began > COMMIT_SECONDS:
                yield batch
                batch, began = [], time.monotonic()
    except KeyboardInterrupt:
        if batch:
            yield batch
        raise
    if batch:
        yield batch
