"""Train the weights by which a candidate is held to be an attribution.

    python scripts/train_quotes.py TRAIN.jsonl.gz [--out src/variorum/data/quotes_weights.tsv]

TRAIN holds one article a line: `{"text", "title", "attributions": [{"sources", "cues",
"contents"}]}`, each role a list of `{"start", "end"}` in code points of the text: the shape of the
training part of PolNeAR (Newell, Margolin and Ruths 2018). The texts are read for learning and
leave nothing behind but weights; a word is a feature only where `LEAST_ARTICLES` articles use it
in lower case.

The same file gives the same weights: full batches, a fixed order, no random numbers.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from variorum.lang import Parsed, parse
from variorum.model import Article, Region
from variorum.read.quotes.candidates import Candidate, candidates
from variorum.read.quotes.features import features
from variorum.read.quotes.judge import WEIGHTS
from variorum.read.quotes.marks import quotations

OUT = Path(__file__).resolve().parent.parent / "src" / "variorum" / "data" / WEIGHTS
LEAST_ARTICLES = 5
"""Articles that must use a feature, and a word in lower case, before it gets a weight."""
HALF = 0.5
"""Share of both contents that must be common to them: the scorer's own rule."""
RIDGE = 6.0
"""Strength of the prior towards nought: 2 gave .679 of candidates right by F1, 6 .682."""
STEPS = 150
RATE = 0.1
SCALE = 100
LEAST_WEIGHT = 3
"""Hundredths below which a weight is left out: .68 MB for .92, .0004 of F1."""
CLASSES = frozenset({"PROPN", "NUM", "X", "-"})
_WORD = re.compile(r"=([^|]*)")

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Characters = frozenset[int]


class Example(NamedTuple):
    """A candidate's features, whether it is an attribution, and whether it counts at all."""

    features: list[str]
    right: bool
    counts: bool


class Gold(NamedTuple):
    """The characters of an annotated attribution's roles."""

    source: Characters
    cue: Characters
    content: Characters


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else None)
    arguments.add_argument("path", type=Path)
    arguments.add_argument("--out", type=Path, default=OUT)
    given = arguments.parse_args()
    articles: list[list[Example]] = []
    used: Counter[str] = Counter()
    for parsed, gold in read(given.path):
        articles.append(examples(parsed, gold))
        used.update(lemmas(parsed))
    table = train(articles, common(used))
    rows = [f"{feature}\t{weight}\n" for feature, weight in sorted(table.items())]
    given.out.write_text("".join(rows), encoding="utf-8")
    print(f"{sum(map(len, articles))} candidates, {len(rows)} weights, {given.out}")


