"""A happening as the sentence tells it: its words, who holds the roles, how it stands."""

from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model.facts import Status


@dataclass(frozen=True)
class Coded:
    """A happening: its category, the word that tells it, and a second word that decides it."""

    code: str
    word: Token
    thing: Token | None = None
    inverse: bool = False
    """Whether the verb's subject undergoes it: "came under attack from", "drew criticism from"."""

    @property
    def trigger(self) -> tuple[Token, ...]:
        """The words that tell it, in text order."""
        if self.thing is None:
            return (self.word,)
        first, last = sorted((self.word, self.thing), key=lambda t: t.i)
        return (first, last)


@dataclass(frozen=True)
class Told:
    """A happening as the sentence tells it: who holds the roles, and how it stands to the truth."""

    coded: Coded
    actor_of: Token
    """Verb (or noun) whose subject is the actor."""
    recipient_of: Token
    """Verb (or noun) whose object is the recipient."""
    status: Status = "asserted"
    recipient: Token | None = None
    """The recipient itself, where it is no object: who "must" do what is demanded."""
    again: bool = False
    """Whether a definite noun without parties tells it ("the attack"), which needs an earlier
    telling to mean anything."""
    turned: bool = False
    """Whether a negation made the category ("did not agree" is REJECT), and denies no more."""
    consumed: Token | None = None
    """Governed verb that must not tell a happening of its own."""
