"""The grammar: rules over the letters of items (see `lexer.py`).

Letters: M month, D weekday, d number 1-31, n other number, o ordinal, Y year, K decade, I full
date in digits, C clock time, z zone, U unit, P part of day, S season, H holiday, W today and its
kin, B last, N this/next, E earlier, L later, b before, l after, G ago, e early/mid/late, A hedge,
j Q3, q vague number, c couple of, a article, t the, F of/in, O on/at, V every, f fiscal, T that,
R reference word, r recent, s set word, k twice, u period, h half, y old, Z to/through, & and,
g FY2022, p '98, Q comparable, i year-end, m nineties, v anniversary, w ended/ending, X from,
J long, 1 more, ' possessive; a sign is itself.
"""

import re
from collections.abc import Iterator, Sequence

from variorum.read.dates.lexer import Item

COUNT = "[nda]|c|q"
MONTH_DAY = "(?P<mon>M)(?P<d>[do])"
DAY_MONTH = "(?P<d>[do])F?(?P<mon>M)"
SERIES = "(?:(?P<wd>D),?)?(?P<mon>M)(?P<days>[do](?:(?:[-Z]|,?&|,)[do])"
PERIOD = "t?[BN]?f?-?(?:(?P<o>o)-?|(?P<n>[nd]))?f?(?P<u>U)"
RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("day_series", rf"{SERIES}{{1,8}})(?![-M:%U])(?:,?(?P<y>[Yp]))?"),
        ("day_series", rf"{SERIES}{{2}})(?![-M:%U])(?:,?(?P<y>[Yp]))?"),
        ("day_series", rf"{SERIES})(?![-M:%U])(?:,?(?P<y>[Yp]))?"),
        ("days_of_month", rf"t?[do](?:[-Z]t?|(?:,[do]){{0,5}},?&t?){DAY_MONTH}(?:,?(?P<y>[Yp]))?"),
        ("day_span", rf"(?P<one>{MONTH_DAY})[-Z](?P<two>(?P<mon2>M)(?P<d2>[do]),?(?P<y>[Yp]))"),
        (
            "day_span",
            rf"(?P<one>t?{DAY_MONTH})[-Z](?P<two>t?(?P<d2>[do])F?(?P<mon2>M),?(?P<y>[Yp]))",
        ),
        ("day", rf"(?:(?P<wd>D)P?,?)?{MONTH_DAY}F?(?P<rel>[BN])(?P<u>U)(?!')"),
        ("day", rf"(?:(?P<wd>D),?)?t?{DAY_MONTH}F?(?P<rel>[BN])(?P<u>U)(?!')"),
        ("nth_weekday", r"t?(?P<o>[oB])(?P<wd>D)F(?P<mon>M)(?:,?(?P<y>[Yp]))?"),
        ("day", rf"(?:(?:[BN]?(?P<wd>D))P?,?)?(?P<r>[BN])?{MONTH_DAY}(?:,?(?P<y>[Yp]))?"),
        ("day", rf"(?:(?:[BN]?(?P<wd>D)),?)?t?{DAY_MONTH}(?:,?(?P<y>[Yp]))?"),
        ("day", r"(?P<d>[do])-(?P<mon>M)-(?P<y>Y)"),
        ("day", r"(?:(?P<wd>D),?)?(?P<mon>M)(?P<the>t)(?P<d>o)(?:,?(?P<y>[Yp]))?"),
        ("day_ago", rf"(?:(?P<wd>D),?)?{MONTH_DAY},?(?P<n>{COUNT})(?P<u>U)G"),
        ("day_ago", rf"(?:(?P<wd>D),?)?t?{DAY_MONTH},?(?P<n>{COUNT})(?P<u>U)G"),
        ("day_ago", rf"(?P<n>{COUNT})(?P<u>U)GO{MONTH_DAY}"),
        ("day_ago", rf"(?P<n>{COUNT})(?P<u>U)GO?t?{DAY_MONTH}"),
        ("month_ago", rf"(?P<mon>M),?(?P<n>{COUNT})(?P<u>U)G"),
        ("month_ago", rf"(?P<n>{COUNT})(?P<u>U)GF(?P<mon>M)(?![do])"),
        ("day_of_month", r"(?P<t>t)(?P<d>o)(?:Ft?(?P<r>[BNT])?(?P<u>U))?"),
        ("week_of", rf"t(?P<u>U)F{MONTH_DAY}(?:,?(?P<y>[Yp]))?"),
        ("month_range", r"(?P<mon>M)[-Z&](?P<mon2>M)(?P<y>[Yp])"),
        ("month", r"(?P<e>e-?)?(?P<r>[BN])?(?P<mon>M)(?:,?F?(?P<y>[Yp]))?"),
        ("month", r"(?P<e>e-?)?(?P<mon>M)(?:F?t?(?P<r>[BN])(?P<u>U))"),
        ("month_quarter", r"t?(?P<mon>M)(?P<u>U)(?!')"),
        ("weekdays", r"V?D(?:,?[,&]D){0,6}(?P<part>[PU])"),
        ("weekdays", r"VD(?:,?[,&]D){1,6}"),
        ("weekday", r"(?P<e>[eEL]-?)?(?:t?(?P<r>[BN]{1,2}))?(?P<wd>D)(?P<part>P)?"),
        ("weekday_range", r"(?P<wd>D)(?P<part>P)?[-Z](?P<wd2>D)(?P<part2>P)?"),
        ("weekday_of_week", r"[eEL]?(?P<wd>D)(?P<part>P)?F?t?(?P<r>[BN])(?P<u>U)"),
        ("weekday_of_week", r"[eEL]?(?P<r>[BN])(?P<u>U),?O?(?P<wd>D)(?P<part>P)?"),
        ("weekday_week", r"(?P<wd>D)(?P<u>U)(?!')"),
        ("overnight", r"(?P<w>W)[OX]?(?P<wd>D)(?:[xZ](?P<wd2>D))?"),
        ("deictic", r"(?P<e>[eEL])?(?P<w>W)(?P<part>P)?"),
        ("digits", r"I"),
        ("year", r"(?P<e>e-?)?(?:tU)?(?P<y>Y)"),
        ("year", r"(?P<y>p)"),
        ("year_range", r"(?P<y>Y)[-/](?P<y2>[dn])"),
        ("fiscal", r"f(?P<y>Y)"),
        ("fiscal", r"t?fU(?P<y>Y)"),
        ("fiscal", r"t?(?P<y>Y)fU"),
        ("fiscal", r"(?P<y>g)"),
        ("fiscal_neighbour", r"t?(?P<r>[BN])f(?P<u>U)"),
        ("ended", rf"{PERIOD}(?P<w>w)O?{MONTH_DAY}(?:,?(?P<y>[Yp]))?"),
        ("ended", rf"{PERIOD}(?P<w>w)O?t?{DAY_MONTH}(?:,?(?P<y>[Yp]))?"),
        ("year_end", r"i"),
        ("anniversary", r"t?(?P<o>o)-?(?:(?P<u>U)-?)?v"),
        ("anniversary", r"[ta]?(?P<n>[nd])-?(?P<u>U)-?v"),
        ("decade", r"t?(?P<e>e-?)?(?P<k>K)"),
        ("decade", r"t(?P<e>e-?)?(?P<k>m)"),
        ("century", r"t?(?:e-?)?(?P<o>o)-?(?P<u>U)"),
        ("quarter", r"[tBN]?f?-?(?P<o>o)-?f?(?P<u>[Uh])(?:Ft?f?(?P<y>[Yg]))?"),
        ("quarter", r"[tBN]?f?-?(?P<o>o)-?f?(?P<u>[Uh])Ft?(?P<r>[BN])?(?P<year>U)"),
        ("quarter", r"t?(?P<o>B)(?P<u>[Uh])F(?P<y>Y)"),
        ("quarter", r"t?(?P<o>B)(?P<u>[Uh])Ft?(?P<r>[BN])?(?P<year>U)"),
        ("quarter", r"t?f?(?P<y>Y)f?(?P<o>o)-?(?P<u>[Uh])"),
        ("year_quarter", r"t(?P<y>Y)(?P<u>[Uu])"),
        ("short_quarter", r"(?P<j>j)(?:F?(?P<y>[Ypg]))?"),
        ("quarter", r"(?P<r>[BN])(?P<year>U)'f?(?P<o>o)-?(?P<u>[Uh])"),
        ("quarter", r"t?(?P<back>U)-[GE]f?(?P<o>o)-?(?P<u>[Uh])"),
        ("happening", r"d/d(?!/)"),
        ("holiday", r"(?P<r>[BN])?(?P<h>H)(?:,?F?(?P<y>[Yp]))?"),
        ("holiday", r"(?P<y>Y)(?P<h>H)"),
        ("holiday", r"(?P<h>H)F?(?P<rel>[BN])(?P<u>U)(?!')"),
        ("feast_week", r"(?P<h>H)(?P<u>U)(?!')"),
        ("feast_ago", rf"(?P<h>H)[^.,;:?!DMYHWUI]{{0,6}}(?P<n>{COUNT})(?P<u>U)G"),
        ("season", r"(?P<t>t)?(?P<r>[BN])?(?P<e>e)?(?P<s>S)(?:F?(?P<y>[Yp]))?"),
        ("neighbour", r"(?P<e>[eELe](?:Ft|F)?)?(?P<t>t)?(?P<r>[BN])(?P<u>U)"),
        ("of_unit", r"(?P<e>e|[EL]F)t?(?P<r>[BN])?(?P<u>U)"),
        ("that", r"(?P<e>[ELe])?(?P<t>T)(?P<u>U)"),
        ("that_part", r"(?P<t>t)?(?P<r>[TBN])?(?P<part>P)"),
        ("window", rf"t?(?P<r>[BN])(?P<n>{COUNT})(?P<u>U)"),
        ("ago", rf"A?(?P<n>{COUNT})?(?P<u>U)A?G"),
        ("ago_day", rf"A?(?P<n>{COUNT})(?P<u>U)GO?(?P<wd>D)P?"),
        ("ago_day", rf"A?(?P<n>{COUNT})(?P<u>U)G(?P<w>W)"),
        ("ago_day", rf"A?(?P<n>{COUNT})(?P<u>U)G(?P<r>[BN])(?P<u2>U)"),
        ("from_day", rf"A?(?P<n>{COUNT})(?P<u>U)X(?P<wd>D)"),
        ("from_day", rf"A?(?P<n>{COUNT})(?P<u>U)X(?P<w>[RW])"),
        ("half_ago", r"(?P<h>h)a(?P<u>U)G"),
        ("offset", rf"A?(?P<n>{COUNT})(?P<u>U)(?P<dir>[ELbl])"),
        ("the_day_before", r"t(?P<u>U)(?P<dir>[bl])"),
        ("back", r"t?(?P<u>U)-(?P<dir>[GE])[Uu]?"),
        ("first_units", r"t(?:o|B|N)?(?P<n>[nd])(?P<u>U)"),
        ("same_quarter", r"t[BN]?(?P<u>[Uu])"),
        ("last_year_quarter", r"t?[TQ]?(?P<u>[Uu])F?t?(?P<r>B)(?P<year>U)(?!')"),
        ("last_year_quarter", r"t?[TQ]?(?P<u>[Uu])a(?P<year>U)[GE]"),
        ("last_year_quarter", r"(?P<r>B)(?P<year>U)'(?P<u>[Uu])"),
        ("duration", rf"A?(?P<n>{COUNT})(?:[-Z&][ndac])?1?-?(?P<u>U)(?!-?y)A?"),
        ("half", r"A?(?P<h>h)a(?P<u>U)"),
        ("half", r"A?a(?P<u>U)(?P<n>n)"),
        ("recent", r"t?r(?P<u>U)"),
        ("for_the_year", r"tf?(?P<u>U)"),
        ("long", r"(?P<u>U)-J"),
        ("bare_duration", r"(?P<u>U)"),
        ("every", r"V(?P<n>[nd])?(?P<u>[UDMSP])"),
        ("every", r"ka(?P<u>U)"),
        ("set", r"(?P<s>s)"),
        ("reference", r"R|r"),
        ("current", r"N"),
        ("the_past", r"tB"),
        ("part_of", r"(?:t?e?)(?P<part>P)(?:[FO](?=t?[DMWdo]|TU)|(?=[DW]))"),
        ("by_part", r"e-?(?P<part>P)"),
        ("clock", r"(?P<c>[nY])(?P<z>z)"),
        ("clock", r"A?(?P<c>C)(?P<z>z)?"),
        ("clock", r"A?(?P<c>C)(?P<city>x{1,2})x"),
        ("clock", r"(?P<c>Y)(?P<hours>U)"),
        ("clock", r"A?(?P<c>C)(?P<offset>z)[-+][dCx]"),
        ("clock_of_part", r"A?(?P<c>C)(?:Ft|O)(?P<part>P)"),
        ("clock_at", r"O(?P<c>[nY])(?=,?O?[DWM]|O(?:t?[do]F?M))"),
        ("hour_of_part", r"(?P<d>[dn])Ft(?P<part>P)"),
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
