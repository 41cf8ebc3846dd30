"""Questions asked of a dependency parse: who is the subject, where does a phrase end."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_NEGATORS = frozenset({"no", "never", "without", "neither", "nor", "none", "nobody", "nothing"})
_EDGE = frozenset(" \t\u00a0\u2009\u202f.,;:!?-–—\"“”„«»'‘’()[]…*•·|/")
UTTERANCES = frozenset({
    "statement", "report", "letter", "speech", "message", "interview", "tweet", "video", "email",
    "memo", "lawsuit", "resolution", "warning", "call", "release", "declaration", "post",
})  # fmt: skip
_CONTROLS = frozenset({
    "ask", "urge", "order", "tell", "force", "prompt", "cause", "allow", "enable", "help", "lead",
    "persuade", "permit", "let", "make", "see", "hear", "watch", "invite", "encourage", "require",
    "get", "want", "expect", "push", "compel", "authorize", "authorise", "train", "send", "leave",
    "trigger", "spur", "drive", "press", "warn", "advise", "request", "accuse", "find", "keep",
})  # fmt: skip
"""Verbs whose object, not subject, does what their infinitive tells ("forced them to leave")."""
_OF_SPEAKERS = frozenset({
    "accuse", "say", "add", "deny", "warn", "urge", "vow", "pledge", "promise", "threaten",
    "condemn", "praise", "demand", "reject", "criticise", "criticize", "blame", "insist", "claim",
    "concede", "acknowledge", "admit", "argue", "suggest",
})  # fmt: skip
"""Verbs whose subject speaks: a thing cannot be it."""
_ASIDES = frozenset({"cite", "refer", "point", "note", "quote", "ask", "call", "describe", "write"})
"""What a speaker does beside his saying ("…, citing the costs")."""
_PERSONAL = frozenset({"he", "she", "they", "i", "we", "you", "who"})
_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
MAX_CLIMB = 12
"""Steps taken up a chain of conjuncts or controlled verbs before giving up."""


def child(token: Token, *deps: str) -> Token | None:
    """Return the first child of `token` that stands in one of these relations."""
    return next((c for c in token.children if c.dep_ in deps), None)


def subject_of(verb: Token) -> Token | None:
    """Return the word that is the verb's subject, also when it is shared or understood.

    A conjoined verb takes its first conjunct's, a controlled infinitive its governor's object or
    else subject, a relative or reduced clause the noun that it stands at.
    """
    current = verb
    for _ in range(MAX_CLIMB):
        found = own_subject(current)
        if found is not None:
            return antecedent(found)
        if current.dep_ in {"acl", "relcl"}:
            return current.head
        if (
            current.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "aux"}
            or current.head == current
        ):
            return None
        governor = _governor(current)
        controlled = _controlling(current, governor)
        if controlled is not None:
            return controlled
        current = governor
    return None


def _controlling(verb: Token, governor: Token) -> Token | None:
    """Return the governor's object where it does what the verb tells.

    "forced them to leave", "praised Peru for sheltering them", "accused Peru of firing".
    """
    thing = child(governor, "dobj", "dative")
    if thing is None or thing.i > verb.i:
        return None
    if verb.dep_ == "xcomp":
        return thing if governor.lemma_ in _CONTROLS else None
    if verb.dep_ != "pcomp" or verb.head.head != governor:
        return None
    party = any(t.ent_type_ in _PARTIES for t in (thing, *thing.lefts))
    joint = verb.head.lower_
    return thing if joint in {"of", "from"} or (joint == "for" and party) else None


def voice_of(verb: Token) -> Token | None:
    """Return whose deed or word a verb is; what a statement says, its maker says."""
    found = subject_of(verb)
    for _ in range(2):
        if found is None or found.lemma_.lower() not in UTTERANCES or found.dep_ != "dobj":
            break
        found = subject_of(found.head) or found
    return found


def own_subject(verb: Token) -> Token | None:
    """Return the subject that the verb itself governs, or should govern."""
    found = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    return _swallowed(verb, found) or found


def _swallowed(verb: Token, found: Token | None) -> Token | None:
    """Return the subject that the parse took for part of an opening phrase.

    "At a meeting in Vienna, Ana Lima and her counterpart Bo Ek agreed": the names are hung on
    "Vienna", and the verb has none or only the last of them.
    """
    if verb.dep_ != "ROOT" or verb.tag_ not in _FINITE:
        return None
    if found is not None and (found.i > verb.i or found.ent_type_ not in _PARTIES):
        return None
    token = _before(verb if found is None else found, over_commas=found is None)
    top: Token | None = None
    for _ in range(MAX_CLIMB):
        if token is None or token.dep_ not in {"conj", "appos"}:
            break
        top = token if token.ent_type_ in _PARTIES else top
        token = token.head
    opens = top is not None and top.left_edge.i > 0 and top.nbor(top.left_edge.i - top.i - 1).text
    return top if opens == "," and token is not None and token.dep_ == "pobj" else None


def _before(token: Token, *, over_commas: bool) -> Token | None:
    """Return the noun that stands right before a phrase."""
    i = token.left_edge.i - 1 if token.pos_ != "VERB" else token.i - 1
    while over_commas and i >= 0 and token.doc[i].text == ",":
        i -= 1
    before = token.doc[i] if i >= token.sent.start else None
    return before if before is not None and before.pos_ in {"NOUN", "PROPN"} else None


def rejoined(verb: Token) -> Token:
    """Return the verb that a verb hangs on, past a clause that it cannot go on from.

    "The ministry said the flights were lawful and accused Peru": flights accuse nobody, so the
    conjoined verb goes on from "said".
    """
    head = verb.head
    sayer = head.head
    if head.dep_ != "ccomp" or verb.dep_ not in {"conj", "advcl"} or sayer.pos_ != "VERB":
        return head
    if child(verb, *SUBJECTS) is not None:
        return head
    subject = own_subject(head)
    thing = subject is not None and not subject.ent_type_ and subject.lower_ not in _PERSONAL
    if verb.dep_ == "advcl":
        comma = verb.doc[max(verb.left_edge.i - 1, 0)].text == ","
        aside = verb.tag_ == "VBG" and verb.i > head.i and comma
        tells = verb.lemma_ in _OF_SPEAKERS | _ASIDES
        return sayer if aside and tells and thing and _is_common(subject) else head
    goes_on = verb.lemma_ in _OF_SPEAKERS and thing and child(head, "mark") is None
    noun = subject is not None and subject.pos_ == "NOUN"
    same = sayer.tag_ == verb.tag_
    return sayer if same and ((goes_on and noun) or _agrees(verb, head)) else head


def _is_common(noun: Token | None) -> bool:
    return noun is not None and noun.pos_ in {"NOUN", "PRON"}


def _agrees(verb: Token, head: Token) -> bool:
    """Tell whether a conjoined verb has not the form of its clause (but its cue's).

    "Lima says she would stay and asks for help", "tweeting that it was late and asking why".
    """
    if verb.tag_ not in {"VBZ", "VBP", "VBG"} or head.tag_ in {verb.tag_, "VBG"}:
        return False
    return not any(c.dep_ in {"aux", "auxpass"} for c in verb.lefts)


def antecedent(subject: Token) -> Token:
    """Return the noun that a relative pronoun subject stands for, else the subject itself."""
    if subject.tag_ in {"WDT", "WP"} and subject.head.dep_ == "relcl":
        return subject.head.head
    return subject


def _governor(verb: Token) -> Token:
    """Return the verb that a dependent verb takes its subject from."""
    head = rejoined(verb)
    if verb.dep_ == "xcomp":
        return head
    while head.dep_ in {"prep", "pcomp"} and head.head != head:
        head = head.head
    return head


def phrase(token: Token) -> tuple[int, int]:
    """Return the token range `[i, j)` of a noun phrase without its relative clauses.

    The range runs from the phrase's left edge to where the first relative clause, appositive
    clause or dash begins.
    """
    start, end = token.left_edge.i, token.right_edge.i + 1
    for c in token.rights:
        if c.dep_ in {"relcl", "advcl", "parataxis"} or (c.dep_ == "acl" and c.tag_ != "VBN"):
            end = min(end, max(c.left_edge.i, token.i + 1))
    return trimmed(token.doc, start, end)


def whole(token: Token) -> tuple[int, int]:
    """Return the token range of everything under `token`."""
    return trimmed(token.doc, token.left_edge.i, token.right_edge.i + 1)


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Return `[start, end)` without punctuation and blanks at its edges."""
    while start < end and _outer(doc[start]):
        start += 1
    while end > start and _outer(doc[end - 1]) and not _closes(doc, start, end):
        end -= 1
    return start, end


def _closes(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the last token closes a bracket that opens inside the range."""
    return doc[end - 1].text == ")" and any(doc[i].text == "(" for i in range(start, end - 1))


def _outer(token: Token) -> bool:
    return not token.text[0].isalnum() and all(c in _EDGE or c.isspace() for c in token.text)


def is_negated(verb: Token) -> bool:
    """Tell whether the verb, its auxiliaries or its arguments deny it."""
    for c in verb.children:
        if c.dep_ == "neg" or c.lower_ in _NEGATORS:
            return True
        if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"} and any(
            d.lower_ in {"no", "neither"} and d.dep_ in {"det", "preconj"} for d in c.children
        ):
            return True
    return False


def conjuncts(token: Token) -> Iterator[Token]:
    """Yield `token` and the words joined to it by "and", in text order."""
    yield token
    current: Token | None = token
    for _ in range(MAX_CLIMB):
        current = child(current, "conj") if current is not None else None
        if current is None:
            return
        yield current


def is_passive(verb: Token) -> bool:
    """Tell whether the verb stands in the passive (with its auxiliary, or as a bare participle)."""
    if any(c.dep_ in {"nsubjpass", "auxpass", "agent"} for c in verb.children):
        return True
    bare = verb.tag_ == "VBN" and verb.dep_ in {"acl", "relcl"}
    return bare and child(verb, "aux", "nsubj") is None
