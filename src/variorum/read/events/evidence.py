"""What the words of a sentence or an article show it to be about: an accident, violence, sport."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from variorum.read.events.lexicon import vocabulary

SPORTY = 8
"""Words of sport in an article from which its contests are matches, without more evidence."""
SPORTING = 4
"""Different words of sport that an article about it has: one may have many a "team"."""
_GUNFIRE = frozenset({"open", "under", "cease", "exchange", "return", "come", "trade", "draw"})
"""Words before a fire that is one of guns."""
MAX_NEAR = 60
"""Words on either side of a verb that are looked at for what it is about."""


def is_of_accident(verb: Token) -> bool:
    """Tell whether a sentence tells of an accident and of no violence."""
    accidents, violent = evidence(told_of(near(verb)))
    return accidents > 0 and not violent


def is_of_sport(words: Iterable[str]) -> bool:
    """Tell whether an article's words, by their lemmas, make its contests matches."""
    terms = vocabulary().terms
    found = [w for w in words if w in terms]
    return len(found) >= SPORTY and len(set(found)) >= SPORTING


def evidence(lemmas: Iterable[str]) -> tuple[int, int]:
    """Return how many words tell of accidents, and how many of violence."""
    words = vocabulary()
    accidents = violent = 0
    before = ""
    for lemma in lemmas:
        told = words.nouns.get(lemma) or words.verbs.get(lemma)
        burns = lemma == "fire" and before not in _GUNFIRE
        accidents += told == "disaster" or burns
        violent += lemma in words.violence
        before = lemma
    return accidents, violent


def told_of(tokens: Iterable[Token]) -> Iterator[str]:
    """Yield the words of a text by their lemmas; a fire is none of what is fired or who is."""
    for token in tokens:
        lemma = token.lemma_.lower()
        yield lemma if lemma != "fire" or token.pos_ == "NOUN" else token.lower_


def near(word: Token) -> Iterator[Token]:
    """Yield the words of the sentence that stand near a word."""
    sentence = word.sent
    first = max(sentence.start, word.i - MAX_NEAR)
    yield from word.doc[first : min(sentence.end, word.i + MAX_NEAR)]
