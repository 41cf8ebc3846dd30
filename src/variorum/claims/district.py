"""Parts of a town: `in the west of the city` says less exactly what a district's name says."""

import re

from variorum.claims.frames import Frame
from variorum.claims.parties import same_actors, same_verb
from variorum.claims.slots import Finding, Setting, Value, between

_VAGUE = re.compile(
    r"\b(?:in|on|at|near) the ((?:\w{4,5}-)?\w{4,12}) (?:side |part |edge )?of (?:the )?"
    r"(?:city|town|capital|country|island|village|region|port)\b"
)
_SIDES = frozenset(
    ["north", "south", "east", "west", "northern", "southern", "eastern", "western", "centre",
     "center", "heart", "outskirts", "middle", "edge", "suburbs", "north-east", "north-west",
     "south-east", "south-west", "northeast", "northwest", "southeast", "southwest"]
)  # fmt: skip
_NAMED = re.compile(
    r"\b[Ii]n the ([A-Z][\w'’-]{2,20}(?: [A-Z][\w'’-]{2,20})?)"
    r" (?:district|neighbou?rhood|quarter|borough|suburb|area)\b"
)


def values(frame: Frame) -> list[Value]:
    """Return the part of town that a frame names, roughly or by name, where it names one."""
    span = frame.clause.span
    rough = next((m for m in _VAGUE.finditer(span.exact) if m[1] in _SIDES), None)
    found = _NAMED.search(span.exact) or rough
    if found is None or frame.reports:
        return []
    focus = frame.article.span(span.start + found.start(), span.start + found.end(), span.field)
    return [
        Value(
            frame=frame,
            slot="place",
            key="district",
            text=" ".join(found.group().split()[1:]),
            focus=(focus,),
            loose=found is rough,
        )
    ]


def differ(a: Value, b: Value, setting: Setting) -> Finding | None:
    """Return that a rough part of town and a named one say the same place more or less exactly."""
    del setting
    if a.loose == b.loose or not same_verb(a.frame, b.frame):
        return None
    if not same_actors(a.frame, b.frame):
        return None
    because = f"{between(a.words, b.words)}: one is less exact."
    return Finding("place", "precision", because, a.focus, b.focus)
