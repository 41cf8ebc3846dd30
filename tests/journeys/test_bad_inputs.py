"""Each bad input gets one clear line and the right exit code, and everything else is still done."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus import HANGS, OTHER, WIRE, variorum, works


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "good.txt").write_text(WIRE, encoding="utf-8")
    (folder / "latin.txt").write_bytes(
        "Le café brûle à Port Maren. Zwölf Verletzte.".encode("latin-1")
    )
    (folder / "nul.txt").write_bytes(OTHER.encode().replace(b"Thursday", b"Thurs\0day"))
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "line.txt").write_text("word " * 4_000_000, encoding="utf-8")
    records = [
        json.dumps({"id": "r1", "text": OTHER + " Second."}),
        json.dumps({"id": "r2", "title": "no text"}),
        '{"id": "r3", "text": "A lone \\ud800 surrogate stands here."}',
        "not json at all",
    ]
    (folder / "records.jsonl").write_text("\n".join(records), encoding="utf-8")
    return folder


def test_bad_inputs_are_named_and_the_rest_is_done(mixed: Path) -> None:
    ran = variorum("read", str(mixed), "-o", "out")
    assert ran.code == 3, ran
    lines = [line for line in ran.err.splitlines() if line.startswith("variorum: rejected:")]
    for name in ("empty.txt", "picture.txt", "line.txt", "records.jsonl:2", "records.jsonl:4"):
        assert sum(name in line for line in lines) == 1, (name, ran)
    assert len(lines) == 5
    assert "Traceback" not in ran.err
    assert ran.err.splitlines()[-1] == "10 inputs = 5 articles + 0 already known + 5 rejected"
    assert Path("out/index.html").exists()


def test_offsets_hold_for_odd_characters(mixed: Path) -> None:
    ran = variorum(
        "facts", str(mixed / "nul.txt"), str(mixed / "records.jsonl"), "--json", "--text"
    )
    assert ran.code == 3
    for line in ran.out.splitlines():
        record = json.loads(line)
        assert "\0" not in record["text"]
        for fact in record["facts"]:
            if "start" in fact:
                assert 0 <= fact["start"] < fact["end"] <= len(record["text"])
    assert "Thurs\ufffdday" in ran.out


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (["read", "no-such-file.txt"], 3, "no such"),
        (["read", "empty-folder"], 3, "no reports"),
        (["compare", "nothing.txt", "--json"], 2, ""),
        (["show", "1"], 2, "no workspace"),
        (["-w", "noise.db", "stories"], 2, "not a"),
        (["-w", "newer.db", "stories"], 2, "newer"),
        (["frobnicate"], 2, "frobnicate"),
        (["build", "--until", "noon"], 2, "noon"),
        (["--workers", "0", "stories"], 2, "workers"),
    ],
)
def test_wrong_use_is_one_clear_line(args: list[str], code: int, words: str) -> None:
    Path("empty-folder").mkdir()
    Path("noise.db").write_bytes(bytes(range(256)) * 16)
    assert variorum("-w", "newer.db", "add", "-", stdin=WIRE.encode()).code == 0
    with sqlite3.connect("newer.db") as newer:
        newer.execute("PRAGMA user_version = 99")
    ran = variorum(*args)
    assert ran.code == code, ran
    assert words in ran.err
    assert "Traceback" not in ran.err


MERE = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")
"""Runs a command without root's right to read and write everything."""


@pytest.mark.skipif(os.geteuid() == 0 and not works(*MERE, "true"), reason="root, and no setpriv")
def test_unreadable_files_and_workspaces() -> None:
    under = MERE if os.geteuid() == 0 else ()
    Path("secret.txt").write_text(WIRE, encoding="utf-8")
    Path("secret.txt").chmod(0)
    Path("open.txt").write_text(OTHER, encoding="utf-8")
    ran = variorum("add", "secret.txt", "open.txt", under=under)
    assert ran.code == 3, ran
    assert "secret.txt: cannot be read" in ran.err
    assert "2 inputs = 1 articles + 0 already known + 1 rejected" in ran.err
    Path("variorum.db").chmod(0o444)
    Path().chmod(0o555)
    try:
        refused = variorum("add", "open.txt", under=under)
        listed = variorum("status", under=under)
    finally:
        Path().chmod(0o755)
    assert refused.code == 2, refused
    assert "read-only" in refused.err
    assert listed.code == 0, listed


