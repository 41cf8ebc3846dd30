"""Whether a person is called he or she, where the article or a first name tells."""

from collections.abc import Sequence

from variorum.model import Mention
from variorum.read.entities import naming
from variorum.read.entities.naming import Gender
from variorum.read.places.fold import fold_name

__all__ = ["Gender", "genders", "of_given", "of_title"]
_OTHER: dict[Gender, Gender] = {"male": "female", "female": "male"}


def genders(mentions: Sequence[Mention]) -> dict[str, Gender]:
    """Return entity → gender of the people whose title or first name gives it away.

    A person about whom office and first name disagree is left out ("spokesman Ann Lowe").
    """
    told: dict[str, set[Gender]] = {}
    for mention in mentions:
        if mention.type == "person":
            told.setdefault(mention.entity, set()).update(_told(mention))
    return {entity: min(found) for entity, found in told.items() if len(found) == 1}


def _told(mention: Mention) -> set[Gender]:
    role, name = (set(fold_name(part).split()) for part in (mention.role or "", mention.name))
    given = [w for part in mention.name.split()[:-1] for w in fold_name(part).split()]
    found: set[Gender] = set()
    for gender, names in naming.first_names().items():
        if next((g for g in given if g in naming.all_first_names()), None) in names:
            found.add(gender)
    for gender, marks in naming.gendered_words().items():
        if name & marks:
            found.discard(_OTHER[gender])
        if (name | role) & marks:
            found.add(gender)
    return found


def of_given(name: str) -> Gender | None:
    """Return the gender that the first common first name of a folded full name tells."""
    given = next((w for w in name.split()[:-1] if w in naming.all_first_names()), None)
    told = [gender for gender, names in naming.first_names().items() if given in names]
    return told[0] if len(told) == 1 else None


def of_title(title: str) -> Gender | None:
    """Return the gender that a form of address or an office tells."""
    words = set(title.lower().split())
    told = [gender for gender, marks in naming.gendered_words().items() if words & marks]
    return told[0] if len(told) == 1 else None
