"""What all lines and declarations say of an article's origin, settled into one answer each."""

import re
from collections.abc import Sequence

from variorum.clean.agencies import core
from variorum.clean.bylines import names_in
from variorum.clean.finding import Finding, FindingKind
from variorum.clean.lexicon import lexicon
from variorum.model import Article, Sourced, Span, Stamp
from variorum.model.stamps import iso_stamp

RECORD = "declared by the record"
_PATH_DAY = re.compile(r"/(20\d\d)[/-]([01]\d)[/-]([0-3]\d)(?:/|-)")


def declared_stamp(value: str, *, basis: str = RECORD) -> Stamp | None:
    """Return the stamp that an ISO 8601 date or time outside the text stands for."""
    return iso_stamp(value, basis=basis)


def stated_stamp(article: Article, findings: Sequence[Finding], kind: FindingKind) -> Stamp | None:
    """Return the strongest stamp of `kind` that a line states, the first of equals."""
    found = _strongest(findings, kind)
    if found is None:
        return None
    return Stamp(
        value=found.value, precision=found.precision, basis=found.basis, span=_span(article, found)
    )


def stated(article: Article, findings: Sequence[Finding], kind: FindingKind) -> Sourced | None:
    """Return the strongest value of `kind` that a line states, the first of equals."""
    found = _strongest(findings, kind)
    return _sourced(article, found) if found else None


def all_stated(
    article: Article, findings: Sequence[Finding], kind: FindingKind
) -> tuple[Sourced, ...]:
    """Return every different value of `kind`, each where it is first stated."""
    first: dict[str, Finding] = {}
    for found in findings:
        if found.kind == kind:
            first.setdefault(found.value, found)
    return tuple(_sourced(article, found) for found in first.values())


def split_authors(names: Sequence[str], *, basis: str) -> tuple[list[Sourced], list[Sourced]]:
    """Return declared authors as people and, where they are agencies, as credits."""
    people: list[Sourced] = []
    agencies: list[Sourced] = []
    words = lexicon()
    for name in names:
        people.extend(Sourced(value=person, basis=basis) for person in names_in(name))
        found = (words.aliases[m.group()] for m in words.agency.finditer(name))
        agencies.extend(Sourced(value=agency, basis=basis) for agency in found)
    return people, agencies


def address_stamp(url: str | None) -> Stamp | None:
    """Return the day that a declared address has in its path, as `/2021/11/24/`."""
    match = _PATH_DAY.search(url or "")
    if match is None:
        return None
    return declared_stamp("-".join(match.groups()), basis="date in the declared address")


def joined(first: Sequence[Sourced], then: Sequence[Sourced]) -> tuple[Sourced, ...]:
    """Return `first`, then those of `then` whose value is not among them."""
    known = {s.value.casefold() for s in first}
    return (*first, *(s for s in then if s.value.casefold() not in known))


def one_name_each(credits: Sequence[Sourced], *, outlet: Sourced | None) -> tuple[Sourced, ...]:
    """Return the credits without the longer names of an agency that another one names shortly.

    `Meridian News Agency` in the byline and `Meridian` in the dateline are one. What the lexicon
    does not know and bears the outlet's own name credits nobody else and goes too.
    """
    known = lexicon().agencies
    own = core(outlet.value) if outlet else ""
    best: dict[str, Sourced] = {}
    for credit in credits:
        if credit.value not in known and core(credit.value) == own:
            continue
        kept = best.setdefault(core(credit.value), credit)
        if len(credit.value) < len(kept.value) and kept.value not in known:
            best[core(credit.value)] = credit
    return tuple(best.values())


def _strongest(findings: Sequence[Finding], kind: FindingKind) -> Finding | None:
    return max((f for f in findings if f.kind == kind), key=lambda f: f.strength, default=None)


def _span(article: Article, found: Finding) -> Span:
    return article.span(found.start, found.end)


def _sourced(article: Article, found: Finding) -> Sourced:
    return Sourced(value=found.value, basis=found.basis, span=_span(article, found))
