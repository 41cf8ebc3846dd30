"""How well a candidate fits by itself: its people, its kind, and what the article names."""

import math
from collections.abc import Sequence

from variorum.read.places.evidence import SURE, Evidence
from variorum.read.places.gazetteer import Candidate, great_city

POPULATION = 1.0
"""Weight of one power of ten of inhabitants."""
FAME, METROPOLIS = 0.7, 300_000
"""The same above so many inhabitants, once more: news says `Boston` of Massachusetts' also where it
names other states. Of the 53 famous names that 440 general reports had wrong or open, 39 are right
with this, `OVERSHADOWED`, `ENOUGH` and `Evidence.share`; end to end F1 .807 without, .808 with."""
COUNTRY, STATE = 1.2, 2.0
"""Weight of the article's naming the candidate's country, its state (per natural log of count)."""
ENOUGH = 3
"""Times of naming a country beyond which a town in it gains no more."""
QUALIFIED = 20.0
"""Weight of `City, State`: outweighs everything else."""
ALTERNATE = 2.5
"""What a name that is not the place's main one costs: `Berea` was also Aleppo's."""
CAPITAL = 3.0
"""Weight of a country's capital: bare `Washington` is the city."""
FOREIGN = 2.0
"""What a capital loses where the article names states and not its country (`a Paris woman`): end
to end F1 .797 at 0, .799 at 1 and 2, .798 at 3; local news .765, .769, .769."""
OVERSHADOWED, GREAT = 1.0, 300_000
"""What a town below so many people loses that bears the name of a country, a state or a place of
our tables (Mexico in Missouri); that its country is named tells nothing for it, either."""
NAMED_AFTER_CITY = 2.5
"""What a state loses that bears the name of its metropolis: bare `New York` is the city."""
SHIRES = frozenset({"GBR"})
"""Countries whose counties are named without a word for what they are (`Kent`)."""
OWN_COUNTY = 5.5
"""Weight of a county of our table, which has no count of people: `Cheshire` before Connecticut's,
unless the article names that state."""
COUNTY_WORDS = ("county", "parish", "district", "municipality", "borough", "region", "province")


def weight(
    c: Candidate, evidence: Evidence, qualifier: bool, namesakes: Sequence[Candidate]
) -> float:
    """Return how well a candidate fits without its neighbours, in no unit.

    `qualifier` tells whether the text says that it lies in what it lies in; `namesakes` are all
    the places that bear the name.
    """
    score = POPULATION * math.log10(c.population + 10) + _kind(c) + _renown(c, namesakes)
    if c.alternate and not (c.is_country or c.own):
        score -= ALTERNATE
    if c.country and not _small(c, namesakes):
        named = evidence.countries.get(c.country, 0)
        score += COUNTRY * math.log1p(min(named, ENOUGH) if c.feature == "P.PPL" else named)
    if c.admin1:
        named = evidence.states.get(c.admin1, 0)
        score += STATE * math.log1p(named) * evidence.share(c.admin1)
    if qualifier:
        score += QUALIFIED
    if c.feature == "P.PPLC" and evidence.states and not evidence.countries.get(c.country or ""):
        score -= FOREIGN
    return score


def _renown(c: Candidate, namesakes: Sequence[Candidate]) -> float:
    if c.is_state and any(great_city(o) and o.admin1 == c.admin1 for o in namesakes):
        return -NAMED_AFTER_CITY
    if not c.feature.startswith("P."):
        return 0.0
    if c.population > METROPOLIS and not c.alternate:
        return FAME * math.log10(c.population / METROPOLIS)
    return -OVERSHADOWED if _small(c, namesakes) else 0.0


def _small(c: Candidate, namesakes: Sequence[Candidate]) -> bool:
    """Tell whether it is a town overshadowed by a country, a state or a place of our tables."""
    town = c.feature == "P.PPL" and c.population < GREAT
    return town and any(_wide(other) for other in namesakes)


def _wide(c: Candidate) -> bool:
    if c.is_country or (c.own and not c.feature.startswith(("A.ADM2", "P."))):
        return True
    return c.is_state and c.country in SURE and not c.alternate


def _kind(c: Candidate) -> float:
    if c.is_country:
        return 3.0
    if c.own:
        return OWN_COUNTY if c.feature == "A.ADM2" else 8.0
    if c.is_state:
        return 1.5 if c.country in SURE else -0.5
    if c.feature == "A.ADM2":
        return 0.0 if c.country in SHIRES or c.name.lower().endswith(COUNTY_WORDS) else -2.0
    return CAPITAL if c.feature == "P.PPLC" and not c.alternate else 0.0
