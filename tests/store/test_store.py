import contextlib
import sqlite3
import threading
from pathlib import Path

import pytest

from tests.corpus import OTHER, WIRE
from variorum.errors import StoreError
from variorum.model import Article, Facts, Mention, Rejected, Report
from variorum.store import Output, Store, evidence_rows
from variorum.store.codec import encode
from variorum.store.search import quoted


def report(name: str, content: str) -> Report:
    return Report(name=name, origin=f"{name}.txt", media="text", content=content)


def filled(path: Path) -> tuple[Store, Article]:
    store = Store(str(path))
    taken = report("wire", WIRE)
    store.add_reports([taken])
    article = Article(key=taken.key, name="wire", text=WIRE)
    output = Output(encode(article), evidence_rows("clean", article.key, article))
    store.write("clean", {article.key: output}, failed=[], done={article.key: "m"})
    return store, article


def mention(article: Article, start: int, end: int) -> Facts:
    span = article.span(start, end)
    found = Mention(span=span, type="other", entity="e", name=span.exact)
    return Facts(article=article.key, mentions=(found,))


def write_facts(store: Store, article: Article, facts: Facts) -> None:
    output = Output(encode(facts), evidence_rows("read", article.key, facts))
    store.write("read", {article.key: output}, failed=[], done={article.key: "m"})


def test_what_is_stored_comes_back(tmp_path: Path) -> None:
    store, article = filled(tmp_path / "w.db")
    assert store.articles() == {article.key: article}
    facts = mention(article, 0, 5)
    write_facts(store, article, facts)
    assert store.derived("read", Facts) == {article.key: facts}
    assert store.done("read") == {article.key: "m"}


def test_adding_the_same_again_adds_nothing(tmp_path: Path) -> None:
    store, _ = filled(tmp_path / "w.db")
    assert store.add_reports([report("wire", WIRE), report("other", OTHER)]) == 1
    assert sorted(store.names().values()) == ["other", "wire"]


def test_a_wrong_offset_cannot_be_stored(tmp_path: Path) -> None:
    store, article = filled(tmp_path / "w.db")
    moved = Article(key=article.key, name="wire", text="x" + WIRE)
    with pytest.raises(StoreError, match="evidence does not match"):
        write_facts(store, article, mention(moved, 3, 9))
    assert store.derived("read", Facts) == {}
    assert store.done("read") == {}


def test_a_rejection_is_forgotten_when_the_input_can_be_read(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "w.db"))
    store.reject([Rejected(origin="other.txt", reason="empty")])
    store.reject([Rejected(origin="other.txt", reason="still empty")])
    assert [r.reason for r in store.rejections()] == ["still empty"]
    store.add_reports([report("other", OTHER)])
    assert store.rejections() == ()


def test_words_are_found_and_never_operators(tmp_path: Path) -> None:
    store, article = filled(tmp_path / "w.db")
    (hit,) = store.search('"coast guard" ferry', limit=5)
    assert (hit.kind, hit.ref) == ("article", article.key)
    for attack in ['"', "NEAR(", "body:x", "*", "a OR b", "'; DROP TABLE reports; --", "^", "\x00"]:
        store.search(attack, limit=5)
    assert quoted('a "b c" d') == '"a" "b c" "d"'


def test_what_is_not_a_workspace_is_refused_in_one_line(tmp_path: Path) -> None:
    noise = tmp_path / "noise.db"
    noise.write_bytes(bytes(range(256)) * 20)
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as other:
        other.execute("CREATE TABLE t (x)")
    newer = tmp_path / "newer.db"
    Store(str(newer)).close()
    with sqlite3.connect(newer) as mine:
        mine.execute("PRAGMA user_version = 99")
    before = noise.read_bytes()
    for path, reason in [(noise, "not a"), (foreign, "another program"), (newer, "newer variorum")]:
        with pytest.raises(StoreError, match=reason) as caught:
            Store(str(path))
        assert "\n" not in str(caught.value)
    assert noise.read_bytes() == before
    with pytest.raises(StoreError, match="no workspace"):
        Store(str(tmp_path / "absent.db"), create=False)
    with pytest.raises(StoreError, match="folder"):
        Store(str(tmp_path))
    with pytest.raises(StoreError, match="cannot be opened"):
        Store(str(tmp_path / "no" / "such" / "folder.db"))


def test_what_another_program_holds_is_in_use_and_not_read_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path / "w.db")[0].close()
    monkeypatch.setattr("variorum.store.engine.BUSY_SECONDS", 0)
    with contextlib.closing(sqlite3.connect(tmp_path / "w.db", isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="in use by another run"):
            Store(str(tmp_path / "w.db"))


def test_a_full_disk_loses_nothing_that_was_stored(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    store, _ = filled(path)
    with store.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StoreError, match="no space left"):
        store.add_reports([report(f"n{i}", OTHER * 50) for i in range(50)])
    again = Store(str(path))
    assert list(again.names().values()) == ["wire"]
    with again.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"


def test_four_writers_at_once_all_get_their_turn(tmp_path: Path) -> None:
    path = str(tmp_path / "w.db")
    Store(path).close()
    failed: list[Exception] = []

    def write(n: int) -> None:
        try:
            mine = Store(path)
            for i in range(10):
                mine.add_reports([report(f"r{n}-{i}", f"{OTHER} {n} {i}")])
            mine.close()
        except StoreError as error:
            failed.append(error)

    threads = [threading.Thread(target=write, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert len(Store(path).names()) == 40
