"""What a governing verb makes of a deed: a promise, a refusal, a demand, a threat."""

from dataclasses import replace

from spacy.tokens import Token

from variorum.read.events.coding import code_of
from variorum.read.events.lexicon import CONFLICTUAL, COOPERATIVE, vocabulary
from variorum.read.events.told import Coded, Told
from variorum.read.grammar import child, is_negated, is_passive, own_subject

_ENFORCED = frozenset({"CONCEDE", "RETREAT", "SANCTION", "COERCE", "ACCUSE", "ASSAULT", "MOBILIZE"})
_TELLING = frozenset({"tell", "instruct", "direct", "command"})
_WISHES = frozenset({"want", "like"})
_MILD = frozenset({
    "want", "hope", "seek", "expect", "consider", "aim", "prepare", "look", "propose", "open",
    "ask", "plan", "eager", "set", "due", "intend", "ready", "fail", "ignore",
})  # fmt: skip
"""Governors that promise nothing by themselves: they count only when what they govern is known."""


def governed_by(verb: Token) -> Token | None:
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


def with_governed(verb: Token, inner: Token) -> Told | None:
    """Return what a verb tells with the verb it governs, or None where it tells its own deed."""
    words = vocabulary()
    lemma = _governor_lemma(verb)
    if is_courtesy(inner):
        return None
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
    if lemma in words.promise and not _is_forecast(verb, inner):
        return _promised(verb, inner, base, mild=lemma in _MILD)
    return None


def is_courtesy(verb: Token) -> bool:
    """Tell whether a wish does what it says: "would like to thank", "I want to thank"."""
    wish = verb.dep_ == "xcomp" and verb.head.lemma_ in _WISHES
    return wish and verb.lemma_ in vocabulary().courtesy


def tells_nothing(verb: Token, inner: Token) -> bool:
    """Tell whether a governing verb makes nothing of what it governs: a view, a silence."""
    return is_silence(verb, inner) or _is_view(verb, inner) or _is_small_print(verb)


def _is_view(verb: Token, inner: Token) -> bool:
    """Tell whether one agrees that something is so, which promises nothing.

    "Agreed that it was time to meet" names what is to be done.
    """
    if verb.lemma_.lower() not in {"agree", "vow", "promise", "assure"} or not _is_opinion(inner):
        return False
    return not any(t.lower_ == "to" and t.dep_ == "aux" for t in inner.subtree)


def is_silence(verb: Token, inner: Token) -> bool:
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
    """Tell whether nothing is demanded: "asked whether", "was asked: is this"; "called to say".

    Telling somebody demands a deed only with an infinitive ("told him to leave").
    """
    if verb.lemma_ in _TELLING:
        bare = inner.dep_ != "xcomp" or inner.tag_ != "VB"
        return bare or child(verb, "dobj", "nsubjpass", "dative") is None
    if verb.lemma_ == "call":
        return not any(c.lower_ in {"on", "for", "upon"} for c in verb.rights)
    if verb.lemma_ == "ask" and any(c.lemma_ == "do" and c.dep_ == "aux" for c in inner.lefts):
        return True
    if verb.lemma_ == "ask" and inner.left_edge.tag_ in {"WP", "WRB", "WDT"}:
        return True
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
    if base is None and not mild and is_denied(inner):
        return Told(Coded("REJECT", verb, inner), verb, inner, consumed=inner)
    if base is None:
        if mild or is_passive(verb) or _is_opinion(inner):
            return None
        return Told(Coded("AGREE", verb, inner), verb, inner, consumed=inner)
    if base.code not in COOPERATIVE | CONFLICTUAL:
        return None
    willing = child(verb, "acomp")
    if any(is_negated(t) for t in (inner, verb, willing) if t is not None):
        return Told(Coded("REJECT", verb, inner), verb, inner, consumed=inner)
    if base.code in {"REQUEST", "REJECT", "ACCUSE"}:
        return Told(replace(base, word=verb, thing=inner), verb, inner, "planned", consumed=inner)
    friendly = base.code in COOPERATIVE or (
        base.code == "MOBILIZE" and _governor_lemma(verb) in {"agree", "offer", "pledge", "promise"}
    )
    code = "AGREE" if friendly else "THREATEN"
    return Told(Coded(code, verb, inner), verb, inner, consumed=inner)


def _is_forecast(verb: Token, inner: Token) -> bool:
    """Tell whether somebody only expects that others act ("expect Lima to allow it")."""
    return verb.lemma_ == "expect" and not is_passive(verb) and own_subject(inner) is not None


def _is_small_print(verb: Token) -> bool:
    """Tell whether it is the reader who is told what he agrees to."""
    subject = own_subject(verb) if verb.lemma_.lower() == "agree" else None
    return subject is not None and subject.lower_ == "you"


def _is_opinion(inner: Token) -> bool:
    """Tell whether what is agreed is how things are ("agrees that it is hard")."""
    finite = inner.tag_ in {"VBZ", "VBP", "VBD"}
    return inner.dep_ == "ccomp" and finite


def is_denied(verb: Token) -> bool:
    """Tell whether a verb is denied, also by "no longer"."""
    longer = next((c for c in verb.children if c.lower_ == "longer"), None)
    return is_negated(verb) or (longer is not None and any(c.lower_ == "no" for c in longer.lefts))
