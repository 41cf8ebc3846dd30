"""Everything in a passage that may attribute something: a cue, what it governs, and whose it is.

Far more than attributions: most verbs with an object are here. Which of them are attributions is
decided in `judge`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model.facts import Stance
from variorum.read.grammar import child, own_subject, subject_of, trimmed, whole
from variorum.read.quotes.contents import Found, clausal, object_parts
from variorum.read.quotes.draft import Draft, TokenRange, characters
from variorum.read.quotes.lexicon import cues
from variorum.read.quotes.parties import (
    CUE_PARTS,
    agent_of,
    cue_range,
    is_withheld,
    quoted_by,
    quoting,
    set_apart,
    source_of,
    source_range,
    withholds,
)
from variorum.read.quotes.phrases import Phrase, phrase_at
from variorum.read.quotes.stances import is_unreal

STATING = frozenset({
    "clause", "before", "around", "whether", "that", "so", "according", "as", "adverb", "raised",
    "quoted",
})  # fmt: skip
"""Constructions whose content is something said, rather than a thing or a deed."""
WRAPPING = frozenset({"according", "as"})
"""Constructions that report a whole sentence, what others say in it included."""
HEARSAY = frozenset({"raised", "adverb"})
"""Constructions that say of nobody by name that it is so."""
_ANSWERS = frozenset({"yes", "no"})
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})


@dataclass(frozen=True)
class Candidate:
    """A cue with one content: what may be an attribution."""

    passage: Passage
    anchor: Token
    """The cue's word: a verb, noun or adjective, or "according"."""
    way: str
    """The construction (`clause`, `object`, `of` …)."""
    cue: TokenRange
    who: Token | None
    parts: tuple[TokenRange, ...]
    head: Token
    """The content's head."""
    joint: str = "-"
    """The preposition between cue and content, `-` for none."""
    thing: str = "-"
    """Lemma of the object that stands between a verb and the preposition ("took aim at …")."""

    @property
    def stance(self) -> Stance:
        """How the source stands to the content; what it does not say it does not vouch for."""
        stance = cues().stance(self.way, self.anchor.lemma_.lower(), self.joint)
        lemma = self.anchor.lemma_.lower()
        if lemma == "dismiss" and self.head.lemma_.lower() in cues().noun:
            return "denied"  # "dismissed reports that …", but "dismissed him as a clown"
        withheld = is_withheld(self.anchor) and self.head.dep_ != "intj"
        unsaid = withholds(self.anchor) and self.head.lemma_.lower() in cues().clause
        if stance != "asked" and (withheld or unsaid):
            return "supposed"
        return "supposed" if is_unreal(self.anchor, self.who) else stance

    @property
    def draft(self) -> Draft:
        """The attribution that this would be."""
        passage = self.passage
        floor = max(
            (e for _, e in self.parts if self.who is not None and e <= self.who.i), default=0
        )
        return Draft(
            passage,
            characters(passage, *self.cue),
            source_range(passage, self.who, self.cue, floor),
            [(passage, characters(passage, *part)) for part in self.parts],
            stance=self.stance,
            who=self.who,
            anchor=self.anchor.i,
            loose=self.way not in STATING,
            wraps=self.way in WRAPPING,
        )


def candidates(passage: Passage) -> Iterator[Candidate]:
    """Yield what may attribute something in a passage, in text order of the cues."""
    for token in passage.doc:
        phrase = phrase_at(token)
        if phrase is not None:
            yield from _around(passage, phrase)
        if token.pos_ in {"VERB", "AUX"}:
            if token.dep_ not in {"aux", "auxpass"} and not _stands_after_colon(token):
                yield from _of_verb(passage, token)
        elif token.pos_ == "NOUN":
            yield from _of_noun(passage, token)
        elif token.pos_ == "ADJ" and token.dep_ in {"acomp", "oprd"}:
            yield from _of_adjective(passage, token)


def _stands_after_colon(verb: Token) -> bool:
    """Tell whether a headline ends in what the parse takes for a verb ("… in storm: Report")."""
    before = verb.nbor(-1).text if verb.i else ""
    return before == ":" and verb.i + 1 >= len(verb.doc)


def _of_verb(passage: Passage, verb: Token) -> Iterator[Candidate]:
    cue, who = cue_range(verb), source_of(verb)
    clause = clausal(verb)
    found = [clause] if clause is not None else []
    found += [f for right in verb.rights if (f := _complement(verb, right)) is not None]
    subject = own_subject(verb)
    if subject is not None and any(c.dep_ == "nsubjpass" for c in verb.children):
        raised = _raised(verb, subject)
        found = [raised] if raised is not None else [*found, ("passive", [whole(subject)], subject)]
    saying = quoted_by(verb)
    cited = quoting(saying or verb)
    if saying is not None:
        found = [("clause", parts, head) for way, parts, head in found if way == "before"]
    for way, parts, head in found:
        if way == "before" and who is None and (named := set_apart(verb, parts[0])) is not None:
            who, parts = named
        if _holds_words(verb, parts):
            if cited is not None and way == "clause":
                way, cue, who = "quoted", *cited
            yield Candidate(passage, saying or verb, way, cue, who, tuple(parts), head)
    for word in (verb, *(c for c in verb.rights if c.dep_ == "dobj")):
        yield from _joined(passage, verb, cue, who, word)


