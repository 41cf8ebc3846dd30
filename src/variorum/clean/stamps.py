"""Publication stamps: dates and times as bylines and page heads write them."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone

import msgspec

from variorum.clean.lexicon import lexicon
from variorum.clean.zones import offset_of
from variorum.model import NEWS_YEARS, Precision

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_OTHER = "(?:" + "|".join(sorted(lexicon().months, key=lambda m: (-len(m), m))) + r")\b"
_WEEKDAY = r"(?:(?P<week>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s{1,2})?"
_YEAR = r"(?:1[89]|20)\d\d"
_DATE = re.compile(
    rf"\b{_WEEKDAY}(?:"
    rf"(?P<m1>{_MONTH})\s{{0,2}}(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,2}}(?P<y1>{_YEAR})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?[\s/-]{{1,2}}(?:(?:of|de)\s)?"
    rf"(?P<m2>{_MONTH}|{_OTHER}),?[\s/-]{{1,2}}(?:del?\s)?(?P<y2>{_YEAR})"
    rf"|(?P<y3>{_YEAR})(?P<s3>[-/.])(?P<m3>\d{{1,2}})(?P=s3)(?P<d3>\d{{1,2}})"
    rf"|(?P<a4>\d{{1,2}})\s?(?P<s4>[-/.])\s?(?P<b4>\d{{1,2}})\s?(?P=s4)\s?(?P<y4>{_YEAR})"
    r")(?!\d)",
    re.IGNORECASE,
)
_CLOCK = (
    r"(?:(?P<h>\d{1,2})\s?[:.h]\s?(?P<min>\d\d)(?:[:.]\s?(?P<sec>\d\d)(?:\.\d{1,6})?)?"
    r"|(?P<h2>\d{1,2})(?=\s?[ap]\.?\s?m\b)|(?P<mil>[0-2]\d[0-5]\d)(?=\s{0,2}(?:GMT|UTC|hrs)))"
    r"(?!\d)(?:\s?(?P<half>[ap])\.?\s?m\b\.?|\s?h(?:ou)?rs\b|\s(?:Uhr|uur)\b|\s?h\b)?"
)
_ZONE = (
    r"(?:\s{0,2}\(?(?:(?:GMT|UTC)\s?)?(?P<sign>[+-])(?P<zh>\d\d?)(?::?(?P<zm>\d\d))?\)?"
    r"|\s{0,2}\(?(?P<zone>(?-i:[A-Z]{1,5}))\)?(?![A-Za-z]))?"
)
_AFTER = re.compile(
    rf"(?:T|[\s,|·•@/–—-]{{0,4}}(?:at|um|à|a\sla?s|às|alle(?:\sore)?|om)?[\s:]{{0,2}}){_CLOCK}{_ZONE}",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?<![\d:.]){_CLOCK}{_ZONE}[\s,|·•/–—-]{{0,4}}(?:on\s)?$", re.IGNORECASE)
_REACH = 40
"""Code points before a date in which its time may stand (`3:04 PM EST, Tue `)."""
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A date, with its time if one stands by it, as written at `[start, end)`."""

    start: int
    end: int
    value: str
    precision: Precision


def find_stamps(text: str, *, evidence: str = "") -> Iterator[Found]:
    """Yield the full dates in `text` that exist, left to right.

    A date without a year is none. A numeric date whose order of day and month nothing decides
    (a number over 12, the weekday, the zone, or `evidence`: the outlet's domain) is left out.
    """
    reached = 0
    for match in _DATE.finditer(text):
        if match.start() < reached:
            continue
        start, end = match.span()
        clock = _AFTER.match(text, end)
        if not clock:
            window = max(reached, start - _REACH)
            clock = _BEFORE.search(text[window:start])
            start = window + clock.start() if clock else start
        else:
            end = clock.start("zone") if _is_word(clock["zone"]) else clock.end()
        zone = (clock.group("zone") or "").upper() if clock else ""
        day = _day(match, zone, evidence)
        if day:
            value, precision = _moment(day, clock)
            end = start + len(text[start:end].rstrip())
            yield Found(start=start, end=end, value=value, precision=precision)
        reached = end


def _is_word(zone: str | None) -> bool:
    words = lexicon()
    return zone is not None and zone not in words.zones and zone not in words.seasonal_zones


def _day(match: re.Match[str], zone: str, evidence: str) -> date | None:
    for i in "123":
        if match["y" + i]:
            return _date(int(match["y" + i]), _month(match["m" + i]), int(match["d" + i]))
    year, a, b = int(match["y4"]), int(match["a4"]), int(match["b4"])
    days = [d for d in (_date(year, b, a), _date(year, a, b)) if d]
    if match["week"]:
        weekday = _WEEKDAYS.index(match["week"].lower())
        days = [d for d in days if d.weekday() == weekday]
    if len(set(days)) == 1:
        return days[0]
    order = _order(zone, evidence) or ("day" if match["s4"] == "." else None)
    return _date(year, b, a) if order == "day" else _date(year, a, b) if order else None


def _order(zone: str, evidence: str) -> str | None:
    words = lexicon()
    domain = evidence.rstrip("/").rsplit(".", 1)[-1].lower()
    if zone in words.day_first or domain in words.day_first_domains:
        return "day"
    if zone in words.month_first or domain in words.month_first_domains:
        return "month"
    return None


def _month(written: str) -> int:
    if written.isdigit():
        return int(written)
    low = written.lower()
    return lexicon().months.get(low) or MONTHS.index(low[:3]) + 1


def _date(year: int, month: int, day: int) -> date | None:
    if year not in NEWS_YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moment(day: date, clock: re.Match[str] | None) -> tuple[str, Precision]:
    if clock is None or (hour := _hour(clock)) is None:
        return day.isoformat(), "day"
    minute = int(clock["mil"][2:]) if clock["mil"] else int(clock["min"] or 0)
    second = int(clock["sec"] or 0)
    if minute > 59 or second > 59:
        return day.isoformat(), "day"
    moment = datetime(day.year, day.month, day.day, hour, minute, second)  # noqa: DTZ001 - its zone, if stated, follows
    minutes = _offset(clock, moment)
    if minutes is not None:
        moment = moment.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    spec = "seconds" if clock["sec"] else "minutes"
    precision: Precision = "second" if clock["sec"] else "hour" if clock["h2"] else "minute"
    return moment.isoformat(timespec=spec), precision


def _hour(clock: re.Match[str]) -> int | None:
    hour = int(clock["mil"][:2] if clock["mil"] else clock["h"] or clock["h2"])
    half = (clock["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        return hour if 12 < hour < 24 and half == "p" else None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour if hour < 24 else None


def _offset(clock: re.Match[str], moment: datetime) -> int | None:
    if clock["sign"]:
        hours, minutes = int(clock["zh"]), int(clock["zm"] or 0)
        if hours > 14 or minutes > 59:
            return None
        return (hours * 60 + minutes) * (-1 if clock["sign"] == "-" else 1)
    return offset_of(clock["zone"].upper(), moment) if clock["zone"] else None
