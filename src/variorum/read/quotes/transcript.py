"""Transcripts and interviews: each turn begins with who speaks and a colon ("LIMA: …", "A: …")."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from variorum.lang import Passage
from variorum.model import Mention
from variorum.read.grammar import trimmed
from variorum.read.quotes.draft import Draft, characters, text_of

TURNS = 2
"""Turns of one speaker from which labels are taken for speakers, not headlines."""
SPEAKERS = 100
"""Labels that a transcript may have: an article with more of them is a list."""
TALK = 0.5
"""Share of the turns that must ask something or say I, we or you: tables have labels, too."""
_LABEL = re.compile(r"[\"“]?(?:([A-Z][\w.'’&-]*(?: (?:of|the|[A-Z][\w.'’&-]*)){0,4}):|([QA])\.)\s")
_TALK = re.compile(r"\?|\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our)\b")
_SPEAKS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_QUESTIONS = frozenset({"Q", "QUESTION", "Question"})
_ANSWERS = frozenset({"A", "ANSWER", "Answer"})
_HOSTS = frozenset({
    "reporter", "interviewer", "moderator", "host", "anchor", "speaker", "audience", "journalist",
    "correspondent", "caller", "presenter",
})  # fmt: skip
"""Labels for somebody whom the text does not name."""
_MEETS = re.compile(
    r"\b(?:[Ii]nterview(?:ed)?(?: with)?|Q&A with|[Cc]onversation with|[Ss]at down with"
    r"|(?:questions|Questions) (?:to|for)|[Aa]sked)\s+(?:[\w.'’-]+\s+){0,5}$"
)
REACH = 80
"""Characters before a name in which an interview with it is looked for."""


class Transcript:
    """The labels by which an article's turns begin, and who answers under "A"."""

    def __init__(self, passages: Sequence[Passage], mentions: Sequence[Mention] = ()) -> None:
        text = passages[0].article.text if passages else ""
        self._people = [m for m in mentions if m.type == "person"]
        self._fullest = _full_names(mentions)
        turns = [(p, label) for p in passages if (label := _label(p)) is not None]
        found = Counter(label for _, label in turns)
        labels = found if len(found) <= SPEAKERS else Counter[str]()
        named = {label for label in labels if _is_named(label, text, labels)}
        if named:  # "Witness DF:" between the turns of a lawyer whom the article names
            named.update(label for label in labels if labels[label] >= TURNS)
        known = [p for p, label in turns if label in named]
        often = max((found[label] for label in named), default=0) >= TURNS
        often = often or not _ANSWERS.isdisjoint(named)
        talks = sum(bool(_TALK.search(text_of(p))) for p in known) >= TALK * len(known)
        self._labels = frozenset(named) if often and talks else frozenset()
        self._last = known[-1].offset if self._labels else -1
        self._answers = self._interviewee(known[0]) if self._labels else None

    def turn(self, passage: Passage) -> Draft | None:
        """Return what is said in a passage that is a turn of somebody."""
        found, label = _LABEL.match(text_of(passage)), _label(passage)
        if found is None or label is None or label not in self._labels:
            return None
        doc = passage.doc
        opens = next((t.i for t in doc if t.idx >= found.end()), len(doc))
        content = trimmed(doc, opens, len(doc))
        if content[0] >= content[1]:
            return None
        start, end = found.span(1) if found.group(1) else found.span(2)
        return Draft(
            passage,
            (end, end + 1),
            (start, end),
            [(passage, characters(passage, *content))],
            stance="asked" if text_of(passage).rstrip("\"”’' \n").endswith("?") else "asserted",
            anchor=opens - 1,
            speaker=self._speaker(label),
            verbatim=True,
        )

    def goes_on(self, passage: Passage, turn: Draft) -> bool:
        """Tell whether a paragraph without a label, between two turns, belongs to the one before.

        Whoever speaks says I or we, and does not name himself; a label that nobody knows begins
        another turn.
        """
        if passage.field != "text" or not passage.offset < self._last or not turn.verbatim:
            return False
        if _label(passage) is not None:
            return False
        text = text_of(passage)
        named = turn.speaker is not None and turn.speaker.split()[-1] in text
        return _SPEAKS.search(text) is not None and not named

    def _speaker(self, label: str) -> str | None:
        """Return the one name that ends in the label's last word, else the label's own words."""
        if label in _QUESTIONS | _ANSWERS:
            return self._answers if label in _ANSWERS else None
        names = self._fullest.get(_last(label), set())
        return min(names) if len(names) == 1 else label

    def _interviewee(self, first: Passage) -> str | None:
        """Return who answers: the one person of the headline, else of what goes before the turns.

        Where it names several, the one with whom it tells of an interview.
        """
        before = first.offset
        intro = [m for m in self._people if m.span.field == "text" and m.span.end <= before]
        title = [m for m in self._people if m.span.field == "title"]
        text = first.article.text
        met = [m for m in intro if _MEETS.search(text, max(0, m.span.start - REACH), m.span.start)]
        for people in (title, intro, met):
            names = sorted({m.name for m in people if " " in m.name})
            if len(names) == 1:
                return names[0]
        return None


def _is_named(label: str, text: str, labels: Collection[str]) -> bool:
    """Tell whether the article also has the label's last word as a name ("LIMA", "Ana Lima")."""
    if label in _QUESTIONS | _ANSWERS:
        return not (_QUESTIONS.isdisjoint(labels) or _ANSWERS.isdisjoint(labels))
    last = label.split()[-1]
    if last.lower() in _HOSTS:
        return True
    name = last.capitalize() if last.isupper() else last
    return re.search(rf"\b{re.escape(name)}\b(?!:)", text) is not None


def _full_names(mentions: Sequence[Mention]) -> dict[str, set[str]]:
    """Return last word → the parties of the article, named by several words, that end in it."""
    names: dict[str, set[str]] = {}
    for m in mentions:
        if m.type in {"person", "organisation"} and " " in m.name and not m.name.isupper():
            names.setdefault(_last(m.name), set()).add(m.name)
    return names


def _last(name: str) -> str:
    return name.split()[-1].casefold()


def _label(passage: Passage) -> str | None:
    if passage.field != "text":
        return None
    found = _LABEL.match(text_of(passage))
    return found.group(1) or found.group(2) if found else None
