"""Forms of ages: `34-year-old`, `aged 5 to 12`, `in his late 40s`, `six-month-old`."""

import re
from collections.abc import Sequence

from variorum.read.dates.lexer import Item
from variorum.read.quantities.amounts import MAX_AGE, Amount, item_of
from variorum.read.quantities.tables import group, hedges, table

OLD = r"(?P<n>n)-?(?P<y>y)(?:-?o|FG)"
OLD_RANGE = r"b?(?P<n>n)(?P<sep>[-Z])(?P<n2>n)-?(?P<y>y)(?:-?o|FG)"
OLD_TOO = r"(?P<n>n)-(?=Zn-?(?P<y>y)-?o)"
AGED = r"G(?:F)?(?P<n>n)"
AGED_RANGE = r"b?t?GF?b?(?P<n>n)(?P<sep>[-Z])(?P<n2>n)"
DECADE = r"t(?P<p>p)?-?(?P<d>d)"
_YEARS = "year_age"


def age(items: Sequence[Item], match: re.Match[str], _: str) -> Amount | None:
    """`34-year-old`, `five years old`, `42 years of age`, `aged 5`, `5- and 7-year-old`."""
    number, years = item_of(items, match, "n"), item_of(items, match, "y")
    if number is None or number.number is None:
        return None
    if years is None and number.number > MAX_AGE:
        return None
    whole = years is not None and match.end() > match.start("y")
    end = items[match.end() - 1].end if whole else number.end
    return Amount(
        form="age", start=number.start, end=end, first=number.start, last=number.end,
        value=number.number, low=number.number, high=number.number, unit=_unit(years),
        text=number.text,
    )  # fmt: skip


def age_range(items: Sequence[Item], match: re.Match[str], _: str) -> Amount | None:
    """`aged 5 to 12`, `between 18 and 24 years old`."""
    one, two, years = (item_of(items, match, n) for n in ("n", "n2", "y"))
    if one is None or two is None or one.number is None or two.number is None:
        return None
    if one.number >= two.number or two.number > MAX_AGE or items[match.start("sep")].text == "or":
        return None
    if items[match.start("sep")].text == "and" and "b" not in match.group():
        return None
    start = items[match.start() + match.group().find("b")] if "b" in match.group() else one
    return Amount(
        form="age", start=start.start, end=items[match.end() - 1].end, first=one.start,
        last=two.end, value=None, low=one.number, high=two.number, unit=_unit(years),
        approximate=True, text=two.text,
    )  # fmt: skip


def decade(items: Sequence[Item], match: re.Match[str], _: str) -> Amount | None:
    """`in his 40s` (40 to 49), `her late twenties` (27 to 29)."""
    tens, part = items[match.start("d")], item_of(items, match, "p")
    if items[match.start()].text not in group("owners"):
        return None
    low, high = hedges("decades")[tens.text]
    if part is not None:
        first, last = hedges("parts_of_decades")[part.text]
        low, high = low + first, low + last
    return Amount(
        form="age", start=(part or tens).start, end=tens.end, first=tens.start, last=tens.end,
        value=None, low=low, high=high, unit=_YEARS, approximate=True, text=tens.text,
    )  # fmt: skip


def _unit(years: Item | None) -> str:
    return table("ages")[years.text] if years else _YEARS
