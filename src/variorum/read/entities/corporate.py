"""`It` and `they` for an organisation or a government, where the sentence leaves no choice.

News go on with a body that is the subject: "The council said it would appeal. It added ...". Only
a pronoun that is the subject of a verb of bodies (to say, to publish, to plan) is read, and only
from the subject of the governing clause, else from that of the sentence before: the preferred
centre of Grosz, Joshi and Weinstein (1995, Computational Linguistics 21(2)). Whatever else could
be meant makes it nobody's.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

import msgspec
from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from variorum.lang import Parsed, Passage
from variorum.model import Mention, content_id
from variorum.read.entities import lexicon
from variorum.read.entities.governments import country_of
from variorum.read.entities.quoted import Quoted, all_quoted, quoted
from variorum.read.entities.spoken import roots_of
from variorum.read.entities.tokens import standing
from variorum.read.grammar import MAX_CLIMB, SUBJECTS, UTTERANCES, antecedent, own_subject, phrase
from variorum.read.places.fold import fold_name

_PRONOUNS = frozenset({"it", "they"})
_MANY = frozenset({"NNS", "NNPS"})
_COLLECTIVE = frozenset({"people", "police", "others", "many", "some", "both", "several"})


def corporate(parsed: Parsed, mentions: Sequence[Mention]) -> list[Mention]:
    """Return `it` and `they` that stand for a named organisation or government, as its mentions.

    Args:
        parsed: the article.
        mentions: its names.
    """
    bodies = _bodies(mentions)
    starts = [(m.span.field, m.span.start) for m in bodies]
    found: list[Mention] = []
    centre = _Centre()
    for passage in parsed.passages:
        if passage.region != centre.region:
            centre = _Centre(passage.region)
        start, end = passage.offset, passage.offset + len(passage.text)
        low, high = (bisect_left(starts, (passage.field, at)) for at in (start, end))
        roots = _collectives(passage) | roots_of(passage, bodies[low:high])
        found += _read(passage, roots, centre)
    return found


class _Centre:
    """The body of which the last sentence speaks, and that sentence."""

    def __init__(self, region: str = "") -> None:
        self.region = region
        self.body: Mention | None = None
        self.since: DocSpan | None = None


def _bodies(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the organisations, and countries as their governments, in text order."""
    acting = {m.entity: m for m in reversed(mentions) if m.type == "organisation"}
    out = []
    for m in mentions:
        if m.type == "organisation":
            out.append(m)
        elif m.type == "place":
            country = country_of(m.span.exact)
            state = acting.get(m.entity)
            if state is not None:
                out.append(msgspec.structs.replace(state, span=m.span))
            elif country is not None and country.name == m.name:
                out.append(msgspec.structs.replace(m, type="organisation", sector="government"))
    return sorted(out, key=lambda m: (m.span.field, m.span.start))


def _collectives(passage: Passage) -> dict[int, Mention]:
    """Return subject → the unnamed body that it tells: "the Lima campaign", "Democrats"."""
    found = {}
    doc = passage.doc
    wanted = lexicon.collectives() | lexicon.party_members()
    for token in (doc[i] for i in standing(doc, wanted)):
        party = token.lower_ in lexicon.party_members()
        told = token.text[0].isupper() if party else any(_names(c) for c in token.lefts)
        if token.dep_ in SUBJECTS and told:
            start, _ = phrase(token)
            start += doc[start].lower_ in {"the", "a", "an"}
            span = passage.of(doc[start : token.i + 1])
            entity = content_id("entity", passage.article.key, fold_name(span.exact))
            found[token.i] = Mention(
                span=span, type="organisation", entity=entity, name=span.exact,
                sector="party" if party else None,
            )  # fmt: skip
    return found


def _names(word: Token) -> bool:
    return word.dep_ in {"compound", "nmod", "amod", "poss"} and word.text[0].isupper()


