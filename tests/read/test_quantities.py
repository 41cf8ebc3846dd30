"""Quantities: numbers, what they allow, what they count, and what is no quantity."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.amounts import one, quantities


@pytest.mark.parametrize(
    ("text", "exact", "value", "low", "high"),
    [
        ("Police counted 1,250 tents.", "1,250", 1250, 1250, 1250),
        ("The town spent 2.5 million crowns.", "2.5 million", 2.5e6, 2.5e6, 2.5e6),
        ("Twenty-four boats sailed.", "Twenty-four", 24, 24, 24),
        ("About 40 boats sailed.", "About 40", 40, 36, 44),
        ("More than 60 boats sailed.", "More than 60", 60, 60, None),
        ("At least six boats sailed.", "At least six", 6, 6, None),
        ("Up to 90 boats sailed.", "Up to 90", 90, None, 90),
        ("Nearly 200 boats sailed.", "Nearly 200", 200, 180, 200),
        ("Fewer than 20 boats sailed.", "Fewer than 20", 20, None, 20),
        ("Between 15 and 20 boats sailed.", "Between 15 and 20", None, 15, 20),
        ("Some 15 to 20 boats sailed.", "Some 15 to 20", None, 15, 20),
        ("A pair of boats sailed.", "A pair", 2, 2, 2),
        ("Half a dozen boats sailed.", "Half a dozen", 6, 6, 6),
        ("Dozens of boats sailed.", "Dozens", None, 12, None),
        ("Tens of thousands of boats sailed.", "Tens of thousands", None, 10000, None),
        ("Two-thirds of the boats sailed.", "Two-thirds", 2 / 3, 2 / 3, 2 / 3),
    ],
)
def test_numbers_and_their_ranges(
    text: str, exact: str, value: float | None, low: float | None, high: float | None
) -> None:
    found = one(text)
    assert found.span.exact == exact
    for got, expected in ((found.value, value), (found.low, low), (found.high, high)):
        assert got == pytest.approx(expected)
    exactly = value is not None and low == value == high
    assert found.approximate is not exactly


@pytest.mark.parametrize(
    ("text", "unit", "of"),
    [
        ("Three Danish F-16 jets took off.", "aircraft", "Danish F-16 jets"),
        ("There were 18 such missions.", "mission", "missions"),
        ("The navy sent four aging patrol boats.", "ship", "aging patrol boats"),
        ("They freed 11 of the hostages.", "person", "hostages"),
        ("Nine Kenyans reached the camp.", "person", "Kenyans"),
        ("The motion drew 212 votes.", "vote", "votes"),
    ],
)
def test_what_is_counted(text: str, unit: str, of: str) -> None:
    found = one(text)
    assert found.unit == unit
    assert found.of is not None
    assert found.of.exact == of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were killed.", [(9, "killed")]),
        ("The blast killed nine people.", [(9, "killed")]),
        ("The blast left nine dead and 14 injured.", [(9, "killed"), (14, "injured")]),
        ("The death toll rose to 44.", [(44, "killed")]),
        ("Four died and eight others were hurt.", [(4, "killed"), (8, "injured")]),
        ("A bus overturned, injuring seven.", [(7, "injured")]),
        ("The flood claimed 31 lives.", [(31, "killed")]),
        ("Officers arrested 26 protesters.", [(26, "arrested")]),
        ("Twelve sailors are missing.", [(12, "missing")]),
        ("Villagers found 19 bodies.", [(19, "killed")]),
        ("At least six people have lost their lives.", [(6, "killed")]),
        ("Gunmen shot three guards and stabbed two.", [(3, "shot"), (2, "stabbed")]),
        ("Two guards were shot and killed.", [(2, "killed")]),
        ("A family of five died in the flat.", [(5, "killed")]),
        ("Three guards were shot dead.", [(3, "killed")]),
        ("Four guards suffered burns.", [(4, "injured")]),
        ("Five miners were found dead.", [(5, "killed")]),
        ("The strike destroyed five tanks.", [(5, "tank")]),
    ],
)
def test_harm(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(q.value, q.unit) for q in quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "exact", "value", "unit"),
    [
        ("The tunnel is 30 kilometers long.", "30 kilometers", 30, "kilometre"),
        ("It fell 16 kilometers (10 miles) away.", "16 kilometers (10 miles)", 16, "kilometre"),
        ("The port cost $4.2 billion to build.", "$4.2 billion", 4.2e9, "USD"),
        ("The port cost 300 million euros.", "300 million euros", 3e8, "EUR"),
        ("Turnout fell to 41.5%.", "41.5%", 41.5, "percent"),
        ("Turnout fell to 41 per cent.", "41 per cent", 41, "percent"),
        ("It was 38 degrees in the shade.", "38 degrees", 38, "degree"),
        ("A 27-year-old woman was hurt.", "27-year-old", 27, "year_age"),
        ("A driver aged 52 fled.", "52", 52, "year_age"),
        ("Maria Lopez, 63, ran the bakery.", "63", 63, "year_age"),
    ],
)
def test_measures_money_and_ages(text: str, exact: str, value: float, unit: str) -> None:
    found = one(text)
    assert (found.span.exact, found.value, found.unit) == (exact, value, unit)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Su-27 and the B-52H are old.", id="model names"),
        pytest.param("Covid-19 spread fast.", id="disease"),
        pytest.param("The visitors won 3-1.", id="score"),
        pytest.param("Call 312-555-1988 now.", id="telephone"),
        pytest.param("It began at 10:45 a.m. on June 3, 2014.", id="dates and times"),
        pytest.param("The mill burned in 1987.", id="year"),
        pytest.param("The first and third teams left.", id="ordinals"),
        pytest.param("No one answered, and one of them lied.", id="pronoun"),
        pytest.param("He was jailed for 18 months.", id="duration"),
        pytest.param("A five-star hotel and a four-time champion closed.", id="modifiers"),
        pytest.param("Call 0800 0112 before the last half of the game.", id="leading zero"),
        pytest.param("They met at 14 Harbour Street.", id="address"),
        pytest.param("Flight 212 was late under Article 5.", id="numbered names"),
        pytest.param("A fully booked 737 jet left from Gate 12.", id="type of aircraft"),
        pytest.param("The council voted 7 to 2.", id="result"),
        pytest.param("Call 0207 946 0018 to book.", id="telephone with blanks"),
        pytest.param("It is, one, cheap, and two, strong.", id="points of a list"),
        pytest.param("The race is open from 6 to 10 p.m.", id="hours"),
        pytest.param("One way or another they will pay.", id="idiom"),
        pytest.param("She may call twice a week.", id="how often"),
        pytest.param("Witnesses saw it in the 400 block of Elm Street.", id="block"),
        pytest.param("The bus ran 20 yrs without Maria Lopez (12).", id="time and shirt"),
        pytest.param("They ran a 100m race at Section 12 of plan B.", id="metres or millions"),
        pytest.param("Not one person was hurt.", id="not one"),
    ],
)
def test_no_quantities(text: str) -> None:
    assert quantities(text) == []


def test_numbers_too_long_to_count_are_left_alone() -> None:
    assert quantities(f"There were {'9' * 400} tents and {'1,' * 300}111 huts.") == []


def test_title_is_read_too() -> None:
    (found,) = quantities("", title="Blast kills eleven people in market")
    assert (found.span.field, found.value, found.unit) == ("title", 11, "killed")


PIECES = st.sampled_from([
    "12", "dozens", "of", "two", "hundred", "more than", "$", "5", "%", "-", "miles", "(", ")",
    "people", "killed", "é", "\U0001f600", "İ", " ", ", ", "half", "a", "million", "between", "and",
    "no one", "12m", "4 1/2", "twice", "his 40s", "+", "pounds", "in", "aged", "½", "minus",
    "10", "3.5", "year", "old", "1,000", "H-6", "\u00a0", "at least", "0", "thirds", "she was",
    "Lima turned", "no", "the number of", "best of",
])  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, max_size=25), st.text(max_size=12))
def test_spans_are_exact_and_ranges_ordered_on_any_text(pieces: list[str], noise: str) -> None:
    text = (" ".join(pieces) + noise).replace("\x00", "")
    for found in quantities(text):
        for span in (found.span, found.of):
            assert span is None or text[span.start : span.end] == span.exact
        assert found.low is None or found.high is None or found.low <= found.high
        assert found.low is not None or found.high is not None
