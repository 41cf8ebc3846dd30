"""Quantities: the forms in which news states ranges, parts, multiples, sums and ages."""

import pytest
from tests.amounts import one, quantities

Bound = float | None


@pytest.mark.parametrize(
    ("text", "exact", "value", "low", "high"),
    [
        ("About 10 to 14 boats sank.", "About 10 to 14", None, 10, 14),
        ("Somewhere between 40 and 60 boats sank.", "Somewhere between 40 and 60", None, 40, 60),
        ("Two or three boats sank.", "Two or three", None, 2, 3),
        ("Three to four dozen boats sank.", "Three to four dozen", None, 36, 48),
        ("Some 12-15 boats sank.", "Some 12-15", None, 12, 15),
        ("Nearly a dozen boats sank.", "Nearly a dozen", 12, 10.8, 12),
        ("Several hundred boats sank.", "Several hundred", None, 200, None),
        ("A few thousand boats sank.", "A few thousand", None, 2000, None),
        ("A couple hundred boats sank.", "A couple hundred", 200, 180, 220),
        ("Hundreds of thousands of boats sank.", "Hundreds of thousands", None, 100000, None),
        ("Upwards of 300 boats sank.", "Upwards of 300", 300, 300, None),
        ("In excess of 1.1 million boats sank.", "In excess of 1.1 million", 1.1e6, 1.1e6, None),
        ("No more than 12 boats sank.", "No more than 12", 12, None, 12),
        ("At most 12 boats sank.", "At most 12", 12, None, 12),
        ("As few as five boats sank.", "As few as five", 5, 5, None),
        ("The storm hit 100+ boats.", "100+", 100, 100, None),
        ("The storm hit 30 or more boats.", "30 or more", 30, 30, None),
        ("Half a million boats sank.", "Half a million", 5e5, 5e5, 5e5),
        ("There were 5 lakh boats.", "5 lakh", 5e5, 5e5, 5e5),
        ("Only 12m boats sank.", "12m", 12e6, 12e6, 12e6),
    ],
)
def test_counts(text: str, exact: str, value: Bound, low: Bound, high: Bound) -> None:
    found = one(text)
    assert (found.span.exact, found.unit) == (exact, "ship")
    assert (found.value, found.low, found.high) == (value, low, high)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rates rose from 5 to 7 percent.", [("5", 5, 5), ("7 percent", 7, 7)]),
        ("Tolls of $5 million-$7 million are due.", [("$5 million-$7 million", 5e6, 7e6)]),
        ("A levy of between 6% and 12.5% applies.", [("between 6% and 12.5%", 6, 12.5)]),
        ("The shares fell $4 to $14.75.", [("$4", 4, 4), ("$14.75", 14.75, 14.75)]),
        (
            "She leads him 38 percent to 43 percent.",
            [("38 percent", 38, 38), ("43 percent", 43, 43)],
        ),
        ("The firm posted double-digit growth.", [("double-digit", 10, 99)]),
        ("Growth of 4+% is planned.", [("4+%", 4, None)]),
        ("Half of 1 percent voted.", [("Half of 1 percent", 0.5, 0.5)]),
        ("The stock rose 4 5/8 points.", [("4 5/8", 4.625, 4.625)]),
        ("A path of 2½ miles opened.", [("2½ miles", 2.5, 2.5)]),
        ("A half-mile run began.", [("A half-mile", 0.5, 0.5)]),
        ("They drove three-quarters of a mile.", [("three-quarters of a mile", 0.75, 0.75)]),
    ],
)
def test_ranges_and_moves(text: str, expected: list[tuple[str, Bound, Bound]]) -> None:
    assert [(q.span.exact, q.low, q.high) for q in quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "value", "unit", "of"),
    [
        ("One in five voters stayed home.", 0.2, "share", "voters"),
        ("Some said seven out of 10 agreed.", 0.7, "share", None),
        ("Two-thirds of the town's older voters agreed.", 2 / 3, "share", "older voters"),
        ("Nearly half the voters agreed.", 0.5, "share", "voters"),
        ("Twice as many people came.", 2, "times", None),
        ("It lifts more than twice the payload.", 2, "times", "payload"),
        ("There were 2.5 times more fires.", 2.5, "times", None),
        ("It was a tenfold increase.", 10, "times", None),
        ("Some 41 percent of its farmers rent their fields.", 41, "percent", "farmers"),
        ("It makes nearly 90% of all the island's imports.", 90, "percent", "imports"),
    ],
)
def test_parts_and_multiples(text: str, value: float, unit: str, of: str | None) -> None:
    found = one(text)
    assert (found.unit, found.of.exact if found.of else None) == (unit, of)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "exact", "value", "unit"),
    [
        ("He paid US$5 million.", "US$5 million", 5e6, "USD"),
        ("He paid AUD 5 million.", "AUD 5 million", 5e6, "AUD"),
        ("He paid 361.5 billion tenge.", "361.5 billion tenge", 361.5e9, "KZT"),
        ("He paid 59.2 billion US dollars.", "59.2 billion US dollars", 59.2e9, "USD"),
        ("He paid £3bn.", "£3bn", 3e9, "GBP"),
        ("He paid $2.07 billion.", "$2.07 billion", 2.07e9, "USD"),
        ("He paid ten cents a share.", "ten cents", 0.1, "USD"),
        ("He paid 50p.", "50p", 0.5, "GBP"),
        ("He paid 3 million pounds.", "3 million pounds", 3e6, "GBP"),
        ("He weighs 90 pounds.", "90 pounds", 90, "pound"),
        ("He paid 40 million yen ($270,000).", "40 million yen ($270,000)", 4e7, "JPY"),
        ("They lost billions of dollars.", "billions of dollars", None, "USD"),
    ],
)  # fmt: skip
def test_money(text: str, exact: str, value: Bound, unit: str) -> None:
    found = one(text)
    assert (found.span.exact, found.value, found.unit, found.of) == (exact, value, unit, None)


