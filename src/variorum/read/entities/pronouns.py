"""Personal pronouns, where it is safe to say whom they stand for.

`He` and `she` outside quotation marks, who mostly speak or act, are weighed by a small trained
model (`ranked`). The others go by the salience of Lappin and Leass (1994, Computational
Linguistics 20(4)): every mention adds to its person by recency and grammatical role, every
sentence halves what is there, and the most salient person that gender and syntax allow is meant if
nobody comes near (`lead`). Nouns for people ("the driver") compete, so that a pronoun of theirs is
nobody else's.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec
from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from variorum.lang import Parsed, Passage
from variorum.model import Mention
from variorum.read.entities import binding, naming
from variorum.read.entities.lead import CLEAR, CLEAR_EPITHET, CLEAR_QUOTED, Lead
from variorum.read.entities.likely import likely_people, with_genders
from variorum.read.entities.naming import Gender
from variorum.read.entities.quoted import Quoted, all_quoted, quoted
from variorum.read.entities.ranked import Ranking, ranked
from variorum.read.entities.roles import governor
from variorum.read.entities.salience import FADING, RECENT, Talk, weight
from variorum.read.entities.scene import Scene
from variorum.read.entities.spoken import PRONOUNS, Named, hits_of, is_definite, subject_ahead
from variorum.read.entities.trail import Kind, Trail
from variorum.read.grammar import child

QUOTED = 0.4
"""Weight outside a quotation of a person named in it. Chosen by reading, not measured."""
IDLE = 0.85
"""By how much a person is less salient after a sentence that speaks of nobody: .5 to .75 give
pairs' F1 .853 on the tuned half, .9 gives .875; in between, for who comes back after a gap."""
Hit = tuple[Token, str]
Choice = Callable[[Scene], Ranking]


@dataclass
class _Paragraph:
    """One paragraph while it is read."""

    passage: Passage
    marks: Quoted
    speakers: list[str] = field(default_factory=list)
    """Who speaks in it, in text order."""
    inside: dict[int, set[str]] = field(default_factory=dict)
    """Quotation → who is named in it."""
    later: list[tuple[Token, dict[str, float], dict[int, str]]] = field(default_factory=list)
    """Pronouns in quotation marks, with who was spoken of: they wait until the speaker is known."""


def pronouns(
    parsed: Parsed,
    mentions: Sequence[Mention],
    told: Mapping[str, Gender],
    choose: Choice = ranked,
) -> list[Mention]:
    """Return personal pronouns of the singular as mentions of the person they stand for.

    Args:
        parsed: the article.
        mentions: its names.
        told: entity → gender, for whom the article or a first name gives it away.
        choose: whom `he` or `she` outside quotation marks stands for.
    """
    likely = likely_people(parsed, mentions)
    reader = _Reader(Named(mentions, with_genders(told, likely), likely), choose)
    for passage in parsed.passages:
        reader.read(passage)
    return reader.found


