"""Days known by their numbers alone, whatever the day of writing: 9/11, the Jan. 6 riot."""

from variorum.read.dates.calendar import day
from variorum.read.dates.lookup import known_alone, known_days
from variorum.read.dates.names import token_at
from variorum.read.dates.scene import NAMED, NONE, Hit, Scene, Timex

ANY_NOUN = "*"
_SIDES = frozenset({"after", "since", "before", "pre", "post"})


def read_happening(hit: Hit, _scene: Scene) -> tuple[Timex, ...]:
    """`9/11`, `the 7/7 bombings`: numbers that name one day in history."""
    one, two = hit.first, hit.final
    following = hit.neighbour(1)
    if following is not None and following.text == "of":
        return ()
    if two.end - one.start != len(one.text) + len(two.text) + 1:
        return ()
    return _known(hit, f"{one.text}/{two.text}")


def happening(hit: Hit, month: int, of_month: int, scene: Scene) -> Timex | None:
    """Return the day of a well-known happening: `the Sept. 11 attacks` told of years later."""
    ref = scene.basis.day
    found = _known(hit, f"{month:02d}-{of_month:02d}")
    if not found or (ref is not None and found[0].value > ref.isoformat()):
        return None
    return found[0]


def known_by_itself(hit: Hit, month: int, of_month: int, scene: Scene) -> Timex | None:
    """Return the day that month and day alone name long after: `since Sept. 11`.

    Where neither a word such as `since` nor an earlier mention shows that it is meant, its year is
    not known.
    """
    year, before = known_alone().get((month, of_month)), hit.neighbour(-1)
    if year is None or scene.basis.day is None or scene.basis.day.year <= year + 1:
        return None
    token = token_at(hit.passage, hit.first)
    if token is not None and token.dep_ in ("compound", "nmod"):
        return None
    when = f"{year:04d}-{month:02d}-{of_month:02d}"
    meant = before is not None and before.text in _SIDES
    if meant or when in scene.happenings:
        return Timex(type="DATE", value=when, basis=NAMED)
    return Timex(type="DATE", value=f"XXXX-{month:02d}-{of_month:02d}", basis=NONE)


def _known(hit: Hit, name: str) -> tuple[Timex, ...]:
    following = hit.neighbour(1)
    for year, month, of_month, nouns in known_days().get(name, ()):
        if ANY_NOUN in nouns or (following is not None and following.text in nouns):
            when = day(year, month, of_month)
            return (Timex(type="DATE", value=when.isoformat(), basis=NAMED),) if when else ()
    return ()
