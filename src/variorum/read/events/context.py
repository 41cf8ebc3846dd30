"""What a governing verb or a modal makes of a happening: promise, refusal, demand, threat."""

from dataclasses import replace

from spacy.tokens import Token

from variorum.read.events.coding import code_of
from variorum.read.events.lexicon import CONFLICTUAL, COOPERATIVE, vocabulary
from variorum.read.events.nouns import Coded
from variorum.read.events.purposes import COMINGS, with_purpose
from variorum.read.events.sayings import DUTY, FUTURE, charged, demanded, said, under_saying
from variorum.read.events.told import Told
from variorum.read.grammar import child, is_negated, is_passive, own_subject

_MAYBE = frozenset({"may", "might", "could", "can"})
_ENFORCED = frozenset({"CONCEDE", "RETREAT", "SANCTION", "COERCE", "ACCUSE", "ASSAULT", "MOBILIZE"})
_CHANNELS = frozenset({"call", "phone", "telephone", "ring"})
_BEGUN = frozenset({
    "begin", "start", "continue", "manage", "help", "force", "prompt", "cause", "lead", "make",
    "let", "keep", "stop", "cease", "go", "use",
})  # fmt: skip
_TAKING_PART = frozenset({"attend", "join", "meet", "hold", "take", "sign", "discuss"})
"""Who "visited Oslo to attend talks" attended them, as far as a report can tell."""
_WISHES = frozenset({"want", "like"})
_MILD = frozenset({
    "want", "hope", "seek", "expect", "consider", "aim", "prepare", "look", "propose", "open",
    "ask", "plan", "set", "due", "intend", "ready", "fail", "ignore",
})  # fmt: skip
"""Governors that promise nothing by themselves: they count only when what they govern is known."""


def told_by(verb: Token) -> Told | None:
    """Return what a verb tells in its context, or None."""
    if verb.dep_ == "amod" or _only_rehearsed(verb):
        return None
    governed = _governed(verb)
    if governed is not None and (_is_silence(verb, governed) or _is_view(verb, governed)):
        return None
    if governed is not None:
        found = _with_governed(verb, governed)
        if found is not None:
            return found
    coded = code_of(verb)
    if coded is None:
        return said(verb) or charged(verb)
    called = coded.code == "CONSULT" and verb.lemma_ in _CHANNELS
    if called and any(_tells_more(c) for c in verb.rights):
        return None
    return with_purpose(_modal(coded, verb))


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
    if lemma in words.refusal and not (base is None and lemma in _MILD):
        return _refused(verb, inner)
    if lemma in words.threat and (lemma == "threaten" or _hostile(base)):
        holder = verb if child(verb, "dobj") is not None else inner
        return Told(Coded("THREATEN", verb, inner), verb, holder, consumed=inner)
    if lemma in _WISHES and _is_asked(verb, inner):
        coded = Coded("REQUEST", verb, inner)
        return Told(coded, verb, verb, recipient=own_subject(inner), consumed=inner)
    if lemma == "order":
        return _ordered(verb, inner, base)
    if lemma in words.demand and not _is_question(verb, inner):
        asked = own_subject(inner) if child(verb, "dobj") is None else None
        return Told(Coded("REQUEST", verb, inner), verb, verb, recipient=asked, consumed=inner)
    if lemma in words.promise:
        return _promised(verb, inner, base, mild=lemma in _MILD)
    return None


def _is_view(verb: Token, inner: Token) -> bool:
    """Tell whether one agrees that something is so, which promises nothing.

    "Agreed that it was time to meet" names what is to be done.
    """
    if verb.lemma_.lower() not in {"agree", "vow", "promise", "assure"} or not _is_opinion(inner):
        return False
    return not any(t.lower_ == "to" and t.dep_ == "aux" for t in inner.subtree)


def _is_silence(verb: Token, inner: Token) -> bool:
    """Tell whether nobody is refused anything: "declined to comment"."""
    words = vocabulary()
    refused = verb.lemma_.lower() in words.refusal and inner.dep_ == "xcomp"
    return refused and inner.lemma_.lower() in words.speaking


