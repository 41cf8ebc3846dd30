"""The page: complete, inert, and every statement leads to its characters."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html as lxml_html

from variorum.dossier import file_name, render_html, render_index, summarise
from variorum.dossier.anchors import anchor, passages
from variorum.dossier.characters import inert
from variorum.dossier.html import MAX_COLUMNS
from variorum.model import Rejected
from variorum.model.accounting import Accounting
from variorum.model.dossier import Dossier

from .hostile import PAYLOADS, URLS, hostile
from .many import many
from .story import Ferry

GOLDEN = Path(__file__).parent / "golden"
ALLOWED_ATTRIBUTES = frozenset({
    "aria-label", "aria-labelledby", "charset", "class", "colspan", "content", "cx", "cy", "d",
    "data-h", "data-n", "datetime", "dir", "fill", "height", "href", "http-equiv", "id", "lang",
    "name", "open", "r", "rel", "role", "scope", "stroke", "stroke-dasharray", "stroke-linejoin",
    "stroke-opacity", "stroke-width", "text-anchor", "title", "viewbox", "width", "x", "y",
})  # fmt: skip


def parse(page: str) -> lxml_html.HtmlElement:
    return lxml_html.fromstring(page)


def elements(page: str) -> list[lxml_html.HtmlElement]:
    return [e for e in parse(page).iter() if isinstance(e.tag, str)]


def assert_inert(page: str) -> None:
    """Assert that a page holds nothing that runs, loads or leads away unasked."""
    for element in elements(page):
        assert element.tag not in {"script", "img", "iframe", "object", "link", "form", "base"}
        names = {str(name).lower() for name in element.attrib}
        assert names <= ALLOWED_ATTRIBUTES, (element.tag, names - ALLOWED_ATTRIBUTES)
        href = element.get("href")
        if href is not None and not href.startswith("#"):
            assert re.fullmatch(r"[0-9A-Za-z_-]+\.html(#[a-z]+)?", href) or (
                urlsplit(href).scheme in ("http", "https")
                and element.get("rel") == "noopener noreferrer nofollow"
            ), href
    assert page.count("<style>") == page.count("</style>") == 1
    assert "default-src 'none'" in page


@pytest.fixture(scope="module")
def ferry() -> Dossier:
    return Ferry().dossier()


@pytest.mark.parametrize("ending", ["html"])
def test_golden(ferry: Dossier, ending: str) -> None:
    path = GOLDEN / f"ferry.{ending}"
    page = render_html(ferry)
    if os.environ.get("VARIORUM_WRITE_GOLDEN"):
        path.write_text(page, encoding="utf-8")
    assert page == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_foreign_text_stays_text(payload: str) -> None:
    page = render_html(hostile(payload))
    assert_inert(page)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)
    text = " ".join(str(parse(page).text_content()).split())
    assert " ".join(inert(payload).split()) in text


@pytest.mark.parametrize("url", URLS)
def test_only_plain_web_addresses_become_links(url: str) -> None:
    page = render_html(hostile("text", url))
    assert_inert(page)
    away = [e.get("href") for e in elements(page) if (e.get("href") or "").startswith("http")]
    assert away in ([], [url, url])
    assert not away or url.startswith('https://ok.test/"')


def test_a_web_address_becomes_a_link_that_says_nothing_of_us(ferry: Dossier) -> None:
    links = [e for e in elements(render_html(ferry)) if (e.get("href") or "").startswith("http")]
    assert [e.get("href") for e in links] == ["https://northwire.test/ferry-fire?id=7&lang=en"]


def test_every_link_inside_the_page_leads_somewhere(ferry: Dossier) -> None:
    for dossier in (ferry, many(12)):
        found = elements(render_html(dossier))
        ids = [e.get("id") for e in found if e.get("id")]
        assert len(ids) == len(set(ids))
        targets = {e.get("href")[1:] for e in found if (e.get("href") or "").startswith("#")}
        assert targets <= set(ids), sorted(targets - set(ids))[:5]


def test_every_cited_passage_shows_exactly_its_characters(ferry: Dossier) -> None:
    tree = parse(render_html(ferry))
    texts = {(s.number, "text"): s.text for s in ferry.sheets}
    titles = {(s.number, "title"): s.title or "" for s in ferry.sheets}
    for key, cited in passages(ferry).items():
        for passage in cited:
            pieces = tree.xpath(f"//mark[@id='{passage.id}' or @class[contains(.,'{passage.id}')]]")
            shown = "".join(str(p.text_content()) for p in pieces)
            source = {**texts, **titles}[key]
            assert shown == inert(source[passage.start : passage.end])


def test_every_cell_leads_to_its_reading(ferry: Dossier) -> None:
    hrefs = {e.get("href") for e in elements(render_html(ferry))}
    rows = (*ferry.disputed, *ferry.corroborated, *ferry.single)
    spans = {f"#{anchor(w.report, w.span)}" for r in rows for v in r.variants for w in v.wordings}
    assert len(spans) > 20
    assert spans <= hrefs


def test_the_full_text_is_character_for_character(ferry: Dossier) -> None:
    tree = parse(render_html(ferry))
    for sheet in ferry.sheets:
        block = tree.get_element_by_id(f"r{sheet.number}").find_class("text")[-1]
        assert str(block.text_content()) == inert(sheet.text)


def test_a_silent_report_is_shown_as_silent(ferry: Dossier) -> None:
    cell = parse(render_html(ferry)).xpath("//tr[@id='d2']/td[4]")[0]
    assert str(cell.text_content()).strip() == "silent"


def test_many_reports_are_shown_by_value_and_bounded() -> None:
    small, large = render_html(many(MAX_COLUMNS * 10)), render_html(many(MAX_COLUMNS * 50))
    assert 'class="compare"' not in large
    assert "and 94 more" in large
    assert len(large) < 6 * len(small)


def test_page_does_not_depend_on_the_order_of_what_it_is_given(ferry: Dossier) -> None:
    story = Ferry()
    story.given = tuple(reversed(story.articles))
    assert render_html(story.dossier()) == render_html(ferry)


def test_index_leads_to_each_story_and_accounts_for_every_input(ferry: Dossier) -> None:
    accounting = Accounting(
        articles=5, known=1, rejected=(Rejected(origin="scan.pdf", reason="not text"),)
    )
    page = render_index([summarise(ferry)], accounting)
    assert_inert(page)
    assert "7 inputs = 5 articles + 1 already known + 1 rejected" in page
    assert file_name(ferry.story) in {e.get("href") for e in elements(page)}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_index_keeps_foreign_text_text(payload: str) -> None:
    rejected = (Rejected(origin=payload, reason=payload),)
    accounting = Accounting(rejected=rejected)
    assert_inert(render_index([summarise(hostile(payload))], accounting))


@pytest.mark.parametrize(
    "story", ["../x", "a/b", "", "index", "con:", "\x00", "x" * 300, "é", ".."]
)
def test_file_names_never_come_from_foreign_text(story: str) -> None:
    assert re.fullmatch(r"[0-9a-f]{20}\.html", file_name(story))
