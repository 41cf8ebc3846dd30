"""The one store: what was taken in, what was derived from it, and what is done."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec
import sqlalchemy as sa

from variorum.errors import StoreError
from variorum.model import Article, Rejected, Report, digest
from variorum.store import rows
from variorum.store.codec import decode, encode
from variorum.store.engine import explain, open_engine
from variorum.store.rows import CLEAN, Output, batches
from variorum.store.schema import articles, derived, ledger, rejected, reports
from variorum.store.search import Hit, search

T = TypeVar("T")


class Store:
    """A workspace's database. Only the parent process of a run writes to it."""

    def __init__(self, url: str, *, create: bool = True) -> None:
        self.url = url
        self._engine = open_engine(url, create=create)

    def files(self) -> frozenset[Path]:
        """Return the files that make up the database: itself and what SQLite puts beside it."""
        path = str(Path(self.url.removeprefix("sqlite:///")).resolve())
        return frozenset(Path(path + end) for end in ("", "-wal", "-shm", "-journal"))

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @contextlib.contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """One transaction: all of it is stored, or nothing is.

        Raises:
            StoreError: the database refuses (read-only, locked, full, or a wrong span).
        """
        with self.reading() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                with contextlib.suppress(sa.exc.DBAPIError):  # a full disk has ended it already
                    connection.exec_driver_sql("ROLLBACK")
                raise
            connection.exec_driver_sql("COMMIT")

    @contextlib.contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Open a connection for queries."""
        try:
            with self._engine.connect() as connection:
                yield connection
        except sa.exc.DBAPIError as error:
            raise StoreError(explain(self.url, error)) from error

    # -- what was taken in ------------------------------------------------------------------

    def add_reports(self, found: Sequence[Report]) -> int:
        """Store reports and return how many of them were new."""
        by_key = {r.key: r for r in found}
        with self.writing() as connection:
            known: set[str] = set()
            for batch in batches(by_key):
                query = sa.select(reports.c.key).where(reports.c.key.in_(batch))
                known.update(connection.execute(query).scalars())
            new = [by_key[k] for k in sorted(by_key) if k not in known]
            if new:
                connection.execute(reports.insert(), [_report_row(r) for r in new])
            rows.pardon(connection, [r.origin for r in found])
        return len(new)

    def reject(self, items: Sequence[Rejected]) -> None:
        """Record inputs that could not be used; the latest reason stands."""
        with self.writing() as connection:
            for item in items:
                rows.put_rejected(connection, item)

    def names(self) -> dict[str, str]:
        """Return report key → the name it asked for."""
        return self._mapping(sa.select(reports.c.key, reports.c.name))

    def origins(self) -> dict[str, str]:
        """Return report key → where it came from, for messages."""
        return self._mapping(sa.select(reports.c.key, reports.c.origin))

    def rejections(self) -> tuple[Rejected, ...]:
        """Return everything that was rejected, by stage and origin."""
        query = sa.select(rejected).order_by(rejected.c.stage, rejected.c.origin)
        with self.reading() as connection:
            return tuple(
                Rejected(origin=r.origin, reason=r.reason, stage=r.stage, key=r.key)
                for r in connection.execute(query)
            )

    # -- what was derived -------------------------------------------------------------------

    def articles(self, keys: Iterable[str] | None = None) -> dict[str, Article]:
        """Return articles by key, in the order of the keys; all of them by default."""
        query = sa.select(articles).order_by(articles.c.key)
        found: dict[str, Article] = {}
        for row in self._select(query, articles.c.key, keys):
            whole = rows.article_digest(row.text, row.title, row.payload) == row.digest
            self._trust("article", row.key, whole=whole)
            bare = decode(row.payload, Article)
            found[row.key] = msgspec.structs.replace(bare, text=row.text, title=row.title)
        return found

    def derived(self, stage: str, kind: type[T], keys: Iterable[str] | None = None) -> dict[str, T]:
        """Return what `stage` derived, by key, in the order of the keys."""
        query = sa.select(derived).where(derived.c.stage == stage).order_by(derived.c.key)
        found: dict[str, T] = {}
        for row in self._select(query, derived.c.key, keys):
            self._trust(stage, row.key, whole=rows.is_whole(row.payload, row.digest))
            found[row.key] = decode(row.payload, kind)
        return found

    def payloads(self, keys: Iterable[str]) -> dict[str, bytes]:
        """Return the stored bytes of reports by key."""
        query = sa.select(reports).order_by(reports.c.key)
        found: dict[str, bytes] = {}
        for row in self._select(query, reports.c.key, keys):
            self._trust("report", row.key, whole=rows.is_whole(row.payload, row.digest))
            found[row.key] = row.payload
        return found

    def digests(self, stage: str) -> dict[str, str]:
        """Return key → digest of what `stage` derived: the identity of its outputs."""
        if stage == CLEAN:
            return self._mapping(sa.select(articles.c.key, articles.c.digest))
        return self._mapping(
            sa.select(derived.c.key, derived.c.digest).where(derived.c.stage == stage)
        )

    def done(self, stage: str) -> dict[str, str]:
        """Return key → mark of the inputs with which `stage` last handled it."""
        return self._mapping(sa.select(ledger.c.key, ledger.c.mark).where(ledger.c.stage == stage))

    def search(self, query: str, *, limit: int) -> tuple[Hit, ...]:
        """Return the best matches of a full-text query."""
        with self.reading() as connection:
            return search(connection, query, limit=limit)

    # -- writing ----------------------------------------------------------------------------

    def write(
        self,
        stage: str,
        outputs: Mapping[str, Output],
        *,
        failed: Sequence[Rejected],
        done: Mapping[str, str],
    ) -> None:
        """Store outputs, failures and ledger entries of a stage in one transaction."""
        with self.writing() as connection:
            rows.forget(connection, stage, sorted(done))
            for key, output in sorted(outputs.items()):
                rows.put(connection, stage, key, output)
            for item in failed:
                rows.put_rejected(connection, item)
            rows.mark_done(connection, stage, done)

    def replace_all(
        self, stage: str, outputs: Mapping[str, Output], *, done: Mapping[str, str]
    ) -> None:
        """Store a fold's outputs in place of all earlier ones."""
        with self.writing() as connection:
            rows.forget(connection, stage, None)
            for key, output in sorted(outputs.items()):
                rows.put(connection, stage, key, output)
            rows.mark_done(connection, stage, done)

    def forget(self, stage: str, keys: Sequence[str]) -> None:
        """Remove what a stage derived under these keys."""
        with self.writing() as connection:
            rows.forget(connection, stage, keys)

    # -- shared -----------------------------------------------------------------------------

    def _trust(self, what: str, key: str, *, whole: bool) -> None:
        """Build and show nothing from what was changed behind our back."""
        if not whole:
            raise StoreError(
                f"{self.url}: {what} {key} is not what was stored; `variorum verify` names all "
                "damage: go back to a copy, or add the reports to a new workspace"
            )

    def _mapping(self, query: sa.Select[tuple[str, str]]) -> dict[str, str]:
        with self.reading() as connection:
            return {r[0]: r[1] for r in connection.execute(query)}

    def _select(
        self, query: sa.Select[tuple[str, ...]], column: sa.Column[str], keys: Iterable[str] | None
    ) -> Iterator[sa.Row[tuple[str, ...]]]:
        with self.reading() as connection:
            if keys is None:
                yield from connection.execute(query)
                return
            for batch in batches(keys):
                yield from connection.execute(query.where(column.in_(batch)))


def _report_row(report: Report) -> dict[str, object]:
    payload = encode(report)
    return {
        "key": report.key,
        "name": report.name,
        "origin": report.origin,
        "payload": payload,
        "digest": digest(payload),
    }
