"""Quantities: what bare numbers count, what befell whom by nouns, numbers that count nothing."""

import pytest
from tests.amounts import one, quantities


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("A town of 4,000 was cut off.", 4000, "person"),
        ("The island, population 1,200, has no doctor.", 1200, "person"),
        ("All 34 aboard were saved.", 34, "person"),
        ("He is a father of two.", 2, "person"),
        ("The hall seats 900.", 900, "person"),
        ("The ship had 18 crew aboard.", 18, "person"),
        ("More than 300 fled.", 300, "person"),
        ("Hospitals said three were in critical condition.", 3, "person"),
        ("It was harder for the 12 of us.", 12, "person"),
        ("Four cellists played.", 4, "person"),
        ("Two winegrowers sued.", 2, "person"),
        ("The shop sold five playlists.", 5, "playlist"),
        ("The nurses gave 40 doses.", 40, "dose"),
        ("Injured: 74.", 74, "injured"),
        ("A 5.9-magnitude earthquake struck.", 5.9, "magnitude"),
        ("The quake had a magnitude of 6.1.", 6.1, "magnitude"),
        ("It measured 6.2 on the Richter scale.", 6.2, "magnitude"),
        ("It won two Tern Awards.", 2, "award"),
        ("It reported two missile launches.", 2, "launch"),
    ],
)
def test_what_is_counted(text: str, value: float, unit: str) -> None:
    assert [(q.value, q.unit) for q in quantities(text)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The killing of four guides shocked the valley.", [(4, "killed")]),
        ("The deaths of 21 miners led to an inquiry.", [(21, "killed")]),
        ("The arrest of 15 boatmen drew criticism.", [(15, "arrested")]),
        ("The attempted murder of two guards is under review.", [(2, "person")]),
        ("Divers found the bodies of nine sailors.", [(9, "killed")]),
        ("Fatalities rose to 31.", [(31, "killed")]),
        ("The death count reached 46.", [(46, "killed")]),
        ("The toll includes 14 women.", [(14, "killed")]),
        ("The dead included two nurses.", [(2, "killed")]),
        ("Among the wounded were five women.", [(5, "injured")]),
        ("Three of the injured were children.", [(3, "injured")]),
        ("Medics found two men with gunshot wounds.", [(2, "injured")]),
        ("Two women were treated for minor injuries.", [(2, "injured")]),
        ("Six firefighters suffered smoke inhalation.", [(6, "injured")]),
        ("Six people were hurt, two of them seriously.", [(6, "injured"), (2, "injured")]),
        ("He gunned down four colleagues.", [(4, "killed")]),
        ("Pirates are holding 21 sailors hostage.", [(21, "abducted")]),
        ("Troops freed 14 hostages.", [(14, "person")]),
        ("All of the five were shot.", [(5, "shot")]),
        ("Gunners shot down six drones.", [(6, "drone")]),
        ("The plot to kill 12 judges failed.", [(12, "person")]),
        ("The storm could kill hundreds.", [(None, "person")]),
        ("The blast killed 14 people, including five children.", [(14, "killed"), (5, "killed")]),
        ("Of the 31 killed, 12 were children.", [(31, "killed"), (12, "killed")]),
        ("Of 300 passengers, 12 were ill.", [(300, "person"), (12, "person")]),
    ],
)
def test_what_befell_them(text: str, expected: list[tuple[float | None, str]]) -> None:
    assert [(q.value, q.unit) for q in quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "exact", "value", "unit"),
    [
        ("Two and a half million tons burned.", "Two and a half million tons", 2.5e6, "ton"),
        ("Several hundred thousand barrels leaked.", "Several hundred thousand barrels", None,
         "barrel"),
        ("The firm paid €3 m.", "€3 m", 3e6, "EUR"),
        ("The firm paid P5 million.", "P5 million", 5e6, "PHP"),
        ("The firm paid dlrs 2 million.", "dlrs 2 million", 2e6, "USD"),
        ("It costs 83 cents.", "83 cents", 0.83, "USD"),
        ("It reached 104 F there.", "104 F", 104, "degree_fahrenheit"),
        ("Highs of 38C (100F) are due.", "38C (100F)", 38, "degree_celsius"),
        ("The park covers 90 square km.", "90 square km", 90, "square_kilometre"),
        ("She is 5 feet 6 inches tall.", "5 feet 6 inches", 5.5, "foot"),
        ("He is 5-foot-6.", "5-foot-6", 5.5, "foot"),
        ("About 40 per 100,000 residents fall ill.", "About 40 per 100,000", 0.0004, "share"),
        ("Three in four voters agree.", "Three in four", 0.75, "share"),
        ("The odds are 1 in 292 million.", "1 in 292 million", 1 / 292e6, "share"),
        ("Women between the ages of 16 and 23 row.", "between the ages of 16 and 23", None,
         "year_age"),
        ("The victim was 19, police said.", "19", 19, "year_age"),
        ("Poet dies in Oslo: she was 91", "91", 91, "year_age"),
        ("Some 30-odd fans came.", "Some 30-odd", 30, "person"),
        ("From 200 to 300 houses burned.", "From 200 to 300", None, "building"),
    ],
)  # fmt: skip
def test_more_forms(text: str, exact: str, value: float | None, unit: str) -> None:
    found = one(text)
    assert (found.span.exact, found.unit) == (exact, unit)
    assert found.value == (value if value is None else pytest.approx(value))


def test_ages_of_several() -> None:
    found = quantities("Two boys, ages 9 and 11, are well.")
    assert [(q.value, q.unit) for q in found] == [(2, "person"), (9, "year_age"), (11, "year_age")]


def test_the_lowest_of_several_hundred_thousand() -> None:
    assert one("Several hundred thousand boats sank.").low == 200_000


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("They won six of the past seven races.", "races"),
        ("It will cut 30 of its more than 2,000 jobs.", "jobs"),
        ("She won 12 out of 40 races.", "races"),
    ],
)
def test_the_counted_noun_is_without_hedges_and_numbers(text: str, of: str) -> None:
    first = quantities(text)[0].of
    assert first is not None
    assert first.exact == of


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Call (202) 555-0142 or 1-800-555-0142.", id="phones"),
        pytest.param("Call (202) 555-TIPS (8477).", id="a phone in letters"),
        pytest.param("She called 911 at once.", id="an emergency"),
        pytest.param("He sat in seat 14C.", id="a seat"),
        pytest.param("He lives at 12 Mill Lane.", id="a street"),
        pytest.param("They lost game seven of the series.", id="a game"),
        pytest.param("It was a best-of-seven series.", id="a series"),
        pytest.param("The court ruled in a 5-to-4 decision.", id="a result"),
        pytest.param("They won 65 - 53.", id="a spaced score"),
        pytest.param("The Group of 20 met.", id="a club"),
        pytest.param("Apollo 13 is a film.", id="a title that opens a sentence"),
        pytest.param("He drew a .45 pistol.", id="a calibre"),
        pytest.param("The two agreed.", id="taken up"),
        pytest.param("She liked the nineteen sixties.", id="a decade in words"),
        pytest.param("Text the word to 274637.", id="a short code"),
        pytest.param("One reason is the rain.", id="one of many"),
        pytest.param("First 1) wait and 2) leave.", id="points of a list"),
        pytest.param("Test scores fell.", id="no score"),
    ],
)
def test_counts_nothing(text: str) -> None:
    assert not quantities(text)
