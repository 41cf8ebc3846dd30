"""A workspace from the first report to the dossier, as a user keeps it."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

import variorum as api
from tests.corpus import OTHER, REWRITE, WIRE, variorum
from variorum.cli import shell
from variorum.config import Settings
from variorum.model import Rejected
from variorum.pipeline.stages import fingerprints
from variorum.pipeline.steps import read_work
from variorum.store import Store

REPORTS = {"wire": WIRE, "rewrite": REWRITE, "library": OTHER}


@pytest.fixture
def three() -> Path:
    folder = Path("reports")
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("once")
    (folder / "reports").mkdir()
    for name, text in REPORTS.items():
        (folder / "reports" / f"{name}.txt").write_text(text, encoding="utf-8")
    assert variorum("add", "reports", cwd=folder).code == 0
    assert variorum("build", cwd=folder).code == 0
    return folder


@pytest.fixture
def built(once: Path) -> Path:
    shutil.copytree(once, ".", dirs_exist_ok=True)
    return Path("reports")


def test_every_verb_speaks_json(built: Path) -> None:
    (stories,) = map(json.loads, variorum("stories", "--json").out.splitlines())
    assert [sorted(s["articles"]) for s in stories["stories"]] == [["rewrite", "wire"], ["library"]]
    first = stories["stories"][0]
    assert first["origins"] == 1
    compared = json.loads(variorum("compare", first["id"], "--json").out)
    assert {a["id"] for a in compared["articles"]} == {"rewrite", "wire"}
    copies = json.loads(variorum("copies", "--json").out)
    assert [(p["a"], p["b"]) for p in copies["pairs"]] in (
        [("rewrite", "wire")],
        [("wire", "rewrite")],
    )
    facts = json.loads(variorum("facts", "wire", "--json").out)
    assert facts["id"] == "wire"
    assert {f["kind"] for f in facts["facts"]} >= {"mention", "date", "quantity", "quote"}
    hits = [json.loads(line) for line in variorum("search", "tugs", "--json").out.splitlines()]
    assert {h["ref"] for h in hits if h["kind"] == "article"} == {"rewrite", "wire"}
    assert json.loads(variorum("status", "--json").out)["articles"] == 3
    assert json.loads(variorum("verify", "--json").out)["findings"] == []
    assert json.loads(variorum("show", "1", "--json").out)
    del built


def test_every_verb_speaks_plainly(built: Path) -> None:
    for args in (
        ["stories"],
        ["show", "1"],
        ["compare", "1"],
        ["facts", "wire"],
        ["copies"],
        ["search", "ferry"],
        ["verify"],
        ["status"],
        ["show", "2", "--format", "md"],
    ):
        ran = variorum(*args)
        assert ran.code == 0, ran
        assert ran.out.strip()
    del built


def test_readings_hold_exactly_what_stands_in_their_article(built: Path) -> None:
    with api.open("variorum.db") as workspace:
        texts = {a.key: a.text for a in workspace.articles().values()}
        for story in workspace.stories():
            for claim in workspace.compare(story).claims:
                for reading in claim.readings:
                    span = reading.span
                    assert span.field == "text"
                    assert texts[span.article][span.start : span.end] == span.exact
    del built


def test_adding_a_copy_never_adds_corroboration(built: Path) -> None:
    before = json.loads(variorum("compare", "1", "--json").out)
    (built / "copy.txt").write_text(WIRE, encoding="utf-8")
    assert variorum("add", str(built / "copy.txt")).code == 0
    assert variorum("build").code == 0
    after = json.loads(variorum("compare", "1", "--json").out)
    count = {v: sum(c["verdict"] == v for c in before["claims"]) for v in ("corroborated",)}
    assert sum(c["verdict"] == "corroborated" for c in after["claims"]) <= count["corroborated"]
    assert len(after["origins"]) == len(before["origins"])


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE articles SET text = replace(text, 'Tuesday', 'Tuesdax')",
        "UPDATE reports SET payload = payload || x'00'",
        "UPDATE derived SET payload = payload || x'00' WHERE stage = 'claims'",
        "UPDATE evidence SET exact = exact || '.' WHERE id = (SELECT min(id) FROM evidence)",
    ],
)
def test_verify_names_one_changed_byte(built: Path, damage: str) -> None:
    with sqlite3.connect("variorum.db") as database:
        database.execute(damage)
    ran = variorum("verify")
    assert ran.code == 1, ran
    assert len(ran.out.splitlines()) > 1
    del built


def test_a_second_build_does_nothing(built: Path) -> None:
    before = Path("variorum.db").read_bytes()
    ran = variorum("build", "-v")
    assert ran.code == 0
    assert Path("variorum.db").read_bytes() == before
    assert variorum("add", str(built)).err.strip() == (
        "3 inputs = 0 articles + 3 already known + 0 rejected"
    )


def test_conflicts_can_fail_a_run(three: Path) -> None:
    ran = variorum(
        "compare", str(three / "wire.txt"), str(three / "library.txt"), "--fail-on", "conflict"
    )
    assert ran.code == 0, ran
    assert not Path("variorum.db").exists()


def test_options_stand_before_or_after_the_verb(three: Path) -> None:
    assert variorum("-w", "a.db", "-q", "add", str(three)).err == ""
    assert variorum("add", str(three), "--workspace", "b.db").code == 0
    assert variorum("status", "--json", VARIORUM_WORKSPACE="b.db").code == 0
    assert {p.name for p in Path().glob("*.db")} == {"a.db", "b.db"}


def test_read_keeps_no_workspace_that_it_was_not_told_to_keep(three: Path) -> None:
    ran = variorum("read", str(three), "-o", "out", VARIORUM_WORKSPACE="kept.db")
    assert ran.code == 0, ran
    assert not Path("kept.db").exists()
    assert variorum("read", str(three), "-o", "out", "-w", "asked.db").code == 0
    assert Path("asked.db").exists()


def test_a_report_that_could_not_be_read_does_not_take_its_story_along(three: Path) -> None:
    with api.open("variorum.db") as workspace:
        workspace.add(three)
        workspace.build("clean")
        labels = workspace.labels()
    key = next(k for k, label in labels.items() if label == "rewrite")
    db = Store("variorum.db")
    mark = read_work(db, fingerprints(Settings())["read"]).marks[key]
    slow = Rejected(origin="rewrite.txt", stage="read", key=key, reason="took more than 60 s")
    db.write("read", {}, failed=[slow], done={key: mark})
    db.close()
    ran = variorum("build")
    assert ran.code == 0, ran
    assert ran.err.splitlines()[-1] == "3 inputs = 2 articles + 0 already known + 1 rejected"
    (stories,) = map(json.loads, variorum("stories", "--json").out.splitlines())
    assert sorted(s["articles"] for s in stories["stories"]) == [["library"], ["wire"]]
    assert variorum("verify").code == 0
    with api.open("variorum.db") as workspace:
        assert len(workspace.compare_all()[1].articles) == 2


def test_a_story_that_could_not_be_compared_is_named_and_is_no_input() -> None:
    lost = Rejected(origin="story 1", stage="claims", key="1", reason="took more than 60 s")
    added = api.Accounting(articles=3)
    final = shell.final(added, (lost,))
    assert str(final) == "3 inputs = 3 articles + 0 already known + 0 rejected"
    assert final.rejected == (lost,)
    assert shell.exit_code(final.rejected) == 3


def test_two_rejections_from_one_place_are_both_kept() -> None:
    for n in range(2):
        page = f"<html><body><script>draw({n})</script></body></html>"
        assert variorum("add", "-", stdin=page.encode()).code == 0
    ran = variorum("build")
    assert ran.code == 3, ran
    assert ran.err.splitlines()[-1] == "2 inputs = 0 articles + 0 already known + 2 rejected"


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE articles SET text = 'short'",
        "UPDATE derived SET payload = x'c1'",
        "UPDATE derived SET payload = 12",
        "DELETE FROM derived WHERE stage = 'read'",
        "DELETE FROM reports",
        "UPDATE derived SET stage = 'reed' WHERE stage = 'read'",
    ],
)
def test_what_was_damaged_is_neither_shown_nor_built_upon(built: Path, damage: str) -> None:
    with sqlite3.connect("variorum.db") as database:
        database.execute(damage)
    assert variorum("verify").code == 1
    for verb in (["show", "1"], ["build"], ["stories"]):
        ran = variorum(*verb)
        assert ran.code in {0, 2}, ran
        if "UPDATE derived SET payload" in damage:
            assert ran.code == 2
            assert "`variorum verify`" in ran.err
    del built


def test_a_write_ahead_log_is_not_passed_over_where_nothing_can_be_written(built: Path) -> None:
    """The log of a run that was killed holds reports; a read-only copy of both shows them."""
    with sqlite3.connect("variorum.db") as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA wal_autocheckpoint = 0")
        database.execute("DELETE FROM reports WHERE name = 'library'")
        database.commit()
        for name in ("variorum.db", "variorum.db-wal"):
            shutil.copy(name, name.replace("variorum", "copy"))
    assert "reports     2" in variorum("status", "-w", "copy.db").out
    del built


@pytest.mark.parametrize("fmt", ["html", "md", "json"])
def test_our_own_dossiers_and_workspace_are_no_reports(three: Path, fmt: str) -> None:
    """Read again, a dossier would hold everything that it quotes for said once more."""
    del three
    for folder in ("dossiers", "."):
        for _ in range(2):
            ran = variorum("read", ".", "-o", folder, "-w", "kept.db", "--format", fmt)
            assert ran.code == 0, ran
            assert ran.err.splitlines()[-1].startswith("3 inputs = ")


def test_a_dossier_that_was_copied_among_the_reports_is_rejected(three: Path) -> None:
    assert variorum("read", str(three), "-o", "out").code == 0
    for page in Path("out").glob("*.html"):
        shutil.copy(page, three / f"copy-of-{page.name}")
    ran = variorum("add", str(three))
    assert ran.code == 3, ran
    assert "3 articles + 0 already known + 3 rejected" in ran.err
    assert "a dossier that variorum wrote, not a report" in ran.err
