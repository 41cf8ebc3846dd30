"""Lists of states or of countries, which tell what the names in them are.

`Kansas, Georgia and Alabama` are states, `Ukraine, Georgia and Moldova` countries, and Washington
between Oregon and Idaho is no city: a member of a list is of the kind of the others, and so is its
name in the rest of the article, unless a great city bears it as well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.read.places.evidence import SURE
from variorum.read.places.gazetteer import Candidate, great_city
from variorum.read.places.spotted import Found

JOINTS = ([","], ["and"], ["or"], [",", "and"], [",", "or"], ["&"])
OTHERS = 2
"""Members that must be of a kind beyond doubt for it to be that of the others as well."""


def in_list(one: Found, other: Found) -> bool:
    """Tell whether nothing but a comma or a conjunction stands between two names."""
    if one.passage is not other.passage or one.form != "name" or other.form != "name":
        return False
    return [t.lower_ for t in one.doc[one.end : other.start]] in JOINTS


def by_list(found: Sequence[Found]) -> list[Found]:
    """Return the runs, those in lists of states or countries with no other meaning left.

    Args:
        found: toponyms in the order of the text.
    """
    out: list[Found] = []
    for members in _lists(found):
        kind = _common_kind(members)
        out += [_of_kind(f, kind) for f in members] if kind else members
    meant: dict[str, set[tuple[Candidate, ...]]] = {}
    for f, read in zip(found, out, strict=True):
        if read is not f and not any(map(great_city, f.candidates)):
            meant.setdefault(f.key, set()).add(read.candidates)
    return [
        replace(f, candidates=next(iter(meant[f.key])), form="division")
        if len(meant.get(f.key, ())) == 1 else f
        for f in out
    ]  # fmt: skip


def _common_kind(members: Sequence[Found]) -> str:
    """Return what all members may be and enough of them surely are, nothing where that is open."""
    kinds = [kind for kind in map(_plain_kind, members) if kind]
    if len(kinds) < OTHERS or len(set(kinds)) > 1:
        return ""
    return kinds[0] if all(_of(f, kinds[0]) for f in members) else ""


def _lists(found: Sequence[Found]) -> Iterator[list[Found]]:
    members: list[Found] = []
    for f in found:
        if members and not in_list(members[-1], f):
            yield members
            members = []
        members.append(f)
    if members:
        yield members


def _plain_kind(f: Found) -> str:
    """Return `state` or `country` for a name that means first of all just that, else nothing."""
    states, countries = _of(f, "state"), _of(f, "country")
    if states and countries:
        return ""
    if countries:
        return "country"
    return "state" if states and not any(map(great_city, f.candidates)) else ""


def _of(f: Found, kind: str) -> tuple[Candidate, ...]:
    if kind == "country":
        return tuple(c for c in f.candidates if c.is_country)
    return tuple(c for c in f.candidates if c.is_state and c.country in SURE and not c.alternate)


def _of_kind(f: Found, kind: str) -> Found:
    """Return the run as of a kind; with a form of its own, as elsewhere it may mean another."""
    held = _of(f, kind)
    return replace(f, candidates=held, form="division") if len(held) < len(f.candidates) else f
