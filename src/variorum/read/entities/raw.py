"""A mention before it is known which thing it stands for."""

import re
from dataclasses import dataclass, replace

from variorum.lang import Passage, straighten
from variorum.model.facts import MentionType
from variorum.read.entities.naming import Gender, family_first
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import abbreviations

_POSSESSIVE = re.compile(r"(?:'s|')$")
_SYLLABLE = re.compile(r"[-‐‑][a-z]{1,6}(?![\w-])")
_JOINT = re.compile(
    r"-(?:i|e|al|el|ad|an|ar|as|at|sur|on|upon|de|la|le|les|en|sous|am|an der)-[A-Z][\w'-]{1,20}"
)
"""What a hyphenated name goes on with, whose joint the parser cuts (`Norv-i-Tern`)."""
LONGEST_JOINT = 32
"""Characters of it."""
LONGEST_SYLLABLE = 10
"""Characters after a name in which its last syllable stands."""
_EDGE = " \t\r\n\"'.,;:!?()[]{}<>|*-/\\&#@~+=_•·"
_LEADING = re.compile(r"(?:the|a|an|and)\s+", re.IGNORECASE)


def characters(passage: Passage, start: int, end: int) -> str:
    """Return the passage's characters `[start, end)`, cut from the article and not spelled anew."""
    source = passage.article.text if passage.field == "text" else passage.article.title or ""
    return source[passage.offset + start : passage.offset + end]


@dataclass(frozen=True)
class Raw:
    """Characters `[start, end)` of a passage that name something."""

    passage: Passage
    start: int
    end: int
    type: MentionType
    role: str | None = None
    country: str | None = None
    sector: str | None = None
    name: str | None = None
    """The name of the thing where a table says it differs from the characters (`Russia`)."""
    strength: int = 1
    """Who wins where two overlap: 3 own rule, 2 lexicon, 1 parser."""
    grounds: tuple[tuple[int, int], ...] = ()
    """Characters of the passage that tell role and country: the title, the demonym."""
    gender: Gender | None = None
    """What a form of address or an office before the name tells (`Mrs.`, `Queen`)."""

    @property
    def text(self) -> str:
        """The characters."""
        return characters(self.passage, self.start, self.end)

    @property
    def key(self) -> str:
        """The folded name: what makes two mentions bear the same name."""
        return fold_name(self.name or self.text) or (self.name or self.text).lower()

    @property
    def words(self) -> tuple[str, ...]:
        """The folded name's words."""
        return tuple(self.key.split())


def trimmed(raw: Raw) -> Raw | None:
    """Return the mention without article, possessive, quotes and punctuation; None when empty."""
    text = straighten(raw.text)
    start = 0
    while start < len(text) and (text[start] in _EDGE or not text[start].isprintable()):
        start += 1
    leading = _LEADING.match(text, start)
    start = leading.end() if leading else start
    possessive = _POSSESSIVE.search(text, start)
    end = possessive.start() if possessive else len(text)
    for mark in ("/", " ("):  # "Ann Lowe/Norvik": a credit; "Norvik Agency (NA": an acronym
        if raw.type in {"person", "organisation", "other"} and mark in text[start + 1 : end]:
            end = text.index(mark, start + 1)
    end = _trimmed_end(text, start, end)
    if raw.type == "person":
        end += _second_syllable(raw, text[start:end], end)
    joint = _JOINT.match(characters(raw.passage, raw.start + end, raw.start + end + LONGEST_JOINT))
    end += joint.end() if joint is not None else 0
    if end <= start or not any(c.isalpha() for c in text[start:end]):
        return None
    return replace(raw, start=raw.start + start, end=raw.start + end)


def _second_syllable(raw: Raw, text: str, end: int) -> int:
    """Return the length of what a Korean first name goes on with after its hyphen (`Min-ho`)."""
    first, _, rest = text.partition(" ")
    if not rest or first.lower() not in family_first():
        return 0
    at = raw.start + end
    match = _SYLLABLE.match(characters(raw.passage, at, at + LONGEST_SYLLABLE))
    return match.end() if match else 0


def _trimmed_end(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1] in _EDGE or text[end - 1].isspace()):
        if text[end - 1] == "." and _abbreviated(text[start:end]):
            break
        end -= 1
    return end


def _abbreviated(text: str) -> bool:
    last = text.rsplit(" ", 1)[-1]
    return (
        last.count(".") > 1
        or text in abbreviations("press")
        or last in {"Jr.", "Sr.", "Inc.", "Corp.", "Ltd.", "Co."}
    )


def settle(raws: list[Raw]) -> list[Raw]:
    """Return mentions that do not overlap: the stronger, then the longer, then the earlier wins."""
    kept: list[Raw] = []
    taken: set[tuple[int, int]] = set()
    for raw in sorted(raws, key=lambda r: (-r.strength, r.start - r.end, _order(r))):
        cells = {(id(raw.passage), i) for i in range(raw.start, raw.end)}
        if not cells & taken:
            taken |= cells
            kept.append(raw)
    return sorted(kept, key=_order)


def _order(raw: Raw) -> tuple[int, int, int]:
    return (raw.passage.field != "title", raw.passage.offset + raw.start, raw.end)
