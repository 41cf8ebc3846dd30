"""CPU of the whole way as a multiple of the bare parser's, on the same texts, in one run.

    python bench/speed/whole_way.py [PATH]     default: the shipped examples

Prints CPU seconds of both (start-up included, all processes), their ratio, and the peak of memory
(PSS summed over our processes, sampled; shared pages count once). Exits 1 above the limits.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MOST_CPU = 3.0
"""Asked for: the whole way costs at most three times the bare parser."""
MOST_MEMORY_MB = 1200.0
EXAMPLE = Path(__file__).resolve().parent.parent.parent / "examples" / "harbour-fire"
BARE = """
import json, sys, spacy
from variorum.resources import parser_package
nlp = spacy.load(parser_package())
texts = [json.loads(line)["body"] for line in open(sys.argv[1], encoding="utf-8")]
for doc in nlp.pipe(texts, batch_size=8):
    pass
"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("path", nargs="?", type=Path, default=EXAMPLE)
    path = arguments.parse_args().path
    with tempfile.TemporaryDirectory() as folder:
        bodies = Path(folder) / "bodies.jsonl"
        words = write_bodies(path, bodies)
        bare, _ = measured([sys.executable, "-c", BARE, str(bodies)])
        whole, peak = measured(
            [sys.executable, "-m", "variorum", "-q", "read", str(path), "-o", f"{folder}/out"]
        )
    ratio = whole / bare
    figures = {"words": words, "bare_cpu_s": round(bare, 2), "whole_cpu_s": round(whole, 2)}
    figures |= {"ratio": round(ratio, 3), "peak_mb": round(peak, 1)}
    print(json.dumps(figures))
    sys.exit(1 if ratio > MOST_CPU or peak > MOST_MEMORY_MB else 0)


def write_bodies(path: Path, target: Path) -> int:
    """Write the text that is read of each report; return the number of words."""
    from variorum.clean import clean
    from variorum.config import Settings
    from variorum.intake import read_reports
    from variorum.model import Report

    words = 0
    with target.open("w", encoding="utf-8") as out:
        for report in read_reports([str(path)], settings=Settings()):
            if isinstance(report, Report):
                article = clean(report)
                regions = article.regions_of("title", "body", "caption")
                body = "\n".join(article.text[r.start : r.end] for r in regions)
                words += len(body.split())
                out.write(json.dumps({"body": body}) + "\n")
    return words


def measured(command: list[str]) -> tuple[float, float]:
    """Run a command; return its CPU seconds and the peak of its memory in MB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, tree_memory(process.pid))
        time.sleep(0.1)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode not in (0, 3):
        sys.exit(f"{command}: exit {process.returncode}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peak


def tree_memory(pid: int) -> float:
    """Return the proportional set size of a process and its children in MB (Linux)."""
    total = 0.0
    for one in [pid, *children(pid)]:
        try:
            rollup = Path(f"/proc/{one}/smaps_rollup").read_text(encoding="ascii")
        except OSError:
            continue
        total += sum(int(s.split()[1]) for s in rollup.splitlines() if s.startswith("Pss:"))
    return total / 1024


def children(pid: int) -> list[int]:
    """Return the processes below `pid`."""
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [p for child in map(int, listed) for p in (child, *children(child))]


if __name__ == "__main__":
    main()
