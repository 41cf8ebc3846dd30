"""A text as lines, the units that cleaning decides about."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.clean.lexicon import label_of, lexicon

MIN_PROSE = 9
"""Words from which a line with sentence punctuation counts as prose."""
MAX_LABEL_WORDS = 12
"""Words of the longest label: longer lines are not looked up."""
LONG_PROSE = 28
"""Words from which a line counts as prose whatever its end: headlines have at most 25."""

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_TERMINAL = re.compile(r"[.!?][\"'”’»)\]]{0,3}$|[:;,][\"'”’]?$")
_TRUNCATED = re.compile(r"(?:\.\.\.|…|\[\.\.\.\]|\[…\])[\"'”’)]?$")
_LABELS = (
    r"(?:first\s|originally\s|story\s|date\s|last\s)?"
    r"(?:published|posted|updated|created|modified|last update)"
)
_STAMP_CUT = re.compile(
    rf"(?<![\w(“\"])(?:{_LABELS})\b(?:\s(?:on|at)\b|:)?\s{{0,3}}"
    r"(?=(?:\w{3,9}\.?,?\s{1,2})?(?:[A-Z][a-z]{2,8}\.?\s{1,2}\d{1,2},?\s{1,2}(?:19|20)\d\d"
    r"|\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\.?,?\s(?:19|20)\d\d"
    r"|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d))",
    re.IGNORECASE,
)
_NOTICE_CUT = re.compile(
    r"\(?(?:TM\sand\s)?(?:©\s?|\(c\)\s?)?(?:copyright\s{1,2}(?:©|\(c\))?\s?(?:19|20)\d\d|©\s?(?:19|20)\d\d)",
    re.IGNORECASE,
)
_PHOTO_CUT = re.compile(
    r"(?<=[.!?\"”’)])\s{1,2}\(?(?:file\s)?(?:photo|photograph|picture|image|pic)s?"
    r"(?:\s(?:by|credit|courtesy(?:\sof)?))?\s?[:/]\s?(?=[A-Z@])",
    re.IGNORECASE,
)
MAX_PHOTO = 80
"""Characters of a photo credit that runs on behind a caption: the longest of 17 seen has 37."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, or a part of one, cut where a stamp, notice or photo credit begins."""

    start: int
    end: int
    text: str
    label: str
    words: int
    hint: str = ""
    """What a page's markup says of it: `h1`, `caption`, `byline`, or nothing."""

    @property
    def terminal(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_TERMINAL.search(self.text))

    @property
    def truncated(self) -> bool:
        """Whether it breaks off with an ellipsis, as teasers do."""
        return bool(_TRUNCATED.search(self.text))

    @property
    def prose(self) -> bool:
        """Whether it reads as running text rather than as a headline or a label."""
        if self.truncated:
            return self.words >= LONG_PROSE * 2
        return self.words >= LONG_PROSE or (self.words >= MIN_PROSE and self.terminal)


def make_line(text: str, start: int, end: int, *, hint: str = "") -> Line | None:
    """Return the line at `[start, end)` without blanks at its ends, None when nothing is left."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    if not piece:
        return None
    words = sum(1 for _ in _WORD.finditer(piece))
    label = label_of(piece) if words <= MAX_LABEL_WORDS else ""
    return Line(start, start + len(piece), piece, label, words, hint)


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of a plain text in order."""
    return tuple(line for match in _LINE.finditer(text) for line in cut(text, *match.span()))


def cut(text: str, start: int, end: int, *, hint: str = "") -> Iterator[Line]:
    """Yield `[start, end)` as lines, cut where a stamp, a notice or a photo credit runs on."""
    for a, b in _pieces(text, start, end):
        line = make_line(text, a, b, hint=hint)
        if line:
            yield line


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    marks = []
    notice = _NOTICE_CUT.search(text, start, end)
    if notice and lexicon().held.search(text[notice.start() : end].lower()):
        marks.append(notice.start())
    stamp = _STAMP_CUT.search(text, start, marks[0] if marks else end)
    if stamp and (stamp.start() - start < 200 or end - stamp.start() < 100):
        marks.append(stamp.start())
    photo = _PHOTO_CUT.search(text, max(start, end - MAX_PHOTO), end)
    if photo and not marks and text[start : photo.start()].strip():
        marks.append(photo.start())
    edges = [start, *sorted(marks), end]
    yield from itertools.pairwise(edges)
