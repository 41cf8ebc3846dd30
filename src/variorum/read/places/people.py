"""Words of nationality: adjectives name the country, plurals its people."""

from spacy.tokens import Token

from variorum.read.places.spotted import Found

LONGEST_LIST = 8
"""Members of a list of nationalities that are followed back to its first."""
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "agent", "appos"})
_NOT = frozenset({"PERSON", "LANGUAGE", "WORK_OF_ART"})


def nationality(f: Found) -> bool:
    """Tell whether a word of nationality names a country or its people here, and no language."""
    return adjective(f) or people(f)


def adjective(f: Found) -> bool:
    """Tell whether a word of nationality stands before a noun here, and is no language."""
    first, last = f.doc[f.start], f.doc[f.end - 1]
    if first.ent_type_ in _NOT:
        return False
    joined = f.end < len(f.doc) and f.doc[f.end].text == "-" and not last.whitespace_
    if joined:
        return True
    if last.tag_ == "JJ":
        return not _nominal(last)
    return last.tag_ == "NNP" and last.dep_ in {"amod", "compound", "nmod", "punct"}


def _nominal(token: Token) -> bool:
    """Tell whether an adjective stands for itself; of several joined by `and`, the first tells."""
    for _ in range(LONGEST_LIST):
        if token.dep_ != "conj":
            break
        token = token.head
    return token.dep_ in _NOMINAL or (token.dep_ == "amod" and token.head.pos_ == "ADV")


def people(f: Found) -> bool:
    """Tell whether it is a noun for people (`two Syrians`, `the Dutch`): said of no place."""
    last = f.doc[f.end - 1]
    if adjective(f) or f.doc[f.start].ent_type_ in _NOT:
        return False
    if last.tag_ in {"NNS", "NNPS"} or last.lower_.endswith(("s", "men", "women")):
        return True
    return any(t.dep_ in {"det", "nummod"} for t in last.lefts)
