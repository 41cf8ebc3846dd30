"""The same reports give the same bytes: in any order, with any number of workers, in pieces."""

from pathlib import Path

import pytest

from tests.corpus import EXAMPLES, variorum

HARBOUR = EXAMPLES / "harbour-fire"


def reports() -> list[str]:
    return sorted(str(p) for p in HARBOUR.iterdir() if p.suffix != ".md")


def written(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("first")
    ran = variorum("read", *reports(), "-o", "out", cwd=folder, PYTHONHASHSEED="0")
    assert ran.code in (0, 3), ran
    return written(folder / "out")


@pytest.mark.parametrize(
    ("options", "backwards", "seed"),
    [
        pytest.param([], False, "0", id="twice"),
        pytest.param([], True, "1", id="another order and hash seed"),
        pytest.param(["--workers", "1"], False, "2", id="one worker"),
        pytest.param(["--workers", "2"], True, "3", id="two workers"),
    ],
)
def test_dossiers_are_the_same(
    first: dict[str, bytes], options: list[str], backwards: bool, seed: str
) -> None:
    some = reports()[::-1] if backwards else reports()
    ran = variorum("read", *some, "-o", "again", *options, PYTHONHASHSEED=seed)
    assert ran.code in (0, 3), ran
    assert written(Path("again")) == first


def test_added_in_three_pieces_is_added_at_once(first: dict[str, bytes]) -> None:
    some = reports()
    for piece in (some[4:], some[:2], some[2:4]):
        assert variorum("add", *piece).code in (0, 3)
        assert variorum("build").code in (0, 3)
    ran = variorum("-w", "variorum.db", "read", *some, "-o", "pieces")
    assert ran.code in (0, 3), ran
    assert "0 articles" in ran.err
    assert written(Path("pieces")) == first
    assert variorum("add", *some, "-w", "once.db").code in (0, 3)
    assert variorum("build", "-w", "once.db").code in (0, 3)
    for verb in ("stories", "copies"):
        once, pieces = variorum(verb, "--json", "-w", "once.db"), variorum(verb, "--json")
        assert once.out == pieces.out != ""
    for rank in ("1", "2"):
        once = variorum("compare", rank, "--json", "-w", "once.db")
        assert once.out == variorum("compare", rank, "--json").out != ""
