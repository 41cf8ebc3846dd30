"""Characters of foreign text made harmless, one for one, so that offsets stay what they are."""

import re
from urllib.parse import urlsplit

_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_INERT: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)},
    0x0D: " ",
    0x7F: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    **dict.fromkeys(_BIDI, "\ufffd"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    **dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd"),
}
"""C0 controls become their pictures, a carriage return a blank, C1, bidi and surrogates U+FFFD."""
_BLANKS = re.compile(r"\s+")
MAX_URL = 2_000
"""Characters of the longest address that is made a link: the length that old browsers take."""


def inert(text: str) -> str:
    r"""Return `text` without characters that steer a terminal, a browser or reading direction.

    >>> inert("a\x1b[31mb\u202ec")
    'a␛[31mb�c'
    """
    return text.translate(_INERT)


def one_line(text: str) -> str:
    """Return `text` inert, with every run of white space as one blank."""
    return _BLANKS.sub(" ", inert(text)).strip()


def shorten(text: str, limit: int) -> str:
    """Return at most `limit` characters of `text`, cut at a word where one ends near.

    >>> shorten("the quick brown fox", 12)
    'the quick…'
    """
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    blank = cut.rfind(" ", limit // 2)
    return (cut[:blank] if blank > 0 else cut).rstrip() + "…"


def safe_link(url: str | None) -> str | None:
    """Return `url` when it may become a link: http or https, with a host and no blank or control.

    >>> safe_link("javascript:alert(1)") is None
    True
    """
    if not url or len(url) > MAX_URL or inert(url) != url or _BLANKS.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None
