"""What a page's markup declares of itself outside the visible text: meta tags, JSON-LD, links."""

import json
import re
from collections.abc import Iterator
from datetime import datetime

from lxml.html import HtmlElement

from variorum.clean.lexicon import lexicon
from variorum.model import NEWS_YEARS, Declared

_META: dict[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "headline", "dc.title"),
    "published": (
        "article:published_time", "article:published", "og:article:published_time",
        "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
        "dc.date.issued", "dc.date", "dcterms.created", "publishdate", "publish-date", "pubdate",
        "publication_date", "ptime", "article.published", "pdate", "date",
        "cxenseparse:recs:publishtime",
    ),
    "source": ("og:site_name", "application-name", "dc.publisher"),
    "authors": ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author"),
    "url": ("og:url",),
    "language": (),
}  # fmt: skip
"""Names of meta tags (`name`, `property` or `itemprop`) by preference."""
_ARTICLE_TYPES = (
    "NewsArticle",
    "Article",
    "ReportageNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
)
_MOTTO = re.compile(r"\s[|–—-]\s")
MAX_NODES = 2_000
"""JSON-LD objects that are looked at."""
MAX_TEXT = 500
"""Code points of a declared value: a longer one is no headline, name or date."""

Values = dict[str, tuple[str, str]]
"""For each field, its value and the tag that says it."""


def read_tags(root: HtmlElement) -> tuple[Declared, dict[str, str]]:
    """Return what the tags declare, and for each field which tag it was.

    Meta tags hold before JSON-LD; a `published` that is not ISO 8601 counts as not declared.
    """
    values: Values = {}
    for found in (_meta(root), _linked(root), _rest(root)):
        for field, value in found.items():
            values.setdefault(field, value)
    declared = Declared(
        title=_get(values, "title"),
        published=_get(values, "published"),
        source=_site(_get(values, "source")),
        url=_get(values, "url"),
        language=_get(values, "language"),
        authors=tuple(a for a in (_get(values, "authors") or "").split("; ") if a),
    )
    return declared, {field: tag for field, (_, tag) in sorted(values.items())}


def _site(name: str | None) -> str | None:
    """Return the outlet of a site's name: without its motto, None where it is only a section."""
    if name is None:
        return None
    site = _MOTTO.split(name)[0]
    return None if site.lower() in lexicon().sections else site


def _get(values: Values, field: str) -> str | None:
    return values[field][0] if field in values else None


def _meta(root: HtmlElement) -> Values:
    seen: dict[str, str] = {}
    for tag in root.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = _plain(tag.get("content"))
        if name and content:
            seen.setdefault(name.strip().lower(), content)
    values: Values = {}
    for field, names in _META.items():
        name = next((n for n in names if n in seen and _fits(field, seen[n])), None)
        if name:
            values[field] = (seen[name], f"meta {name}")
    return values


def _fits(field: str, value: str) -> bool:
    if field == "published":
        return _is_moment(value)
    return field not in ("authors", "source") or "//" not in value


def _is_moment(value: str) -> bool:
    try:
        return datetime.fromisoformat(value).year in NEWS_YEARS
    except ValueError:
        return False


def _plain(value: object) -> str | None:
    if not isinstance(value, str) or len(value) > MAX_TEXT:
        return None
    return " ".join(value.replace("\x00", " ").split()) or None


def _linked(root: HtmlElement) -> Values:
    values: Values = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        for node in _nodes(script.text_content()):
            kind = node.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if any(k in _ARTICLE_TYPES for k in kinds if isinstance(k, str)):
                for field, value in _node_values(node):
                    values.setdefault(field, (value, f"JSON-LD {field}"))
    return values


def _nodes(text: str) -> Iterator[dict[str, object]]:
    try:
        stack: list[object] = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(MAX_NODES):
        if not stack:
            return
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(reversed(node))
        elif isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            if graph is not None:
                stack.append(graph)


def _node_values(node: dict[str, object]) -> Iterator[tuple[str, str]]:
    published = _plain(node.get("datePublished"))
    if published and _is_moment(published):
        yield "published", published
    for field, key in (("title", "headline"), ("source", "publisher"), ("authors", "author")):
        names = [n for n in _names(node.get(key)) if _fits(field, n)]
        if names:
            yield field, "; ".join(names if field == "authors" else names[:1])


def _names(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        name = _plain(item.get("name") if isinstance(item, dict) else item)
        if name:
            yield name


def _rest(root: HtmlElement) -> Values:
    values: Values = {}
    language = _plain(root.get("lang"))
    if language:
        values["language"] = (language, "html lang")
    for link in root.iter("link"):
        href = _plain(link.get("href"))
        if link.get("rel") == "canonical" and href and href.startswith("http"):
            values.setdefault("url", (href, "link canonical"))
    times = [t for t in map(_time, root.iter("time")) if t]
    if times and len(set(times)) == 1:
        values["published"] = (times[0], "time datetime")
    return values


def _time(element: HtmlElement) -> str | None:
    value = _plain(element.get("datetime"))
    return value if value and _is_moment(value) else None
