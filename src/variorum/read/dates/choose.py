"""Which year, weekday or quarter is meant when the text leaves it out."""

from datetime import date, timedelta

from variorum.read.dates.awaited import MAYBE, NEARER, OVER
from variorum.read.dates.calendar import SEASON_START, add_days, add_months, day
from variorum.read.dates.tense import ACROSS

EARLY_STAMP = 2
"""Days by which a stamp may be earlier than what has happened."""
LEAP = 4
"""Years on either side among which a Feb. 29 is sought."""
CLEAR = 75
"""Days within which the nearest day of that name is meant whatever the tense; beyond it the tense
of the verb decides. 60 and 75 are best on TempEval-3's training part (150 loses .2)."""

CLEAR_AHEAD = 30
"""Days ahead beyond which a verb in the past contradicts the nearest day: then it is not known.
Stamps may be some days early. In TempEval-3 and local news one such day lay ahead, one behind."""

SOON_MONTHS = 2
"""Months ahead within which a bare month is the coming one where the verb does not tell (+.1 value
F1 on TempEval-3's training part; 1 to 3 alike)."""
SIX_BACK = -6
"""Days back at which a bare weekday is not decided. Of 15 reports in a set of local news that told
what was `said` on the weekday after their stamp, the 13 stamped within a day of the happening meant
the next day (the stamp was early), none six days back; with other verbs both are met. Reporters
write `last Saturday` or the date when they mean six days back."""
HALF_YEAR = 6
WEEK = 7
MAYBE_OVER = 3
"""Days back within which a plan that is told of in the past may have been for the weekday just
over: the day before is taken, those before it are not known, and beyond it the coming one is."""
FAR_QUARTER = 3
"""Months ahead at which a bare quarter is last year's: results are told of after it ends. By
reasoning: TempEval-3's training part has no case that tells 1 from 6."""


def nearest_day(
    ref: date, month: int, of_month: int, forward: int, weekday: int = 0
) -> date | None:
    """Return the day of that name that is meant, seen from `ref`.

    A weekday (1 = Monday) that stands with it leaves only the years in which it fits; None when
    there is none.
    """
    around = LEAP if (month, of_month) == (2, 29) else 1
    options = [day(ref.year + n, month, of_month) for n in range(-around, around + 1)]
    days = sorted((abs((d - ref).days), d) for d in options if d is not None)
    if weekday:
        days = [d for d in days if d[1].isoweekday() == weekday]
    if not days:
        return None
    distance, best = days[0]
    if forward == OVER and (best - ref).days > EARLY_STAMP:
        return max((d for _, d in days if d <= ref), default=None)
    if distance <= CLEAR:
        return best if forward >= 0 or (best - ref).days <= CLEAR_AHEAD else None
    if forward in (MAYBE, NEARER):
        return None
    fitting = [d for _, d in days if (d >= ref) == (forward > 0)]
    return fitting[0] if fitting else best


def year_beside(ref: date, month: int, of_month: int, step: int) -> int:
    """Return the year of `last June 9` (step -1), `this June 9` (0) or `next June 9` (1)."""
    ahead = (month, of_month) > (ref.month, ref.day)
    return ref.year + (step < 0 and -ahead) + (step > 0 and not ahead)


def month_year(ref: date, month: int, forward: int) -> int | None:
    """Return the year of a bare month: the last one begun, or the next when the verb looks ahead.

    Where the verb does not tell, a month that begins soon is the coming one; where it may be of
    either side (`MAYBE`), None.
    """
    ahead = (month - ref.month) % 12
    soon = HALF_YEAR if forward in (NEARER, MAYBE) else SOON_MONTHS
    if forward == MAYBE and 0 < ahead <= soon:
        return None
    if forward in (1, ACROSS) or (forward >= 0 and 0 < ahead <= soon):
        return ref.year if month >= ref.month else ref.year + 1
    return ref.year if month <= ref.month else ref.year - 1


def weekday(ref: date, wanted: int, word: str, forward: int) -> date | None:
    """Return the weekday (1 = Monday) that is meant; `word` is `last`, `this`, `next` or empty.

    None where a bare weekday that lies behind is the day after `ref`: see `SIX_BACK`.
    """
    monday = ref - timedelta(min(ref.isoweekday() - 1, ref.toordinal() - 1))
    if word == "last":
        return add_days(monday, wanted - 8)
    if word in ("this", "current"):
        return add_days(monday, wanted - 1)
    ahead = (wanted - ref.isoweekday()) % 7
    if forward in (NEARER, ACROSS) and ahead >= WEEK - MAYBE_OVER:
        return add_days(ref, -1) if ahead == WEEK - 1 else None
    if word in ("next", "coming", "upcoming", "following"):
        return add_days(ref, ahead or 7)
    if forward > 0:
        return None if forward == MAYBE and ahead else add_days(ref, ahead)
    back = -((ref.isoweekday() - wanted) % 7)
    if back == SIX_BACK and not word:
        return None
    if word == "previous":
        return add_days(ref, back - 7)
    return add_days(ref, (back or -7) if word == "past" else back)


def quarter_year(ref: date, quarter: int) -> int:
    """Return the year of a bare quarter: this year's unless it is too far ahead to be told of."""
    return ref.year - 1 if 3 * quarter - 2 - ref.month > FAR_QUARTER else ref.year


def season_year(ref: date, season: str, word: str, forward: int) -> int:
    """Return the year in which the season that is meant begins."""
    current = ref.year - (1 if season == "WI" and ref.month < 3 else 0)
    start = date(max(current, 1), SEASON_START[season], 1)
    if word in ("this", "current"):
        return start.year
    if word in ("next", "coming", "upcoming", "following") or 0 < forward < MAYBE:
        return start.year if start > ref else start.year + 1
    over = add_months(start, 3) if word in ("last", "previous") else start
    return start.year if over is not None and over <= ref else start.year - 1
