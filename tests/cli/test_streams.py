"""Standard streams that are closed, full or of another encoding."""

from pathlib import Path

import pytest

from tests.corpus import WIRE, Ran, variorum

FULL = Path("/dev/full")


def redirected(how: str, *args: str) -> Ran:
    """Run the command line as a shell does with a redirection."""
    return variorum(*args, under=("sh", "-c", f'exec "$@" {how}', "sh"))


@pytest.mark.parametrize(
    ("how", "code"), [(">&-", 0), ("2>&-", 0), ("<&-", 0), ("<&- >&- 2>&-", 0)], ids=str
)
def test_a_closed_stream_never_gives_its_number_to_the_workspace(how: str, code: int) -> None:
    Path("wire.txt").write_text(WIRE, encoding="utf-8")
    assert redirected(how, "add", "wire.txt").code == code
    assert redirected(how, "status").code == 0
    assert variorum("verify").code == 0
    assert variorum("status").err == ""


def test_closed_standard_input_is_an_empty_report() -> None:
    ran = redirected("<&-", "add", "-")
    assert ran.code == 3, ran
    assert "rejected: -: empty" in ran.err


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full")
def test_output_without_room_is_one_line() -> None:
    assert variorum("add", "-", stdin=WIRE.encode()).code == 0
    ran = redirected(f"> {FULL}", "status")
    assert ran.code == 2, ran
    assert len(ran.err.splitlines()) == 1
    assert "standard output: cannot be written" in ran.err


def test_data_is_utf_8_whatever_the_locale_is() -> None:
    assert variorum("add", "-", stdin=WIRE.encode()).code == 0
    assert variorum("build", "--until", "read").code == 0
    usual = variorum("facts", "stdin")
    assert "“" in usual.out
    for encoding in ("latin-1", "ascii"):
        ran = variorum("facts", "stdin", PYTHONIOENCODING=encoding)
        assert (ran.code, ran.out) == (0, usual.out)
