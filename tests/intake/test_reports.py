"""Every input gives one report or one rejection with a reason; nothing raises."""

import gzip
import io
import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.config import Settings
from variorum.intake import read_reports
from variorum.intake.records import read_record
from variorum.intake.reports import name_and_media
from variorum.model import Rejected, Report

PROSE = "Firefighters reached the ferry at dawn, the harbour office said."


def read(*paths: Path | str, limits: Settings | None = None) -> list[Report | Rejected]:
    return list(read_reports([str(p) for p in paths], settings=limits or Settings()))


def one(path: Path | str, limits: Settings | None = None) -> Report | Rejected:
    (found,) = read(path, limits=limits)
    return found


def report(path: Path | str, limits: Settings | None = None) -> Report:
    found = one(path, limits)
    assert isinstance(found, Report), found
    return found


def reason(path: Path | str, limits: Settings | None = None) -> str:
    found = one(path, limits)
    assert isinstance(found, Rejected), found
    assert "\n" not in found.reason
    return found.reason


def stdin(data: bytes) -> list[Report | Rejected]:
    return list(read_reports(["-"], settings=Settings(), stdin=io.BytesIO(data)))


def put(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


class TestText:
    def test_kept_character_for_character(self, tmp_path: Path) -> None:
        text = " First\r\nsecond\rthird\n\n\u202eend\u200b e\u0301 \n"
        found = report(put(tmp_path / "ferry.txt", text.encode()))
        assert (found.name, found.media, found.content) == ("ferry", "text", text)

    @pytest.mark.parametrize(
        "encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
    )
    def test_marked_and_wide_encodings(self, tmp_path: Path, encoding: str) -> None:
        path = put(tmp_path / "a.txt", f"{PROSE} Ærø".encode(encoding))
        assert report(path).content == f"{PROSE} Ærø"

    def test_latin_1_that_is_not_declared(self, tmp_path: Path) -> None:
        text = "Le ministre a été reçu à l’hôtel, où la décision a été arrêtée, dit-on à Orléans."
        path = put(tmp_path / "a.txt", text.encode("cp1252"))
        assert report(path).content == text

    @pytest.mark.parametrize(
        ("encoding", "text"),
        [
            ("cp1251", "Паром вышел из порта утром, сообщили в управлении гавани."),
            ("koi8-r", "Паром вышел из порта утром, сообщили в управлении гавани."),
            (
                "cp1250",
                "Prom wypłynął z portu rano, powiedział rzecznik. Nikt nie zginął, są ranni.",
            ),
            ("big5", "渡輪今晨從港口出發，港務局表示無人死亡。"),
            ("cp1252", "The café owner said she saw the ferry leave."),
            ("cp1252", "“Nobody was hurt,” she said — and left."),
        ],
    )
    def test_other_encodings(self, tmp_path: Path, encoding: str, text: str) -> None:
        assert report(put(tmp_path / "a.txt", text.encode(encoding))).content == text

    def test_damaged_utf_8_stays_utf_8(self, tmp_path: Path) -> None:
        data = ("Ærø " * 30).encode() + b"\xc3 " + PROSE.encode()
        assert report(put(tmp_path / "a.txt", data)).content == "Ærø " * 30 + "\ufffd " + PROSE

    def test_nul_becomes_a_replacement_character(self, tmp_path: Path) -> None:
        path = put(tmp_path / "a.txt", PROSE.encode() + b"\x00" + PROSE.encode())
        assert report(path).content == PROSE + "\ufffd" + PROSE

    @pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf \n"])
    def test_empty(self, tmp_path: Path, data: bytes) -> None:
        assert reason(put(tmp_path / "a.txt", data)).startswith("empty")

    @settings(max_examples=60, deadline=None)
    @given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1))
    def test_any_text_round_trips(self, text: str) -> None:
        record = json.dumps({"id": "x", "text": text}).encode()
        (found,) = stdin(record)
        if text.strip():
            assert isinstance(found, Report)
            assert found.content == text
        else:
            assert isinstance(found, Rejected)

    @settings(max_examples=60, deadline=None)
    @given(st.binary(max_size=400))
    def test_any_bytes_give_something(self, data: bytes) -> None:
        assert stdin(data)


