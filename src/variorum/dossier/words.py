"""The fixed words of a dossier: dates, counts, kinds and section heads, the same in every form."""

from datetime import date

from variorum.dossier.characters import one_line, shorten
from variorum.model import DifferenceKind
from variorum.model.dossier import Dossier, Row, Wording

KIND_WORDS: dict[DifferenceKind, str] = {
    "conflict": "conflict",
    "paraphrase_drift": "drift",
    "update": "update",
    "scope": "scope",
    "precision": "precision",
    "rounding": "rounding",
    "spelling": "spelling",
}
KIND_MEANING: dict[DifferenceKind, str] = {
    "conflict": "both cannot be true of the same thing at the same time",
    "paraphrase_drift": "rewording changed the meaning",
    "update": "a later report has a newer figure or state",
    "scope": "they measure or name different things",
    "precision": "one is a less exact form of the other",
    "rounding": "one is rounded",
    "spelling": "the same name or word, spelled differently",
}
RELATION_WORDS = {
    "main": "main report",
    "followup": "follow-up",
    "background": "mentions it only",
    "other_event": "other happening",
    "not_an_article": "not an article",
}
SEVERAL = "Told by several origins, not counted as agreement"
"""Heading of rows whose readings from different origins are alike but were not found to agree."""
LEFT_OUT_WORDS = {
    "other_event": "Reports of another happening",
    "not_an_article": "Not articles",
    "unread": "Not read",
    "clutter": "Clutter in the reports",
    "rejected": "Inputs that could not be used",
}
PARTS_OF_DAY = {
    "MO": ("morning", "06"),
    "DT": ("in the daytime", "08"),
    "MI": ("midday", "12"),
    "AF": ("afternoon", "12:01"),
    "EV": ("evening", "18"),
    "NI": ("night", "21"),
}
"""Codes of TIMEX3 for parts of a day: what readers call them, and when they begin, for sorting."""
MAX_HEADING = 160
"""Characters of a row's heading: three lines of the narrowest column."""
_SMALL = frozenset({"The", "A", "An", "Its", "Their", "His", "Her", "Our", "Some", "Two", "Both"})
"""First words of a source that are capitals only where they open a sentence."""
_UNNAMED = frozenset(
    {"he", "she", "it", "they", "i", "we", "you", "who", "one", "some", "many", "others", "those"}
)
"""Words for a speaker who could not be told: printed as the report's word, not as a name."""
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


def day(value: str) -> str:
    """Return an ISO 8601 date or time as a reader writes it; anything else unchanged.

    >>> day("2021-11-23"), day("2021-11"), day("2021-11-24T01:27+05:30")
    ('Tue 23 Nov 2021', 'Nov 2021', 'Wed 24 Nov 2021, 01:27 +05:30')
    >>> day("2021-11-23TEV")
    'Tue 23 Nov 2021, evening'
    """
    try:
        if len(value) == len("2021-11"):
            first = date.fromisoformat(value + "-01")
            return f"{_MONTHS[first.month - 1]} {first.year}"
        at = date.fromisoformat(value[:10])
    except ValueError:
        return value
    text = f"{_WEEKDAYS[at.weekday()]} {at.day} {_MONTHS[at.month - 1]} {at.year}"
    return f"{text}, {_clock(value[11:])}" if len(value) > len("2021-11-23") else text


def _clock(value: str) -> str:
    if value in PARTS_OF_DAY:
        return PARTS_OF_DAY[value][0]
    for sign in ("+", "-", "Z"):
        if sign in value:
            clock, _, zone = value.partition(sign)
            return f"{clock} UTC" if sign == "Z" else f"{clock} {sign}{zone}"
    return value


