"""Lines that are furniture of a page by what they say, wherever they stand."""

import re

from variorum.clean.lexicon import lexicon
from variorum.clean.lines import Line
from variorum.lang import straighten

MAX_STARTED = 45
"""Words up to which an opening phrase makes a whole line furniture."""
MAX_HELD = 60
"""Words up to which a phrase anywhere in a line makes it furniture."""
MAX_COUNTED = 8
"""Words up to which a line that counts comments or shares is furniture."""
MAX_CONTACT = 12
"""Words up to which a line with an e-mail address is a contact line."""
MAX_SIGNED = 40
"""Words up to which a line that says how to reach or follow its reporter is one."""

EMAIL = re.compile(r"\b[\w.+-]{1,64}@(?P<domain>[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})\b")
_BARE = re.compile(
    r"^(?:https?://\S{1,500}|www\.\S{1,500}|\w[\w.-]{0,60}\.(?:com|org|net|co\.uk)(?:/\S{0,300})?"
    r"|@\w{1,50}|#\w{1,50}|[\W\d_]{1,200}"
    r"|(?:twitter|facebook|instagram|phone|tel|fax)\b\s?:?\s?[@+\d(/.][^a-z]{0,40}\w{0,30})$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^\W{0,3}\d{1,6}\s(?:comments?|shares?|likes?|replies)\b", re.IGNORECASE)
_CONTACT = re.compile(r"^(?:contact|reach|follow|tel|phone|fax|e-?mail)\b", re.IGNORECASE)
_FOLLOW = re.compile(
    r"(?:\bFollow|\b(?:[Yy]ou\s(?:can|should)(?:\salso)?|[Pp]lease|or|,)\sfollow)\s"
    r"(?:@?\w[\w.'’-]{0,30}\s){1,4}[Oo]n\s(?i:twitter|facebook|instagram)\b"
)
_REACHED = re.compile(
    r"^(?:to\s)?(?:contact|call|reach|e-?mail)\b.{0,40}\b(?:reporters?|writers?|editors?|author)\b"
    r"|\b(?:is|are)\s(?:an?|the)\s(?:\w+\s){0,3}(?:writers?|reporters?|editors?|columnists?)\s(?:for|at|with)\b"
    r"|^(?:\S+\s){0,3}(?:reporter|writer|editor|columnist)s?\s.{2,160}\bcan\sbe\sreached\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{3}[-.\s)]{1,2}\d{3,4}")
_NOTICE = re.compile(
    r"^\W{0,3}(?:tm and )?(?:©|copyright\b|\(c\)\s?(?=copyright|(?:19|20)\d\d))", re.IGNORECASE
)


def is_furniture(line: Line) -> bool:
    """Tell whether the line is a menu label, a form, a notice or a way to contact someone."""
    words = lexicon()
    if line.label in words.furniture or line.label in words.list_labels:
        return True
    if line.words > MAX_HELD:
        return False
    if is_menu(line) or not line.words:
        return True
    low = straighten(line.text).lower()
    if line.words <= MAX_STARTED and low.lstrip("(*-–• ").startswith(words.starts):
        return True
    if words.held.search(low) or is_notice(line) or _is_contact(line):
        return True
    return line.words <= MAX_COUNTED and bool(_COUNTED.match(line.text))


def is_address(line: Line) -> bool:
    """Tell whether the line is nothing but an address, a handle or a number.

    Amid running text such a line is quoted (a link that is the subject, a row of a table); above
    and below it is furniture.
    """
    return bool(_BARE.fullmatch(line.text))


def is_notice(line: Line) -> bool:
    """Tell whether the line is a copyright notice."""
    return line.words <= MAX_HELD and bool(_NOTICE.match(line.text))


def is_menu(line: Line) -> bool:
    """Tell whether the line is a row of at least three short labels between bars."""
    parts = [p.strip() for p in line.text.split(" | ")]
    short = all(0 < len(p) <= 32 and not p.endswith(".") for p in parts)
    return len(parts) >= 3 and short and not re.search(r"\d", line.text)


def _is_contact(line: Line) -> bool:
    if line.words <= MAX_SIGNED and _is_signed(line):
        return True
    if line.words > MAX_CONTACT:
        return False
    if EMAIL.search(line.text):
        return True
    return bool(_CONTACT.match(line.text) and (_NUMBER.search(line.text) or "@" in line.text))


def _is_signed(line: Line) -> bool:
    """Tell whether a line says how to reach or follow whoever wrote the report.

    "Call reporter A. Name at 555-0142", "Follow her on Twitter"; the number of the police is news.
    """
    if any(c in line.text for c in '"“'):
        return False
    if _FOLLOW.search(line.text):
        return True
    reach = EMAIL.search(line.text) or _NUMBER.search(line.text)
    return bool(reach and _REACHED.search(line.text))
