"""Dates and times: TIMEX3 expressions with what they rest on.

Any text can be read, with its day of publication where that is known:

>>> from variorum.lang import parse_text
>>> text = "The pier burned down on Monday. Repairs, due in 2024, start next week."
>>> for found in read_dates(parse_text(text, published="2023-03-16")):
...     print(found.span.exact, found.value, found.low, found.high, found.basis, sep=" | ")
Monday | 2023-03-13 | 2023-03-13 | 2023-03-13 | publication date
2024 | 2024 | 2024-01-01 | 2024-12-31 | stated
next week | 2023-W12 | 2023-03-20 | 2023-03-26 | publication date

Without it, what cannot be told from the text stays unknown:

>>> [(found.value, found.basis) for found in read_dates(parse_text("It burned down on Monday."))]
[('XXXX-WXX-1', 'none')]
"""

from variorum.read.dates.reader import read_dates

__all__ = ["read_dates"]