class _Reader:
    def __init__(self, named: Named, choose: Choice) -> None:
        self.found: list[Mention] = []
        self._named = named
        self._choose = choose
        self._lead = Lead(named.told)
        self._talk = Talk()
        self._trail = Trail()
        self._region = ""
        self._speaker: str | None = None

    def read(self, passage: Passage) -> None:
        """Take up a paragraph's pronouns and remember whom it names."""
        if passage.region != self._region:
            self._region, self._talk, self._speaker = passage.region, Talk(), None
            self._trail = Trail(taken=self._trail.taken)
        self._trail.open()
        here = _Paragraph(passage, quoted(passage.text))
        hits = hits_of(passage, self._named)
        at = 0
        for sentence in passage.doc.sents:
            end = at
            while end < len(hits) and hits[end][0].i < sentence.end:
                end += 1
            self._sentence(here, sentence, hits[at:end])
            at = end
        before = [self._speaker] if self._speaker else []
        speakers = here.speakers or before
        for token, salience, roots in here.later:
            others = {k: v for k, v in salience.items() if k not in {*before, *speakers}}
            self._by_salience(passage, token, others, roots, CLEAR_QUOTED)
        self._speaker = speakers[-1] if speakers else None

    def _sentence(self, here: _Paragraph, sentence: DocSpan, hits: list[Hit]) -> None:
        ahead = subject_ahead(sentence, hits)
        inside: dict[str, float] = {}
        self._trail.begin()
        for token, key in hits:
            number = here.marks.number(token.idx)
            if number is None:
                self._outside(here, token, key, ahead, hits)
            elif key:
                self._talk.add(key, token, QUOTED)
                self._trail.note(key, token, _kind(key, token), quoted=True)
                inside[key] = weight(token)
                here.inside.setdefault(number, set()).add(key)
            else:
                here.later.append((token, self._talk.total() | inside, dict(self._talk.roots)))
        whole = all_quoted(sentence, here.marks)
        self._trail.end(quoted=whole)
        idle = IDLE if not hits else FADING
        self._talk.fade(1.0 if whole else idle)

    def _outside(
        self, here: _Paragraph, token: Token, key: str, ahead: Hit | None, hits: list[Hit]
    ) -> None:
        """Read a name, noun or pronoun outside quotation marks."""
        kind: Kind = _kind(key, token) if key else "pronoun"
        if not key:
            key, guess = self._pronoun(here, token, ahead, hits)
            if guess:
                self._trail.note(guess, token, "guess", quoted=False)
        elif key[1:] in naming.epithets() and is_definite(token) and child(token, "conj") is None:
            key = self._described(token, key[1:]) or key
        if key:
            self._talk.add(key, token)
            seen = self._trail.note(key, token, kind, quoted=False)
            if seen.speaks:
                here.speakers.append(key)

    def _pronoun(
        self, here: _Paragraph, token: Token, ahead: Hit | None, hits: list[Hit]
    ) -> tuple[str, str]:
        """Return whom a pronoun stands for, or else who is its best guess."""
        salience = self._talk.total()
        to_come = ahead[1] if ahead is not None and token.i < ahead[0].i else ""
        if token.lower_ in {"he", "she"}:
            sure, guess = self._choose(self._scene(here, token, salience, to_come, hits))
            return self._take(here.passage, token, sure) or "", "" if sure else guess or ""
        if to_come:
            salience[to_come] = max(salience.values(), default=0.0) + RECENT * 2
        return self._by_salience(here.passage, token, salience, self._talk.roots, CLEAR) or "", ""

    def _scene(
        self,
        here: _Paragraph,
        token: Token,
        salience: dict[str, float],
        ahead: str,
        hits: list[Hit],
    ) -> Scene:
        wanted = PRONOUNS[token.lower_]
        barred = binding.barred(token, self._talk.roots)
        if ahead:
            salience.setdefault(ahead, 0.0)
        number = here.marks.ended(token.sent.start_char, token.idx)
        told_of = here.inside.get(number, set()) if number is not None else set()
        return Scene(
            pronoun=token,
            wanted=wanted,
            salience={
                k: v
                for k, v in sorted(salience.items())
                if k not in barred and self._named.gender(k) in {None, wanted}
            },
            named=self._named,
            trail=self._trail,
            ahead=ahead,
            speaker=here.speakers[-1] if here.speakers else self._speaker or "",
            speaker_here=bool(here.speakers),
            told_of=frozenset(told_of),
            after_quotation=number is not None,
            later=_later(token, hits, here.marks),
            governs=self._key(governor(token)),
        )

    def _key(self, token: Token | None) -> str:
        return self._talk.roots.get(token.i, "") if token is not None else ""

    def _described(self, token: Token, noun: str) -> str | None:
        """Return who is taken up by an epithet: who leads of those named in the last sentence."""
        near = self._talk.latest | self._talk.now.keys()
        named = {k: v for k, v in self._talk.total().items() if k in near and not k.startswith("~")}
        wanted = naming.gendered_nouns().get(noun)
        barred = binding.barred(token, self._talk.roots)
        key = self._lead.leader(named, wanted, barred, CLEAR_EPITHET)
        return key if key is not None and self._named.may_be(key, noun) else None

    def _by_salience(
        self,
        passage: Passage,
        token: Token,
        salience: Mapping[str, float],
        roots: Mapping[int, str],
        clear: float,
    ) -> str | None:
        wanted = PRONOUNS[token.lower_]
        key = self._lead.whom(token, wanted, salience, roots, clear)
        return self._take(passage, token, key)

    def _take(self, passage: Passage, token: Token, key: str | None) -> str | None:
        """Take up a pronoun for `key` and return it."""
        if key is None:
            return None
        wanted = PRONOUNS[token.lower_]
        self._lead.take(key, wanted)
        self._trail.take(key, wanted)
        who = self._named.first.get(key)
        if who is not None:
            self.found.append(msgspec.structs.replace(who, span=passage.of(token)))
        return key


def _kind(key: str, token: Token) -> Kind:
    if not key.startswith("~"):
        return "name"
    return "the noun" if is_definite(token) else "noun"


def _later(pronoun: Token, hits: Sequence[Hit], marks: Quoted) -> dict[str, str]:
    """Return whom the sentence names after a pronoun: nobody is named again in his own clause."""
    found: dict[str, str] = {}
    for token, key in hits:
        if key and token.i > pronoun.i:
            beside = "under" if pronoun.head.is_ancestor(token) else "beside"
            found.setdefault(key, "quoted" if marks.number(token.idx) is not None else beside)
    return found
