"""The documentation is true: what it tells readers to type works, and its links lead somewhere."""

import io
import json
import re
import runpy
import shlex
import shutil
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import click
import pytest

from variorum.cli import main
from variorum.cli.app import app

ROOT = Path(__file__).parents[2]
TOP_PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in [
        *(ROOT / name for name in TOP_PAGES),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "examples").glob("*.md"),
        *(ROOT / "changes").glob("README.md"),
    ]
)
BLOCK = re.compile(r"^(?:<!-- (run[^>]*?) -->\n)?```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PRINTS = re.compile(
    r"^```python\n(.*?)^```\n\nIt prints:\n\n```text\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} +(.+)$", re.MULTILINE)
REQUIREMENT = re.compile(r"[A-Za-z0-9_.-]+")


@dataclass(frozen=True)
class Block:
    """A fenced block that is marked to be run, and the exit code that it states."""

    language: str
    text: str
    code: int


def runnable(page: str) -> list[Block]:
    found = []
    for mark, language, text in BLOCK.findall((ROOT / page).read_text(encoding="utf-8")):
        if mark:
            stated = re.fullmatch(r"run(?: exit=(\d+))?", mark)
            assert stated, f"{page}: {mark!r} is not a mark we know"
            found.append(Block(language, text, int(stated[1] or 0)))
    return found


RUNNABLE = [page for page in PAGES if runnable(page)]


def commands(block: str) -> Iterator[list[list[str]]]:
    """Yield each command line as the list of programs that it pipes together."""
    for line in block.splitlines():
        assert line.startswith("$ "), f"a runnable block holds commands only: {line!r}"
        lexer = shlex.shlex(line[2:], posix=True, punctuation_chars="|")
        lexer.whitespace_split = True
        programs: list[list[str]] = [[]]
        for token in lexer:
            if token == "|":  # noqa: S105  (a pipe, not a password)
                programs.append([])
            else:
                programs[-1].append(token)
        yield programs


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Go to an empty folder that holds a copy of the examples, as a reader's clone does."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VARIORUM_WORKSPACE", raising=False)
    handlers = {n: signal.getsignal(n) for n in (signal.SIGINT, signal.SIGTERM)}
    yield tmp_path
    for number, handler in handlers.items():
        signal.signal(number, handler)


