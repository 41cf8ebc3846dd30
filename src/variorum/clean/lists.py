"""Lists of links to other stories: where they begin, and where the article goes on after them."""

import re
from collections.abc import Sequence

from variorum.clean.lexicon import label_of, lexicon
from variorum.clean.lines import Line
from variorum.lang import straighten

MIN_SHARED = 0.2
"""Share of a line's content words that the article so far must hold for the line to continue it.

On 200 plain-text reports three in four paragraphs of the second half share that much with the
first half and the title, and one in seven paragraphs of other reports; losing an article's own
words weighs more than keeping a teaser, so it is not set higher."""
MIN_PAIRS = 2
"""Headline-and-cut-off-teaser pairs from which they are taken for a list without a label."""
MIN_TEASER = 15
"""Words of a teaser that breaks off with an ellipsis."""

_INLINE = re.compile(r"^(?P<label>[^:|]{4,30}?)\s{0,2}[:|]\s{0,3}\S")
_CONTINUES = re.compile(
    r"^(?:[\"“‘'«]|(?:he|she|they|it|we|his|her|their|but|however|meanwhile|in such|this|these"
    r"|those|also|according|asked|speaking)\b)",
    re.IGNORECASE,
)
_CONTENT = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_WEAK = frozenset({"video", "videos", "photo", "photos", "opinion", "latest", "headlines"})
"""Labels that as often stand over one picture in the article: running text ends their list."""
_ONE_WORD = frozenset({"related", "read", "more", "video", "watch", "listen", "gallery", "photos"})
"""Labels of one word before a colon and a headline; a line that ends as sentences do is none."""
_STEM = 5
"""Letters by which words are compared: enough to hold `patrol` and `patrols` together."""


def link_lists(lines: Sequence[Line], *, title: str = "") -> frozenset[int]:
    """Return the indices of lines that belong to link lists, their labels included."""
    found: set[int] = set()
    known = content_words(title)
    i = 0
    while i < len(lines):
        line = lines[i]
        if is_label(line):
            end = _list_end(lines, i, known)
            found.update(range(i, end))
            i = end
            continue
        if _is_inline_link(line):
            found.add(i)
        elif line.prose:
            known |= content_words(line.text)
        i += 1
    return frozenset(found) | _teasers(lines)


def is_label(line: Line) -> bool:
    """Tell whether the line opens a list of links."""
    words = lexicon()
    if line.label in words.list_labels:
        return True
    short = line.words <= 7 and (not line.terminal or line.text.endswith(":"))
    return short and line.label.startswith(words.list_starts)


def _list_end(lines: Sequence[Line], label: int, known: frozenset[str]) -> int:
    weak = lines[label].label in _WEAK
    for i in range(label + 1, len(lines)):
        if resumes(lines, i, known) or (weak and lines[i].prose and not lines[i].truncated):
            return i
    return len(lines)


def resumes(lines: Sequence[Line], i: int, known: frozenset[str]) -> bool:
    """Tell whether line `i`, in a list of links, is the article going on."""
    line = lines[i]
    if line.truncated:
        return False
    if not line.prose:
        spoken = line.words >= 3 and line.text.endswith((".", ".”", '."', "?”", "!”", ",” he said"))
        return spoken and bool(_CONTINUES.match(line.text))
    if _CONTINUES.match(line.text):
        return True
    follower = lines[i + 1] if i + 1 < len(lines) else None
    if follower is not None and follower.prose and not follower.truncated:
        return True
    return shared(line, known) >= MIN_SHARED


def shared(line: Line, known: frozenset[str]) -> float:
    """Return the share of the line's content words that are among the `known` ones."""
    words = content_words(line.text)
    return len(words & known) / len(words) if words else 0.0


def content_words(text: str) -> frozenset[str]:
    """Return the words of `text` that say what it is about, cut to their first letters."""
    common = lexicon().common
    found = {w for w in _CONTENT.findall(text.lower()) if w not in common}
    return frozenset(w[:_STEM] for w in found)


def _is_inline_link(line: Line) -> bool:
    """`Also Read: Minister denies report` on one line."""
    match = _INLINE.match(straighten(line.text))
    if not match or line.words > 30:
        return False
    label = label_of(match["label"])
    return (" " in label and label in lexicon().list_labels) or (
        label in _ONE_WORD and not line.terminal
    )


def _teasers(lines: Sequence[Line]) -> frozenset[int]:
    pairs = [
        i
        for i in range(1, len(lines))
        if lines[i].truncated and lines[i].words >= MIN_TEASER and not lines[i - 1].terminal
    ]
    if len(pairs) < MIN_PAIRS:
        return frozenset()
    return frozenset(pairs) | frozenset(i - 1 for i in pairs)
