"""Notices: agency credits, syndication, copyright, and the outlet that they give away."""

import re

import msgspec

from variorum.clean.agencies import (
    NAME,
    agencies,
    can_name,
    in_credit_line,
    is_agency_name,
    supplied_by,
)
from variorum.clean.finding import Finding, Reading
from variorum.clean.furniture import EMAIL, is_notice
from variorum.clean.lexicon import lexicon
from variorum.clean.lines import Line
from variorum.lang import straighten

MAX_NOTICE = 70
"""Words up to which a line can be a notice."""
MAX_BRINGS = 25
"""Words of a line in which an outlet speaks of itself."""
MAX_EDITORIAL = 60
"""Words of a note on what was corrected or updated in the text."""
MAX_CREDIT = 12
"""Words up to which a line that names an agency can be a credit line."""

_REPORTING = re.compile(
    r"^\W{0,3}(?:additional\s)?(?:reporting|writing|compiled)\sby\b.{0,300}?\b(?:edit(?:ing|ed)|writing)\sby\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"^\W{0,2}(?:\(|—|--|–)?\s?(?:(?:additional\s)?reporting\sby|editing\sby|edited\sby|contributing:"
    r"|with\s(?:reporting|inputs?)\sfrom|with\s\w{2,20}\sinputs?\b|\(?source:)",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\bcontributed\s(?:reporting|(?:\w{1,12}\s){0,2}to\sth(?:is|e)\s(?:report|story|article|piece|post))\b",
    re.IGNORECASE,
)
_SELF = r"(?:this\s(?:story|article|post|report|piece|headline)|the\s(?:story|article|headline))"
_EDITORIAL = re.compile(
    r"^\W{0,3}(?:(?:an?\s)?(?:correction|clarification|update)s?\W{1,3})?(?:"
    rf"{_SELF}\s(?:has\sbeen|was|is\sbeing|will\sbe)\s(?:updated|corrected|clarified|amended)\b"
    rf"|(?:an?|the)\s(?:earlier|previous|original)\sversion\sof\s{_SELF}\s"
    r"|this\sis\sa\s(?:developing|breaking)\s(?:news\s)?story\b)",
    re.IGNORECASE,
)
_BRINGS = re.compile(rf"^[\"“‘'(*]?(?P<outlet>{NAME})\s(?:brings|bringing)\syou\b")
_YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?"
_PROPER = r"[A-Z][\w&'’/!+-]{0,24}"
_STAFF = re.compile(rf"\bby\s(?:the\s)?(?P<outlet>{_PROPER}(?:\s{_PROPER}){{0,4}})\sstaff\b")
_OWNER = re.compile(
    r"(?i:(?:©|\(c\)|copyright)\s{0,2}(?:©|\(c\))?\s{0,2}(?:copyright\s)?)"
    rf"{_YEARS},?\s{{0,2}}(?i:by\s)?(?:the\s)?"
    rf"(?P<outlet>{_PROPER}(?:\.(?:com|org|net))?(?:\s[A-Z0-9&][\w&'’/!+-]{{0,24}}){{0,5}})"
)
_RIGHTS = re.compile(r"\s(?:all rights|inc|llc|ltd|corp|and its|this material)\b.*$", re.IGNORECASE)
_YEAR_AFTER = re.compile(r",?\s(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?$")
_PICTURE_OWNER = re.compile(r"^\W{0,3}©\s?[A-Za-z][\w.&' -]{1,40}\s?/\s?\S")
_COMPANY = re.compile(
    r"\b(?:group|limited|ltd|inc|llc|company|corp|media|holdings)\b", re.IGNORECASE
)
_FREE_MAIL = frozenset(
    {"gmail", "yahoo", "hotmail", "outlook", "aol", "icloud", "protonmail", "proton"}
)
_FOREIGN = re.compile(
    r"^\W{0,3}(?i:(?:this|the)\s(?:story|article|report)\s(?:was\s)?(?:first|originally)?\s?"
    r"(?:appeared|published|ran)\s(?:first\s)?(?:on|in|by|at)\s)"
    rf"(?P<outlet>(?:[Tt]he\s)?{_PROPER}(?:\s{_PROPER}){{0,4}})"
)


def read_notice(line: Line) -> Reading | None:
    """Return what a notice or credit line says, if the line is one."""
    if line.words > MAX_NOTICE:
        return None
    low = straighten(line.text).lower()
    supplied = supplied_by(line)
    if supplied:
        return Reading(region="credit", findings=(*supplied, *_staff(line)))
    if lexicon().wired.search(low) and not line.truncated and _is_apart(line, low):
        return Reading(region="credit", findings=(*_named(line), *_staff(line)))
    if is_notice(line):
        return _copyright(line)
    if _EDITORIAL.search(line.text) and line.words <= MAX_EDITORIAL:
        return Reading(region="boilerplate")
    if line.words <= MAX_BRINGS and _CONTRIBUTED.search(line.text):
        return Reading(region="credit", findings=in_credit_line(line))
    if _REPORTED.match(line.text):
        return Reading(region="credit", findings=(*_reporters(line), *_staff(line)))
    return _signature(line, low) or _first_elsewhere(line) or _agency_line(line)


def _is_apart(line: Line, low: str) -> bool:
    return line.text[0] in "([—–-*" or "this" in low.split() or line.words <= MAX_CREDIT


def _named(line: Line) -> tuple[Finding, ...]:
    found = agencies(line.text, line.start, basis="named in the syndication notice")
    found = found or list(in_credit_line(line))
    match = lexicon().wired.search(straighten(line.text).lower())
    if found or match is None:
        return tuple(found)
    return (
        Finding(
            kind="credit", value="syndicated feed", basis="stated in the syndication notice",
            start=line.start + match.start(), end=line.start + match.end(),
        ),
    )  # fmt: skip


def _staff(line: Line) -> tuple[Finding, ...]:
    match = _STAFF.search(line.text)
    return (_outlet(line, match, "named in the syndication notice", 2),) if match else ()


def _outlet(line: Line, match: re.Match[str], basis: str, strength: int) -> Finding:
    start = line.start + match.start("outlet")
    value = _RIGHTS.sub("", match["outlet"]).rstrip(" .,&-")
    value = _YEAR_AFTER.sub("", value)
    return Finding(
        kind="outlet", value=value, start=start, end=start + len(value), basis=basis,
        strength=strength,
    )  # fmt: skip


def _copyright(line: Line) -> Reading:
    if _PICTURE_OWNER.match(line.text):
        return Reading(region="credit")
    credits = agencies(line.text, line.start, basis="named in the copyright notice")
    if credits:
        return Reading(region="credit", findings=tuple(credits[:2]))
    match = _OWNER.search(line.text)
    if match and len(_RIGHTS.sub("", match["outlet"]).rstrip(" .,&-")) > 2:
        owner = _outlet(line, match, "named in the copyright notice", 1)
        if owner.value.partition(" ")[0].lower() not in {"all", "copyright", "by", "rights"}:
            if _is_agency_form(match, owner.value):
                owner = msgspec.structs.replace(owner, kind="credit")
                return Reading(region="credit", findings=(owner,))
            return Reading(region="boilerplate", findings=(owner,))
    return Reading(region="boilerplate")


def _is_agency_form(match: re.Match[str], name: str) -> bool:
    """Tell whether the owner is an agency: called one, or named before the year as agencies are.

    Outlets write `© 2024 Harbour Post`, agencies `© Meridian 2024` under the text they supply.
    """
    if is_agency_name(name):
        return True
    after = bool(_YEAR_AFTER.search(match["outlet"].rstrip(" .,&-")))
    return after and can_name(name) and not _COMPANY.search(match.string)


def _reporters(line: Line) -> tuple[Finding, ...]:
    found = in_credit_line(line)
    if found or not _REPORTING.match(line.text):
        return tuple(found)
    basis = "its form, “Reporting by …; editing by …”, is the agency's"
    return (Finding(kind="credit", value="Reuters", start=line.start, end=line.end, basis=basis),)


def _signature(line: Line, low: str) -> Reading | None:
    """`Example News in Condensed Form`: the outlet signs, with no sentence around it."""
    brings = _BRINGS.match(line.text) if line.words <= MAX_BRINGS else None
    if brings:
        return Reading(region="credit", findings=(_outlet(line, brings, "signs the text", 1),))
    if line.words > MAX_CREDIT:
        return None
    for words in lexicon().signatures:
        at = low.find(words)
        if at > 0 and low[at + len(words) :].strip(" .\"'") == "":
            start = len(low[:at]) - len(low[:at].lstrip(" \"'-"))
            value = line.text[start:at].rstrip()
            if value[:1].isupper():
                finding = Finding(
                    kind="outlet", value=value, start=line.start + start,
                    end=line.start + start + len(value), basis="signs the text", strength=2,
                )  # fmt: skip
                return Reading(region="credit", findings=(finding,))
    return None


def _first_elsewhere(line: Line) -> Reading | None:
    match = _FOREIGN.match(line.text)
    if not match or line.words > 30:
        return None
    start = line.start + match.start("outlet")
    finding = Finding(
        kind="credit", value=match["outlet"].rstrip(" ."), start=start,
        end=start + len(match["outlet"].rstrip(" .")), basis="named as where it first appeared",
    )  # fmt: skip
    return Reading(region="credit", findings=(finding,))


def _agency_line(line: Line) -> Reading | None:
    """A line of nothing but an agency's name, or of agencies between dashes and slashes."""
    if line.words > MAX_CREDIT or (line.terminal and line.words > 4):
        return None
    rest = lexicon().agency.sub(" ", line.text)
    if rest == line.text or any(c.isalnum() for c in rest.replace("and", " ").replace("By", " ")):
        return None
    found = agencies(line.text, line.start, basis="named in the credit line")
    return Reading(region="credit", findings=tuple(found))


def mail_outlet(line: Line) -> Finding | None:
    """Return the outlet whose e-mail domain a contact line gives."""
    match = EMAIL.search(line.text) if line.words <= MAX_CREDIT else None
    if match is None or match["domain"].partition(".")[0].lower() in _FREE_MAIL:
        return None
    return Finding(
        kind="outlet", value=match["domain"].lower(), basis="domain of its e-mail address",
        start=line.start + match.start("domain"), end=line.start + match.end("domain"), strength=0,
    )  # fmt: skip
