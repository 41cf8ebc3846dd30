"""Markdown: foreign text is shown as it stands, whatever reads it."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from variorum.dossier import render_markdown
from variorum.dossier.characters import one_line
from variorum.dossier.markdown import escape

from .hostile import PAYLOADS, URLS, hostile
from .many import many
from .story import Ferry

GOLDEN = Path(__file__).parent / "golden"
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(text: str) -> str:
    """Return the words of a one-paragraph Markdown text; fail when it is anything else."""
    tokens = READER.parse(text)
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {c.type for c in children} <= {"text", "text_special"}
    return "".join(c.content for c in children)


def test_golden() -> None:
    path = GOLDEN / "ferry.md"
    page = render_markdown(Ferry().dossier())
    if os.environ.get("VARIORUM_WRITE_GOLDEN"):
        path.write_text(page, encoding="utf-8")
    assert page == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_attacks_are_only_words(payload: str) -> None:
    assert shown(escape(payload)) == one_line(payload)


MARKUP = st.text(st.sampled_from("ab1 .:/<>[]()*_`~#|!&;\\-+=$\"'\n\t@w{}"), max_size=30)


@given(MARKUP)
def test_escaped_text_reads_back_as_itself(text: str) -> None:
    if one_line(text):
        assert shown(escape(text)) == one_line(text)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_page_of_attacks_has_no_markup_of_theirs(payload: str) -> None:
    tokens = READER.parse(render_markdown(hostile(payload)))
    inline = [c for t in tokens for c in (t.children or [])]
    assert not {t.type for t in tokens} & {"html_block", "fence", "code_block", "hr"}
    assert not {c.type for c in inline} & {"html_inline", "image", "link_open", "code_inline"}


@pytest.mark.parametrize("url", URLS)
def test_only_plain_web_addresses_become_links(url: str) -> None:
    tokens = READER.parse(render_markdown(hostile("text", url)))
    links = [c for t in tokens for c in (t.children or []) if c.type == "link_open"]
    assert all(str(link.attrs["href"]).startswith("https://ok.test/") for link in links)


def test_tables_keep_their_columns() -> None:
    widths: list[int] = []
    columns: list[int] = []
    for token in READER.parse(render_markdown(hostile("a | b \\| c"))):
        if token.type == "tr_open":
            widths.append(0)
        elif token.type in ("td_open", "th_open"):
            widths[-1] += 1
        elif token.type == "table_close":
            columns.append(len(set(widths)))
            widths = []
    assert len(columns) > 1
    assert set(columns) == {1}


def test_many_reports_are_counted_not_listed() -> None:
    assert "and 88 more" in render_markdown(many(200))
