"""CPU of each reader as a share of the parser's, on the same texts, in one run.

    python bench/speed/readers.py [PATH]     default: the shipped examples

Prints the shares; exits 1 above the limits. Each article is parsed once and read once; both are
counted in CPU seconds of this process, after one article that warms tables and caches.
"""

import argparse
import itertools
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from variorum.clean import clean
from variorum.config import Settings
from variorum.intake import read_reports
from variorum.lang import parse
from variorum.model import Article, Facts, Report
from variorum.read.clauses import read_clauses
from variorum.read.dates import read_dates
from variorum.read.entities import read_names
from variorum.read.events import read_events
from variorum.read.places import read_places
from variorum.read.quantities import read_quantities
from variorum.read.quotes import read_quotes

EXAMPLE = Path(__file__).resolve().parent.parent.parent / "examples" / "harbour-fire"
FIRST = ("dates", "places", "quantities", "names")
SECOND = ("quotes", "events")
MOST_FIRST = 0.35
"""Asked for: dates, places, quantities and names together, as a share of the parser's CPU."""
MOST_SECOND = 0.5
"""Asked for: quotes and events together."""
ROUNDS_UNDER = 50
"""Fewer articles than this are read several times, since single runs are short and noisy."""

T = TypeVar("T")
Clock = dict[str, float]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else None)
    arguments.add_argument("path", nargs="?", type=Path, default=EXAMPLE)
    articles = list(cleaned(arguments.parse_args().path))
    if not articles:
        sys.exit("no articles there")
    read(articles[0], {})
    spent: Clock = {}
    rounds = -(-ROUNDS_UNDER // len(articles))
    for article in itertools.chain.from_iterable([articles] * rounds):
        read(article, spent)
    parser = spent.pop("parser")
    shares = {name: cpu / parser for name, cpu in spent.items()}
    first, second = (sum(shares[n] for n in names) for names in (FIRST, SECOND))
    shares |= {"+".join(FIRST): first, "+".join(SECOND): second}
    print(json.dumps({k: round(v, 3) for k, v in shares.items()}, indent=1))
    sys.exit(1 if first > MOST_FIRST or second > MOST_SECOND else 0)


def cleaned(path: Path) -> Iterator[Article]:
    """Yield the articles of a path as the readers get them."""
    for report in read_reports([str(path)], settings=Settings()):
        if isinstance(report, Report):
            yield clean(report)


def read(article: Article, spent: Clock) -> None:
    """Read one article, adding each reader's CPU seconds to `spent`."""
    whole = timed("parser", spent, lambda: parse(article))
    dates = timed("dates", spent, lambda: read_dates(whole))
    parsed = whole.without("dateline")
    mentions = timed("names", spent, lambda: read_names(parsed))
    places = timed("places", spent, lambda: read_places(parsed, mentions))
    quantities = timed("quantities", spent, lambda: read_quantities(parsed, dates))
    quotes = timed("quotes", spent, lambda: read_quotes(parsed, mentions))
    clauses = timed("clauses", spent, lambda: read_clauses(parsed, quotes))
    facts = Facts(
        article=article.key,
        mentions=mentions,
        dates=dates,
        places=places,
        quantities=quantities,
        quotes=quotes,
        clauses=clauses,
    )
    timed(
        "events", spent, lambda: msgspec.structs.replace(facts, events=read_events(parsed, facts))
    )


def timed(name: str, spent: Clock, work: Callable[[], T]) -> T:
    """Return what `work` returns and add its CPU seconds under `name`."""
    before = time.process_time()
    done = work()
    spent[name] = spent.get(name, 0.0) + time.process_time() - before
    return done


if __name__ == "__main__":
    main()
