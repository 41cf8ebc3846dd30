"""Names of agencies: those the lexicon knows, and those that a text's own form shows to be one."""

import re
from collections.abc import Iterator

from variorum.clean.finding import Finding
from variorum.clean.lexicon import label_of, lexicon
from variorum.clean.lines import Line
from variorum.clean.stamps import MONTHS

_PART = r"[A-Z][\w&'’+-]{1,24}"
NAME = rf"{_PART}(?:\s(?:(?:of|de|du|del|for)\s)?{_PART}){{0,4}}"
"""A name as agencies bear it: up to five capitalised words."""
MAX_SIGNATURE = 6
"""Words of a line that only signs: a dash and a name."""
MAX_SUPPLIED = 60
"""Words of a notice that says who supplied the text."""

_WHOLE = re.compile(NAME)
_STATION = re.compile(
    r"[KW][A-Z]{2,3}(?:[- ]?(?:TV|FM|AM|DT))?|(?:ABC|CBS|CW|FOX|NBC|Fox)\b.{0,30}"
)
_GLUED = re.compile(r"[A-Z]{2}[a-z]{2}")
_WEEKDAYS = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
_BY = re.compile(rf"(?i:\bby:?\s{{1,3}}(?:the\s)?|,\s(?:the\s)?)(?P<name>{NAME})")
_SIGNED = re.compile(rf"^(?:--?|—|–|―)\s?(?P<name>{NAME})$")
_FOR = re.compile(rf"\bfor\s(?:the\s)?(?P<name>{NAME})[\s.)\]]{{0,3}}$")
_FROM = re.compile(
    r"(?i:\b(?P<how>inputs?|reporting|reports?|contributions?|material)\sfrom\s(?:the\s)?)"
    rf"(?P<name>{NAME})"
)
_SOURCE = re.compile(rf"(?i:\bsources?:\s)(?P<name>{NAME})[\s.)\]]{{0,3}}$")
_SUPPLIED = re.compile(
    r"^\W{0,3}(?i:(?:this|the)\s(?:news\s)?"
    r"(?:story|article|dispatch|copy|text|content|item|report|material)\b[^.;()]{0,60}?"
    r"\b(?:suppli|provid|distribut|syndicat|transmitt|fil|sourc|receiv|carri)(?:ed|d)"
    r"\s(?:to\sus\s)?(?:by|from|via|through)\s(?:the\s)?(?:news\sagency\s)?)"
    rf"(?P<name>{NAME})"
)
_OURS = re.compile(r"\bthis\b|\bedited\b|\bunedited\b|\bus\b", re.IGNORECASE)


def agencies(text: str, offset: int, *, basis: str) -> list[Finding]:
    """Return the agencies of the lexicon that `text`, which stands at `offset`, names."""
    names = lexicon().aliases
    return [
        _credit(m.group(), offset + m.start(), basis, value=names[m.group()])
        for m in lexicon().agency.finditer(text)
    ]


def in_brackets(text: str, offset: int, *, basis: str) -> list[Finding]:
    """Return the agencies that a dateline's bracket names, known or not: `Meridian/AP`.

    A station's call sign, a month or a label (`file`, `updated`) is none; two plain words may be
    the reporter.
    """
    known = agencies(text, offset, basis=basis)
    if known:
        return known
    found = []
    for part in re.finditer(r"[^/,;|]+", text):
        name = part.group().strip()
        if _WHOLE.fullmatch(name) and can_name(name) and _is_outlet_like(name):
            at = part.start() + len(part.group()) - len(part.group().lstrip())
            found.append(_credit(name, offset + at, basis))
    return found