def read(path: Path) -> Iterator[tuple[Parsed, list[Gold]]]:
    """Yield each article, parsed, with its annotated attributions."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            text = record["text"]
            article = Article(
                key=record["id"], name=record["id"], text=text,
                regions=(Region("body", 0, len(text)),),
            )  # fmt: skip
            yield parse(article), golds(record)


def golds(record: dict[str, Any]) -> list[Gold]:
    """Return the annotated attributions of a record."""
    text = record["text"]

    def marked(spans: list[dict[str, int]]) -> Characters:
        places = (i for s in spans for i in range(s["start"], s["end"]))
        return frozenset(i for i in places if text[i].isalnum())

    return [
        Gold(*(marked(a.get(role) or []) for role in ("sources", "cues", "contents")))
        for a in record["attributions"]
    ]


def examples(parsed: Parsed, annotated: Sequence[Gold]) -> list[Example]:
    """Return every candidate of an article with its label.

    Of several candidates for one annotated attribution the one whose cue is right and whose
    content fits best is right; others of the same cue do not count.
    """
    found = [
        (candidate, features(candidate, marks))
        for passage in parsed.passages
        if passage.field == "text"
        for marks in [quotations(passage)]
        for candidate in candidates(passage)
    ]
    roles = [_roles(candidate) for candidate, _ in found]
    right: set[int] = set()
    idle: set[int] = set()
    for gold in annotated:
        fits = sorted(
            ((bool(gold.cue & own.cue), fit, -i) for i, own in enumerate(roles)
             if (fit := _fit(gold, own)) > 0),
            reverse=True,
        )  # fmt: skip
        if not fits:
            continue
        best = -fits[0][2]
        right.add(best)
        same = found[best][0].anchor
        idle.update(-i for _, _, i in fits[1:] if found[-i][0].anchor is same)
    return [Example(f, i in right, i in right or i not in idle) for i, (_, f) in enumerate(found)]


def _roles(candidate: Candidate) -> Gold:
    draft = candidate.draft
    offset, text = candidate.passage.offset, candidate.passage.article.text

    def marked(*ranges: tuple[int, int]) -> Characters:
        places = (i for a, b in ranges for i in range(offset + a, offset + b))
        return frozenset(i for i in places if text[i].isalnum())

    source = marked(draft.source) if draft.source else frozenset()
    return Gold(source, marked(draft.cue), marked(*(r for _, r in draft.parts)))


def _fit(gold: Gold, own: Gold) -> float:
    """Return the smaller share that two contents have in common, 0 where the source is wrong."""
    shared = len(gold.content & own.content)
    size = max(len(gold.content), len(own.content))
    heard = gold.source & own.source or not (gold.source or own.source)
    return shared / size if heard and size and shared >= HALF * size else 0.0


def lemmas(parsed: Parsed) -> set[str]:
    """Return the lemmas that an article has in lower case."""
    tokens = (t for passage in parsed.passages for t in passage.doc)
    return {t.lemma_.lower() for t in tokens if t.text.islower() and t.pos_ != "PROPN"}


def common(used: Counter[str]) -> frozenset[str]:
    """Return the words that features may name, and the classes that stand for the others."""
    return frozenset(w for w, n in used.items() if n >= LEAST_ARTICLES) | CLASSES


def train(articles: Sequence[Sequence[Example]], words: frozenset[str]) -> dict[str, int]:
    """Return the weights of a logistic regression, in hundredths, small ones left out."""
    names = vocabulary(articles, words)
    places, ends, labels, counts = matrix(articles, names)
    rows = np.repeat(np.arange(len(labels)), np.diff(ends))
    theta, mean, spread = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        error = (1 / (1 + np.exp(-_sums(theta, places, ends))) - labels) * counts
        slope = np.bincount(places, weights=error[rows], minlength=len(names)) + RIDGE * theta
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        rate = RATE * (1 - step / (STEPS + 1)) / (1 - 0.9**step)
        theta -= rate * mean / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
    whole = np.rint(theta * SCALE).astype(int)
    return {name: int(whole[i]) for name, i in names.items() if abs(whole[i]) >= LEAST_WEIGHT}


def vocabulary(articles: Sequence[Sequence[Example]], words: frozenset[str]) -> dict[str, int]:
    """Return feature → column, of the features that enough articles use."""
    used = Counter(f for found in articles for f in {f for e in found for f in e.features})
    kept = sorted(
        f for f, n in used.items() if n >= LEAST_ARTICLES and words.issuperset(_WORD.findall(f))
    )
    return {feature: column for column, feature in enumerate(kept)}


def matrix(
    articles: Sequence[Sequence[Example]], names: dict[str, int]
) -> tuple[Ints, Ints, Floats, Floats]:
    """Return the columns of all rows end to end, the rows' ends, labels, and what counts."""
    rows = [e for found in articles for e in found]
    places = [sorted({names[f] for f in e.features if f in names}) for e in rows]
    return (
        np.array([i for row in places for i in row], dtype=np.int64),
        np.cumsum([0, *map(len, places)]),
        np.array([e.right for e in rows], dtype=np.float64),
        np.array([e.counts for e in rows], dtype=np.float64),
    )


def _sums(theta: Floats, places: Ints, ends: Ints) -> Floats:
    total = np.concatenate([[0.0], np.cumsum(theta[places])])
    sums: Floats = total[ends[1:]] - total[ends[:-1]]
    return sums


if __name__ == "__main__":
    main()
