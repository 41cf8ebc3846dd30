"""Whether a person is called he or she, where the article or a first name tells."""

from collections.abc import Sequence
from typing import Literal

from variorum.model import Mention
from variorum.read.entities import lexicon
from variorum.read.places.fold import fold_name

Gender = Literal["male", "female"]
_OTHER: dict[Gender, Gender] = {"male": "female", "female": "male"}


def genders(mentions: Sequence[Mention]) -> dict[str, Gender]:
    """Return entity → gender of the people whose title or first name gives it away.

    A person about whom title and name disagree is left out.
    """
    told: dict[str, set[Gender]] = {}
    for mention in mentions:
        if mention.type == "person":
            told.setdefault(mention.entity, set()).update(_told(mention))
    return {entity: min(found) for entity, found in told.items() if len(found) == 1}


def _told(mention: Mention) -> set[Gender]:
    words = {w for part in (mention.role or "", mention.name) for w in fold_name(part).split()}
    given = fold_name(mention.name).split()[:-1]
    found: set[Gender] = set()
    for gender, names in lexicon.first_names().items():
        if next((g for g in given if g in lexicon.all_first_names()), None) in names:
            found.add(gender)
    for gender, marks in lexicon.gendered_words().items():
        if words & marks:
            found.discard(_OTHER[gender])
            found.add(gender)
    return found