def _refused(verb: Token, inner: Token) -> Told:
    """Read "refused to …"."""
    if verb.lemma_ == "deny" and inner.dep_ == "ccomp":  # the deed itself is told, as denied
        return Told(Coded("REJECT", verb), verb, verb)
    holder = inner if inner.dep_ == "xcomp" else verb
    return Told(Coded("REJECT", verb, inner), verb, holder, consumed=inner)


def _is_question(verb: Token, inner: Token) -> bool:
    """Tell whether nothing is demanded: "asked whether", "was asked: is this"; "called to say"."""
    if verb.lemma_ == "call":
        return not any(c.lower_ in {"on", "for", "upon"} for c in verb.rights)
    wh = any(c.tag_ in {"WP", "WRB", "WDT"} or c.lower_ in {"if", "whether"} for c in inner.lefts)
    marked = inner.tag_ == "VB" or any(c.tag_ == "MD" for c in inner.lefts)
    return verb.lemma_ == "ask" and (wh or not marked)


def _is_asked(verb: Token, inner: Token) -> bool:
    """Tell whether others are wanted to do something ("they want the ministry to build it")."""
    asked = own_subject(inner)
    return asked is not None and asked.pos_ in {"NOUN", "PROPN"} and not is_negated(verb)


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
    if base is None and inner.lemma_.lower() in vocabulary().hostile and not is_negated(inner):
        return Told(Coded("THREATEN", verb, inner), verb, inner, consumed=inner)
    if base is None and not mild and _is_negated(inner):
        return Told(Coded("REJECT", verb, inner), verb, inner, consumed=inner)
    if base is None:
        if mild or is_passive(verb) or _is_opinion(inner):
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


def _is_negated(verb: Token) -> bool:
    """Tell whether a verb is denied, also by "no longer"."""
    longer = next((c for c in verb.children if c.lower_ == "longer"), None)
    return is_negated(verb) or (longer is not None and any(c.lower_ == "no" for c in longer.lefts))


def _is_opinion(inner: Token) -> bool:
    """Tell whether what is agreed is how things are ("agrees that it is hard")."""
    finite = inner.tag_ in {"VBZ", "VBP", "VBD"}
    return inner.dep_ == "ccomp" and finite


def _modal(coded: Coded, verb: Token) -> Told:
    """Read the verb's own modal and negation."""
    modal = next((c.lower_ for c in verb.children if c.dep_ == "aux" and c.tag_ == "MD"), "")
    conditional = _is_conditional(verb)
    plain = Told(coded, verb, verb)
    if _is_negated(verb):
        return _denied(plain)
    unreal = modal == "would" and any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.lefts)
    if modal in _MAYBE or conditional or unreal:
        return replace(plain, status="hypothetical")
    if modal in DUTY and under_saying(verb):
        return demanded(replace(coded, code="REQUEST"), verb)
    if modal in FUTURE and coded.code in COOPERATIVE:
        return replace(plain, coded=replace(coded, code="AGREE"), status="planned")
    if modal in FUTURE and coded.code in {"SANCTION", "COERCE", "ASSAULT", "PROTEST"}:
        return replace(plain, coded=replace(coded, code="THREATEN"), status="planned")
    return replace(plain, status="planned") if modal in FUTURE or _is_purpose(verb) else plain


def _is_purpose(verb: Token) -> bool:
    """Tell whether an infinitive names an aim rather than a deed ("in order to retake …")."""
    if verb.tag_ != "VB" or verb.dep_ not in {"acl", "advcl", "xcomp"}:
        return False
    if verb.head.pos_ == "ADJ" and verb.head.lemma_.lower() in {"quick", "swift", "first", "last"}:
        return False
    marked = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts)
    if verb.head.lemma_ in COMINGS and verb.head.tag_ == "VBD" and verb.lemma_ in _TAKING_PART:
        return False
    return marked and not (verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _BEGUN)


def _denied(told: Told) -> Told:
    """A cooperation that does not take place is a refusal; a conflict is only denied."""
    if told.coded.code in COOPERATIVE:
        return replace(told, coded=replace(told.coded, code="REJECT"))
    return replace(told, status="denied")


def _is_conditional(verb: Token) -> bool:
    mark = child(verb, "mark")
    return mark is not None and mark.lower_ in {"if", "unless", "whether"}
