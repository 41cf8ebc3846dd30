"""Bytes to characters: nothing is changed but what no database can keep."""

import codecs
import re

import cchardet

from variorum.intake.sniff import wide_encoding

REPLACEMENT = "\ufffd"
MIN_CONFIDENCE = 0.9
"""Detector's confidence below which windows-1252 is taken.

On lines of Western European prose in latin-1 the detector names an IBM code page at .8; the right
answers for Cyrillic, Greek and CJK prose come at .95 and more."""
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
    found = cchardet.detect(data[:200_000])
    name, confidence = found.get("encoding"), found.get("confidence") or 0.0
    if not name or confidence < MIN_CONFIDENCE or name.upper().startswith(("IBM", "MAC", "UTF")):
        return "cp1252"
    return _usable(name) or "cp1252"