def _is_unnamed(deed: Token) -> bool:
    """Tell whether somebody only asks "not to be named"."""
    negated = any(c.dep_ == "neg" for c in deed.children)
    return negated and deed.lemma_.lower() in {"name", "identify", "quote"}


def _raised(verb: Token, subject: Token) -> Found | None:
    """Return what is held of a passive verb's subject: "[The pier] is said [to have fallen]"."""
    deed = child(verb, "xcomp")
    if deed is None or cues().of("raised", verb.lemma_.lower(), "-") is None:
        return None
    return "raised", [whole(subject), whole(deed)], deed


def _complement(verb: Token, word: Token) -> Found | None:
    """Return what a verb governs on its right: a deed, a quality, a name or an object."""
    if word.dep_ == "xcomp" and withholds(verb) and clausal(word) is not None:
        return None  # "refused to say whether …": the cue is "refused to say"
    if word.dep_ == "intj" and word.lower_ in _ANSWERS and verb.lemma_.lower() in cues().clause:
        return "clause", [whole(word)], word
    if word.dep_ == "xcomp" and _is_unnamed(word):
        return None
    if word.dep_ == "xcomp":
        return "deed" if word.pos_ in {"VERB", "AUX"} else "quality", [whole(word)], word
    if word.dep_ == "oprd" or (word.dep_ == "ccomp" and not _is_finite(word)):
        return "name", [trimmed(verb.doc, verb.i + 1, word.right_edge.i + 1)], word
    return ("object", object_parts(verb, word), word) if word.dep_ == "dobj" else None


def _joined(
    passage: Passage, anchor: Token, cue: TokenRange, who: Token | None, word: Token
) -> Iterator[Candidate]:
    """Yield what hangs on a word by prepositions: "called for X", "took aim at X"."""
    direct = word == anchor
    for joint in word.rights:
        inner = child(joint, "pobj", "pcomp") if joint.dep_ == "prep" else None
        if inner is None or _is_cited(anchor, inner) or not _holds_words(anchor, (whole(inner),)):
            continue
        wide = (cue[0], joint.i + 1) if direct and joint.i == cue[1] else cue
        yield Candidate(
            passage, anchor, "of", wide, who, (whole(inner),), inner,
            joint=joint.lower_, thing="-" if direct else lemma_of(word),
        )  # fmt: skip


def _is_cited(quoter: Token, inner: Token) -> bool:
    """Tell whether somebody "was quoted as saying" something: his saying is the attribution."""
    return quoting(inner) is not None and child(quoter, "nsubjpass") is not None


def _of_noun(passage: Passage, noun: Token) -> Iterator[Candidate]:
    who = child(noun, "poss") or agent_of(noun)
    cue = (noun.i, noun.i + 1)
    governor = noun.head if noun.dep_ == "dobj" else noun.head.head
    if who is None and noun.dep_ in {"dobj", "pobj"} and governor.pos_ in {"VERB", "AUX"}:
        who = source_of(governor)
        if governor.i < noun.i:
            cue = (cue_range(governor)[0], noun.i + 1)
    for right in noun.rights:
        if right.dep_ not in {"acl", "ccomp", "relcl"} or not _holds_words(noun, (whole(right),)):
            continue
        mark = child(right, "mark")
        if mark is not None and mark.lower_ == "that":
            yield Candidate(passage, noun, "that", cue, who, (whole(right),), right)
        elif right.dep_ == "acl" and any(c.tag_ == "TO" for c in right.lefts):
            yield Candidate(passage, noun, "plan", cue, who, (whole(right),), right)
    yield from _joined(passage, noun, cue, who, noun)


def _of_adjective(passage: Passage, word: Token) -> Iterator[Candidate]:
    verb = word.head
    if verb.pos_ not in {"AUX", "VERB"}:
        return
    who = own_subject(verb) or subject_of(verb)
    start = min((c.i for c in verb.lefts if c.dep_ in CUE_PARTS), default=verb.i)
    if who is not None and who.i < word.i:
        start = max(start, who.i + 1)
    cue = (min(start, word.i), word.i + 1)
    for right in word.rights:
        if right.dep_ in {"ccomp", "xcomp"} and _holds_words(word, (whole(right),)):
            way = "so" if right.dep_ == "ccomp" else "ready"
            yield Candidate(passage, word, way, cue, who, (whole(right),), right)
    yield from _joined(passage, word, cue, who, word)


def _around(passage: Passage, phrase: Phrase) -> Iterator[Candidate]:
    parts = phrase.around()
    if parts:
        head = passage.doc[parts[0][0] : parts[0][1]].root
        yield Candidate(passage, phrase.anchor, phrase.way, phrase.cue, phrase.who, parts, head)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in _FINITE or any(c.tag_ in _FINITE for c in verb.children)


def _holds_words(anchor: Token, parts: Sequence[TokenRange]) -> bool:
    """Tell whether there is content, more than a pronoun, and the cue is not inside it."""
    if not parts or any(a >= b or a <= anchor.i < b for a, b in parts):
        return False
    start, end = parts[0]
    return len(parts) > 1 or end - start > 1 or anchor.doc[start].pos_ != "PRON"


def lemma_of(token: Token) -> str:
    """Return the lower-case lemma of a common word; names and numbers give their class."""
    return token.pos_ if token.pos_ in {"PROPN", "NUM", "X"} else token.lemma_.lower()
