"""How a reading's standing is put into words."""

import pytest

from variorum.dossier.words import manner
from variorum.model import Span
from variorum.model.dossier import Wording


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("Ana Lima", "said by Ana Lima"),
        ("The harbour master", "said by the harbour master"),
        ("He", "said by “he”"),
        ("others", "said by “others”"),
        ("Others on the quay", "said by Others on the quay"),
    ],
)
def test_who_is_not_named_is_printed_as_the_report_s_word(source: str, printed: str) -> None:
    span = Span("a", 0, 4, "fell")
    assert manner(Wording(report=1, span=span, attributed_to=source)) == printed
    denied = Wording(report=1, span=span, attributed_to=source, negated=True, hedged=True)
    assert manner(denied) == f"negated · hedged · {printed}"