def test_standard_input_and_a_closed_pipe() -> None:
    ran = variorum("facts", "-", "--json", stdin=WIRE.encode())
    assert ran.code == 0, ran
    assert json.loads(ran.out)["id"] == "stdin"


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['variorum', '--help']\n"
        "import variorum.cli\n"
        "try: variorum.cli.main()\n"
        "except SystemExit: pass\n"
        "heavy = {'spacy', 'numpy', 'lxml', 'onnxruntime', 'pint', 'sqlalchemy', 'trafilatura'}\n"
        "sys.exit(1 if heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout
    assert b"Usage: variorum" in done.stdout


@pytest.mark.parametrize(
    "published",
    ["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00", "2021-02-30", "noon", "2199-12-31"],
)
def test_no_date_of_publication_stops_a_run(published: str) -> None:
    records = [
        {"id": "a", "text": WIRE, "published": "2021-11-23"},
        {"id": "b", "text": WIRE + " More.", "published": published},
    ]
    stdin = "\n".join(json.dumps(r) for r in records).encode()
    ran = variorum("read", "-", "-o", "out", stdin=stdin)
    assert ran.code == 0, ran
    assert ran.err.splitlines()[-1] == "2 inputs = 2 articles + 0 already known + 0 rejected"


def test_a_query_without_end_is_refused_in_one_line() -> None:
    assert variorum("add", "-", stdin=WIRE.encode()).code == 0
    ran = variorum("search", "a " * 30_000)
    assert ran.code == 2, ran
    assert len(ran.err.splitlines()) == 1


def test_two_builds_at_once_both_end_well(tmp_path: Path) -> None:
    for n in range(6):
        (tmp_path / f"r{n}.txt").write_text(f"{WIRE}\n\nEdition {n}.", encoding="utf-8")
    assert variorum("add", *map(str, sorted(tmp_path.glob("r*.txt")))).code == 0
    command = [sys.executable, "-m", "variorum", "build"]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(2)]
    said = [b.communicate(timeout=HANGS)[1].decode() for b in both]
    assert [b.returncode for b in both] == [0, 0], said
    assert variorum("verify").code == 0


def test_a_page_as_long_as_ten_books_is_refused_when_its_text_is_known(tmp_path: Path) -> None:
    (tmp_path / "long.html").write_text(
        f"<html><body><article>{'<p>The fire burned on in the harbour.</p>' * 12_000}</article>",
        encoding="utf-8",
    )
    assert variorum("add", str(tmp_path / "long.html")).code == 0
    ran = variorum("build")
    assert ran.code == 3, ran
    assert "characters: longer than 400000 is not one report" in ran.err


def test_reports_that_cannot_be_compared_are_named_once_each() -> None:
    Path("wire.txt").write_text(WIRE, encoding="utf-8")
    Path("bare.html").write_text("<html><body><script>draw()</script></body></html>", "utf-8")
    Path("empty.txt").touch()
    none = variorum("compare", "empty.txt", "bare.html", "./gone.txt")
    assert none.code == 2, none
    one = variorum("compare", "empty.txt", "bare.html", "./gone.txt", "wire.txt", "wire.txt")
    assert one.code == 3, one
    for ran, line in (
        (none, "3 inputs = 0 articles + 0 already known + 3 rejected"),
        (one, "5 inputs = 1 articles + 1 already known + 3 rejected"),
    ):
        assert line in ran.err.splitlines(), ran
        for name in ("empty.txt", "bare.html", "./gone.txt"):
            assert sum(f"rejected: {name}" in said for said in ran.err.splitlines()) == 1, ran
