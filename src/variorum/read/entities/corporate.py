"""`It` and `they` for an organisation or a government, where the sentence leaves no choice.

News go on with a body that is the subject: "The council said it would appeal. It added ...". Only
a pronoun that is the subject of a verb of bodies (to say, to publish, to plan) is read, and only
from the subject of the governing clause or the body for which that speaks, else from the subject
of the sentence before or its source: the preferred centre of Grosz, Joshi and Weinstein (1995,
Computational Linguistics 21(2)). Whatever else could be meant makes it nobody's, but for what the
pronoun's own clause names again (principle C of binding).
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from variorum.lang import Parsed, Passage
from variorum.model import Mention
from variorum.read.entities import lexicon, naming
from variorum.read.entities.collective import Collectives
from variorum.read.entities.governments import country_of
from variorum.read.entities.quoted import Quoted, all_quoted, quoted
from variorum.read.entities.roles import governor
from variorum.read.entities.spoken import roots_of
from variorum.read.entities.tokens import standing
from variorum.read.grammar import SUBJECTS, UTTERANCES, own_subject

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
    centre, unnamed = _Centre(), Collectives(parsed)
    for passage in parsed.passages:
        if passage.region != centre.region:
            centre = _Centre(passage.region)
        start, end = passage.offset, passage.offset + len(passage.text)
        low, high = (bisect_left(starts, (passage.field, at)) for at in (start, end))
        roots = unnamed.within(passage) | roots_of(passage, bodies[low:high])
        found += _read(passage, roots, centre)
    return found


class _Centre:
    """The body of which the last sentence speaks, and that sentence."""

    def __init__(self, region: str = "") -> None:
        self.region = region
        self.body: Mention | None = None
        self.source: Mention | None = None
        """The body to which it is ascribed ("..., according to the council")."""
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
            centre.source = _source(sentence, roots)
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
    minded = verb.lemma_.lower() in lexicon.minded_verbs()
    plural = pronoun.lower_ == "they"
    if pronoun.dep_ != "nsubj" or not (minded or plural):
        return None
    if marks.number(pronoun.idx) is not None or any(c.dep_ == "auxpass" for c in verb.children):
        return None
    rest = [pronoun.doc[pronoun.sent.start : pronoun.i]]
    subject = governor(pronoun)
    body = _above(pronoun, subject, roots)
    if subject is not None and subject.i in roots:
        rest = [pronoun.doc[subject.left_edge.i : pronoun.i]]
    if body is None and subject is None:
        says = verb.lemma_.lower() in lexicon.speech_verbs()
        body = centre.body or (centre.source if says and not plural else None)
        rest += [centre.since] if centre.since is not None else []
    if body is None or not (minded or body.sector == "party"):
        return None
    below = {roots[t.i].entity for t in verb.subtree if t.i in roots and t.i > pronoun.i}
    rivals = [t for part in rest for t in part if marks.number(t.idx) is None]
    if body.entity in below or any(_competes(t, body, roots, below, plural) for t in rivals):
        return None
    if not minded and any(t.tag_ in _MANY and t.i not in roots for t in rivals):
        return None
    return body


def _above(pronoun: Token, subject: Token | None, roots: Mapping[int, Mention]) -> Mention | None:
    """Return the body that is, or speaks as, the subject above; for `it` the sentence's only one.

    Not with verbs of speech if anything else in the singular stands between: documents speak too.
    """
    if subject is not None and subject.i in roots:
        return None if _joined(subject) else roots[subject.i]
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    if pronoun.lower_ == "they":
        if _trails(pronoun):
            return None
        return _only((t for t in before if t.dep_ in SUBJECTS), roots)
    if subject is not None and _speaks_for(subject):
        return _only(subject.subtree, roots)
    if pronoun.head.lemma_.lower() in lexicon.speech_verbs():
        last = max((t.i for t in before if t.i in roots), default=pronoun.i)
        if any(t.tag_ == "NN" for t in pronoun.doc[last + 1 : pronoun.i]):
            return None
        if subject is not None and subject.tag_ not in _MANY:
            return None
    return _only(before, roots)


def _trails(pronoun: Token) -> bool:
    """Tell whether a pronoun speaks behind what it says: "Lima is lost, they say"."""
    verb = pronoun.head
    return verb.dep_ == "parataxis" or any(
        c.dep_ in {"ccomp", "parataxis"} and c.i < pronoun.i for c in verb.lefts
    )


def _is_document(noun: Token) -> bool:
    """Tell whether a noun in the singular tells what is written or said."""
    kind = noun.lemma_.lower()
    return noun.tag_ == "NN" and (kind in UTTERANCES or kind in lexicon.documents())


def _speaks_for(subject: Token) -> bool:
    """Tell whether a subject is one person, who may speak for a body ("a council spokesman")."""
    titled = any(c.lower_ in naming.person_nouns() for c in subject.lefts)
    return subject.lower_ in naming.person_nouns() or titled


def _source(sentence: DocSpan, roots: Mapping[int, Mention]) -> Mention | None:
    """Return the body after "according to"."""
    found = [
        roots[t.i] for t in sentence
        if t.i in roots and t.dep_ == "pobj" and t.head.lower_ == "to"
        and t.head.head.lower_ == "according" and not _joined(t)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _only(part: Iterable[Token], roots: Mapping[int, Mention]) -> Mention | None:
    """Return the one body that a part of a sentence names."""
    named = {roots[t.i].entity: roots[t.i] for t in part if t.i in roots}
    return min(named.values(), key=lambda m: m.entity) if len(named) == 1 else None


def _competes(
    token: Token, body: Mention, roots: Mapping[int, Mention], below: set[str], plural: bool
) -> bool:
    """Tell whether a word could be meant by the pronoun instead of `body`.

    What its clause names again below it is not meant ("They say Democrats have tried").
    """
    other = roots.get(token.i)
    if other is not None:
        if other.entity in below:
            return False
        return other.entity != body.entity and token.dep_ in {"nsubj", "nsubjpass", "dobj"}
    if plural:
        return (token.tag_ in _MANY and _animate(token)) or token.lower_ in _COLLECTIVE
    return token.dep_ in {"nsubj", "nsubjpass", "dobj", "conj"} and _is_document(token)


def _animate(token: Token) -> bool:
    """Tell whether a plural noun is of people or bodies."""
    if token.tag_ == "NNPS":
        return not token.ent_type_ or token.ent_type_ in {"NORP", "PERSON"}
    lemma = token.lemma_.lower()
    kinds = lexicon.organisation_words()
    return lemma in naming.person_nouns() or lemma in kinds or lemma.endswith(_AGENTS)


_AGENTS = ("er", "or", "ist", "ian", "ant", "ent", "man", "woman", "ee")
"""Endings of nouns for people in the singular."""


def _joined(token: Token) -> bool:
    return any(c.dep_ == "conj" for c in token.children)
