"""The masthead: an outlet's name above the headline of a plain text."""

import re
from collections.abc import Sequence

import msgspec

from variorum.clean.bylines import read_byline
from variorum.clean.datelines import read_dateline, read_place_line
from variorum.clean.finding import Finding
from variorum.clean.furniture import EMAIL, is_furniture
from variorum.clean.lexicon import lexicon
from variorum.clean.lines import Line
from variorum.clean.lists import is_label
from variorum.clean.notices import read_notice
from variorum.clean.repeats import squeeze
from variorum.clean.titles import like_title

MAX_WORDS = 5
"""Words of an outlet's name."""
MAX_SKIPPED = 3
"""Lines of furniture that may stand above it."""
HEAD = 5
"""Lines below it among which headline, byline, stamp and dateline are looked for."""
MIN_HOST = 6
"""Letters of a name from which finding it in a host is no accident."""

_NAME = re.compile(
    r"[A-Z][\w'’+!.-]{0,20}(?:\s(?:(?:of|the|and|&|de|du|des|la|le|del|der|und|y|et)\s){0,2}"
    r"[A-Z0-9][\w'’+!.-]{0,20}){0,4}"
)
_ARTICLES = frozenset({"the", "le", "la", "les", "el", "il", "der", "die", "das", "de", "het"})


class Masthead(msgspec.Struct, frozen=True):
    """The line that bears the outlet's name, and the outlet."""

    line: int
    outlet: Finding


def find_masthead(
    lines: Sequence[Line], *, title: str | None, address: str, extracted: bool
) -> Masthead | None:
    """Return the first line as the masthead, where evidence other than its place says so.

    The name is said again as an outlet's is (`© …`, `told the …`, `… staff`), or stands in the
    declared address or an e-mail address; or it has the shape of an outlet's name and a headline
    with a byline, stamp or dateline follows. Anything else at the top may be a section, a topic
    or the headline itself, and the outlet stays unknown.
    """
    i = next((i for i, line in enumerate(lines[:MAX_SKIPPED]) if not is_furniture(line)), None)
    if i is None or i + 1 >= len(lines) or not _is_name(lines[i], title):
        return None
    name, rest = lines[i], lines[i + 1 :]
    if not _opens(rest[0]):
        return None
    said = _said_again(name.text, rest) or _in_host(name.text, rest, address)
    shaped = not extracted and _is_shaped(name) and _head_follows(rest, title)
    if not said and not shaped:
        return None
    value = name.text.title() if name.text.isupper() and len(name.text) > 5 else name.text
    outlet = Finding(
        kind="outlet", value=value, start=name.start, end=name.end, basis="masthead",
        strength=2 if said else 1,
    )  # fmt: skip
    return Masthead(i, outlet)


def _is_name(line: Line, title: str | None) -> bool:
    if line.words > MAX_WORDS or line.terminal or not _NAME.fullmatch(line.text):
        return False
    if title and squeeze(title) == squeeze(line.text):
        return False
    plain = is_label(line) or line.label in lexicon().sections
    return not plain and not (read_byline(line) or read_place_line(line) or read_notice(line))


def _opens(line: Line) -> bool:
    """Tell whether the line can stand right below a masthead."""
    return like_title(line) or bool(read_byline(line) or read_place_line(line))


def _head_follows(rest: Sequence[Line], title: str | None) -> bool:
    head = []
    for line in rest[:HEAD]:
        head.append(line)
        if line.prose:
            break
    signed = any(read_byline(h) or read_place_line(h) or read_dateline(h) for h in head)
    return signed and (title is not None or any(like_title(h) for h in head))


def _is_shaped(line: Line) -> bool:
    """Tell whether it is named as outlets are: `Harbour Post`, `Radio Halvin`, `The Lantern`."""
    words = lexicon()
    parts = line.text.lower().split()
    if len(parts) < 2 or words.sections.issuperset(parts):
        return False
    if parts[0] in _ARTICLES:
        return len(parts) <= 3 and not words.sections.intersection(parts)
    own = [p for p in parts if p not in words.sections | {"news", "today", "of", "and"}]
    return bool(own) and (parts[-1] in words.outlet_words or parts[0] in words.outlet_words)


def _said_again(name: str, rest: Sequence[Line]) -> bool:
    first, _, more = name.partition(" ")
    bare = re.escape(more if more and first.lower() in _ARTICLES else name)
    pattern = re.compile(
        rf"(?i:©|\(c\)|\bcopyright\b).{{0,24}}\b{bare}\b|\btold\s[Tt]he\s{bare}\b"
        rf"|\b{bare}(?:['’]s)?\s(?i:staff|newsroom|reporters?|correspondents?|news\sdesk)\b"
        rf"|\b{bare}\s(?:brings\syou|has\slearned|understands)\b"
    )
    return any(pattern.search(line.text) for line in rest)


def _in_host(name: str, rest: Sequence[Line], address: str) -> bool:
    key = squeeze(name)
    if len(key) < MIN_HOST:
        return False
    mails = (EMAIL.search(line.text) for line in rest if "@" in line.text)
    hosts = [address, *(m["domain"] for m in mails if m)]
    return any(key in squeeze(host) for host in hosts)
