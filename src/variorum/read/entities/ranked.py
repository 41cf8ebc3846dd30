"""Whom he or she stands for: a linear model over what tells for each person, and for nobody.

A conditional (softmax) logistic regression over the candidates of one pronoun, as in Denis and
Baldridge (2007, "A ranking approach to pronoun resolution", IJCAI), trained by
`bench/quality/train_pronouns.py`. Its weights are whole hundredths of a natural logarithm of the
odds, so that a sum, and a choice, is the same everywhere.
"""

from collections.abc import Mapping
from functools import cache

from variorum import resources
from variorum.read.entities.scene import Scene, features, features_of_nobody

WEIGHTS = "pronoun_weights.tsv"
LEAD = 80
"""By how much the choice must lead the next, in hundredths, for a pronoun that says something. In
cross-validation .903 are right and .964 of the names at 80, .908 and .954 at 60, .900 and .971 at
100."""
LEAD_DEED = 125
"""The same for one that does something else: only sources were marked, so deeds are less known."""


def ranked(scene: Scene, table: Mapping[str, int] | None = None) -> str | None:
    """Return whom the pronoun stands for, None for nobody or where nobody leads clearly.

    Args:
        scene: the pronoun and who can be meant.
        table: feature → weight, those that ship if None; what it lacks weighs nothing.
    """
    table = weights() if table is None else table
    scored = [(sum(table.get(f, 0) for f in features(scene, k)), k) for k in scene.salience]
    if not scored:
        return None
    scored.sort(reverse=True)
    nobody = sum(table.get(f, 0) for f in features_of_nobody(scene))
    rival = max([nobody, *(score for score, _ in scored[1:2])])
    lead = LEAD_DEED if scene.verb == "other" else LEAD
    return scored[0][1] if scored[0][0] >= rival + lead else None


@cache
def weights() -> dict[str, int]:
    """Return feature → weight."""
    lines = resources.data_path(WEIGHTS).read_text(encoding="utf-8").splitlines()
    return {name: int(weight) for name, weight in (line.split("\t") for line in lines)}
