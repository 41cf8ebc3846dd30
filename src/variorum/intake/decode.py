"""Bytes to characters: nothing is changed but what no database can keep."""

import codecs
import re

import cchardet

from variorum.intake.sniff import wide_encoding

REPLACEMENT = "\ufffd"
MIN_CONFIDENCE = 0.83
"""Detector's confidence below which mostly-ASCII bytes are taken for windows-1252.

On single sentences in eleven encodings it was right from .835 up; of Western European ones it took
two with one or two wide letters for Central European, at .65 and .80."""
MIN_WIDE = 0.25
"""Share of bytes beyond ASCII from which a script that is not Latin is believed at any confidence:
Russian, Greek, Hebrew, Arabic, Chinese, Japanese and Korean sentences have .8, French ones .05."""
MAX_BROKEN = 0.1
"""Broken UTF-8 sequences for each good one up to which the text is UTF-8 with damage."""

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""")
_READ_AS = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030",
    "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932", "tis-620": "cp874",
    "iso8859-7": "cp1253", "iso8859-8": "cp1255", "iso8859-6": "cp1256",
}  # fmt: skip
"""What publishers mean when they say the key (WHATWG Encoding Standard)."""
_UNSAFE = frozenset({"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape"})
_BAD = re.compile("[\x00\ud800-\udfff]")


def mend(text: str) -> str:
    """Return `text` with NUL and lone surrogates replaced one for one by U+FFFD."""
    return _BAD.sub(REPLACEMENT, text)


def decode(data: bytes, *, page: bool = False) -> str:
    """Return the characters of `data`; a leading byte order mark is not part of them.

    In order: byte order mark, UTF-16 by its pattern of NULs, valid UTF-8 (whatever a page says of
    itself), the page's own declaration, damaged UTF-8, the detector, windows-1252.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return mend(data[len(bom) :].decode(encoding, "replace"))
    wide = wide_encoding(data)
    if wide:
        return mend(data.decode(wide, "replace"))
    try:
        return mend(data.decode("utf-8"))
    except UnicodeDecodeError:
        return mend(_legacy(data, page=page))


def _legacy(data: bytes, *, page: bool) -> str:
    repaired = data.decode("utf-8", "replace")
    wide = sum(1 for c in repaired if c > "\x7f")
    broken = repaired.count(REPLACEMENT) - data.count(b"\xef\xbf\xbd")
    if broken <= (wide - broken) * MAX_BROKEN:
        return repaired
    encoding = (declared_encoding(data) if page else None) or _detected(data)
    return data.decode(encoding, "replace")


def declared_encoding(data: bytes) -> str | None:
    """Return the 8-bit or multi-byte encoding that a page's head names, if Python reads it."""
    match = _DECLARED.search(data[:4_096].lower())
    return _usable(match.group(1).decode("ascii", "replace")) if match else None


def _usable(name: str) -> str | None:
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    if info.name in _UNSAFE or info.name.startswith(("utf", "base64", "rot", "hex", "zlib", "bz2")):
        return None
    return _READ_AS.get(info.name, info.name)


def _detected(data: bytes) -> str:
    sample = data[:200_000]
    found = cchardet.detect(sample)
    name, confidence = found.get("encoding"), found.get("confidence") or 0.0
    wide = sum(1 for byte in sample if byte > 0x7F) / max(1, len(sample))
    if not name or name.upper().startswith(("IBM", "MAC", "UTF")):
        return "cp1252"
    if wide < MIN_WIDE and confidence < MIN_CONFIDENCE:
        return "cp1252"
    return _usable(name) or "cp1252"
