"""A report to an article: its text, which is never cut, and what each part of it is."""

import msgspec

from variorum.clean.language import language_of
from variorum.clean.layout import Layout, lay_out
from variorum.clean.lines import lines_of
from variorum.clean.repeats import squeeze
from variorum.clean.settle import (
    RECORD,
    address_stamp,
    all_stated,
    declared_stamp,
    joined,
    one_name_each,
    split_authors,
    stated,
    stated_stamp,
)
from variorum.clean.sheet import Sheet
from variorum.clean.titles import declared_forms
from variorum.model import Article, Report, Sourced

PAGE = "declared by the page"


def clean(report: Report) -> Article:
    """Return the article that `report` holds.

    The text of a plain report is kept character for character; that of a page is its visible text
    in document order. What the record declares holds before what the page's tags declare, and
    that before what its lines state.
    """
    page = _page(report)
    title = report.declared.title or page.declared.title
    url = report.declared.url or page.declared.url
    evidence = report.declared.source or url or ""
    layout = lay_out(page.lines, chosen=page.chosen, title=title, evidence=_host(evidence))
    shown = _shows(page, layout, report.declared.title)
    article = Article(
        key=report.key,
        name=report.name,
        text=page.text,
        title=None if shown else title,
        regions=layout.regions,
        url=url,
    )
    article = _with_origin(article, report, page, layout)
    return msgspec.structs.replace(article, language=language_of(report, article))


def _shows(page: Sheet, layout: Layout, declared: str | None) -> bool:
    """Tell whether the text itself shows the headline, so that it need not stand outside too.

    A record's title in other words than the text's headline is kept beside it.
    """
    if layout.title is None:
        return False
    shown = squeeze(page.lines[layout.title].text)
    return declared is None or any(squeeze(form) == shown for form in declared_forms(declared))


def _page(report: Report) -> Sheet:
    if report.media == "html":
        from variorum.clean.page import read_page

        return read_page(report)
    return Sheet(text=report.content, lines=lines_of(report.content))


def _with_origin(article: Article, report: Report, page: Sheet, layout: Layout) -> Article:
    found, record, tags = layout.findings, report.declared, page.declared
    people, agencies = split_authors(record.authors, basis=RECORD)
    tagged = split_authors(tags.authors, basis=_basis(page, "authors"))
    stamp = declared_stamp(record.published) if record.published else None
    if stamp is None and tags.published:
        stamp = declared_stamp(tags.published, basis=_basis(page, "published"))
    authors = joined(people, all_stated(article, found, "author"))
    outlet = _outlet(article, report, page, layout)
    credits = joined(all_stated(article, found, "credit"), [*agencies, *tagged[1]])
    return msgspec.structs.replace(
        article,
        published=stamp or stated_stamp(article, found, "published") or address_stamp(article.url),
        updated=stated_stamp(article, found, "updated"),
        outlet=outlet,
        dateline=stated(article, found, "dateline"),
        credits=one_name_each(credits, outlet=outlet),
        authors=authors or tuple(tagged[0]),
    )


def _outlet(article: Article, report: Report, page: Sheet, layout: Layout) -> Sourced | None:
    if report.declared.source:
        return Sourced(value=report.declared.source.strip(), basis=RECORD)
    if page.declared.source:
        return Sourced(value=page.declared.source, basis=_basis(page, "source"))
    signed = [f for f in layout.findings if f.kind == "outlet" and f.strength > 0]
    address = _host(article.url or "").partition(":")[0].removeprefix("www.").lower()
    if signed or "." not in address:
        return stated(article, layout.findings, "outlet")
    return Sourced(value=address, basis="host of the declared address")


def _basis(page: Sheet, field: str) -> str:
    tag = page.basis.get(field)
    return f"{PAGE} ({tag})" if tag else PAGE


def _host(address: str) -> str:
    """Return the host of an address, or the name as it is."""
    return address.partition("://")[2].partition("/")[0] if "://" in address else address
