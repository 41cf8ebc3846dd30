"""Organisations taken up by their kind: "the ministry", where the article has just one."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from variorum.lang import Parsed
from variorum.read.entities import lexicon
from variorum.read.entities.again import covered
from variorum.read.entities.bodies import core, has_legal_form
from variorum.read.entities.raw import Raw
from variorum.read.entities.tokens import standing


def kinds_again(parsed: Parsed, linked: Sequence[tuple[Raw, str]]) -> Iterator[tuple[Raw, str]]:
    """Yield "the ministry" and the like with the key of the one organisation that it can mean.

    It stands with the definite article and nothing else, and after the name; of its kind the
    article names no other organisation at all.
    """
    bodies = _bodies(linked)
    taken = covered([raw for raw, _ in linked])
    wanted = frozenset(bodies)
    for passage in parsed.passages:
        if not wanted or passage.region == "title":
            continue
        for i in standing(passage.doc, wanted):
            token = passage.doc[i]
            raw, key = bodies[token.lower_]
            start = passage.offset + token.idx
            before = (raw.passage.field, raw.passage.offset + raw.start) < (passage.field, start)
            named = raw.passage.field == "title" or before
            if named and _alone(token) and not taken.has(passage, token):
                end = token.idx + len(token.text)
                yield Raw(passage, token.idx, end, "organisation"), key


def _bodies(linked: Sequence[tuple[Raw, str]]) -> dict[str, tuple[Raw, str]]:
    """Return noun → first mention and key of the only organisation of the kind."""
    found: dict[str, dict[str, Raw]] = {}
    for raw, key in linked:
        if raw.type == "organisation":
            for noun in _nouns(raw):
                found.setdefault(noun, {}).setdefault(key, raw)
    return {
        noun: (raw, key) for noun, held in found.items() if len(held) == 1
        for key, raw in held.items()
    }  # fmt: skip


def _nouns(raw: Raw) -> set[str]:
    """Return the nouns by which news take up an organisation of this name.

    One whose name and table tell no kind may be a company.
    """
    table, words = lexicon.kind_nouns(), core(raw.name or raw.text)
    nouns = {noun for word in words for noun in table.get(word, ())}
    told = raw.sector not in {None, "business"} or any(
        lexicon.organisation_words().get(w, "business") != "business" for w in words
    )
    if has_legal_form(raw.text) or not (nouns or told):
        nouns |= set(table["inc"])
    return nouns


def _alone(token: Token) -> bool:
    """Tell whether a noun has the definite article and no other word to it."""
    if not token.i or token.nbor(-1).lower_ != "the" or token.tag_ != "NN":
        return False
    own = [c for c in token.children if c.dep_ not in {"det", "case", "punct", "appos"}]
    return not own and token.dep_ not in {"compound", "amod", "nmod"}
