"""Which line of a text is its headline."""

import re
from collections.abc import Iterator, Sequence

from variorum.clean.bylines import read_byline
from variorum.clean.datelines import read_dateline, read_place_line
from variorum.clean.furniture import is_furniture
from variorum.clean.lines import Line
from variorum.clean.lists import is_label
from variorum.clean.notices import read_notice
from variorum.clean.repeats import MAX_HEAD, same_words, squeeze

_SUFFIX = re.compile(r"\s[-–—|:]\s")
MIN_WORDS = 3
MAX_WORDS = 30
"""Words of a headline: of 600 declared ones, one in a hundred has more than 21, none more than 29;
shorter than three are section names as often."""


def find_title(
    lines: Sequence[Line], *, declared: str | None = None, masthead: int | None = None
) -> int | None:
    """Return the line that is the headline.

    In order: the line with the words of the declared title, a line that the markup calls `h1`, a
    headline-like line that is set twice, the first headline-like line before any running text. The
    masthead is none.
    """
    head = lines[:MAX_HEAD]
    for form in declared_forms(declared or ""):
        same = same_words(lines, form)
        if same:
            return same[0]
    marked = [i for i, line in enumerate(lines) if line.hint == "h1" and line.words >= MIN_WORDS]
    if marked:
        return marked[0]
    if declared:
        return None
    return _first_like_one(head, lines, masthead)


def declared_forms(declared: str) -> Iterator[str]:
    """Yield the declared title, then what stands before each dash or bar in it.

    Pages put their name behind the headline: `Two hurt in fire - Harbour Post`.
    """
    yield declared
    for match in _SUFFIX.finditer(declared):
        if len(declared[: match.start()].split()) >= MIN_WORDS:
            yield declared[: match.start()]


def _first_like_one(
    head: Sequence[Line], lines: Sequence[Line], masthead: int | None
) -> int | None:
    first_prose = next((i for i, line in enumerate(lines) if line.prose), len(lines))
    if first_prose == len(lines):
        return None
    fitting = [i for i, line in enumerate(head) if i != masthead and like_title(line)]
    keys = [squeeze(line.text) for line in head]
    twice = [i for i in fitting if keys.count(keys[i]) > 1]
    if twice:
        return twice[0]
    return next((i for i in fitting if i < first_prose and lines[i].words >= MIN_WORDS + 1), None)


def like_title(line: Line) -> bool:
    """Tell whether the line could be a headline by its words and its form."""
    if not MIN_WORDS <= line.words <= MAX_WORDS or line.prose or line.truncated:
        return False
    if line.text.endswith((".", ":", ";", ",", "-", "—", "–")) or not _opens_title(line.text):
        return False
    if is_label(line) or is_furniture(line):
        return False
    readers = (read_byline, read_dateline, read_place_line, read_notice)
    return not any(reader(line) for reader in readers)


def _opens_title(text: str) -> bool:
    first = text.lstrip("\"'“‘«(¡¿*# ")[:1]
    return first.isupper() or first.isdigit() or (first.isalpha() and not first.islower())
