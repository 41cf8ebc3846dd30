"""Lines that belong to pictures: who took them, and what they show."""

import re

from variorum.clean.lexicon import lexicon
from variorum.clean.lines import Line

MAX_CAPTION = 120
"""Words of a caption: the longest of some 70 read has 101."""
MAX_CREDIT = 60
"""Characters of the credit that a caption ends in."""
MIN_CAPTION = 5
"""Words of a caption with its credit: what is shorter is the credit alone."""

_GALLERY = re.compile(
    r"(?:in|see|watch|more|the\sday\sin|our|your)\s(?:pictures|photos|images|video)\b"
)
_TAKEN_BY = re.compile(
    r"\([A-Z][\w.'’-]{1,20}(?:\s[A-Z][\w.'’-]{0,20}){1,3}\s?/\s?(?:[A-Z][\w.'’&-]{1,20}\s?){1,5}\)"
)
_JOINTS = frozenset(
    {"by", "of", "via", "from", "the", "for", "and", "at", "de", "van", "von", "pool"}
)
_OPENS = re.compile(
    r"(?:FILE(?:\s(?:PHOTO|IMAGE|PICTURE))?\s?[-–—:]|(?:Image|Photo|Picture)\s\d{1,3}\sof\s/?\s?\d"
    r"|Image\s(?:caption|copyright)\s|Buy\sPhoto\s|\((?:AP|AFP)\sPhoto/"
    r"|.{0,40}\bSkip\sin\sSkip\sx\sEmbed)"
)
"""How captions begin that galleries, file photographs and players bring with them."""
_STOCK = r"Getty(?:\sImages)?|Shutterstock|EPA|iStock"
_AGENCIES = rf"(?:AP|AFP|Associated\sPress|Reuters|Bloomberg|dpa|TASS|{_STOCK})"
_NAMES = r"(?:[A-Z\d][\w.,'’/&-]*\s?){1,8}"
_ENDS = re.compile(
    rf"(?:\(?R(?:EUTERS|euters)/{_NAMES}\)?|\(?(?:AP|AFP|EPA)\sPhoto\s?/.{{2,50}}"
    r"|\((?i:(?:file\s)?(?:photo|image|picture)(?:\s(?:by|credit|source|courtesy)|:))\s?.{2,50}\)"
    rf"|[\w.,]\s?/\s?(?:\w{{2,20}}/)?(?:\w{{2,12}}\s)?(?:via\s)?(?i:{_AGENCIES})(?:,\s?file)?\)?"
    rf"(?:\s\(Associated\sPress\))?|\((?:{_STOCK})\)|(?<=\s)Photo:\s{_NAMES})[.)\s]*$"
)
"""How captions end: in a credit. An agency alone in brackets may be the credit of a dispatch."""


def is_picture_credit(line: Line) -> bool:
    """Tell whether the line says whose photograph stands there: `Photo: A. Name / Agency`."""
    if line.words > 12 or (line.terminal and line.words > 6):
        return False
    if _TAKEN_BY.fullmatch(line.text) or (line.words < MIN_CAPTION and _ENDS.search(line.text)):
        return True
    inside = line.text.strip("()[] ")
    marked = any(c in line.text for c in ":|/©") or line.text[0] in "([" or line.words <= 3
    low = inside.lower()
    if _GALLERY.match(low) or "://" in low or "twitter.com" in low or not _is_named(inside):
        return False
    match = lexicon().picture.search(low)
    return bool(match) and marked and (match is not None and match.start() <= len(low) // 2)


def is_caption(line: Line) -> bool:
    """Tell whether the line says what a picture shows.

    It begins as captions do ("FILE PHOTO: …", "Image 3 of 9 …") or ends in the picture's credit
    ("… on Friday. REUTERS/A. Name", "… (Photo: Agency)").
    """
    if _OPENS.match(line.text):
        return True
    if not MIN_CAPTION <= line.words <= MAX_CAPTION:
        return False
    return bool(_ENDS.search(line.text, max(0, len(line.text) - MAX_CREDIT)))


def _is_named(text: str) -> bool:
    """Tell whether what follows the colon can be who took the picture, not what it shows."""
    after = text.partition(":")[2].split()
    low = [w for w in after if w[:1].islower() and w not in _JOINTS and w not in lexicon().photo]
    return len(low) < 2
