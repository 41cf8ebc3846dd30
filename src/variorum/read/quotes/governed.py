"""Attributions that the parse shows: a cue, what it governs, and whose it is."""

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.lang import Passage
from variorum.model.facts import Stance
from variorum.read.grammar import child, own_subject, rejoined, subject_of, trimmed, voice_of, whole
from variorum.read.quotes.draft import Draft, Range, characters
from variorum.read.quotes.lexicon import Cues, cues

_CUE_PARTS = frozenset({"aux", "auxpass", "neg", "prt", "advmod"})
_ASIDES = frozenset({"npadvmod", "advcl", "punct", "parataxis", "conj", "cc", "ccomp", "nsubj"})
MIN_CONTENT = 2
"""Tokens that an indirect content needs: single words ("he said so") state nothing."""
TokenRange = tuple[int, int]


def governed(passage: Passage) -> Iterator[Draft]:
    """Yield the attributions of a passage that rest on its parse, in text order of the cues."""
    lexicon = cues()
    for token in passage.doc:
        draft = None
        if token.lower_ == "according":
            draft = _according(passage, token)
        elif token.pos_ in {"VERB", "AUX"} and not _stands_after_colon(token):
            draft = _of_verb(passage, token, lexicon)
        elif token.pos_ == "NOUN" and token.lemma_.lower() in lexicon.noun:
            draft = _of_noun(passage, token, lexicon)
        elif token.dep_ == "acomp" and token.lemma_.lower() in lexicon.adjective:
            draft = _of_adjective(passage, token, lexicon)
        if draft is not None:
            yield draft


def _stands_after_colon(verb: Token) -> bool:
    """Tell whether a headline ends in what the parse takes for a verb ("… in storm: Report")."""
    before = verb.nbor(-1).text if verb.i else ""
    return before == ":" and verb.i + 1 >= len(verb.doc)