def variorum(*arguments: str, code: int = 0) -> str:
    """Run the command line in this process, which loads the parser once; return its data."""
    data, talk = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(data), redirect_stderr(talk):
        patch.setattr(sys, "argv", ["variorum", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
    shown = f"{shlex.join(arguments)}\n{data.getvalue()}\n{talk.getvalue()}"
    assert ended.value.code == code, shown
    return data.getvalue()


def run_line(programs: list[list[str]], code: int) -> None:
    first, *rest = programs
    assert first[0] == "variorum", f"only variorum is run: {first}"
    data = variorum(*first[1:], code=code)
    for program in rest:
        if shutil.which(program[0]) is None:
            return
        done = subprocess.run(program, input=data, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{shlex.join(program)}\n{done.stderr}"
        data = done.stdout


@pytest.mark.parametrize("page", RUNNABLE)
def test_what_a_page_says_to_type_works(page: str, folder: Path) -> None:
    for block in runnable(page):
        if block.language == "python":
            script = folder / "snippet.py"
            script.write_text(block.text, encoding="utf-8")
            runpy.run_path(str(script))
            continue
        assert block.language == "console", f"{page}: cannot run {block.language!r}"
        for programs in commands(block.text):
            run_line(programs, block.code)


@pytest.mark.parametrize(
    "page", [p for p in RUNNABLE if PRINTS.search((ROOT / p).read_text("utf-8"))]
)
def test_what_a_page_says_is_printed_is_printed(
    page: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for code, printed in PRINTS.findall((ROOT / page).read_text(encoding="utf-8")):
        script = folder / "snippet.py"
        script.write_text(code, encoding="utf-8")
        runpy.run_path(str(script))
        assert capsys.readouterr().out == printed


def test_blocks_to_run_are_found() -> None:
    assert {"README.md", "docs/tutorial.md"} <= set(RUNNABLE)


def anchor(heading: str) -> str:
    """Return the anchor that Git hosts give a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def without_code(text: str) -> str:
    return re.sub(r"`[^`\n]*`", "", BLOCK.sub("", text))


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    path = ROOT / page
    for target in LINK.findall(without_code(path.read_text(encoding="utf-8"))):
        if target.startswith(("https://", "mailto:")):
            continue
        name, _, fragment = target.partition("#")
        aim = (path.parent / name).resolve() if name else path
        assert aim.exists(), f"{page} links to {target}, which is not there"
        if fragment:
            headings = HEADING.findall(aim.read_text(encoding="utf-8"))
            assert fragment in map(anchor, headings), f"{page}: no heading {target}"


def test_every_page_is_in_the_table_of_contents() -> None:
    contents = (ROOT / "docs/README.md").read_text(encoding="utf-8")
    for page in PAGES:
        inner = page.removeprefix("docs/")
        if page != inner and inner != "README.md" and not inner.startswith("adr/"):
            assert f"({inner})" in contents, f"docs/README.md does not list {inner}"


def test_every_verb_is_documented() -> None:
    reference = (ROOT / "docs/reference/cli.md").read_text(encoding="utf-8")
    for verb, command in app.commands.items():
        if not command.hidden:
            assert f"variorum {verb}" in reference, f"cli.md does not know {verb}"


def test_every_option_is_documented() -> None:
    reference = (ROOT / "docs/reference/cli.md").read_text(encoding="utf-8")
    for verb, command in app.commands.items():
        for option in command.params:
            if isinstance(option, click.Option) and not option.hidden:
                name = max(option.opts, key=len)
                assert name in reference, f"cli.md does not know variorum {verb} {name}"


def test_no_page_names_a_verb_that_is_not_there() -> None:
    for page in PAGES:
        for _, language, text in BLOCK.findall((ROOT / page).read_text(encoding="utf-8")):
            for line in text.splitlines() if language == "console" else ():
                words = shlex.split(line.partition(" | ")[0])
                if words[:2] == ["$", "variorum"]:
                    assert set(words) & set(app.commands), f"{page}: {line}"


def keys(value: object) -> set[str]:
    """Return all names of fields inside a JSON value."""
    if isinstance(value, dict):
        return set(value).union(*(keys(v) for v in value.values()))
    if isinstance(value, list):
        return set().union(*(keys(v) for v in value))
    return set()


def test_every_field_of_the_json_is_documented(folder: Path) -> None:
    reference = (ROOT / "docs/reference/json.md").read_text(encoding="utf-8")
    variorum("-q", "add", "examples/roadmap")
    variorum("-q", "build")
    used: set[str] = set()
    for line in variorum(
        "facts", "examples/roadmap/tidewatch.txt", "--json", "--text"
    ).splitlines():
        used |= keys(json.loads(line))
    stories = json.loads(variorum("stories", "--json"))
    used |= keys(stories) | keys(json.loads(variorum("copies", "--json")))
    used |= keys(json.loads(variorum("compare", stories["stories"][0]["id"], "--json")))
    named = set(re.findall(r"`\"?(\w+)\"?`", reference)) | set(re.findall(r'"(\w+)"', reference))
    assert used <= named, f"json.md does not know {sorted(used - named)}"
    assert folder.is_dir()


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    reasons = (ROOT / "docs/adr/0002-dependencies.md").read_text(encoding="utf-8")
    extras = project["optional-dependencies"].values()
    for requirement in [*project["dependencies"], *(r for extra in extras for r in extra)]:
        name = REQUIREMENT.match(requirement)
        assert name, requirement
        assert f"| `{name[0]}` |" in reasons, f"ADR 2 gives no reason for {name[0]}"
