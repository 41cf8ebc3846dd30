"""Whom he or she stands for: a linear model over what tells for each person, and for nobody.

A conditional (softmax) logistic regression over the candidates of one pronoun, as in Denis and
Baldridge (2007, "A ranking approach to pronoun resolution", IJCAI), trained by
`bench/quality/train_pronouns.py`. Its weights are whole hundredths of a natural logarithm of the
odds, so that a sum, and a choice, is the same everywhere.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from variorum import resources
from variorum.read.entities.scene import Scene, features, features_of_nobody

WEIGHTS = "pronoun_weights.tsv"
LEAD = 40
"""By how much the choice must lead the next, in hundredths, for a pronoun that says something. In
cross-validation .932 are right and .962 of the names at 40, .924 and .967 at 80 (of 18 that get a
name more at 40, six get a wrong one), .945 and .953 at nought."""
LEAD_DEED = 100
"""The same for one that does something else: only sources were marked, so deeds are less known."""
LEAD_BESIDE = 175
"""The same if the next was the object where the choice was the subject: "Lima met Ek. She left"."""


class Ranking(NamedTuple):
    """Whom a pronoun stands for, and who is the likeliest where nobody leads clearly."""

    sure: str | None = None
    guess: str | None = None


def ranked(scene: Scene, table: Mapping[str, int] | None = None) -> Ranking:
    """Return whom the pronoun stands for, None for nobody or where nobody leads clearly.

    Args:
        scene: the pronoun and who can be meant.
        table: feature → weight, those that ship if None; what it lacks weighs nothing.

    Of "a driver lost control when he braked" the driver is he, whoever is named before: few such
    nouns are sources, so that the weights know little of them.
    """
    table = weights() if table is None else table
    scored = [(sum(table.get(f, 0) for f in features(scene, k)), k) for k in scene.salience]
    if not scored:
        return Ranking()
    scored.sort(reverse=True)
    nobody = sum(table.get(f, 0) for f in features_of_nobody(scene))
    rival = max([nobody, *(score for score, _ in scored[1:2])])
    deed = scene.verb == "other"
    best, key = scored[0]
    other = deed and scene.governs.startswith("~") and scene.governs != key
    beside = deed and len(scored) > 1 and _beside(scene, key, scored[1][1])
    lead = LEAD_BESIDE if beside else LEAD_DEED if deed else LEAD
    sure = best >= rival + lead and not other
    return Ranking(key if sure else None, key if best > nobody and not other else None)


def _beside(scene: Scene, one: str, two: str) -> bool:
    """Tell whether two people were last the subject and the object of one sentence."""
    seen = [scene.trail.outside[k] for k in (one, two) if k in scene.trail.outside]
    return len({s.sentence for s in seen}) == 1 and [s.role for s in seen] == ["main", "object"]


@cache
def weights() -> dict[str, int]:
    """Return feature → weight."""
    lines = resources.data_path(WEIGHTS).read_text(encoding="utf-8").splitlines()
    return {name: int(weight) for name, weight in (line.split("\t") for line in lines)}
