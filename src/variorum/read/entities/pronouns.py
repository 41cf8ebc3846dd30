"""Personal pronouns, where it is safe to say whom they stand for.

The measure is the salience of Lappin and Leass (1994, Computational Linguistics 20(4)): every
mention adds to its person by recency and grammatical role, every sentence halves what is there.
A pronoun takes the most salient person that gender and syntax allow, if nobody comes near. Nouns
for people ("the driver") compete, so that a pronoun of theirs is nobody else's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import msgspec
from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from variorum.lang import Parsed, Passage
from variorum.model import Mention
from variorum.read.entities import binding, lexicon
from variorum.read.entities.lexicon import Gender
from variorum.read.entities.quoted import Quoted, all_quoted, quoted
from variorum.read.entities.salience import FADING, RECENT, Talk, is_subject, weight
from variorum.read.entities.spoken import PRONOUNS, Named, hits_of, is_definite, subject_ahead
from variorum.read.grammar import child, subject_of

CLEAR = 1.2
"""How many times as salient as the next the person must be: of 1.0 to 1.3 the most precise on the
tuned half of the marked names and speakers (pairs .971, speakers .98; at 1.1 .967 and .96)."""
CLEAR_QUOTED = 2.0
"""The same for a pronoun in quotation marks: six of nine errors read stood there at 1.5; doubling
costs .01 of the pairs' recall."""
CLEAR_EPITHET = 1.5
"""The same for "the candidate" and the like among those of the last sentence. Not measured: it
must be more than for a pronoun, since a noun may also bring up somebody new."""
UNKNOWN_GENDER = 0.7
"""Weight of a person whose gender nothing tells, beside one whose gender is known to fit. Chosen by
reading: at 1 a name that is no person's takes pronouns."""
QUOTED = 0.4
"""Weight outside a quotation of a person named in it. Chosen by reading, not measured."""
SPEAKING = 1.5
"""Weight of the last speaker for a pronoun that speaks: .738 of the speakers found on the tuned
half, .708 at 1, as many at 2.5 but less precise."""
IDLE = 0.85
"""By how much a person is less salient after a sentence that speaks of nobody: .5 to .75 give
pairs' F1 .853 on the tuned half, .9 gives .875; in between, for who comes back after a gap."""


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
    parsed: Parsed, mentions: Sequence[Mention], told: Mapping[str, Gender]
) -> list[Mention]:
    """Return personal pronouns of the singular as mentions of the person they stand for.

    Args:
        parsed: the article.
        mentions: its names.
        told: entity → gender, for whom the article or a first name gives it away.
    """
    reader = _Reader(mentions, told)
    for passage in parsed.passages:
        reader.read(passage)
    return reader.found


