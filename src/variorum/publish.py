"""Dossiers as files: one for each story, and an index; names come from story ids alone."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from variorum.dossier import file_name, render, render_index
from variorum.errors import ConfigError
from variorum.model import Rejected
from variorum.model.dossier import Dossier

INDEX = "index"
_OURS = re.compile(r"[0-9a-f]{20}\.(?:html|md|json)\Z")
"""Names that only we give: what is left of earlier runs under them is removed."""


def write_dossiers(
    folder: Path,
    dossiers: Iterable[Dossier],
    *,
    fmt: str,
    accounting: str,
    rejected: Sequence[Rejected],
) -> tuple[Path, ...]:
    """Write every dossier and the index that leads to them.

    Returns:
        The index first, then the dossiers in the order given.

    Raises:
        ConfigError: the folder cannot be written.
    """
    kept: list[Dossier] = []
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for dossier in dossiers:
            path = folder / file_name(dossier.story, fmt)
            _write(path, render(dossier, fmt))
            written.append(path)
            kept.append(dossier)
        index = folder / f"{INDEX}.{fmt}"
        _write(index, render_index(kept, fmt=fmt, accounting=accounting, rejected=rejected))
        _sweep(folder, fmt, {p.name for p in written})
    except OSError as error:
        raise ConfigError(
            f"{folder}: cannot be written ({error.strerror}); choose another folder with -o"
        ) from error
    return (index, *written)


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)


def _sweep(folder: Path, fmt: str, kept: set[str]) -> None:
    for path in folder.glob(f"*.{fmt}"):
        if _OURS.match(path.name) and path.name not in kept:
            path.unlink()
