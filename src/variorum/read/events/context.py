"""What a governing verb or a modal makes of a happening: promise, refusal, demand, threat."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from variorum.model.facts import Status
from variorum.read.events.coding import Coded, code_of
from variorum.read.events.lexicon import CONFLICTUAL, COOPERATIVE, vocabulary
from variorum.read.grammar import child, is_negated, is_passive, own_subject

_FUTURE = frozenset({"will", "would", "'ll", "’ll", "shall", "wo", "'d", "’d"})
_DUTY = frozenset({"must", "should", "ought"})
_MAYBE = frozenset({"may", "might", "could", "can"})
_ENFORCED = frozenset({"CONCEDE", "RETREAT", "SANCTION", "COERCE", "ACCUSE", "ASSAULT", "MOBILIZE"})
_CHANNELS = frozenset({"call", "phone", "telephone", "ring"})
_BEGUN = frozenset({
    "begin", "start", "continue", "manage", "help", "force", "prompt", "cause", "lead", "make",
    "let", "keep", "stop", "cease", "go", "use",
})  # fmt: skip
_COMINGS = frozenset(
    {"visit", "travel", "come", "go", "arrive", "gather", "fly", "meet", "assemble"}
)
_TAKING_PART = frozenset({"attend", "join", "meet", "hold", "take", "sign", "discuss"})
"""Who "visited Oslo to attend talks" attended them, as far as a report can tell."""
_MILD = frozenset({
    "want", "hope", "seek", "expect", "consider", "aim", "prepare", "look", "propose", "open",
    "ask",
})  # fmt: skip
"""Governors that promise nothing by themselves: they count only when what they govern is known."""


@dataclass(frozen=True)
class Told:
    """A happening as the sentence tells it: who holds the roles, and how it stands to the truth."""

    coded: Coded
    actor_of: Token
    """Verb (or noun) whose subject is the actor."""
    recipient_of: Token
    """Verb (or noun) whose object is the recipient."""
    status: Status = "asserted"
    recipient: Token | None = None
    """The recipient itself, where it is no object: who "must" do what is demanded."""
    consumed: Token | None = None
    """Governed verb that must not tell a happening of its own."""


def told_by(verb: Token) -> Told | None:
    """Return what a verb tells in its context, or None."""
    if verb.dep_ == "amod" or _only_rehearsed(verb):
        return None
    governed = _governed(verb)
    if governed is not None:
        found = _with_governed(verb, governed)
        if found is not None:
            return found
    coded = code_of(verb)
    if coded is None:
        return _said(verb) or _charged(verb)
    if verb.lemma_ in _CHANNELS and any(_tells_more(c) for c in verb.rights):
        return None
    return _modal(coded, verb)


def _only_rehearsed(verb: Token) -> bool:
    """Tell whether the deed is only practised ("rehearsed launching missiles")."""
    head = verb.head if verb.dep_ in {"xcomp", "pcomp"} else verb
    while head.dep_ in {"prep", "pobj", "dobj", "xcomp"} and head.pos_ != "VERB":
        head = head.head
    if head == verb:
        return False
    return any(h.lemma_.lower() in vocabulary().rehearsal for h in (head, head.head))


def _tells_more(purpose: Token) -> bool:
    """Tell whether a purpose says what a call was about ("called him to congratulate him")."""
    return (
        purpose.dep_ in {"advcl", "xcomp"} and purpose.tag_ == "VB" and code_of(purpose) is not None
    )


def _governed(verb: Token) -> Token | None:
    """Return the verb that `verb`, or an adjective it joins to its subject, governs."""
    for c in verb.children:
        if c.dep_ in {"xcomp", "ccomp"} and c.i > verb.i and c.pos_ in {"VERB", "AUX"}:
            return c
    word = child(verb, "acomp", "oprd", "dobj", "attr")
    if word is not None and word.dep_ != "dobj":
        return child(word, "xcomp", "acl")
    return _through_object(verb, word)


def _through_object(verb: Token, thing: Token | None) -> Token | None:
    if thing is None:
        return None
    inner = child(thing, "acl", "relcl")
    wanted = vocabulary().demand | vocabulary().promise | vocabulary().refusal
    return inner if inner is not None and inner.tag_ == "VB" and verb.lemma_ in wanted else None


def _with_governed(verb: Token, inner: Token) -> Told | None:
    words = vocabulary()
    lemma = _governor_lemma(verb)
    base = code_of(inner)
    if lemma in words.refusal:
        holder = inner if inner.dep_ == "xcomp" else verb
        return Told(Coded("REJECT", verb, inner), verb, holder, consumed=inner)
    if lemma in words.threat and (lemma == "threaten" or _hostile(base)):
        holder = verb if child(verb, "dobj") is not None else inner
        return Told(Coded("THREATEN", verb, inner), verb, holder, consumed=inner)
    if lemma == "order":
        return _ordered(verb, inner, base)
    if lemma in words.demand:
        asked = own_subject(inner) if child(verb, "dobj") is None else None
        return Told(Coded("REQUEST", verb, inner), verb, verb, recipient=asked, consumed=inner)
    if lemma in words.promise:
        return _promised(verb, inner, base, mild=lemma in _MILD)
    return None


def _ordered(verb: Token, inner: Token, base: Coded | None) -> Told:
    """Read "ordered X to …": the order of one who can enforce it is the deed itself."""
    code = base.code if base is not None and base.code in _ENFORCED else "REQUEST"
    return Told(Coded(code, verb, inner), verb, verb, consumed=inner)


def _governor_lemma(verb: Token) -> str:
    word = child(verb, "acomp") if verb.lemma_ == "be" else None
    return (word or verb).lemma_.lower()


def _hostile(base: Coded | None) -> bool:
    return base is not None and base.code in CONFLICTUAL


def _promised(verb: Token, inner: Token, base: Coded | None, *, mild: bool) -> Told | None:
    if base is None:
        if mild or is_passive(verb):
            return None
        return Told(Coded("AGREE", verb, inner), verb, inner, consumed=inner)
    if base.code not in COOPERATIVE | CONFLICTUAL:
        return None
    if is_negated(inner) or is_negated(verb):
        return Told(Coded("REJECT", verb, inner), verb, inner, consumed=inner)
    if base.code in {"REQUEST", "REJECT", "ACCUSE"}:
        return Told(replace(base, word=verb, thing=inner), verb, inner, "planned", consumed=inner)
    friendly = base.code in COOPERATIVE or (
        base.code == "MOBILIZE" and _governor_lemma(verb) in {"agree", "offer", "pledge", "promise"}
    )
    code = "AGREE" if friendly else "THREATEN"
    return Told(Coded(code, verb, inner), verb, inner, consumed=inner)


def _modal(coded: Coded, verb: Token) -> Told:
    """Read the verb's own modal and negation."""
    modal = next((c.lower_ for c in verb.children if c.dep_ == "aux" and c.tag_ == "MD"), "")
    conditional = _is_conditional(verb)
    plain = Told(coded, verb, verb)
    if is_negated(verb):
        return _denied(plain)
    unreal = modal == "would" and any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.lefts)
    if modal in _MAYBE or conditional or unreal:
        return replace(plain, status="hypothetical")
    if modal in _DUTY and _under_saying(verb):
        return _demanded(replace(coded, code="REQUEST"), verb)
    if modal in _FUTURE and coded.code in COOPERATIVE:
        return replace(plain, coded=replace(coded, code="AGREE"), status="planned")
    if modal in _FUTURE and coded.code in {"SANCTION", "COERCE", "ASSAULT", "PROTEST"}:
        return replace(plain, coded=replace(coded, code="THREATEN"), status="planned")
    return replace(plain, status="planned") if modal in _FUTURE or _is_purpose(verb) else plain


