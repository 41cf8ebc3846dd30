"""Re-reading everything that is stored: digests, characters, spans, indexes."""

from collections.abc import Iterator

import msgspec
import sqlalchemy as sa

from variorum.model import Article, Comparison, Facts, Lineage, Report, Story, digest
from variorum.model.dossier import Dossier
from variorum.store.codec import decode, spans_in
from variorum.store.rows import article_digest
from variorum.store.schema import articles, derived, evidence, reports

KINDS: dict[str, type] = {
    "read": Facts,
    "copies": Lineage,
    "stories": Story,
    "claims": Comparison,
    "dossier": Dossier,
}


_LOST = sa.text(
    "SELECT stage, key FROM ledger WHERE stage NOT IN ('stories')"
    " EXCEPT SELECT stage, key FROM derived EXCEPT SELECT stage, key FROM rejected"
    " EXCEPT SELECT 'clean', key FROM articles"
    " UNION SELECT 'report', key FROM (SELECT key FROM articles EXCEPT SELECT key FROM reports)"
    " ORDER BY stage, key"
)
"""Only the fold of stories has outputs under other keys than its own in the ledger."""


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """How much was re-read, and what does not match."""

    reports: int
    articles: int
    outputs: int
    spans: int
    findings: tuple[str, ...]


def verify(connection: sa.Connection) -> Checked:
    """Re-read every digest and every span; each finding says what does not match, and where."""
    check = _Check()
    for step in (
        check.database,
        check.reports,
        check.articles,
        check.outputs,
        check.missing,
        check.evidence,
    ):
        try:
            check.findings += step(connection)
        except sa.exc.DatabaseError as error:
            check.findings.append(f"database: {error.orig}")
    return Checked(**check.counts, findings=tuple(check.findings))


class _Check:
    """One reading of everything, with the characters that spans are compared with."""

    def __init__(self) -> None:
        self.findings: list[str] = []
        self.counts = dict.fromkeys(("reports", "articles", "outputs", "spans"), 0)
        self._texts: dict[tuple[str, str], str] = {}

    def database(self, connection: sa.Connection) -> Iterator[str]:
        for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
            if line != "ok":
                yield f"database: {line}"
        try:
            check = "INSERT INTO search(search, rank) VALUES('integrity-check', 0)"
            connection.exec_driver_sql(check)
        except sa.exc.DatabaseError as error:
            if "readonly" not in str(error.orig):
                yield f"full-text index: {error.orig}"

    def reports(self, connection: sa.Connection) -> Iterator[str]:
        for row in connection.execute(_query(reports, reports.c.key)):
            self.counts["reports"] += 1
            where = f"report {row.name} ({row.key})"
            if digest(row.payload) != row.digest:
                yield f"{where}: is not what was taken in"
            elif decode(row.payload, Report).key != row.key:
                yield f"{where}: its content has another key"

    def articles(self, connection: sa.Connection) -> Iterator[str]:
        for row in connection.execute(_query(articles, articles.c.key)):
            self.counts["articles"] += 1
            self._texts[row.key, "text"], self._texts[row.key, "title"] = row.text, row.title or ""
            if article_digest(row.text, row.title, row.payload) != row.digest:
                yield f"article {row.key}: is not what was stored"
            else:
                yield from self._spans(f"article {row.key}", row.payload, Article)

    def outputs(self, connection: sa.Connection) -> Iterator[str]:
        for row in connection.execute(_query(derived, derived.c.stage, derived.c.key)):
            self.counts["outputs"] += 1
            where = f"{row.stage} of {row.key}"
            if row.stage not in KINDS:
                yield f"{where}: there is no such stage"
            elif digest(row.payload) != row.digest:
                yield f"{where}: is not what was stored"
            else:
                yield from self._spans(where, row.payload, KINDS[row.stage])

    def missing(self, connection: sa.Connection) -> Iterator[str]:
        """Name what the ledger says was done, and which is neither there nor rejected."""
        for row in connection.execute(_LOST).mappings():
            yield f"{row['stage']} of {row['key']}: is missing"

    def evidence(self, connection: sa.Connection) -> Iterator[str]:
        for row in connection.execute(sa.select(evidence).order_by(evidence.c.id)):
            self.counts["spans"] += 1
            text = self._texts.get((row.article, row.field), "")
            if text[row.start : row.end] != row.exact:
                where = f"evidence {row.id} ({row.stage} of {row.key})"
                place = f"{row.article} {row.field} [{row.start}, {row.end})"
                yield f"{where}: {place} is not {row.exact!r}"

    def _spans(self, where: str, payload: bytes, kind: type) -> Iterator[str]:
        try:
            value: object = decode(payload, kind)
        except (msgspec.MsgspecError, ValueError) as error:
            yield f"{where}: cannot be read ({error})"
            return
        for span in spans_in(value):
            self.counts["spans"] += 1
            text = self._texts.get((span.article, span.field), "")
            if text[span.start : span.end] != span.exact:
                place = f"{span.article} {span.field} [{span.start}, {span.end})"
                yield f"{where}: {place} is not {span.exact!r}"


def _query(table: sa.Table, *order: sa.Column[str]) -> sa.Select[tuple[str, ...]]:
    """Select a table's rows; payloads as bytes, whatever they have been made."""
    columns = [
        sa.cast(c, sa.LargeBinary).label("payload") if c.name == "payload" else c
        for c in table.columns
    ]
    return sa.select(*columns).order_by(*order)