def in_byline(line: Line, taken: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the agencies that a byline names beside the people that are `taken` from it."""
    basis = "named in the byline"
    found = agencies(line.text, line.start, basis=basis)
    found += [
        _credit(m["name"], line.start + m.start("name"), basis)
        for m in _BY.finditer(line.text)
        if is_agency_name(m["name"])
    ]
    free = [f for f in found if not any(t.start < f.end and f.start < t.end for t in taken)]
    return tuple(_apart(free))


def _apart(found: list[Finding]) -> Iterator[Finding]:
    reached: list[Finding] = []
    for one in found:
        if not any(r.start < one.end and one.start < r.end for r in reached):
            reached.append(one)
            yield one


def in_credit_line(line: Line) -> tuple[Finding, ...]:
    """Return the agencies of a line such as `(Reporting by Ann Roe for Meridian)`.

    After `from` a single name may be a reporter's or a town's: only `inputs from` names an agency
    that is not called one.
    """
    basis = "named in the credit line"
    found = agencies(line.text, line.start, basis=basis)
    if found:
        return tuple(found)
    last = _FOR.search(line.text)
    if last and can_name(last["name"]):
        return (_credit(last["name"], line.start + last.start("name"), basis),)
    for match in (_FROM.search(line.text), _SOURCE.search(line.text)):
        if match is None:
            continue
        inputs = match.groupdict().get("how", "").lower().startswith("input")
        one = inputs and " " not in match["name"] and can_name(match["name"])
        if one or is_agency_name(match["name"]):
            return (_credit(match["name"], line.start + match.start("name"), basis),)
    return ()


def supplied_by(line: Line) -> tuple[Finding, ...]:
    """Return the agency that a notice says supplied the text: `This story was supplied by …`."""
    match = _SUPPLIED.match(line.text) if line.words <= MAX_SUPPLIED else None
    if match is None or not (line.text[0] in "([" or _OURS.search(line.text)):
        return ()
    at = line.start + match.start("name")
    basis = "named in the syndication notice"
    known = agencies(match["name"], at, basis=basis)
    if known:
        return tuple(known[:1])
    return (_credit(match["name"], at, basis),) if can_name(match["name"]) else ()


def signature(line: Line) -> tuple[Finding, ...]:
    """Return the agency that signs below a text: `— Meridian`. Two plain words are a person."""
    match = _SIGNED.match(line.text) if line.words <= MAX_SIGNATURE else None
    if match is None or lexicon().agency.search(match["name"]):
        return ()
    name = match["name"]
    one = " " not in name and len(name) > 3 and can_name(name)
    if not one and not is_agency_name(name):
        return ()
    return (_credit(name, line.start + match.start("name"), "signs the text"),)


def is_agency_name(name: str) -> bool:
    """Tell whether the name says that it is an agency's: `Meridian News Agency`."""
    low = name.lower()
    ends = lexicon().agency_ends
    return low.endswith(ends) and low.strip() not in {e.strip() for e in ends} and can_name(name)


def _is_outlet_like(name: str) -> bool:
    words = name.lower().split()
    known = lexicon()
    named = words[0] in known.outlet_openers or words[-1] in known.outlet_words
    return len(words) == 1 or named or is_agency_name(name)


def can_name(name: str) -> bool:
    """Tell whether `name` can be an agency's: no call sign, section, month, weekday or label."""
    words = lexicon()
    label = label_of(name)
    first = label.partition(" ")[0]
    trade = words.not_persons | words.sections | words.not_places
    if _STATION.fullmatch(name) or _GLUED.search(name) or any(map(str.isdigit, name)):
        return False
    if label in words.furniture | words.list_labels | trade:
        return False
    dated = first[:3] in _WEEKDAYS and first.endswith("day")
    month = first in words.months or (first[:3] in MONTHS and len(first) <= 4)
    return not dated and not month and not trade.issuperset(label.split())


def core(name: str) -> str:
    """Return the part of an agency's name by which it goes: `Meridian` of `Meridian News Agency`.

    >>> core("Meridian News Agency")
    'meridian'
    """
    low = name.lower()
    for end in lexicon().agency_ends:
        if low.endswith(end) and len(low) > len(end):
            return low[: -len(end)].removeprefix("the ").strip()
    return low.removeprefix("the ").strip()


def _credit(name: str, start: int, basis: str, *, value: str | None = None) -> Finding:
    return Finding(
        kind="credit", value=value or name, basis=basis, start=start, end=start + len(name)
    )
