"""Phrases that attribute the sentence around them: "according to X", "in X's words", "as X put it".

Adverbs do it without naming anybody ("reportedly").
"""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from variorum.read.grammar import child, own_subject, trimmed, whole
from variorum.read.quotes.draft import TokenRange
from variorum.read.quotes.lexicon import cues
from variorum.read.quotes.named import is_person
from variorum.read.quotes.parties import cue_range, source_of

_VOICES = frozenset({"word", "view", "opinion", "account", "telling", "estimation"})
_OWN = frozenset({"my", "our", "your", "other"})
"""Whose words they are when nobody is quoted ("in other words", "in my view")."""
_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CITING = frozenset({"citing", "quoting", "according"})


@dataclass(frozen=True)
class Phrase:
    """A phrase with the cue in it and the noun whose words the rest of the sentence is."""

    anchor: Token
    way: str
    cue: TokenRange
    who: Token | None
    start: int
    """First token of the phrase."""
    end: int

    def around(self) -> tuple[TokenRange, ...]:
        """Return what the phrase attributes: the rest of its sentence, or of its verb's clause."""
        doc, sentence = self.anchor.doc, self.anchor.sent
        left, right = sentence.start, sentence.end
        if self.way == "adverb":
            left, right = whole(self.anchor.head)
        runs = (trimmed(doc, a, b) for a, b in ((left, self.start), (self.end, right)))
        runs = (trimmed(doc, _past_citing(doc, a, b), b) for a, b in runs)
        least = 0 if self.way == "adverb" else 1
        return tuple(r for r in runs if r[1] - r[0] > least)


def phrase_at(word: Token) -> Phrase | None:
    """Return the attributing phrase that a word is the anchor of, if it is one."""
    pos, dep = word.pos_, word.dep_
    if pos == "NOUN":
        return _in_words(word) if dep == "pobj" and word.lemma_.lower() in _VOICES else None
    if pos == "ADV":
        known = dep == "advmod" and cues().of("adverb", word.lower_, "-") is not None
        return _hearsay(word) if known else None
    if pos not in {"VERB", "ADP", "SCONJ"}:
        return None
    if word.lower_ == "according":
        return _according(word)
    if pos == "VERB":
        return _as_told(word) if dep == "advcl" else None
    return _per(word) if dep == "prep" and word.lower_ == "per" else None


def _according(word: Token) -> Phrase | None:
    """Read "X, according to Y" and "According to Y, X"."""
    to = next((c for c in word.rights if c.lower_ == "to"), None)
    who = child(to, "pobj") if to is not None else None
    if to is None or who is None or _is_measure(who):
        return None
    end = max(who.right_edge.i, word.right_edge.i) + 1
    return Phrase(word, "according", (word.i, to.i + 1), who, word.left_edge.i, end)


def _is_measure(noun: Token) -> bool:
    """Tell whether something goes "according to plan": a bare singular noun speaks not."""
    bare = noun.tag_ == "NN" and not any(noun.lefts) and not any(noun.rights)
    return bare and not (is_person(noun) or noun.lower_ in cues().sources)


def _per(word: Token) -> Phrase | None:
    """Read "X, per the ministry"; "per day" and "per head" are rates."""
    who = child(word, "pobj")
    if who is None or not _stands_apart(word, who.right_edge.i + 1):
        return None
    if who.ent_type_ not in _PARTIES and who.lemma_.lower() not in cues().sources:
        return None
    return Phrase(word, "according", (word.i, word.i + 1), who, word.i, who.right_edge.i + 1)


def _in_words(noun: Token) -> Phrase | None:
    """Read "in Lima's words" and "in the view of the ministry"."""
    joint = noun.head
    if joint.lower_ not in {"in", "by"} or joint.dep_ != "prep":
        return None
    who = child(noun, "poss")
    cue = (noun.i, noun.i + 1)
    if who is None:
        of = next((c for c in noun.rights if c.lower_ == "of"), None)
        who = child(of, "pobj") if of is not None else None
        cue = (joint.i, of.i + 1) if of is not None else cue
    if who is None or who.lower_ in _OWN:
        return None
    end = noun.right_edge.i + 1
    return Phrase(noun, "according", cue, who, joint.i, end) if _stands_apart(joint, end) else None


def _as_told(verb: Token) -> Phrase | None:
    """Read "as Lima put it", "as the ministry has said", "as reported by the Gazette"."""
    opens = verb.left_edge
    if opens.lower_ != "as" or opens.i >= verb.i:
        return None
    who = source_of(verb)
    helped = any(c.dep_ in {"aux", "auxpass"} for c in verb.lefts)
    finite = verb.tag_ in _FINITE or (verb.tag_ == "VBN" and (helped or not own_subject(verb)))
    thing = child(verb, "dobj", "ccomp", "xcomp", "oprd", "acomp")
    told = thing is None and cues().clause.get(verb.lemma_.lower()) == "asserted"
    put = verb.lemma_.lower() == "put" and thing is not None and thing.lower_ == "it"
    end = verb.right_edge.i + 1
    if who is None or not finite or not (told or put) or not _stands_apart(opens, end):
        return None
    cue = (verb.i, thing.i + 1) if put and thing is not None else cue_range(verb)
    return Phrase(verb, "as", cue, who, opens.i, end)


def _hearsay(word: Token) -> Phrase | None:
    """Read "The pier reportedly collapsed"; "reportedly said" is a cue of its source."""
    verb = word.head
    if verb.pos_ not in {"VERB", "AUX"}:
        return None
    if verb.lemma_.lower() in cues().clause:
        return None
    return Phrase(word, "adverb", (word.i, word.i + 1), None, word.i, word.i + 1)


def _past_citing(doc: Doc, start: int, end: int) -> int:
    """Return where a run goes on after "citing officials" or another "according to …"."""
    if start < end and doc[start].lower_ in _CITING:
        return min(doc[start].right_edge.i + 1, end)
    return start


def _stands_apart(first: Token, end: int) -> bool:
    """Tell whether commas or the sentence's edges set a phrase off, on one side at least."""
    doc, sentence = first.doc, first.sent
    before = first.i == sentence.start or doc[first.i - 1].text in {",", "“", '"', "—", "–"}
    after = end >= sentence.end or doc[end].is_punct
    return before and after
