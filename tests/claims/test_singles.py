"""Which clauses are worth a line of their own: those that say something of something."""

from tests.claims.reports import facts_of, report


def states(text: str) -> dict[str, bool]:
    """Return clause → whether it states a fact."""
    return {c.span.exact: c.states for c in facts_of(report("r", text)).clauses}


def test_an_apposition_alone_states_nothing() -> None:
    told = states(
        "On Friday, Ada Brenn, the Grenmark harbour minister, and her deputy, Ivo Lind, agreed "
        "that it was a good time to close the northern crane."
    )
    assert [k for k, v in told.items() if not v] == ["Ada Brenn, the Grenmark harbour minister"]


def test_what_somebody_is_or_does_is_stated() -> None:
    assert all(states("Ada Brenn is the harbour minister. The northern crane fell.").values())
