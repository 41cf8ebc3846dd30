"""A happening as the sentence tells it."""

from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model.facts import Status
from variorum.read.events.nouns import Coded


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
    consumed: Token | None = None
    """Governed verb that must not tell a happening of its own."""
