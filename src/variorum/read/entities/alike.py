"""Whether two full names can be one person's, and which word of a name is the surname."""

from variorum.read.entities import naming

SPELLED_ALIKE = 5
"""Letters from which a name may differ by one letter and be the same."""
LEAST = 2
"""Words of a full name."""
SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
"""Suffixes of names that are no surname."""


def surname(names: tuple[str, ...]) -> str:
    """Return the word of a full name that later mentions use.

    >>> surname(("wei", "guoqiang")), surname(("anna", "lind", "jr"))
    ('wei', 'lind')
    """
    if len(names) in {2, 3} and names[0] in naming.family_first() and not _western(names):
        return names[0]
    kept = [n for n in names if n not in SUFFIXES]
    return kept[-1] if kept else names[-1]


def _western(names: tuple[str, ...]) -> bool:
    """Tell whether a name that begins with an Asian surname has a first name there (`Kim Lowe`).

    Korean first names have two syllables, hence full ones three words.
    """
    if names[0] != "kim" and names[0] not in naming.all_first_names():
        return False
    return len(names) == LEAST or names[1] in naming.all_first_names()


def given_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a full name besides surname and suffix."""
    family = surname(names)
    kept = [n for n in names if n not in SUFFIXES]
    at = kept.index(family) if family in kept and kept[0] == family else len(kept) - 1
    return tuple(kept[:at] + kept[at + 1 :])


def alike(a: str, b: str) -> bool:
    """Tell whether two full names can be one person's."""
    one, two = tuple(a.split()), tuple(b.split())
    if {"jr", "sr"} <= {*one, *two}:
        return False
    if a.endswith(f" {b}") or b.endswith(f" {a}") or f"{a}s" == b or f"{b}s" == a:
        return True
    if _begins(one, two) or _begins(two, one):
        return True
    first, second = surname(one), surname(two)
    if first != second:
        return given_names(one) == given_names(two) and spelled_alike(first, second)
    return _given_alike(given_names(one), given_names(two))


def _begins(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether a name is another without its surname (`Ana Luz` for `Ana Luz Ferro`)."""
    inner = 1 < len(short) < len(long) and long[: len(short)] == short
    given = short[-1] in naming.all_first_names() or short[0] in naming.family_first()
    return inner and given


def _given_alike(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    if not one or not two or not _name_alike(one[0], two[0]):
        return False
    return all(_name_alike(x, y) for x, y in zip(one[1:], two[1:], strict=False))


def _name_alike(x: str, y: str) -> bool:
    if x == y or naming.nicknames().get(x, x) == naming.nicknames().get(y, y):
        return True
    if min(len(x), len(y)) == 1:
        return x[0] == y[0]
    return spelled_alike(x, y)


def spelled_alike(x: str, y: str) -> bool:
    """Tell whether two names differ in one letter, none of them a common first name otherwise.

    >>> spelled_alike("kowalik", "kowalyk"), spelled_alike("martin", "martina")
    (True, False)
    """
    if min(len(x), len(y)) < SPELLED_ALIKE or x[0] != y[0] or abs(len(x) - len(y)) > 1:
        return False
    if {x, y} <= naming.all_first_names() or x[-1] != y[-1]:
        return False  # the last letter is an ending: Martin, Martina
    start = next((i for i, (c, d) in enumerate(zip(x, y, strict=False)) if c != d), None)
    if start is None:
        return False
    return x[start + 1 :] in {y[start:], y[start + 1 :]} or y[start + 1 :] == x[start:]
