"""Opening a workspace: where it is, whether it is one, and how it may be used."""

import sqlite3
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from variorum.errors import StoreError
from variorum.store.schema import APPLICATION_ID, SCHEMA_VERSION, SQLITE_EXTRAS, metadata

BUSY_SECONDS = 30
"""How long a writer waits for another one before it gives up."""


def open_engine(url: str, *, create: bool = True) -> sa.Engine:
    """Open the workspace at `url` (a path, `:memory:`, or a database URL).

    Args:
        url: where the workspace is.
        create: make a new workspace where there is none.

    Raises:
        StoreError: it is not a workspace, is of a newer version, or cannot be opened.
    """
    if "://" in url and not url.startswith("sqlite://"):
        raise StoreError(
            f"{url.split('://')[0]} workspaces are not supported yet: give a file path"
        )
    path = url.removeprefix("sqlite:///")
    if path == ":memory:":
        return _prepared(_memory(), path, create=True)
    exists = Path(path).exists()
    if not exists and not create:
        raise StoreError(f"{path}: there is no workspace here; `variorum add PATH` makes one")
    if exists and Path(path).is_dir():
        raise StoreError(
            f"{path}: is a folder, not a workspace; name a file, e.g. {path}/variorum.db"
        )
    return _prepared(_file(path), path, create=create)


def _memory() -> sa.Engine:
    engine = sa.create_engine(
        "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}
    )
    sa.event.listen(engine, "connect", _configure_memory)
    return engine


def _file(path: str) -> sa.Engine:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            connection.close()
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise
            connection = _read_only(path)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.text_factory = _lenient
        return connection

    return sa.create_engine("sqlite://", creator=connect, poolclass=sa.pool.QueuePool)


def _lenient(data: bytes) -> str:
    """Decode stored text; bytes that were damaged show as U+FFFD, which `verify` then names."""
    return data.decode("utf-8", "replace")


def _read_only(path: str) -> sqlite3.Connection:
    """Open a file that cannot be written; a write-ahead log beside it is never passed over."""
    log = Path(f"{path}-wal")
    unchanged = "" if log.exists() and log.stat().st_size else "&immutable=1"
    quoted = Path(path).absolute().as_uri()
    return sqlite3.connect(f"{quoted}?mode=ro{unchanged}", uri=True, isolation_level=None)


def _configure_memory(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = OFF")


def _prepared(engine: sa.Engine, path: str, *, create: bool) -> sa.Engine:
    try:
        with engine.connect() as connection:
            found = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
            mark = int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())
            tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
            _check(path, found, mark, int(tables), create=create)
            if not tables:
                _create(connection)
    except (sa.exc.DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
        engine.dispose()
        raise StoreError(_explain(path, error)) from error
    except StoreError:
        engine.dispose()
        raise
    return engine


def _check(path: str, found: int, mark: int, tables: int, *, create: bool) -> None:
    if tables and mark != APPLICATION_ID:
        raise StoreError(f"{path}: is another program's database; choose another file with -w")
    if found > SCHEMA_VERSION:
        raise StoreError(
            f"{path}: made by a newer variorum (schema {found}, this one knows {SCHEMA_VERSION}); "
            "upgrade variorum"
        )
    if not tables and not create:
        raise StoreError(f"{path}: is empty; `variorum add PATH` fills it")


def _create(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    metadata.create_all(connection)
    for statement in SQLITE_EXTRAS:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.exec_driver_sql("COMMIT")


def _explain(path: str, error: Exception) -> str:
    reason = str(getattr(error, "orig", None) or error)
    if "not a database" in reason:
        return f"{path}: is not a variorum workspace (not a database); choose another file with -w"
    if "readonly" in reason or "read-only" in reason:
        return f"{path}: is read-only; copy it, or make it writable"
    if "unable to open" in reason:
        return f"{path}: cannot be opened; check that the folder exists and may be written"
    if "locked" in reason:
        return f"{path}: is in use by another run; try again when that has ended"
    if "full" in reason:
        return f"{path}: no space left to write; free some and run again, nothing stored is lost"
    if isinstance(error, UnicodeDecodeError) or "malformed" in reason:
        return f"{path}: is damaged; go back to a copy, or add the reports to a new workspace"
    return f"{path}: {reason}"


explain = _explain
