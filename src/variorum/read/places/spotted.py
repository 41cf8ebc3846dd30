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
    """`name`, `demonym`, `short` (an abbreviated state), `county` (of a list) or `unknown`."""

    @property
    def key(self) -> str:
        """What makes two runs the same name."""
        return f"{self.form}:{fold_name(self.text)}"

    @property
    def doc(self) -> Doc:
        """The parsed paragraph it stands in."""
        return self.passage.doc
