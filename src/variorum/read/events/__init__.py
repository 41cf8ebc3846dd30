"""Events: who did what to whom, coded after PLOVER, with its standing to the truth.

`context` (verbs) and `nouns` say what the words tell, `roles` who takes part, `standing` whose word
it is, `attach` and `modes` what belongs to it, `happenings` what was told before. How they hang
together, and where to put a new word, is in docs/explanation/events.md.
"""

from collections.abc import Iterator

import msgspec
from spacy.tokens import Token

from variorum.lang import Parsed, Passage
from variorum.model import Date, Event, Facts, Span
from variorum.read.events.attach import Index, Shelf, days_of, numbers_of, place_of
from variorum.read.events.context import told_by
from variorum.read.events.equipment import equipment
from variorum.read.events.evidence import told_of
from variorum.read.events.happenings import with_happenings
from variorum.read.events.lexicon import OTHER, vocabulary
from variorum.read.events.modes import contexts_of, mode_of
from variorum.read.events.nouns import ARGUMENTS, code_of_noun, is_known, occurs
from variorum.read.events.parties import holder_of, is_party
from variorum.read.events.roles import is_between_parties, roles
from variorum.read.events.senses import Setting
from variorum.read.events.standing import Calendar, accuser_of, recalled_with, speakers, voice_in
from variorum.read.events.tellings import Recorder, Telling
from variorum.read.events.told import Coded, Told
from variorum.read.events.undone import with_purpose
from variorum.read.grammar import child, own_subject
from variorum.read.headline import distinct
from variorum.read.quotes.lexicon import cues
from variorum.read.spans import tight_of

__all__ = ["read_events"]

REACH = 600
"""Characters on either side of a happening's word that are looked at; few sentences are longer."""
_ANSWERS = frozenset({"REJECT", "AGREE", "CONCEDE", "REQUEST", "THREATEN"})
_PROSPECTS = frozenset({
    "lack", "absence", "risk", "fear", "prospect", "possibility", "danger", "hope", "likelihood",
    "chance", "shortage", "idea", "instead",
})  # fmt: skip
_AT = frozenset({"during", "at", "in", "via", "after"})


def read_events(parsed: Parsed, facts: Facts) -> tuple[Event, ...]:
    """Return the events of an article in text order.

    Args:
        parsed: the parsed article.
        facts: what else was read in it; dates, places and quantities of an event's clause are
            attached to it, and a clause's source makes it an attributed one.
    """
    reader = _Reader(parsed, facts)
    found = [telling for passage in distinct(parsed) for telling in reader.read(passage)]
    found.sort(key=lambda t: (t.event.trigger[0].order, t.event.code))
    return with_happenings(parsed.article.key, found)


class _Reader:
    def __init__(self, parsed: Parsed, facts: Facts) -> None:
        self._calendar = Calendar.of(parsed.article.published)
        self._clauses = Index(facts.clauses)
        self._dates = Shelf([d for d in facts.dates if isinstance(d, Date)])
        self._places = Shelf(facts.places)
        self._quantities = Shelf(facts.quantities)
        self._vehicles = [m for m in facts.mentions if m.type == "vehicle"]
        self._recorder = Recorder(parsed, facts)
        self._setting = Setting.of(list(told_of(t for p in parsed.passages for t in p.doc)))

    def read(self, passage: Passage) -> Iterator[Telling]:
        """Yield the events of one passage, with what tells them apart."""
        for told in _told(passage):
            event = self._event(passage, told)
            if told.again:
                event = msgspec.structs.replace(event, actor=(), recipient=())
                yield self._recorder.telling(passage, event, told)
            elif event.code in OTHER or occurs(told.coded.word) or is_between_parties(told):
                yield self._recorder.telling(passage, event, told)

    def _event(self, passage: Passage, told: Told) -> Event:
        found = (tight_of(passage, t) for t in told.coded.trigger)
        trigger = tuple(s for s in found if s is not None)
        word = passage.of(told.coded.word)
        clause = self._clauses.around(word)
        run = clause.span if clause is not None else passage.of(told.coded.word.sent)
        actor, recipient = roles(passage, told)
        near = _around(passage, told.coded.word)
        parties = (*actor, *recipient)
        code = self._setting.sense_of(told.coded.code, told.coded.word)
        days = days_of(passage, self._dates.within(near), told)
        place = place_of(passage, self._places.within(near), told, code, parties)
        numbers = self._quantities.within(near)
        voice = voice_in(passage, told, self._clauses)
        return Event(
            trigger=trigger,
            code=code,
            mode=mode_of(told),
            context=contexts_of(told),
            actor=speakers(actor, voice),
            recipient=speakers(recipient, voice),
            date=days[0].span if days else None,
            place=place.span if place is not None else None,
            quantities=numbers_of(passage, numbers, told, parties),
            equipment=equipment(passage, run, self._vehicles),
            status=voice.status,
            background=told.status != "hypothetical" and self._is_background(passage, told, days),
            source=voice.source,
        )

    def _is_background(self, passage: Passage, told: Told, days: list[Date]) -> bool:
        """Tell whether a happening is recalled, or told with one that is ("he said in May")."""
        word = told.coded.word
        accuser = accuser_of(word)
        if self._calendar.is_background(word, days):
            return True
        if accuser is not None:
            return self._calendar.is_background(accuser, [])
        with_it = recalled_with(word) or told.consumed  # "was urged to act in 2003"
        if with_it is None or with_it.pos_ != "VERB" or days:
            return False
        near = self._dates.within(_around(passage, word))
        when = days_of(passage, near, Told(Coded("", with_it), with_it, with_it))
        return self._calendar.are_long_past(when)