def _read(passage: Passage, roots: dict[int, Mention], centre: _Centre) -> list[Mention]:
    marks = quoted(passage.text)
    places = standing(passage.doc, _PRONOUNS)
    found: list[Mention] = []
    for sentence in passage.doc.sents:
        for i in (i for i in places if sentence.start <= i < sentence.end):
            body = _meant(passage.doc[i], roots, marks, centre)
            if body is not None:
                roots[i] = body
                found.append(msgspec.structs.replace(body, span=passage.of(passage.doc[i])))
        if not all_quoted(sentence, marks):
            subject = own_subject(sentence.root)
            centre.body = roots.get(subject.i) if subject is not None else None
            if subject is not None and _joined(subject):
                centre.body = None
            if subject is None or subject.lower_ not in _PRONOUNS:
                centre.since = sentence
    return found


def _meant(
    pronoun: Token, roots: Mapping[int, Mention], marks: Quoted, centre: _Centre
) -> Mention | None:
    """Return the body that a pronoun stands for, None unless it is the only one it can be."""
    verb = pronoun.head
    if pronoun.dep_ != "nsubj" or verb.lemma_.lower() not in lexicon.body_verbs():
        return None
    if marks.number(pronoun.idx) is not None or any(c.dep_ == "auxpass" for c in verb.children):
        return None
    plural = pronoun.lower_ == "they"
    rest = [pronoun.doc[pronoun.sent.start : pronoun.i]]
    subject = _governing(pronoun)
    if subject is not None and subject.i in roots:
        body = None if _joined(subject) else roots[subject.i]
        rest = [pronoun.doc[subject.left_edge.i : pronoun.i]]
    elif not plural and verb.lemma_.lower() not in lexicon.speech_verbs():
        body = _only(rest[0], roots)
    else:
        body = None
    if body is None and subject is None:
        body = centre.body
        rest += [centre.since] if centre.since is not None else []
    if body is None:
        return None
    rivals = (t for part in rest for t in part)
    return None if any(_competes(t, body, roots, plural=plural) for t in rivals) else body


def _only(part: DocSpan, roots: Mapping[int, Mention]) -> Mention | None:
    """Return the one body that a part of a sentence names."""
    named = {roots[t.i].entity: roots[t.i] for t in part if t.i in roots}
    return min(named.values(), key=lambda m: m.entity) if len(named) == 1 else None


def _governing(pronoun: Token) -> Token | None:
    """Return the subject of the nearest clause above the pronoun's that has one before it.

    What is told in "Lima is lost, they say" is no such clause.
    """
    verb = pronoun.head
    if verb.dep_ == "parataxis":
        return None
    for _ in range(MAX_CLIMB):
        if verb.head == verb:
            return None
        verb = verb.head
        subject = own_subject(verb) if verb.pos_ in {"VERB", "AUX"} else None
        if subject is not None and subject != pronoun and subject.i < pronoun.i:
            return antecedent(subject)
    return None


def _competes(token: Token, body: Mention, roots: Mapping[int, Mention], *, plural: bool) -> bool:
    """Tell whether a word could be meant by the pronoun instead of `body`."""
    other = roots.get(token.i)
    if other is not None:
        return other.entity != body.entity and token.dep_ in {"nsubj", "nsubjpass", "dobj"}
    if plural:
        return (token.tag_ in _MANY and _animate(token)) or token.lower_ in _COLLECTIVE
    kind = token.lemma_.lower()
    says = kind in UTTERANCES or kind in lexicon.documents()
    return token.tag_ == "NN" and token.dep_ in {"nsubj", "nsubjpass", "dobj", "conj"} and says


def _animate(token: Token) -> bool:
    """Tell whether a plural noun is of people or bodies."""
    if token.tag_ == "NNPS":
        return not token.ent_type_ or token.ent_type_ in {"NORP", "PERSON"}
    lemma = token.lemma_.lower()
    kinds = lexicon.organisation_words()
    return lemma in lexicon.person_nouns() or lemma in kinds or lemma.endswith(_AGENTS)


_AGENTS = ("er", "or", "ist", "ian", "ant", "ent", "man", "woman", "ee")
"""Endings of nouns for people in the singular."""


def _joined(token: Token) -> bool:
    return any(c.dep_ == "conj" for c in token.children)
