"""A publication time as records and callers write it: ISO 8601."""

from datetime import date, datetime

from variorum.model.article import Precision, Stamp


def iso_stamp(value: str, *, basis: str) -> Stamp | None:
    """Return the stamp that an ISO 8601 year, month, date or time stands for, None for others.

    Midnight to the second without anything finer is how records write a day they know no time of:
    it stands for the day.
    """
    value = value.strip()
    try:
        if len(value) in (4, 7) and value.isascii():
            date.fromisoformat(f"{value}-01-01"[:10])
            return Stamp(value=value, precision="year" if len(value) == 4 else "month", basis=basis)
        if len(value) <= 10:
            return Stamp(value=date.fromisoformat(value).isoformat(), precision="day", basis=basis)
        moment = datetime.fromisoformat(value).replace(microsecond=0)
    except ValueError:
        return None
    if (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        return Stamp(value=moment.date().isoformat(), precision="day", basis=basis)
    exact = value.count(":") - (value[-6:-5] in "+-" and value[-3:-2] == ":") >= 2
    precision: Precision = "second" if exact else "minute"
    written = moment.isoformat(timespec="seconds" if exact else "minutes")
    return Stamp(value=written, precision=precision, basis=basis)
