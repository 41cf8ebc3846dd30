"""Single rows: how an output, its evidence, its words and its ledger entry are written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
import sqlalchemy as sa

from variorum.model import Article, Comparison, Facts, Rejected, digest
from variorum.store import search
from variorum.store.codec import decode, encode, spans_in
from variorum.store.schema import articles, derived, evidence, ledger, rejected

CLEAN = "clean"
"""The stage whose outputs are articles, which have a table of their own for their characters."""
BATCH = 500
"""Keys in one query: well below SQLite's oldest limit of 999 bound values."""


class Output(msgspec.Struct, frozen=True):
    """A stage's output: the value's bytes and one row for each distinct span inside it."""

    payload: bytes
    evidence: list[dict[str, str | int]]


def evidence_rows(stage: str, key: str, value: object) -> list[dict[str, str | int]]:
    """Return one row for each distinct span inside a value, in order."""
    unique = {s.order: s for s in spans_in(value)}
    return [
        {
            "stage": stage,
            "key": key,
            "article": s.article,
            "field": s.field,
            "start": s.start,
            "end": s.end,
            "exact": s.exact,
        }
        for _, s in sorted(unique.items())
    ]


def put(connection: sa.Connection, stage: str, key: str, output: Output) -> None:
    """Store one output with the evidence inside it; an earlier one must be forgotten first."""
    if stage == CLEAN:
        connection.execute(articles.insert(), [_article_row(decode(output.payload, Article))])
    else:
        row = {"stage": stage, "key": key, "payload": output.payload}
        connection.execute(derived.insert(), [row | {"digest": digest(output.payload)}])
    if output.evidence:
        connection.execute(evidence.insert(), output.evidence)
    search.index(connection, stage, key, _words(stage, key, output.payload))


def forget(connection: sa.Connection, stage: str, keys: Iterable[str] | None) -> None:
    """Remove outputs of a stage with their evidence, words, rejections and ledger entries."""
    for lot in [None] if keys is None else batches(keys):
        search.unindex(connection, stage, lot)
    for table in (evidence, derived, ledger, rejected):
        same = table.c.stage == stage
        if keys is None:
            connection.execute(table.delete().where(same))
        for batch in batches(keys or ()):
            connection.execute(table.delete().where(same, table.c.key.in_(batch)))
    if stage == CLEAN:
        for batch in batches(keys or ()):
            connection.execute(articles.delete().where(articles.c.key.in_(batch)))


def mark_done(connection: sa.Connection, stage: str, marks: Mapping[str, str]) -> None:
    """Write into the ledger that `stage` has handled these keys with these inputs."""
    rows = [{"stage": stage, "key": k, "mark": m} for k, m in sorted(marks.items())]
    if rows:
        connection.execute(ledger.insert(), rows)


def put_rejected(connection: sa.Connection, item: Rejected) -> None:
    """Record one rejection in place of an earlier one of the same origin and stage."""
    same = sa.and_(rejected.c.stage == item.stage, rejected.c.origin == item.origin)
    connection.execute(rejected.delete().where(same))
    connection.execute(rejected.insert(), [msgspec.structs.asdict(item)])


def pardon(connection: sa.Connection, origins: Iterable[str]) -> None:
    """Forget that inputs were once rejected: they can be read now."""
    for lot in batches(origins):
        same = sa.and_(rejected.c.stage == "intake", rejected.c.origin.in_(lot))
        connection.execute(rejected.delete().where(same))


def is_whole(payload: object, expected: str) -> bool:
    """Tell whether stored bytes have the digest that was stored with them."""
    return isinstance(payload, bytes) and digest(payload) == expected


def article_digest(text: str, title: str | None, bare: bytes) -> str:
    """Return the digest of an article's characters and of what is known about it."""
    return digest(encode((text, title, bare)))


def batches(keys: Iterable[str]) -> Iterator[Sequence[str]]:
    """Yield the distinct keys, sorted, in lots that fit one query."""
    ordered = sorted(set(keys))
    for i in range(0, len(ordered), BATCH):
        yield ordered[i : i + BATCH]


def _article_row(article: Article) -> dict[str, object]:
    bare = encode(msgspec.structs.replace(article, text="", title=None))
    return {
        "key": article.key,
        "text": article.text,
        "title": article.title,
        "payload": bare,
        "digest": article_digest(article.text, article.title, bare),
    }


def _words(stage: str, key: str, payload: bytes) -> Iterator[tuple[str, str, str]]:
    """Yield `(kind, reference, text)` of what a stage's output adds to the full-text index."""
    if stage == CLEAN:
        article = decode(payload, Article)
        yield "article", key, f"{article.title or ''}\n{article.text}"
    elif stage == "read":
        for quote in decode(payload, Facts).quotes:
            if quote.form != "indirect":
                yield "quote", key, " ".join(s.exact for s in quote.content)
    elif stage == "claims":
        for claim in decode(payload, Comparison).claims:
            yield "claim", f"{key}/{claim.id}", claim.gist
