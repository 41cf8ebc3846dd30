"""What is found of the facts that independent reports agree on, and how much of it is right.

    python bench/quality/corroborated.py GOLD/ ARTICLES.jsonl [FOLDER]

GOLD/ holds stories read by hand: claims with all their readings, and the origins of the articles.
ARTICLES.jsonl or FOLDER hold their texts by id. Prints one JSON object, with null for no cases:

- `found`: the share of hand-read claims of which two origins give one value that are reported as
  corroborated: some corroborated claim has readings on it from two of the hand-read origins;
- `right`: the share of corroborated claims that are right in this way among those judged, which
  are those with hand-marked readings in two origins.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from variorum.api import Workspace
from variorum.model import Claim, Reading

Json = dict[str, Any]
Touched = dict[str, set[int]]
"""Hand-read claim → hand-read origins with a reading on it."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--errors", action="store_true")
    given = parser.parse_args()
    lines = given.articles.read_text(encoding="utf-8").splitlines()
    texts = {json.loads(line)["id"]: line for line in lines if line.strip()}
    found = shared = right = judged = 0
    for path in sorted(given.gold.glob("story_*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        origin = {a: i for i, o in enumerate(gold["origins"]) for a in o["articles"]}
        touched = list(_touched(gold, origin, _corroborated(gold, texts, given.folder)))
        told = {name for _, t in touched for name, o in t.items() if len(o) > 1}
        wanted = {c["claim"] for c in gold["claims"] if _agreed(c, origin) > 1}
        found, shared = found + len(told & wanted), shared + len(wanted)
        for claim, t in touched:
            if len(set().union(*t.values())) < 2:
                continue
            judged += 1
            good = any(len(o) > 1 for o in t.values())
            right += good
            if given.errors and not good:
                print(f"{path.stem}: {claim.gist}", file=sys.stderr)
    json.dump(
        {
            "corroborated.found": round(found / shared, 4) if shared else None,
            "corroborated.right": round(right / judged, 4) if judged else None,
            "found": [found, shared],
            "right": [right, judged],
        },
        sys.stdout,
    )
    print()


def _corroborated(
    gold: Json, texts: Mapping[str, str], folder: Path | None
) -> Iterator[tuple[Claim, list[tuple[str, Reading]]]]:
    """Yield the corroborated claims of a story, each reading with its article's public id."""
    keys = [a if isinstance(a, str) else a["id"] for a in gold["articles"]]
    with TemporaryDirectory() as scratch, Workspace() as workspace:
        lines = Path(scratch) / "story.jsonl"
        lines.write_text("\n".join(texts[k] for k in keys if k in texts) + "\n", encoding="utf-8")
        missing = [k for k in keys if k not in texts]
        files = [p for p in sorted(folder.iterdir()) if p.stem in missing] if folder else []
        workspace.add([*([lines] if len(missing) < len(keys) else []), *files])
        claims = workspace.compare_all()[1].claims
        label = workspace.labels()
        for claim in claims:
            if claim.verdict == "corroborated":
                yield claim, [(label[r.span.article], r) for r in claim.readings]


def _touched(
    gold: Json,
    origin: Mapping[str, int],
    claims: Iterable[tuple[Claim, Sequence[tuple[str, Reading]]]],
) -> Iterator[tuple[Claim, Touched]]:
    for claim, readings in claims:
        touched: Touched = {}
        for name, reading in readings:
            for told in gold["claims"]:
                if any(_meets(name, reading, m) for m in told["mentions"]):
                    touched.setdefault(told["claim"], set()).add(origin.get(name, -1))
        if touched:
            yield claim, touched


def _meets(name: str, reading: Reading, mention: Json) -> bool:
    same = mention["id"] == name and (mention.get("field") or "text") == reading.span.field
    return same and mention["start"] < reading.span.end and reading.span.start < mention["end"]


def _agreed(claim: Json, origin: Mapping[str, int]) -> int:
    """Return how many origins give the value of a hand-read claim that most give."""
    by_value: dict[str, set[int]] = {}
    for mention in claim["mentions"]:
        by_value.setdefault(str(mention["value"]), set()).add(origin.get(mention["id"], -1))
    return max((len(o) for o in by_value.values()), default=0)


if __name__ == "__main__":
    main()
