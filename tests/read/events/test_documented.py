"""Every name that an event can carry stands in the reference."""

from pathlib import Path

from variorum.read.events.lexicon import CONFLICTUAL, COOPERATIVE, OTHER, vocabulary

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "json.md"


def test_codes_modes_and_contexts_are_documented() -> None:
    text = PAGE.read_text(encoding="utf-8")
    rows = {line.split("`")[1]: line for line in text.splitlines() if line.startswith("| `")}
    assert set(rows) >= COOPERATIVE | CONFLICTUAL | OTHER
    modes = {(code, m) for code, names in vocabulary().modes.items() for m in names}
    assert {(code, m) for code, m in modes if f"`{m}`" not in rows[code]} == set()
    assert {c for c in vocabulary().contexts if f"`{c}`" not in text} == set()