class _Reader:
    def __init__(self, mentions: Sequence[Mention], told: Mapping[str, Gender]) -> None:
        self.found: list[Mention] = []
        self._gender = dict(told)
        self._named = Named(mentions, told)
        self._talk = Talk()
        self._region = ""
        self._speaker: str | None = None

    def read(self, passage: Passage) -> None:
        """Take up a paragraph's pronouns and remember whom it names."""
        if passage.region != self._region:
            self._region, self._talk, self._speaker = passage.region, Talk(), None
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
            self._take(passage, token, others, roots, CLEAR_QUOTED)
        self._speaker = speakers[-1] if speakers else None

    def _sentence(self, here: _Paragraph, sentence: DocSpan, hits: list[tuple[Token, str]]) -> None:
        ahead = subject_ahead(sentence, hits)
        inside: dict[str, float] = {}
        for token, key in hits:
            number = here.marks.number(token.idx)
            if number is None:
                self._outside(here, token, key, ahead)
            elif key:
                self._talk.add(key, token, QUOTED)
                inside[key] = weight(token)
                here.inside.setdefault(number, set()).add(key)
            else:
                here.later.append((token, self._talk.total() | inside, dict(self._talk.roots)))
        idle = IDLE if not hits else FADING
        self._talk.fade(1.0 if all_quoted(sentence, here.marks) else idle)

    def _outside(
        self, here: _Paragraph, token: Token, key: str, ahead: tuple[Token, str] | None
    ) -> None:
        """Read a name, noun or pronoun outside quotation marks."""
        if not key:
            salience = self._talk.total()
            if ahead is not None and token.i < ahead[0].i:
                salience[ahead[1]] = max(salience.values(), default=0.0) + RECENT * 2
            if _utters(token):
                self._weigh_speakers(here, token, salience)
            key = self._take(here.passage, token, salience, self._talk.roots, CLEAR) or ""
        elif key[1:] in lexicon.epithets() and is_definite(token) and child(token, "conj") is None:
            key = self._described(token, key[1:]) or key
        if key:
            self._talk.add(key, token)
            if _speaks(token):
                here.speakers.append(key)

    def _weigh_speakers(self, here: _Paragraph, token: Token, salience: dict[str, float]) -> None:
        """Weigh anew who may speak: the last speaker goes on, nobody is named in his own words."""
        speaker = here.speakers[-1] if here.speakers else self._speaker
        deeds = lexicon.government_verbs() - lexicon.speech_verbs()
        if speaker in salience and token.head.lemma_.lower() not in deeds:
            salience[speaker] *= SPEAKING
        number = here.marks.ended(token.sent.start_char, token.idx)
        for key in here.inside.get(number, ()) if number is not None else ():
            salience.pop(key, None)

    def _described(self, token: Token, noun: str) -> str | None:
        """Return who is taken up by an epithet: who leads of those named in the last sentence."""
        near = self._talk.latest | self._talk.now.keys()
        named = {k: v for k, v in self._talk.total().items() if k in near and not k.startswith("~")}
        wanted = lexicon.gendered_nouns().get(noun)
        fit = self._fitting(named, wanted, binding.barred(token, self._talk.roots))
        clear = fit and (len(fit) == 1 or fit[0][0] >= CLEAR_EPITHET * fit[1][0])
        return fit[0][1] if clear and self._named.may_be(fit[0][1], noun) else None

    def _take(
        self,
        passage: Passage,
        token: Token,
        salience: dict[str, float],
        roots: dict[int, str],
        clear: float,
    ) -> str | None:
        """Take up the pronoun `token` and return whom it stands for, if that is clear."""
        wanted = PRONOUNS[token.lower_]
        key = self._whom(token, wanted, salience, roots, clear)
        if key is None:
            return None
        self._gender.setdefault(key, wanted)
        who = self._named.first.get(key)
        if who is not None:
            self.found.append(msgspec.structs.replace(who, span=passage.of(token)))
        return key

    def _whom(
        self,
        token: Token,
        wanted: Gender,
        salience: dict[str, float],
        roots: dict[int, str],
        clear: float,
    ) -> str | None:
        if token.lower_.endswith("self"):
            own = subject_of(token.head)
            if own is not None and own.i in roots:
                key = roots[own.i]
                return key if self._gender.get(key, wanted) == wanted else None
        barred = binding.barred(token, roots)
        fit = self._fitting(salience, wanted, barred)
        if not fit or (len(fit) > 1 and fit[0][0] < clear * fit[1][0]):
            return None
        return fit[0][1]

    def _fitting(
        self, salience: Mapping[str, float], wanted: Gender | None, barred: set[str]
    ) -> list[tuple[float, str]]:
        """Return weighted salience and key of whom gender and syntax allow, the highest first."""
        fit = (
            (value * (1.0 if key in self._gender else UNKNOWN_GENDER), key)
            for key, value in salience.items()
            if key not in barred and wanted in {None, self._gender_of(key, wanted)}
        )
        return sorted(fit, reverse=True)

    def _gender_of(self, key: str, wanted: Gender | None) -> Gender | None:
        if key.startswith("~"):
            return lexicon.gendered_nouns().get(key[1:], wanted)
        return self._gender.get(key, wanted)


def _utters(token: Token) -> bool:
    """Tell whether a pronoun is the subject of a verb of words or of what is done by words."""
    return is_subject(token) and token.head.lemma_.lower() in lexicon.body_verbs()


def _speaks(token: Token) -> bool:
    return is_subject(token) and token.head.lemma_.lower() in lexicon.speech_verbs()
