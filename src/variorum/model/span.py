"""A span: exact characters of one article. Nothing is stated without one."""

from typing import Literal

import msgspec

Field = Literal["text", "title"]


class Span(msgspec.Struct, frozen=True, array_like=True):
    """The characters `[start, end)` of an article's text (or of its separate title).

    Offsets are half-open and count Unicode code points. `exact` is what stands there; the store
    compares it with the article again, so a wrong offset cannot be kept.
    """

    article: str
    start: int
    end: int
    exact: str
    field: Field = "text"

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or len(self.exact) != self.end - self.start:
            raise ValueError(f"not a span: {self.article} {self.field} [{self.start}, {self.end})")

    @property
    def order(self) -> tuple[str, str, int, int]:
        """Sort key: article, title before text, then position, the longer span first."""
        return (self.article, "" if self.field == "title" else "text", self.start, -self.end)

    def contains(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        same = self.article == other.article and self.field == other.field
        return same and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        same = self.article == other.article and self.field == other.field
        return same and self.start < other.end and other.start < self.end
