"""Dates and times: TIMEX3 expressions with what they rest on."""

from variorum.read.dates.reader import read_dates

__all__ = ["read_dates"]