def _around(passage: Passage, word: Token) -> Span:
    """Return the part of a word's sentence in which what belongs to its happening may stand."""
    sentence = word.sent
    start = max(sentence.start_char, word.idx - REACH)
    return passage.span(start, min(sentence.end_char, word.idx + REACH))


def _told(passage: Passage) -> Iterator[Told]:
    """Yield what verbs tell, then what nouns name where no verb of the clause tells it."""
    spent: set[int] = set()
    telling: set[tuple[int, str]] = set()
    for token in passage.doc:
        if token.pos_ in {"VERB", "AUX"} and token.i not in spent and token.text.strip():
            told = told_by(token)
            if told is not None:
                spent.update(_spent(told))
                telling.add((token.i, told.coded.code))
                yield told
    for token in passage.doc:
        if token.pos_ == "NOUN" and token.i not in spent:
            named = _named(token)
            if named is None or (
                token.dep_ == "nsubj" and (token.head.i, named.coded.code) in telling
            ):
                continue  # "an earthquake struck": the verb has told it
            yield named


def _named(noun: Token) -> Told | None:
    """Return what a noun names by itself, or what those who act were at ("during a call, …")."""
    coded = code_of_noun(noun)
    if coded is None or _is_document(noun):
        return None
    if _stands_alone(noun):
        return with_purpose(Told(coded, noun, noun))
    if is_known(noun):
        return Told(coded, noun, noun, again=True)
    verb = noun.head.head
    if coded.code != "CONSULT" or noun.head.lower_ not in _AT or verb.pos_ != "VERB":
        return None
    subject = own_subject(verb)
    if subject is None or child(subject, "conj") is None:
        return None
    other = next((c for c in noun.rights if c.lower_ == "with"), None)
    party = child(other, "pobj") if other is not None else None
    return Told(coded, verb, noun, recipient=party or subject)


def _spent(told: Told) -> Iterator[int]:
    """Yield the words that tell no happening of their own beside this one.

    "Refused a request from Peru" is one refusal, to Peru: that there was a request goes with it.
    """
    yield from (t.i for t in told.coded.trigger)
    inner = told.consumed
    while inner is not None:  # "denies ordering police to shoot": nobody shot
        yield inner.i
        inner = child(inner, "xcomp", "ccomp")
    word, joint = told.coded.word, told.coded.thing
    answered = child(word, "dobj", "nsubjpass")
    if answered is None and joint is not None and joint.dep_ == "prep":
        answered = child(joint, "pobj")  # "called for his arrest": nobody was arrested
    if told.coded.code in _ANSWERS and answered is not None:
        yield answered.i


def _stands_alone(noun: Token) -> bool:
    """Tell whether a noun's happening has a party of its own ("Oslo's annexation of …")."""
    if noun.dep_ not in ARGUMENTS or _is_wanting(noun):
        return False
    return holder_of(noun) is not None or occurs(noun) or _is_against(noun)


def _is_document(noun: Token) -> bool:
    """Tell whether a noun is what is read, not done ("the indictment says", "according to it")."""
    joint = noun.head
    if noun.lemma_.lower() not in vocabulary().documents:
        return False
    if noun.dep_ == "nsubj":
        return joint.lemma_.lower() in cues().clause
    return noun.dep_ == "pobj" and joint.lower_ == "to" and joint.head.lower_ == "according"


def _is_wanting(noun: Token) -> bool:
    """Tell whether it is only lacked or possible ("lack of support"), or a why ("in support")."""
    joint = noun.head
    if joint.lower_ == "in":
        return noun.lemma_.lower() in {"support", "protest", "retaliation"}
    return joint.lower_ == "of" and joint.head.lemma_.lower() in _PROSPECTS


def _is_against(noun: Token) -> bool:
    """Tell whether a protest or attack is told by whom it is against."""
    if vocabulary().nouns.get(noun.lemma_.lower()) not in {"PROTEST", "ASSAULT"}:
        return False
    against = next((c for c in noun.rights if c.lower_ == "against"), None)
    whom = child(against, "pobj") if against is not None else None
    return whom is not None and is_party(whom)
