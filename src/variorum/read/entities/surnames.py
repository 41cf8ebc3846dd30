"""Full names of people that the parser takes for organisations: told by bare surname or age."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from variorum.read.entities import lexicon, naming
from variorum.read.entities.raw import Raw, characters
from variorum.read.places.gazetteer import lookup

MOST_WORDS = 3
"""Words of a full name that is retyped."""
OFTEN = 2
"""Times that a full name must stand when somebody else of the article bears its surname."""
_AGE = re.compile(r", [1-9]\d,")
LONGEST_AGE = 5
"""Characters of an age with its commas."""
_WRONG = frozenset({"organisation", "other", "place"})


def people_by_surname(raws: Sequence[Raw]) -> list[Raw]:
    """Return the mentions, a name of two or three words being a person's whose last word is.

    Its last word must stand alone in the article and be a person's there, more often than not, or
    an age follow.
    """
    alone: Counter[str] = Counter()
    bearers: dict[str, set[str]] = {}
    for raw in raws:
        if len(raw.words) == 1:
            alone[raw.key] += 1 if raw.type == "person" else -1
        elif raw.type == "person":
            bearers.setdefault(raw.words[-1], set()).add(raw.key)
    times = Counter(raw.key for raw in raws)
    return [
        replace(raw, type="person")
        if _may_be_person(raw)
        and (
            _aged(raw)
            or (
                alone[raw.words[-1]] > 0
                and (raw.words[-1] in naming.surnames() or not lookup(raw.text.split()[0]))
                and (raw.words[-1] not in bearers or times[raw.key] >= OFTEN)
            )
        )
        else raw
        for raw in raws
    ]


def _aged(raw: Raw) -> bool:
    """Tell whether an age stands behind a name: `Oru Kell, 35, a nurse`."""
    return _AGE.match(characters(raw.passage, raw.end, raw.end + LONGEST_AGE)) is not None


def _may_be_person(raw: Raw) -> bool:
    if raw.type not in _WRONG or raw.strength > 1 or raw.country is not None:
        return False
    written = raw.text.split()
    if not 1 < len(written) <= MOST_WORDS or not all(w[:1].isupper() for w in written):
        return False
    plain = {lexicon.plain(w).rstrip(".") for w in written}
    kinds = {*lexicon.organisation_words(), *lexicon.sites(), *lexicon.legal_forms()}
    first = lexicon.plain(written[0])
    titled = (
        first in naming.title_heads() or first in lexicon.calendar() or first in lexicon.camps()
    )
    return not plain & kinds and not titled and not lookup(raw.text)
