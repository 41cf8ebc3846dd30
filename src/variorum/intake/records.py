"""One JSON Lines record to one report."""

import json
import logging
from datetime import date, datetime
from typing import cast

from variorum.intake.decode import mend
from variorum.intake.sources import too_long
from variorum.model import NEWS_YEARS, Declared, Rejected, Report

_WHOLE_LINES = "each line must be one complete JSON object"

log = logging.getLogger(__name__)


def read_record(line: bytes, *, origin: str, name: str, max_chars: int) -> Report | Rejected:
    """Return the report that a record holds; `name` is its id where the record gives none.

    A field that is not what the interface says (an impossible `published`, a list for a title)
    costs that field, with a warning, never the report; only the text itself must be sound.
    """
    record = _object(line)
    if isinstance(record, str):
        return Rejected(origin=origin, reason=record)
    media, content = _content(record)
    if content is None:
        return Rejected(origin=origin, reason=_why_no_text(record))
    if media == "text" and len(content) > max_chars:
        return Rejected(origin=origin, reason=too_long(len(content), max_chars))
    return Report(
        name=_name(record) or name,
        origin=origin,
        media="html" if media == "html" else "text",
        content=mend(content),
        declared=_declared(record, origin),
    )


def _object(line: bytes) -> dict[str, object] | str:
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return f"not UTF-8 at byte {error.start}: JSON Lines must be UTF-8"
    except json.JSONDecodeError as error:
        what = f"{error.msg[:1].lower()}{error.msg[1:]}".removesuffix(" at")
        return f"not JSON: {what} at column {error.colno}; {_WHOLE_LINES}"
    except (ValueError, RecursionError) as error:
        return f"not JSON that can be read ({type(error).__name__}): {_WHOLE_LINES}"
    if not isinstance(value, dict):
        return f"not a JSON object: {_WHOLE_LINES}"
    return cast("dict[str, object]", value)


def _content(record: dict[str, object]) -> tuple[str, str | None]:
    for media in ("text", "html"):
        value = record.get(media)
        if isinstance(value, str) and value.strip():
            return media, value
    return "text", None


def _why_no_text(record: dict[str, object]) -> str:
    for field in ("text", "html"):
        value = record.get(field)
        if isinstance(value, str):
            return f"empty: `{field}` holds no characters"
        if value is not None:
            return f"`{field}` is not a string"
    return "no `text` and no `html`: a record needs one of them"


def _name(record: dict[str, object]) -> str | None:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return mend(value.strip()) or None if isinstance(value, str) else None


def _declared(record: dict[str, object], origin: str) -> Declared:
    return Declared(
        title=_string(record, "title", origin),
        published=_published(record, origin),
        source=_string(record, "source", origin),
        url=_string(record, "url", origin),
        language=_string(record, "language", origin),
        authors=_authors(record, origin),
    )


def _string(record: dict[str, object], field: str, origin: str) -> str | None:
    value = record.get(field)
    if value is None:
        return None
    if not isinstance(value, str):
        log.warning("%s: `%s` is not a string and is left out", origin, field)
        return None
    return mend(value) if value.strip() else None


def _published(record: dict[str, object], origin: str) -> str | None:
    value = _string(record, "published", origin)
    if value is None or is_iso(value.strip()):
        return value.strip() if value else None
    log.warning("%s: `published` is not an ISO 8601 date: it counts as unknown", origin)
    return None


def _authors(record: dict[str, object], origin: str) -> tuple[str, ...]:
    value = record.get("authors")
    found = [value] if isinstance(value, str) else value
    if found is None:
        return ()
    if not isinstance(found, list):
        log.warning("%s: `authors` is not a list of strings and is left out", origin)
        return ()
    return tuple(mend(a.strip()) for a in found if isinstance(a, str) and a.strip())


def is_iso(value: str) -> bool:
    """Tell whether `value` is an ISO 8601 year, month, date or time of the age of newspapers."""
    if not (value[:4].isascii() and value[:4].isdecimal() and int(value[:4]) in NEWS_YEARS):
        return False
    try:
        if len(value) in (4, 7) and value.isascii():
            date.fromisoformat(f"{value}-01-01"[:10])
        elif len(value) <= 10:
            date.fromisoformat(value)
        else:
            datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
