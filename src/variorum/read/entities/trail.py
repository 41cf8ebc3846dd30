"""What a report has told so far: who stood where, who was the subject, who is he and who she."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Token

from variorum.read.entities.naming import Gender
from variorum.read.entities.salience import phrase_head
from variorum.read.grammar import MAX_CLIMB

Kind = Literal["name", "noun", "pronoun"]
_NESTED = frozenset({"poss", "compound", "nmod", "npadvmod", "amod", "nummod"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "dative"})


@dataclass(frozen=True)
class Seen:
    """One mention as it stands in the text."""

    order: int
    """Count of mentions before it."""
    sentence: int
    paragraph: int
    kind: Kind
    role: str
    quoted: bool
    speaks: bool
    """It is the subject of a verb of speech, outside quotation marks."""


@dataclass
class Trail:
    """The mentions so far, by key (an entity, or `~` and a noun), and whom they make the topic."""

    last: dict[str, Seen] = field(default_factory=dict)
    outside: dict[str, Seen] = field(default_factory=dict)
    """The last mention outside quotation marks."""
    taken: dict[str, Counter[Gender]] = field(default_factory=dict)
    """Who was taken up by pronouns of which gender."""
    sentence: int = 0
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
    _order: int = 0

    def open(self) -> None:
        """Begin a paragraph."""
        self.paragraph += 1
        self.earlier, self.opening = self.opening, ""

    def begin(self) -> None:
        """Begin a sentence."""
        self.sentence += 1
        self.main, self.main_key = None, ""

    def end(self, *, quoted: bool) -> None:
        """End a sentence; one that is all quotation leaves the topic as it was."""
        if quoted:
            return
        self.before = (self.main_key, self.main is not None and self.main.speaks)
        self.opening = self.opening or self.main_key

    def note(self, key: str, token: Token, kind: Kind, *, quoted: bool, speaks: bool) -> None:
        """Note a mention: `token` is the word by which it hangs on its sentence."""
        role = role_of(token)
        self._order += 1
        seen = Seen(self._order, self.sentence, self.paragraph, kind, role, quoted, speaks)
        self.last[key] = seen
        if not quoted:
            self.outside[key] = seen
            if role == "main":
                self._subject(key, seen, joined=token.dep_ == "conj")

    def _subject(self, key: str, seen: Seen, *, joined: bool) -> None:
        """Note a subject of the sentence: the first, but of "Ana Lima and Bo Ek" neither."""
        if self.main is None:
            self.main, self.main_key = seen, key
        elif joined:
            self.main_key = ""

    def take(self, key: str, gender: Gender) -> None:
        """Note that a pronoun was taken for a key."""
        self.taken.setdefault(key, Counter())[gender] += 1


def role_of(token: Token) -> str:
    """Return the grammatical role of a noun or pronoun: `main` is the subject of the sentence."""
    token = phrase_head(token)
    dep, head = token.dep_, token.head
    if dep in _NESTED:
        return "nested"
    if dep in {"nsubj", "nsubjpass", "csubj"}:
        return _subject(head)
    if dep in _OBJECTS:
        return "object"
    if dep == "pobj":
        if head.lower_ == "to" and head.head.lower_ == "according":
            return "main"
        return "agent" if head.dep_ == "agent" else "oblique"
    return "fragment" if dep == "ROOT" else "other"


def _subject(verb: Token) -> str:
    if verb.dep_ in {"relcl", "acl"}:
        return "relative"
    for _ in range(MAX_CLIMB):
        if verb.dep_ != "conj":
            break
        verb = verb.head
    return "main" if verb.dep_ == "ROOT" else "clause"
