"""Datelines: where, and by which agency, a text says it was written."""

import re

from variorum.clean.agencies import NAME, agencies, can_name, in_brackets, is_agency_name
from variorum.clean.finding import Finding, Reading
from variorum.clean.lexicon import label_of, lexicon
from variorum.clean.lines import Line
from variorum.clean.stamps import MONTHS
from variorum.model import Region

REACH = 130
"""Code points from a paragraph's start in which its dateline ends."""

_CAPS = r"[A-Z][A-Z'’.]{1,20}(?:[ -][A-Z][A-Z'’.]{0,20}){0,3}"
_CITY = rf"{_CAPS}(?:/{_CAPS}){{0,2}}"
_TITLE = r"[A-Z][\w'’.]{1,20}(?:[ -][A-Z][\w'’.]{1,20}){0,3}"
_REGION = r"(?:,\s[A-Z][A-Za-z'’.]{1,14}(?:\s[A-Z][A-Za-z'’.]{1,14}){0,2})?"
_DAY = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}"
    r"|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?)(?:,?\s(?:19|20)\d\d)?"
)
_SOURCE = r"\((?P<source>[^()]{2,40})\)"
_DASH = r"\s{0,2}(?:—|–|--|-{2}|(?<=[\s)])-(?=\s|$)|―)\s{0,2}"
_PATTERNS = tuple(
    re.compile("^" + pattern)
    for pattern in (
        rf"\W{{0,2}}(?P<place>{_CITY}{_REGION})(?:,?\s{_DAY})?\s?(?:{_SOURCE})?{_DASH}",
        rf"\W{{0,2}}(?P<place>{_CITY}{_REGION}),\s{_DAY}\.?\s/(?P<source>[A-Z-]{{3,12}})/\.?\s",
        rf"(?P<place>(?:{_CITY}|{_TITLE}){_REGION})(?:,?\s{_DAY})?\s{_SOURCE}(?:{_DASH}|:?\s)",
        rf"(?P<place>{_TITLE}{_REGION}),\s{_DAY}\s?{_DASH}",
    )
)
_BARE = re.compile(rf"^{_SOURCE}{_DASH}")
_ROW = re.compile(r"\s?[|•·]\s?")
_NAME = re.compile(NAME)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_PLACE_WORDS = re.compile(rf"{_TITLE}{_REGION}")


def read_dateline(line: Line) -> Reading | None:
    """Return the dateline that opens a paragraph, divided from the text after it.

    A place in capitals before a dash is enough; in ordinary letters it takes an agency or a date.
    An agency in brackets before a dash does without a place.
    """
    for number, pattern in enumerate(_PATTERNS):
        match = pattern.match(line.text[:REACH])
        if match and _is_place(match["place"]) and _fits(match, number):
            return _divided(line, match)
    bare = _BARE.match(line.text[:REACH])
    if bare and _credited(line, bare):
        return _divided(line, bare)
    return None


def _fits(match: re.Match[str], number: int) -> bool:
    if number != 2:
        return True
    source = match["source"].strip()
    return source in lexicon().aliases or is_agency_name(source)


def _divided(line: Line, match: re.Match[str]) -> Reading:
    end = line.start + match.end()
    parts = [Region("dateline", line.start, line.start + len(match.group().rstrip()))]
    if end < line.end:
        parts.append(Region("body", end, line.end))
    findings = _credited(line, match)
    if "place" in match.groupdict():
        findings.insert(0, _place(line, match.start("place"), match["place"]))
    return Reading(region="dateline", findings=tuple(findings), parts=tuple(parts))


def _credited(line: Line, match: re.Match[str]) -> list[Finding]:
    source = match.groupdict().get("source")
    if not source:
        return []
    offset = line.start + match.start("source")
    return in_brackets(source, offset, basis="named in the dateline")


def read_place_line(line: Line) -> Reading | None:
    """Return what a short line of agency and place says: `AP Moscow`, `PTI | Moscow | …`."""
    if line.words > 16:
        return None
    parts = _ROW.split(line.text)
    opening = lexicon().agency.match(parts[0])
    if not opening:
        return _row(line)
    rest = parts[0][opening.end() :].strip(" ,-–—") or (parts[1].strip() if len(parts) > 1 else "")
    findings = agencies(opening.group(), line.start, basis="named in the byline")
    at = line.text.find(rest, opening.end()) if rest else -1
    if at >= 0 and _PLACE_WORDS.fullmatch(rest) and _is_place(rest):
        findings.append(_place(line, at, rest))
    elif rest and len(parts) == 1:
        return None
    region = "byline" if len(parts) > 1 or at < 0 else "dateline"
    return Reading(region="byline" if region == "byline" else "dateline", findings=tuple(findings))


def _row(line: Line) -> Reading | None:
    """`Meridian | Halvin | Updated: …`: an agency that the lexicon does not know, place and time.

    Two plain words may be a person, so only one word, or a name that says so, is an agency.
    """
    parts = _ROW.split(line.text)
    if len(parts) < 3 or (parts[2] and not _YEAR.search(line.text)):
        return None
    name, place = parts[0].strip(), parts[1].strip()
    if not _NAME.fullmatch(name) or not (" " not in name or is_agency_name(name)):
        return None
    if not (can_name(name) and _PLACE_WORDS.fullmatch(place) and _is_place(place)):
        return None
    credit = Finding(
        kind="credit", value=name, start=line.start, end=line.start + len(name),
        basis="named in the byline",
    )  # fmt: skip
    at = line.text.index(place, len(parts[0]))
    return Reading(region="byline", findings=(credit, _place(line, at, place)))


def _place(line: Line, at: int, place: str) -> Finding:
    start = line.start + at
    return Finding(
        kind="dateline", value=_capitals(place), start=start, end=start + len(place),
        basis="stated in the dateline",
    )  # fmt: skip


def _capitals(place: str) -> str:
    city, comma, region = place.partition(",")
    shouted = region.isupper() and len(region.strip()) > 2
    return (
        (city.title() if city.isupper() else city)
        + comma
        + (region.title() if shouted and "." not in region else region)
    )


def _is_place(text: str) -> bool:
    words = lexicon()
    city = label_of(text.partition(",")[0])
    stamped = city[:3] in MONTHS and not city.isalpha()
    named = city in words.not_places | words.furniture | words.list_labels
    first = city.partition(" ")[0]
    station = "tv" in re.split(r"[\s-]", city)
    return (
        len(city) > 2
        and not station
        and not named
        and not stamped
        and (first == "new" or first not in words.not_places)
    )
