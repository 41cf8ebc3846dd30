"""What a report has told so far: who stood where, who was the subject, who is he and who she."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Token

from variorum.read.entities.naming import Gender
from variorum.read.entities.roles import asks, role_of, speaks
from variorum.read.entities.spoken import PRONOUNS

Kind = Literal["name", "noun", "the noun", "pronoun", "guess"]


@dataclass(frozen=True)
class Seen:
    """One mention as it stands in the text."""

    order: int
    """Count of mentions before it."""
    sentence: int
    """Count of sentences before it that are no quotation as a whole."""
    paragraph: int
    kind: Kind
    role: str
    quoted: bool
    speaks: bool
    """It says something, outside quotation marks."""
    asks: bool
    """It is who asks, so that others answer."""


@dataclass
class Trail:
    """The mentions so far, by key (an entity, or `~` and a noun), and whom they make the topic."""

    last: dict[str, Seen] = field(default_factory=dict)
    outside: dict[str, Seen] = field(default_factory=dict)
    """The last mention outside quotation marks."""
    taken: dict[str, Counter[Gender]] = field(default_factory=dict)
    """Who was taken up by pronouns of which gender."""
    sentence: int = 0
    """Sentences so far that are no quotation as a whole."""
    paragraph: int = 0
    main: Seen | None = None
    """The subject of the sentence at hand."""
    main_key: str = ""
    before: tuple[str, bool] = ("", False)
    """The subject of the last sentence that is not all quotation, and whether it speaks there."""
    opening: str = ""
    """The subject of the paragraph's first such sentence."""
    earlier: str = ""
    """The same of the paragraph before."""
    beneath: str = ""
    """The last subject of a sentence who was called by name."""
    pronoun: dict[Gender, tuple[str, Seen]] = field(default_factory=dict)
    """Whom the last pronoun outside quotation marks stood for."""
    _order: int = 0

    def open(self) -> None:
        """Begin a paragraph."""
        self.paragraph += 1
        self.earlier, self.opening = self.opening, ""

    def begin(self) -> None:
        """Begin a sentence."""
        self.main, self.main_key = None, ""

    def end(self, *, quoted: bool) -> None:
        """End a sentence; one that is all quotation leaves the topic as it was."""
        if quoted:
            return
        self.sentence += 1
        if self.main_key and not self.main_key.startswith("~"):
            self.beneath = self.main_key
        self.before = (self.main_key, self.main is not None and self.main.speaks)
        self.opening = self.opening or self.main_key

    def note(self, key: str, token: Token, kind: Kind, *, quoted: bool) -> Seen:
        """Note a mention: `token` is the word by which it hangs on its sentence."""
        role = role_of(token)
        self._order += 1
        seen = Seen(
            order=self._order,
            sentence=self.sentence,
            paragraph=self.paragraph,
            kind=kind,
            role=role,
            quoted=quoted,
            speaks=not quoted and speaks(token),
            asks=not quoted and asks(token),
        )
        self.last[key] = seen
        if not quoted:
            self.outside[key] = seen
            if role == "main":
                self._subject(key, seen, joined=token.dep_ == "conj")
            if kind in {"pronoun", "guess"} and token.lower_ in PRONOUNS:
                self.pronoun[PRONOUNS[token.lower_]] = (key, seen)
        return seen

    def _subject(self, key: str, seen: Seen, *, joined: bool) -> None:
        """Note a subject of the sentence: the first, but of "Ana Lima and Bo Ek" neither."""
        if self.main is None:
            self.main, self.main_key = seen, key
        elif joined:
            self.main_key = ""

    def take(self, key: str, gender: Gender) -> None:
        """Note that a pronoun was taken for a key."""
        self.taken.setdefault(key, Counter())[gender] += 1
