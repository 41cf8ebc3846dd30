"""How a source stands to its words where the cue alone does not tell: unreal cues, and speech."""

import re

from spacy.tokens import Token

from variorum.lang import straighten
from variorum.model.facts import Stance
from variorum.read.quotes.draft import Draft, text_of
from variorum.read.quotes.marks import SPEECH_WORDS
from variorum.read.quotes.named import denies

_UNREAL = frozenset({"may", "might", "should"})
_MODALS = frozenset({"could", "would", "should", "might"})
_CONDITIONS = frozenset({"if", "unless"})
_STOPS = re.compile(r"[.!?]+(?=[\s\"']|$)")


def is_unreal(cue: Token, who: Token | None) -> bool:
    """Tell whether a cue leaves open that anybody says so.

    "If the guard confirms …", "the guard may announce …", "the guard could have said …", "no
    resident said …".
    """
    helpers = {c.lower_ for c in cue.lefts if c.dep_ == "aux"}
    if (who is not None and denies(who)) or (helpers & _MODALS and "have" in helpers):
        return True
    return any(
        (c.dep_ == "aux" and c.lower_ in _UNREAL) or (c.dep_ == "mark" and c.lower_ in _CONDITIONS)
        for c in cue.lefts
    )


def settled(draft: Draft) -> Stance:
    """Return the stance of a whole attribution.

    Speech in marks is what the source itself says, also where the cue denies something else
    ("rejected the charge: “We paid in full.”"); a question in marks asks.
    """
    if not draft.spoken or any(part not in draft.spoken for part in draft.parts):
        return draft.stance
    said = [straighten(text_of(p)[a:b]).strip("\"' ") for p, (a, b) in draft.spoken]
    if draft.stance == "asserted" and all(_asks(words) for words in said):
        return "asked"
    speech = all(len(words.split()) >= SPEECH_WORDS for words in said)
    return "asserted" if draft.stance == "denied" and speech else draft.stance


def _asks(words: str) -> bool:
    stops = _STOPS.findall(words)
    return bool(stops) and words.endswith("?") and all("?" in stop for stop in stops)
