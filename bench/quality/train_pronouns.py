"""Train the weights that say whom he and she stand for, from the marked speakers.

    python bench/quality/train_pronouns.py TEXTS [--folds 5] [--out WEIGHTS.tsv]

TEXTS is a folder of JSON Lines files in which the marked texts are found by their digests
(`bench/quality/marks`); only marks of the half `tune` are learnt. Each round reads all texts with
the weights of the round before, since whom one pronoun is taken for bears on the next. The texts
are read for learning and leave nothing behind but weights; no feature holds a word.

With `--folds` nothing is written: each part of the texts is read with weights learnt on the others.
The same texts give the same weights: full batches, a fixed order, no random numbers.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from judges import Mark, is_right
from marked import MARKS, read_texts

from variorum.lang import Parsed, parse
from variorum.model import Article, Mention, Region
from variorum.read.entities.naming import Gender
from variorum.read.entities.pronouns import pronouns
from variorum.read.entities.ranked import WEIGHTS, Ranking, ranked
from variorum.read.entities.reader import named_things
from variorum.read.entities.scene import Scene, features, features_of_nobody

OUT = Path(__file__).resolve().parents[2] / "src" / "variorum" / "data" / WEIGHTS
SETS = ("speakers", "speakers_more", "speakers_third")
ROUNDS = 3
"""Readings: from the second on the choices hardly change."""
LEAST = 4
"""Pronouns that must have a feature before it gets a weight."""
RIDGE = 3.0
"""Strength of the prior towards nought: 1 to 8 are within .005 of each other."""
STEPS = 300
RATE = 0.1
SCALE = 100

Weights = dict[str, int]


class Asked(NamedTuple):
    """A marked text, parsed, with the names asked for by the pronoun's place."""

    parsed: Parsed
    mentions: tuple[Mention, ...]
    told: dict[str, Gender]
    names: dict[int, list[str]]


class Example(NamedTuple):
    """What tells for each candidate (nobody last), which are right, and what was chosen."""

    features: list[list[str]]
    right: list[bool]
    chosen: int


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else None)
    arguments.add_argument("texts", type=Path)
    arguments.add_argument("--folds", type=int, default=0)
    arguments.add_argument("--out", type=Path, default=OUT)
    given = arguments.parse_args()
    asked = list(read(given.texts))
    if given.folds:
        print(json.dumps(validated(asked, given.folds), indent=1))
        return
    table = trained(asked)
    rows = [f"{feature}\t{weight}\n" for feature, weight in sorted(table.items())]
    given.out.write_text("".join(rows), encoding="utf-8")
    print(f"{sum(len(a.names) for a in asked)} pronouns, {len(rows)} weights, {given.out}")


def read(folder: Path) -> Iterator[Asked]:
    """Yield the marked texts of the half `tune`, in the order of their digests."""
    texts = read_texts(folder)
    marks: list[Mark] = [m for s in SETS for m in json.loads((MARKS / f"{s}.json").read_bytes())]
    for mark in sorted(marks, key=lambda m: str(m["text"])):
        text = texts.get(mark["text"])
        if mark["half"] != "tune" or text is None:
            continue
        names = {
            s["span"][0]: [text[start:end] for start, end in s["names"]]
            for s in mark["speakers"]
            if text[slice(*s["span"])].lower() in {"he", "she"}
        }
        region = Region("body", 0, len(text))
        parsed = parse(Article(key="marked", name="marked", text=text, regions=(region,)))
        yield Asked(parsed, *named_things(parsed), names)


def trained(asked: Sequence[Asked]) -> Weights:
    """Return weights after several rounds of reading and learning."""
    table: Weights = {}
    for _ in range(ROUNDS):
        table = learnt([e for a in asked for e in examples(a, table)])
    return table


def validated(asked: Sequence[Asked], folds: int) -> dict[str, float]:
    """Return the share right of all pronouns, and of those that were given a name."""
    tables = [trained([a for i, a in enumerate(asked) if i % folds != f]) for f in range(folds)]
    found = [e for i, a in enumerate(asked) for e in examples(a, tables[i % folds])]
    named = [e for e in found if e.chosen < len(e.right) - 1]
    right = sum(e.right[e.chosen] for e in named)
    rightly_none = sum(e.right[-1] and e.chosen == len(e.right) - 1 for e in found)
    total = sum(len(a.names) for a in asked)
    return {
        "pronouns": total,
        "right": round((right + rightly_none) / total, 3),
        "precision of names": round(right / len(named), 3) if named else 0.0,
        "named": len(named),
    }


def examples(asked: Asked, table: Weights) -> list[Example]:
    """Read a text with the weights of `table` and return its marked pronouns."""
    found: list[Example] = []
    offsets = {id(p.doc): p.offset for p in asked.parsed.passages}

    def choose(scene: Scene) -> Ranking:
        ranking = ranked(scene, table)
        choice = ranking.sure
        names = asked.names.get(offsets[id(scene.pronoun.doc)] + scene.pronoun.idx)
        if names is not None:
            found.append(_example(scene, names, choice))
        return ranking

    pronouns(asked.parsed, asked.mentions, asked.told, choose)
    return found


def _example(scene: Scene, names: list[str], choice: str | None) -> Example:
    keys = list(scene.salience)
    called = [scene.named.first[k].name if k in scene.named.first else None for k in keys]
    right = [name is not None and bool(names) and is_right(name, names) for name in called]
    rows = [*(features(scene, k) for k in keys), features_of_nobody(scene)]
    chosen = keys.index(choice) if choice is not None and called[keys.index(choice)] else len(keys)
    return Example(rows, [*right, not any(right)], chosen)


def learnt(found: Sequence[Example]) -> Weights:
    """Return the weights of a conditional logistic regression, in hundredths, noughts left out."""
    names = vocabulary(found)
    rows, starts, right = matrix(found, names)
    group = np.repeat(np.arange(len(starts)), np.diff([*starts, len(rows)]))
    theta, mean, spread = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        score = rows @ theta
        odds = np.exp(score - np.maximum.reduceat(score, starts)[group])
        share = odds / np.add.reduceat(odds, starts)[group]
        good = odds * right
        target = good / np.add.reduceat(good, starts)[group]
        slope = rows.T @ (share - target) + RIDGE * theta
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        rate = RATE * (1 - step / (STEPS + 1)) / (1 - 0.9**step)
        theta -= rate * mean / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
    whole = np.rint(theta * SCALE).astype(int)
    return {name: int(whole[i]) for name, i in names.items() if whole[i]}


def vocabulary(found: Sequence[Example]) -> dict[str, int]:
    """Return feature → column, of the features that enough pronouns have."""
    used = Counter(f for e in found for f in {f for row in e.features for f in row})
    return {f: i for i, f in enumerate(sorted(f for f, n in used.items() if n >= LEAST))}


def matrix(
    found: Sequence[Example], names: dict[str, int]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """Return a row of noughts and ones for each candidate, where pronouns begin, what is right."""
    rows = np.zeros((sum(len(e.right) for e in found), len(names)))
    starts = np.cumsum([0, *(len(e.right) for e in found)])[:-1]
    for i, row in enumerate(row for e in found for row in e.features):
        rows[i, [names[f] for f in row if f in names]] = 1.0
    return rows, starts, np.array([r for e in found for r in e.right], dtype=np.float64)


if __name__ == "__main__":
    main()
