"""What became of every input."""

import msgspec

from variorum.model.article import Rejected


class Accounting(msgspec.Struct, frozen=True, kw_only=True):
    """Every input is in exactly one of the three: nothing is lost."""

    articles: int = 0
    known: int = 0
    rejected: tuple[Rejected, ...] = ()

    @property
    def inputs(self) -> int:
        """How many inputs there were."""
        return self.articles + self.known + self.refused

    @property
    def refused(self) -> int:
        """How many inputs were rejected; a story that could not be compared is not an input."""
        return sum(r.of_input for r in self.rejected)

    def __str__(self) -> str:
        return (
            f"{self.inputs} inputs = {self.articles} articles + {self.known} already known"
            f" + {self.refused} rejected"
        )
