"""The one schema, in SQLAlchemy Core: SQLite by default, other databases by URL.

Everything derived is kept as the msgpack of its model type beside a digest of it, and every span
inside it stands once more as a row of `evidence`, which a trigger compares with the article.
"""

import sqlalchemy as sa

SCHEMA_VERSION = 1
APPLICATION_ID = 0x7661726F
"""`varo` in SQLite's header: tells our files from other databases."""

metadata = sa.MetaData()

reports = sa.Table(
    "reports",
    metadata,
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("origin", sa.String, nullable=False),
    sa.Column("payload", sa.LargeBinary, nullable=False),
    sa.Column("digest", sa.String, nullable=False),
)
articles = sa.Table(
    "articles",
    metadata,
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("title", sa.Text),
    sa.Column("payload", sa.LargeBinary, nullable=False),
    sa.Column("digest", sa.String, nullable=False),
)
derived = sa.Table(
    "derived",
    metadata,
    sa.Column("stage", sa.String, primary_key=True),
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("payload", sa.LargeBinary, nullable=False),
    sa.Column("digest", sa.String, nullable=False),
)
evidence = sa.Table(
    "evidence",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("stage", sa.String, nullable=False),
    sa.Column("key", sa.String, nullable=False),
    sa.Column("article", sa.String, nullable=False),
    sa.Column("field", sa.String, nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("exact", sa.Text, nullable=False),
    sa.Index("evidence_owner", "stage", "key"),
)
ledger = sa.Table(
    "ledger",
    metadata,
    sa.Column("stage", sa.String, primary_key=True),
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("mark", sa.String, nullable=False),
)
rejected = sa.Table(
    "rejected",
    metadata,
    sa.Column("stage", sa.String, primary_key=True),
    sa.Column("origin", sa.String, primary_key=True),
    sa.Column("key", sa.String),
    sa.Column("reason", sa.String, nullable=False),
)
searchable = sa.Table(
    "searchable",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("stage", sa.String, nullable=False),
    sa.Column("key", sa.String, nullable=False),
    sa.Column("kind", sa.String, nullable=False),
    sa.Column("ref", sa.String, nullable=False),
    sa.Index("searchable_owner", "stage", "key"),
)
"""What each row of the full-text index stands for."""

SQLITE_EXTRAS = (
    """CREATE TRIGGER IF NOT EXISTS evidence_is_exact BEFORE INSERT ON evidence
    WHEN NEW.exact IS NOT (
        SELECT substr(CASE NEW.field WHEN 'title' THEN title ELSE text END,
                      NEW.start + 1, NEW."end" - NEW.start)
        FROM articles WHERE key = NEW.article)
    BEGIN SELECT RAISE(ABORT, 'evidence does not match the characters of its article'); END""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(
        body, tokenize = "unicode61 remove_diacritics 2")""",
)
"""What SQLAlchemy has no words for: the guard over evidence and the full-text index."""