def _of_verb(passage: Passage, verb: Token, lexicon: Cues) -> Draft | None:
    lemma = verb.lemma_.lower()
    stance = lexicon.clause.get(lemma)
    if stance is not None:
        content = _clausal(verb)
        if content is not None:
            return _draft(passage, verb, content, stance)
    stance = lexicon.infinitive.get(lemma)
    if stance is not None:
        inner = next((c for c in verb.rights if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)
        if inner is not None:
            return _draft(passage, verb, whole(inner), stance, loose=True)
    return _of_phrase(passage, verb, lemma, lexicon)


def _of_phrase(passage: Passage, verb: Token, lemma: str, lexicon: Cues) -> Draft | None:
    """Read "called Y a disgrace", "called for X" and "criticised Y"."""
    for right in verb.rights:
        if right.dep_ in {"oprd", "ccomp", "xcomp"} and lemma in lexicon.naming:
            content = trimmed(verb.doc, verb.i + 1, right.right_edge.i + 1)
            return _draft(passage, verb, content, lexicon.naming[lemma], loose=True)
        stance = (
            lexicon.preposition.get(f"{lemma} {right.lower_}") if right.dep_ == "prep" else None
        )
        inner = child(right, "pobj", "pcomp") if stance is not None else None
        if stance is not None and inner is not None:
            return _draft(passage, verb, whole(inner), stance, loose=True, particle=right)
    stance = lexicon.object.get(lemma)
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if stance is not None and thing is not None:
        return _draft(passage, verb, _objects(verb, thing), stance, loose=True)
    return None


def _objects(verb: Token, thing: Token) -> TokenRange:
    """Return the run from the object to the last complement, asides left out."""
    end = thing.right_edge.i + 1
    for right in verb.rights:
        if right.i <= thing.i:
            continue
        if right.dep_ in _ASIDES:
            break
        if right.lower_ in {"for", "as", "to", "against", "of"}:
            end = right.right_edge.i + 1
    return trimmed(verb.doc, thing.left_edge.i, end)


def _clausal(verb: Token) -> TokenRange | None:
    """Return the clause that a verb of saying governs, or stands inside as an aside."""
    before: TokenRange | None = None
    for c in verb.children:
        if c.dep_ not in {"ccomp", "parataxis"} or c.i == verb.i:
            continue
        if c.i > verb.i and c.dep_ == "ccomp":
            return trimmed(verb.doc, c.left_edge.i, _end(c, verb))
        if c.i < verb.i and before is None:
            before = _preceding(verb, c)
    if before is None and verb.dep_ == "parataxis" and own_subject(verb) is not None:
        return _around(verb)
    if before is None:
        asked = next((c for c in verb.rights if c.dep_ == "advcl" and _asks(c)), None)
        return whole(asked) if asked is not None else None
    return before


def _end(clause: Token, verb: Token) -> int:
    """Return where a clause ends: before a verb joined to it that goes on from the cue itself."""
    for c in clause.rights:
        if c.dep_ == "conj" and rejoined(c) == verb:
            return c.left_edge.i - 1 if c.nbor(c.left_edge.i - c.i - 1).dep_ == "cc" else c.i
    return clause.right_edge.i + 1


def _asks(clause: Token) -> bool:
    mark = child(clause, "mark")
    return mark is not None and mark.lower_ in {"if", "whether"}


def _preceding(verb: Token, clause: Token) -> TokenRange | None:
    """Return the content of "X, she said": from the sentence's start to the comma."""
    subject = own_subject(verb)
    edge = min(
        verb.i, subject.left_edge.i if subject is not None and subject.i > clause.i else verb.i
    )
    end = min(edge, clause.right_edge.i + 1) if clause.right_edge.i < edge else edge
    inverted = subject is not None and subject.left_edge.i < clause.left_edge.i
    start = clause.left_edge.i if inverted else min(verb.left_edge.i, clause.left_edge.i)
    return trimmed(verb.doc, start, end)


def _around(verb: Token) -> TokenRange | None:
    """Return the clause that an aside ("…, she said, …") stands in, up to the aside."""
    head = verb.head
    left, right = verb.left_edge.i, verb.right_edge.i + 1
    if head.i < left:
        return trimmed(verb.doc, head.left_edge.i, left)
    return trimmed(verb.doc, right, head.right_edge.i + 1)


def _of_noun(passage: Passage, noun: Token, lexicon: Cues) -> Draft | None:
    content = next(
        (c for c in noun.rights if c.dep_ in {"acl", "ccomp", "relcl"} and _that(c)), None
    )
    if content is None:
        return None
    who = child(noun, "poss") or _agent(noun)
    cue = (noun.i, noun.i + 1)
    governor = noun.head if noun.dep_ == "dobj" else noun.head.head
    if who is None and noun.dep_ in {"dobj", "pobj"} and governor.pos_ in {"VERB", "AUX"}:
        who = subject_of(governor)
        if governor.i < noun.i and governor.lemma_.lower() in lexicon.clause:
            cue = (cue_range(governor)[0], noun.i + 1)
    stance = lexicon.noun[noun.lemma_.lower()]
    return _make(passage, noun, cue, who, whole(content), stance=stance)


def _that(clause: Token) -> bool:
    first = child(clause, "mark")
    return first is not None and first.lower_ == "that"


def _agent(token: Token) -> Token | None:
    for c in token.rights:
        if c.lower_ in {"by", "from"} and c.dep_ in {"prep", "agent"}:
            return child(c, "pobj")
    return None


def _of_adjective(passage: Passage, word: Token, lexicon: Cues) -> Draft | None:
    content = next((c for c in word.rights if c.dep_ == "ccomp"), None)
    if content is None:
        return None
    who = own_subject(word.head)
    start = min((a.i for a in word.head.lefts if a.dep_ in _CUE_PARTS), default=word.head.i)
    stance = lexicon.adjective[word.lemma_.lower()]
    if who is None or who.lower_ == "it":
        return None
    return _make(
        passage, word, (max(start, who.i + 1), word.i + 1), who, whole(content), stance=stance
    )


def _according(passage: Passage, word: Token) -> Draft | None:
    """Read "X, according to Y" and "According to Y, X"."""
    to = next((c for c in word.rights if c.lower_ == "to"), None)
    who = child(to, "pobj") if to is not None else None
    if to is None or who is None:
        return None
    sentence = word.sent
    start, end = word.left_edge.i, max(who.right_edge.i, word.right_edge.i) + 1
    parts = [
        trimmed(word.doc, a, b) for a, b in ((sentence.start, start), (end, sentence.end)) if a < b
    ]
    parts = [p for p in parts if p[1] - p[0] >= MIN_CONTENT]
    if not parts:
        return None
    ranges = [characters(passage, *p) for p in parts]
    source = source_range(passage, who, (word.i, to.i + 1))
    cue = characters(passage, word.i, to.i + 1)
    contents = [(passage, r) for r in ranges]
    return Draft(passage, cue, source, contents, who=who, anchor=word.i, wraps=True)


def _draft(
    passage: Passage,
    verb: Token,
    content: TokenRange | None,
    stance: Stance,
    *,
    loose: bool = False,
    particle: Token | None = None,
) -> Draft | None:
    """Join a verb, its auxiliaries and its subject to the content it carries."""
    if content is None or content[0] <= verb.i < content[1]:
        return None
    who = source_of(verb)
    cue = cue_range(verb)
    if particle is not None and particle.i == cue[1]:
        cue = (cue[0], particle.i + 1)
    return _make(passage, verb, cue, who, content, stance=stance, loose=loose)


def _make(
    passage: Passage,
    anchor: Token,
    cue: TokenRange,
    who: Token | None,
    content: TokenRange,
    *,
    stance: Stance,
    loose: bool = False,
) -> Draft | None:
    if content[1] - content[0] < MIN_CONTENT:
        return None
    part = characters(passage, *content)
    source = source_range(passage, who, cue)
    parts: list[tuple[Passage, Range]] = [(passage, part)]
    return Draft(
        passage, characters(passage, *cue), source, parts,
        stance=stance, who=who, anchor=anchor.i, loose=loose,
    )  # fmt: skip


def source_of(verb: Token) -> Token | None:
    """Return the noun whose words they are; a passive verb's is its agent."""
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
        by = next((c for c in verb.rights if c.dep_ == "agent"), None)
        return child(by, "pobj") if by is not None else None
    return own_subject(verb) or voice_of(verb)


def source_range(passage: Passage, who: Token | None, cue: TokenRange) -> Range | None:
    """Return the characters of a source's noun phrase, never reaching over the cue."""
    if who is None or cue[0] <= who.i < cue[1]:
        return None
    start, end = whole(who)
    if start <= cue[0] < end:
        start, end = (start, cue[0]) if who.i < cue[0] else (cue[1], end)
        start, end = trimmed(who.doc, start, end)
    return characters(passage, start, end) if start < end else None


def cue_range(verb: Token) -> TokenRange:
    """Return the verb with the auxiliaries, negation and adverbs that stand next to it."""
    start, end = verb.i, verb.i + 1
    for left in sorted(
        (c for c in verb.lefts if c.dep_ in _CUE_PARTS), key=lambda c: c.i, reverse=True
    ):
        if left.right_edge.i + 1 != start or left.left_edge.i != left.i:
            break
        start = left.i
    for right in verb.rights:
        if right.dep_ == "prt" and right.i == end:
            end = right.i + 1
    return start, end