@pytest.mark.parametrize(
    ("text", "exact", "low", "high", "unit"),
    [
        ("A man in his late 40s fled.", "late 40s", 47, 49, "year_age"),
        ("A woman in her twenties fled.", "twenties", 20, 29, "year_age"),
        ("Children aged 5 to 12 sang.", "5 to 12", 5, 12, "year_age"),
        ("A five-month-old baby slept.", "five-month-old", 5, 5, "month_age"),
        ("Residents 65 and older may enter.", "65 and older", 65, None, "year_age"),
        ("Fire kills man, 84, in Milltown.", "84", 84, 84, "year_age"),
        ("Karl Brandt, 67, of Milltown was fined.", "67", 67, 67, "year_age"),
    ],
)
def test_ages(text: str, exact: str, low: Bound, high: Bound, unit: str) -> None:
    found = one(text)
    assert (found.span.exact, found.low, found.high, found.unit) == (exact, low, high, unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 22-story tower rose.", [(22, "story", "story")]),
        ("A 10,000-strong crowd sang.", [(10000, "person", "crowd")]),
        ("Four experts who study floods left.", [(4, "person", "experts")]),
        ("Nine army officers left.", [(9, "troops", "army officers")]),
        ("Nine officers left.", [(9, "police", "officers")]),
        ("The season had 14 named storms.", [(14, "storm", "named storms")]),
        ("Thousands celebrated.", [(None, "person", None)]),
        ("The dead sailors numbered 41.", [(41, "person", "dead sailors")]),
        (
            "It won 4,782 votes, including 54 by post.",
            [(4782, "vote", "votes"), (54, "vote", None)],
        ),
    ],
)
def test_who_and_what(text: str, expected: list[tuple[Bound, str, str | None]]) -> None:
    got = [(q.value, q.unit, q.of.exact if q.of else None) for q in quantities(text)]
    assert got == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed 44 people, including 12 Danes.", [(44, "killed"), (12, "killed")]),
        ("Six people were placed under arrest.", [(6, "arrested")]),
        ("Six people were taken into police custody.", [(6, "arrested")]),
        ("That raised to six the count of people killed.", [(6, "killed")]),
        ("The number of people killed rose to 37.", [(37, "killed")]),
        ("The quake took 40 lives.", [(40, "killed")]),
        ("Firefighters saved 31 lives.", [(31, "life")]),
        ("They killed 12 dogs.", [(12, "dog")]),
        ("Three paintings are missing.", [(3, "painting")]),
        ("Two legislative bodies met.", [(2, "body")]),
    ],
)
def test_what_befell_whom(text: str, expected: list[tuple[Bound, str]]) -> None:
    assert [(q.value, q.unit) for q in quantities(text)] == expected
