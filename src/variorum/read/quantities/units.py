"""Measures in SI units, by the library pint: `20 miles` is 32,186.88 metres."""

from functools import cache
from typing import TYPE_CHECKING

from variorum.model import Measure
from variorum.read.quantities.tables import table

if TYPE_CHECKING:
    import pint

BASES = (
    "metre", "square_metre", "cubic_metre", "metre_per_second", "kilogram", "kelvin", "watt",
    "joule", "pascal",
)  # fmt: skip
"""SI units that measures are given in; of other dimensions (volts, bytes) there is none."""
_SPELLED = {
    "barrel": "oil_barrel", "calorie": "kilocalorie", "degree_celsius": "degC",
    "degree_fahrenheit": "degF",
}  # fmt: skip
"""Names that the library spells otherwise, or that mean another unit in news."""
_AMBIGUOUS = frozenset({
    "ton", "gallon", "pint", "mile_per_gallon", "degree", "kiloton", "megaton", "carat", "decibel",
})  # fmt: skip
"""Units of more than one size (a ton is short, long or metric): none rather than a wrong one."""
DIGITS = 12
"""Significant digits kept of a converted number: beyond them is the noise of the arithmetic."""
Line = tuple[str, float, float]


def measure(
    unit: str | None, value: float | None, low: float | None, high: float | None
) -> Measure | None:
    """Return a measure in SI units; None where the unit is none of measure, or not one of size."""
    line = _line(unit) if unit is not None else None
    if line is None:
        return None
    name, factor, offset = line
    converted = [None if n is None else _rounded(n * factor + offset) for n in (value, low, high)]
    return Measure(unit=name, value=converted[0], low=converted[1], high=converted[2])


def _rounded(number: float) -> float:
    return float(f"{number:.{DIGITS}g}")


@cache
def _line(unit: str) -> Line | None:
    """Return SI unit, factor and offset of a unit of the lexicon."""
    if unit in _AMBIGUOUS or unit not in set(table("measures").values()):
        return None
    quantity, spelled = _registry().Quantity, _expression(unit)
    for base in BASES:
        if quantity(1, spelled).is_compatible_with(_expression(base)):
            zero, one = (quantity(n, spelled).to(_expression(base)).magnitude for n in (0.0, 1.0))
            return base, one - zero, zero
    return None


def _expression(unit: str) -> str:
    """Write a unit as the library reads it: `mile_per_hour` is `mile / hour`."""
    name, _, per = _SPELLED.get(unit, unit).partition("_per_")
    for prefix, power in (("square_", 2), ("cubic_", 3)):
        if name.startswith(prefix):
            name = f"{name.removeprefix(prefix)} ** {power}"
    return f"{name} / {per}" if per else name


@cache
def _registry() -> "pint.UnitRegistry[float]":
    """Return the library's table of units (.2 s of CPU, hence only when a measure is read)."""
    import pint

    return pint.UnitRegistry()