def _is_purpose(verb: Token) -> bool:
    """Tell whether an infinitive names an aim rather than a deed ("in order to retake …")."""
    if verb.tag_ != "VB" or verb.dep_ not in {"acl", "advcl", "xcomp"}:
        return False
    marked = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts)
    if verb.head.lemma_ in _COMINGS and verb.head.tag_ == "VBD" and verb.lemma_ in _TAKING_PART:
        return False
    return marked and not (verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _BEGUN)


def _denied(told: Told) -> Told:
    """A cooperation that does not take place is a refusal; a conflict is only denied."""
    if told.coded.code in COOPERATIVE:
        return replace(told, coded=replace(told.coded, code="REJECT"))
    return replace(told, status="denied")


def _said(verb: Token) -> Told | None:
    """Read "X must …" and "X will …" under a verb of saying, when the verb itself is unknown."""
    if not _under_saying(verb):
        return None
    subject = own_subject(verb)
    modal = next((c.lower_ for c in verb.children if c.dep_ == "aux" and c.tag_ == "MD"), "")
    if modal in _DUTY:
        return _demanded(Coded("REQUEST", verb), verb)
    if modal in _FUTURE and is_negated(verb) and subject is not None and subject.pos_ == "PRON":
        return Told(Coded("REJECT", verb), verb, verb)
    return None


def _charged(verb: Token) -> Told | None:
    """Read "she said the flights posed a threat": saying so accuses, whoever flies."""
    thing = child(verb, "dobj")
    if not _under_saying(verb) or thing is None:
        return None
    if (verb.lemma_.lower(), thing.lemma_.lower()) not in vocabulary().charges:
        return None
    return Told(Coded("ACCUSE", verb, thing), verb.head, verb, recipient=own_subject(verb))


def _demanded(coded: Coded, verb: Token) -> Told:
    """Read "she said that they must …": she demands it of them."""
    return Told(coded, verb.head, verb, "planned", own_subject(verb))


def _under_saying(verb: Token) -> bool:
    if verb.dep_ == "ccomp" and verb.head != verb:
        return verb.head.lemma_.lower() in vocabulary().saying
    return False


def _is_conditional(verb: Token) -> bool:
    mark = child(verb, "mark")
    return mark is not None and mark.lower_ in {"if", "unless", "whether"}
