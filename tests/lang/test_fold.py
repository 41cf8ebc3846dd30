from hypothesis import given
from hypothesis import strategies as st

from variorum.lang import Folded, straighten


@given(st.text(max_size=60))
def test_every_folded_stretch_leads_back_to_its_characters(text: str) -> None:
    folded = Folded(text)
    for i in range(len(folded.text)):
        start, end = folded.back(i, i + 1)
        assert 0 <= start < end <= len(text)
    assert len(straighten(text)) == len(text)


def test_quotes_accents_and_soft_hyphens_are_folded_away() -> None:
    folded = Folded("“Caf\u00e9” co\u00adoperation")
    assert folded.text == '"cafe" cooperation'
    at = folded.text.index("cooperation")
    start, end = folded.back(at, at + len("cooperation"))
    assert folded.original[start:end] == "co\u00adoperation"