def days(low: str | None, high: str | None) -> str:
    """Return a period as a reader writes it, `date not stated` when nothing is known."""
    if not low:
        return "date not stated"
    return day(low) if not high or high == low else f"{day(low)} to {day(high)}"


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun.

    >>> count(1, "report"), count(2, "report"), count(0, "story", "stories")
    ('1 report', '2 reports', '0 stories')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def tally(dossier: Dossier) -> tuple[tuple[str, str, str], ...]:
    """Return the counts at the head of a page: (tone, words, anchor)."""
    compared = dossier.compared
    origins = len({dossier.sheets[n - 1].origin for n in compared})
    counts = [
        ("", count(len(compared), "report") + " compared", "reports"),
        ("", count(origins, "independent origin"), "copies"),
        *_kinds(dossier.disputed),
        (
            "corroborated" if dossier.corroborated else "",
            f"{len(dossier.corroborated)} corroborated",
            "corroborated",
        ),
        (
            "single" if dossier.single else "",
            f"{len(dossier.single)} from one origin only",
            "single",
        ),
    ]
    altered = sum(q.altered for q in dossier.quotations)
    if altered:
        counts.append(("disputed", count(altered, "altered quotation"), "quotations"))
    return tuple(counts)


def _kinds(rows: tuple[Row, ...]) -> list[tuple[str, str, str]]:
    if not rows:
        return [("", "nothing disputed", "disputed")]
    kinds = [r.kind for r in rows]
    other = sum(k not in ("conflict", "paraphrase_drift", "update") for k in kinds)
    words = [
        (kinds.count("conflict"), "conflict", "conflicts"),
        (kinds.count("paraphrase_drift"), "meaning drifted", "meanings drifted"),
        (kinds.count("update"), "update", "updates"),
        (other, "other dispute", "other disputes"),
    ]
    return [("disputed", count(n, one, many), "disputed") for n, one, many in words if n]


def manner(wording: Wording) -> str:
    """Return how a report puts a reading: hedged, denied, said by whom; empty when plain."""
    parts = []
    if wording.negated:
        parts.append("negated")
    if wording.hedged:
        parts.append("hedged")
    if wording.attributed_to:
        who = shorten(one_line(wording.attributed_to), 80)
        first, blank, rest = who.partition(" ")
        low = first.lower() if first in _SMALL else first
        unnamed = who.lower() in _UNNAMED
        parts.append(f"said by “{who.lower()}”" if unnamed else f"said by {low}{blank}{rest}")
    return " · ".join(parts)


def voices(row: Row, dossier: Dossier) -> tuple[tuple[Wording, ...], ...]:
    """Return a row's wordings, those of the same characters together, a new origin's first."""
    texts: dict[str, list[Wording]] = {}
    for wording in (w for v in row.variants for w in v.wordings):
        texts.setdefault(one_line(wording.span.exact), []).append(wording)
    seen: set[int] = set()
    first: list[tuple[Wording, ...]] = []
    rest: list[tuple[Wording, ...]] = []
    for group in sorted(texts.values(), key=lambda g: g[0].report):
        origins = {dossier.sheets[w.report - 1].origin for w in group}
        (rest if origins <= seen else first).append(tuple(group))
        seen |= origins
    return (*first, *rest)


def own_words(row: Row) -> bool:
    """Tell whether the gist only repeats a reading, so that printing both would say it twice."""
    gist = one_line(row.gist).casefold()
    wordings = (w for v in row.variants for w in v.wordings)
    return any(one_line(w.span.exact).casefold() == gist for w in wordings)


def heading(row: Row) -> str:
    """Return a row's gist; where that is one report's wording, what its reports have in common.

    A heading in the words of one side would take that side.
    """
    gist = one_line(row.gist).casefold()
    wordings = [w for v in row.variants for w in v.wordings]
    same = (w for w in wordings if w.marks and one_line(w.span.exact).casefold() == gist)
    first = wordings[0] if wordings[0].marks else next(same, wordings[0])
    if not first.marks or not own_words(row):
        return shorten(one_line(row.gist).rstrip(" ,;:"), MAX_HEADING)
    span, parts, at = first.span, [], 0
    for mark in first.marks:
        parts.append(span.exact[at : mark.start - span.start])
        at = mark.end - span.start
    parts.append(span.exact[at:])
    common = "…".join(parts) if "".join(parts).strip() else row.gist
    return shorten(one_line(common).rstrip(" ,;:"), MAX_HEADING)
