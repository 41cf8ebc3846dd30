"""Every line of a text gets a kind: furniture and lists first, then head and end, the rest is body.

Dropping an article's own words is worse than keeping clutter, so a line is body until a rule that
can be named says otherwise.
"""

from collections.abc import Iterator, Sequence

import msgspec

from variorum.clean.agencies import signature
from variorum.clean.bylines import read_byline
from variorum.clean.datelines import read_dateline, read_place_line
from variorum.clean.finding import Finding, Reading
from variorum.clean.furniture import is_address, is_furniture
from variorum.clean.lines import Line
from variorum.clean.lists import is_label, link_lists
from variorum.clean.masthead import Masthead, find_masthead
from variorum.clean.notices import mail_outlet, read_notice
from variorum.clean.pictures import is_caption, is_picture_credit
from variorum.clean.repeats import MAX_HEAD, repeated, same_words, squeeze
from variorum.clean.titles import find_title
from variorum.model import Region, RegionKind

MAX_LABEL = 5
"""Words of a line before the headline up to which it is furniture, not text."""
MAX_END_LABEL = 4
"""The same after the last paragraph, where the line stands among other furniture."""
MAX_PICTURE = 25
"""Words of a photo credit."""
NEAR = 5
"""Lines of a page above the headline and below the article in which bylines and captions stand."""
DATELINE_REACH = 3
"""Paragraphs from the top in which the dateline is looked for."""


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """The kinds of all lines, and what the lines around the body say."""

    title: int | None
    regions: tuple[Region, ...]
    findings: tuple[Finding, ...]


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What is known before lines are read one by one."""

    lines: tuple[Line, ...]
    body: frozenset[int]
    """Lines that may be body; on pages, those that extraction chose."""
    extracted: bool
    """Whether extraction chose them."""
    title: int | None
    masthead: int | None
    again: frozenset[int]
    """Lines whose words stand elsewhere too."""
    listed: frozenset[int]
    first: int
    """The first paragraph of the body."""
    last: int
    """The last one."""


def lay_out(
    lines: tuple[Line, ...],
    *,
    chosen: frozenset[int] | None = None,
    title: str | None = None,
    evidence: str = "",
) -> Layout:
    """Return the layout of `lines`.

    Args:
        lines: the text's lines in order.
        chosen: the lines that may be body; all when None.
        title: the title that the record or page declares.
        evidence: the outlet or address, which tells how numeric dates are meant.
    """
    masthead = find_masthead(lines, title=title, address=evidence, extracted=chosen is not None)
    plan = _plan(lines, chosen, title, masthead)
    regions: list[Region] = []
    findings: list[Finding] = [masthead.outlet] if masthead else []
    datelined = 0
    for i, line in enumerate(lines):
        reading = _read(plan, i, evidence)
        if reading.region == "body" and datelined < DATELINE_REACH:
            reading = read_dateline(line) or reading
            datelined += 1 if reading.region == "body" else DATELINE_REACH
        regions.extend(reading.parts or (Region(reading.region, line.start, line.end),))
        findings.extend(reading.findings)
    return Layout(title=plan.title, regions=merged(regions), findings=tuple(findings))


def _plan(
    lines: tuple[Line, ...],
    chosen: frozenset[int] | None,
    title: str | None,
    masthead: Masthead | None,
) -> Plan:
    top = masthead.line if masthead else None
    at = find_title(lines, declared=title, masthead=top)
    body = (frozenset(range(len(lines))) if chosen is None else chosen) - {top}
    order = [i for i in range(len(lines)) if i in body or i == at]
    inner = [lines[i] for i in order]
    inner_title = order.index(at) if at is not None else None
    again = {order[i] for i in repeated(inner, title=inner_title)}
    heading = lines[at].text if at is not None else title or ""
    again.update(i for i in same_words(lines, heading) if i != at)
    listed = frozenset(order[i] for i in link_lists(inner, title=heading))
    prose = [
        i for i in order
        if lines[i].prose and i not in again and i not in listed and not is_furniture(lines[i])
    ]  # fmt: skip
    return Plan(
        lines=lines, body=body, extracted=chosen is not None, title=at,
        masthead=top,
        again=frozenset(again), listed=listed,
        first=_first(lines, prose, again), last=prose[-1] if prose else len(lines),
    )  # fmt: skip


def _first(lines: Sequence[Line], prose: Sequence[int], again: set[int]) -> int:
    """Return the first paragraph; a standfirst that is set again below stands above it."""
    above = [squeeze(line.text) for line in lines[:MAX_HEAD]]
    below = [i for i in again if i < MAX_HEAD and lines[i].prose and above.index(above[i]) < i]
    twice = {above[i] for i in below}
    alone = (i for i in prose if squeeze(lines[i].text) not in twice)
    return min([*below, next(alone, len(lines))]) if below else next(iter(prose), 0)


def _read(plan: Plan, i: int, evidence: str) -> Reading:
    line = plan.lines[i]
    if i == plan.title:
        return Reading(region="title")
    if i == plan.masthead or i in plan.again:
        return Reading(region="boilerplate")
    if i in plan.listed:
        return read_notice(line) or _furniture(line)
    found = read_notice(line) or _around(plan, i, evidence)
    if found is None and (is_furniture(line) or _is_stray(plan, i)):
        found = _furniture(line)
    found = found or _picture(plan, i)
    if found is not None:
        return found
    return Reading(region="body" if i in plan.body else "boilerplate")


def _around(plan: Plan, i: int, evidence: str) -> Reading | None:
    """Read a byline, which stands before the first paragraph's end or after the last's begin.

    A bare date above the headline is the page's clock, and one below the text belongs to something
    else as often: neither is a stamp.
    """
    if plan.first < i < plan.last or not _near(plan, i):
        return None
    line = plan.lines[i]
    signed = signature(line) if i > plan.last else ()
    if signed:
        return Reading(region="credit", findings=signed)
    place = read_place_line(line)
    byline = read_byline(line, evidence=evidence)
    if byline and (i > plan.last or (plan.title is not None and i < plan.title)):
        labelled = any(f.strength > 1 or f.kind == "author" for f in byline.findings)
        byline = byline if labelled else None
    if place and byline:
        return Reading(region="byline", findings=place.findings + byline.findings)
    return byline or place


def _near(plan: Plan, i: int) -> bool:
    """Tell whether the line of a page stands so near the article that it may speak of it."""
    if not plan.extracted:
        return True
    top = min(plan.first, plan.first if plan.title is None else plan.title)
    return top - NEAR <= i <= plan.last + NEAR


def _furniture(line: Line) -> Reading:
    mail = mail_outlet(line)
    return Reading(region="boilerplate", findings=(mail,) if mail else ())


def _is_stray(plan: Plan, i: int) -> bool:
    """Tell whether the line, above the headline or below the text, is a label or an address."""
    line = plan.lines[i]
    if plan.extracted and i in plan.body:
        return False
    if is_address(line) and not plan.first < i < plan.last:
        return True
    if line.terminal and not line.text.endswith(":"):
        return False
    if plan.title is not None and i < plan.title:
        return line.words <= MAX_LABEL
    return i > plan.last and line.words <= MAX_END_LABEL and _amid_furniture(plan, i)


def _amid_furniture(plan: Plan, i: int) -> bool:
    near = plan.lines[max(plan.last + 1, i - 2) : i + 3]
    return any(is_furniture(line) or is_label(line) for line in near)


def _picture(plan: Plan, i: int) -> Reading | None:
    """A photo credit, and the caption that stands right before one in the head."""
    line = plan.lines[i]
    if not _near(plan, i):
        return None
    if is_picture_credit(line):
        return Reading(region="credit")
    if line.hint == "caption" or (not plan.extracted and is_caption(line)):
        return Reading(region="caption")
    following = plan.lines[i + 1] if i + 1 < len(plan.lines) else None
    short = line.words <= MAX_PICTURE and not line.terminal and i < plan.first
    if short and following is not None and is_picture_credit(following):
        return Reading(region="caption")
    return None


def merged(regions: Sequence[Region]) -> tuple[Region, ...]:
    """Return the regions with neighbouring runs of body and of boilerplate made one each."""
    return tuple(_merge(regions))


def _merge(regions: Sequence[Region]) -> Iterator[Region]:
    joined: tuple[RegionKind, ...] = ("body", "boilerplate")
    current: Region | None = None
    for region in regions:
        if current is None:
            current = region
        elif region.kind == current.kind and region.kind in joined:
            current = Region(current.kind, current.start, region.end)
        else:
            yield current
            current = region
    if current is not None:
        yield current
