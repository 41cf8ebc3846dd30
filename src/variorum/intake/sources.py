"""From what a user names to the files that are meant: folders, globs, links."""

import fnmatch
import re
from collections.abc import Iterator
from pathlib import Path

from variorum.intake.decode import mend
from variorum.intake.made import reports_in
from variorum.model import Rejected

MAGIC = re.compile(r"[*?\[]")


def find_files(named: str) -> Iterator[Path | Rejected]:
    """Yield the files that `named` stands for, sorted by name, or why there are none."""
    try:
        yield from _find(named)
    except (OSError, ValueError) as error:
        yield refused(named, error)


def refused(origin: Path | str, error: OSError | ValueError) -> Rejected:
    """Return the rejection that an error of the operating system stands for."""
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return rejected(origin, f"cannot be read: {reason}")


def rejected(origin: Path | str, reason: str) -> Rejected:
    """Return a rejection whose texts can be printed and stored."""
    return Rejected(origin=mend(str(origin)), reason=mend(reason))


def too_long(characters: int, limit: int) -> str:
    """Return the reason for which a report of so many characters is rejected."""
    return f"{characters} characters: longer than {limit} is not one report"


def _find(named: str) -> Iterator[Path | Rejected]:
    path = Path(named)
    if path.is_dir():
        yield from _nonempty(named, walk(path), "folder holds no reports")
    elif path.exists():
        yield path
    elif MAGIC.search(named):
        yield from _nonempty(named, _matches(named), "no file matches this pattern")
    else:
        yield rejected(named, "no such file: check the path")


def _nonempty(
    named: str, found: Iterator[Path | Rejected], reason: str
) -> Iterator[Path | Rejected]:
    empty = True
    for item in found:
        empty = False
        yield item
    if empty:
        yield rejected(named, reason)


def _matches(pattern: str) -> Iterator[Path | Rejected]:
    if "**" in pattern:
        yield from _deep_matches(pattern)
        return
    root, parts = _split(pattern)
    for path in sorted(root.glob("/".join(parts))):
        if path.is_dir():
            yield from walk(path)
        else:
            yield path


def _deep_matches(pattern: str) -> Iterator[Path | Rejected]:
    """Match `**` over our own walk: the library's follows links round and round."""
    root, parts = _split(pattern)
    wanted = re.compile("".join(_segment(p) for p in parts[:-1]) + _last(parts[-1]))
    for item in walk(root):
        inner = Path(item.origin) if isinstance(item, Rejected) else item
        if wanted.fullmatch(inner.relative_to(root).as_posix()):
            yield item


def _split(pattern: str) -> tuple[Path, tuple[str, ...]]:
    parts = Path(pattern).parts
    fixed = next(i for i, part in enumerate(parts) if MAGIC.search(part))
    return Path(*parts[:fixed]), parts[fixed:]


def _segment(part: str) -> str:
    return r"(?:[^/]+/)*" if part == "**" else _last(part) + "/"


def _last(part: str) -> str:
    if part == "**":
        return r".+"
    return fnmatch.translate(part).replace(".*", "[^/]*").removesuffix(r"\Z")


def walk(root: Path) -> Iterator[Path | Rejected]:
    """Yield the files below `root`, by name; hidden ones and ours skipped, links never lead out."""
    real = root.resolve()
    seen = {real}
    stack: list[Path] = [root]
    while stack:
        path = stack.pop()
        if path.is_symlink() and (reason := _bad_link(path, real)):
            yield rejected(path, reason)
        elif not path.is_dir():
            yield path if path.is_file() else rejected(path, "not a regular file")
        elif path == root or path.resolve() not in seen:
            seen.add(path.resolve())
            children = _children(path)
            if isinstance(children, Rejected):
                yield children
            else:
                stack.extend(reversed(children))


def _bad_link(path: Path, root: Path) -> str | None:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return "symbolic link that leads nowhere"
    inside = target == root or root in target.parents
    return None if inside else "symbolic link out of the folder: name its target"


def _children(folder: Path) -> list[Path] | Rejected:
    try:
        return reports_in(folder)
    except OSError as error:
        return refused(folder, error)
