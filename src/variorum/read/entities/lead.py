"""Whom a pronoun stands for by salience alone: the most salient person, if nobody comes near.

For the pronouns that are no subjects or stand in quotation marks, and for "the candidate".
"""

from collections.abc import Mapping

from spacy.tokens import Token

from variorum.read.entities import binding, naming
from variorum.read.entities.naming import Gender
from variorum.read.grammar import subject_of

CLEAR = 1.2
"""How many times as salient as the next the person must be: of 1.0 to 1.3 the most precise on the
tuned half of the marked names (pairs .971; at 1.1 .967)."""
CLEAR_QUOTED = 2.0
"""The same for a pronoun in quotation marks: six of nine errors read stood there at 1.5; doubling
costs .01 of the pairs' recall."""
CLEAR_EPITHET = 1.5
"""The same for "the candidate" and the like among those of the last sentence. Not measured: it
must be more than for a pronoun, since a noun may also bring up somebody new."""
UNKNOWN_GENDER = 0.7
"""Weight of a person whose gender nothing tells, beside one whose gender is known to fit. Chosen by
reading: at 1 a name that is no person's takes pronouns."""


class Lead:
    """Genders as told and as taken up, and the choice of who leads."""

    def __init__(self, told: Mapping[str, Gender]) -> None:
        self._gender = dict(told)

    def take(self, key: str, gender: Gender) -> None:
        """Note that a pronoun of this gender was taken for somebody."""
        self._gender.setdefault(key, gender)

    def whom(
        self,
        pronoun: Token,
        wanted: Gender,
        salience: Mapping[str, float],
        roots: Mapping[int, str],
        clear: float,
    ) -> str | None:
        """Return the key that a pronoun stands for, None if nobody is `clear` times the next."""
        if pronoun.lower_.endswith("self"):
            own = subject_of(pronoun.head)
            if own is not None and own.i in roots:
                key = roots[own.i]
                return key if self._gender.get(key, wanted) == wanted else None
        return self.leader(salience, wanted, binding.barred(pronoun, roots), clear)

    def leader(
        self, salience: Mapping[str, float], wanted: Gender | None, barred: set[str], clear: float
    ) -> str | None:
        """Return the most salient key that gender and syntax allow, if it leads clearly."""
        fit = sorted(
            (
                (value * (1.0 if key in self._gender else UNKNOWN_GENDER), key)
                for key, value in salience.items()
                if key not in barred and wanted in {None, self._gender_of(key, wanted)}
            ),
            reverse=True,
        )
        if not fit or (len(fit) > 1 and fit[0][0] < clear * fit[1][0]):
            return None
        return fit[0][1]

    def _gender_of(self, key: str, wanted: Gender | None) -> Gender | None:
        if key.startswith("~"):
            return naming.gendered_nouns().get(key[1:], wanted)
        return self._gender.get(key, wanted)
