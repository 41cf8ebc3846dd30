"""Quantities: harm that befell nobody, and measures in SI units."""

import subprocess
import sys

import pytest

from variorum.lang import parse_text
from variorum.read.quantities import read_quantities


@pytest.mark.parametrize(
    ("text", "exact", "unit"),
    [
        ("Nobody was hurt in the blast.", "Nobody", "injured"),
        ("Officials said no one was killed.", "no one", "killed"),
        ("No injuries were reported.", "No injuries", "injured"),
        ("There were no deaths.", "no deaths", "killed"),
        ("The raid ended without casualties.", "without casualties", "casualty"),
        ("None of the passengers was injured.", "None", "injured"),
    ],
)
def test_denied_harm_is_a_count_of_zero(text: str, exact: str, unit: str) -> None:
    (found,) = read_quantities(parse_text(text), ())
    assert (found.span.exact, found.unit) == (exact, unit)
    assert found.value == found.low == found.high == 0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("If no one is hurt, the show goes on.", id="condition"),
        pytest.param("He hoped nobody was killed.", id="wish"),
        pytest.param("No one should be killed.", id="demand"),
        pytest.param("Was no one hurt?", id="question"),
        pytest.param("It is not true that no one was killed.", id="denied denial"),
        pytest.param("No other injuries were reported.", id="others were hurt"),
        pytest.param("No one was seriously injured.", id="some may be hurt"),
        pytest.param("Nobody but the driver was hurt.", id="exception"),
        pytest.param("No one knows how many were killed.", id="unknown"),
        pytest.param("No one has claimed responsibility.", id="other deed"),
        pytest.param(
            "None of the divers suffered serious injuries.", id="some may be hurt a little"
        ),
        pytest.param("No arrests have been made.", id="true of an hour"),
    ],
)
def test_other_negations_are_no_count(text: str) -> None:
    assert read_quantities(parse_text(text), ()) == ()


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("It fell 16 kilometers (10 miles) away.", "metre", 16000),
        ("It lay 20 miles away.", "metre", 32186.88),
        ("It drove 40 mph.", "metre_per_second", 17.8816),
        ("It weighed 250 lb.", "kilogram", 113.3980925),
        ("It was 14 degrees Celsius.", "kelvin", 287.15),
        ("It was -4 degrees Fahrenheit.", "kelvin", 253.15),
        ("Some 300 square kilometers burned.", "square_metre", 3e8),
    ],
)
def test_measures_in_si_units(text: str, unit: str, value: float) -> None:
    (found,) = read_quantities(parse_text(text), ())
    assert found.base is not None
    assert found.base.unit == unit
    assert found.base.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text", ["It was 38 degrees.", "It lost 20 tons.", "It cost $5.", "Six left."]
)
def test_what_has_no_one_size_has_no_si_measure(text: str) -> None:
    (found,) = read_quantities(parse_text(text), ())
    assert found.base is None


def test_open_sides_stay_open_in_si_units() -> None:
    (found,) = read_quantities(parse_text("They walked more than 20 miles."), ())
    assert found.base is not None
    assert (found.base.low, found.base.high) == (32186.88, None)


def test_the_units_library_waits_for_a_measure() -> None:
    code = (
        "import sys\nfrom variorum.lang import parse_text\n"
        "from variorum.read.quantities import read_quantities\n"
        "read_quantities(parse_text('Nine people left.'), ())\n"
        "sys.exit('pint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
