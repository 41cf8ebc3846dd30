"""Pages: visible text, body, and what the markup declares."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.clean import clean
from variorum.model import Article, Declared, Report

PARAGRAPHS = (
    "A ferry with forty passengers ran aground off the northern coast on Monday, and a lifeboat "
    "took all of them to the harbour within two hours.",
    "The harbour office said the ferry had lost power in both engines shortly after it left the "
    "island, and that nobody on board was hurt &amp; nobody was missing.",
    "Divers will look at the hull of the ferry on Wednesday, the harbour office said. A tug from "
    "the mainland is on its way and should arrive before the next tide, it added.",
)
TITLE = "Ferry runs aground off northern coast"
JSON_LD = """<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"],
 "headline": "Ferry aground", "datePublished": "2018-03-05T10:00:00Z",
 "author": [{"name": "Ann Roe"}, {"name": "The Associated Press"}],
 "publisher": {"name": "Harbour Post"}}]}</script>"""


def page(head: str = "", *, above: str = "", below: str = "") -> Article:
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    content = (
        f"<!doctype html><html lang='en-GB'><head><title>Harbour Post</title>{head}</head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/s'>Sport</a></li></ul></nav>"
        f"<main><article><h1>{TITLE}</h1>{above}{body}</article></main>{below}"
        "<footer><p>© 2018 Harbour Post</p></footer><script>var hidden = 1;</script>"
        "<p style='display: none'>Hidden words</p></body></html>"
    )
    return make(content)


def make(content: str, declared: Declared | None = None) -> Article:
    return clean(
        Report(name="x", origin="x", media="html", content=content, declared=declared or Declared())
    )


def texts(article: Article, kind: str) -> list[str]:
    return [article.text[r.start : r.end] for r in article.regions if r.kind == kind]


def test_visible_text_in_order_and_body() -> None:
    article = page()
    assert article.text.split("\n")[:3] == ["Home", "Sport", TITLE]
    assert "Hidden" not in article.text
    assert "var hidden" not in article.text
    assert "hurt & nobody" in article.text
    (body,) = texts(article, "body")
    assert body.split("\n") == [p.replace("&amp;", "&") for p in PARAGRAPHS]
    assert texts(article, "title") == [TITLE]
    assert article.title is None
    assert "Home\nSport" in texts(article, "boilerplate")


def test_inline_markup_does_not_break_a_paragraph() -> None:
    first = "<p>The <b>ferry</b> <a href='#'>ran</a> aground<br>today.</p>"
    assert make(f"<html><body>{first}{PARAGRAPHS[0]}</body></html>").text.startswith(
        "The ferry ran aground\ntoday.\n"
    )


class TestDeclared:
    def test_json_ld(self) -> None:
        article = page(JSON_LD)
        assert article.published is not None
        assert article.published.value == "2018-03-05T10:00:00+00:00"
        assert article.published.basis == "declared by the page (JSON-LD published)"
        assert article.outlet is not None
        assert article.outlet.value == "Harbour Post"
        assert [a.value for a in article.authors] == ["Ann Roe"]
        assert [c.value for c in article.credits] == ["Associated Press"]

    def test_meta_before_json_ld(self) -> None:
        meta = (
            "<meta property='article:published_time' content='2018-03-06T09:00:00+01:00'>"
            "<meta property='og:site_name' content='Island Gazette'>"
            "<link rel='canonical' href='https://example.org/ferry'>"
        )
        article = page(meta + JSON_LD)
        assert article.published is not None
        assert article.published.value == "2018-03-06T09:00:00+01:00"
        assert article.published.basis == "declared by the page (meta article:published_time)"
        assert article.outlet is not None
        assert article.outlet.value == "Island Gazette"
        assert article.url == "https://example.org/ferry"
        assert article.language == "en"

    def test_stamp_in_the_text(self) -> None:
        article = page(above="<p>By Ann Roe</p><p>Published: March 5, 2018 10:00 GMT</p>")
        assert article.published is not None
        assert article.published.value == "2018-03-05T10:00+00:00"
        assert article.published.span is not None
        assert [a.value for a in article.authors] == ["Ann Roe"]

    def test_time_element(self) -> None:
        article = page(above="<time datetime='2018-03-05'>two days ago</time>")
        assert article.published is not None
        assert article.published.basis == "declared by the page (time datetime)"

    @pytest.mark.parametrize("value", ["yesterday", "2018-02-30", "", "1"])
    def test_date_that_is_none(self, value: str) -> None:
        assert page(f"<meta name='date' content='{value}'>").published is None

    def test_record_before_page(self) -> None:
        content = f"<html><head>{JSON_LD}</head><body><p>{PARAGRAPHS[0]}</p></body></html>"
        article = make(content, Declared(published="2018-03-09", source="x.example", title="T"))
        assert article.published is not None
        assert article.outlet is not None
        assert (article.published.value, article.outlet.value, article.title) == (
            "2018-03-09", "x.example", "T",
        )  # fmt: skip

    def test_og_title_where_the_page_shows_none(self) -> None:
        head = "<meta property='og:title' content='Ferry aground'>"
        content = f"<html><head>{head}</head><body><p>{PARAGRAPHS[0]}</p></body></html>"
        assert make(content).title == "Ferry aground"


class TestSiteName:
    @pytest.mark.parametrize(
        ("site", "outlet"),
        [
            ("Island Gazette", "Island Gazette"),
            ("Island Gazette | News from the coast", "Island Gazette"),
            ("Island Gazette - all the news", "Island Gazette"),
            ("World", "island.example"),
        ],
    )
    def test_outlet(self, site: str, outlet: str) -> None:
        head = (
            f"<meta property='og:site_name' content='{site}'>"
            "<meta property='og:url' content='https://www.island.example/ferry'>"
        )
        body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
        article = make(f"<html><head>{head}</head><body><article>{body}</article></body></html>")
        assert article.outlet is not None
        assert article.outlet.value == outlet


def test_notice_and_teaser_on_a_page() -> None:
    notice = "(The text of this report reached us through a syndicated news feed.)"
    below = (
        "<aside><ul><li><a href='/x'>In pictures: the carnival of the isles</a></li></ul></aside>"
    )
    body = "".join(f"<p>{p}</p>" for p in (*PARAGRAPHS, notice))
    article = make(f"<html><body><article><h1>{TITLE}</h1>{body}</article>{below}</body></html>")
    assert texts(article, "credit") == [notice]
    assert texts(article, "boilerplate") == ["In pictures: the carnival of the isles"]


class TestBadPages:
    @pytest.mark.parametrize(
        "content",
        [
            "<", "<!-- only a comment -->", "<html></html>", "<p>", "&#0;", "<p>a&#xD800;b</p>",
            "<script type='application/ld+json'>" + "[" * 50_000 + "</script><p>a</p>",
            "<script type='application/ld+json'>{\"@graph\": 7}</script><p>a</p>",
            "<?xml version='1.0' encoding='utf-16'?><html><body><p>words</p></body></html>",
            "<meta content='x'><p>a</p>", "<svg><p>a</p></svg>",
        ],
    )  # fmt: skip
    def test_nothing_raises(self, content: str) -> None:
        article = make(content)
        assert "\ud800" not in article.text
        assert "\0" not in article.text

    def test_hundred_thousand_deep(self) -> None:
        article = make("<div>" * 100_000 + "Hello there")
        assert article.text == "Hello there"

    def test_short_page_that_extraction_finds_nothing_in(self) -> None:
        article = make(
            "<html><body><p>A storm hit the coast on Friday, she said.</p></body></html>"
        )
        assert texts(article, "body") == ["A storm hit the coast on Friday, she said."]

    @settings(max_examples=40, deadline=None)
    @given(st.text(alphabet="<>/pdivabr =\"'&;#x0 \n", max_size=120))
    def test_any_markup(self, content: str) -> None:
        article = make(content)
        at = 0
        for region in article.regions:
            assert at <= region.start < region.end <= len(article.text)
            at = region.end
        assert make(content) == article
