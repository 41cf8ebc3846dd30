"""All readers over one article, in the order in which they need each other."""

import msgspec

from variorum.lang import parse
from variorum.model import Article, Facts
from variorum.read.clauses import read_clauses
from variorum.read.dates import read_dates
from variorum.read.entities import read_names
from variorum.read.events import read_events
from variorum.read.places import read_places
from variorum.read.quantities import read_quantities
from variorum.read.quotes import read_quotes


def read_facts(
    article: Article, *, parser: str = "auto", languages: tuple[str, ...] = ("en",)
) -> Facts:
    """Return everything that is read in `article`; an article in another language stays unread."""
    if article.language is not None and article.language not in languages:
        return Facts(article=article.key, unread=f"language {article.language} is not read")
    whole = parse(article, parser=parser)
    dates = read_dates(whole)
    parsed = whole.without("dateline")  # its place and agency are known; its day is a date
    mentions = read_names(parsed)
    quotes = read_quotes(parsed, mentions)
    facts = Facts(
        article=article.key,
        mentions=mentions,
        dates=dates,
        places=read_places(parsed, mentions),
        quantities=read_quantities(parsed, dates),
        quotes=quotes,
        clauses=read_clauses(parsed, quotes),
    )
    return msgspec.structs.replace(facts, events=read_events(parsed, facts))
