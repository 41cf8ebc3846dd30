"""Nouns that are counted though they do not follow their number."""

from spacy.tokens import Token

from variorum.read.quantities.counted import MAX_CLIMB, Counted, top
from variorum.read.quantities.tables import group, table

_TOLLED = frozenset({"killed", "injured", "arrested", "casualty"})


def subject_counted(number: Token) -> Token | None:
    """Return the subject that `number` is said to be the count of.

    `The victims numbered 213`, `the number of people killed rose to 37`.
    """
    verb = number.head.head if number.dep_ == "pobj" else number.head
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    subject = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or number.i < verb.i:
        return None
    if verb.lemma_.lower() in ("number", "total") and number.head.i == verb.i:
        return subject if subject.tag_ in ("NNS", "NNPS") else None
    if verb.lemma_.lower() not in group("toll_verbs"):
        return None
    if subject.tag_ == "NNS" and table("nouns").get(subject.lemma_.lower()) in _TOLLED:
        between = [t for t in number.doc[verb.i + 1 : number.i] if t.tag_ == "NNS"]
        return between[-1] if between else subject  # "deaths rose to 31 and injuries to 90"
    if subject.lemma_.lower() != "number":
        return None
    of = next((c for c in subject.rights if c.lower_ == "of"), None)
    return next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None


def whole_of(part: Token) -> Token | None:
    """Return the noun that `including` takes a part of, also where it hangs on the verb."""
    including = part.head
    if part.dep_ != "pobj" or including.lower_ != "including":
        return None
    head = including.head
    if head.pos_ not in ("VERB", "AUX"):
        return head
    things = [c for c in head.children if c.dep_ in ("dobj", "nsubjpass") and c.i < including.i]
    return things[-1] if things else None


def described(noun: Token) -> Counted:
    """Return a noun as what is counted, with the modifiers right before it."""
    first = noun
    for _ in range(MAX_CLIMB):
        before = first.nbor(-1) if first.i > 0 else None
        if before is None or before.dep_ not in ("amod", "compound") or before.head.i != noun.i:
            break
        first = before
    return Counted(noun, first)


def elliptic(number: Token) -> Token | None:
    """Return the counted noun that a bare number goes on from.

    `67 emails from one office, 63 from another`, `254 tents, including 12 in the yard`.
    """
    number = top(number)
    head = number.head if number.dep_ in ("conj", "appos") else whole_of(number)
    if head is None:
        return None
    counts = head.pos_ == "NOUN" and any(c.pos_ == "NUM" for c in head.lefts)
    return head if counts and head.i < number.i else None
