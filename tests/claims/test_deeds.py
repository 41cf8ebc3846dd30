"""Two reports that name the same parties and deed agree, and nothing less than that does."""

import pytest

from tests.claims.reports import claims_on, compared, report


def verdicts(one: str, two: str, words: str, day: str = "2023-03-08") -> set[str]:
    """Return the verdicts of the claims on some words in two independent reports."""
    found = compared(report("a", one), report("b", two, published=day))
    return {
        c.verdict for c in claims_on(found, words) if len({r.span.article for r in c.readings}) > 1
    }


def test_a_call_of_the_same_two_people_is_told_by_both() -> None:
    one = "President Ada Lunde met Premier Jon Vestergrim in Halvin on Monday, officials said."
    two = "Grain was the matter when Premier Jon Vestergrim met President Ada Lunde."
    assert "corroborated" in verdicts(one, two, "met")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param(
            "President Ada Lunde met Premier Jon Vestergrim in Halvin on Monday.",
            "Grain was the matter when Premier Jon Vestergrim met President Mira Osk.",
            id="another party",
        ),
        pytest.param(
            "President Ada Lunde met Premier Jon Vestergrim in Halvin on Monday.",
            "Grain was the matter when Premier Jon Vestergrim met President Ada Lunde on Sunday.",
            id="another day",
        ),
        pytest.param(
            "President Ada Lunde met Premier Jon Vestergrim in Halvin on Monday.",
            "Premier Jon Vestergrim will meet President Ada Lunde to speak of grain.",
            id="still to come",
        ),
        pytest.param(
            "President Ada Lunde met Premier Jon Vestergrim in Halvin on Monday.",
            "Premier Jon Vestergrim never met President Ada Lunde to speak of grain.",
            id="denied",
        ),
        pytest.param(
            "President Ada Lunde met Premier Jon Vestergrim in Halvin on Monday.",
            "Grain was the matter when Vestergrim met the president.",
            id="not named",
        ),
    ],
)
def test_what_is_not_surely_the_same_deed_counts_nobody(one: str, two: str) -> None:
    assert "corroborated" not in verdicts(one, two, "met")


def test_a_copied_sentence_is_one_source() -> None:
    one = "President Ada Lunde met Premier Jon Vestergrim in Halvin on Monday to speak of grain."
    assert "corroborated" not in verdicts(one, one, "met")


def test_who_is_named_first_in_a_meeting_is_no_difference() -> None:
    one = "President Ada Lunde met Premier Jon Vestergrim in Halvin on Monday."
    two = "Premier Jon Vestergrim met President Ada Lunde in Halvin on Monday."
    assert "disputed" not in verdicts(one, two, "met")
    one, two = (t.replace("met", "accused") for t in (one, two))
    assert "disputed" in verdicts(one, two, "accused")