class TestBinary:
    @pytest.mark.parametrize(
        ("name", "data", "kind"),
        [
            ("a.txt", b"%PDF-1.7\n%\xe2\xe3", "PDF"),
            ("a.html", b"%PDF-1.7\n%\xe2\xe3", "PDF"),
            ("a", b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
            ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "office"),
            ("a.docx", b"PK\x03\x04\x14\x00", "zip"),
            ("a.dat", bytes(range(256)) * 8, "unknown"),
            ("a.txt", b"\x00" * 900 + b"words", "unknown"),
            ("a.warc", b"WARC/1.0\r\nWARC-Type: response", "web archive"),
        ],
    )
    def test_rejected_by_kind(self, tmp_path: Path, name: str, data: bytes, kind: str) -> None:
        found = reason(put(tmp_path / name, data))
        assert found.startswith("binary (")
        assert kind in found

    def test_tar_in_gzip(self, tmp_path: Path) -> None:
        data = b"a.txt".ljust(257, b"\0") + b"ustar\x0000" + b"\0" * 300
        assert "tar archive" in reason(put(tmp_path / "a.tar.gz", gzip.compress(data)))


class TestPages:
    @pytest.mark.parametrize("name", ["a.html", "a.htm", "a.xhtml", "a.txt", "a", "a.aspx"])
    def test_page_whatever_its_name(self, tmp_path: Path, name: str) -> None:
        page = f"<!DOCTYPE html><html><body><p>{PROSE}</p></body></html>"
        found = report(put(tmp_path / name, page.encode()))
        assert (found.name, found.media, found.content) == ("a", "html", page)

    def test_declared_charset(self, tmp_path: Path) -> None:
        page = '<html><head><meta charset="windows-1250"></head><p>Łódź, Kraków</p></html>'
        assert report(put(tmp_path / "a.html", page.encode("cp1250"))).content == page

    def test_wrongly_declared_charset(self, tmp_path: Path) -> None:
        page = '<html><head><meta charset="iso-8859-2"></head><p>Łódź, Kraków</p></html>'
        assert report(put(tmp_path / "a.html", page.encode())).content == page

    def test_unknown_charset(self, tmp_path: Path) -> None:
        page = '<html><head><meta charset="no-such"></head><p>café</p></html>'
        assert report(put(tmp_path / "a.html", page.encode("latin-1"))).content == page


class TestLimits:
    def test_bytes(self, tmp_path: Path) -> None:
        path = put(tmp_path / "a.txt", b"word " * 1000)
        assert reason(path, Settings(max_bytes=999)) == (
            "5000 bytes: larger than 999 is not one report"
        )

    def test_characters(self, tmp_path: Path) -> None:
        path = put(tmp_path / "a.txt", b"word " * 1000)
        assert "5000 characters" in reason(path, Settings(max_chars=999))

    def test_gzip_that_swells(self, tmp_path: Path) -> None:
        path = put(tmp_path / "a.txt.gz", gzip.compress(b"word " * 400_000))
        assert "larger than 100000" in reason(path, Settings(max_bytes=100_000))

    def test_one_long_line_among_records(self, tmp_path: Path) -> None:
        good = json.dumps({"id": 7, "text": PROSE})
        long = json.dumps({"id": "long", "text": "word " * 4_000})
        path = put(tmp_path / "feed.jsonl", f"{good}\n{long}\n{good}\n".encode())
        first, second, third = read(path, limits=Settings(max_bytes=9_000))
        assert isinstance(first, Report)
        assert isinstance(third, Report)
        assert isinstance(second, Rejected)
        assert second.origin == f"{path}:2"
        assert second.reason.startswith("20027 bytes")

    def test_twenty_megabytes_in_one_line(self, tmp_path: Path) -> None:
        path = put(tmp_path / "feed.jsonl", b'{"text": "' + b"a" * 20_000_000 + b'"}\n')
        assert reason(path) == "20000013 bytes: larger than 16000000 is not one report"

    def test_records_may_exceed_the_limit_together(self, tmp_path: Path) -> None:
        line = json.dumps({"text": PROSE}).encode() + b"\n"
        found = read(put(tmp_path / "f.jsonl", line * 50), limits=Settings(max_bytes=500))
        assert [r.name for r in found if isinstance(r, Report)] == [f"f-{n}" for n in range(1, 51)]


