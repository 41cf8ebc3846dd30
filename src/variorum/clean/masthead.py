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
MAX_ARTICLED = 3
"""Words of a name that opens with an article."""
MIN_TOPIC = 2
"""Times that a word stands in the text from which the text is about it; after `The`, once is
enough. Of 9,016 pieces of headlines set above another headline 24 are then taken for a masthead,
nine of them names of outlets; 41 with two times for all."""
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
    shaped = not extracted and _is_shaped(name, rest) and _head_follows(rest, title)
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


def _is_shaped(line: Line, rest: Sequence[Line]) -> bool:
    """Tell whether it is named as outlets are: `Harbour Post`, `Radio Halvin`, `The Lantern`.

    An article (`The Crash`) and some words (`Rocket Launch Today`) open and end headlines too:
    there no word of the name may be what the text is about.
    """
    words = lexicon()
    parts = line.text.lower().split()
    if len(parts) < 2 or words.sections.issuperset(parts):
        return False
    own = [p for p in parts if p not in words.sections | words.weak_outlet_words]
    if parts[-1] in words.outlet_words or parts[0] in words.outlet_openers:
        return bool(own)
    plain = not re.search(r"\d|['’]s\b", line.text)
    articled = plain and parts[0] in _ARTICLES and not words.sections.intersection(parts[1:])
    weak = parts[-1] in words.weak_outlet_words and bool(own)
    if not weak and not (articled and len(parts) <= MAX_ARTICLED):
        return False
    text = "\n".join(r.text for r in rest).replace(line.text, " ").lower()
    most = 1 if parts[0] == "the" else MIN_TOPIC
    return not any(text.count(part) >= most for part in own if part not in _ARTICLES)


def _said_again(name: str, rest: Sequence[Line]) -> bool:
    """Tell whether the text says the name again as an outlet's: its own notice, its own people.

    Others are told things and have staff too (a ministry): the name may stand nowhere else.
    """
    first, _, more = name.partition(" ")
    bare = re.escape(more if more and first.lower() in _ARTICLES else name)
    owner = re.compile(
        rf"(?i:©|\(c\)|\bcopyright\b).{{0,24}}\b{bare}\b|^\W{{0,2}}{bare}\s(?:brings|bringing)\syou\b"
    )
    if any(owner.search(line.text) for line in rest):
        return True
    people = re.compile(
        rf"\btold\s(?:[Tt]he\s)?{bare}\b"
        rf"|\b{bare}(?:['’]s)?\s(?i:staff|newsroom|reporters?|correspondents?|news\sdesk)\b"
    )
    text = "\n".join(line.text for line in rest)
    left, times = people.subn(" ", text)
    return times > 0 and not re.search(rf"\b{bare}\b", left)


def _in_host(name: str, rest: Sequence[Line], address: str) -> bool:
    key = squeeze(name)
    if len(key) < MIN_HOST:
        return False
    mails = (EMAIL.search(line.text) for line in rest if "@" in line.text)
    hosts = [address, *(m["domain"] for m in mails if m)]
    return any(key in squeeze(host) for host in hosts)
