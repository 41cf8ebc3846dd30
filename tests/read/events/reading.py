"""The events of a text read as a whole article."""

from variorum.model import Article, Event, Region, Stamp
from variorum.read.reader import read_facts

STAMP = Stamp(value="2019-06-12", precision="day", basis="declared by the record")


def read(text: str) -> tuple[Event, ...]:
    """Return the events of an article of 12 June 2019 that consists of `text`."""
    regions = (Region("body", 0, len(text)),)
    return read_facts(
        Article(key="a", name="a", text=text, regions=regions, published=STAMP)
    ).events
