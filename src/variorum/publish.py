"""Dossiers as files: one for each story, and an index; names come from story ids alone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from variorum.dossier import (
    file_name,
    render_html,
    render_index,
    render_index_markdown,
    render_markdown,
    render_text,
    summarise,
)
from variorum.errors import ConfigError
from variorum.intake.made import DOSSIER, mark
from variorum.model.accounting import Accounting
from variorum.model.dossier import Dossier, Summary


def _json(value: object) -> str:
    pretty = msgspec.json.format(msgspec.json.encode(value), indent=1)
    return pretty.decode() + "\n"


def _index_json(summaries: Sequence[Summary], accounting: Accounting) -> str:
    return _json({"accounting": accounting, "stories": list(summaries)})


RENDERERS: Mapping[str, Callable[[Dossier], str]] = {
    "html": render_html,
    "md": render_markdown,
    "json": _json,
    "text": render_text,
}
INDEXES: Mapping[str, Callable[[Sequence[Summary], Accounting], str]] = {
    "html": render_index,
    "md": render_index_markdown,
    "json": _index_json,
}


def render(dossier: Dossier, fmt: str) -> str:
    """Return a dossier as `html`, `md`, `json` or `text`."""
    return RENDERERS[fmt](dossier)


def write_dossiers(
    folder: Path, dossiers: Iterable[Dossier], *, fmt: str, accounting: Accounting
) -> tuple[Path, ...]:
    """Write every dossier and the index that leads to them.

    Returns:
        The index first, then the dossiers in the order given.

    Raises:
        ConfigError: the folder cannot be written.
    """
    summaries: list[Summary] = []
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        mark(folder)
        for dossier in dossiers:
            path = folder / file_name(dossier.story, fmt)
            _write(path, render(dossier, fmt))
            written.append(path)
            summaries.append(summarise(dossier))
        index = folder / f"index.{fmt}"
        _write(index, INDEXES[fmt](summaries, accounting))
        _sweep(folder, fmt, {p.name for p in written})
    except OSError as error:
        raise ConfigError(
            f"{folder}: cannot be written ({error.strerror}); choose another folder with -o"
        ) from error
    return (index, *written)


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _sweep(folder: Path, fmt: str, kept: set[str]) -> None:
    """Remove the dossiers of earlier runs whose stories are no more."""
    for path in folder.glob(f"*.{fmt}"):
        if DOSSIER.match(path.name) and path.name not in kept:
            path.unlink()
