"""The grammar: rules over the letters of items (see `lexer.py`).

Letters: M month, D weekday, d number 1-31, n other number, o ordinal, Y year, K decade, I full
date in digits, C clock time, z zone, U unit, P part of day, S season, H holiday, W today and its
kin, B last, N this/next, E earlier, L later, b before, l after, G ago, e early/mid/late, A hedge,
j Q3, q vague number, c couple of, a article, t the, F of/in, O on/at, V every, f fiscal, T that,
R reference word, r recent, s set word, k twice, u period, h half, y old, Z to/through, & and,
' possessive; a sign is itself.
"""

import re
from collections.abc import Iterator, Sequence

from variorum.read.dates.lexer import Item

NUMBER = "[ndoaqcY]"
COUNT = "[nda]|c|q"
RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("day_range", r"(?P<mon>M)(?P<d>[do])[-Z](?P<d2>[do])(?!-|M|:)(?:,?(?P<y>Y))?"),
        ("day_range", r"(?P<mon>M)(?P<d>[do])&(?P<d2>[do])(?=[.,;)FObl]|$)"),
        ("nth_weekday", r"t?(?P<o>[oB])(?P<wd>D)F(?P<mon>M)(?:,?(?P<y>Y))?"),
        ("day", r"(?:(?P<wd>D)P?,?)?(?P<r>[BN])?(?P<mon>M)(?P<d>[do])(?:,?(?P<y>Y))?"),
        ("day", r"(?:(?P<wd>D),?)?t?(?P<d>[do])F?(?P<mon>M)(?:,?(?P<y>Y))?"),
        ("month_range", r"(?P<mon>M)[-Z](?P<mon2>M)(?P<y>Y)"),
        ("month", r"(?P<e>e-?)?(?P<r>[BN])?(?P<mon>M)(?:,?F?(?P<y>Y))?"),
        ("month", r"(?P<e>e-?)?(?P<mon>M)(?:F?t?(?P<r>[BN])(?P<u>U))"),
        ("weekday", r"(?P<e>[eEL]-?)?(?:t?(?P<r>[BN]{1,2}))?(?P<wd>D)(?P<part>P)?"),
        ("deictic", r"(?P<e>[eEL])?(?P<w>W)(?P<part>P)?"),
        ("digits", r"I"),
        ("year", r"(?P<e>e-?)?(?:tU)?f?(?P<y>Y)"),
        ("decade", r"t?(?P<e>e-?)?(?P<k>K)"),
        ("century", r"t?(?:e-?)?(?P<o>o)-?(?P<u>U)"),
        ("quarter", r"[tBN]?f?-?(?P<o>o)-?f?(?P<u>[Uh])(?:Ft?f?(?P<y>Y))?"),
        ("quarter", r"[tBN]?f?-?(?P<o>o)-?f?(?P<u>[Uh])Ft?(?P<r>[BN])?(?P<year>U)"),
        ("quarter", r"t?f?(?P<y>Y)f?(?P<o>o)-?(?P<u>[Uh])"),
        ("year_quarter", r"t(?P<y>Y)(?P<u>[Uu])"),
        ("short_quarter", r"(?P<j>j)(?:F?(?P<y>Y))?"),
        ("quarter", r"(?P<r>[BN])(?P<year>U)'f?(?P<o>o)-?(?P<u>[Uh])"),
        ("quarter", r"t?(?P<back>U)-[GE]f?(?P<o>o)-?(?P<u>[Uh])"),
        ("holiday", r"(?P<h>H)(?:F?(?P<y>Y))?"),
        ("season", r"(?P<t>t)?(?P<r>[BN])?(?P<e>e)?(?P<s>S)(?:F?(?P<y>Y))?"),
        ("neighbour", r"(?P<e>[eELe](?:Ft|F)?)?(?P<t>t)?(?P<r>[BN])(?P<u>U)"),
        ("of_unit", r"(?P<e>e|[EL]F)t?(?P<r>[BN])?(?P<u>U)"),
        ("that", r"(?P<e>[ELe])?(?P<t>T)(?P<u>U)"),
        ("that_part", r"(?P<t>t)?(?P<r>[TBN])?(?P<part>P)"),
        ("window", rf"t?(?P<r>[BN])(?P<n>{COUNT})(?P<u>U)"),
        ("ago", rf"A?(?P<n>{COUNT})?(?P<u>U)A?G"),
        ("half_ago", r"(?P<h>h)a(?P<u>U)G"),
        ("offset", rf"A?(?P<n>{COUNT})(?P<u>U)(?P<dir>[ELbl])"),
        ("the_day_before", r"t(?P<u>U)(?P<dir>[bl])"),
        ("back", r"t?(?P<u>U)-(?P<dir>[GE])[Uu]?"),
        ("first_units", r"t(?:o|B|N)?(?P<n>[nd])(?P<u>U)"),
        ("same_quarter", r"t[BN]?(?P<u>[Uu])"),
        ("duration", rf"A?(?P<n>{COUNT})(?:[-Z&][ndac])?-?(?P<u>U)(?!-?y)A?"),
        ("half", r"A?(?P<h>h)a(?P<u>U)"),
        ("half", r"A?a(?P<u>U)(?P<n>n)"),
        ("recent", r"t?r(?P<u>U)"),
        ("for_the_year", r"tf?(?P<u>U)"),
        ("bare_duration", r"(?P<u>U)"),
        ("every", r"V(?P<n>[nd])?(?P<u>[UDMSP])"),
        ("every", r"ka(?P<u>U)"),
        ("set", r"(?P<s>s)"),
        ("reference", r"R|r"),
        ("current", r"N"),
        ("the_past", r"tB"),
        ("part_of", r"(?:t?e?)(?P<part>P)[FO](?=t?[DMWdo])"),
        ("clock", r"(?P<c>[nY])(?P<z>z)"),
        ("clock", r"A?(?P<c>C)z?"),
        ("hour_of_part", r"(?P<d>d)Ft(?P<part>P)"),
    )
)


def hits(items: Sequence[Item]) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield rule names and matches: leftmost first, then longest, then in the rules' order."""
    letters = "".join(item.kind for item in items)
    found = [
        (m.start(), -m.end(), number, name, m)
        for number, (name, rule) in enumerate(RULES)
        for m in rule.finditer(letters)
    ]
    found.sort(key=lambda f: f[:3])
    for _, _, _, name, match in found:
        yield name, match
