"""Re-reading everything that is stored: digests, characters, spans, indexes."""

from collections.abc import Iterator

import msgspec
import sqlalchemy as sa

from variorum.model import Article, Comparison, Facts, Lineage, Report, Span, Story, digest
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


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """How much was re-read, and what does not match."""

    reports: int
    articles: int
    outputs: int
    spans: int
    findings: tuple[str, ...]


def verify(connection: sa.Connection) -> Checked:
    """Re-read every digest and every span; each finding says what does not match, and where."""
    findings = list(_database(connection))
    n_reports = 0
    for row in connection.execute(sa.select(reports).order_by(reports.c.key)):
        n_reports += 1
        findings += _report(row)
    texts: dict[tuple[str, str], str] = {}
    n_articles = 0
    for row in connection.execute(sa.select(articles).order_by(articles.c.key)):
        n_articles += 1
        texts[row.key, "text"], texts[row.key, "title"] = row.text, row.title or ""
        if article_digest(row.text, row.title, row.payload) != row.digest:
            findings.append(f"article {row.key}: its characters are not those that were stored")
        findings += _spans(f"article {row.key}", row.payload, Article, texts)[1]
    n_outputs = n_spans = 0
    for row in connection.execute(sa.select(derived).order_by(derived.c.stage, derived.c.key)):
        n_outputs += 1
        where = f"{row.stage} of {row.key}"
        if digest(row.payload) != row.digest:
            findings.append(f"{where}: is not what was stored")
            continue
        seen, wrong = _spans(where, row.payload, KINDS[row.stage], texts)
        n_spans += seen
        findings += wrong
    for row in connection.execute(sa.select(evidence).order_by(evidence.c.id)):
        n_spans += 1
        if texts.get((row.article, row.field), "")[row.start : row.end] != row.exact:
            findings.append(
                f"evidence {row.id} ({row.stage} of {row.key}): "
                f"{row.article} {row.field} [{row.start}, {row.end}) is not {row.exact!r}"
            )
    return Checked(
        reports=n_reports,
        articles=n_articles,
        outputs=n_outputs,
        spans=n_spans,
        findings=tuple(findings),
    )


def _database(connection: sa.Connection) -> Iterator[str]:
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield f"database: {line}"
    try:
        connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES('integrity-check', 0)")
    except sa.exc.OperationalError as error:
        if "readonly" not in str(error.orig):
            yield f"full-text index: {error.orig}"
    except sa.exc.DatabaseError as error:
        yield f"full-text index: {error.orig}"


def _report(row: sa.Row[tuple[str, str, str, bytes, str]]) -> Iterator[str]:
    if digest(row.payload) != row.digest:
        yield f"report {row.name} ({row.key}): is not what was taken in"
        return
    if decode(row.payload, Report).key != row.key:
        yield f"report {row.name} ({row.key}): its content has another key"


def _spans(
    where: str, payload: bytes, kind: type, texts: dict[tuple[str, str], str]
) -> tuple[int, list[str]]:
    """Return how many spans a value holds and those whose characters are not in their article."""
    try:
        value: object = decode(payload, kind)
    except (msgspec.MsgspecError, ValueError) as error:
        return 0, [f"{where}: cannot be read ({error})"]
    seen, wrong = 0, []
    for span in spans_in(value):
        seen += 1
        if not _holds(span, texts):
            wrong.append(
                f"{where}: {span.article} {span.field} [{span.start}, {span.end}) "
                f"is not {span.exact!r}"
            )
    return seen, wrong


def _holds(span: Span, texts: dict[tuple[str, str], str]) -> bool:
    return texts.get((span.article, span.field), "")[span.start : span.end] == span.exact
