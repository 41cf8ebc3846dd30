"""What the text says a place lies in: the state, country or county behind its name."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from variorum.read.places.evidence import SURE
from variorum.read.places.gazetteer import Candidate, claims, great_city
from variorum.read.places.resolve import inside
from variorum.read.places.spotted import Found


def contained(accepted: Sequence[Found]) -> list[tuple[Found, Found, Candidate]]:
    """Return each name that a state, country or county follows, with what follows and its place."""
    found = []
    for one, other in pairwise(accepted):
        if one.passage is not other.passage or not _joined(one, other) or _wide(one):
            continue
        holding = (h for h in other.candidates if any(inside(c, h) for c in one.candidates))
        container = next(holding, None) or _beyond_doubt(one, other)
        if container is not None:
            found.append((one, other, container))
    return found


def _beyond_doubt(one: Found, other: Found) -> Candidate | None:
    """Return the state after a comma that ends what it says, though it holds no known namesake.

    As in `a bus left Quakertown, Wyoming, at dawn`: a hamlet, and no town elsewhere.
    """
    doc, first = other.doc, other.candidates[0]
    town = all(c.feature.startswith("P.") for c in one.candidates)
    state = first.is_state and first.country in SURE and one.doc[one.end].text == ","
    closed = other.end < len(doc) and doc[other.end].text in {",", "."}
    closed = other.form == "short" or (closed and not any(map(great_city, other.candidates)))
    return first if town and state and closed else None


def told_apart(
    accepted: Sequence[Found], meant: Mapping[str, Candidate]
) -> Iterator[tuple[Found, Candidate]]:
    """Yield the names whose container is another than that of their namesake in the article.

    Also the containers themselves, where the name by itself means a city (`Albany, New York`).

    A name has one meaning in an article unless the text says otherwise, as in `Clay County, Ala.,
    and Clay County, Ga.`: of those inside the container that was said, the most populous is meant.
    """
    for f, behind, container in contained(accepted):
        if container.is_state and meant.get(behind.key, container).id != container.id:
            yield behind, container
        common = meant.get(f.key)
        if common is not None and common.id in claims():
            continue  # what one report says it lies in, another claimant denies
        if common is None or not inside(common, container):
            held = next((c for c in f.candidates if inside(c, container)), None)
            if held is not None:
                yield f, held


def _wide(one: Found) -> bool:
    """Tell whether the name is a country's: what follows the comma is the next in a list."""
    return any(c.is_country for c in one.candidates[:1])


def _joined(one: Found, other: Found) -> bool:
    between = "".join(t.text_with_ws for t in one.doc[one.end : other.start]).strip()
    return between in {",", "(", "in"} or (not between and other.form == "short")
