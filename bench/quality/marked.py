"""Quantities, names, pronoun speakers and events against sentences marked by hand.

    python bench/quality/marked.py TEXTS                      figures of every half, as JSON
    python bench/quality/marked.py TEXTS --half tune --errors print what is wrong, for that half
    python bench/quality/marked.py TEXTS --only names         one set: names, speakers ...

TEXTS is a folder of JSON Lines files (also gzipped, at any depth) whose records have a `text`. The
marks (`marks/*.json`) hold offsets and a digest of the text they belong to, never the text.
Rules are tuned on `tune` and `fresh-tune`; `report` and `fresh-report` are only ever counted.
"""

import argparse
import gzip
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from event_judge import judge_events
from judges import JUDGES, Mark, Tally

from variorum.model import Article, Facts, Region
from variorum.read.reader import read_facts

MARKS = Path(__file__).with_name("marks")
SETS = ("quantities", "names", "speakers", "speakers_more", "speakers_third", "events")
_JUDGES = {**JUDGES, "events": judge_events}
HALVES = ("tune", "report", "fresh-tune", "fresh-report", "third-report")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else None)
    arguments.add_argument("texts", type=Path)
    arguments.add_argument("--half", choices=HALVES)
    arguments.add_argument("--only", choices=SETS)
    arguments.add_argument("--errors", action="store_true")
    given = arguments.parse_args()
    texts = read_texts(given.texts)
    figures: dict[str, float] = {}
    for name in SETS if given.only is None else (given.only,):
        path = MARKS / f"{name}.json"
        if not path.exists():
            continue
        for half in HALVES if given.half is None else (given.half,):
            tallies = judged(name, json.loads(path.read_text("utf-8")), texts, half)
            for key, tally in tallies.items():
                figures |= {f"{name}.{key}.{half}.{k}": v for k, v in tally.figures().items()}
                if given.errors:
                    sys.stderr.writelines(f"{key}: {line}\n" for line in tally.errors)
    print(json.dumps(figures, indent=1))


def judged(name: str, marks: Sequence[Mark], texts: dict[str, str], half: str) -> dict[str, Tally]:
    """Return the tallies of one set over the texts of one half."""
    tallies: dict[str, Tally] = {}
    for mark in marks:
        if mark["half"] != half:
            continue
        text = texts.get(mark["text"])
        if text is None:
            print(f"no text with the digest {mark['text']}: left out", file=sys.stderr)
            continue
        _JUDGES[name](mark, text, read(text), tallies)
    return tallies


def read(text: str) -> Facts:
    """Read a bare text: all of it is body, and its day of publication is not known."""
    region = Region("body", 0, len(text))
    return read_facts(Article(key="marked", name="marked", text=text, regions=(region,)))


def read_texts(folder: Path) -> dict[str, str]:
    """Return the texts below a folder by the first 16 digits of their SHA-256."""
    texts: dict[str, str] = {}
    for path in sorted([*folder.rglob("*.jsonl"), *folder.rglob("*.jsonl.gz")]):
        whole = path.read_bytes()
        whole = gzip.decompress(whole) if path.suffix == ".gz" else whole
        for line in whole.decode("utf-8").split("\n"):
            text = json.loads(line).get("text") if line.strip() else None
            if isinstance(text, str):
                texts[hashlib.sha256(text.encode()).hexdigest()[:16]] = text
    return texts


if __name__ == "__main__":
    main()
