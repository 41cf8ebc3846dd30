"""Any text, parsed for the readers without a pipeline around it."""

from variorum.lang.parser import Parsed, parse
from variorum.model import Article, Region, content_id
from variorum.model.stamps import iso_stamp

BASIS = "given by the caller"


def parse_text(text: str, *, published: str | None = None, title: str = "") -> Parsed:
    """Parse plain text, all of it as body, for any reader of `variorum.read`.

    Args:
        text: any characters; every span that a reader returns is an offset in it.
        published: ISO 8601 date or time that relative dates count from; None when not known.
        title: a headline that stands outside the text; its spans have `field == "title"`.

    Raises:
        ValueError: `published` is not ISO 8601, or `text` holds a lone surrogate.
        ConfigError: the parser model is not installed.

    >>> from variorum.read.dates import read_dates
    >>> parsed = parse_text("The bridge reopened on Tuesday.", published="2023-03-16")
    >>> [(d.span.exact, d.value, d.basis) for d in read_dates(parsed)]
    [('Tuesday', '2023-03-14', 'publication date')]
    """
    stamp = iso_stamp(published, basis=BASIS) if published is not None else None
    if published is not None and stamp is None:
        raise ValueError(f"published is not an ISO 8601 date or time: {published!r}")
    identity = (published or "", title, text)
    key = content_id("text", *(part.encode("utf-8", "replace").decode() for part in identity))
    article = Article(
        key=key,
        name=key,
        text=text,
        title=title or None,
        regions=(Region("body", 0, len(text)),) if text else (),
        published=stamp,
    )
    return parse(article)
