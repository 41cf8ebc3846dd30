"""Full text over articles, claims and quotes (SQLite FTS5)."""

import re
from collections.abc import Iterable

import msgspec
import sqlalchemy as sa

from variorum.errors import StoreError
from variorum.store.schema import searchable

MARK = re.compile(r"[^\W_]+(?:['’][^\W_]+)?", re.UNICODE)
SNIPPET_TOKENS = 24
MAX_QUERY = 1_000
"""Characters of a query: FTS5 needs time that grows faster than the number of terms."""


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One place where a query was found."""

    kind: str
    """`article`, `claim` or `quote`."""
    ref: str
    """Article key, or `story/claim`."""
    snippet: str
    """Text around the match, the matched words between `[` and `]`."""
    score: float
    """BM25 of FTS5: smaller is better."""


def quoted(query: str) -> str:
    """Return `query` as an FTS5 expression in which nothing is an operator.

    Words must all occur; words between double quotes must stand side by side.
    """
    if len(query) > MAX_QUERY:
        raise StoreError(f"the query has {len(query)} characters; {MAX_QUERY} are the most")
    phrases = [MARK.findall(part) for part in query.split('"')]
    terms = [
        term
        for i, words in enumerate(phrases)
        for term in ([" ".join(words)] if i % 2 else words)
        if term
    ]
    return " ".join(f'"{term}"' for term in dict.fromkeys(terms))


def index(
    connection: sa.Connection, stage: str, key: str, rows: Iterable[tuple[str, str, str]]
) -> None:
    """Index `(kind, ref, text)` rows under their owner."""
    for kind, ref, text in rows:
        made = connection.execute(
            searchable.insert().values(stage=stage, key=key, kind=kind, ref=ref)
        )
        rowid = made.inserted_primary_key[0] if made.inserted_primary_key else None
        connection.execute(
            sa.text("INSERT INTO search (rowid, body) VALUES (:rowid, :body)"),
            {"rowid": rowid, "body": text},
        )


def unindex(connection: sa.Connection, stage: str, keys: Iterable[str] | None) -> None:
    """Forget what was indexed under these owners; None means all of the stage's."""
    query = sa.select(searchable.c.id).where(searchable.c.stage == stage)
    wanted = None if keys is None else frozenset(keys)
    if wanted is not None:
        query = query.where(searchable.c.key.in_(sorted(wanted)))
    rows = list(connection.execute(query).scalars())
    for rowid in rows:
        connection.execute(sa.text("DELETE FROM search WHERE rowid = :id"), {"id": rowid})
        connection.execute(searchable.delete().where(searchable.c.id == rowid))


def search(connection: sa.Connection, query: str, *, limit: int) -> tuple[Hit, ...]:
    """Return the best matches, best first, ties by kind and reference."""
    expression = quoted(query)
    if not expression:
        return ()
    found = connection.execute(
        sa.text(
            "SELECT s.kind, s.ref, snippet(search, 0, '[', ']', '…', :tokens),"
            " bm25(search) AS score"
            " FROM search JOIN searchable s ON s.id = search.rowid"
            " WHERE search MATCH :expression ORDER BY score, s.kind, s.ref LIMIT :limit"
        ),
        {"expression": expression, "tokens": SNIPPET_TOKENS, "limit": limit},
    )
    return tuple(Hit(kind=k, ref=r, snippet=t, score=round(s, 6)) for k, r, t, s in found)
