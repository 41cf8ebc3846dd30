"""How a happening was done and what it is about: PLOVER's modes and contexts.

Both are told only where a word of the happening's own clause shows them, by name lists of
`data/events.toml`; a mode first by the words that tell the happening, then by what stands with
them. None is guessed from who acts, or from the article's other sentences.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.read.events.coding import code_of
from variorum.read.events.lexicon import OTHER, vocabulary
from variorum.read.events.nouns import code_of_noun
from variorum.read.events.told import Told

_ASKED = frozenset({"REQUEST", "REJECT"})
_OF_DEED = {
    "AID": "assist", "COOPERATE": "assist", "CONSULT": "meet", "CONCEDE": "yield",
    "RETREAT": "yield",
}  # fmt: skip
"""What is asked for or refused, by the category of the deed."""
_HUNG = frozenset({"relcl", "advcl", "ccomp", "parataxis"})
MAX_SCOPE = 60
"""Words of a clause that are looked at."""


def mode_of(told: Told) -> str | None:
    """Return the PLOVER mode of a happening, where its words tell it."""
    code = told.coded.code
    if code in _ASKED:
        return _of_deed(told) or _listed(code, told)
    return _listed(code, told)


def contexts_of(told: Told) -> tuple[str, ...]:
    """Return the PLOVER contexts that the words of a happening's clause show, sorted."""
    if told.coded.code in OTHER:
        return ()
    words = _lemmas(_scope(told))
    lists = vocabulary().contexts
    return tuple(sorted(name for name, those in lists.items() if not words.isdisjoint(those)))


def _of_deed(told: Told) -> str | None:
    """Return the mode of a request or refusal, from what is asked or refused."""
    thing = told.consumed or told.coded.thing
    if thing is None:
        return None
    coded = code_of(thing) if thing.pos_ == "VERB" else code_of_noun(thing)
    return _OF_DEED.get(coded.code) if coded is not None else None


def _listed(code: str, told: Told) -> str | None:
    modes = vocabulary().modes.get(code)
    if modes is None:
        return None
    for words in (_lemmas(_telling(told)), _lemmas(_beside(told))):
        found = next((name for name, those in modes.items() if not words.isdisjoint(those)), None)
        if found is not None:
            return found
    return None


def _telling(told: Told) -> Iterator[Token]:
    """Yield the words that tell a happening, and the deed that it threatens or promises."""
    yield from told.coded.trigger
    if told.consumed is not None:
        yield told.consumed


def _beside(told: Told) -> Iterator[Token]:
    """Yield what modifies the telling words, and what they take."""
    for word in _telling(told):
        for c in word.children:
            if _is_hung(c):
                continue
            yield c
            yield from (d for d in c.children if d.dep_ not in _HUNG)


def _scope(told: Told) -> Iterator[Token]:
    """Yield the words of a happening's own clause, without the clauses hung on it."""
    stack = [told.coded.word, *([told.coded.thing] if told.coded.thing is not None else [])]
    if told.consumed is not None:
        stack.append(told.consumed)
    seen: set[int] = set()
    while stack and len(seen) < MAX_SCOPE:
        token = stack.pop()
        if token.i in seen:
            continue
        seen.add(token.i)
        yield token
        stack.extend(c for c in token.children if not _is_hung(c))


def _is_hung(token: Token) -> bool:
    """Tell whether a word begins a clause of its own."""
    return token.dep_ in _HUNG or (token.dep_ == "conj" and token.pos_ == "VERB")


def _lemmas(tokens: Iterator[Token]) -> frozenset[str]:
    """Return the lemmas of words; a name's are not what the happening is about."""
    return frozenset(t.lemma_.lower() for t in tokens if t.ent_type_ not in {"PERSON", "GPE"})
