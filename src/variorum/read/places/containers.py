"""What the text says a place lies in: the state, country or county behind its name."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from variorum.read.places.gazetteer import Candidate, claims
from variorum.read.places.resolve import inside
from variorum.read.places.spotted import Found


def contained(accepted: Sequence[Found]) -> list[tuple[Found, Candidate]]:
    """Return each name that a state, country or county follows, with what follows it."""
    found = []
    for one, other in pairwise(accepted):
        if one.passage is not other.passage or not _joined(one, other) or _wide(one):
            continue
        for container in other.candidates:
            if any(inside(c, container) for c in one.candidates):
                found.append((one, container))
                break
    return found


def told_apart(
    accepted: Sequence[Found], meant: Mapping[str, Candidate]
) -> Iterator[tuple[Found, Candidate]]:
    """Yield the names whose container is another than that of their namesake in the article.

    A name has one meaning in an article unless the text says otherwise, as in `Clay County, Ala.,
    and Clay County, Ga.`: of those inside the container that was said, the most populous is meant.
    """
    for f, container in contained(accepted):
        common = meant.get(f.key)
        if common is not None and common.id in claims():
            continue  # what one report says it lies in, another claimant denies
        if common is None or not inside(common, container):
            yield f, next(c for c in f.candidates if inside(c, container))


def _wide(one: Found) -> bool:
    """Tell whether the name is a country's: what follows the comma is the next in a list."""
    return any(c.is_country for c in one.candidates[:1])


def _joined(one: Found, other: Found) -> bool:
    between = "".join(t.text_with_ws for t in one.doc[one.end : other.start]).strip()
    return between in {",", "(", "in"} or (not between and other.form == "short")