class TestGzip:
    def test_name_loses_both_endings(self, tmp_path: Path) -> None:
        assert report(put(tmp_path / "a.html.gz", gzip.compress(b"<p>Hello</p>"))).name == "a"

    def test_truncated(self, tmp_path: Path) -> None:
        data = gzip.compress(os.urandom(2000).hex().encode())
        assert "ends early" in reason(put(tmp_path / "a.txt.gz", data[: len(data) // 2]))

    def test_truncated_records_keep_the_earlier_ones(self, tmp_path: Path) -> None:
        lines = b"".join(
            json.dumps({"text": PROSE + os.urandom(40).hex()}).encode() + b"\n" for _ in range(800)
        )
        data = gzip.compress(lines)
        found = read(put(tmp_path / "a.jsonl.gz", data[: len(data) // 2]))
        assert len([r for r in found if isinstance(r, Report)]) > 100
        assert isinstance(found[-1], Rejected)
        assert "ends early" in found[-1].reason

    def test_named_so_but_not_packed(self, tmp_path: Path) -> None:
        assert report(put(tmp_path / "a.txt.gz", PROSE.encode())).content == PROSE


class TestPaths:
    def test_missing(self, tmp_path: Path) -> None:
        assert reason(tmp_path / "none.txt").startswith("no such file")

    def test_nul_in_a_name(self) -> None:
        assert isinstance(one("a\0b"), Rejected)

    def test_folder_by_name_hidden_skipped_unknown_named(self, tmp_path: Path) -> None:
        for name in ("b.txt", "a/c.txt", "a/.hidden.txt", ".git/x.txt", "z.md"):
            put(tmp_path / name, f"{PROSE} {name}".encode())
        put(tmp_path / "picture.png", b"\x89PNG\r\n\x1a\n")
        found = read(tmp_path)
        assert [r.origin.removeprefix(f"{tmp_path}/") for r in found] == [
            "a/c.txt", "b.txt", "picture.png", "z.md",
        ]  # fmt: skip
        assert isinstance(found[2], Rejected)

    def test_folder_without_reports(self, tmp_path: Path) -> None:
        (tmp_path / "inner").mkdir()
        assert reason(tmp_path) == "folder holds no reports"

    def test_glob(self, tmp_path: Path) -> None:
        for name in ("b.txt", "a.txt", "c.md", "in/d.txt"):
            put(tmp_path / name, PROSE.encode())
        assert [r.name for r in read(f"{tmp_path}/*.txt") if isinstance(r, Report)] == ["a", "b"]
        deep = [r.name for r in read(f"{tmp_path}/**/*.txt") if isinstance(r, Report)]
        assert deep == ["a", "b", "d"]
        assert reason(f"{tmp_path}/*.html") == "no file matches this pattern"

    def test_name_that_looks_like_a_glob(self, tmp_path: Path) -> None:
        assert report(put(tmp_path / "a[1].txt", PROSE.encode())).name == "a[1]"

    def test_links(self, tmp_path: Path) -> None:
        root = tmp_path / "root"
        put(root / "a.txt", PROSE.encode())
        put(tmp_path / "secret.txt", PROSE.encode())
        (root / "in.txt").symlink_to(root / "a.txt")
        (root / "loop").symlink_to(root)
        (root / "nowhere.txt").symlink_to(root / "gone.txt")
        (root / "out.txt").symlink_to(tmp_path / "secret.txt")
        found = {r.origin.removeprefix(f"{root}/"): r for r in read(root)}
        assert sorted(found) == ["a.txt", "in.txt", "nowhere.txt", "out.txt"]
        assert isinstance(found["in.txt"], Report)
        assert isinstance(found["nowhere.txt"], Rejected)
        assert isinstance(found["out.txt"], Rejected)
        assert "out of the folder" in found["out.txt"].reason

    def test_unreadable_file(self, tmp_path: Path) -> None:
        path = put(tmp_path / "a.txt", PROSE.encode())
        path.chmod(0)
        found = one(path)
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)
        if os.geteuid() == 0:
            assert isinstance(found, Report)
        else:
            assert isinstance(found, Rejected)
            assert "Permission denied" in found.reason

    def test_operating_system_refuses(self, tmp_path: Path) -> None:
        assert reason(tmp_path / ("n" * 300 + ".txt")).startswith(("no such", "cannot be read"))
        file = put(tmp_path / "a.txt", PROSE.encode())
        assert isinstance(one(f"{file}/inner.txt"), Rejected)

    def test_pipe_in_a_folder(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "queue")
        assert reason(tmp_path) == "not a regular file"

    @pytest.mark.parametrize(
        ("filename", "name", "media"),
        [
            ("talks.html.gz", "talks", "html"),
            ("talks.TXT", "talks", "text"),
            ("talks", "talks", None),
            ("U.S.-talks 3.5", "U.S.-talks 3.5", None),
            ("story.2021.jsonl", "story.2021", "records"),
            (".gz", ".gz", None),
        ],
    )
    def test_names(self, filename: str, name: str, media: str | None) -> None:
        assert name_and_media(filename) == (name, media)


class TestRecords:
    def lines(self, path: Path, *lines: str) -> list[Report | Rejected]:
        return read(put(path / "feed.jsonl", "\n".join(lines).encode("utf-8", "surrogatepass")))

    def test_everything_declared(self, tmp_path: Path) -> None:
        record = {
            "id": 12, "text": PROSE, "title": "Ferry", "published": "2021-11-24",
            "source": "example.org", "url": "https://example.org/1", "language": "en",
            "authors": ["Ann Roe", ""],
        }  # fmt: skip
        (found,) = self.lines(tmp_path, json.dumps(record))
        assert isinstance(found, Report)
        assert found.name == "12"
        assert found.declared.authors == ("Ann Roe",)
        assert found.declared.published == "2021-11-24"
        assert (found.declared.source, found.declared.url) == (
            "example.org", "https://example.org/1",
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("line", "why"),
        [
            ('{"id": "a"}', "no `text` and no `html`"),
            ('{"text": ""}', "empty"),
            ('{"text": 7}', "not a string"),
            ('{"text": "a"', "not JSON"),
            ('["text"]', "not a JSON object"),
            ("[" * 100_000, "not JSON"),
            ('{"text": "a", "n": ' + "9" * 5_000 + "}", "not JSON"),
        ],
    )
    def test_bad_line_is_named(self, tmp_path: Path, line: str, why: str) -> None:
        good, bad = self.lines(tmp_path, json.dumps({"text": PROSE}), line)
        assert isinstance(good, Report)
        assert isinstance(bad, Rejected)
        assert bad.origin.endswith("feed.jsonl:2")
        assert why in bad.reason

    def test_not_utf_8(self, tmp_path: Path) -> None:
        path = put(tmp_path / "f.jsonl", b'{"text": "th\xe9"}\n{"text": "tea"}\n')
        bad, good = read(path)
        assert isinstance(bad, Rejected)
        assert isinstance(good, Report)

    def test_lone_surrogate_and_nul(self, tmp_path: Path) -> None:
        (found,) = self.lines(tmp_path, r'{"id": "\ud800x", "text": "a\ud800b\u0000c\ud83d\ude00"}')
        assert isinstance(found, Report)
        assert found.content == "a\ufffdb\ufffdc😀"
        assert found.name == "\ufffdx"
        assert found.key

    @pytest.mark.parametrize(
        "published", ["yesterday", "2021-02-30", "24/11/2021", "2021-13", "", 20211124, "20x1"]
    )
    def test_impossible_date_costs_only_the_date(self, tmp_path: Path, published: object) -> None:
        (found,) = self.lines(tmp_path, json.dumps({"text": PROSE, "published": published}))
        assert isinstance(found, Report)
        assert found.declared.published is None

    @pytest.mark.parametrize(
        "published", ["2021", "2021-11", "2021-11-24", "2021-11-24T10:05Z", "2020-02-29T10:00:01"]
    )
    def test_dates_that_are_kept(self, tmp_path: Path, published: str) -> None:
        (found,) = self.lines(tmp_path, json.dumps({"text": PROSE, "published": published}))
        assert isinstance(found, Report)
        assert found.declared.published == published

    def test_fields_of_the_wrong_type_are_left_out(self, tmp_path: Path) -> None:
        record = {"text": PROSE, "title": ["a"], "authors": 3, "id": True, "source": None}
        (found,) = self.lines(tmp_path, json.dumps(record))
        assert isinstance(found, Report)
        assert (found.name, found.declared.title, found.declared.authors) == ("feed-1", None, ())

    def test_html_where_there_is_no_text(self, tmp_path: Path) -> None:
        (found,) = self.lines(tmp_path, json.dumps({"text": " ", "html": "<p>Hello</p>"}))
        assert isinstance(found, Report)
        assert found.media == "html"

    def test_byte_order_mark_of_the_file_and_of_a_text(self, tmp_path: Path) -> None:
        (found,) = self.lines(tmp_path, "\ufeff" + json.dumps({"text": "\ufeffHello"}))
        assert isinstance(found, Report)
        assert found.content == "\ufeffHello"

    def test_no_records(self, tmp_path: Path) -> None:
        assert reason(put(tmp_path / "f.ndjson", b"\n \n")) == "empty: no records"


class TestStandardInput:
    @pytest.mark.parametrize(
        ("data", "media"),
        [(PROSE.encode(), "text"), (b"<!doctype html><p>Hello</p>", "html"), (b"\n\nHi", "text")],
    )
    def test_one_report(self, data: bytes, media: str) -> None:
        (found,) = stdin(data)
        assert isinstance(found, Report)
        assert (found.name, found.origin, found.media) == ("stdin", "-", media)

    def test_records(self) -> None:
        first, second = stdin(json.dumps({"text": PROSE}).encode() + b"\n{oops\n")
        assert isinstance(first, Report)
        assert first.name == "stdin-1"
        assert isinstance(second, Rejected)
        assert second.origin == "-:2"

    def test_nothing(self) -> None:
        (found,) = stdin(b"")
        assert isinstance(found, Rejected)
        assert found.reason.startswith("empty")


def test_order_is_the_order_of_the_arguments(tmp_path: Path) -> None:
    second = put(tmp_path / "b.txt", PROSE.encode())
    first = put(tmp_path / "a.txt", PROSE.encode())
    assert [r.origin for r in read(second, first)] == [str(second), str(first)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "cut off in the mid', "not JSON: unterminated string starting at column 10"),
        ('{"text": "a\tb"}', "not JSON: invalid control character at column 12"),
        ("", "not JSON: expecting value at column 1"),
    ],
)
def test_a_broken_line_is_told_in_whole_words(line: str, reason: str) -> None:
    found = read_record(line.encode(), origin="x:1", name="x", max_chars=100)
    assert isinstance(found, Rejected)
    assert found.reason == f"{reason}; each line must be one complete JSON object"
