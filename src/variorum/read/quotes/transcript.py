"""Transcripts: each turn begins with who speaks and a colon ("LIMA: …")."""

import re
from collections import Counter
from collections.abc import Sequence

from variorum.lang import Passage
from variorum.read.grammar import trimmed
from variorum.read.quotes.draft import Draft, characters, text_of

TURNS = 2
"""Turns of one speaker from which labels in capitals are taken for speakers, not headlines."""
_LABEL = re.compile(r"[\"“]?([A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){0,4}):\s")
_UNNAMED = frozenset({"Q", "QUESTION", "A", "ANSWER"})
"""Labels of interviews that name nobody: their turns are read like any other text."""


class Transcript:
    """The labels by which an article's turns begin."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        whole = passages[0].article.text if passages else ""
        found = Counter(label for p in passages if (label := _label(p)) is not None)
        known = frozenset(found) - _UNNAMED if max(found.values(), default=0) >= TURNS else ()
        self._labels = frozenset(label for label in known if _is_named(label, whole))

    def turn(self, passage: Passage) -> Draft | None:
        """Return what is said in a passage that is a turn of somebody named."""
        label = _label(passage)
        colon = next((t for t in passage.doc if t.text == ":"), None) if label else None
        if label not in self._labels or colon is None or colon.i == 0:
            return None
        doc = passage.doc
        content = trimmed(doc, colon.i + 1, len(doc))
        source = trimmed(doc, 0, colon.i)
        if content[0] >= content[1] or source[0] >= source[1]:
            return None
        said = characters(passage, *content)
        return Draft(
            passage,
            characters(passage, colon.i, colon.i + 1),
            characters(passage, *source),
            [(passage, said)],
            who=doc[source[1] - 1],
            anchor=colon.i,
            spoken=[(passage, said)],
        )


def _is_named(label: str, text: str) -> bool:
    """Tell whether the article also has the label's last word as a name ("LIMA", "Ana Lima")."""
    return label.split()[-1].capitalize() in text


def _label(passage: Passage) -> str | None:
    found = _LABEL.match(text_of(passage))
    return found.group(1) if found else None
