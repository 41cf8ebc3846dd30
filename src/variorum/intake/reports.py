"""Inputs to reports: every input gives exactly one report or one rejection, and nothing raises."""

import gzip
import itertools
import re
import sys
import zlib
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from variorum.config import Settings
from variorum.intake.decode import decode, mend
from variorum.intake.made import is_dossier
from variorum.intake.records import read_record
from variorum.intake.sniff import Media, binary_kind, media_of
from variorum.intake.sources import find_files, refused, rejected, too_long
from variorum.model import Rejected, Report

_MEDIA: dict[str, Media] = {
    ".txt": "text", ".text": "text", ".md": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "records", ".ndjson": "records",
}  # fmt: skip
_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,5}$")
_GZIP_ERRORS = (EOFError, gzip.BadGzipFile, zlib.error)
_CHUNK = 1 << 20


def read_reports(
    paths: Iterable[str],
    *,
    settings: Settings,
    stdin: BinaryIO | None = None,
    but: Collection[Path] = (),
) -> Iterator[Report | Rejected]:
    """Yield one report or rejection for each input that `paths` stand for, in their order.

    Args:
        paths: files, folders (read recursively, by name), globs (`**` too), `-` for standard input.
        settings: the limits of one report in bytes and characters.
        stdin: what `-` reads; the process's own standard input when None.
        but: files that are passed over in folders, such as the workspace itself.
    """
    for named in paths:
        if named == "-":
            yield from _read_stdin(stdin or sys.stdin.buffer, settings)
            continue
        for found in find_files(named):
            if isinstance(found, Rejected):
                yield found
            elif str(found) == named or found.resolve() not in but:
                yield from _read_file(found, settings)


def _read_file(path: Path, settings: Settings) -> Iterator[Report | Rejected]:
    name, media = name_and_media(path.name)
    try:
        with path.open("rb") as raw:
            packed = raw.read(2) == b"\x1f\x8b"
        with cast("BinaryIO", gzip.open(path)) if packed else path.open("rb") as stream:
            size = None if packed else path.stat().st_size
            yield from _read_stream(stream, _Input(str(path), name, media, size), settings)
    except OSError as error:
        yield refused(path, error)


class _Input:
    """How one input is called in messages, what it is named, what it promises to be."""

    def __init__(self, origin: str, name: str, media: Media | None, size: int | None) -> None:
        self.origin = mend(origin)
        self.name = mend(name)
        self.media = media
        self.size = size


def name_and_media(filename: str) -> tuple[str, Media | None]:
    """Return a file's name without its endings, and what the ending promises.

    >>> name_and_media("talks.html.gz")
    ('talks', 'html')
    """
    stem = re.sub(r"\.gz$", "", filename, flags=re.IGNORECASE) or filename
    ending = _ENDING.search(stem)
    if not ending or ending.start() == 0:
        return stem, None
    return stem[: ending.start()], _MEDIA.get(ending.group().lower())


def _read_stdin(stream: BinaryIO, settings: Settings) -> Iterator[Report | Rejected]:
    try:
        yield from _read_stream(stream, _Input("-", "stdin", None, None), settings)
    except OSError as error:
        yield refused("-", error)


def _read_stream(
    stream: BinaryIO, source: _Input, settings: Settings
) -> Iterator[Report | Rejected]:
    media = source.media
    head = b""
    try:
        if media is None:
            head = stream.readline(settings.max_bytes + 1)
            media = "records" if media_of(head) == "records" else None
        if media == "records":
            yield from _read_records(_lines(head, stream, settings.max_bytes), source, settings)
        else:
            data = head + stream.read(max(0, settings.max_bytes + 1 - len(head)))
            yield _read_whole(data, source, settings)
    except _GZIP_ERRORS as error:
        yield rejected(source.origin, f"gzip data is damaged or ends early: {error}")


def _read_whole(data: bytes, source: _Input, settings: Settings) -> Report | Rejected:
    kind = binary_kind(data)
    if kind:
        return rejected(source.origin, f"binary ({kind})")
    if len(data) > settings.max_bytes:
        size = source.size if source.size is not None else f"more than {settings.max_bytes}"
        reason = f"{size} bytes: larger than {settings.max_bytes} is not one report"
        return rejected(source.origin, reason)
    if is_dossier(data):
        return rejected(source.origin, "a dossier that variorum wrote, not a report")
    media = media_of(data, expected=source.media)
    content = decode(data, page=media == "html")
    if not content.strip():
        return rejected(source.origin, "empty: no characters but blanks")
    if media != "html" and len(content) > settings.max_chars:
        return rejected(source.origin, too_long(len(content), settings.max_chars))
    return Report(
        name=source.name,
        origin=source.origin,
        media="html" if media == "html" else "text",
        content=content,
    )


def _lines(head: bytes, stream: BinaryIO, limit: int) -> Iterator[bytes | int]:
    """Yield lines without their ends; a line over the limit is passed over and gives its length."""
    for first in itertools.chain([head] if head else [], iter(lambda: b"", None)):
        line = first or stream.readline(limit + 1)
        if not line:
            return
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
            continue
        size = len(line)
        while line and not line.endswith(b"\n"):
            line = stream.readline(_CHUNK)
            size += len(line)
        yield size


def _read_records(
    lines: Iterator[bytes | int], source: _Input, settings: Settings
) -> Iterator[Report | Rejected]:
    found = False
    for number, line in enumerate(lines, start=1):
        origin = f"{source.origin}:{number}"
        if isinstance(line, int):
            reason = f"{line} bytes: larger than {settings.max_bytes} is not one report"
            yield rejected(origin, reason)
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            record = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            name = f"{source.name}-{number}"
            yield read_record(record, origin=origin, name=name, max_chars=settings.max_chars)
        else:
            continue
        found = True
    if not found:
        yield rejected(source.origin, "empty: no records")
