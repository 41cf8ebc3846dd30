"""Bylines and stamps: who wrote an article and when it was published or updated."""

import re
from collections.abc import Iterator

from variorum.clean.agencies import in_byline
from variorum.clean.finding import Finding, FindingKind, Reading
from variorum.clean.lexicon import lexicon
from variorum.clean.lines import Line
from variorum.clean.stamps import find_stamps

MAX_WORDS = 30
"""Words of a line up to which it can be a byline or a stamp."""
MAX_REST = 4
"""Words that a stamp line may hold beside dates, labels, agencies and the author."""

_TOKEN = r"(?:[A-Z][\w'’.-]{0,24}|de|van|von|der|den|bin|al|el|la|da|di|dos|du)"  # noqa: S105 - a pattern
_NAME = rf"[A-Z][\w'’.-]{{0,24}}(?:\s{{1,2}}{_TOKEN}){{1,3}}"
_BY = re.compile(
    r"^\W{0,3}(?i:(?:(?:written|posted|reported|story|report)\s)?by:?)\s{1,3}"
    rf"(?P<names>{_NAME}(?:(?:\s?,\s?|\s?&\s?|\s{{1,2}}and\s{{1,2}}|,\sand\s){_NAME}){{0,5}})"
)
_ANY_BY = re.compile(
    r"^\W{0,3}(?:(?:written|posted|reported|story|report)\s)?by:?\s", re.IGNORECASE
)
_SPLIT = re.compile(r"\s?,\s?(?:and\s)?|\s?&\s?|\s{1,2}and\s{1,2}", re.IGNORECASE)
_SIGNED = re.compile(rf"^(?:--|—|–|-)\s?(?P<names>{_NAME})$")
_TAIL = re.compile(
    r"(?:\s(?:on|at|in|for|from|updated|published|posted|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6}\.?)){1,3}$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def read_byline(line: Line, *, evidence: str = "") -> Reading | None:
    """Return what a line near an article's head or end says of author and time, if it is one."""
    if line.words > MAX_WORDS:
        return None
    authors = tuple(_authors(line))
    stamps = tuple(_stamps(line, evidence))
    stamped = bool(stamps) and _is_stamp_line(line, stamps)
    signed = bool(authors) and line.words <= 16 and not line.text.endswith(".")
    short = line.words <= 9 and bool(_ANY_BY.match(line.text)) and not line.terminal
    if not (stamped or signed or short):
        return None
    found = authors + stamps if stamped else authors
    credits = in_byline(line, found) if _ANY_BY.match(line.text) else ()
    return Reading(region="byline", findings=found + credits)


def _authors(line: Line) -> Iterator[Finding]:
    match = _BY.match(line.text) or _SIGNED.match(line.text)
    if not match:
        return
    at = match.start("names")
    for start, end in _parts(match["names"]):
        name = _TAIL.sub("", line.text[at + start : at + end])
        if is_person(name):
            first = line.start + at + start
            yield Finding(
                kind="author", value=_cased(name), start=first, end=first + len(name),
                basis="stated in the byline",
            )  # fmt: skip


def names_in(declared: str) -> tuple[str, ...]:
    """Return the people that a declared author field names: `By Ann Roe, Agency Writer`."""
    text = re.sub(r"^\W*by:?\s", "", declared, flags=re.IGNORECASE)
    parts = (text[start:end].strip() for start, end in _parts(text))
    return tuple(_cased(name) for name in parts if is_person(name))


def _cased(name: str) -> str:
    return name.title() if name.isupper() else name


def _parts(names: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SPLIT.finditer(names):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(names):
        yield start, start + len(names[start:].rstrip(". "))


def is_person(name: str) -> bool:
    """Tell whether `name` can be a person's: two to five words, none of them of the trade."""
    words = [w.lower().strip(".") for w in name.split()]
    known = lexicon()
    plain = name not in known.aliases and not known.not_persons.intersection(words)
    return plain and 2 <= len(words) <= 5 and name[0].isupper()


def _stamps(line: Line, evidence: str) -> Iterator[Finding]:
    if not _YEAR.search(line.text):
        return
    reached = 0
    for found in find_stamps(line.text, evidence=evidence):
        before = line.text[reached : found.start].lower()
        kind, label = _label(before)
        yield Finding(
            kind=kind, value=found.value, precision=found.precision,
            start=line.start + found.start, end=line.start + found.end,
            basis=f"stated as “{label}”" if label else "stated in the byline",
            strength=2 if label and label != "date" else 1,
        )  # fmt: skip
        reached = found.end


def _label(before: str) -> tuple[FindingKind, str]:
    words = lexicon()
    labels = words.stamp_label.findall(before)
    if not labels:
        return "published", ""
    return ("updated" if labels[-1] in words.updated else "published"), labels[-1]


def _is_stamp_line(line: Line, stamps: tuple[Finding, ...]) -> bool:
    rest = list(line.text)
    for found in stamps:
        rest[found.start - line.start : found.end - line.start] = " " * (found.end - found.start)
    left = "".join(rest)
    match = _BY.match(left)
    left = left[match.end() :] if match else left
    for found in in_byline(line, stamps) if _ANY_BY.match(line.text) else ():
        left = left.replace(line.text[found.start - line.start : found.end - line.start], " ")
    words = lexicon()
    left = words.agency.sub(" ", left)
    labels = {w for name in (*words.published, *words.updated) for w in name.split()}
    beside = [w for w in _WORD.findall(left) if w.lower() not in labels | words.stamp_words]
    return len(beside) <= MAX_REST and not (line.terminal and len(beside) > 1)
