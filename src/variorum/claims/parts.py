"""Parts: a claim that another one says whole is not listed again."""

from collections.abc import Sequence

from variorum.model import Claim, Reading


def without_parts(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out the claims whose readings all lie within another's and that add nothing.

    A claim adds something when it differs where the larger does not, or when independent origins
    agree on it and not on the larger.
    """
    homes: dict[str, list[int]] = {}
    for k, claim in enumerate(claims):
        for article in sorted({r.span.article for r in claim.readings}):
            homes.setdefault(article, []).append(k)
    gone: set[int] = set()
    for k, claim in enumerate(claims):
        others = homes[claim.readings[0].span.article]
        if any(o != k and o not in gone and _says(claims[o], claim) for o in others):
            gone.add(k)
    return [c for k, c in enumerate(claims) if k not in gone]


def _says(whole: Claim, part: Claim) -> bool:
    if part.background != whole.background or not _adds_nothing(part, whole):
        return False
    if all(any(_holds(w, r) for w in whole.readings) for r in part.readings):
        return True
    return _again(part, whole)


def _again(part: Claim, whole: Claim) -> bool:
    """Tell whether most of what is agreed stands in a larger claim that is agreed too."""
    if part.verdict != "corroborated" or len(part.readings) > len(whole.readings):
        return False
    again = [r for r in part.readings if any(w.span.overlaps(r.span) for w in whole.readings)]
    return 2 * len(again) >= len(part.readings)


def _adds_nothing(part: Claim, whole: Claim) -> bool:
    known = {d.because for d in whole.differences}
    if any(d.because not in known for d in part.differences):
        return False
    return part.verdict != "corroborated" or (
        whole.verdict == "corroborated" and whole.origins >= part.origins
    )


def _holds(whole: Reading, part: Reading) -> bool:
    return whole.span.contains(part.span)
