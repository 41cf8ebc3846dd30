"""A run of words with the places it may mean."""

from dataclasses import dataclass

from spacy.tokens import Doc

from variorum.lang import Passage
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import Candidate


@dataclass(frozen=True)
class Found:
    """A run of tokens with the places it may mean."""

    passage: Passage
    start: int
    end: int
    text: str
    candidates: tuple[Candidate, ...]
    form: str = "name"
    """`name`, `demonym`, `short` (an abbreviated state), `county` (of a list),
    `division` (a state, by the word behind it), `joined` (part of a
    word with a hyphen) or `unknown`."""
    part: tuple[int, int] | None = None
    """The characters of the paragraph, where they are only a part of a word."""

    @property
    def key(self) -> str:
        """What makes two runs the same name."""
        return f"{self.form}:{fold_name(self.text)}"

    @property
    def doc(self) -> Doc:
        """The parsed paragraph it stands in."""
        return self.passage.doc

    @property
    def chars(self) -> tuple[int, int]:
        """Start and end of the name in its paragraph."""
        last = self.doc[self.end - 1]
        return self.part or (int(self.doc[self.start].idx), int(last.idx) + len(last.text))
