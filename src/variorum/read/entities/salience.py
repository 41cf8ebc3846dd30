"""How much a word's place in its sentence makes what it names the talk of the next one."""

from dataclasses import dataclass, field

from spacy.tokens import Token

RECENT, SUBJECT, OBJECT, OBLIQUE, HEAD, PLAIN = 100, 80, 50, 40, 80, 50
"""Salience factors of Lappin and Leass (1994, table 1): sentence recency, subject emphasis,
accusative emphasis, indirect object and oblique complement, head noun, non-adverbial."""
FADING = 0.5
"""By how much what was said is less salient a sentence later (Lappin and Leass 1994)."""
SAME_SENTENCE = 1.5
"""Weight of what the sentence itself has named before the pronoun: pairs' F1 on the tuned half .820
at 1, .830 from 1.25 to 2."""
KEPT = 0.5
"""Share of the weaker in the sum of a person's older and newer salience: pairs' F1 on the tuned
half .835 at 0, .845 at .5, .830 at 1 (the paper's sum)."""
FORGOTTEN = 20.0
"""Salience below which a person is no longer spoken of: four sentences after a subject."""
_NESTED = frozenset({"poss", "compound", "nmod", "npadvmod", "amod", "nummod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
MAX_STEPS = 8
"""Steps up a chain of conjuncts and appositions."""


def weight(token: Token) -> float:
    """Return the salience that the noun or pronoun `token` gives to what it stands for."""
    token = phrase_head(token)
    dep, head = token.dep_, token.head
    if dep in _NESTED or (dep == "pobj" and head.head.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}):
        return RECENT + PLAIN
    if dep in _SUBJECTS:
        aside = head.dep_ in {"relcl", "acl"}
        return RECENT + PLAIN + (OBLIQUE if aside else SUBJECT + HEAD)
    if dep in {"dobj", "attr", "oprd"}:
        return RECENT + OBJECT + HEAD + PLAIN
    if dep == "pobj":
        if head.lower_ == "to" and head.head.lower_ == "according":
            return RECENT + SUBJECT + HEAD + PLAIN
        by = head.dep_ == "agent"
        return RECENT + OBLIQUE + HEAD + (PLAIN if by or head.dep_ == "dative" else 0)
    return RECENT + OBLIQUE + HEAD + PLAIN


def phrase_head(token: Token) -> Token:
    """Return the word through which a phrase joins its sentence: of "X, the mayor, and Y" X."""
    for _ in range(MAX_STEPS):
        joined = token.dep_ in {"conj", "appos"} and token.head.pos_ in {"NOUN", "PROPN", "PRON"}
        titled = token.dep_ in {"compound", "nmod"} and token.ent_type_ == "PERSON"
        if not joined and not (titled and token.head.ent_type_ == "PERSON"):
            break
        token = token.head
    return token


def is_subject(token: Token) -> bool:
    """Tell whether the word is a subject, or joined to one."""
    return phrase_head(token).dep_ in _SUBJECTS


@dataclass
class Talk:
    """Who is spoken of: key (an entity, or `~` and a noun) → salience."""

    past: dict[str, float] = field(default_factory=dict)
    now: dict[str, float] = field(default_factory=dict)
    roots: dict[int, str] = field(default_factory=dict)
    """Tokens of the sentence at hand that stand for a key."""
    latest: frozenset[str] = frozenset()
    """Who was spoken of in the last sentence that spoke of anybody."""

    def add(self, key: str, root: Token, share: float = 1.0) -> None:
        """Note that a word of the sentence stands for a key, and how much it weighs."""
        self.now[key] = max(self.now.get(key, 0.0), weight(root) * share)
        self.roots[root.i] = key

    def fade(self, by: float) -> None:
        """End a sentence."""
        keys = sorted({*self.past, *self.now})
        pairs = {k: (self.past.get(k, 0.0), self.now.get(k, 0.0)) for k in keys}
        total = {k: (max(pair) + KEPT * min(pair)) * by for k, pair in pairs.items()}
        self.latest = frozenset(self.now) or self.latest
        self.past = {k: v for k, v in total.items() if v >= FORGOTTEN}
        self.now, self.roots = {}, {}

    def total(self) -> dict[str, float]:
        """Return key → salience for the next word of the sentence."""
        keys = sorted({*self.past, *self.now})
        return {k: self.past.get(k, 0.0) + self.now.get(k, 0.0) * SAME_SENTENCE for k in keys}
