"""What variorum itself wrote into a folder is never taken for a report of what happened."""

import re
from pathlib import Path

MARK = ".variorum"
"""Name of the file that marks a folder of dossiers."""
DOSSIER = re.compile(r"[0-9a-f]{20}\.(?:html|md|json)\Z")
"""Names that only we give."""
_INDEX = re.compile(r"index\.(?:html|md|json)\Z")

_GENERATOR = b'<meta name="generator" content="variorum">'
_HEAD = 4_096
"""Bytes of a page in which its templates name us."""


def is_dossier(page: bytes) -> bool:
    """Tell whether a page is a dossier, wherever it was copied to."""
    return _GENERATOR in page[:_HEAD]


def mark(folder: Path) -> None:
    """Mark a folder into which dossiers will be written."""
    (folder / MARK).write_text(
        "variorum writes dossiers here. It does not read them as reports.\n", encoding="utf-8"
    )


def reports_in(folder: Path) -> list[Path]:
    """Return what stands in a folder, by name, without what is hidden and what we wrote."""
    found = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    if not (folder / MARK).is_file():
        return found
    return [p for p in found if not (DOSSIER.match(p.name) or _INDEX.match(p.name))]
